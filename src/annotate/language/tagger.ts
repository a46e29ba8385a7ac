/**
 * Part-of-speech tagger: the words of a sentence go in, one joint tag ("VERB/VBD": universal, Penn) for each comes out.
 * Greedy from left to right with a linear model over the words around and the two tags before (Collins 2002; averaged,
 * see src/train). A word that was often seen in the training texts gets only tags that it had there or those of names;
 * if it is always one thing, nothing is scored.
 */
import { CLUSTER_BITS } from './clusters'
import { hashSeries, hashText, multipliers } from './hash'
import type { LinearModel } from './weights'
import {
  AFTER_SENTENCE,
  BEFORE_SENTENCE,
  CLUSTER,
  FORM,
  HASHES,
  IS_CAPITAL,
  IS_LONG_WORD,
  PREFIX_1,
  PREFIX_3,
  SHAPE,
  SUFFIX_2,
  SUFFIX_3,
  SUFFIX_4,
  type Words,
} from './words'

export const TAG_FEATURES = 32
/**
 * Where it may be enough to look no further: so many features, the most telling first, and the lead of the best tag over
 * the next that the others hardly ever turn round (once in a thousand words).
 */
const STAGES = [
  { features: 12, lead: 12_000 },
  { features: 20, lead: 9_700 },
  { features: TAG_FEATURES, lead: 0 },
] as const
const K = hashSeries(TAG_FEATURES, 101)
const M = multipliers(24, 102)
const SMALL = hashSeries(8, 103)
/** Of each cluster, after the one for words without. */
const CLUSTERS = hashSeries((1 << CLUSTER_BITS) + 1, 104)

/** Hash of a tag as a feature of what follows. */
export const tagHash = (tag: string): number => hashText(tag, 11)
export const NO_TAG = tagHash('<s>')

/**
 * Whether a sentence is written Like This or LIKE THIS, so that capitals say little: over three quarters of at least
 * three longer words.
 */
export function isHeadline(words: Words, word: Int32Array, from: number, to: number): boolean {
  let long = 0
  let capital = 0
  for (let i = from; i < to; i++) {
    const flags = words.flags[word[i]!]!
    if ((flags & IS_LONG_WORD) === 0) continue
    long++
    if ((flags & IS_CAPITAL) !== 0) capital++
  }
  return long >= 3 && capital > 0.75 * long
}

/**
 * Writes the features of token `i` into `out`, the most telling first (K tells the templates apart, by the numbers that the
 * weights were trained with); the sentence is `word[from]` to `word[to - 1]`, `last` and `lastButOne`
 * the hashes of the tags before it.
 */
