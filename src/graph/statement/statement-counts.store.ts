/** Counts statements by speaker, outlet, month …: a filter and a facet in, keys with their counts out, in one statement. */
import type { Sql } from '../../database/database'
import { SqlValues } from '../shared/sql-values'
import { refuseStopWords } from '../shared/stop-words.store'
import { statementConditions, type StatementListFilter } from './statement-conditions.store'

export const FACETS = ['SPEAKER', 'ABOUT', 'PUBLISHER', 'PLACE', 'MODE', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const
export type Facet = (typeof FACETS)[number]

export interface StatementCountRow {
  /** Global id of the entity; else the mode; else the time in ISO 8601, e.g. 2025-11-06, 2025-W45, 2025-11, 2025. */
  key: string
  /** Null for modes and times. */
  entityUuid: string | null
  count: number
}

interface FacetSql {
  join?: string
  /** The join gives a statement several times for one thing that is counted by. */
  repeats?: boolean
  /** What is counted by; a statement counts once for each. */
  by: string
  /** How by is written as key. */
  key: (by: string) => string
  isEntity?: boolean
  isTime?: boolean
}

const entity = (by: string, join?: string): FacetSql => ({ by, join, key: (x) => `'entity_' || ${x}`, isEntity: true })

const time = (format: string): FacetSql => ({
  by: `to_char(s.said_latest at time zone 'UTC', '${format}')`,
  key: (x) => x,
  isTime: true,
})

const SQL: Readonly<Record<Facet, FacetSql>> = {
  SPEAKER: entity('s.speaker_id'),
  ABOUT: entity('about.entity_id', 'join statement_about about on about.statement_id = s.id'),
  PUBLISHER: {
    ...entity(
      'carrier.publisher_id',
      'join statement_appearance carrier on carrier.statement_id = s.id and carrier.known_until is null',
    ),
    repeats: true,
  },
  PLACE: entity('s.place_id'),
  MODE: { by: 's.mode', key: (x) => `${x}::text` },
  DAY: time('YYYY-MM-DD'),
  WEEK: time('IYYY-"W"IW'),
  MONTH: time('YYYY-MM'),
  YEAR: time('YYYY'),
}

/** Most first; times in their order, the latest `first` of them where there are more. Statements without the facet do not count. */
export async function countByFacet(
  db: Sql,
  filter: StatementListFilter,
  facet: Facet,
  first: number,
): Promise<StatementCountRow[]> {
  const { join = '', repeats = false, by, key, isEntity = false, isTime = false } = SQL[facet]
  const values = new SqlValues()
  const conditions = [...statementConditions(filter, values.param), `${by} is not null`].join(' and ')
  const count = repeats ? 'count(distinct s.id)' : 'count(*)'
  const order = isTime ? 'x.by desc' : 'x.count desc, x.by'
  const rows = await db.query<StatementCountRow>(
    `select ${key('x.by')} as key, ${isEntity ? 'x.by' : 'null'} as "entityUuid", x.count
       from (select ${by} as by, ${count} as count from statement s ${join} where ${conditions} group by 1) x
      order by ${order} limit ${values.param(first)}`,
    values.list,
  )
  if (rows.length === 0) await refuseStopWords(db, filter.text)
  return isTime ? rows.reverse() : rows
}
