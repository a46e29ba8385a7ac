/**
 * One line in, whether it is a label of the article and no part of its text out: a byline, a date, a count.
 */
import { readByline } from './byline'
import { findPrintedDate } from './printed-date'
import { readCounts } from './reader-counts'

const LONGEST = 120

const LONG_WORD = /\p{L}{4,}/gu
/** Two beside a date, and the month. */
const MOST_LONG_WORDS = 3

/** Nothing but a date, its time and a word such as 'Published'. */
export function isDateLine(line: string): boolean {
  if ((line.match(LONG_WORD) ?? []).length > MOST_LONG_WORDS) return false
  const date = findPrintedDate(line)
  if (!date) return false
  const rest = (line.slice(0, date.start) + line.slice(date.end)).match(LONG_WORD) ?? []
  return rest.length <= 2
}

export const isLabel = (line: string): boolean =>
  line.length <= LONGEST && (readByline(line) !== undefined || isDateLine(line) || readCounts(line).length > 0)

const words = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')

/** Letter for letter but for case, marks and blanks. */
export const sameWords = (one: string, other: string): boolean => words(one) === words(other)
