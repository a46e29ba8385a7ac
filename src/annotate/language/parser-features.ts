/**
 * What the parser looks at before each move: words and tags on top of the stack and in front of the buffer, their
 * outermost dependents, distances, punctuation between (the templates of Zhang and Nivre 2011, fitted to arc-hybrid).
 * Each part is hashed once and multiplied once, so that a feature of four parts costs four additions.
 */
import { hashSeries, hashText, multipliers } from './hash'
import { AFTER_TOKENS, type Tree } from './tree'

export const PARSE_FEATURES = 64
/** How many of them are looked at first, the most telling, and how many at the second look, if that is needed. */
export const FIRST_PARSE_FEATURES = 24
export const SECOND_PARSE_FEATURES = 40
/** Those that may decide alone: tags on top of the stack and in front of the buffer. */
export const DECISIVE_PARSE_FEATURES = [54, 10] as const
const K = hashSeries(PARSE_FEATURES, 201)
const M = multipliers(40, 202)
const SMALL = hashSeries(32, 203)
/** Hashes of small numbers: distances, counts. */
export const SMALL_NUMBERS = SMALL
const FARTHEST = 10
const MOST_DEPENDENTS = 6

const NOTHING = hashText('<none>', 22)
const ROOT = hashText('<root>', 22)

/** What the parser sees of each node of a text (nodes as in tree.ts). */
export class ParserInput {
  readonly form: Int32Array
  readonly tag: Int32Array
  readonly pos: Int32Array
  readonly suffix: Int32Array
  /** Hash of the word's cluster. */
  readonly cluster: Int32Array
  /** How many separators, and how many quote marks, stand before each token. */
  readonly separators: Int32Array
  readonly quotes: Int32Array

  constructor(room: number) {
    this.form = new Int32Array(room)
    this.tag = new Int32Array(room)
    this.pos = new Int32Array(room)
    this.suffix = new Int32Array(room)
    this.cluster = new Int32Array(room)
    this.separators = new Int32Array(room)
    this.quotes = new Int32Array(room)
  }

  /** Fills in the nodes after the last token of a sentence; `root` is the first of them. */
  close(root: number): void {
    for (const part of [this.form, this.tag, this.pos, this.suffix, this.cluster]) {
      part[root] = ROOT
      part.fill(NOTHING, root + 1, root + AFTER_TOKENS)
    }
  }
}

/** Separators (up to 3) and quote marks (up to 2) between two nodes, as one small number from 1 to 12; 0 for none. */
export function between(input: ParserInput, from: number, to: number, root: number): number {
  if (from > root || to > root) return 0
  const separators = input.separators[to]! - input.separators[from + 1]!
  const quotes = input.quotes[to]! - input.quotes[from + 1]!
  return 1 + Math.min(3, separators) + 4 * Math.min(2, quotes)
}

/** Writes the features of the state that may decide alone into `out`, at their places. */
export function decisiveParseFeatures(tree: Tree, input: ParserInput, out: Int32Array): void {
  const { tag } = input
  const { none } = tree
  const s0 = tree.height > 0 ? tree.stack[tree.height - 1]! : none
  const s1 = tree.height > 1 ? tree.stack[tree.height - 2]! : none
  const b0 = tree.front
  const s0t = Math.imul(tag[s0]!, M[1]!)
  const s1t = Math.imul(tag[s1]!, M[3]!)
  const b0t = Math.imul(tag[b0]!, M[5]!)
  const b1t = Math.imul(tag[b0 + 1]!, M[7]!)

  out[10] = K[13]! + s0t + b0t + b1t
  out[54] = K[41]! + s1t + s0t + b0t + b1t
}

/**
 * Writes the features of the first look into `out`. K tells the templates apart: its numbers are those that the weights were
 * trained with, whatever the order.
 */
