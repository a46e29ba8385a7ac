/**
 * Scraped plain text in, an article draft out: the body freed of the site around it, and what the lines around it say.
 * Refuses text that holds no article (BAD_ARTICLE).
 */
import { NewsGraphError } from '../../errors'
import type { ArticleDraft } from '../article-draft'
import { knownPublisher } from '../known-publisher'
import { detectLanguage } from '../language'
import { present } from '../present'
import { firstSentence } from '../text'
import { bodyLines } from './body'
import { readByline } from './byline'
import { findHeadline } from './headline'
import { readLines, type Line } from './lines'
import * as metadata from './metadata'

export interface PlainTextOptions {
  /** Where the text was fetched from. */
  url?: string
}

/** What has no line of prose is an article still where it has a headline and a line after it. */
function withoutProse(lines: readonly Line[]): number[] {
  return lines.flatMap((line, i) => (i > 0 && !line.chrome ? [i] : []))
}

interface Found {
  /** Undefined where no line reads as a headline. */
  headline: number | undefined
  body: number[]
}

/** A headline that ends like a sentence ('Will it sail again?') was taken for the first line of the body. */
function splitHeadline(lines: readonly Line[], numbers: number[], url: string | undefined): Found {
  const [first = 0, ...rest] = numbers
  const headline = findHeadline(lines, first, url)
  const line = lines[first]
  const isHeadline =
    headline === undefined && rest.length > 0 && line && line.words <= 20 && !/[.。।]["”»]?$/.test(line.text)
  return isHeadline ? { headline: first, body: rest } : { headline, body: numbers }
}

/** Line numbers of headline and body. @throws NewsGraphError BAD_ARTICLE */
function findArticle(lines: readonly Line[], url: string | undefined): Found {
  const prose = bodyLines(lines)
  const numbers = prose.length > 0 ? prose : withoutProse(lines)
  if (numbers.length === 0)
    throw new NewsGraphError(
      'BAD_ARTICLE',
      'no article was found in the text: a headline, then paragraphs of whole sentences',
    )
  return splitHeadline(lines, numbers, url)
}

export function readPlainText(text: string, options: PlainTextOptions = {}): ArticleDraft {
  const lines = readLines(text)
  const { headline, body: numbers } = findArticle(lines, options.url)
  const body = numbers.map((i) => lines[i]!.text).join('\n\n')
  const language = detectLanguage(body)
  const layout = { lines, headline, first: numbers[0]!, last: numbers.at(-1)! }
  const byline = readByline(layout, language)
  const publisher = metadata.publisher(layout, options.url)
  const counts = metadata.readerCounts(layout)
  return present<ArticleDraft>({
    url: options.url,
    headline: headline === undefined ? firstSentence(body) : lines[headline]!.text,
    body,
    language,
    section: metadata.section(layout),
    publishedAt: metadata.publishedAt(layout, language, options.url),
    publisher: knownPublisher(publisher === undefined ? undefined : { name: publisher }, options.url),
    byline: byline?.byline,
    authors: byline && byline.authors.length > 0 ? byline.authors : undefined,
    usage: metadata.usage(layout),
    readerCounts: counts.length > 0 ? counts : undefined,
  })
}
