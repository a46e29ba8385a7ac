/**
 * Who answers for whom, worked out from the verdicts that stand, and everything that follows from it. Enter entities whose
 * verdicts changed; leave all derived rows as if the verdicts had always been so. What articles say stays as identified.
 */
import type { Sql } from '../../database/database'
import { recountEntities, refreshEntities } from '../entity/entity-refresh.store'
import { refreshEvents } from '../event/event-refresh.store'
import { rebuildLinks, recountLinks } from '../link/link-writes.store'
import type { LinkKey } from '../link/tie-changes'
import { refreshRoles } from '../person/role-refresh.store'
import { rootOf } from '../shared/writing.store'
import { refreshStatements } from '../statement/statement-refresh.store'
import { rootsOf, type Sameness } from './merge-tree'

/** Verdicts SAME that stand and have one of the entities at either end. */
const readSameness = (tx: Sql, ids: readonly string[]): Promise<Sameness[]> =>
  tx.query<Sameness>(
    `SELECT left_id AS "leftId", right_id AS "rightId" FROM judgement
     WHERE verdict = 'SAME' AND withdrawn_at IS NULL AND left_id IS NOT NULL AND right_id IS NOT NULL
       AND (left_id = ANY($1::uuid[]) OR right_id = ANY($1::uuid[]))`,
    [ids],
  )

/** The entities and all that standing verdicts, directly or over others, call the same; sorted. One statement a step. */
export async function findSame(tx: Sql, ids: readonly string[]): Promise<string[]> {
  const found = new Set(ids)
  for (let edge = [...found]; edge.length > 0;) {
    const verdicts = await readSameness(tx, edge)
    edge = [...new Set(verdicts.flatMap(({ leftId, rightId }) => [leftId, rightId]))].filter((id) => !found.has(id))
    for (const id of edge) found.add(id)
  }
  return [...found].sort()
}

/** @param members all that were the same before the change or are now */
export async function applyVerdicts(tx: Sql, members: readonly string[]): Promise<void> {
  const touched = await readTouched(tx, members)
  const roots = rootsOf(members, await readSameness(tx, members))
  await tx.query(
    `UPDATE entity e SET merged_into_id = nullif(r.root, r.id)
     FROM unnest($1::uuid[], $2::uuid[]) AS r(id, root)
     WHERE e.id = r.id AND e.merged_into_id IS DISTINCT FROM nullif(r.root, r.id)`,
    [[...roots.keys()], [...roots.values()]],
  )
  await placeUnderRoots(tx, members)
  await recountEntities(tx, members)
  await refreshEntities(tx, members)
  await refreshStatements(tx, touched.statementIds)
  await refreshEvents(tx, touched.eventIds)
  await refreshRoles(tx, touched.personIds)
  await rebuildLinks(tx, members)
  await recountLinks(tx, pairsOf(touched.participantIds))
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
         NOT outside_text AND row_number() OVER (
           PARTITION BY article_id, ${rootOf('e')} ORDER BY outside_text, rank
         ) = 1 AS lead
       FROM article_entity JOIN entity e ON e.id = identified_id
       WHERE identified_id = ANY($1::uuid[])
     ) m
     WHERE (a.article_id, a.identified_id) = (m.article_id, m.identified_id)
       AND (a.entity_id, a.lead) IS DISTINCT FROM (m.root, m.lead)`,
    [members],
  )
  await tx.query(
    `UPDATE mention m SET entity_id = ${rootOf('e')} FROM entity e
     WHERE m.identified_id = ANY($1::uuid[]) AND e.id = m.identified_id AND m.entity_id IS DISTINCT FROM ${rootOf('e')}`,
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
