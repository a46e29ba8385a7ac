/**
 * What the tagger looks at for one token. Nearly half of it is said by one word alone, the token's own or a neighbour: so it is
 * the same wherever the word stands there, and is kept apart from what two words or a tag say together.
 */
import { CLUSTER_BITS } from './clusters'
import { hashSeries, hashText, multipliers } from './hash'
import {
  AFTER_SENTENCE,
  BEFORE_SENTENCE,
  CLUSTER,
  FORM,
  HASHES,
  PREFIX_1,
  PREFIX_3,
  SHAPE,
  SUFFIX_2,
  SUFFIX_3,
  SUFFIX_4,
  type Words,
} from './words'

export const TAG_FEATURES = 32
/** Those of the token's own word: so many for the first look, and all. */
export const FIRST_OWN_FEATURES = 7
export const OWN_FEATURES = 9

/** Places that a neighbour says something at: one feature each. */
export const SIDES = 6
export const RIGHT_SUFFIX = 0
export const LEFT_SUFFIX = 1
export const RIGHT_FORM = 2
export const LEFT_FORM = 3
export const RIGHT_2_FORM = 4
export const LEFT_2_FORM = 5

/** Features of the second and of the third look that need more than one word. */
export const SECOND_PAIRS = 4
export const THIRD_PAIRS = 10

// Templates are told apart by K; its numbers are those that the weights were trained with.
const K = hashSeries(TAG_FEATURES, 101)
const M = multipliers(24, 102)
const SMALL = hashSeries(8, 103)
/** Of each cluster, after the one for words without. */
const CLUSTERS = hashSeries((1 << CLUSTER_BITS) + 1, 104)

/** Hash of a tag as a feature of what follows. */
export const tagHash = (tag: string): number => hashText(tag, 11)
export const NO_TAG = tagHash('<s>')

/** The words around token `i` of the sentence `word[from]` to `word[to - 1]`. */
export const rightOf = (word: Int32Array, to: number, i: number): number => (i < to ? word[i]! : AFTER_SENTENCE)
export const leftOf = (word: Int32Array, from: number, i: number): number => (i >= from ? word[i]! : BEFORE_SENTENCE)

/** Writes what the token's own word says into `out`. */
export function ownFeatures({ hashes: h }: Words, word: number, out: Int32Array): void {
  const own = word * HASHES
  const s3 = Math.imul(h[own + SUFFIX_3]!, M[2]!)
  const shape = Math.imul(h[own + SHAPE]!, M[3]!)
  out[0] = K[3]! + Math.imul(h[own + SUFFIX_2]!, M[1]!)
  out[1] = K[2]! + s3
  out[2] = K[25]! + h[own + SUFFIX_4]!
  out[3] = K[0]!
  out[4] = K[28]! + Math.imul(CLUSTERS[h[own + CLUSTER]! + 1]!, M[12]!) + shape
  out[5] = K[20]! + s3 + shape
  out[6] = K[1]! + Math.imul(h[own + FORM]!, M[0]!)

  out[7] = K[4]! + h[own + PREFIX_1]!
  out[8] = K[5]! + h[own + PREFIX_3]!
}

/** What a word says of a token that it stands beside. */
export function sideFeature({ hashes: h }: Words, word: number, side: number): number {
  const at = word * HASHES
  switch (side) {
    case RIGHT_SUFFIX:
      return K[12]! + Math.imul(h[at + SUFFIX_3]!, M[6]!)
    case LEFT_SUFFIX:
      return K[11]! + h[at + SUFFIX_3]!
    case RIGHT_FORM:
      return K[9]! + Math.imul(h[at + FORM]!, M[5]!)
    case LEFT_FORM:
      return K[7]! + Math.imul(h[at + FORM]!, M[4]!)
    case RIGHT_2_FORM:
      return K[10]! + h[at + FORM]!
    default:
      return K[8]! + h[at + FORM]!
  }
}

/** What the hash of the tag before says, and of that before it. */
export const lastTagFeature = (last: number): number => K[13]! + Math.imul(last, M[7]!)
export const lastButOneTagFeature = (lastButOne: number): number => K[14]! + Math.imul(lastButOne, M[8]!)

