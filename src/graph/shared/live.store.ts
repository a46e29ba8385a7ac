/**
 * What live feeds read: what was stored behind a number, which of it fits which of many filters, and the rows. One statement
 * each, whatever the number of records and of filters.
 */
import type { Sql } from '../../database/database'
import { SqlValues } from './sql-values'

type Param = (value: unknown) => string

/** A table whose rows are numbered in the order in which they were committed. */
export interface NumberedTable<Filter> {
  /** FROM item with its alias, e.g. `article a`. */
  from: string
  /** SQL of the row's id and number. */
  id: string
  number: string
  /** SQL of what the rows show, uuid among it. */
  columns: string
  /** A filter as SQL conditions over from: params must be cast to their types, and are null nowhere. */
  conditions: (filter: Filter, param: Param) => string[]
}

/** A record as it stood when it got that number: one that changed since has another. */
export interface Numbered {
  uuid: string
  number: number
}

/** 0 where nothing is numbered yet. */
export async function newestNumber<Filter>(db: Sql, { from, number }: NumberedTable<Filter>): Promise<number> {
  const [row] = await db.query<{ newest: number | null }>(`select max(${number}) as newest from ${from}`)
  return row!.newest ?? 0
}

/** In order. */
export const readAfter = <Filter>(
  db: Sql,
  { from, id, number }: NumberedTable<Filter>,
  after: number,
  most: number,
): Promise<Numbered[]> =>
  db.query<Numbered>(
    `select ${id} as uuid, ${number} as number from ${from} where ${number} > $1::int8 order by ${number} limit $2`,
    [after, most],
  )

/** SQL of the records that still have their number, joined to the table. */
const standing = <Filter>({ from, id, number }: NumberedTable<Filter>, records: readonly Numbered[], param: Param) =>
  `unnest(${param(records.map(({ uuid }) => uuid))}::uuid[], ${param(records.map((r) => r.number))}::int8[]) record(id, number)
     join ${from} on ${id} = record.id and ${number} = record.number`

/** In no order; what changed or went since it got its number is left out. */
export function readRows<Row, Filter>(
  db: Sql,
  table: NumberedTable<Filter>,
  records: readonly Numbered[],
): Promise<Row[]> {
  const { param, list } = new SqlValues()
  return db.query<Row>(`select ${table.columns} from ${standing(table, records, param)}`, list)
}

export interface Fit {
  uuid: string
  /** Place of the filter in the list. */
  filter: number
}

/** As Postgres reads an array, a date and a number from text. */
const asText = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString()
  return Array.isArray(value)
    ? `{${value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`
    : String(value)
}

/** Filters that differ in their values only share one piece of SQL, with the values in rows beside it. */
export async function findFits<Filter>(
  db: Sql,
  table: NumberedTable<Filter>,
  records: readonly Numbered[],
  filters: readonly Filter[],
): Promise<Fit[]> {
  if (records.length === 0 || filters.length === 0) return []
  const shapes = new Map<string, { filter: number; texts: string[] }[]>()
  filters.forEach((filter, place) => {
    const texts: string[] = []
    const param: Param = (value) => `(asked.texts ->> ${texts.push(asText(value)) - 1})`
    const shape = ['true', ...table.conditions(filter, param)].join(' and ')
    shapes.set(shape, [...(shapes.get(shape) ?? []), { filter: place, texts }])
  })
  const { param, list } = new SqlValues()
  const rows = standing(table, records, param)
  const ofShapes = [...shapes].map(
    ([shape, asked]) => `select record.id as uuid, asked.filter from ${rows}
      cross join jsonb_to_recordset(${param(JSON.stringify(asked))}::jsonb) asked(filter int, texts jsonb) where ${shape}`,
  )
  return db.query<Fit>(ofShapes.join(' union all '), list)
}
