/**
 * What the name recogniser looks at for one token that may be part of a name: the words and tags around, how they are
 * written, the run of capitals that it stands in, name lists, and what the rest of the article says. What one word says by
 * itself at a place around the token is the same wherever it stands there, and is kept apart from the rest.
 */
import {
  AFTER_CAPITAL,
  type ArticleCues,
  BEFORE_CAPITAL,
  AFTER_PREPOSITION,
  AFTER_TITLE,
  SEEN_SMALL,
  SPEAKS,
} from './article-cues'
import { CLUSTER_BITS } from './clusters'
import { KINDS } from './gazetteer'
import { hashSeries, hashText, mixed, multipliers } from './hash'
import { leftOf, rightOf } from './tag-features'
import { CLUSTER, FORM, HASHES, HAS_CAPITAL, IS_TITLE, PREFIX_3, SHAPE, SUFFIX_2, SUFFIX_3, type Words } from './words'

/** More than any token has. */
export const MOST_NAME_FEATURES = 128
const K = hashSeries(MOST_NAME_FEATURES, 301)
const M = multipliers(32, 302)
const SMALL = hashSeries(1024, 303)
/** Of each cluster, after the one for words without. */
const CLUSTERS = hashSeries((1 << CLUSTER_BITS) + 1, 304)
/** How many bits a coarser cluster leaves out. */
const COARSE = 4
const NO_TAG = hashText('<no>', 31)
const LONGEST_RUN = 6
const MOST_SEEN = 5

/** Places around a token, or its run of capitals, at which a word by itself says something. */
const OWN = 0
const LEFT = 1
const RIGHT = 2
const LEFT_2 = 3
const RIGHT_2 = 4
const RUN_FIRST = 5
const RUN_LAST = 6
const BEFORE_RUN = 7
const AFTER_RUN = 8
export const PLACES = 9
/** More features than a word has at any of them. */
export const MOST_WORD_FEATURES = 9

/** Writes what a word says at a place into `out` from `at` on; gives where it ends. */
export function wordFeatures(words: Words, word: number, place: number, out: Int32Array, at: number): number {
  const h = words.hashes
  const own = word * HASHES
  const form = h[own + FORM]!
  const c = CLUSTERS[h[own + CLUSTER]! + 1]!
  const coarse = CLUSTERS[(h[own + CLUSTER]! >> COARSE) + 1]!
  switch (place) {
    case OWN:
      out[at++] = K[0]!
      out[at++] = K[1]! + Math.imul(form, M[0]!)
      out[at++] = K[3]! + h[own + SUFFIX_3]!
      out[at++] = K[4]! + h[own + PREFIX_3]!
      out[at++] = K[5]! + h[own + SUFFIX_2]!
      out[at++] = K[70]! + c
      out[at++] = K[71]! + Math.imul(coarse, M[20]!)
      out[at++] = K[80]! + c + Math.imul(h[own + SHAPE]!, M[3]!)
      if ((words.flags[word]! & IS_TITLE) !== 0) out[at++] = K[28]!
      return at
    case LEFT:
      out[at++] = K[9]! + Math.imul(form, M[1]!)
      out[at++] = K[72]! + Math.imul(c, M[21]!)
      out[at++] = K[74]! + Math.imul(coarse, M[23]!)
      return at
    case RIGHT:
      out[at++] = K[10]! + Math.imul(form, M[2]!)
      out[at++] = K[73]! + Math.imul(c, M[22]!)
      out[at++] = K[75]! + Math.imul(coarse, M[24]!)
      return at
    case LEFT_2:
      out[at++] = K[11]! + form
      out[at++] = K[76]! + c
      return at
    case RIGHT_2:
      out[at++] = K[12]! + form
      out[at++] = K[77]! + c
      return at
    case RUN_FIRST:
      out[at++] = K[35]! + form
      return at
    case RUN_LAST:
      out[at++] = K[33]! + form
      out[at++] = K[37]! + h[own + SUFFIX_3]!
      return at
    case BEFORE_RUN:
      out[at++] = K[31]! + Math.imul(form, M[12]!)
      out[at++] = K[86]! + c
      return at
    default:
      out[at++] = K[32]! + Math.imul(form, M[13]!)
      out[at++] = K[87]! + c
      return at
  }
}

