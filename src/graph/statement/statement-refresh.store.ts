/**
 * What the graph knows of an utterance, made of its current appearances (of the closed ones where none is current), with
 * the latest review that stands on top. Enter ids of touched statements. Deterministic, whatever the order in which
 * the articles came.
 */
import type { Sql } from '../../database/database'
import { parseEdtf } from '../../edtf'
import { readFamilies } from '../organisation/families.store'
import { MOST_SEARCHED, columnsOf, earliestFirst, rootOf, searchConfig, surestFirst } from '../shared/writing.store'
import { refreshTranslations } from './translations.store'

const MADE = [
  'mode',
  'content',
  'language',
  'speaker_id',
  'speaker_text',
  'said_edtf',
  'said_earliest',
  'said_latest',
  'said_precision',
  'said_basis',
  'said_text',
  'said_order',
  'place_id',
  'event_id',
  'confidence',
  'review',
  'appearance_count',
  'publisher_count',
  'first_seen',
  'last_seen',
]

interface StandingReview {
  statementId: string
  saidEdtf: string | null
}

/** The statements, and those that took over what was said of them: a judgement of one holds for them. In the order of id. */
export async function readJudged(tx: Sql, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM unnest($1::uuid[]) AS given (id)
     UNION SELECT statement_id FROM statement_appearance WHERE home_id = ANY($1) ORDER BY 1`,
    [ids],
  )
  return rows.map(({ id }) => id)
}

/** The latest review of each, or of what it took over, that is not withdrawn, with the bounds of the time that the curator gave. */
async function readReviews(tx: Sql, ids: readonly string[]): Promise<object[]> {
  const reviews = await tx.query<StandingReview>(
    `WITH reviewed AS (
       SELECT id, id AS statement_id FROM unnest($1::uuid[]) AS given (id)
       UNION SELECT home_id, statement_id FROM statement_appearance WHERE statement_id = ANY($1)
     )
     SELECT DISTINCT ON (w.statement_id) w.statement_id AS "statementId", r.review, r.content, r.speaker_id AS "speakerId",
       r.said_edtf AS "saidEdtf", r.place_id AS "placeId"
     FROM reviewed w JOIN statement_review r ON r.statement_id = w.id AND r.withdrawn_at IS NULL
     ORDER BY w.statement_id, r.made_at DESC, r.id DESC`,
    [ids],
  )
  return reviews.map((review) => ({ ...review, ...(review.saidEdtf === null ? {} : parseEdtf(review.saidEdtf)) }))
}

/**
 * content, mode, language: of the fullest appearance, words in quotation marks before reported ones; speaker, printed
 * speaker, place, event: of the earliest article that knows; said: the surest, then most exact, then earliest; confidence:
 * the highest. The counts are of its appearances and those of its translations; publisher_count is never too high: a family
 * counts once, and articles without a publisher, which may all come from one that is counted, count as one where no other
 * is known. To be called for both ends of a tie that is put or withdrawn: translations of them are made anew too.
 */
export async function refreshStatements(tx: Sql, touched: readonly string[]): Promise<void> {
  if (touched.length === 0) return
  const ids = await refreshTranslations(tx, touched)
  const reviews = await readReviews(tx, ids)
  const families = await readFamilies(tx, ids)
  await tx.query(
    `WITH family AS (SELECT * FROM json_to_recordset($3::json) AS f (id uuid, root uuid)),
     carried AS (
       SELECT s.id, count(*) AS appearance_count, count(DISTINCT coalesce(f.root, a.publisher_id)) AS publisher_count
       FROM statement s
       JOIN LATERAL (
         SELECT s.id UNION SELECT t.id FROM statement t WHERE t.translation_group_id = s.translation_group_id
       ) AS told (id) ON true
       JOIN statement_appearance a ON a.statement_id = told.id AND a.known_until IS NULL
       LEFT JOIN family f ON f.id = a.publisher_id
       WHERE s.id = ANY($1::uuid[]) GROUP BY s.id
     ),
     review AS (
       SELECT * FROM json_to_recordset($2::json) AS r("statementId" uuid, review "ReviewStatus", content text,
         "speakerId" uuid, "placeId" uuid, "saidEdtf" text, earliest timestamptz, latest timestamptz,
         precision "TimePrecision")
     ),
     picked AS (
       SELECT a.statement_id AS id,
         (array_agg(a ORDER BY a.mode = 'INDIRECT', length(a.content) DESC, ${earliestFirst('a')}))[1] AS fullest,
         (array_agg(a.speaker_id ORDER BY ${earliestFirst('a')}) FILTER (WHERE a.speaker_id IS NOT NULL))[1] AS speaker_id,
         (array_agg(a.speaker_text ORDER BY ${earliestFirst('a')})
           FILTER (WHERE a.speaker_text IS NOT NULL))[1] AS speaker_text,
         (array_agg(a ORDER BY ${surestFirst('a', 'said')}, ${earliestFirst('a')})
           FILTER (WHERE a.said_edtf IS NOT NULL))[1] AS timed,
         (array_agg(a.place_id ORDER BY ${earliestFirst('a')}) FILTER (WHERE a.place_id IS NOT NULL))[1] AS place_id,
         (array_agg(a.event_id ORDER BY ${earliestFirst('a')}) FILTER (WHERE a.event_id IS NOT NULL))[1] AS event_id,
         max(a.confidence) AS confidence,
         bool_or(a.known_until IS NULL) AS is_carried,
         min(a.sorted_at) AS first_seen,
         max(a.sorted_at) AS last_seen
       FROM statement_appearance a
       WHERE a.statement_id = ANY($1::uuid[]) AND (
         a.known_until IS NULL OR NOT EXISTS (
           SELECT FROM statement_appearance b WHERE b.statement_id = a.statement_id AND b.known_until IS NULL
         )
       )
       GROUP BY a.statement_id
     ),
     reviewed AS (
       SELECT p.id, (p.fullest).mode, coalesce(r.content, (p.fullest).content) AS content, (p.fullest).language,
         ${rootOf('speaker')} AS speaker_id, p.speaker_text,
         coalesce(r."saidEdtf", (p.timed).said_edtf) AS said_edtf,
         CASE WHEN r."saidEdtf" IS NULL THEN (p.timed).said_earliest ELSE r.earliest END AS said_earliest,
         CASE WHEN r."saidEdtf" IS NULL THEN (p.timed).said_latest ELSE r.latest END AS said_latest,
         CASE WHEN r."saidEdtf" IS NULL THEN (p.timed).said_precision ELSE r.precision END AS said_precision,
         CASE WHEN r."saidEdtf" IS NULL THEN (p.timed).said_basis ELSE 'CURATED' END AS said_basis,
         CASE WHEN r."saidEdtf" IS NULL THEN (p.timed).said_text END AS said_text,
         ${rootOf('place')} AS place_id, ${rootOf('event')} AS event_id,
         p.confidence, coalesce(r.review, 'UNREVIEWED') AS review,
         CASE WHEN p.is_carried THEN c.appearance_count ELSE 0 END AS appearance_count,
         CASE WHEN p.is_carried THEN greatest(1, c.publisher_count) ELSE 0 END AS publisher_count,
         p.first_seen, p.last_seen
       FROM picked p
       LEFT JOIN carried c ON c.id = p.id
       LEFT JOIN review r ON r."statementId" = p.id
       LEFT JOIN entity speaker ON speaker.id = coalesce(r."speakerId", p.speaker_id)
       LEFT JOIN entity place ON place.id = coalesce(r."placeId", p.place_id)
       LEFT JOIN entity event ON event.id = p.event_id
     ),
     made AS (SELECT *, coalesce(said_latest, '0001-01-01T00:00:00Z') AS said_order FROM reviewed)
     UPDATE statement s
     SET (${MADE.join(', ')}) = (${columnsOf('m', MADE)}),
       search = to_tsvector(${searchConfig('m.language')}, left(m.content, ${MOST_SEARCHED})),
       known_until = CASE WHEN m.appearance_count = 0 THEN coalesce(s.known_until, past.now()) END
     FROM made m
     WHERE s.id = m.id AND (
       s.search IS NULL OR (s.known_until IS NULL) <> (m.appearance_count > 0)
       OR (${columnsOf('s', MADE)}) IS DISTINCT FROM (${columnsOf('m', MADE)})
     )`,
    [ids, JSON.stringify(reviews), JSON.stringify(families)],
  )
  await refreshNamedIn(tx, ids, 'statement_about', 'about_ids')
  await refreshNamedIn(tx, ids, 'statement_addressee', 'addressee_ids')
}

/** What any current appearance says the statement is about, or whom it was said to; after merges. */
const refreshNamedIn = (tx: Sql, ids: readonly string[], table: string, column: string): Promise<unknown> =>
  tx.query(
    `WITH want AS (
       SELECT DISTINCT s.id AS statement_id, ${rootOf('e')} AS entity_id, s.said_order
       FROM statement_appearance a
       JOIN statement s ON s.id = a.statement_id
       CROSS JOIN unnest(a.${column}) AS named(id)
       JOIN entity e ON e.id = named.id
       WHERE a.statement_id = ANY($1::uuid[]) AND a.known_until IS NULL
     ),
     gone AS (
       DELETE FROM ${table} t
       WHERE t.statement_id = ANY($1::uuid[])
         AND NOT EXISTS (SELECT FROM want w WHERE (w.statement_id, w.entity_id) = (t.statement_id, t.entity_id))
     )
     INSERT INTO ${table} (statement_id, entity_id, said_order) SELECT statement_id, entity_id, said_order FROM want
     ON CONFLICT (statement_id, entity_id) DO UPDATE SET said_order = excluded.said_order
     WHERE ${table}.said_order <> excluded.said_order`,
    [ids],
  )
