/**
 * Lines and the start of the body in, the line that reads as its headline out: it stands above the body, looks like a
 * headline and speaks of the same things. Undefined where none does.
 */
import { readByline } from '../byline'
import { isCaption, isPointer } from '../chrome'
import { findPrintedDate } from '../printed-date'
import { isSection } from '../sections'
import type { Line } from './lines'

/** How far above the body a headline may stand: under it come standfirst, byline, date, share lines, captions. */
const FARTHEST = 60
/** How many lines of the body tell what it is about. */
const TOPIC_LINES = 12

const CLOCK = /\b\d{1,2}[:.h]\d{2}\b/

function reads(line: Line): boolean {
  const { text, words, chrome } = line
  if (chrome || words < 3 || words > 35 || text.length < 10 || text.length > 250) return false
  if (isSection(text) || isCaption(text) || isPointer(text) || readByline(text)) return false
  if (CLOCK.test(text) && findPrintedDate(text)) return false
  return !/https?:|[|>»]\s*$/u.test(text)
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2,}/gu

/** Words that carry a topic, cut to their stems' length; pairs of characters where words are not spaced. */
function topics(text: string): string[] {
  const words = (text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? []).map((word) => word.slice(0, 6))
  const pairs = (text.match(UNSPACED) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  )
  return [...words, ...pairs]
}

/** Share of the line's topics that the body speaks of too, 0 to 1. */
function kinship(text: string, about: ReadonlySet<string>): number {
  const own = [...new Set(topics(text))]
  return own.length === 0 ? 0 : own.filter((topic) => about.has(topic)).length / Math.max(own.length, 4)
}

function score(lines: readonly Line[], i: number, first: number, about: ReadonlySet<string>): number {
  const { text, words, closed, repeated } = lines[i]!
  const distance = (first - i) / 15
  const length = words >= 5 && words <= 20 ? 1 : 0
  const sentence = closed && /[.。।]["”»]?$/.test(text) ? -2.5 : 0
  const beside = lines
    .slice(i + 1, i + 4)
    .some((line) => readByline(line.text) || (line.text.length < 140 && findPrintedDate(line.text)))
  return length + (repeated ? 1.5 : 0) + (beside ? 1 : 0) + sentence + 3 * kinship(text, about) - distance
}

/** @param first number of the body's first line */
export function findHeadline(lines: readonly Line[], first: number): number | undefined {
  const about = new Set(lines.slice(first, first + TOPIC_LINES).flatMap((line) => topics(line.text)))
  let best: number | undefined
  let bestScore = 0
  for (let i = first - 1; i >= Math.max(0, first - FARTHEST); i--) {
    if (!reads(lines[i]!)) continue
    const points = score(lines, i, first, about)
    if (points > bestScore) {
      bestScore = points
      best = i
    }
  }
  return best
}