/** Writes into `out` the words that stand at the PLACES of token `i` of the sentence `from` to `to`; gives how many do: no run, no words at it. */
export function wordsAround({ words, word }: NameInput, from: number, to: number, i: number, out: Int32Array): number {
  out[OWN] = word[i]!
  out[LEFT] = leftOf(word, from, i - 1)
  out[RIGHT] = rightOf(word, to, i + 1)
  out[LEFT_2] = leftOf(word, from, i - 2)
  out[RIGHT_2] = rightOf(word, to, i + 2)
  if ((words.flags[word[i]!]! & HAS_CAPITAL) === 0) return RUN_FIRST
  const first = firstOfRun(words, word, from, i)
  const last = lastOfRun(words, word, to, i)
  out[RUN_FIRST] = word[first]!
  out[RUN_LAST] = word[last]!
  out[BEFORE_RUN] = leftOf(word, from, first - 1)
  out[AFTER_RUN] = rightOf(word, to, last + 1)
  return PLACES
}

/** The run of words with a capital around a token, as far as LONGEST_RUN reaches. */
function firstOfRun({ flags }: Words, word: Int32Array, from: number, i: number): number {
  let first = i
  while (first > from && i - first < LONGEST_RUN && (flags[word[first - 1]!]! & HAS_CAPITAL) !== 0) first--
  return first
}

function lastOfRun({ flags }: Words, word: Int32Array, to: number, i: number): number {
  let last = i
  while (last + 1 < to && last - i < LONGEST_RUN && (flags[word[last + 1]!]! & HAS_CAPITAL) !== 0) last++
  return last
}

/** A whole article as the recogniser sees it. Arrays hold one slot a token. */
export interface NameInput {
  readonly words: Words
  readonly word: Int32Array
  /** Hash of each token's tag. */
  readonly tag: Int32Array
  /** Marks of the name lists (gazetteer.ts). */
  readonly listed: Int32Array
  readonly cues: ArticleCues
}

/** Writes all features of token `i` of the sentence `from` to `to`, for training; gives how many there are. */
export function nameFeatures(
  input: NameInput,
  from: number,
  to: number,
  i: number,
  headline: boolean,
  out: Int32Array,
): number {
  const around = new Int32Array(PLACES)
  const places = wordsAround(input, from, to, i, around)
  let count = contextFeatures(input, from, to, i, headline, out)
  for (let place = 0; place < places; place++) count = wordFeatures(input.words, around[place]!, place, out, count)
  return count
}

/** Writes those that more than one word, a tag, the lists or the article say. */
export function contextFeatures(
  input: NameInput,
  from: number,
  to: number,
  i: number,
  headline: boolean,
  out: Int32Array,
): number {
  const { words, word, tag, listed } = input
  const h = words.hashes
  const own = word[i]! * HASHES
  const left = leftOf(word, from, i - 1) * HASHES
  const right = rightOf(word, to, i + 1) * HASHES
  const w = Math.imul(h[own + FORM]!, M[0]!)
  const wl = Math.imul(h[left + FORM]!, M[1]!)
  const wr = Math.imul(h[right + FORM]!, M[2]!)
  const shape = Math.imul(h[own + SHAPE]!, M[3]!)
  const shapeLeft = Math.imul(h[left + SHAPE]!, M[4]!)
  const shapeRight = Math.imul(h[right + SHAPE]!, M[5]!)
  const t = Math.imul(tag[i]!, M[6]!)
  const tl = Math.imul(i > from ? tag[i - 1]! : NO_TAG, M[7]!)
  const tr = Math.imul(i + 1 < to ? tag[i + 1]! : NO_TAG, M[8]!)
  const kinds = Math.imul(mixed(listed[i]!), M[9]!)
  const kindsLeft = Math.imul(i > from ? mixed(listed[i - 1]!) : NO_TAG, M[10]!)
  const kindsRight = Math.imul(i + 1 < to ? mixed(listed[i + 1]!) : NO_TAG, M[11]!)
  const coarse = Math.imul(CLUSTERS[(h[own + CLUSTER]! >> COARSE) + 1]!, M[20]!)
  const coarseLeft = Math.imul(CLUSTERS[(h[left + CLUSTER]! >> COARSE) + 1]!, M[23]!)
  const coarseRight = Math.imul(CLUSTERS[(h[right + CLUSTER]! >> COARSE) + 1]!, M[24]!)

  out[0] = K[2]! + shape + SMALL[headline ? 1 : 0]!
  out[1] = K[6]! + t
  out[2] = K[7]! + t + tl
  out[3] = K[8]! + t + tr
  out[4] = K[13]! + wl + w
  out[5] = K[14]! + w + wr
  out[6] = K[15]! + shape + shapeRight
  out[7] = K[16]! + shapeLeft + shape
  out[8] = K[17]! + wl + shape
  out[9] = K[18]! + wr + shape
  out[10] = K[19]! + shape + SMALL[i === from ? 1 : 2]!
  out[11] = K[20]! + wl + wr
  out[12] = K[21]! + shapeLeft + shape + shapeRight
  out[13] = K[22]! + kinds
  out[14] = K[23]! + kinds + shape
  out[15] = K[24]! + kinds + kindsRight
  out[16] = K[25]! + kinds + kindsLeft
  out[17] = K[26]! + kinds + wr
  out[18] = K[27]! + kinds + wl
  out[19] = K[78]! + coarse + coarseRight
  out[20] = K[79]! + coarse + coarseLeft
  out[21] = K[81]! + coarse + shape + shapeRight
  out[22] = K[82]! + coarse + coarseLeft + coarseRight
  let count = 23
  if (i > from && (words.flags[word[i - 1]!]! & IS_TITLE) !== 0) out[count++] = K[29]! + shape
  if ((words.flags[word[i]!]! & HAS_CAPITAL) === 0) return count
  count = listFeatures(listed[i]!, K[60]!, out, count)
  if (i > from) count = listFeatures(listed[i - 1]!, K[61]!, out, count)
  if (i + 1 < to) count = listFeatures(listed[i + 1]!, K[62]!, out, count)
  count = runFeatures(input, from, to, i, kinds, kindsRight, out, count)
  count = articleFeatures(input, i, i === from, out, count)
  return count
}