export function firstParseFeatures(tree: Tree, input: ParserInput, out: Int32Array): void {
  const { form, tag, pos, cluster } = input
  const { none } = tree
  const s0 = tree.height > 0 ? tree.stack[tree.height - 1]! : none
  const s1 = tree.height > 1 ? tree.stack[tree.height - 2]! : none
  const b0 = tree.front
  const s0l = tree.left[s0]!
  const s0r = tree.right[s0]!
  const s1r = tree.right[s1]!
  const b0l = tree.left[b0]!
  const s0w = Math.imul(form[s0]!, M[0]!)
  const s0t = Math.imul(tag[s0]!, M[1]!)
  const s1t = Math.imul(tag[s1]!, M[3]!)
  const b0w = Math.imul(form[b0]!, M[4]!)
  const b0t = Math.imul(tag[b0]!, M[5]!)
  const b1w = Math.imul(form[b0 + 1]!, M[6]!)
  const b1t = Math.imul(tag[b0 + 1]!, M[7]!)
  const s0c = Math.imul(cluster[s0]!, M[35]!)
  const b0c = Math.imul(cluster[b0]!, M[39]!)
  const s0p = Math.imul(pos[s0]!, M[10]!)
  const s1p = Math.imul(pos[s1]!, M[11]!)
  const b0p = Math.imul(pos[b0]!, M[12]!)
  const s0lt = Math.imul(tag[s0l]!, M[13]!)
  const s0rt = Math.imul(tag[s0r]!, M[14]!)
  const s1rt = Math.imul(tag[s1r]!, M[16]!)
  const b0lt = Math.imul(tag[b0l]!, M[17]!)
  const b0l2t = Math.imul(tag[tree.left2[b0]!]!, M[24]!)
  const s0lw = Math.imul(form[s0l]!, M[23]!)
  const near = Math.imul(SMALL[s0 === none ? 0 : Math.min(b0 - s0, FARTHEST)]!, M[25]!)
  const below = Math.imul(SMALL[s1 === none ? 0 : Math.min(s0 - s1, FARTHEST)]!, M[26]!)
  const b0lefts = Math.imul(SMALL[Math.min(tree.lefts[b0]!, MOST_DEPENDENTS)]!, M[30]!)

  out[0] = K[0]! + b0lt
  out[1] = K[6]! + b0t
  out[2] = K[9]! + b0t + b0lt + b0l2t
  out[3] = K[22]! + s0t + b0t + b0lt + s0rt
  out[4] = K[1]! + b1t
  out[5] = K[2]! + s0t
  out[6] = K[8]! + b0t + b0lefts
  out[7] = K[15]! + s0t + s0lt + s0rt
  out[8] = K[4]! + b0t + b1t
  out[9] = K[30]! + b0c + b0t
  out[10] = K[13]! + s0t + b0t + b1t
  out[11] = K[23]! + s1p + s0p + b0p + below
  out[12] = K[3]! + b0lt + Math.imul(form[b0l]!, M[37]!)
  out[13] = K[5]! + s0lt
  out[14] = K[55]! + s0rt + Math.imul(form[s0r]!, M[18]!)
  out[15] = K[7]! + s0lw + s0lt
  out[16] = K[16]! + b0w + b0t
  out[17] = K[27]! + s0t + b0t + near
  out[18] = K[46]! + s1p + s0p + b1w
  out[19] = K[26]! + s1t + s0t + s1rt + s0lt
  out[20] = K[28]! + s0t + b0t
  out[21] = K[20]! + b0w + near
  out[22] = K[29]! + s0c + s0t
  out[23] = K[61]! + s0w + b0p + s0rt
}

/** Writes those that the second look adds. */
export function secondParseFeatures(tree: Tree, input: ParserInput, out: Int32Array): void {
  const { form, tag, pos, cluster } = input
  const { none, root } = tree
  const s0 = tree.height > 0 ? tree.stack[tree.height - 1]! : none
  const s1 = tree.height > 1 ? tree.stack[tree.height - 2]! : none
  const s2 = tree.height > 2 ? tree.stack[tree.height - 3]! : none
  const b0 = tree.front
  const s0l = tree.left[s0]!
  const s0r = tree.right[s0]!
  const s1l = tree.left[s1]!
  const s1r = tree.right[s1]!
  const b0l = tree.left[b0]!
  const s0w = Math.imul(form[s0]!, M[0]!)
  const s0t = Math.imul(tag[s0]!, M[1]!)
  const s1t = Math.imul(tag[s1]!, M[3]!)
  const b0w = Math.imul(form[b0]!, M[4]!)
  const b0t = Math.imul(tag[b0]!, M[5]!)
  const b1t = Math.imul(tag[b0 + 1]!, M[7]!)
  const b2t = Math.imul(tag[b0 + 2]!, M[8]!)
  const s2t = Math.imul(tag[s2]!, M[9]!)
  const s0c = Math.imul(cluster[s0]!, M[35]!)
  const b0p = Math.imul(pos[b0]!, M[12]!)
  const s0lt = Math.imul(tag[s0l]!, M[13]!)
  const s0rt = Math.imul(tag[s0r]!, M[14]!)
  const s1lt = Math.imul(tag[s1l]!, M[15]!)
  const s1rt = Math.imul(tag[s1r]!, M[16]!)
  const b0lt = Math.imul(tag[b0l]!, M[17]!)
  const b0l2t = Math.imul(tag[tree.left2[b0]!]!, M[24]!)
  const near = Math.imul(SMALL[s0 === none ? 0 : Math.min(b0 - s0, FARTHEST)]!, M[25]!)
  const below = Math.imul(SMALL[s1 === none ? 0 : Math.min(s0 - s1, FARTHEST)]!, M[26]!)
  const b0lefts = Math.imul(SMALL[Math.min(tree.lefts[b0]!, MOST_DEPENDENTS)]!, M[30]!)
  const marksNear = Math.imul(SMALL[between(input, s0, b0, root)]!, M[31]!)

  out[24] = K[60]! + b0w + b0lt + b0l2t
  out[25] = K[56]! + s1t + s1lt + s1rt
  out[26] = K[45]! + s0c + b0p + b1t + near
  out[27] = K[51]! + b0w + b0lefts
  out[28] = K[63]! + s0t + b0t + Math.imul(tag[tree.right2[s0]!]!, M[38]!) + s0rt
  out[29] = K[53]! + marksNear + s0w + b0p
  out[30] = K[21]! + s0w + s0t
  out[31] = K[24]! + s0w + near
  out[32] = K[38]! + s1t + s0t
  out[33] = K[14]! + b0t + b1t + b2t
  out[34] = K[40]! + s2t + s1t + s0t
  out[35] = K[39]! + s1t + s0t + b0t
  out[36] = K[19]! + marksNear + b0t + s0t
  out[37] = K[58]! + s0w + s0lt + s0rt
  out[38] = K[47]! + s1t + s0t + below
  out[39] = K[33]! + s0w + s0t + b0t
}

