/** What to do about what failed: an error in; what is kept of it and when to try again out. */
import { isNewsGraphError, NewsGraphError } from '../errors'
import type { Posted } from '../fetch/poster'
import type { Failure } from '../graph/saved-search/delivery.store'

/** Milliseconds between two tries at the most: four hours, or what the receiver asks for. */
const LONGEST_PAUSE = 14_400_000
/** Characters of a message that is kept. */
const LONGEST_MESSAGE = 500
const GONE = 410

export const isTaken = ({ status }: Posted): boolean => status >= 200 && status < 300

/** @throws NewsGraphError DELIVERY_FAILED where the receiver did not take it */
export function checkTaken(posted: Posted): void {
  if (isTaken(posted)) return
  const { status, words, retryAfter } = posted
  const isRedirect = status >= 300 && status < 400
  const said = isRedirect ? ', but redirects are not followed' : words === '' ? '' : `: ${words}`
  throw new NewsGraphError('DELIVERY_FAILED', `the receiver answers with status ${status}${said}`, {
    status,
    ...(retryAfter !== undefined && { retryAfter }),
  })
}

/** Milliseconds: twice as long after each failure, and never less than the receiver asks for; null: not again. */
function pauseAfter(failures: number, first: number, error: unknown): number | null {
  const { status, retryAfter } = isNewsGraphError(error) ? error.details : {}
  if (status === GONE) return null
  const asked = typeof retryAfter === 'number' ? retryAfter : 0
  return Math.max(Math.min(first * 2 ** failures, LONGEST_PAUSE), asked)
}

/**
 * Bugs are for the log.
 * @param failures before this one
 * @param first milliseconds of the first pause
 */
export function failureOf(error: unknown, failures: number, first: number): Failure {
  const { code, message } = isNewsGraphError(error)
    ? error
    : { code: 'INTERNAL', message: 'something went wrong on the server; its log tells what' }
  return { code, message: message.slice(0, LONGEST_MESSAGE), pause: pauseAfter(failures, first, error) }
}
