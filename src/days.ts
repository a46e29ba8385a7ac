/** Days as people give them on the command line and in addresses: a day, a month or a year in, its first or last day out. */
import { parseEdtf } from './edtf'
import { NewsGraphError } from './errors'

const GIVEN = /^\d{4}(-\d\d(-\d\d)?)?$/

/** @throws BAD_DATE_RANGE */
function rangeOf(name: string, text: string) {
  const range = GIVEN.test(text) ? parseEdtf(text) : null
  if (range !== null && range.precision !== 'SEASON') return range
  throw new NewsGraphError(
    'BAD_DATE_RANGE',
    `${name} must be a day, a month or a year like 2025-10-31, 2025-10 or 2025, but is "${text.slice(0, 40)}"`,
  )
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10)

/** What since and until enclose, both ends inclusive. @throws BAD_DATE_RANGE */
export function readDays(since: string | undefined, until: string | undefined): { from?: string; to?: string } | null {
  if (since === undefined && until === undefined) return null
  return {
    ...(since !== undefined && { from: dayOf(rangeOf('since', since).earliest) }),
    ...(until !== undefined && { to: dayOf(rangeOf('until', until).latest) }),
  }
}
