/** Instants counted into spans of equal length that follow each other without gaps: days, weeks, months or years, UTC. */

export interface Bucket {
  /** First and last day, ISO 8601. */
  from: string
  to: string
  count: number
}

const DAY = 86_400_000
/** More bars than that are too thin to hit. */
const MOST_BUCKETS = 32
/** Fewer would be blocks, not a course: empty ones are put around them. */
const LEAST_BUCKETS = 9

type Unit = 'day' | 'week' | 'month' | 'year'

const startOf = (time: number, unit: Unit): number => {
  const day = Math.floor(time / DAY) * DAY
  const date = new Date(day)
  if (unit === 'day') return day
  if (unit === 'week') return day - ((date.getUTCDay() + 6) % 7) * DAY // Mondays
  return Date.UTC(date.getUTCFullYear(), unit === 'month' ? date.getUTCMonth() : 0)
}

const next = (start: number, unit: Unit): number => {
  if (unit === 'day') return start + DAY
  if (unit === 'week') return start + 7 * DAY
  const date = new Date(start)
  return unit === 'month'
    ? Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)
    : Date.UTC(date.getUTCFullYear() + 1, 0)
}

/** In the finest unit that gives few enough; years where none does. Empty for no instants. */
export function bucket(instants: readonly string[]): Bucket[] {
  const times = instants.map((instant) => Date.parse(instant)).filter((time) => !Number.isNaN(time))
  if (times.length === 0) return []
  const [least, most] = times.reduce(([a, b], time) => [Math.min(a, time), Math.max(b, time)], [Infinity, -Infinity])
  const units: Unit[] = ['day', 'week', 'month']
  const unit = units.find((u) => starts(least, most, u, MOST_BUCKETS + 1).length <= MOST_BUCKETS) ?? 'year'
  const counts = new Map<number, number>()
  for (const time of times) counts.set(startOf(time, unit), (counts.get(startOf(time, unit)) ?? 0) + 1)
  return widen(starts(least, most, unit), unit).map((start) => ({
    from: toDay(start),
    to: toDay(next(start, unit) - DAY),
    count: counts.get(start) ?? 0,
  }))
}

/** Where the spans from one time to another begin, at most so many. */
function starts(from: number, to: number, unit: Unit, most = Infinity): number[] {
  const all: number[] = []
  for (let start = startOf(from, unit); start <= to && all.length < most; start = next(start, unit)) all.push(start)
  return all
}

function widen(found: readonly number[], unit: Unit): number[] {
  const all = [...found]
  while (all.length < LEAST_BUCKETS)
    if (all.length % 2 === 0) all.push(next(all.at(-1)!, unit))
    else all.unshift(startOf(all[0]! - DAY, unit))
  return all
}

const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10)
