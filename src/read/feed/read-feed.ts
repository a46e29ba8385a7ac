/**
 * Bytes of a feed or sitemap in, its items out: RSS 0.9x, 1.0, 2.0, Atom, JSON Feed, sitemaps and their indexes, also
 * broken, cut off, gzipped or in a charset that they do not declare. Pure: nothing is fetched, no clock is read.
 * Refuses what is none of them (BAD_FEED), what is too large (TOO_LARGE) and what only hostile feeds do (TOO_COMPLEX).
 */
import { parseFeed } from 'feedsmith'
import { NewsGraphError } from '../../errors'
import { decodeFeed } from './decode-feed'
import type { Feed, FeedOrigin } from './feed'
import { mendXml } from './mend-xml'
import { findRoot, isPage, type Root } from './root'
import { readSitemap } from './sitemap'
import { readSyndicated, type ParsedFeed } from './syndicated'

const noFeed = (what: string, cause?: unknown): NewsGraphError =>
  new NewsGraphError(
    'BAD_FEED',
    `${what}: a feed is RSS, Atom, JSON Feed or a sitemap`,
    {},
    cause === undefined ? {} : { cause },
  )

function parse(text: string): ParsedFeed {
  try {
    return parseFeed(text)
  } catch (error) {
    throw noFeed('this begins like a feed, but cannot be read as one', error)
  }
}

/** An `rss` that lost its first tag. */
const withRss = ({ name, xml }: Root): string => (name === 'channel' ? `<rss version="2.0">${xml}</rss>` : xml)

export function readFeed(bytes: Uint8Array, from: FeedOrigin): Feed {
  const text = decodeFeed(bytes, from.contentType)
  if (/^\s*\{/.test(text)) return readSyndicated(parse(text), from.url)
  const root = findRoot(text)
  if (!root) throw noFeed(isPage(text) ? 'this is a page, not a feed' : 'this is no feed')
  if (root.name === 'urlset' || root.name === 'sitemapindex')
    return readSitemap(root.xml, root.name === 'sitemapindex', from.url)
  return readSyndicated(parse(mendXml(withRss(root))), from.url)
}
