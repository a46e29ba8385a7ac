/**
 * The graph as it stands, told without anything that differs between two graphs that know the same: an open transaction in,
 * lines out. Ids are replaced by what they stand for in the articles, times of retrieval and of recording left out, all in a
 * fixed order. Only judgements that stand. Never holds more than a batch of lines.
 */
import type { Sql } from '../../database/database'
import { beginExport, linesOf } from './lines.store'

/** SQL: the first 24 hex digits of what an article claims to be; enough to tell articles apart. */
const ARTICLE_KEY = `left(encode(c.hash, 'hex'), 24)`

/**
 * What stands for each id, in an order that no locale changes. An article: what it claims to be. An entity: where the first article, by that key, names it; of one
 * that no article names: its data set's item, or its own name. A statement: where it stands in the first article.
 */
const KEYS = [
  `CREATE TEMP TABLE article_key ON COMMIT DROP AS
   SELECT c.article_id AS id, min(${ARTICLE_KEY}) COLLATE "C" AS key FROM article_claim c GROUP BY c.article_id`,
  `CREATE UNIQUE INDEX ON article_key (id)`,
  `CREATE TEMP TABLE entity_key ON COMMIT DROP AS
   SELECT e.id, coalesce(
     e.type || ' ' || named.place,
     'DATA ' || e.source || ' ' || coalesce(e.wikidata_id, e.name),
     'FORMER ' || e.type || ' ' || coalesce(e.own_name, e.name)
   ) COLLATE "C" AS key
   FROM entity e LEFT JOIN (
     SELECT a.identified_id AS id, min(k.key || '/' || lpad(a.rank::text, 6, '0')) AS place
     FROM article_entity a JOIN article_key k ON k.id = a.article_id
     WHERE NOT a.curated GROUP BY a.identified_id
   ) named USING (id)`,
  `CREATE UNIQUE INDEX ON entity_key (id)`,
  `CREATE TEMP TABLE statement_key ON COMMIT DROP AS
   SELECT statement_id AS id, min(k.key || '#' || lpad(place::text, 6, '0')) COLLATE "C" AS key
   FROM (
     SELECT article_id, statement_id, row_number() OVER (PARTITION BY article_id ORDER BY seq) AS place
     FROM statement_appearance WHERE known_until IS NULL
   ) a JOIN article_key k ON k.id = a.article_id
   GROUP BY statement_id`,
  `CREATE UNIQUE INDEX ON statement_key (id)`,
  /** When articles of unknown publication were retrieved: derived times that come from there are not told. */
  `CREATE TEMP TABLE retrieval ON COMMIT DROP AS SELECT DISTINCT sorted_at AS at FROM article WHERE published_at IS NULL`,
  `CREATE UNIQUE INDEX ON retrieval (at)`,
  `ANALYZE article_key, entity_key, statement_key, retrieval`,
]

const articleKey = (id: string): string => `(SELECT k.key FROM article_key k WHERE k.id = ${id})`
const entityKey = (id: string): string => `(SELECT k.key FROM entity_key k WHERE k.id = ${id})`
const statementKey = (id: string): string => `(SELECT k.key FROM statement_key k WHERE k.id = ${id})`
const entityKeys = (ids: string): string =>
  `ARRAY(SELECT k.key FROM unnest(${ids}) AS one(id) JOIN entity_key k USING (id) ORDER BY k.key)`

/** Null where it tells no more than a retrieval. */
const instant = (column: string): string =>
  `CASE WHEN ${column} IN (SELECT at FROM retrieval) THEN NULL ELSE to_json(${column}) END`

/** `'a', x.a, 'b', x.b` */
const plain = (row: string, ...columns: string[]): string =>
  columns.map((column) => `'${column}', ${row}.${column}`).join(', ')

const time = (row: string, name: string): string => plain(row, `${name}_edtf`, `${name}_basis`, `${name}_text`)

