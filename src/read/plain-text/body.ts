/**
 * Lines in, those that are the article's body out. The body is the run of lines with the greatest sum of weights
 * (maximum subsequence segmentation: Pasternack and Roth, Extracting Article Text from the Web, WWW 2009), prose
 * weighing for it and the short lines of menus and lists against it; then what is chrome inside the run is left out.
 */
import { isCaption, isPointer } from '../chrome'
import type { Line } from './lines'

/** Half open range of line numbers. */
export interface Region {
  first: number
  end: number
}

const LONG = 60

const isProse = (line: Line | undefined): boolean =>
  line !== undefined && !line.chrome && line.words >= 10 && line.closed
const isShort = (line: Line | undefined): boolean => line !== undefined && !line.closed && line.words < 20

/** A teaser under its headline stands alone between short lines; a paragraph has another beside it. */
const hasCompany = (lines: readonly Line[], i: number): boolean => {
  const near = (step: number): boolean => {
    for (let j = i + step, n = 0; n < 2 && j >= 0 && j < lines.length; j += step, n++) {
      const line = lines[j]!
      if (line.chrome || line.label) continue
      return line.closed && line.words >= 2
    }
    return false
  }
  return near(1) || near(-1)
}

/** Positive for prose, negative for menus and chrome. */
function weight(lines: readonly Line[], i: number): number {
  const line = lines[i]!
  if (line.chrome) return -1
  const size = Math.min(line.words, LONG) / 10
  if (isProse(line)) return line.repeated ? size / 4 : hasCompany(lines, i) || line.words >= LONG ? size : size / 2.5
  if (line.words >= 20) return size / 2
  if (line.closed && line.words >= 2) return 0.2
  return line.repeated ? -1.5 : -1
}

/** A widget inside an article may be long; beyond this many lines it weighs no more. */
const LONGEST_GAP = 10

export function findRegion(lines: readonly Line[]): Region {
  let best: Region = { first: 0, end: 0 }
  let bestSum = 0
  let first = 0
  let sum = 0
  let gap = 0
  lines.forEach((_, i) => {
    if (sum <= 0) {
      sum = 0
      first = i
    }
    const w = weight(lines, i)
    gap = w < 0 ? gap - w : 0
    sum += gap > LONGEST_GAP ? 0 : w
    if (sum > bestSum) {
      bestSum = sum
      best = { first, end: i + 1 }
    }
  })
  return best
}

/** A sub-headline stands alone between paragraphs; links and labels come in runs or after a pointer. */
function isSubheadline(lines: readonly Line[], i: number, lastOf: ReadonlyMap<string, number>): boolean {
  const near = (step: number): Line | undefined => {
    for (let j = i + step; j >= 0 && j < lines.length; j += step) {
      if (step < 0 && isPointer(lines[j]!.text)) return undefined
      if (!lines[j]!.chrome && !lines[j]!.label) return lines[j]
    }
    return undefined
  }
  const [before, after] = [near(-1), near(1)]
  if (!before || !after) return false
  return lastOf.get(lines[i]!.text) === i && !isShort(before) && !isShort(after)
}

/** Numbers of the lines that are body. */
export function bodyLines(lines: readonly Line[]): number[] {
  const { first, end } = findRegion(lines)
  const kept: number[] = []
  const lastOf = new Map(lines.map((line, i) => [line.text, i]))
  const inside = lines.slice(0, end)
  for (let i = first; i < end; i++) {
    const line = lines[i]!
    if (line.chrome || line.label || isCaption(line.text)) continue
    if (isShort(line) && !isSubheadline(inside, i, lastOf)) continue
    if (line.repeated && (kept.length === 0 || lastOf.get(line.text) !== i)) continue
    kept.push(i)
  }
  return kept
}
