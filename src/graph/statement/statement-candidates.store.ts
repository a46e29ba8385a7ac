/**
 * Which known statements an article may carry: speakers, a period, ids and keys in, candidates out; read inside the
 * transaction that stores the article.
 */
import type { Sql } from '../../database/database'

export interface StatementQuestion {
  ids: readonly string[]
  /** As statement.key. */
  keys: readonly string[]
  /** What such a speaker (after merges) said in such a period; the end of a statement's own time counts. */
  periods: readonly { speakerId: string; from: Date; until: Date }[]
  /** The stored article that comes again; null for a new one. */
  articleId: string | null
}

/** A known statement in one of the wordings that articles print of it: it may come several times. */
export interface StatementCandidate {
  id: string
  key: string | null
  /** Of the statement, after merges and corrections. */
  speakerRootId: string | null
  /** As that appearance was identified. */
  speakerId: string | null
  /** As printed by that appearance, whatever a curator corrected; null where no appearance is current. */
  content: string | null
  language: string
  earliest: Date | null
  latest: Date | null
  /** The appearance stands in the stored text of the article that comes again. */
  appearsHere: boolean
}

/** In the order of id. */
export const findStatementCandidates = (tx: Sql, ask: StatementQuestion): Promise<StatementCandidate[]> =>
  tx.query<StatementCandidate>(
    `WITH found AS (
       SELECT id FROM statement WHERE id = ANY($1::uuid[])
       UNION SELECT id FROM statement WHERE key = ANY($2::text[])
       UNION SELECT s.id FROM unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[]) AS p (speaker_id, lo, hi)
         JOIN statement s ON s.speaker_id = p.speaker_id AND s.said_order >= p.lo AND s.said_order <= p.hi
       UNION SELECT statement_id FROM statement_appearance WHERE article_id = $6::uuid AND known_until IS NULL
     )
     SELECT DISTINCT s.id, s.key, s.speaker_id AS "speakerRootId", a.speaker_id AS "speakerId", a.content,
       coalesce(a.language, s.language) AS language, s.said_earliest AS earliest, s.said_latest AS latest,
       coalesce(a.article_id = $6::uuid, false) AS "appearsHere"
     FROM found
     JOIN statement s USING (id)
     LEFT JOIN statement_appearance a ON a.statement_id = s.id AND a.known_until IS NULL
     ORDER BY s.id, a.content`,
    [
      ask.ids,
      ask.keys,
      ask.periods.map(({ speakerId }) => speakerId),
      ask.periods.map(({ from }) => from),
      ask.periods.map(({ until }) => until),
      ask.articleId,
    ],
  )
