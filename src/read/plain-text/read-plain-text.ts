/**
 * Scraped plain text in, an article draft out: the body freed of the site around it, and what the lines around it say.
 * Refuses text that holds no article (BAD_ARTICLE).
 */
import { NewsGraphError } from '../../errors'
import type { ArticleDraft } from '../article-draft'
import { detectLanguage } from '../language'
import { present } from '../present'
import { bodyLines } from './body'
import { findHeadline } from './headline'
import { readLines, type Line } from './lines'
import * as metadata from './metadata'

export interface PlainTextOptions {
  /** Where the text was fetched from. */
  url?: string
}

/** A text without a headline is called by its first sentence, as printed. */
const firstSentence = (text: string): string =>
  /^.{20,200}?[.!?…。！？](?=\s|$)/su.exec(text)?.[0] ?? text.slice(0, 120).trim()

/** What has no line of prose is an article still where it has a headline and a line after it. */
function withoutProse(lines: readonly Line[]): number[] {
  return lines.flatMap((line, i) => (i > 0 && !line.chrome ? [i] : []))
}

export function readPlainText(text: string, options: PlainTextOptions = {}): ArticleDraft {
  const lines = readLines(text)
  const prose = bodyLines(lines)
  const numbers = prose.length > 0 ? prose : withoutProse(lines)
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (first === undefined || last === undefined)
    throw new NewsGraphError(
      'BAD_ARTICLE',
      'no article was found in the text: a headline, then paragraphs of whole sentences',
    )
  const body = numbers.map((i) => lines[i]!.text).join('\n\n')
  const headline = findHeadline(lines, first)
  const language = detectLanguage(body)
  const layout = { lines, headline, first, last }
  const byline = metadata.byline(layout, language)
  const publisher = metadata.publisher(layout)
  const counts = metadata.readerCounts(layout)
  return present<ArticleDraft>({
    url: options.url,
    headline: headline === undefined ? firstSentence(body) : lines[headline]!.text,
    body,
    language,
    section: metadata.section(layout),
    publishedAt: metadata.publishedAt(layout, language),
    publisher: publisher === undefined ? undefined : { name: publisher },
    byline: byline?.byline,
    authors: byline && byline.authors.length > 0 ? byline.authors : undefined,
    usage: metadata.usage(layout),
    readerCounts: counts.length > 0 ? counts : undefined,
  })
}
