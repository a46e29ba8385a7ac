/**
 * What the name recogniser looks at for one token that may be part of a name: the words and tags around, how they are
 * written, the run of capitals that it stands in, name lists, and what the rest of the article says.
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
import {
  AFTER_SENTENCE,
  BEFORE_SENTENCE,
  CLUSTER,
  FORM,
  HASHES,
  HAS_CAPITAL,
  IS_TITLE,
  PREFIX_3,
  SHAPE,
  SUFFIX_2,
  SUFFIX_3,
  type Words,
} from './words'

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

/** Writes the features of token `i` of the sentence `from` to `to`; gives how many there are. */
export function nameFeatures(
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
  const left = (i > from ? word[i - 1]! : BEFORE_SENTENCE) * HASHES
  const left2 = (i > from + 1 ? word[i - 2]! : BEFORE_SENTENCE) * HASHES
  const right = (i + 1 < to ? word[i + 1]! : AFTER_SENTENCE) * HASHES
  const right2 = (i + 2 < to ? word[i + 2]! : AFTER_SENTENCE) * HASHES
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

  out[0] = K[0]!
  out[1] = K[1]! + w
  out[2] = K[2]! + shape + SMALL[headline ? 1 : 0]!
  out[3] = K[3]! + h[own + SUFFIX_3]!
  out[4] = K[4]! + h[own + PREFIX_3]!
  out[5] = K[5]! + h[own + SUFFIX_2]!
  out[6] = K[6]! + t
  out[7] = K[7]! + t + tl
  out[8] = K[8]! + t + tr
  out[9] = K[9]! + wl
  out[10] = K[10]! + wr
  out[11] = K[11]! + h[left2 + FORM]!
  out[12] = K[12]! + h[right2 + FORM]!
  out[13] = K[13]! + wl + w
  out[14] = K[14]! + w + wr
  out[15] = K[15]! + shape + shapeRight
  out[16] = K[16]! + shapeLeft + shape
  out[17] = K[17]! + wl + shape
  out[18] = K[18]! + wr + shape
  out[19] = K[19]! + shape + SMALL[i === from ? 1 : 2]!
  out[20] = K[20]! + wl + wr
  out[21] = K[21]! + shapeLeft + shape + shapeRight
  out[22] = K[22]! + kinds
  out[23] = K[23]! + kinds + shape
  out[24] = K[24]! + kinds + kindsRight
  out[25] = K[25]! + kinds + kindsLeft
  out[26] = K[26]! + kinds + wr
  out[27] = K[27]! + kinds + wl
  let count = clusterFeatures(h, own, left, right, left2, right2, shape, shapeRight, out)
  if ((words.flags[word[i]!]! & IS_TITLE) !== 0) out[count++] = K[28]!
  if (i > from && (words.flags[word[i - 1]!]! & IS_TITLE) !== 0) out[count++] = K[29]! + shape
  if ((words.flags[word[i]!]! & HAS_CAPITAL) === 0) return count
  count = listFeatures(listed[i]!, K[60]!, out, count)
  if (i > from) count = listFeatures(listed[i - 1]!, K[61]!, out, count)
  if (i + 1 < to) count = listFeatures(listed[i + 1]!, K[62]!, out, count)
  count = runFeatures(input, from, to, i, kinds, kindsRight, out, count)
  count = articleFeatures(input, i, i === from, out, count)
  return count
}

/** What words the token and its neighbours are used like. */
function clusterFeatures(
  h: Int32Array,
  own: number,
  left: number,
  right: number,
  left2: number,
  right2: number,
  shape: number,
  shapeRight: number,
  out: Int32Array,
): number {
  const c = CLUSTERS[h[own + CLUSTER]! + 1]!
  const coarse = Math.imul(CLUSTERS[(h[own + CLUSTER]! >> COARSE) + 1]!, M[20]!)
  const cl = Math.imul(CLUSTERS[h[left + CLUSTER]! + 1]!, M[21]!)
  const cr = Math.imul(CLUSTERS[h[right + CLUSTER]! + 1]!, M[22]!)
  const coarseLeft = Math.imul(CLUSTERS[(h[left + CLUSTER]! >> COARSE) + 1]!, M[23]!)
  const coarseRight = Math.imul(CLUSTERS[(h[right + CLUSTER]! >> COARSE) + 1]!, M[24]!)
  out[28] = K[70]! + c
  out[29] = K[71]! + coarse
  out[30] = K[72]! + cl
  out[31] = K[73]! + cr
  out[32] = K[74]! + coarseLeft
  out[33] = K[75]! + coarseRight
  out[34] = K[76]! + CLUSTERS[h[left2 + CLUSTER]! + 1]!
  out[35] = K[77]! + CLUSTERS[h[right2 + CLUSTER]! + 1]!
  out[36] = K[78]! + coarse + coarseRight
  out[37] = K[79]! + coarse + coarseLeft
  out[38] = K[80]! + c + shape
  out[39] = K[81]! + coarse + shape + shapeRight
  out[40] = K[82]! + coarse + coarseLeft + coarseRight
  return 41
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
  const { flags, hashes: h } = words
  let first = i
  let last = i
  while (first > from && i - first < LONGEST_RUN && (flags[word[first - 1]!]! & HAS_CAPITAL) !== 0) first--
  while (last + 1 < to && last - i < LONGEST_RUN && (flags[word[last + 1]!]! & HAS_CAPITAL) !== 0) last++
  const before = Math.imul(h[(first > from ? word[first - 1]! : BEFORE_SENTENCE) * HASHES + FORM]!, M[12]!)
  const after = Math.imul(h[(last + 1 < to ? word[last + 1]! : AFTER_SENTENCE) * HASHES + FORM]!, M[13]!)
  const after2 = Math.imul(h[(last + 2 < to ? word[last + 2]! : AFTER_SENTENCE) * HASHES + FORM]!, M[14]!)
  const place = SMALL[16 + Math.min(4, last - first) * 4 + Math.min(3, i - first)]!
  out[count++] = K[30]! + place
  out[count++] = K[31]! + before
  out[count++] = K[32]! + after
  out[count++] = K[33]! + h[word[last]! * HASHES + FORM]!
  out[count++] = K[34]! + before + after
  out[count++] = K[35]! + h[word[first]! * HASHES + FORM]!
  out[count++] = K[36]! + after + after2
  out[count++] = K[37]! + h[word[last]! * HASHES + SUFFIX_3]!
  out[count++] = K[38]! + place + kinds
  out[count++] = K[39]! + place + kinds + kindsRight
  out[count++] = K[45]! + Math.imul(mixed(listed[first]!), M[16]!) + Math.imul(mixed(listed[last]!), M[17]!)
  const beforeRun = (first > from ? word[first - 1]! : BEFORE_SENTENCE) * HASHES
  const afterRun = (last + 1 < to ? word[last + 1]! : AFTER_SENTENCE) * HASHES
  const lastCluster = CLUSTERS[h[word[last]! * HASHES + CLUSTER]! + 1]!
  const firstCluster = Math.imul(CLUSTERS[h[word[first]! * HASHES + CLUSTER]! + 1]!, M[25]!)
  out[count++] = K[83]! + place + lastCluster
  out[count++] = K[84]! + place + firstCluster
  out[count++] = K[85]! + firstCluster + lastCluster
  out[count++] = K[86]! + CLUSTERS[h[beforeRun + CLUSTER]! + 1]!
  out[count++] = K[87]! + CLUSTERS[h[afterRun + CLUSTER]! + 1]!
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