export function tagFeatures(
  words: Words,
  word: Int32Array,
  from: number,
  to: number,
  i: number,
  headline: boolean,
  last: number,
  lastButOne: number,
  out: Int32Array,
): void {
  const h = words.hashes
  const own = word[i]! * HASHES
  const left = (i > from ? word[i - 1]! : BEFORE_SENTENCE) * HASHES
  const left2 = (i > from + 1 ? word[i - 2]! : BEFORE_SENTENCE) * HASHES
  const right = (i + 1 < to ? word[i + 1]! : AFTER_SENTENCE) * HASHES
  const right2 = (i + 2 < to ? word[i + 2]! : AFTER_SENTENCE) * HASHES

  const w = Math.imul(h[own + FORM]!, M[0]!)
  const s2 = Math.imul(h[own + SUFFIX_2]!, M[1]!)
  const s3 = Math.imul(h[own + SUFFIX_3]!, M[2]!)
  const shape = Math.imul(h[own + SHAPE]!, M[3]!)
  const wl = Math.imul(h[left + FORM]!, M[4]!)
  const wr = Math.imul(h[right + FORM]!, M[5]!)
  const s3r = Math.imul(h[right + SUFFIX_3]!, M[6]!)
  const t1 = Math.imul(last, M[7]!)
  const t2 = Math.imul(lastButOne, M[8]!)

  const c = Math.imul(CLUSTERS[h[own + CLUSTER]! + 1]!, M[12]!)
  const cl = Math.imul(CLUSTERS[h[left + CLUSTER]! + 1]!, M[13]!)
  const cr = Math.imul(CLUSTERS[h[right + CLUSTER]! + 1]!, M[14]!)

  out[0] = K[3]! + s2
  out[1] = K[6]! + shape + SMALL[(headline ? 1 : 0) + (i === from ? 2 : 0)]!
  out[2] = K[13]! + t1
  out[3] = K[2]! + s3
  out[4] = K[25]! + h[own + SUFFIX_4]!
  out[5] = K[0]!
  out[6] = K[28]! + c + shape
  out[7] = K[20]! + s3 + shape
  out[8] = K[12]! + s3r
  out[9] = K[11]! + h[left + SUFFIX_3]!
  out[10] = K[1]! + w
  out[11] = K[9]! + wr

  out[12] = K[4]! + h[own + PREFIX_1]!
  out[13] = K[21]! + shape + Math.imul(h[right + SHAPE]!, M[9]!)
  out[14] = K[7]! + wl
  out[15] = K[22]! + shape + Math.imul(h[left + SHAPE]!, M[10]!)
  out[16] = K[5]! + h[own + PREFIX_3]!
  out[17] = K[24]! + s2 + Math.imul(h[right + SUFFIX_2]!, M[11]!)
  out[18] = K[31]! + t1 + cr
  out[19] = K[14]! + t2

  out[20] = K[19]! + t1 + s3
  out[21] = K[15]! + t1 + t2
  out[22] = K[10]! + h[right2 + FORM]!
  out[23] = K[30]! + c + cr
  out[24] = K[29]! + cl + c
  out[25] = K[26]! + t1 + s3r
  out[26] = K[8]! + h[left2 + FORM]!
  out[27] = K[16]! + t1 + w
  out[28] = K[23]! + t1 + wr
  out[29] = K[18]! + w + wr
  out[30] = K[27]! + t2 + w
  out[31] = K[17]! + wl + w
}

export class Tagger {
  readonly tags: readonly string[]
  /** Hash of each tag. */
  readonly hashes: Int32Array
  private readonly features = new Int32Array(TAG_FEATURES)
  private readonly scores: Int32Array
  private readonly sets: readonly Uint8Array[]
  private readonly known: ReadonlyMap<string, readonly [number, number]>

  constructor(private readonly model: LinearModel) {
    this.tags = model.header.classes
    this.hashes = Int32Array.from(this.tags, tagHash)
    this.scores = new Int32Array(this.tags.length)
    this.sets = (model.header.sets ?? [[...this.tags.keys()]]).map((set) => Uint8Array.from(set))
    this.known = new Map(Object.entries(model.header.known ?? {}))
  }

  /** Number of the set of tags that a word may have, written with or without a capital; 0 where it is not known. */
  tagSet(lower: string, capital: boolean): number {
    return this.known.get(lower)?.[capital ? 1 : 0] ?? 0
  }

  /** Tags the sentence `word[from]` to `word[to - 1]`; `tag` gets the tags' numbers at the same places. */
  tag(words: Words, word: Int32Array, from: number, to: number, tag: Int32Array): void {
    const { features, hashes, sets } = this
    const headline = isHeadline(words, word, from, to)
    let last = NO_TAG
    let lastButOne = NO_TAG
    for (let i = from; i < to; i++) {
      const among = sets[words.tagSet[word[i]!]!]!
      let best = among[0]!
      if (among.length > 1) {
        tagFeatures(words, word, from, to, i, headline, last, lastButOne, features)
        best = this.bestOf(among)
      }
      tag[i] = best
      lastButOne = last
      last = hashes[best]!
    }
  }

  /** The best of some tags for the word whose features are in hand. */
  private bestOf(among: Uint8Array): number {
    const { features, scores } = this
    let start = 0
    let best = 0
    for (const { features: end, lead } of STAGES) {
      this.model.score(features, start, end, scores, among)
      best = among[0]!
      let next = -Infinity
      for (let k = 1; k < among.length; k++) {
        const score = scores[among[k]!]!
        if (score > scores[best]!) {
          next = scores[best]!
          best = among[k]!
        } else if (score > next) next = score
      }
      if (scores[best]! - next > lead) break
      start = end
    }
    return best
  }
}
