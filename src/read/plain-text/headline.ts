/**
 * Lines and the start of the body in, the line that reads as its headline out. Undefined where none does.
 */
import { readByline } from '../byline'
import { isCaption, isPointer } from '../chrome'
import { findPrintedDate } from '../printed-date'
import { isSection } from '../sections'
import type { Line } from './lines'

/** How far above the body a headline may stand: under it come standfirst, byline, date, share lines, captions. */
const FARTHEST = 30

function reads(line: Line): boolean {
  const { text, words, chrome } = line
  if (chrome || words < 3 || words > 35 || text.length < 12 || text.length > 250) return false
  if (isSection(text) || isCaption(text) || isPointer(text) || readByline(text)) return false
  const date = findPrintedDate(text)
  if (date && date.end - date.start > text.length / 3) return false
  return !/^[\p{Ll}\d]*@|https?:|[|>»]\s*$/u.test(text)
}

function score(lines: readonly Line[], i: number, first: number): number {
  const { text, words, closed, repeated } = lines[i]!
  const distance = (first - i) / 10
  const length = words >= 5 && words <= 20 ? 1 : 0
  const sentence = closed && /[.。।]["”»]?$/.test(text) ? -2.5 : 0
  const beside = lines
    .slice(i + 1, i + 4)
    .some((line) => readByline(line.text) || (line.text.length < 140 && findPrintedDate(line.text)))
  return length + (repeated ? 1.5 : 0) + (beside ? 1.2 : 0) + sentence - distance
}

/** @param first number of the body's first line */
export function findHeadline(lines: readonly Line[], first: number): number | undefined {
  let best: number | undefined
  let bestScore = -Infinity
  for (let i = first - 1; i >= Math.max(0, first - FARTHEST); i--) {
    if (!reads(lines[i]!)) continue
    const points = score(lines, i, first)
    if (points > bestScore) {
      bestScore = points
      best = i
    }
  }
  return best
}
