/**
 * Whole articles as they were brought: ids in, every current row of each article out, as identified before any merge and
 * in the order in which it was brought. One statement for a batch.
 */
import type { Sql } from '../../database/database'
import type {
  AttributionPart,
  EntityType,
  EventCategory,
  EventStatus,
  FactKind,
  MentionKind,
  QuoteMode,
  ReaderCountKind,
  TextField,
  TimeBasis,
} from '../../database/generated/prisma/enums'

export interface StoredTime {
  edtf: string
  basis: TimeBasis
  text: string | null
}

export interface StoredEntity {
  id: string
  type: EntityType
  name: string
  aliases: string[]
  description: string | null
  wikidataId: string | null
  countryCode: string | null
}

export interface StoredMention {
  entityId: string | null
  standsForId: string | null
  rivalIds: string[] | null
  type: EntityType
  kind: MentionKind
  field: TextField
  start: number
  end: number
  confidence: number
}

export interface StoredAppearance {
  seq: number
  statementId: string
  mode: QuoteMode
  field: TextField
  content: string
  speakerId: string | null
  speakerText: string | null
  cue: string | null
  aboutIds: string[]
  addresseeIds: string[]
  said: StoredTime | null
  placeId: string | null
  eventId: string | null
  confidence: number
}

export interface StoredEventReport {
  seq: number
  eventId: string
  name: string
  category: EventCategory
  status: EventStatus
  time: StoredTime | null
  placeId: string | null
}

export interface StoredParticipation {
  seq: number
  eventId: string
  entityId: string
  role: string | null
}

export interface StoredRoleReport {
  seq: number
  personId: string
  title: string
  organisationId: string | null
  placeId: string | null
  from: string | null
  until: string | null
}

/** factSeq: the seq of the row that it proves. */
export interface StoredEvidence {
  fact: FactKind
  factSeq: number
  part: AttributionPart | null
  entityId: string | null
  start: number
  end: number
}

export interface StoredArticleRow {
  id: string
  url: string | null
  externalId: string | null
  headline: string
  body: string
  language: string
  section: string | null
  publisherId: string | null
  byline: string | null
  publishedEdtf: string | null
  publishedBasis: TimeBasis | null
  modifiedAt: Date | null
  retrievedAt: Date
  image: string | null
  usageText: string | null
  usageAttributionRequired: boolean
  usageLink: string | null
  authors: string[]
  /** observedAt: ISO 8601. */
  readerCounts: { kind: ReaderCountKind; count: number; observedAt: string }[]
  editions: { language: string; url: string }[]
  entities: StoredEntity[]
  mentions: StoredMention[]
  appearances: StoredAppearance[]
  eventReports: StoredEventReport[]
  participations: StoredParticipation[]
  roleReports: StoredRoleReport[]
  evidence: StoredEvidence[]
}

/** A JSON list of the article's rows of a table, in their order. */
const list = (columns: string, from: string, order = 'x.seq'): string =>
  `(SELECT coalesce(json_agg(json_build_object(${columns}) ORDER BY ${order}), '[]'::json)
    FROM ${from} WHERE x.article_id = a.id)`

/** Of tables whose rows are closed, not deleted, when the text changes. */
const current = (table: string): string => `(SELECT * FROM ${table} WHERE known_until IS NULL) x`

const time = (name: string): string =>
  `CASE WHEN x.${name}_edtf IS NOT NULL
     THEN json_build_object('edtf', x.${name}_edtf, 'basis', x.${name}_basis, 'text', x.${name}_text) END`

const COLUMNS = `
  a.id, a.url, a.external_id AS "externalId", a.headline, a.body, a.language, a.section,
  a.identified_publisher_id AS "publisherId", a.byline, a.published_edtf AS "publishedEdtf",
  a.published_basis AS "publishedBasis", a.modified_at AS "modifiedAt", a.retrieved_at AS "retrievedAt", a.image,
  a.usage_text AS "usageText", a.usage_attribution_required AS "usageAttributionRequired", a.usage_link AS "usageLink",
  (SELECT coalesce(array_agg(x.name ORDER BY x.seq), '{}') FROM article_author x WHERE x.article_id = a.id) AS authors,
  ${list(`'kind', x.kind, 'count', x.count, 'observedAt', x.observed_at`, 'reader_count x')} AS "readerCounts",
  ${list(`'language', x.language, 'url', x.url`, 'article_edition x')} AS editions,
  ${list(
    `'id', x.identified_id, 'type', e.type, 'name', x.name, 'aliases', x.aliases, 'description', x.description,
     'wikidataId', x.wikidata_id, 'countryCode', x.country_code`,
    '(SELECT * FROM article_entity WHERE NOT curated) x JOIN entity e ON e.id = x.identified_id',
    'x.rank, x.identified_id',
  )} AS entities,
  ${list(
    `'entityId', x.identified_id, 'standsForId', x.stands_for_id, 'rivalIds', x.rival_ids, 'type', x.type, 'kind', x.kind, 'field', x.field,
     'start', x.start_offset, 'end', x.end_offset, 'confidence', x.confidence`,
    current('mention'),
  )} AS mentions,
  ${list(
    `'seq', x.seq, 'statementId', x.statement_id, 'mode', x.mode, 'field', x.field, 'content', x.content,
     'speakerId', x.speaker_id, 'speakerText', x.speaker_text, 'cue', x.cue, 'aboutIds', x.about_ids,
     'addresseeIds', x.addressee_ids, 'said', ${time('said')}, 'placeId', x.place_id, 'eventId', x.event_id,
     'confidence', x.confidence`,
    current('statement_appearance'),
  )} AS appearances,
  ${list(
    `'seq', x.seq, 'eventId', x.event_id, 'name', x.name, 'category', x.category, 'status', x.status,
     'time', ${time('time')}, 'placeId', x.place_id`,
    current('event_report'),
  )} AS "eventReports",
  ${list(`'seq', x.seq, 'eventId', x.event_id, 'entityId', x.entity_id, 'role', x.role`, current('participation'))}
    AS participations,
  ${list(
    `'seq', x.seq, 'personId', x.person_id, 'title', x.title, 'organisationId', x.organisation_id,
     'placeId', x.place_id, 'from', x.from_edtf, 'until', x.until_edtf`,
    current('role_report'),
  )} AS "roleReports",
  ${list(
    `'fact', x.fact, 'factSeq', x.fact_seq, 'part', x.part, 'entityId', x.entity_id, 'start', x.start_offset,
     'end', x.end_offset`,
    'evidence x',
  )} AS evidence`

/** In the order of id; what is not there is left out. */
export const readStoredArticles = (db: Sql, ids: readonly string[]): Promise<StoredArticleRow[]> =>
  db.query<StoredArticleRow>(`SELECT ${COLUMNS} FROM article a WHERE a.id = ANY($1::uuid[]) ORDER BY a.id`, [ids])

/** The next batch in the order of id, so that a long export never holds more; null for the first. */
export const readStoredArticlesAfter = (db: Sql, after: string | null, count: number): Promise<StoredArticleRow[]> =>
  db.query<StoredArticleRow>(
    `SELECT ${COLUMNS} FROM article a WHERE $1::uuid IS NULL OR a.id > $1::uuid ORDER BY a.id LIMIT $2`,
    [after, count],
  )

export async function hasArticles(db: Sql): Promise<boolean> {
  const [row] = await db.query<{ any: boolean }>('SELECT EXISTS (SELECT FROM article) AS any')
  return row!.any
}
