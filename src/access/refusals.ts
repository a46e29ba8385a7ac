/** Why somebody is not let in. The texts go into a header, too, and tell nothing of other keys. */
import { NewsGraphError } from '../errors'

export type Reason = 'NO_KEY' | 'UNKNOWN_KEY' | 'REVOKED_KEY' | 'EXPIRED_KEY' | 'BAD_TOKEN' | 'EXPIRED_TOKEN'

/** details.reason tells programs which it is. */
export const unauthenticated = (reason: Reason, message: string, cause?: unknown): NewsGraphError =>
  new NewsGraphError('UNAUTHENTICATED', message, { reason }, { cause })

const REALM = 'Bearer realm="news-graph"'
/** For a description there. */
const UNFIT = /[^\x20-\x7e]|["\\]/g

/** The value of WWW-Authenticate (RFC 6750) beside such a refusal; undefined for other errors. */
export function challengeOf({ code, message, details }: NewsGraphError): string | undefined {
  if (code !== 'UNAUTHENTICATED' && code !== 'FORBIDDEN') return undefined
  if (details.reason === 'NO_KEY') return REALM
  const error = code === 'FORBIDDEN' ? 'insufficient_scope' : 'invalid_token'
  return `${REALM}, error="${error}", error_description="${message.replace(UNFIT, '?')}"`
}
