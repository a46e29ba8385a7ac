/**
 * The best alignment of a shorter wording within a longer one: words in, pairs and what lies between them out. After
 * Smith and Waterman (1981) and Gotoh (1982): order is kept, what the longer one has before and after costs nothing, what it
 * has in between costs by its weight, a whole clause no more than CLAUSE, and nothing where an editor marked the cut.
 */
import { areSynonyms, type Word } from './words'

export interface Alignment {
  /** Weight of the words that agree, less what lies between them. */
  score: number
  /** Positions in the shorter and in the longer one, in order. */
  pairs: readonly (readonly [number, number])[]
}

/** What a clause left out costs, in telling words. */
const CLAUSE = 0.6
/** For each unit of weight left out, up to a clause. */
const LEFT_OUT = 0.4
/** More words than this are compared by their beginnings. */
const MOST_WORDS = 800

/** Forms of one root: "decide" and "decision". */
const ROOT = 5
const AKIN = 0.7
const SYNONYM = 0.8

/** 0 to 1: how far the two words agree. */
export function agreement(a: Word, b: Word): number {
  if (a.stem === b.stem) return 1
  if (areSynonyms(a.stem, b.stem)) return SYNONYM
  if (a.kind !== b.kind) return 0
  if (a.kind === 'NAME') return a.stem.startsWith(b.stem) || b.stem.startsWith(a.stem) ? AKIN : 0
  if (a.kind !== 'CONTENT') return 0
  const shorter = Math.min(a.stem.length, b.stem.length)
  let same = 0
  while (same < shorter && a.stem[same] === b.stem[same]) same++
  return same >= ROOT && Math.max(a.stem.length, b.stem.length) - same <= 4 ? AKIN : 0
}

const [STOP, PAIR, SKIP_SHORT, SKIP_LONG] = [0, 1, 2, 3]

/** @param shorter its words that agree with none simply do not count */
export function align(shorter: readonly Word[], longer: readonly Word[]): Alignment {
  const [a, b] = [shorter.slice(0, MOST_WORDS), longer.slice(0, MOST_WORDS)]
  const width = b.length + 1
  const best = new Float64Array((a.length + 1) * width)
  const paired = new Float64Array((a.length + 1) * width).fill(-Infinity)
  const steps = new Uint8Array((a.length + 1) * width)
  const jumps = new Int32Array((a.length + 1) * width)
  const before = weightBefore(b)
  for (let i = 1; i <= a.length; i++) {
    // The best pair so far in this row, for gaps that cost by weight and for those that cost a clause.
    let [byWeight, byWeightAt, byClause, byClauseAt] = [-Infinity, 0, -Infinity, 0]
    for (let j = 1; j <= b.length; j++) {
      const at = i * width + j
      const agreed = agreement(a[i - 1]!, b[j - 1]!)
      if (agreed > 0) paired[at] = best[at - width - 1]! + agreed * Math.min(a[i - 1]!.weight, b[j - 1]!.weight)
      const marked = a[i]?.afterEdit === true ? 0 : 1
      const linear = byWeight - marked * LEFT_OUT * before[j]!
      const flat = byClause - marked * CLAUSE
      choose(at, paired[at]!, PAIR, 0)
      choose(at, best[at - width]!, SKIP_SHORT, 0)
      choose(at, linear, SKIP_LONG, byWeightAt)
      choose(at, flat, SKIP_LONG, byClauseAt)
      const solid = Math.max(paired[at]!, best[at - width]!)
      if (solid + marked * LEFT_OUT * before[j]! > byWeight)
        [byWeight, byWeightAt] = [solid + marked * LEFT_OUT * before[j]!, j]
      if (solid > byClause) [byClause, byClauseAt] = [solid, j]
    }
  }
  return { score: Math.max(0, ...ends(a.length)), pairs: trace() }

  function choose(at: number, score: number, step: number, jump: number): void {
    if (score <= best[at]!) return
    best[at] = score
    steps[at] = step
    jumps[at] = jump
  }

  function ends(row: number): number[] {
    return Array.from({ length: width }, (_, j) => best[row * width + j]!)
  }

  function trace(): [number, number][] {
    const last = ends(a.length)
    let [i, j] = [a.length, last.indexOf(Math.max(...last))]
    const pairs: [number, number][] = []
    while (i > 0 && j > 0) {
      const at = i * width + j
      if (steps[at] === STOP) break
      if (steps[at] === PAIR) pairs.push([--i, --j])
      else if (steps[at] === SKIP_SHORT) i--
      else j = jumps[at]!
    }
    return pairs.reverse()
  }
}

/** Weight of the first j words, for each j. */
function weightBefore(words: readonly Word[]): number[] {
  const sums = [0]
  for (const { weight } of words) sums.push(sums[sums.length - 1]! + weight)
  return sums
}
