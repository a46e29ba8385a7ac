/**
 * Reads entities, articles and statements whole, as records of linked data: batch by batch in the order of id, one statement
 * for a batch. Only what is known now, after merges.
 */
import type { Sql } from '../database/database'
import { EntityParts, entitySql } from '../graph/entity/entity.store'
import { SqlValues } from '../graph/shared/sql-values'
import { statementConditions, type StatementListFilter } from '../graph/statement/statement-conditions.store'
import type { ArticleRecord, EntityRecord, QuotationRecord } from './linked-records'

const brief = (e: string): string =>
  `json_build_object('id', 'entity_' || ${e}.id, 'type', ${e}.type, 'name', ${e}.name, 'wikidataId', ${e}.wikidata_id,
     'sameAs', coalesce(${e}.same_as, '{}'))`

/** The entity that a column names, after merges; null where it names none. */
const entityOf = (column: string): string =>
  `(select ${brief('e')} from entity named join entity e on e.id = coalesce(named.merged_into_id, named.id)
     where named.id = ${column})`

/** The entities that hang on rows x of a table, in order. */
const entitiesOf = (table: string, where: string, order = 'other.id'): string =>
  `(select coalesce(json_agg(${brief('other')} order by ${order}), '[]')
      from ${table} x join entity other on other.id = x.entity_id where ${where})`

const time = (row: string, name: string): string =>
  `case when ${row}.${name}_edtf is not null then json_build_object('edtf', ${row}.${name}_edtf,
     'earliest', ${row}.${name}_earliest, 'latest', ${row}.${name}_latest, 'precision', ${row}.${name}_precision,
     'basis', ${row}.${name}_basis) end`

const ROLES = `(select coalesce(json_agg(json_build_object('title', r.title,
     'organisation', ${entityOf('r.organisation_id')}, 'place', ${entityOf('r.place_id')},
     'from', r.from_edtf, 'until', r.until_edtf) order by r.article_count desc, r.id), '[]')
   from role r where r.person_id = e.id)`

const { columns, joins } = entitySql(EntityParts.ALIASES | EntityParts.PLACE)

const ENTITIES = `select e.id as key, 'entity' as record, ${columns},
    ${entityOf('place.part_of_id')} as "partOf", ${ROLES} as roles, event.status, ${time('event', 'time')} as time,
    ${entityOf('event.place_id')} as place, ${entitiesOf('event_participant', 'x.event_id = e.id', 'x.rank, other.id')} as participants
  from entity e ${joins} left join event on event.id = e.id
 where e.known_until is null and e.merged_into_id is null`

/** A row with its place in the order. */
export type Keyed<Row> = Row & { key: string }

export const readEntityRecordsAfter = (db: Sql, after: string | null, count: number): Promise<Keyed<EntityRecord>[]> =>
  db.query(`${ENTITIES} and ($1::uuid is null or e.id > $1::uuid) order by e.id limit $2`, [after, count])

export const readEntityRecords = (db: Sql, ids: readonly string[]): Promise<Keyed<EntityRecord>[]> =>
  db.query(`${ENTITIES} and e.id = any($1::uuid[]) order by e.id`, [ids])

const ARTICLE_BRIEF = (a: string): string =>
  `'id', 'article_' || ${a}.id, 'headline', ${a}.headline, 'url', ${a}.url, 'published', ${time(a, 'published')},
   'publisher', ${entityOf(`${a}.publisher_id`)}`

const AUTHORS = `(select coalesce(json_agg(author.entity order by author.seq), '[]') from (
   select min(x.seq) as seq, ${brief('e')}::jsonb as entity
     from article_author x join entity named on named.id = x.identified_id
     join entity e on e.id = coalesce(named.merged_into_id, named.id)
    where x.article_id = a.id group by e.id) author)`

const ARTICLES = `select a.id as key, 'article' as record, 'article_' || a.id as id, a.headline, a.url,
    ${time('a', 'published')} as published, ${entityOf('a.publisher_id')} as publisher, a.language, a.section,
    to_json(a.modified_at)#>>'{}' as "modifiedAt", a.image, a.usage_link as "usageLink", ${AUTHORS} as authors,
    ${entitiesOf('article_entity', 'x.article_id = a.id and x.lead and not x.outside_text', 'x.rank, other.id')} as mentions
  from article a`

export const readArticleRecordsAfter = (
  db: Sql,
  after: string | null,
  count: number,
): Promise<Keyed<ArticleRecord>[]> =>
  db.query(`${ARTICLES} where $1::uuid is null or a.id > $1::uuid order by a.id limit $2`, [after, count])

const EVIDENCE = `(select coalesce(json_agg(json_build_object('exact', v.exact, 'prefix', v.prefix, 'suffix', v.suffix)
     order by v.seq), '[]')
   from evidence v where v.article_id = x.article_id and v.fact = 'APPEARANCE' and v.fact_seq = x.seq)`

const APPEARANCES = `(select coalesce(json_agg(json_build_object('article', json_build_object(${ARTICLE_BRIEF('a')}),
     'evidence', ${EVIDENCE}) order by x.sorted_at, x.article_id, x.seq), '[]')
   from statement_appearance x join article a on a.id = x.article_id
  where x.statement_id = s.id and x.known_until is null)`

const QUOTATION = `s.id as key, 'quotation' as record, 'statement_' || s.id as id, s.content, s.language,
  ${entityOf('s.speaker_id')} as speaker,
  ${entitiesOf('statement_about', 'x.statement_id = s.id')} as about,
  ${time('s', 'said')} as said, ${entityOf('s.place_id')} as place, ${entityOf('s.event_id')} as event,
  ${APPEARANCES} as appearances`

export function readQuotationRecordsAfter(
  db: Sql,
  filter: StatementListFilter,
  after: string | null,
  count: number,
): Promise<Keyed<QuotationRecord>[]> {
  const values = new SqlValues()
  const conditions = statementConditions(filter, values.param)
  if (after !== null) conditions.push(`s.id > ${values.param(after)}::uuid`)
  return db.query(
    `select ${QUOTATION} from statement s where ${conditions.join(' and ')} order by s.id limit ${values.param(count)}`,
    values.list,
  )
}