const list = (object: string, from: string, order: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${object}) ORDER BY ${order}), '[]'::json) FROM ${from})`

/** Current rows of the article `a`. */
const ofArticle = (table: string): string => `${table} x WHERE x.article_id = a.id AND x.known_until IS NULL`

const evidence = (fact: string): string =>
  list(
    `${plain('v', 'part', 'field', 'start_offset', 'end_offset', 'exact', 'prefix', 'suffix')}, 'entity', ${entityKey('v.entity_id')}`,
    `evidence v WHERE v.article_id = x.article_id AND v.fact = '${fact}' AND v.fact_seq = x.seq`,
    'v.seq',
  )

const ARTICLES = `
  SELECT json_build_object('record', 'article', 'key', k.key,
    ${plain('a', 'url', 'external_id', 'headline', 'body', 'language', 'section', 'byline')},
    'identifiedPublisher', ${entityKey('a.identified_publisher_id')}, 'publisher', ${entityKey('a.publisher_id')},
    ${time('a', 'published')}, ${plain('a', 'modified_at', 'image', 'usage_text', 'usage_attribution_required', 'usage_link')},
    'readerCounts', ${list(plain('x', 'kind', 'count'), 'reader_count x WHERE x.article_id = a.id', 'x.seq')},
    'editions', ${list(plain('x', 'language', 'url'), 'article_edition x WHERE x.article_id = a.id', 'x.seq')},
    'authors', ${list(`'name', x.name, 'entity', ${entityKey('x.identified_id')}`, 'article_author x WHERE x.article_id = a.id', 'x.seq')},
    'versions', ${list(plain('x', 'headline', 'body'), 'article_version x WHERE x.article_id = a.id', 'x.seq')},
    'entities', ${list(
      `'identified', ${entityKey('x.identified_id')}, 'entity', ${entityKey('x.entity_id')},
       ${plain('x', 'lead', 'outside_text', 'curated', 'named', 'name', 'aliases', 'description', 'wikidata_id', 'country_code', 'mention_count', 'meant_count', 'rank')}`,
      'article_entity x WHERE x.article_id = a.id',
      `x.rank, ${entityKey('x.identified_id')}`,
    )},
    'mentions', ${list(
      `'identified', ${entityKey('x.identified_id')}, 'entity', ${entityKey('x.entity_id')},
       'standsFor', ${entityKey('x.stands_for_id')}, 'rivals', ${entityKeys('x.rival_ids')},
       ${plain('x', 'type', 'kind', 'text', 'field', 'start_offset', 'end_offset', 'prefix', 'suffix', 'confidence')}`,
      ofArticle('mention'),
      'x.seq',
    )},
    'statements', ${list(
      `'statement', ${statementKey('x.statement_id')}, ${plain('x', 'mode', 'field', 'content', 'language', 'speaker_text', 'cue')},
       'speaker', ${entityKey('x.speaker_id')}, 'about', ${entityKeys('x.about_ids')},
       'addressees', ${entityKeys('x.addressee_ids')}, ${time('x', 'said')}, 'place', ${entityKey('x.place_id')},
       'event', ${entityKey('x.event_id')}, 'confidence', x.confidence, 'publisher', ${entityKey('x.publisher_id')},
       'evidence', ${evidence('APPEARANCE')}, 'attribution', ${evidence('ATTRIBUTION')}`,
      ofArticle('statement_appearance'),
      'x.seq',
    )},
    'events', ${list(
      `'event', ${entityKey('x.event_id')}, ${plain('x', 'name', 'category', 'status')}, ${time('x', 'time')},
       'place', ${entityKey('x.place_id')}, 'evidence', ${evidence('EVENT_REPORT')}`,
      ofArticle('event_report'),
      'x.seq',
    )},
    'participations', ${list(
      `'event', ${entityKey('x.event_id')}, 'entity', ${entityKey('x.entity_id')}, 'role', x.role,
       'evidence', ${evidence('PARTICIPATION')}`,
      ofArticle('participation'),
      'x.seq',
    )},
    'roles', ${list(
      `'person', ${entityKey('x.person_id')}, ${plain('x', 'title', 'from_edtf', 'until_edtf')},
       'organisation', ${entityKey('x.organisation_id')}, 'place', ${entityKey('x.place_id')},
       'evidence', ${evidence('ROLE_REPORT')}`,
      ofArticle('role_report'),
      'x.seq',
    )}
  )::text AS line
  FROM article a JOIN article_key k ON k.id = a.id ORDER BY k.key`

const ENTITIES = `
  SELECT json_build_object('record', 'entity', 'key', k.key,
    ${plain('e', 'type', 'name', 'own_name', 'given_name', 'description', 'wikidata_id', 'same_as', 'source')},
    'mergedInto', ${entityKey('e.merged_into_id')}, 'rivals', ${entityKeys('e.rival_ids')},
    ${plain('e', 'mention_count', 'article_count', 'own_article_count')},
    'names', ${list(
      plain('n', 'text', 'language', 'kind', 'source', 'article_count', 'hidden'),
      'entity_name n WHERE n.entity_id = e.id',
      'n.key COLLATE "C", n.source, n.language',
    )},
    'place', (SELECT json_build_object(${plain('p', 'country_code', 'latitude', 'longitude')}, 'partOf', ${entityKey('p.part_of_id')})
      FROM place p WHERE p.id = e.id),
    'organisation', (SELECT json_build_object('homepage', o.homepage, 'ownedBy', ${entityKey('o.owned_by_id')})
      FROM organisation o WHERE o.id = e.id),
    'event', (SELECT json_build_object(${plain('v', 'category', 'status')}, ${time('v', 'time')},
        'order', ${instant('v.time_order')}, 'place', ${entityKey('v.place_id')}, 'participants', ${list(
          `'entity', ${entityKey('x.entity_id')}, 'role', x.role`,
          'event_participant x WHERE x.event_id = v.id',
          `x.rank, ${entityKey('x.entity_id')}`,
        )})
      FROM event v WHERE v.id = e.id)
  )::text AS line
  FROM entity e JOIN entity_key k USING (id) WHERE e.known_until IS NULL ORDER BY k.key, e.name COLLATE "C"`

const STATEMENTS = `
  SELECT json_build_object('record', 'statement', 'key', k.key, 'name', s.key,
    ${plain('s', 'mode', 'content', 'language', 'speaker_text')}, 'speaker', ${entityKey('s.speaker_id')}, ${time('s', 'said')},
    'place', ${entityKey('s.place_id')}, 'event', ${entityKey('s.event_id')},
    ${plain('s', 'confidence', 'review', 'appearance_count', 'publisher_count')},
    'firstSeen', ${instant('s.first_seen')}, 'lastSeen', ${instant('s.last_seen')},
    'about', ARRAY(SELECT ${entityKey('x.entity_id')} AS key FROM statement_about x WHERE x.statement_id = s.id ORDER BY 1),
    'addressees', ARRAY(SELECT ${entityKey('x.entity_id')} AS key FROM statement_addressee x WHERE x.statement_id = s.id ORDER BY 1)
  )::text AS line
  FROM statement s JOIN statement_key k USING (id) WHERE s.known_until IS NULL ORDER BY k.key`

const LINKS = `
  SELECT json_build_object('record', 'link', 'entity', a.key, 'other', b.key, ${plain('l', 'kind', 'direction', 'weight', 'source')},
    'firstSeen', ${instant('l.first_seen')}, 'lastSeen', ${instant('l.last_seen')})::text AS line
  FROM link l JOIN entity_key a ON a.id = l.entity_id JOIN entity_key b ON b.id = l.other_id
  ORDER BY a.key, b.key, l.kind, l.direction`

const ROLES = `
  SELECT json_build_object('record', 'role', 'person', k.key, 'title', r.title, 'organisation', o.key, 'place', p.key,
    ${plain('r', 'from_edtf', 'until_edtf', 'article_count', 'source')},
    'firstSeen', ${instant('r.first_seen')}, 'lastSeen', ${instant('r.last_seen')})::text AS line
  FROM role r JOIN entity_key k ON k.id = r.person_id
  LEFT JOIN entity_key o ON o.id = r.organisation_id LEFT JOIN entity_key p ON p.id = r.place_id
  ORDER BY k.key, r.title_key COLLATE "C", o.key, p.key`

/** Lines of one kind: what they tell decides their order. */
const standing = (object: string, table: string): string =>
  `SELECT json_build_object(${object})::text COLLATE "C" AS line FROM ${table} x WHERE x.withdrawn_at IS NULL ORDER BY 1`

const JUDGEMENTS = [
  standing(
    `'record', 'judgement', 'left', ${entityKey('x.left_id')}, 'right', ${entityKey('x.right_id')},
     ${plain('x', 'verdict', 'left_name', 'right_name', 'made_by')}`,
    'judgement',
  ),
  standing(
    `'record', 'review', 'statement', ${statementKey('x.statement_id')}, ${plain('x', 'review', 'content', 'said_edtf')},
     'speaker', ${entityKey('x.speaker_id')}, 'place', ${entityKey('x.place_id')}, ${plain('x', 'note', 'made_by')}`,
    'statement_review',
  ),
  standing(
    `'record', 'statementlink', 'from', ${statementKey('x.from_id')}, 'to', ${statementKey('x.to_id')},
     ${plain('x', 'kind', 'note', 'made_by')}`,
    'statement_link',
  ),
  standing(
    `'record', 'reassignment', 'article', ${articleKey('x.article_id')},
     ${plain('x', 'field', 'start_offset', 'text', 'prefix', 'suffix')}, 'entity', ${entityKey('x.entity_id')},
     ${plain('x', 'note', 'made_by')}`,
    'mention_reassignment',
  ),
  standing(
    `'record', 'names', 'entity', ${entityKey('x.entity_id')}, ${plain('x', 'preferred', 'added', 'removed', 'description', 'note', 'made_by')}`,
    'name_edit',
  ),
]

const RECORDS = [ARTICLES, ENTITIES, STATEMENTS, LINKS, ROLES, ...JUDGEMENTS]

/** @param tx nothing was asked in it before */
export async function* canonicalLines(tx: Sql): AsyncGenerator<string> {
  await beginExport(tx)
  for (const step of KEYS) await tx.query(step)
  for (const records of RECORDS) yield* linesOf(tx, records)
}
