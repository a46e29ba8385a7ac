/**
 * An address as anybody wrote it in, a URL that may be asked for out (where it leads is checked when it is called). Refuses
 * (FETCH_REFUSED) other schemes than http and https, credentials, ports of other services and endless addresses.
 */
import { NewsGraphError } from '../errors'

/** Longer ones are of no article; what is kept of addresses is indexed. */
export const LONGEST_URL = 2_000
const SHOWN = 200

/** Below this, ports belong to services of the system: mail, shells, directories. */
const FIRST_FREE_PORT = 1024

export const refused = (url: string, why: string, cause?: unknown): NewsGraphError =>
  new NewsGraphError('FETCH_REFUSED', `${url.slice(0, SHOWN)} is not fetched: ${why}`, {}, { cause })

function parse(text: string, base?: URL): URL {
  try {
    return new URL(text, base)
  } catch (error) {
    throw refused(text, 'it is no absolute http(s) address', error)
  }
}

/** @param base what a relative address (of a redirect) starts from */
export function checkUrl(text: string, base?: URL): URL {
  const url = parse(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused(text, 'only http and https are')
  if (url.username !== '' || url.password !== '') throw refused(url.origin, 'it carries a user name or a password')
  if (url.port !== '' && url.port !== '80' && url.port !== '443' && Number(url.port) < FIRST_FREE_PORT)
    throw refused(text, `port ${url.port} belongs to another service than the web`)
  url.hash = ''
  if (url.href.length > LONGEST_URL) throw refused(text, `it is longer than ${LONGEST_URL} characters`)
  return url
}
