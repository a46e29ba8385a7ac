/**
 * Spans of time for the bars of a timeline: days, weeks, months or years that follow each other without gaps, UTC. Enter the
 * first and last instant, then counts as the API gives them (2025-11-06, 2025-W45, 2025-11, 2025); leave bars.
 */

export interface Bucket {
  /** First and last day, ISO 8601. */
  from: string
  to: string
  count: number
}

export type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR'

const DAY = 86_400_000
/** More bars than that are too thin to hit. */
const MOST_BUCKETS = 32
/** Fewer would be blocks, not a course: empty ones are put around them. */
const LEAST_BUCKETS = 9

const startOf = (time: number, unit: Unit): number => {
  const day = Math.floor(time / DAY) * DAY
  const date = new Date(day)
  if (unit === 'DAY') return day
  if (unit === 'WEEK') return day - ((date.getUTCDay() + 6) % 7) * DAY // Mondays
  return dateOf(date.getUTCFullYear(), unit === 'MONTH' ? date.getUTCMonth() : 0)
}

const next = (start: number, unit: Unit): number => {
  if (unit === 'DAY') return start + DAY
  if (unit === 'WEEK') return start + 7 * DAY
  const date = new Date(start)
  return unit === 'MONTH' ? dateOf(date.getUTCFullYear(), date.getUTCMonth() + 1) : dateOf(date.getUTCFullYear() + 1, 0)
}

/** Date.UTC takes the years 0 to 99 for those of the last century. */
const dateOf = (year: number, month: number): number => new Date(0).setUTCFullYear(year, month, 1)

/** The finest unit in which there are few enough spans from the one instant to the other (ISO 8601); years where none is. */
export function unitFor(first: string, last: string): Unit {
  const [from, to] = [Date.parse(first), Date.parse(last)]
  const units: Unit[] = ['DAY', 'WEEK', 'MONTH']
  return units.find((unit) => countSpans(from, to, unit) <= MOST_BUCKETS) ?? 'YEAR'
}

/** Counts no further than one too many. */
function countSpans(from: number, to: number, unit: Unit): number {
  let spans = 0
  for (let start = startOf(from, unit); start <= to && spans <= MOST_BUCKETS; start = next(start, unit)) spans++
  return spans
}

/** counts: in their order, without a gap. Empty for none. */
export function toBuckets(counts: readonly { key: string; count: number }[], unit: Unit): Bucket[] {
  if (counts.length === 0) return []
  const bars = counts.map(({ key, count }) => ({ start: startOfKey(key, unit), count }))
  while (bars.length < LEAST_BUCKETS)
    if (bars.length % 2 === 0) bars.push({ start: next(bars.at(-1)!.start, unit), count: 0 })
    else bars.unshift({ start: startOf(bars[0]!.start - DAY, unit), count: 0 })
  return bars.map(({ start, count }) => ({ from: toDay(start), to: toDay(next(start, unit) - DAY), count }))
}

function startOfKey(key: string, unit: Unit): number {
  const [year, rest] = [Number(key.slice(0, 4)), key.slice(5)]
  if (unit === 'DAY') return Date.parse(key)
  if (unit === 'MONTH') return dateOf(year, Number(rest) - 1)
  if (unit === 'YEAR') return dateOf(year, 0)
  // The first week of a year is the one with its fourth of January, ISO 8601.
  return startOf(dateOf(year, 0) + 3 * DAY, 'WEEK') + 7 * DAY * (Number(rest.slice(1)) - 1)
}

const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10)
