/**
 * Keeps the list of what people should look at, as articles come and go: one article, its entities and statements in. What is
 * doubtful is told as identified, whatever people have settled; a score is the doubt, times the logarithm of how much
 * hangs on it. The costs do not depend on the size of the graph.
 */
import type { Sql } from '../../database/database'

/** Below it somebody should look: of a link, of a statement. */
const UNSURE_LINK = 0.8
const UNSURE_STATEMENT = 0.75

/** How doubtful it is that two are two. */
const DOUBT = { RIVALS: 0.8, SAME_NAME: 0.7, NEAR_NAME: 0.4 }
/** People of like names that one new person is compared with, the best known ones. */
const MOST_NEAR = 3

/** SQL: an id that is the same for the same thing. */
const idOf = (...parts: string[]): string => `md5(concat_ws(' ', ${parts.join(', ')}))::uuid`
const scoreOf = (doubt: string, reach: string): string => `${doubt} * ln(2 + ${reach})`

/** One for each entity that the article's words are linked to unsurely, and one for words that decide nothing. */
const refreshMentions = async (tx: Sql, articleId: string): Promise<void> => {
  await tx.query('DELETE FROM doubt WHERE article_id = $1', [articleId])
  await tx.query(
    `INSERT INTO doubt (id, reason, article_id, seq, doubt, score)
     SELECT DISTINCT ON (what) ${idOf('m.article_id', 'what')},
       CASE WHEN m.identified_id IS NULL THEN 'UNSETTLED_WORDS' ELSE 'UNSURE_LINK' END::"DoubtReason",
       m.article_id, m.seq, unsure, ${scoreOf('unsure', 'count(*) OVER (PARTITION BY what)')}
     FROM mention m
     CROSS JOIN LATERAL (
       SELECT coalesce(m.identified_id::text, m.rival_ids::text) AS what,
         CASE WHEN m.identified_id IS NULL THEN 0.5 ELSE 1 - m.confidence END AS unsure
     ) told
     WHERE m.article_id = $1 AND m.known_until IS NULL AND m.kind = 'NAME'
       AND (m.identified_id IS NOT NULL AND m.confidence < ${UNSURE_LINK} OR m.identified_id IS NULL AND m.rival_ids IS NOT NULL)
     ORDER BY what, m.seq`,
    [articleId],
  )
}

const refreshStatements = async (tx: Sql, statementIds: readonly string[]): Promise<void> => {
  await tx.query('DELETE FROM doubt WHERE statement_id = ANY($1::uuid[])', [statementIds])
  await tx.query(
    `INSERT INTO doubt (id, reason, statement_id, doubt, score)
     SELECT ${idOf('s.id')}, CASE WHEN told.speakers > 1 THEN 'TWO_SPEAKERS' ELSE 'UNSURE_STATEMENT' END::"DoubtReason",
       s.id, told.doubt, ${scoreOf('told.doubt', '(told.appearances + 2 * told.publishers)')}
     FROM statement s
     CROSS JOIN LATERAL (
       SELECT count(DISTINCT a.speaker_id) AS speakers, count(*) AS appearances,
         count(DISTINCT a.publisher_id) AS publishers,
         CASE WHEN count(DISTINCT a.speaker_id) > 1 THEN 0.9 ELSE 1 - max(a.confidence) END AS doubt
       FROM statement_appearance a WHERE a.statement_id = s.id AND a.known_until IS NULL
     ) told
     WHERE s.id = ANY($1::uuid[]) AND told.appearances > 0
       AND (told.speakers > 1 OR told.doubt > ${(1 - UNSURE_STATEMENT).toFixed(2)})`,
    [statementIds],
  )
}

/** Of the pair `l` and `r`. */
const PAIR_SCORE = (doubt: string): string => scoreOf(doubt, '(l.own_article_count + r.own_article_count)')

