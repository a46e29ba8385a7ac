/**
 * The first bytes of a file in, whether it is a feed or a sitemap out; in UTF-16 too. Texts, pages and drafts that speak of
 * feeds are none: a feed begins with a tag, a JSON Feed with an object that names its version.
 */
import { findRoot } from './root'

const HEAD = 4096
/** Blanks, and byte order marks as Latin-1 shows them. */
const BEFORE = /^[\s\xef\xbb\xbf\xfe\xff]*/
const JSON_FEED = /"version"\s*:\s*"https?:(?:\\?\/){2}jsonfeed\.org/

export function isFeed(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, HEAD).replaceAll('\0', '').replace(BEFORE, '')
  if (head.startsWith('{')) return JSON_FEED.test(head)
  return head.startsWith('<') && findRoot(head) !== undefined
}
