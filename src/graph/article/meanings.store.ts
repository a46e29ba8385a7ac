/**
 * What the mentions of articles mean: as identified; else, where several were possible, the one that these are by now; and
 * over both what a curator said. Enter articles; leave their mentions and article_entity rows as if it had always been so.
 * What was identified stays beside it untouched. Counts and links are the caller's.
 */
import type { Sql } from '../../database/database'
import { rootOf } from '../shared/writing.store'

/**
 * Mentions by what curators said of them: the same words in the same surroundings, the nearest ones where they stand several
 * times. The latest word on a mention counts. Columns article_id, seq, meant_id.
 */
const JUDGED = `
  place AS (
    SELECT DISTINCT ON (r.id) r.id, r.article_id, r.entity_id, r.made_at, m.field, m.start_offset, m.end_offset
    FROM mention_reassignment r
    JOIN mention m ON m.article_id = r.article_id AND m.known_until IS NULL
      AND (m.field, m.text, m.prefix, m.suffix) = (r.field, r.text, r.prefix, r.suffix)
    WHERE r.article_id = ANY($1::uuid[]) AND r.withdrawn_at IS NULL
    ORDER BY r.id, abs(m.start_offset - r.start_offset), m.start_offset
  ),
  judged AS (
    SELECT DISTINCT ON (m.article_id, m.seq) m.article_id, m.seq, p.entity_id AS meant_id
    FROM place p
    JOIN mention m ON m.article_id = p.article_id AND m.known_until IS NULL
      AND (m.field, m.start_offset, m.end_offset) = (p.field, p.start_offset, p.end_offset)
    ORDER BY m.article_id, m.seq, p.made_at DESC, p.id DESC
  )`

/** Rivals that are all one: the first of them stands for them. */
const SETTLED = `
  CASE WHEN m.rival_ids IS NOT NULL AND (
    SELECT count(e.id) = cardinality(m.rival_ids) AND count(DISTINCT ${rootOf('e')}) = 1
    FROM entity e WHERE e.id = ANY(m.rival_ids)
  ) THEN m.rival_ids[1] END`

const placeMentions = (tx: Sql, articleIds: readonly string[]): Promise<unknown> =>
  tx.query(
    `WITH ${JUDGED},
     meaning AS (
       SELECT m.article_id, m.seq,
         CASE WHEN j.seq IS NOT NULL THEN j.meant_id ELSE coalesce(m.identified_id, ${SETTLED}) END AS meant_id
       FROM mention m LEFT JOIN judged j USING (article_id, seq)
       WHERE m.article_id = ANY($1::uuid[]) AND m.known_until IS NULL
     )
     UPDATE mention m SET meant_id = w.meant_id, entity_id = ${rootOf('e')}
     FROM meaning w LEFT JOIN entity e ON e.id = w.meant_id
     WHERE (m.article_id, m.seq) = (w.article_id, w.seq)
       AND (m.meant_id, m.entity_id) IS DISTINCT FROM (w.meant_id, ${rootOf('e')})`,
    [articleIds],
  )

/** Who is meant, but not identified, in the article: rows of its own. The words stand for its name there. */
const placeEntities = (tx: Sql, articleIds: readonly string[]): Promise<unknown> =>
  tx.query(
    `WITH meant AS (
       SELECT article_id, meant_id, count(*) AS mentions, (array_agg(text ORDER BY seq))[1] AS text, min(sorted_at) AS sorted_at
       FROM mention WHERE article_id = ANY($1::uuid[]) AND known_until IS NULL AND meant_id IS NOT NULL
       GROUP BY article_id, meant_id
     ),
     gone AS (
       DELETE FROM article_entity a WHERE a.article_id = ANY($1::uuid[]) AND a.curated
         AND NOT EXISTS (SELECT FROM meant w WHERE (w.article_id, w.meant_id) = (a.article_id, a.identified_id))
     )
     INSERT INTO article_entity (article_id, identified_id, entity_id, lead, outside_text, curated, named, name, aliases,
       mention_count, meant_count, rank, sorted_at)
     SELECT w.article_id, w.meant_id, w.meant_id, false, true, true, true, w.text, '{}', 0, w.mentions,
       (SELECT count(*) FROM article_entity o WHERE o.article_id = w.article_id AND NOT o.curated), -- after all others, whoever came first
       w.sorted_at
     FROM meant w
     WHERE NOT EXISTS (SELECT FROM article_entity a WHERE (a.article_id, a.identified_id) = (w.article_id, w.meant_id))`,
    [articleIds],
  )

