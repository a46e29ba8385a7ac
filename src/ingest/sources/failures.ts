/** What to do about what failed: an error in; out what is kept of it, whether and when to try again. */
import { isNewsGraphError } from '../../errors'
import { LONGEST_PAUSE } from '../../fetch/retry-after'
import type { PollError } from '../../graph/source/polling.store'

/** Characters of a message that is kept. */
const LONGEST_MESSAGE = 500

/** Statuses of 4xx that may be others the next time: timeout, too early, too many requests. */
const PASSING = [408, 425, 429]

/** What a reader may see; bugs are for the log. */
export const toldError = (error: unknown): PollError =>
  isNewsGraphError(error)
    ? { code: error.code, message: error.message.slice(0, LONGEST_MESSAGE) }
    : { code: 'INTERNAL', message: 'something went wrong on the server; its log tells what' }

/** Whether it may go better later without anybody doing anything. */
export function mayPass(error: unknown): boolean {
  if (!isNewsGraphError(error)) return false
  const { status } = error.details
  if (error.code === 'FETCH_FAILED')
    return !(typeof status === 'number' && status >= 400 && status < 500 && !PASSING.includes(status))
  return error.code === 'TIMED_OUT' || error.code === 'ANNOTATOR_FAILED'
}

export const pauseAsked = (error: unknown): number =>
  isNewsGraphError(error) && typeof error.details.retryAfter === 'number' ? error.details.retryAfter : 0

/** Milliseconds: twice as long after each failure, a day at the most, and never less than the server asks for. */
export const pauseAfter = (failures: number, first: number, error: unknown): number =>
  Math.max(Math.min(first * 2 ** (failures - 1), LONGEST_PAUSE), pauseAsked(error))
