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
import { readSitemap } from './sitemap'
import { readSyndicated, type ParsedFeed } from './syndicated'

const ROOT = /<(?:[\w.-]{1,40}:)?(rss|feed|rdf|urlset|sitemapindex|channel)(?=[\s>])/i
const PAGE = /<!doctype\s+html|<html[\s>]/i

interface Root {
  name: string
  /** The text from the root element on, with a DOCTYPE before it. */
  xml: string
}

/** Comments become blanks of the same length; one that is left open reaches to the end. */
function withoutComments(text: string): string {
  const parts: string[] = []
  let at = 0
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', start + 4)
    const end = close < 0 ? text.length : close + 3
    parts.push(text.slice(at, start), ' '.repeat(end - start))
    at = end
  }
  return parts.join('') + text.slice(at)
}

/** Whatever stands before the root (blanks, warnings of a program, comments) is not looked at; a page is no feed. */
function findRoot(text: string): Root | undefined {
  const open = withoutComments(text)
  const root = ROOT.exec(open)
  if (!root || PAGE.test(open.slice(0, root.index))) return undefined
  const doctype = open.slice(0, root.index).search(/<!doctype/i)
  return { name: root[1]!.toLowerCase(), xml: open.slice(doctype < 0 ? root.index : doctype) }
}

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
  if (!root) throw noFeed(PAGE.test(text) ? 'this is a page, not a feed' : 'this is no feed')
  if (root.name === 'urlset' || root.name === 'sitemapindex')
    return readSitemap(root.xml, root.name === 'sitemapindex', from.url)
  return readSyndicated(parse(mendXml(withRss(root))), from.url)
}
