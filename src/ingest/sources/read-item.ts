/**
 * The article of an item: its page is fetched, or, where there is none to be had, the whole text that the feed of the same
 * site prints is taken. Refuses what fetching and reading refuse, and a teaser without a page (BAD_ARTICLE).
 */
import type { AnnotatedArticle } from '../../annotate/annotated-article'
import { isNewsGraphError } from '../../errors'
import type { ClaimedItem } from '../../graph/source/source-item.store'
import type { ArticleDraft } from '../../read/article-draft'
import { draftOfItem } from '../../read/feed/draft-of-item'
import type { FeedItem } from '../../read/feed/feed'
import { isSameSite } from '../../web-address'
import { fetchArticle, type PageServices } from '../fetched-page'
import { mayPass } from './failures'

/** What the feed says of an article, for where its page says nothing. */
const saidOf = ({ publishedAt, authors, publisher, language }: FeedItem): Partial<ArticleDraft> => ({
  ...(publishedAt !== undefined && { publishedAt }),
  ...(authors.length > 0 && { authors }),
  ...(publisher !== undefined && { publisher: { name: publisher } }),
  ...(language !== undefined && { language }),
})

/** The page will not be had later either, and its own site prints the text elsewhere. */
const isPrintedInFeed = ({ url, sourceUrl }: ClaimedItem, { body }: FeedItem, error: unknown): boolean =>
  body !== undefined && url !== null && isSameSite(url, sourceUrl) && isNewsGraphError(error) && !mayPass(error)

export async function readItem(item: ClaimedItem, services: PageServices): Promise<AnnotatedArticle> {
  const entry = item.entry as FeedItem
  const { workbench } = services
  if (item.url === null) return workbench.prepare({ draft: { ...draftOfItem(entry), id: entry.id } })
  try {
    return await fetchArticle(item.url, { otherwise: saidOf(entry) }, services)
  } catch (error) {
    if (!isPrintedInFeed(item, entry, error)) throw error
    return workbench.prepare({ draft: draftOfItem(entry) })
  }
}
