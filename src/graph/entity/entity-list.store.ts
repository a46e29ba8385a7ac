/**
 * Lists of people, organisations and places, and the entities of an article: a filter, an order and a page in, a page of
 * rows out; the total is counted by a statement of its own, only when asked for.
 */
import type { Sql } from '../../database/database'
import type { EntityType } from '../../database/generated/prisma/enums'
import { linksOf } from '../link/link.store'
import { groupBy, loadPerParent } from '../shared/batch'
import { Page, pageSql, type Keyset, type PageRequest } from '../shared/page'
import { SqlValues } from '../shared/sql-values'
import { entitySql, type EntityParts, type EntityRow } from './entity.store'

const id = { sql: 'e.id', type: 'uuid', of: (row: EntityRow) => row.uuid } as const

export const ENTITY_ORDERS = {
  MOST_MENTIONED: {
    name: 'entities by mentions',
    descending: true,
    columns: [{ sql: 'e.mention_count', type: 'int4', of: (row: EntityRow) => row.mentionCount }, id],
  },
  NAME: {
    name: 'entities by name',
    descending: false,
    columns: [{ sql: 'e.name', type: 'text', of: (row: EntityRow) => row.name }, id],
  },
} as const satisfies Record<string, Keyset>

export interface EntityListFilter {
  type: EntityType
  /** Folded; part of a name is enough. Null: any. */
  nameKey: string | null
  /** ISO 3166-1 alpha-2, upper case. Null: any. */
  countries: readonly string[] | null
}

type Param = (value: unknown) => string

/** An entity goes by a name that holds the folded text. */
export const namedLike = (param: string): string =>
  `e.id in (select coalesce(named.merged_into_id, named.id) from entity_name n join entity named on named.id = n.entity_id
             where n.key like '%' || ${param}::text || '%' and not n.hidden)`

/** A place of one of the countries; a person or body that holds a post for, or lies in, such a place. */
const ofCountries = (db: Sql, type: EntityType, countries: readonly string[], param: Param): string => {
  const places = `select id from place where country_code = any(${param(countries)}::text[])`
  return type === 'PLACE'
    ? `e.id in (${places})`
    : `e.id in (select tie.other_id from ${linksOf(db, `array(${places})`, null, param)} tie
                 where tie.direction = 'IN' and tie.kind in ('HOLDS_ROLE', 'LOCATED_IN') and tie.entity_id in (${places}))`
}

function listSql(db: Sql, { type, nameKey, countries }: EntityListFilter, param: Param): string {
  const conditions = [`e.type = ${param(type)}::"EntityType"`, 'e.merged_into_id is null', 'e.known_until is null']
  if (nameKey !== null) conditions.push(namedLike(param(nameKey)))
  if (countries !== null) conditions.push(ofCountries(db, type, countries, param))
  return `from entity e where ${conditions.join(' and ')}`
}

async function countEntities(db: Sql, filter: EntityListFilter): Promise<number> {
  const values = new SqlValues()
  const [row] = await db.query<{ count: number }>(
    `select count(*) as count ${listSql(db, filter, values.param)}`,
    values.list,
  )
  return row?.count ?? 0
}

export async function listEntities(
  db: Sql,
  filter: EntityListFilter,
  keyset: Keyset,
  request: PageRequest,
  parts: EntityParts,
): Promise<Page<EntityRow>> {
  const values = new SqlValues()
  const { columns, joins } = entitySql(parts)
  const matching = listSql(db, filter, values.param)
  const { where, orderBy } = pageSql(request, keyset, values.param)
  const rows = await db.query<EntityRow>(
    `select ${columns} from (select e.* ${matching} and ${where} order by ${orderBy} limit ${values.param(request.limit)}) e
       ${joins} order by ${orderBy}`,
    values.list,
  )
  return new Page(rows, request, keyset, () => countEntities(db, filter))
}

export interface NamedRow extends EntityRow {
  parent: string
  /** Place in the order of first mention. */
  rank: number
}

export const ARTICLE_ENTITIES = {
  name: 'entities of an article',
  descending: false,
  columns: [
    { sql: 'named.rank', type: 'int4', of: (row: NamedRow) => row.rank },
    { sql: 'named.entity_id', type: 'uuid', of: (row: NamedRow) => row.uuid },
  ],
} as const satisfies Keyset

export interface ArticleEntitiesArgs {
  /** Null: all. */
  types: readonly EntityType[] | null
  request: PageRequest
  parts: EntityParts
}

const NAMED_IN = `from article_entity named join entity e on e.id = named.entity_id
  where named.article_id = asked.id and named.lead`

const ofTypes = (param: string): string =>
  `(${param}::"EntityType"[] is null or e.type = any(${param}::"EntityType"[]))`

async function readNamed(db: Sql, articles: readonly string[], { types, request, parts }: ArticleEntitiesArgs) {
  const values = new SqlValues()
  const { columns, joins } = entitySql(parts)
  const asked = values.param(articles)
  const { where, orderBy } = pageSql(request, ARTICLE_ENTITIES, values.param)
  const rows = await db.query<NamedRow>(
    `select named.parent, named.rank, ${columns} from unnest(${asked}::uuid[]) asked(id) cross join lateral (
       select asked.id as parent, named.rank, named.entity_id ${NAMED_IN} and ${ofTypes(values.param(types))} and ${where}
        order by ${orderBy} limit ${values.param(request.limit)}) named
     join entity e on e.id = named.entity_id ${joins} order by ${orderBy}`,
    values.list,
  )
  return groupBy(rows, ({ parent }) => parent)
}

async function countNamed(db: Sql, articles: readonly string[], types: readonly EntityType[] | null) {
  const rows = await db.query<{ parent: string; count: number }>(
    `select asked.id as parent, (select count(*) ${NAMED_IN} and ${ofTypes('$2')}) as count
       from unnest($1::uuid[]) asked(id)`,
    [articles, types],
  )
  return new Map(rows.map(({ parent, count }) => [parent, count]))
}

export function createEntityListLoaders(db: Sql) {
  const counts = loadPerParent(
    (articles, types: readonly EntityType[] | null) => countNamed(db, articles, types),
    () => 0,
  )
  const rows = loadPerParent<ArticleEntitiesArgs, NamedRow[]>(
    (articles, args) => readNamed(db, articles, args),
    () => [],
  )
  return {
    /** Entities that the article's text names, in the order of first mention. */
    ofArticle: async (article: string, args: ArticleEntitiesArgs): Promise<Page<NamedRow, EntityRow>> =>
      new Page(await rows.load({ parent: article, args }), args.request, ARTICLE_ENTITIES, () =>
        counts.load({ parent: article, args: args.types }),
      ),
  }
}
