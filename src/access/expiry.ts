/** When a key ends, as the command line says it: a number of days, a day or a moment. Refuses what is past or unclear. */
import { NewsGraphError } from '../errors'

const DAY = 86_400_000
const MOST_DAYS = 36_500

const refuse = (text: string, why: string): never => {
  throw new NewsGraphError(
    'BAD_COMMAND',
    `--expires ${why}, but is "${text}"; give days (90), a day (2031-12-31, valid to its end, UTC) or a moment with its zone (2031-12-31T18:00:00Z)`,
  )
}

/** Undefined: never. @throws NewsGraphError BAD_COMMAND */
export function parseExpiry(text: string | undefined, now: Date): Date | null {
  if (text === undefined) return null
  if (/^\d{1,6}$/.test(text)) {
    const days = Number(text)
    if (days < 1 || days > MOST_DAYS) refuse(text, `must be 1 to ${MOST_DAYS} days`)
    return new Date(now.getTime() + days * DAY)
  }
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text)
  if (!isDay && !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text))
    refuse(text, 'must say when')
  const given = new Date(text)
  // JavaScript takes 30 February for 2 March.
  const exists =
    !Number.isNaN(given.getTime()) && new Date(`${text.slice(0, 10)}T00:00Z`).getUTCDate() === Number(text.slice(8, 10))
  if (!exists) refuse(text, 'must be a day of the calendar')
  const expiry = isDay ? new Date(given.getTime() + DAY) : given
  if (expiry <= now) refuse(text, 'must lie ahead')
  return expiry
}
