/**
 * What live feeds read: what was stored behind a number, which of it fits which of many filters, and the rows. One statement
 * each, whatever the number of records and of filters.
 */
import type { Sql } from '../../database/database'
import { NewsGraphError } from '../../errors'
import { SqlValues } from './sql-values'

type Param = (value: unknown) => string

/** A table whose rows are numbered in the order in which they were committed. */
export interface NumberedTable<Filter> {
  /** What ties rows to entities, by the field of the filter that asks for any of them: SQL that selects their ids. */
  ties: Readonly<Partial<Record<keyof Filter & string, string>>>
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

/** Changes that are read again for whoever comes back, at the most. */
const MOST_MISSED = 100_000

/** @throws NewsGraphError BAD_CURSOR for a number that no change had, POSITION_TOO_OLD where too many came since */
export async function checkReachable(db: Sql, position: number): Promise<void> {
  const [row] = await db.query<{ newest: number }>('select last_value as newest from graph_change')
  const missed = row!.newest - position
  if (missed < 0)
    throw new NewsGraphError('BAD_CURSOR', `${position} is no position of this graph, which is at ${row!.newest}`)
  if (missed > MOST_MISSED)
    throw new NewsGraphError(
      'POSITION_TOO_OLD',
      `More than ${MOST_MISSED} changes came after ${position}: ask for what was missed by a query, and subscribe without after`,
      { newest: String(row!.newest) },
    )
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

/** A record that fits a filter. */
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

/** Filters by what they must be tied to. */
class TiedFilters {
  private readonly places = new Map<string, number[]>()

  add(field: string, entity: string, place: number): void {
    const key = `${field} ${entity}`
    this.places.set(key, [...(this.places.get(key) ?? []), place])
  }

  of(field: string, entity: string): readonly number[] {
    return this.places.get(`${field} ${entity}`) ?? []
  }

  get isEmpty(): boolean {
    return this.places.size === 0
  }
}

/** By filter the records that it may fit, as one of its ties allows; null: all of them, it asks for no tie. */
async function findCandidates<Filter>(
  db: Sql,
  table: NumberedTable<Filter>,
  records: readonly Numbered[],
  filters: readonly Filter[],
): Promise<(Set<string> | null)[]> {
  const ties = Object.entries(table.ties) as [keyof Filter & string, string][]
  const tied = new TiedFilters()
  const candidates = filters.map((filter, place) => {
    const [lead] = ties.find(([field]) => filter[field] !== null) ?? []
    if (lead === undefined) return null
    for (const entity of filter[lead] as readonly string[]) tied.add(lead, entity, place)
    return new Set<string>()
  })
  if (tied.isEmpty) return candidates
  const { param, list } = new SqlValues()
  const rows = standing(table, records, param)
  const selects = ties.map(
    ([field, ids]) =>
      `select record.id as uuid, '${field}' as field, tie.id as entity from ${rows} cross join lateral (${ids}) tie(id)`,
  )
  for (const { uuid, field, entity } of await db.query<{ uuid: string; field: string; entity: string }>(
    selects.join(' union all '),
    list,
  ))
    for (const place of tied.of(field, entity)) candidates[place]!.add(uuid)
  return candidates
}

interface Asked {
  filter: number
  texts: string[]
  /** Null: all. */
  ids: string[] | null
}

/**
 * Which of the records fit which of the filters, in no order. Only those are tried that a tie leads to; filters that differ in
 * their values only share one piece of SQL, with the values in rows beside it.
 */
export async function findFits<Filter>(
  db: Sql,
  table: NumberedTable<Filter>,
  records: readonly Numbered[],
  filters: readonly Filter[],
): Promise<Fit[]> {
  const candidates = await findCandidates(db, table, records, filters)
  const shapes = new Map<string, Asked[]>()
  filters.forEach((filter, place) => {
    const ids = candidates[place]!
    if (ids?.size === 0) return
    const texts: string[] = []
    const param: Param = (value) => `(asked.texts ->> ${texts.push(asText(value)) - 1})`
    const shape = ['true', ...table.conditions(filter, param)].join(' and ')
    shapes.set(shape, [...(shapes.get(shape) ?? []), { filter: place, texts, ids: ids && [...ids] }])
  })
  if (shapes.size === 0) return []
  const { param, list } = new SqlValues()
  let all: string | undefined
  const everyId = (): string => (all ??= param(records.map(({ uuid }) => uuid)))
  const numbers = param(records.map(({ number }) => number))
  const ofShapes = [...shapes].map(([shape, asked]) => {
    const ids = asked[0]!.ids === null ? `${everyId()}::uuid[]` : 'asked.ids'
    return `select ${table.id} as uuid, asked.filter
      from jsonb_to_recordset(${param(JSON.stringify(asked))}::jsonb) asked(filter int, texts jsonb, ids uuid[])
      join ${table.from} on ${table.id} = any(${ids}) and ${table.number} = any(${numbers}::int8[]) where ${shape}`
  })
  return db.query<Fit>(ofShapes.join(' union all '), list)
}
