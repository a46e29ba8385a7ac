/** Which lines around an article's body speak of the article, and in what order they are asked. */
import type { Line } from './lines'

/** Where in the text the parts of the article stand; line numbers. */
export interface Layout {
  lines: readonly Line[]
  /** Undefined where no line reads as a headline. */
  headline: number | undefined
  /** First and last line of the body. */
  first: number
  last: number
}

/** How many lines before the headline and after the body still speak of the article. */
export const BEFORE = 8
const AFTER = 12

export const lineNumbers = (from: number, end: number, lines: readonly Line[]): number[] =>
  Array.from({ length: Math.max(0, Math.min(end, lines.length) - Math.max(0, from)) }, (_, i) => Math.max(0, from) + i)

/** Labels between the paragraphs; many stand in lists of other articles, so only those at either end. */
function labelsInside({ lines, first, last }: Layout): number[] {
  const near = lineNumbers(first + 1, Math.min(first + BEFORE, last), lines)
  const end = lineNumbers(Math.max(first + BEFORE, last - BEFORE), last, lines)
  return [...near, ...end].filter((i) => lines[i]!.label)
}

/** Between headline and body. */
export const under = ({ headline, first, lines }: Layout): number[] =>
  lineNumbers(headline === undefined ? first - BEFORE : headline + 1, first, lines)

/** Between headline and body first, then in and after the body, then above the headline, nearest first. */
export function around(layout: Layout): number[] {
  const { lines, headline, first, last } = layout
  const top = headline ?? first
  const after = lineNumbers(last + 1, last + 1 + AFTER, lines)
  const above = headline === undefined ? [] : lineNumbers(top - BEFORE, top, lines).reverse()
  return [...under(layout), first, ...labelsInside(layout), ...after, ...above]
}

/** A longer line is prose, though a date stands in it. */
export const LONGEST_DATE_LINE = 140
