/**
 * Keeps the link table: how many articles or statements tie two entities, and when first and last. Enter what showed ties
 * before and after a change; or the entities whose links are counted anew. A directed link has an OUT row at its start and
 * an IN row at its end. Links that a data set brought stay with the entities that it names.
 */
import type { Sql } from '../../database/database'
import { UNDIRECTED_KINDS } from './directions'
import { changesOf, keyOf, type LinkGain, type LinkKey, type LinkLoss } from './tie-changes'
import { TIES_OF_ARTICLES, TIES_OF_STATEMENTS, type Tie } from './ties.store'

/** SQL list: kinds without direction. */
export const UNDIRECTED = UNDIRECTED_KINDS.map((kind) => `'${kind}'`).join(', ')

/** Rows (from_id, to_id, kind) as they stand at both ends: entity_id, other_id, direction. */
export const BOTH_ENDS = `
  CROSS JOIN LATERAL (
    SELECT from_id, to_id, CASE WHEN kind IN (${UNDIRECTED}) THEN 'BOTH' ELSE 'OUT' END::"LinkDirection"
    UNION ALL
    SELECT to_id, from_id, CASE WHEN kind IN (${UNDIRECTED}) THEN 'BOTH' ELSE 'IN' END::"LinkDirection"
  ) AS ends(entity_id, other_id, direction)`

export async function applyTies(tx: Sql, before: readonly Tie[], after: readonly Tie[]): Promise<void> {
  const { gains, losses } = changesOf(before, after)
  if (gains.length > 0) await addGains(tx, gains)
  await recountLinks(tx, await takeLosses(tx, losses))
}

/**
 * A link that reaches further than what it lost, both ways, has other ties at its ends: its weight is all that changes, and
 * the articles of two that everybody names need not be read. Leaves the other links.
 */
async function takeLosses(tx: Sql, losses: readonly LinkLoss[]): Promise<LinkKey[]> {
  if (losses.length === 0) return []
  const taken = await tx.query<LinkKey>(
    `UPDATE link l
     SET weight = l.weight + c.weight, first_seen = least(l.first_seen, c.first), last_seen = greatest(l.last_seen, c.last)
     FROM (
       SELECT entity_id, other_id, kind, direction, weight, first, last, lost_first, lost_last
       FROM (
         SELECT "fromId" AS from_id, "toId" AS to_id, kind, weight, first, last,
           "lostFirst" AS lost_first, "lostLast" AS lost_last
         FROM json_to_recordset($1::json)
           AS g("fromId" uuid, "toId" uuid, kind "LinkKind", weight int, first timestamptz, last timestamptz,
             "lostFirst" timestamptz, "lostLast" timestamptz)
       ) g ${BOTH_ENDS}
     ) c
     WHERE (l.entity_id, l.other_id, l.kind, l.direction) = (c.entity_id, c.other_id, c.kind, c.direction)
       AND l.first_seen < c.lost_first AND l.last_seen > c.lost_last
     RETURNING CASE l.direction WHEN 'IN' THEN l.other_id ELSE l.entity_id END AS "fromId",
       CASE l.direction WHEN 'IN' THEN l.entity_id ELSE l.other_id END AS "toId", l.kind`,
    [JSON.stringify(losses)],
  )
  const settled = new Set(taken.map(keyOf))
  return losses.filter((loss) => !settled.has(keyOf(loss)))
}

const addGains = (tx: Sql, gains: readonly LinkGain[]): Promise<unknown> =>
  tx.query(
    `INSERT INTO link (entity_id, other_id, kind, direction, weight, first_seen, last_seen)
     SELECT entity_id, other_id, kind, direction, weight, first, last
     FROM (
       SELECT "fromId" AS from_id, "toId" AS to_id, kind, weight, first, last
       FROM json_to_recordset($1::json)
         AS g("fromId" uuid, "toId" uuid, kind "LinkKind", weight int, first timestamptz, last timestamptz)
     ) g ${BOTH_ENDS}
     ON CONFLICT (entity_id, other_id, kind, direction) DO UPDATE
     SET weight = link.weight + excluded.weight, first_seen = least(link.first_seen, excluded.first_seen),
       last_seen = greatest(link.last_seen, excluded.last_seen)`,
    [JSON.stringify(gains)],
  )

/**
 * Something that showed these links is gone or new: each is counted from all that shows it. Conditions stand on arrays: only
 * these reach into each kind of tie, where an index finds the few.
 */
