/**
 * What an export holds beside its articles, a record a line: entities that articles' lines do not tell whole, earlier texts,
 * statements over all articles, what data sets say of entities, and everything that people said, withdrawn or not. An open
 * transaction in, lines out; import gives the same rows.
 */
import type { Sql } from '../../database/database'
import { CORRECTION_KINDS, CORRECTION_TABLES } from '../judgement/correction-kinds'
import { JUDGEMENT_COLUMNS, referred, type RecordColumn } from './judgement-columns'
import { linesOf } from './lines.store'

const globalId = (kind: string, id: string): string => `'${kind}_' || ${id}`

/** SQL of a line: what is null is left out. */
const line = (object: string): string => `json_strip_nulls(json_build_object(${object}))::text AS line`

/** Of one that a data set brought all that it says; of others what the articles that name them do not tell. */
const ENTITIES = `
  SELECT ${line(`'record', 'entity', 'id', ${globalId('entity', 'e.id')}, 'type', e.type,
    'name', coalesce(CASE WHEN e.source IS NULL THEN e.own_name ELSE e.given_name END, e.name),
    'rivals', (SELECT json_agg(${globalId('entity', 'r.id')} ORDER BY r.n) FROM unnest(e.rival_ids) WITH ORDINALITY AS r(id, n)),
    'source', e.source,
    'description', CASE WHEN e.source IS NOT NULL THEN coalesce(e.given_description, e.description) END,
    'wikidataId', CASE WHEN e.source IS NOT NULL THEN e.wikidata_id END,
    'sameAs', CASE WHEN cardinality(e.same_as) > 0 THEN e.same_as END,
    'names', (
      SELECT json_agg(json_build_object('text', n.text, 'language', n.language, 'kind', n.kind)
        ORDER BY n.key COLLATE "C", n.language COLLATE "C")
      FROM entity_name n WHERE n.entity_id = e.id AND n.source = 'GAZETTEER'
    ),
    'countryCode', CASE WHEN e.source IS NOT NULL THEN p.country_code END, 'latitude', p.latitude, 'longitude', p.longitude,
    'homepage', o.homepage`)}
  FROM entity e LEFT JOIN place p ON p.id = e.id LEFT JOIN organisation o ON o.id = e.id
  WHERE e.source IS NOT NULL OR e.rival_ids IS NOT NULL
    OR NOT EXISTS (SELECT FROM article_entity a WHERE a.identified_id = e.id AND NOT a.curated)
  ORDER BY e.id`

const VERSIONS = `
  SELECT ${line(`'record', 'version', 'article', ${globalId('article', 'v.article_id')}, 'headline', v.headline,
    'body', v.body, 'contentHash', v.content_hash, 'seenAt', v.seen_at`)}
  FROM article_version v ORDER BY v.article_id, v.seq`

/** In which of an article's statements, by their order there, wordings stand that would be a statement of their own. */
const HOMES = `
  SELECT json_agg(json_build_object('article', ${globalId('article', 'a.article_id')}, 'place', (
      SELECT count(*) FROM statement_appearance b
      WHERE b.article_id = a.article_id AND b.known_until IS NULL AND b.seq < a.seq
    ), 'home', ${globalId('statement', 'a.home_id')}) ORDER BY a.article_id, a.seq)
  FROM statement_appearance a WHERE a.statement_id = s.id AND a.known_until IS NULL AND a.home_id <> s.id`

/**
 * Of one that is carried import takes key and homes, everything else follows from articles and judgements. One that no article
 * carries now is told where people judged it: it is back, with what they said, once its words are.
 */
const STATEMENTS = `
  SELECT ${line(`'record', 'statement', 'id', ${globalId('statement', 's.id')}, 'key', s.key, 'mode', s.mode,
    'content', s.content, 'language', s.language, 'speaker', ${globalId('entity', 's.speaker_id')},
    'speakerText', s.speaker_text,
    'said', CASE WHEN s.said_edtf IS NOT NULL
      THEN json_build_object('edtf', s.said_edtf, 'basis', s.said_basis, 'text', s.said_text) END,
    'place', ${globalId('entity', 's.place_id')}, 'event', ${globalId('entity', 's.event_id')},
    'confidence', s.confidence, 'review', s.review, 'appearanceCount', s.appearance_count,
    'publisherCount', s.publisher_count, 'homes', (${HOMES}),
    'gone', CASE WHEN s.known_until IS NOT NULL THEN json_build_object('firstSeen', s.first_seen, 'lastSeen', s.last_seen,
      'knownFrom', s.known_from, 'knownUntil', s.known_until) END`)}
  FROM statement s
  WHERE s.known_until IS NULL OR EXISTS (SELECT FROM statement_review r WHERE r.statement_id = s.id)
    OR EXISTS (SELECT FROM statement_link l WHERE l.from_id = s.id)
    OR EXISTS (SELECT FROM statement_link l WHERE l.to_id = s.id)
  ORDER BY s.id`

const PARTS_OF_DATA_SETS = `
  SELECT ${line(`'record', 'standing', 'entity', ${globalId('entity', 'e.id')},
    'partOf', ${globalId('entity', 'p.part_of_id')}, 'ownedBy', ${globalId('entity', 'o.owned_by_id')},
    'roles', r.list, 'links', l.list`)}
  FROM entity e
  LEFT JOIN place p ON p.id = e.id
  LEFT JOIN organisation o ON o.id = e.id
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('id', r.id, 'title', r.title, 'organisation', ${globalId('entity', 'r.organisation_id')},
      'place', ${globalId('entity', 'r.place_id')}, 'from', r.from_edtf, 'until', r.until_edtf, 'source', r.source,
      'firstSeen', r.first_seen, 'lastSeen', r.last_seen) ORDER BY r.id) AS list
    FROM role r WHERE r.person_id = e.id AND r.source IS NOT NULL
  ) r ON true
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('other', ${globalId('entity', 'l.other_id')}, 'kind', l.kind, 'direction', l.direction,
      'source', l.source) ORDER BY l.other_id, l.kind, l.direction) AS list
    FROM link l WHERE l.entity_id = e.id AND l.source IS NOT NULL
  ) l ON true
  WHERE p.part_of_id IS NOT NULL OR o.owned_by_id IS NOT NULL OR r.list IS NOT NULL OR l.list IS NOT NULL
  ORDER BY e.id`

function fieldSql(described: RecordColumn): string {
  const { field, column } = described
  const kind = referred(described)
  return `'${field}', ${kind ? globalId(kind, `x.${column}`) : `x.${column}`}`
}

const JUDGEMENTS = CORRECTION_KINDS.map((kind) => {
  const [table, columns] = [CORRECTION_TABLES[kind], JUDGEMENT_COLUMNS[kind]]
  return `
    SELECT ${line(`'record', 'judgement', 'kind', '${kind}', 'id', ${globalId(kind, 'x.id')}, ${columns.map(fieldSql).join(', ')}`)}
    FROM ${table} x ORDER BY x.id`
})

/** What articles refer to: comes before them. */
export const linesBeforeArticles = (tx: Sql): AsyncGenerator<string> => linesOf(tx, ENTITIES)

/** What refers to articles and to what is in them. */
export async function* linesAfterArticles(tx: Sql): AsyncGenerator<string> {
  for (const records of [VERSIONS, STATEMENTS, PARTS_OF_DATA_SETS, ...JUDGEMENTS]) yield* linesOf(tx, records)
}
