/**
 * Who answers for whom, worked out from the verdicts that stand, and everything that follows from it. Enter entities whose
 * verdicts changed; leave all derived rows as if the verdicts had always been so. What articles say stays as identified.
 */
import type { Sql } from '../../database/database'
import { placeMeanings } from '../article/meanings.store'
import { recountEntities, refreshEntities } from '../entity/entity-refresh.store'
import { refreshEvents } from '../event/event-refresh.store'
import { rebuildLinks, recountLinks } from '../link/link-writes.store'
import type { LinkKey } from '../link/tie-changes'
import { refreshRoles } from '../person/role-refresh.store'
import { rootOf } from '../shared/writing.store'
import { refreshStatements } from '../statement/statement-refresh.store'
import { readRoots } from './sameness.store'

/** The entities, those that answer for them now and all for which these answer. */
async function readMerged(tx: Sql, ids: readonly string[]): Promise<{ id: string; root: string }[]> {
  return tx.query<{ id: string; root: string }>(
    `WITH root AS (SELECT DISTINCT ${rootOf('e')} AS id FROM entity e WHERE e.id = ANY($1::uuid[]))
     SELECT e.id, root.id AS root FROM root JOIN entity e ON e.id = root.id OR e.merged_into_id = root.id ORDER BY e.id`,
    [ids],
  )
}

/**
 * Brings the graph in line with the verdicts that stand; where nobody answers for another than before, nothing is touched.
 * @param ids ends of verdicts that were made or withdrawn
 * @param leaving entities that are about to be deleted
 */
export async function applyVerdicts(tx: Sql, ids: readonly string[], leaving: readonly string[] = []): Promise<void> {
  const roots = await readRoots(
    tx,
    (await readMerged(tx, ids)).map(({ id }) => id),
    leaving,
  )
  const before = new Map((await readMerged(tx, [...roots.keys()])).map(({ id, root }) => [id, root]))
  const touchedRoots = new Set(
    [...roots].flatMap(([id, root]) => (before.has(id) && before.get(id) !== root ? [before.get(id)!, root] : [])),
  )
  if (touchedRoots.size === 0) return
  const members = [...before.keys()].filter(
    (id) => touchedRoots.has(before.get(id)!) || touchedRoots.has(roots.get(id) ?? id),
  )
  const touched = await readTouched(tx, members)
  await tx.query(
    `UPDATE entity e SET merged_into_id = nullif(r.root, r.id)
     FROM unnest($1::uuid[], $2::uuid[]) AS r(id, root)
     WHERE e.id = r.id AND e.merged_into_id IS DISTINCT FROM nullif(r.root, r.id)`,
    [[...roots.keys()], [...roots.values()]],
  )
  await placeUnderRoots(tx, members)
  await settleWords(tx, members)
  await recountEntities(tx, members)
  await refreshEntities(tx, members)
  await refreshStatements(tx, touched.statementIds)
  await refreshEvents(tx, touched.eventIds)
  await refreshRoles(tx, touched.personIds)
  await rebuildLinks(tx, members)
  await recountLinks(tx, pairsOf(touched.participantIds))
}

/** Words that might mean any of several mean the one that these are now, or nobody again. */
async function settleWords(tx: Sql, members: readonly string[]): Promise<void> {
  const articles = await tx.query<{ id: string }>(
    `SELECT DISTINCT article_id AS id FROM mention
     WHERE rival_ids IS NOT NULL AND known_until IS NULL AND rival_ids && $1::uuid[] ORDER BY 1`,
    [members],
  )
  await placeMeanings(
    tx,
    articles.map(({ id }) => id),
  )
}

/** Where events become one (or two again), those who took part in one article's events took part together (or did not). */
const pairsOf = (participantIds: readonly string[]): LinkKey[] =>
  participantIds.flatMap((fromId, i) =>
    participantIds.slice(i + 1).map((toId): LinkKey => ({ fromId, toId, kind: 'TOOK_PART_WITH' })),
  )

interface Touched {
  statementIds: string[]
  eventIds: string[]
  personIds: string[]
  /** Of the members that are events; sorted. */
  participantIds: string[]
}

/** Derived rows that name one of the members, which hold every id that stood or will stand in them. */
async function readTouched(tx: Sql, members: readonly string[]): Promise<Touched> {
  const [touched] = await tx.query<Touched>(
    `SELECT
       ARRAY(
         SELECT id FROM statement WHERE speaker_id = ANY($1::uuid[])
         UNION SELECT id FROM statement WHERE place_id = ANY($1)
         UNION SELECT id FROM statement WHERE event_id = ANY($1)
         UNION SELECT statement_id FROM statement_about WHERE entity_id = ANY($1)
         UNION SELECT statement_id FROM statement_addressee WHERE entity_id = ANY($1)
         UNION SELECT statement_id FROM statement_appearance WHERE publisher_id = ANY($1)
         UNION SELECT s.statement_id FROM organisation o JOIN statement_appearance s ON s.publisher_id = o.id
         WHERE o.owned_by_id = ANY($1)
         ORDER BY 1
       ) AS "statementIds",
       ARRAY(
         SELECT id FROM event WHERE id = ANY($1)
         UNION SELECT id FROM event WHERE place_id = ANY($1)
         UNION SELECT event_id FROM event_participant WHERE entity_id = ANY($1)
         ORDER BY 1
       ) AS "eventIds",
       ARRAY(
         SELECT id FROM entity WHERE id = ANY($1) AND type = 'PERSON'
         UNION SELECT person_id FROM role WHERE organisation_id = ANY($1)
         UNION SELECT person_id FROM role WHERE place_id = ANY($1)
         ORDER BY 1
       ) AS "personIds",
       ARRAY(
         SELECT DISTINCT entity_id FROM event_participant WHERE event_id = ANY($1) ORDER BY entity_id
       ) AS "participantIds"`,
    [members],
  )
  return touched!
}

/** The copies of the answering entity that articles' rows carry; closed appearances keep the publisher that they had. */
async function placeUnderRoots(tx: Sql, members: readonly string[]): Promise<void> {
  await tx.query(
    `UPDATE article_entity a SET entity_id = m.root, lead = m.lead
     FROM (
       SELECT article_id, identified_id, ${rootOf('e')} AS root,
         named AND row_number() OVER (PARTITION BY article_id, ${rootOf('e')} ORDER BY NOT named, rank, identified_id) = 1 AS lead
       FROM article_entity JOIN entity e ON e.id = identified_id
       WHERE identified_id = ANY($1::uuid[])
     ) m
     WHERE (a.article_id, a.identified_id) = (m.article_id, m.identified_id)
       AND (a.entity_id, a.lead) IS DISTINCT FROM (m.root, m.lead)`,
    [members],
  )
  await tx.query(
    `UPDATE mention m SET entity_id = ${rootOf('e')} FROM entity e
     WHERE m.meant_id = ANY($1::uuid[]) AND e.id = m.meant_id AND m.entity_id IS DISTINCT FROM ${rootOf('e')}`,
    [members],
  )
  await tx.query(
    `WITH published AS (
       UPDATE article a SET publisher_id = ${rootOf('e')} FROM entity e
       WHERE a.identified_publisher_id = ANY($1::uuid[]) AND e.id = a.identified_publisher_id
         AND a.publisher_id IS DISTINCT FROM ${rootOf('e')}
       RETURNING a.id, a.publisher_id
     )
     UPDATE statement_appearance s SET publisher_id = p.publisher_id FROM published p
     WHERE s.article_id = p.id AND s.known_until IS NULL`,
    [members],
  )
}
