/** What a feed lists in, the rows that its source keeps out: each with the key that makes it one and what tells a change. */
import { createHash } from 'node:crypto'
import { LONGEST_URL } from '../../fetch/check-url'
import { normaliseAddress } from '../../graph/article/article-address'
import type { ListedItem } from '../../graph/source/source-item.store'
import type { FeedItem } from '../../read/feed/feed'
import { cleanText } from '../../read/text'

const sha256 = (...parts: (string | undefined)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** Feeds print ids as they come; the database takes no half characters. */
const clean = (item: FeedItem): FeedItem =>
  JSON.parse(JSON.stringify(item), (_key, value: unknown) =>
    typeof value === 'string' ? cleanText(value) : value,
  ) as FeedItem

const keyOf = ({ id, url, headline, publishedAt }: FeedItem): string =>
  sha256(id ?? (url === undefined ? `${headline} ${publishedAt}` : normaliseAddress(url)))

/**
 * publishedAt is no sign of a change: some feeds print the time at which they were asked.
 * @param sourceUrl part of the id of an article without an address: ids are a source's own
 */
function listedItem(given: FeedItem, sourceUrl: string): ListedItem {
  const item = clean(given)
  const { headline, modifiedAt, summary, body } = item
  const url = item.url !== undefined && item.url.length <= LONGEST_URL ? item.url : null
  const key = keyOf(item)
  return {
    key,
    url,
    host: url === null ? '' : new URL(url).host,
    fingerprint: sha256(item.url, headline, modifiedAt, summary, body),
    entry: url === null ? { ...item, url: undefined, id: `${sourceUrl} ${item.id ?? key}` } : item,
  }
}

/** One row for each key: of two items with one, the first. */
export function listedItems(items: readonly FeedItem[], sourceUrl: string): ListedItem[] {
  const byKey = new Map<string, ListedItem>()
  for (const item of items) {
    const listed = listedItem(item, sourceUrl)
    if (!byKey.has(listed.key)) byKey.set(listed.key, listed)
  }
  return [...byKey.values()]
}
