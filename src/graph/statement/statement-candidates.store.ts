/**
 * Which known statements an article may carry: ids, keys and wordings in, candidates out; read inside the transaction that
 * stores or deletes the article. Nothing here is what curators judged: speakers are as identified, words as printed.
 */
import type { Sql } from '../../database/database'
import type { QuoteMode, TimeBasis } from '../../database/generated/prisma/enums'

export interface StatementQuestion {
  /** Of statements, or of what would be statements by themselves. */
  ids: readonly string[]
  /** As statement.key. */
  keys: readonly string[]
  /** For each utterance the keys that its wording shares with others (wording-keys). */
  wordings: readonly (readonly number[])[]
  /** The stored article that comes again; null for a new one. */
  articleId: string | null
}

/** What a known statement is printed as; appearances in the same words at the same time come as one. */
export interface StatementCandidate {
  statementId: string
  /** The caller's key of the statement. */
  key: string | null
  homeIds: string[]
  /** As identified, before merges. */
  speakerId: string | null
  content: string
  mode: QuoteMode
  language: string
  earliest: Date | null
  latest: Date | null
  basis: TimeBasis | null
  /** It stands in the stored text of the article that comes again: all that is known of that text. */
  appearsHere: boolean
}

/** Wordings of one utterance that are looked at, those that share most first. */
const MOST_WORDINGS = 40

const PRINTED = `a.statement_id AS "statementId", s.key, a.speaker_id AS "speakerId", a.content, a.mode, a.language,
  a.said_earliest AS earliest, a.said_latest AS latest, a.said_basis AS basis`

const BY_WORDING =
  'a.statement_id, s.key, a.speaker_id, a.content, a.mode, a.language, a.said_earliest, a.said_latest, a.said_basis'

const HOMES = 'array_agg(DISTINCT a.home_id ORDER BY a.home_id) AS "homeIds"'

/** In the order of id and content. Of the statements in which the article stands every wording comes: it may leave them. */
export const findStatementCandidates = (tx: Sql, ask: StatementQuestion): Promise<StatementCandidate[]> =>
  tx.query<StatementCandidate>(
    `WITH asked AS (
       SELECT n, array_agg(key) AS keys FROM unnest($3::int[], $4::int[]) AS k (n, key) GROUP BY n
     ),
     alike AS (
       SELECT DISTINCT m.statement_id, m.content FROM asked CROSS JOIN LATERAL (
         SELECT a.statement_id, a.content FROM unnest(asked.keys) AS one (key)
         JOIN statement_appearance a ON a.wording_keys @> ARRAY[one.key] AND a.known_until IS NULL
         GROUP BY a.statement_id, a.content ORDER BY count(DISTINCT one.key) DESC, a.statement_id, a.content
         LIMIT ${MOST_WORDINGS}
       ) m
     ),
     whole AS (
       SELECT id FROM statement WHERE id = ANY($1::uuid[])
       UNION SELECT id FROM statement WHERE key = ANY($2::text[])
       UNION SELECT statement_id FROM statement_appearance WHERE home_id = ANY($1::uuid[]) AND known_until IS NULL
       UNION SELECT statement_id FROM statement_appearance WHERE article_id = $5::uuid AND known_until IS NULL
     ),
     found AS (
       SELECT a.article_id, a.seq FROM alike JOIN statement_appearance a
         ON a.statement_id = alike.statement_id AND a.content = alike.content AND a.known_until IS NULL
       UNION SELECT a.article_id, a.seq FROM whole JOIN statement_appearance a
         ON a.statement_id = whole.id AND a.known_until IS NULL
     )
     SELECT ${PRINTED}, ${HOMES}, coalesce(a.article_id = $5::uuid, false) AS "appearsHere"
     FROM found JOIN statement_appearance a USING (article_id, seq) JOIN statement s ON s.id = a.statement_id
     GROUP BY ${BY_WORDING}, "appearsHere" ORDER BY a.statement_id, a.content, "appearsHere"`,
    [ask.ids, ask.keys, ask.wordings.flatMap((keys, n) => keys.map(() => n)), ask.wordings.flat(), ask.articleId],
  )

/** All wordings that these statements are printed in now. */
export const readWordings = (tx: Sql, statementIds: readonly string[]): Promise<StatementCandidate[]> =>
  tx.query<StatementCandidate>(
    `SELECT ${PRINTED}, ${HOMES}, false AS "appearsHere"
     FROM statement_appearance a JOIN statement s ON s.id = a.statement_id
     WHERE a.statement_id = ANY($1::uuid[]) AND a.known_until IS NULL
     GROUP BY ${BY_WORDING} ORDER BY a.statement_id, a.content`,
    [statementIds],
  )

export interface KnownStatement {
  id: string
  key: string | null
}

/** Rows that stand under these ids or keys, whether an article carries them now or not. */
export const findKnownStatements = (
  tx: Sql,
  ids: readonly string[],
  keys: readonly string[],
): Promise<KnownStatement[]> =>
  tx.query<KnownStatement>(
    'SELECT id, key FROM statement WHERE id = ANY($1::uuid[]) OR key = ANY($2::text[]) ORDER BY id',
    [ids, keys],
  )
