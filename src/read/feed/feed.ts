/** What a feed or sitemap says, whatever format it has; what is not said is absent. */

import type { NewsGraphError } from '../../errors'

export type FeedKind = 'RSS' | 'ATOM' | 'JSON_FEED' | 'SITEMAP' | 'SITEMAP_INDEX'

export interface FeedItem {
  /** guid, id or rdf:about, as printed. */
  id?: string
  /** Absolute http(s) address of the article. */
  url?: string
  headline?: string
  /** ISO 8601 date, or date and time with or without a zone, exactly as precise as the feed is. */
  publishedAt?: string
  /** As publishedAt. */
  modifiedAt?: string
  /** Names of people; no 'Staff', no agencies. */
  authors: string[]
  /** What the feed prints of the article where that is not the whole of it; one line. */
  summary?: string
  /** The whole text where the feed has it: paragraphs separated by one blank line. */
  body?: string
  /** Why its content could not be read, where that is so; the rest of the item stands. */
  refused?: Pick<NewsGraphError, 'code' | 'message'>
  publisher?: string
  /** BCP 47; the feed's own where the item says nothing. */
  language?: string
}

export interface Feed {
  kind: FeedKind
  title?: string
  /** BCP 47. */
  language?: string
  /** In the feed's order. */
  items: FeedItem[]
  /** Absolute addresses of the sitemaps that an index names. */
  sitemaps: string[]
}

/** Where the bytes come from. */
export interface FeedOrigin {
  /** The Content-Type header. */
  contentType?: string
  /** Addresses in the feed are resolved against it, unless the feed names another base. */
  url?: string
}