/** Writes those that the third look adds. */
export function thirdParseFeatures(tree: Tree, input: ParserInput, out: Int32Array): void {
  const { form, tag, pos, cluster } = input
  const { none, root } = tree
  const s0 = tree.height > 0 ? tree.stack[tree.height - 1]! : none
  const s1 = tree.height > 1 ? tree.stack[tree.height - 2]! : none
  const s2 = tree.height > 2 ? tree.stack[tree.height - 3]! : none
  const b0 = tree.front
  const s1l = tree.left[s1]!
  const s1r = tree.right[s1]!
  const s0w = Math.imul(form[s0]!, M[0]!)
  const s0t = Math.imul(tag[s0]!, M[1]!)
  const s1w = Math.imul(form[s1]!, M[2]!)
  const s1t = Math.imul(tag[s1]!, M[3]!)
  const b0w = Math.imul(form[b0]!, M[4]!)
  const b0t = Math.imul(tag[b0]!, M[5]!)
  const b1w = Math.imul(form[b0 + 1]!, M[6]!)
  const b1t = Math.imul(tag[b0 + 1]!, M[7]!)
  const b2t = Math.imul(tag[b0 + 2]!, M[8]!)
  const s2t = Math.imul(tag[s2]!, M[9]!)
  const s0c = Math.imul(cluster[s0]!, M[35]!)
  const s1c = Math.imul(cluster[s1]!, M[36]!)
  const b0c = Math.imul(cluster[b0]!, M[39]!)
  const s0p = Math.imul(pos[s0]!, M[10]!)
  const b0p = Math.imul(pos[b0]!, M[12]!)
  const s1lt = Math.imul(tag[s1l]!, M[15]!)
  const s1rt = Math.imul(tag[s1r]!, M[16]!)
  const below = Math.imul(SMALL[s1 === none ? 0 : Math.min(s0 - s1, FARTHEST)]!, M[26]!)
  const s0lefts = Math.imul(SMALL[Math.min(tree.lefts[s0]!, MOST_DEPENDENTS)]!, M[27]!)
  const s0rights = Math.imul(SMALL[Math.min(tree.rights[s0]!, MOST_DEPENDENTS)]!, M[28]!)
  const s1rights = Math.imul(SMALL[Math.min(tree.rights[s1]!, MOST_DEPENDENTS)]!, M[29]!)
  const marksBelow = Math.imul(SMALL[between(input, s1, s0, root)]!, M[32]!)

  out[40] = K[52]! + marksBelow + s1t + s0t
  out[41] = K[17]! + s2t + Math.imul(form[s2]!, M[34]!)
  out[42] = K[18]! + b1w + b1t
  out[43] = K[57]! + s1t + s0t + s1lt + s1rt
  out[44] = K[10]! + s1t
  out[45] = K[11]! + s0t + s0lefts
  out[46] = K[12]! + b2t + Math.imul(form[b0 + 2]!, M[33]!)
  out[47] = K[25]! + s0w + s0rights
  out[48] = K[31]! + s1w + s1t
  out[49] = K[32]! + s0c + b0c
  out[50] = K[34]! + s0t + b0w + b0t
  out[51] = K[35]! + s1c + s0c
  out[52] = K[36]! + s1c + s1t + s0t
  out[53] = K[37]! + s1t + s0w + s0t
  out[54] = K[41]! + s1t + s0t + b0t + b1t
  out[55] = K[42]! + s1t + s0t + b0c
  out[56] = K[43]! + s1t + s0c + b0t
  out[57] = K[44]! + s1c + s0t + b0t
  out[58] = K[48]! + s1c + s0t + below
  out[59] = K[49]! + s1w + s1rights
  out[60] = K[50]! + s1t + s1rights
  out[61] = K[54]! + marksBelow + s1w + s0p
  out[62] = K[59]! + s1w + s1lt + s1rt
  out[63] = K[62]! + s1c + s0p + b0p + s1rt
}

/** Writes all features of the state into `out` (PARSE_FEATURES of them), the most telling first. */
export function parseFeatures(tree: Tree, input: ParserInput, out: Int32Array): void {
  firstParseFeatures(tree, input, out)
  secondParseFeatures(tree, input, out)
  thirdParseFeatures(tree, input, out)
}
