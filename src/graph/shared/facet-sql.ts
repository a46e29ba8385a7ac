/**
 * SQL that counts rows by a facet, in one statement: by things, most first; or by times, in order, without a gap between the
 * first and the last. Enter what is counted and by what; leaves rows (key, entityUuid, count). A row without the facet
 * does not count.
 */

/** Spans of time that rows are counted by; days begin and weeks are numbered as ISO 8601 has it, UTC. */
export const TIME_UNITS = ['DAY', 'WEEK', 'MONTH', 'YEAR'] as const
export type TimeUnit = (typeof TIME_UNITS)[number]

const isTimeUnit = (facet: string): facet is TimeUnit => (TIME_UNITS as readonly string[]).includes(facet)

/** How many rows fall to one key. */
export interface CountRow {
  /** Global id of the entity; else the value; else the time, e.g. 2025-11-06, 2025-W45, 2025-11, 2025. */
  key: string
  /** Null for what is no entity. */
  entityUuid: string | null
  count: number
}

/** What rows are counted by. */
export interface ThingFacet {
  /** SQL: a row counts once for each. */
  by: string
  isEntity?: boolean
  /** Joins by which a row has several. */
  join?: string
  /** The join gives a row several times for one thing: it counts once all the same; SQL of what tells rows apart. */
  once?: string
}

export interface Counted {
  /** FROM item with all that conditions name. */
  from: string
  conditions: readonly string[]
}

/** Most first; equal counts in the order of what is counted by. */
function countByThing({ from, conditions }: Counted, facet: ThingFacet, limit: string): string {
  const { by, isEntity = false, join = '', once } = facet
  const where = [...conditions, `${by} is not null`].join(' and ')
  return `select ${isEntity ? `'entity_' || x.by` : 'x.by::text'} as key, ${isEntity ? 'x.by' : 'null'} as "entityUuid", x.count
    from (select ${by} as by, count(${once === undefined ? '*' : `distinct ${once}`}) as count
            from ${from} ${join} where ${where} group by 1) x
   order by x.count desc, x.by limit ${limit}`
}

const KEY_FORMATS: Readonly<Record<TimeUnit, string>> = {
  DAY: 'YYYY-MM-DD',
  WEEK: 'IYYY-"W"IW',
  MONTH: 'YYYY-MM',
  YEAR: 'YYYY',
}

/** SQL: the beginning of the span that an instant lies in, UTC. */
export const timeSlot = (unit: TimeUnit, instant: string): string =>
  `date_trunc('${unit}', ${instant} at time zone 'UTC')`

/** SQL: how the span that begins there is written. */
export const timeKey = (unit: TimeUnit, slot: string): string => `to_char(${slot}, '${KEY_FORMATS[unit]}')`

/**
 * SQL of the spans from the first to the last that a relation has, as a column `slot`; of more than limit the latest.
 * @param times SQL of a relation with a column slot, made by timeSlot
 */
export const everySlot = (unit: TimeUnit, times: string, limit: string): string =>
  `(select generate_series(greatest(min(t.slot), max(t.slot) - (${limit}::int - 1) * interval '1 ${unit}'), max(t.slot),
      interval '1 ${unit}') as slot from ${times} t)`

/** In the order of time, of more than limit the latest; spans without any between those with some have the count 0. */
function countByTime({ from, conditions }: Counted, unit: TimeUnit, instant: string, limit: string): string {
  const where = [...conditions, `${instant} is not null`].join(' and ')
  return `with counted as materialized (
      select ${timeSlot(unit, instant)} as slot, count(*) as count from ${from} where ${where} group by 1)
    select ${timeKey(unit, 'every.slot')} as key, null as "entityUuid", coalesce(c.count, 0) as count
      from ${everySlot(unit, 'counted', limit)} every left join counted c on c.slot = every.slot order by every.slot`
}

/**
 * @param things what else than times there is to count by
 * @param instant SQL of the time of a row
 * @param limit SQL: at most so many, of things those with most, of times the latest
 */
export const countBy = <Thing extends string>(
  counted: Counted,
  facet: Thing | TimeUnit,
  things: Readonly<Record<Thing, ThingFacet>>,
  instant: string,
  limit: string,
): string =>
  isTimeUnit(facet) ? countByTime(counted, facet, instant, limit) : countByThing(counted, things[facet], limit)
