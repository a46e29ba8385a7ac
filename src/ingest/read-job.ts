/** Bytes of one page or text and what is known of it in, its draft out. Refuses what `read/` refuses. */
import type { ArticleDraft } from '../read/article-draft'
import type { FeedOrigin } from '../read/feed/feed'
import { readDocument } from '../read/read-document'

/** How a page came: its own address may be another one, and goes before. */
export interface Fetched {
  url?: string
  /** As the HTTP header declares it. */
  charset?: string
  /** ISO 8601 instant. */
  retrievedAt?: string
}

export interface DocumentJob {
  bytes: Uint8Array
  /** Most bytes that are taken. */
  limit: number
  /** What the caller knows better than the text goes before what the text says. */
  known?: Partial<ArticleDraft>
  fetched?: Fetched
  /** What is said of it elsewhere, where the text says nothing. */
  otherwise?: Partial<ArticleDraft>
}

/** The bytes of a feed or sitemap. */
export interface FeedJob extends FeedOrigin {
  feed: Uint8Array
}

export const readJob = ({
  bytes,
  limit,
  known = {},
  fetched: { retrievedAt, ...fetched } = {},
  otherwise,
}: DocumentJob): ArticleDraft => ({
  ...otherwise,
  ...readDocument(bytes, { limit, ...fetched, ...(known.url !== undefined && { url: known.url }) }),
  ...(retrievedAt !== undefined && { retrievedAt }),
  ...known,
})
