/**
 * A delivery as it is posted: its id, its search and its items in; the JSON body and the headers that sign it out. Whoever
 * has the secret can tell that this server sent it, when, and that nothing was changed on the way.
 */
import { createHmac } from 'node:crypto'
import type { Posted, Poster } from '../fetch/poster'

export interface Envelope {
  /** The same in each try, so that a receiver can tell what it has taken already. */
  id: string
  /** Only that it arrives is of interest. */
  test?: true
  search: { id: string; name: string }
  items: readonly unknown[]
}

/** Halves of surrogate pairs, which JSON can escape but many readers refuse, become U+FFFD. */
const bodyOf = (envelope: Envelope): string =>
  JSON.stringify(envelope, (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value,
  )

/** @param now milliseconds since 1970: a receiver refuses what is signed long ago, which somebody may have kept */
function headersOf(id: string, body: string, secret: string, now: number): Record<string, string> {
  const seconds = Math.floor(now / 1000)
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  return { 'x-news-graph-delivery': id, 'x-news-graph-signature': `t=${seconds},v1=${signature}` }
}

/** Signs and posts it. @throws NewsGraphError where no answer came */
export function send(
  poster: Poster,
  { url, secret }: { url: string; secret: string },
  envelope: Envelope,
): Promise<Posted> {
  const body = bodyOf(envelope)
  return poster.post(url, body, headersOf(envelope.id, body, secret, Date.now()))
}
