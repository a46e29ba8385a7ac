/**
 * What Postgres's errors mean to whoever asked: a statement cut off for its length, a lost server, text that no database
 * can hold. Everything else is a bug of ours and passes as it is.
 */
import { NewsGraphError } from '../errors'

const CANCELLED = '57014'
const NO_SUCH_CHARACTER = '22021'
/** Classes 08 (connection) and 57P (shutdown), and what the socket says. */
const LOST = /^(08|57P)|^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH)$/

/** What the driver says without a code: of a connection that ended, and of one that is asked after it did. */
const LOST_MESSAGE = /^(Connection terminated|Client has encountered a connection error)/

/** The error to throw in place of the driver's. */
export function explainFailure(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string }
  const because = { cause: error }
  if (code === CANCELLED)
    return new NewsGraphError(
      'QUERY_TOO_COSTLY',
      'The database took too long over this; ask for less at a time',
      {},
      because,
    )
  if (code === NO_SUCH_CHARACTER)
    return new NewsGraphError(
      'BAD_ARGUMENT',
      'A text holds a character (U+0000) that cannot be stored or searched',
      {},
      because,
    )
  if (LOST.test(code ?? '') || LOST_MESSAGE.test(message ?? ''))
    return new NewsGraphError('DATABASE_UNREACHABLE', 'The connection to the database was lost; try again', {}, because)
  return error
}
