/**
 * A feed as read in, an item for each of its items out: a draft where the feed has the whole text, else why not.
 * Refuses sitemaps, which hold addresses only.
 */
import { isNewsGraphError, NewsGraphError } from '../errors'
import { draftOfItem } from '../read/feed/draft-of-item'
import type { Feed, FeedItem } from '../read/feed/feed'
import type { Item } from './item'

function itemOf(name: string, item: FeedItem): Item {
  try {
    return { name, kind: 'DRAFT', draft: draftOfItem(item) }
  } catch (error) {
    if (!isNewsGraphError(error)) throw error
    return { name, kind: 'REFUSED', error }
  }
}

/** @throws NewsGraphError where it is a sitemap, or has no items */
export function* feedItems(name: string, { kind, items }: Feed): Generator<Item> {
  if (kind === 'SITEMAP' || kind === 'SITEMAP_INDEX')
    throw new NewsGraphError('BAD_ARTICLE', 'this is a sitemap: it holds addresses, no article; follow it as a source')
  if (items.length === 0) throw new NewsGraphError('EMPTY_INPUT', 'the feed has no items')
  for (const [i, item] of items.entries()) yield itemOf(`${name}/${item.url ?? item.id ?? `item ${i + 1}`}`, item)
}
