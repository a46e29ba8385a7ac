/**
 * What the parser looks at to name the relation of an arc that it has just decided to make: both ends, which side the
 * dependent stands on, the dependents that they have so far, and the words beside.
 */
import { hashSeries, multipliers } from './hash'
import { between, SMALL_NUMBERS, type ParserInput } from './parser-features'
import { LEFT, type Tree } from './tree'

export const RELATION_FEATURES = 35
/** Those that may decide alone: the tags of both ends, the dependent's word with the head's tag. */
export const DECISIVE_RELATION_FEATURES = [8, 6] as const
const K = hashSeries(2 * RELATION_FEATURES, 211)
const M = multipliers(32, 212)
const FARTHEST = 6

/** Writes the features of the arc from `head` to `child` (a token on the stack), made by `move`, into `out`. */
export function relationFeatures(
  tree: Tree,
  input: ParserInput,
  move: number,
  child: number,
  head: number,
  out: Int32Array,
): void {
  const { form, tag, pos, cluster, relation } = input
  const side = move === LEFT ? 0 : RELATION_FEATURES
  const near = move === LEFT ? tree.left : tree.right
  const far = move === LEFT ? tree.right : tree.left
  const childLeft = tree.left[child]!
  const childRight = tree.right[child]!
  const sister = near[head]!
  /** The token on the other side of the child's place: below it on the stack, or in front of the buffer. */
  const beyond = move === LEFT ? (tree.height > 1 ? tree.stack[tree.height - 2]! : tree.none) : tree.front
  const before = child > 0 ? child - 1 : tree.none
  const headBefore = head > 0 ? head - 1 : tree.none
  const low = Math.min(child, head)
  const high = Math.max(child, head)

  const cw = Math.imul(form[child]!, M[0]!)
  const ct = Math.imul(tag[child]!, M[1]!)
  const hw = Math.imul(form[head]!, M[2]!)
  const ht = Math.imul(tag[head]!, M[3]!)
  const cc = Math.imul(cluster[child]!, M[23]!)
  const hc = Math.imul(cluster[head]!, M[24]!)
  const cll = Math.imul(relation[childLeft]!, M[4]!)
  const crl = Math.imul(relation[childRight]!, M[5]!)
  const clw = Math.imul(form[childLeft]!, M[6]!)
  const sl = Math.imul(relation[sister]!, M[7]!)
  const ol = Math.imul(relation[far[head]!]!, M[8]!)
  const bt = Math.imul(tag[beyond]!, M[9]!)
  const wordBefore = Math.imul(form[before]!, M[10]!)
  const tagAfter = Math.imul(tag[child + 1]!, M[11]!)
  const distance = Math.imul(SMALL_NUMBERS[Math.min(high - low, FARTHEST)]!, M[12]!)
  const marks = Math.imul(SMALL_NUMBERS[between(input, low, high, tree.size)]!, M[13]!)
  const cp = Math.imul(pos[child]!, M[14]!)
  const hp = Math.imul(pos[head]!, M[15]!)
  const cl2 = Math.imul(relation[tree.left2[child]!]!, M[16]!)

  out[0] = K[side]!
  out[1] = K[side + 1]! + cw + ct
  out[2] = K[side + 2]! + ct
  out[3] = K[side + 3]! + hw + ht
  out[4] = K[side + 4]! + ht
  out[5] = K[side + 5]! + cw + hw
  out[6] = K[side + 6]! + cw + ht
  out[7] = K[side + 7]! + ct + hw
  out[8] = K[side + 8]! + ct + ht
  out[9] = K[side + 9]! + ct + ht + distance
  out[10] = K[side + 10]! + cll + clw + cp
  out[11] = K[side + 11]! + cll + ct + ht
  out[12] = K[side + 12]! + cll + crl + ct
  out[13] = K[side + 13]! + crl + Math.imul(form[childRight]!, M[17]!) + cp
  out[14] = K[side + 14]! + wordBefore + ct
  out[15] = K[side + 15]! + tagAfter + ct + ht
  out[16] = K[side + 16]! + Math.imul(tag[headBefore]!, M[18]!) + ht + ct
  out[17] = K[side + 17]! + sl + ht + ct
  out[18] = K[side + 18]! + sl + hw + cp
  out[19] = K[side + 19]! + ol + ht + ct
  out[20] = K[side + 20]! + ol + hw + cp
  out[21] = K[side + 21]! + marks + ct + ht
  out[22] = K[side + 22]! + bt + ct + ht
  out[23] = K[side + 23]! + clw + hw
  out[24] = K[side + 24]! + clw + ct + ht
  out[25] = K[side + 25]! + wordBefore + hp
  out[26] = K[side + 26]! + Math.imul(input.suffix[child]!, M[19]!) + hp
  out[27] = K[side + 27]! + cl2 + cll + ct + hp
  out[28] = K[side + 28]! + Math.imul(relation[near[head]!]!, M[20]!) + ol + hp + cp
  out[29] = K[side + 29]! + cll + hw + cp
  out[30] = K[side + 30]! + marks + cp + hp + cll
  out[31] = K[side + 31]! + Math.imul(tag[childLeft]!, M[21]!) + Math.imul(tag[childRight]!, M[22]!) + ct + hp
  out[32] = K[side + 32]! + cc + hc
  out[33] = K[side + 33]! + cc + ht
  out[34] = K[side + 34]! + hc + ct
}
