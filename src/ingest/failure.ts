/**
 * An article that did not get in: an error and the item that it came from go in, what to tell of it comes out. Loads nothing of
 * the database, which `annotate` does without.
 */
import { NewsGraphError, type ErrorCode } from '../errors'
import { atLine } from '../read/json-lines'
import type { Address, Item } from './item'

export interface Failure {
  name: string
  line?: number
  code: ErrorCode
  /** Of a bug the whole stack. */
  reason: string
}

/** What a reader can do something about, or else where the bug showed. */
export function failureOf({ name, line }: Item | Address, error: unknown): Failure {
  if (error instanceof NewsGraphError) {
    const placed = line === undefined || error.details.line === line ? error : atLine(line, error)
    return { name, line, code: placed.code, reason: placed.message }
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { name, line, code: 'INTERNAL', reason: line === undefined ? reason : `line ${line}: ${reason}` }
}

export const failureLine = ({ name, code, reason }: Failure): string => `${name}: ${code}: ${reason}`
