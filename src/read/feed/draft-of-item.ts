/** An item whose whole text its feed prints in, an article draft out. Refuses a teaser (BAD_ARTICLE): fetch its page. */
import { NewsGraphError } from '../../errors'
import type { ArticleDraft } from '../article-draft'
import { isInstant } from '../iso-time'
import { knownPublisher } from '../known-publisher'
import { detectLanguage } from '../language'
import { present } from '../present'
import { firstSentence } from '../text'
import type { FeedItem } from './feed'

export function draftOfItem(item: FeedItem): ArticleDraft {
  const { body, url, headline, authors, publisher } = item
  if (item.refused) throw new NewsGraphError(item.refused.code, item.refused.message)
  if (body === undefined)
    throw new NewsGraphError(
      'BAD_ARTICLE',
      `the feed has no whole text of "${headline ?? url ?? item.id ?? 'an item without a title'}", only its page has: fetch or save that`,
    )
  return present<ArticleDraft>({
    url,
    headline: headline ?? firstSentence(body),
    body,
    language: item.language ?? detectLanguage(body),
    publishedAt: item.publishedAt,
    modifiedAt: isInstant(item.modifiedAt) ? item.modifiedAt : undefined,
    publisher: knownPublisher(publisher === undefined ? undefined : { name: publisher }, url),
    authors: authors.length > 0 ? authors : undefined,
  })
}
