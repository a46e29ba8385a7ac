/**
 * The lines around an article's body in, the one that says by whom it is out: a byline as such; a name beside the date or in
 * its line; the only name between headline and body. Undefined where none is.
 */
import { authorsOf, EAST_ASIAN, isNamesAlone, readByline as readPrinted, type Byline } from '../byline'
import { CHANGED, PUBLISHED, TIME_AGO } from '../date-words'
import { findPrintedDate } from '../printed-date'
import { around, LONGEST_DATE_LINE, under, type Layout } from './layout'

/** Words of a line of prose. */
const PROSE = 8

/** '山田 太郎': a blank between two short words parts a family's name from a given one. */
const PARTED_NAME = /^\p{Script=Han}{1,3}\s\p{Script=Han}{1,3}$/u

/** Where words are not parted, any may look like a name. */
const isAnyWord = (text: string): boolean => !text.includes(' ') || (EAST_ASIAN.test(text) && !PARTED_NAME.test(text))

/**
 * Nothing but names. One that the body speaks of stands under a picture; what stands there again is a label of the site,
 * unless it is under the headline.
 */
function isAuthorAlone(layout: Layout, i: number): boolean {
  const { lines, headline, first, last } = layout
  const line = lines[i]
  if (!line || i === headline || line.chrome || line.closed || isAnyWord(line.text)) return false
  if (line.repeated && !under(layout).includes(i)) return false
  const isSpokenOf = (text: string): boolean => text.includes(line.text)
  return (
    isNamesAlone(line.text) &&
    !lines.slice(first, last + 1).some(({ text, closed, words }) => closed && words >= PROSE && isSpokenOf(text))
  )
}

const LONGEST_TIME_LINE = 60

/** A date, '2 minutes ago', 'Updated 10:05'. */
const isDateLine = (text: string, language: string | undefined): boolean =>
  text.length <= LONGEST_DATE_LINE &&
  (findPrintedDate(text, language) !== undefined ||
    (text.length <= LONGEST_TIME_LINE &&
      (TIME_AGO.test(text) || (/\d/.test(text) && (PUBLISHED.test(text) || CHANGED.test(text))))))

const byNames = (byline: string): Byline | undefined => {
  const authors = authorsOf(byline)
  return authors.length > 0 ? { byline, authors } : undefined
}

/** A name alone on the line beside the date is a byline without 'By'; a place may stand between them. */
function nameBesideDate(layout: Layout, language: string | undefined): Byline | undefined {
  const { lines } = layout
  for (const i of around(layout)) {
    if (!isDateLine(lines[i]!.text, language)) continue
    const isPlaceBetween = (lines[i - 1]?.words ?? 0) <= 2
    const beside = [i - 1, i + 1, ...(isPlaceBetween ? [i - 2] : [])].find((j) => isAuthorAlone(layout, j))
    if (beside !== undefined) return byNames(lines[beside]!.text)
  }
  return undefined
}

/** 'Jane Roe | 3 May 2024', 'Jane Roe 2 minutes ago'. After a comma the date is a place's. */
function nameInDateLine(layout: Layout, language: string | undefined): Byline | undefined {
  const lines = under(layout).map((i) => layout.lines[i]!.text)
  return lines.flatMap((text) =>
    isDateLine(text, language) && !/^[^,\d]*,/.test(text) ? (byNames(text) ?? []) : [],
  )[0]
}

/** The only name between headline and body, in scripts with capitals. */
function nameUnderHeadline(layout: Layout): Byline | undefined {
  const names = under(layout).filter((i) => /\p{Lu}/u.test(layout.lines[i]!.text) && isAuthorAlone(layout, i))
  return layout.headline !== undefined && names.length === 1 ? byNames(layout.lines[names[0]!]!.text) : undefined
}

const BYLINE_LABEL = /^(?:by|von|par|por|di|door|av|af|author of the article|autor|author|text)\s?:?$/i

/** A byline names no more. */
const MOST_AUTHORS = 8

/** 'Von' on one line and the names on the next ones. */
function labelledNames({ lines }: Layout, i: number): Byline | undefined {
  if (!BYLINE_LABEL.test(lines[i]!.text)) return undefined
  const first = byNames(lines[i + 1]?.text ?? '')
  const others = lines.slice(i + 2, i + 1 + MOST_AUTHORS)
  const end = others.findIndex(({ text }) => !isNamesAlone(text))
  const more = others.slice(0, end < 0 ? undefined : end).map(({ text }) => text)
  return (
    first && {
      byline: [first.byline, ...more].join(', '),
      authors: [...new Set([...first.authors, ...more.flatMap(authorsOf)])],
    }
  )
}

export function readByline(layout: Layout, language: string | undefined): Byline | undefined {
  for (const i of around(layout)) {
    const found = labelledNames(layout, i) ?? readPrinted(layout.lines[i]!.text)
    if (found) return found
  }
  return nameBesideDate(layout, language) ?? nameInDateLine(layout, language) ?? nameUnderHeadline(layout)
}
