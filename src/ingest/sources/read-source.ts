/**
 * Asks a source what it lists: its address and validators in; its kind, title, validators and items out, or null where
 * nothing changed. The sitemaps of an index are read too; one that fails costs only itself, and is told.
 */
import { FEED_BYTES } from '../../read/feed/decode-feed'
import type { Feed, FeedItem } from '../../read/feed/feed'
import type { ClaimedSource } from '../../graph/source/polling.store'
import type { Workbench } from '../workbench'
import type { Fetching } from './fetching'

export interface SourceReading {
  kind: Feed['kind']
  title: string | null
  etag: string | null
  lastModified: string | null
  items: FeedItem[]
  /** Items beyond those that one poll takes. */
  left: number
  /** Why a sitemap of an index could not be read. */
  error: unknown
}

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml, text/xml, application/json;q=0.9, */*;q=0.5'
/** Sitemaps of an index that are read, the first ones. */
const MOST_SITEMAPS = 20
/** Items of one poll: a whole archive comes by folders and files, not by its sitemap. */
const MOST_ITEMS = 2_000
const LONGEST_TITLE = 300
const NOT_MODIFIED = 304

/** Of sitemaps, which have no order, the latest; feeds have them first. */
const latest = (items: FeedItem[]): FeedItem[] => {
  const time = ({ publishedAt, modifiedAt }: FeedItem): string => publishedAt ?? modifiedAt ?? ''
  return items.toSorted((a, b) => (time(a) < time(b) ? 1 : time(a) > time(b) ? -1 : 0))
}

export class SourceReader {
  constructor(
    private readonly fetching: Fetching,
    private readonly workbench: Workbench,
    /** Called before each further request: reading takes longer than one may. */
    private readonly onProgress: () => Promise<unknown>,
  ) {}

  private async fetch(url: string, validators: Pick<ClaimedSource, 'etag' | 'lastModified'>) {
    const fetched = await this.fetching.get(url, { limit: FEED_BYTES, accept: ACCEPT, ...validators })
    if (fetched.status === NOT_MODIFIED) return null
    const { bytes, contentType } = fetched
    return { fetched, feed: await this.workbench.prepare({ feed: bytes, contentType, url: fetched.url }) }
  }

  private async readSitemaps(urls: readonly string[]): Promise<{ items: FeedItem[]; error: unknown }> {
    const items: FeedItem[] = []
    let error: unknown = null
    for (const url of urls.slice(0, MOST_SITEMAPS)) {
      await this.onProgress()
      try {
        items.push(...((await this.fetch(url, { etag: null, lastModified: null }))?.feed.items ?? []))
      } catch (failure) {
        error = failure
      }
    }
    return { items, error }
  }

  async read(source: ClaimedSource): Promise<SourceReading | null> {
    const answer = await this.fetch(source.url, source)
    if (answer === null) return null
    const { fetched, feed } = answer
    const isIndex = feed.sitemaps.length > 0
    const further = await this.readSitemaps(feed.sitemaps)
    const all = [...feed.items, ...further.items]
    const items = feed.kind.startsWith('SITEMAP') ? latest(all) : all
    return {
      kind: feed.kind,
      title: feed.title?.slice(0, LONGEST_TITLE) ?? null,
      // An index may stand while what it lists changes: it is read anew each time.
      etag: isIndex ? null : (fetched.etag ?? null),
      lastModified: isIndex ? null : (fetched.lastModified ?? null),
      items: items.slice(0, MOST_ITEMS),
      left: Math.max(0, items.length - MOST_ITEMS),
      error: further.error,
    }
  }
}