export async function recountLinks(tx: Sql, links: readonly LinkKey[]): Promise<void> {
  if (links.length === 0) return
  await tx.query(
    `WITH pair AS (
       SELECT "fromId" AS from_id, "toId" AS to_id, kind
       FROM json_to_recordset($1::json) AS p("fromId" uuid, "toId" uuid, kind "LinkKind")
     ),
     telling AS MATERIALIZED (
       SELECT DISTINCT both_named.article_id
       FROM pair p CROSS JOIN LATERAL (
         SELECT article_id FROM article_entity WHERE entity_id = p.from_id AND lead
         INTERSECT SELECT article_id FROM article_entity WHERE entity_id = p.to_id AND lead
       ) both_named
     ),
     counted AS (
       SELECT p.from_id, p.to_id, p.kind, count(DISTINCT t.proof) AS weight, min(t.first) AS first, max(t.last) AS last
       FROM pair p
       LEFT JOIN (
         SELECT * FROM (${TIES_OF_ARTICLES}) a WHERE a.proof = ANY(ARRAY(SELECT article_id FROM telling))
         UNION ALL
         SELECT * FROM (${TIES_OF_STATEMENTS}) s WHERE s.from_id = ANY(ARRAY(SELECT from_id FROM pair))
       ) t ON (t.from_id, t.to_id, t.kind) = (p.from_id, p.to_id, p.kind)
       GROUP BY p.from_id, p.to_id, p.kind
     ),
     at_ends AS (SELECT entity_id, other_id, kind, direction, weight, first, last FROM counted ${BOTH_ENDS}),
     gone AS (
       DELETE FROM link l USING at_ends c
       WHERE (l.entity_id, l.other_id, l.kind, l.direction) = (c.entity_id, c.other_id, c.kind, c.direction)
         AND c.weight = 0 AND l.source IS NULL
     )
     INSERT INTO link (entity_id, other_id, kind, direction, weight, first_seen, last_seen)
     SELECT entity_id, other_id, kind, direction, weight, first, last FROM at_ends c
     WHERE c.weight > 0 OR EXISTS (
       SELECT FROM link l
       WHERE (l.entity_id, l.other_id, l.kind, l.direction) = (c.entity_id, c.other_id, c.kind, c.direction)
         AND l.source IS NOT NULL
     )
     ON CONFLICT (entity_id, other_id, kind, direction) DO UPDATE
     SET weight = excluded.weight, first_seen = excluded.first_seen, last_seen = excluded.last_seen`,
    [JSON.stringify(links.map(({ fromId, toId, kind }) => ({ fromId, toId, kind })))],
  )
}

/**
 * Counts the links of these entities from the articles and statements, whatever stood there before. Of all entities: the
 * reference that keeping them article by article must equal.
 */
export async function rebuildLinks(tx: Sql, entities: readonly string[] | 'ALL'): Promise<void> {
  const values = entities === 'ALL' ? [] : [entities]
  const among = (...columns: string[]): string =>
    entities === 'ALL' ? 'true' : columns.map((column) => `${column} = ANY($1::uuid[])`).join(' OR ')
  await tx.query(`DELETE FROM link WHERE source IS NULL AND (${among('entity_id', 'other_id')})`, values)
  await tx.query(
    `UPDATE link SET weight = 0, first_seen = NULL, last_seen = NULL
     WHERE weight > 0 AND (${among('entity_id', 'other_id')})`,
    values,
  )
  await tx.query(
    `WITH telling AS MATERIALIZED (SELECT DISTINCT article_id FROM article_entity WHERE lead AND ${among('entity_id')}),
     saying AS MATERIALIZED (
       SELECT id FROM statement WHERE ${among('speaker_id')}
       UNION SELECT statement_id FROM statement_about WHERE ${among('entity_id')}
       UNION SELECT statement_id FROM statement_addressee WHERE ${among('entity_id')}
     ),
     counted AS (
       SELECT from_id, to_id, kind, count(DISTINCT proof) AS weight, min(first) AS first, max(last) AS last
       FROM (
         SELECT * FROM (${TIES_OF_ARTICLES}) a WHERE a.proof = ANY(ARRAY(SELECT article_id FROM telling))
         UNION ALL
         SELECT * FROM (${TIES_OF_STATEMENTS}) s WHERE s.proof = ANY(ARRAY(SELECT id FROM saying))
       ) t
       WHERE from_id <> to_id AND (${among('from_id', 'to_id')})
       GROUP BY from_id, to_id, kind
     )
     INSERT INTO link (entity_id, other_id, kind, direction, weight, first_seen, last_seen)
     SELECT entity_id, other_id, kind, direction, weight, first, last FROM counted ${BOTH_ENDS}
     ON CONFLICT (entity_id, other_id, kind, direction) DO UPDATE
     SET weight = excluded.weight, first_seen = excluded.first_seen, last_seen = excluded.last_seen`,
    values,
  )
}
