/**
 * A page's source in, an article draft out. Pure: nothing is fetched, no clock is read.
 * Refuses pages that nobody should read on in (TOO_COMPLEX) and pages without an article (BAD_ARTICLE).
 */
import { NewsGraphError } from '../../errors'
import type { ArticleDraft } from '../article-draft'
import { authorsOf, looksLikeName } from '../byline'
import { detectLanguage } from '../language'
import { present } from '../present'
import { firstSentence } from '../text'
import { readBody } from './body'
import { readMetadata } from './metadata/read-metadata'
import { parsePage } from './page'
import { withoutTail } from './tail'
import type { NestingLimits } from './tree/nesting'

export interface HtmlOptions {
  /** Where the page was fetched from. */
  url?: string
  limits?: NestingLimits
}

const LEAST_SIGNED = 4

/** Where labels too are written with capitals, a line such as 'Related Stories' looks like a name. */
const CAPITALISES_LABELS = /^(?:en|de)\b/

/**
 * A name alone as the last paragraph, or as the first, is the article's byline where it has no other: so sign the newspapers
 * of many countries, some in capitals. In scripts without capitals any few words look like one.
 */
function signatureIn(paragraphs: readonly string[], language: string | undefined): string | undefined {
  if (paragraphs.length < LEAST_SIGNED || language === undefined) return undefined
  const [first, last] = [paragraphs[0]!, paragraphs.at(-1)!]
  const isCapitals = first === first.toUpperCase()
  const lines = CAPITALISES_LABELS.test(language) ? [isCapitals ? first : ''] : [last, first]
  return lines.find(
    (line) =>
      /\p{Lu}/u.test(line) &&
      looksLikeName(line) &&
      paragraphs.filter((paragraph) => paragraph.includes(line)).length === 1,
  )
}

export function readHtml(html: string, options: HtmlOptions = {}): ArticleDraft {
  const page = parsePage(html, options.url, options.limits)
  const metadata = readMetadata(page)
  const printed = withoutTail(readBody(page, metadata.headline), metadata.authors ?? [])
  if (printed.length === 0)
    throw new NewsGraphError(
      'BAD_ARTICLE',
      'no article was found on the page: a headline, then paragraphs of whole sentences',
    )
  const language = metadata.language ?? detectLanguage(printed.join('\n\n'))
  const signature = metadata.byline === undefined ? signatureIn(printed, language) : undefined
  const body = printed.filter((line) => line !== signature).join('\n\n')
  return present<ArticleDraft>({
    headline: firstSentence(body),
    ...metadata,
    ...(signature !== undefined && { byline: signature, authors: authorsOf(signature) }),
    body,
    language,
  })
}