/** How the word is written and where. */
export const shapeFeature = ({ hashes: h }: Words, word: number, headline: boolean, opens: boolean): number =>
  K[6]! + Math.imul(h[word * HASHES + SHAPE]!, M[3]!) + SMALL[(headline ? 1 : 0) + (opens ? 2 : 0)]!

/** Writes SECOND_PAIRS features into `out` from `at` on; `left` and `right` are the words beside, `last` the hash of the tag before. */
export function secondPairs(
  { hashes: h }: Words,
  word: number,
  left: number,
  right: number,
  last: number,
  out: Int32Array,
  at: number,
): void {
  const own = word * HASHES
  const shape = Math.imul(h[own + SHAPE]!, M[3]!)
  const r = right * HASHES
  out[at] = K[21]! + shape + Math.imul(h[r + SHAPE]!, M[9]!)
  out[at + 1] = K[22]! + shape + Math.imul(h[left * HASHES + SHAPE]!, M[10]!)
  out[at + 2] = K[24]! + Math.imul(h[own + SUFFIX_2]!, M[1]!) + Math.imul(h[r + SUFFIX_2]!, M[11]!)
  out[at + 3] = K[31]! + Math.imul(last, M[7]!) + Math.imul(CLUSTERS[h[r + CLUSTER]! + 1]!, M[14]!)
}

/** Writes THIRD_PAIRS features, likewise. */
export function thirdPairs(
  { hashes: h }: Words,
  word: number,
  left: number,
  right: number,
  last: number,
  lastButOne: number,
  out: Int32Array,
  at: number,
): void {
  const own = word * HASHES
  const l = left * HASHES
  const r = right * HASHES
  const w = Math.imul(h[own + FORM]!, M[0]!)
  const wr = Math.imul(h[r + FORM]!, M[5]!)
  const t1 = Math.imul(last, M[7]!)
  const t2 = Math.imul(lastButOne, M[8]!)
  const c = Math.imul(CLUSTERS[h[own + CLUSTER]! + 1]!, M[12]!)
  out[at] = K[19]! + t1 + Math.imul(h[own + SUFFIX_3]!, M[2]!)
  out[at + 1] = K[15]! + t1 + t2
  out[at + 2] = K[30]! + c + Math.imul(CLUSTERS[h[r + CLUSTER]! + 1]!, M[14]!)
  out[at + 3] = K[29]! + Math.imul(CLUSTERS[h[l + CLUSTER]! + 1]!, M[13]!) + c
  out[at + 4] = K[26]! + t1 + Math.imul(h[r + SUFFIX_3]!, M[6]!)
  out[at + 5] = K[16]! + t1 + w
  out[at + 6] = K[23]! + t1 + wr
  out[at + 7] = K[18]! + w + wr
  out[at + 8] = K[27]! + t2 + w
  out[at + 9] = K[17]! + Math.imul(h[l + FORM]!, M[4]!) + w
}

/**
 * Writes all TAG_FEATURES of token `i` into `out`, for training; the sentence is `word[from]` to `word[to - 1]`, `last` and
 * `lastButOne` the hashes of the tags before it.
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
  const own = word[i]!
  const left = leftOf(word, from, i - 1)
  const right = rightOf(word, to, i + 1)
  ownFeatures(words, own, out)
  let at = OWN_FEATURES
  out[at++] = sideFeature(words, right, RIGHT_SUFFIX)
  out[at++] = sideFeature(words, left, LEFT_SUFFIX)
  out[at++] = sideFeature(words, right, RIGHT_FORM)
  out[at++] = sideFeature(words, left, LEFT_FORM)
  out[at++] = sideFeature(words, rightOf(word, to, i + 2), RIGHT_2_FORM)
  out[at++] = sideFeature(words, leftOf(word, from, i - 2), LEFT_2_FORM)
  out[at++] = lastTagFeature(last)
  out[at++] = lastButOneTagFeature(lastButOne)
  out[at++] = shapeFeature(words, own, headline, i === from)
  secondPairs(words, own, left, right, last, out, at)
  thirdPairs(words, own, left, right, last, lastButOne, out, at + SECOND_PAIRS)
}
