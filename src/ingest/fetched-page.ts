/**
 * The page of an article, fetched: an address in, the annotated article out. Its own address is what it says, where that
 * is of the same site: no page speaks for another site's article. Refuses what fetching and reading refuse.
 */
import type { AnnotatedArticle } from '../annotate/annotated-article'
import { NewsGraphError } from '../errors'
import type { PoliteFetcher } from '../fetch/polite-fetcher'
import type { ArticleDraft } from '../read/article-draft'
import { isFeed } from '../read/feed/sniff-feed'
import { isSameSite } from '../web-address'
import type { Workbench } from './workbench'

export interface PageServices {
  fetching: PoliteFetcher
  workbench: Workbench
  /** Most bytes of a page. */
  limit: number
}

export interface PageHints {
  /** Goes before what the page says. */
  known?: Partial<ArticleDraft>
  /** Counts where the page says nothing. */
  otherwise?: Partial<ArticleDraft>
}

const ACCEPT = 'text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1'

const charsetOf = (contentType = ''): string | undefined =>
  /;\s*charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(contentType)?.[1]

/** A draft of an article as JSON may claim anything: from the web only pages and texts are taken. */
function refuseJson(bytes: Buffer, url: string): void {
  // Blanks, marks of byte order and the zeros of UTF-16 may stand before.
  if (/^[\s\0\xef\xbb\xbf\xfe\xff]*\{/.test(bytes.toString('latin1', 0, 200)))
    throw new NewsGraphError('BAD_ARTICLE', `${url} is JSON; a page or a plain text is taken`)
}

export async function fetchArticle(
  address: string,
  { known, otherwise }: PageHints,
  { fetching, workbench, limit }: PageServices,
): Promise<AnnotatedArticle> {
  const { url, contentType, bytes } = await fetching.get(address, { limit, accept: ACCEPT })
  const fetched = { url, charset: charsetOf(contentType), retrievedAt: new Date().toISOString() }
  refuseJson(bytes, url)
  if (isFeed(bytes))
    throw new NewsGraphError('BAD_ARTICLE', `${url} is a feed, not a page: follow it by news-graph sources add`)
  const article = await workbench.prepare({ bytes, limit, known, otherwise, fetched })
  const own = article.url !== undefined && isSameSite(article.url, url) ? article.url : url
  return { ...article, url: own }
}
