/**
 * A page's source in, an article draft out. Pure: nothing is fetched, no clock is read.
 * Refuses pages that no parser should see (TOO_COMPLEX) and pages without an article (BAD_ARTICLE).
 */
import { NewsGraphError } from '../../errors'
import type { ArticleDraft } from '../article-draft'
import { detectLanguage } from '../language'
import { present } from '../present'
import { firstSentence } from '../text'
import { readBody } from './body'
import { readMetadata } from './metadata/read-metadata'
import { parsePage } from './page'
import type { ScanLimits } from './scan'

export interface HtmlOptions {
  /** Where the page was fetched from. */
  url?: string
  limits?: ScanLimits
}

export function readHtml(html: string, options: HtmlOptions = {}): ArticleDraft {
  const page = parsePage(html, options.url, options.limits)
  const metadata = readMetadata(page)
  const paragraphs = readBody(page.document, metadata.headline)
  if (paragraphs.length === 0)
    throw new NewsGraphError(
      'BAD_ARTICLE',
      'no article was found on the page: a headline, then paragraphs of whole sentences',
    )
  const body = paragraphs.join('\n\n')
  return present<ArticleDraft>({
    headline: firstSentence(body),
    ...metadata,
    body,
    language: metadata.language ?? detectLanguage(body),
  })
}