/** One feature for each kind of name that the lists know the token for. */
function listFeatures(listed: number, key: number, out: Int32Array, count: number): number {
  const phrase = (listed >> KINDS) << 5
  for (let bits = listed & ((1 << KINDS) - 1); bits !== 0; bits &= bits - 1)
    out[count++] = key + SMALL[700 + phrase + (31 - Math.clz32(bits & -bits))]!
  return count
}

/** The run of capitalised words around the token, and what stands before and after it. */
function runFeatures(
  input: NameInput,
  from: number,
  to: number,
  i: number,
  kinds: number,
  kindsRight: number,
  out: Int32Array,
  count: number,
): number {
  const { words, word, listed } = input
  const h = words.hashes
  const first = firstOfRun(words, word, from, i)
  const last = lastOfRun(words, word, to, i)
  const before = Math.imul(h[leftOf(word, from, first - 1) * HASHES + FORM]!, M[12]!)
  const after = Math.imul(h[rightOf(word, to, last + 1) * HASHES + FORM]!, M[13]!)
  const after2 = Math.imul(h[rightOf(word, to, last + 2) * HASHES + FORM]!, M[14]!)
  const place = SMALL[16 + Math.min(4, last - first) * 4 + Math.min(3, i - first)]!
  out[count++] = K[30]! + place
  out[count++] = K[34]! + before + after
  out[count++] = K[36]! + after + after2
  out[count++] = K[38]! + place + kinds
  out[count++] = K[39]! + place + kinds + kindsRight
  out[count++] = K[45]! + Math.imul(mixed(listed[first]!), M[16]!) + Math.imul(mixed(listed[last]!), M[17]!)
  const lastCluster = CLUSTERS[h[word[last]! * HASHES + CLUSTER]! + 1]!
  const firstCluster = Math.imul(CLUSTERS[h[word[first]! * HASHES + CLUSTER]! + 1]!, M[25]!)
  out[count++] = K[83]! + place + lastCluster
  out[count++] = K[84]! + place + firstCluster
  out[count++] = K[85]! + firstCluster + lastCluster
  const opening = SMALL[i === from ? 5 : first === from ? 6 : 7]!
  out[count++] = K[88]! + opening + CLUSTERS[h[word[i]! * HASHES + CLUSTER]! + 1]!
  out[count++] = K[89]! + opening + Math.imul(input.tag[i]!, M[27]!)
  out[count++] = K[46]! + place + Math.imul(mixed(listed[last]!), M[17]!)
  return count
}

function articleFeatures(input: NameInput, i: number, opens: boolean, out: Int32Array, count: number): number {
  const small = input.words.small[input.word[i]!]!
  const bits = input.cues.bits[small]!
  const speech = bits & (SEEN_SMALL | AFTER_TITLE | SPEAKS)
  const company = bits & (BEFORE_CAPITAL | AFTER_CAPITAL | AFTER_PREPOSITION)
  out[count++] = K[40]! + SMALL[(bits & SEEN_SMALL) * 2 + (opens ? 1 : 0)]!
  out[count++] = K[41]! + SMALL[64 + speech]!
  out[count++] = K[42]! + SMALL[Math.min(MOST_SEEN, input.cues.counts[small]!)]!
  out[count++] = K[43]! + SMALL[128 + company]!
  out[count++] = K[44]! + SMALL[256 + (speech | company)]!
  return count
}