/** SQL: others of the type of `e`, whose name is `p` to the `n` of e; the best known of them. */
const othersNamed = (reason: 'SAME_NAME' | 'NEAR_NAME', alike: string): string => `(
  SELECT o.id, '${reason}' AS reason, ${DOUBT[reason]}::float8 AS doubt
  FROM entity_name p JOIN entity o ON o.id = p.entity_id
  WHERE ${alike} AND p.kind = 'PREFERRED' AND p.source = 'ARTICLE' AND o.type = e.type AND o.id <> e.id
  ORDER BY p.article_count DESC, o.id LIMIT ${MOST_NEAR}
)`

/** Rivals of those made in doubt; for new people others of one surname, for everything others of one name. */
const addPairs = (tx: Sql, entityIds: readonly string[]): Promise<unknown> =>
  tx.query(
    `INSERT INTO doubt (id, reason, left_id, right_id, doubt, score)
     SELECT DISTINCT ON (pair.id) pair.id, reason::"DoubtReason", left_id, right_id, doubt, ${PAIR_SCORE('pair.doubt')}
     FROM (
       SELECT ${idOf('least(e.id, r.id)', 'greatest(e.id, r.id)')} AS id, 'RIVALS' AS reason, r.id AS left_id, e.id AS right_id,
         ${DOUBT.RIVALS}::float8 / cardinality(e.rival_ids) AS doubt
       FROM entity e JOIN entity r ON r.id = ANY(e.rival_ids)
       WHERE e.id = ANY($1::uuid[]) AND e.rival_ids IS NOT NULL
       UNION ALL
       SELECT ${idOf('least(e.id, near.id)', 'greatest(e.id, near.id)')},
         near.reason, near.id, e.id, near.doubt
       FROM entity e
       JOIN entity_name n ON n.entity_id = e.id AND n.kind = 'PREFERRED' AND n.source = 'ARTICLE'
       CROSS JOIN LATERAL (
         ${othersNamed('SAME_NAME', 'p.key = n.key')}
         UNION ALL
         ${othersNamed(
           'NEAR_NAME',
           `e.type = 'PERSON' AND split_part(p.key, ' ', -1) = split_part(n.key, ' ', -1) AND left(p.key, 1) = left(n.key, 1)
             AND p.key <> n.key`,
         )}
       ) near
       WHERE e.id = ANY($1::uuid[]) AND e.own_article_count <= 1 AND e.type <> 'EVENT'
     ) pair
     JOIN entity l ON l.id = left_id JOIN entity r ON r.id = right_id
     ORDER BY pair.id, reason <> 'RIVALS', doubt DESC, left_id
     ON CONFLICT (id) DO NOTHING`,
    [entityIds],
  )

/** SQL: from 100 articles on only each tenth, from 1,000 on each hundredth …: between them the score hardly changes. */
const hasGrown = (count: string): string =>
  `${count} % (10 ^ greatest(0, floor(log(greatest(1, ${count}))) - 1))::int = 0`

const scorePairs = (tx: Sql, entityIds: readonly string[]): Promise<unknown> =>
  tx.query(
    `WITH grown AS MATERIALIZED (
       SELECT id FROM entity WHERE id = ANY($1::uuid[]) AND ${hasGrown('own_article_count')}
     )
     UPDATE doubt d SET score = ${PAIR_SCORE('d.doubt')}
     FROM (
       SELECT d.id FROM grown JOIN doubt d ON d.left_id = grown.id UNION SELECT d.id FROM grown JOIN doubt d ON d.right_id = grown.id
     ) touched, entity l, entity r
     WHERE d.id = touched.id AND l.id = d.left_id AND r.id = d.right_id`,
    [entityIds],
  )

/** After the article's rows were written and everything that follows from them was made anew. */
export async function refreshDoubts(
  tx: Sql,
  articleId: string,
  { entityIds, statementIds }: { entityIds: readonly string[]; statementIds: readonly string[] },
): Promise<void> {
  await refreshMentions(tx, articleId)
  if (statementIds.length > 0) await refreshStatements(tx, statementIds)
  if (entityIds.length === 0) return
  await addPairs(tx, entityIds)
  await scorePairs(tx, entityIds)
}
