/** The first bytes of a text in, whether it is a feed or a sitemap out; in UTF-16 too. */
import { findRoot } from './root'

const HEAD = 4096

export function isFeed(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, HEAD).replaceAll('\0', '')
  return /^[^<{]{0,20}\{/.test(head)
    ? /"https?:\/\/jsonfeed\.org\/version\//.test(head.replaceAll('\\/', '/'))
    : findRoot(head) !== undefined
}