/** SQL: whether a current fact of the article, beside its mentions, speaks of an entity as identified. */
const isSpokenOf = (article: string, id: string): string => `(
  EXISTS (SELECT FROM statement_appearance s WHERE s.article_id = ${article} AND s.known_until IS NULL
    AND ${id} = ANY(s.about_ids || s.addressee_ids || ARRAY[s.speaker_id, s.place_id, s.event_id]))
  OR EXISTS (SELECT FROM event_report r WHERE r.article_id = ${article} AND r.known_until IS NULL
    AND ${id} IN (r.event_id, r.place_id))
  OR EXISTS (SELECT FROM participation p WHERE p.article_id = ${article} AND p.known_until IS NULL AND p.entity_id = ${id})
  OR EXISTS (SELECT FROM role_report o WHERE o.article_id = ${article} AND o.known_until IS NULL
    AND ${id} IN (o.person_id, o.organisation_id, o.place_id))
)`

/** Counts mentions by what they mean; what no mention means any more and no other fact speaks of is not named. */
const countMeanings = (tx: Sql, articleIds: readonly string[]): Promise<unknown> =>
  tx.query(
    `WITH meant AS (
       SELECT article_id, meant_id, count(*) AS mentions FROM mention
       WHERE article_id = ANY($1::uuid[]) AND known_until IS NULL AND meant_id IS NOT NULL
       GROUP BY article_id, meant_id
     ),
     counted AS (
       SELECT a.article_id, a.identified_id, coalesce(w.mentions, 0) AS mentions, ${rootOf('e')} AS root, a.rank,
         coalesce(w.mentions, 0) > 0 OR NOT a.outside_text AND (
           a.mention_count = 0 OR ${isSpokenOf('a.article_id', 'a.identified_id')}
         ) AS named
       FROM article_entity a
       JOIN entity e ON e.id = a.identified_id
       LEFT JOIN meant w ON (w.article_id, w.meant_id) = (a.article_id, a.identified_id)
       WHERE a.article_id = ANY($1::uuid[])
     ),
     led AS (
       SELECT *, named AND row_number() OVER (PARTITION BY article_id, root ORDER BY NOT named, rank, identified_id) = 1 AS lead
       FROM counted
     )
     UPDATE article_entity a SET meant_count = l.mentions, named = l.named, lead = l.lead, entity_id = l.root
     FROM led l
     WHERE (a.article_id, a.identified_id) = (l.article_id, l.identified_id)
       AND (a.meant_count, a.named, a.lead, a.entity_id) IS DISTINCT FROM (l.mentions, l.named, l.lead, l.root)`,
    [articleIds],
  )

export async function placeMeanings(tx: Sql, articleIds: readonly string[]): Promise<void> {
  if (articleIds.length === 0) return
  await placeMentions(tx, articleIds)
  await placeEntities(tx, articleIds)
  await countMeanings(tx, articleIds)
}

/** Whether somebody said, of this article, what words of it mean. */
export async function hasReassignments(tx: Sql, articleId: string): Promise<boolean> {
  const found = await tx.query(
    'SELECT FROM mention_reassignment WHERE article_id = $1 AND withdrawn_at IS NULL LIMIT 1',
    [articleId],
  )
  return found.length > 0
}

/** Who is meant in an article without having been identified there; sorted. */
export async function readMeantOnly(tx: Sql, articleId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'SELECT identified_id AS id FROM article_entity WHERE article_id = $1 AND curated ORDER BY 1',
    [articleId],
  )
  return rows.map(({ id }) => id)
}
