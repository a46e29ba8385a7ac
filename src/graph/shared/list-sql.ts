/**
 * SQL of pages of rows that hang on one thing (an entity, an article) or on any of several. Each is read from an index that
 * holds its rows in the order of the list, as many as the page has at the most, and these are merged: the cost depends
 * on the size of the page and the number of things, not on how much hangs on them.
 */
import { orderSql, pageSql, type Keyset, type PageRequest } from './page'

/** How rows hang on a thing; id: SQL of its id. */
export interface Way {
  /** FROM clause: the listed rows, with what ties them to the thing. */
  from: (rows: string, id: string) => string
  where: (id: string) => string
  /** Columns of the tie by those of the listed rows that they equal: where an index holds both in order. */
  sameAs?: Readonly<Record<string, string>>
  /** Columns of the tie that the page shows beside those of the rows. */
  extra?: string
}

/** Rows that hang on nothing. */
export const FREE: Way = { from: (rows) => rows, where: () => 'true' }

export interface ListSql {
  /** Name of the rows in keyset and conditions. */
  alias: string
  /** FROM item with that name. */
  rows: string
  conditions: readonly string[]
  keyset: Keyset
  request: PageRequest
}

type Param = (value: unknown) => string

const inTie = (keyset: Keyset, sameAs: Way['sameAs'] = {}): Keyset => ({
  ...keyset,
  columns: keyset.columns.map((column) => ({ ...column, sql: sameAs[column.sql] ?? column.sql })),
})

/** All columns of the page's rows that hang on one id, in the order that is read. */
export function pageOfOne(list: ListSql, param: Param, way: Way = FREE, id = 'null'): string {
  const { where, orderBy } = pageSql(list.request, inTie(list.keyset, way.sameAs), param)
  const conditions = [way.where(id), ...list.conditions, where].join(' and ')
  return `select ${list.alias}.*${way.extra === undefined ? '' : `, ${way.extra}`} from ${way.from(list.rows, id)}
    where ${conditions} order by ${orderBy} limit ${param(list.request.limit)}`
}

/**
 * Likewise of those that hang on any of several ids; what hangs on two of them comes once.
 * @param members SQL of a relation with a column id
 */
export function pageOfAny(list: ListSql, param: Param, way: Way, members: string): string {
  const columns = list.keyset.columns.map(({ sql }) => sql).join(', ')
  return `select distinct on (${columns}) ${list.alias}.* from ${members} member
    cross join lateral (${pageOfOne(list, param, way, 'member.id')}) ${list.alias}
    order by ${orderSql(list.request, list.keyset)} limit ${param(list.request.limit)}`
}
