/**
 * The lines around an article's body in, what they say of it out: an ordered list of small rules for each field.
 * What no line prints stays undefined.
 */
import { addressDay } from '../address-day'
import type { ReaderCountDraft, UsageDraft } from '../article-draft'
import { isCaption } from '../chrome'
import { CHANGED, PUBLISHED } from '../date-words'
import { findPrintedDate } from '../printed-date'
import { readCounts } from '../reader-counts'
import { isSection } from '../sections'
import { readUsage, strongestUsage } from '../usage'
import { RIGHTS_RESERVED } from '../rights'
import { compactName, ownLabel, withoutCompany } from '../site-name'
import { around, BEFORE, LONGEST_DATE_LINE, lineNumbers, type Layout } from './layout'

/**
 * Of the dates near the article the one that is said to be its publication; a date of change only where no other is. Where
 * the address names a day, the date of that day: others may be another article's.
 */
export function publishedAt(layout: Layout, language: string | undefined, url: string | undefined): string | undefined {
  const dated = around(layout).flatMap((i) => {
    const { text, chrome } = layout.lines[i]!
    if (text.length > LONGEST_DATE_LINE || /©|copyright/i.test(text) || (chrome && isCaption(text))) return []
    const published = PUBLISHED.exec(text)?.index ?? -1
    const found =
      findPrintedDate(published > 0 ? text.slice(published) : text, language) ?? findPrintedDate(text, language)
    return found ? [{ iso: found.iso, published: published >= 0, changed: published < 0 && CHANGED.test(text) }] : []
  })
  const day = addressDay(url)
  if (day !== undefined) return dated.find(({ iso }) => iso.startsWith(day))?.iso ?? day
  return (dated.find((date) => date.published) ?? dated.find((date) => !date.changed) ?? dated[0])?.iso
}

export function section({ lines, headline, first }: Layout): string | undefined {
  const top = headline ?? first
  return lineNumbers(top - BEFORE, top, lines)
    .reverse()
    .map((i) => lines[i]!.text)
    .find(isSection)
}

const LONGEST_NAME = 50
const RIGHTS = /©|\(c\)|copyright/i
const YEAR = /(?:19|20)\d\d/
const LEGAL = new RegExp(String.raw`\bcopyright\b|${RIGHTS_RESERVED}|©|\(c\)|℗`, 'giu')

/** 'Example News' from '© 2025 Example News. All rights reserved.' */
function rightsHolder(line: string): string | undefined {
  if (line.length > 200 || !RIGHTS.test(line) || !YEAR.test(line)) return undefined
  const name = line
    .replace(LEGAL, ' ')
    .replace(/(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d|present|today))?/gi, ' ')
    .replace(/^[\s\p{P}]*(?:by\s)?/u, '')
    .split(/\s[|•·–—/-]\s|[,;|•·()]|\.(?=\s|$)|\sa division of\s/)[0]!
    .replace(/\s+/g, ' ')
    .trim()
  return /^\p{Lu}/u.test(name) && name.length <= LONGEST_NAME && name.split(' ').length <= 6 ? name : undefined
}

/** The line in which the site prints its own name, as its address has it. */
function siteName({ lines }: Layout, url: string | undefined): string | undefined {
  const label = url === undefined ? '' : compactName(ownLabel(new URL(url).hostname))
  const isName = (text: string): boolean =>
    text.length <= LONGEST_NAME && /\p{Lu}/u.test(text) && compactName(text) === label
  return label === '' ? undefined : lines.find(({ text }) => isName(text))?.text
}

/**
 * The site's own name; else whom its notice of rights names, above or under the article (© in it is under its pictures), as
 * printed beside the article where it is.
 */
export function publisher(layout: Layout, url: string | undefined): string | undefined {
  const named = siteName(layout, url)
  if (named !== undefined) return named
  const { lines, headline, first, last } = layout
  const outside = lines.filter((_, i) => i < (headline ?? first) || i > last)
  const name = outside.flatMap((line) => rightsHolder(line.text) ?? []).at(-1)
  if (name === undefined) return undefined
  const printed = around(layout).find((i) => compactName(lines[i]!.text) === compactName(name))
  return printed === undefined ? withoutCompany(name) : lines[printed]!.text
}

/** Terms stand around an article, never in its sentences, which may speak of others' terms. */
export function usage({ lines, first, last }: Layout): UsageDraft | undefined {
  const outside = lines.filter((line, i) => i < first || i > last || line.chrome)
  return strongestUsage(outside.flatMap((line) => readUsage(line.text) ?? []))
}

/** The nearest count of each kind. */
export function readerCounts(layout: Layout): ReaderCountDraft[] {
  const found = around(layout).flatMap((i) => readCounts(layout.lines[i]!.text))
  return found.filter((count, i) => found.findIndex((other) => other.kind === count.kind) === i)
}
