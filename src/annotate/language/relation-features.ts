/**
 * What the parser looks at to name the relation of an arc of a finished tree: both ends, the head's own head, the
 * dependents that they have, and the words beside.
 */
import { hashSeries, multipliers } from './hash'
import { between, SMALL_NUMBERS, type ParserInput } from './parser-features'

export const RELATION_FEATURES = 39
/** Those that may decide alone: the tags of both ends, the dependent's word with the head's tag. */
export const DECISIVE_RELATION_FEATURES = [8, 6] as const
const K = hashSeries(2 * RELATION_FEATURES, 211)
const M = multipliers(32, 212)
const FARTHEST = 6
/** How many words away from the dependent a sister is looked for. */
const NEAR = 8

/** The arcs of a text: of each node its head (-1: none) and its outermost dependents, as in tree.ts. */
export interface Arcs {
  readonly head: Int32Array
  readonly left: Int32Array
  readonly left2: Int32Array
  readonly right: Int32Array
}

/** A sentence in them: its first node, and ROOT, which NONE follows. */
export interface Bounds {
  readonly base: number
  readonly root: number
}

/** Writes the features of the arc that `child`, a token that does not hang on ROOT, has to its head into `out`. */
export function relationFeatures(
  arcs: Arcs,
  input: ParserInput,
  { base, root }: Bounds,
  child: number,
  out: Int32Array,
): void {
  const { form, tag, pos, cluster } = input
  const head = arcs.head[child]!
  const none = root + 1
  const isLeft = child < head
  const side = isLeft ? 0 : RELATION_FEATURES
  const near = isLeft ? arcs.left[head]! : arcs.right[head]!
  const far = isLeft ? arcs.right[head]! : arcs.left[head]!
  const childLeft = arcs.left[child]!
  const childRight = arcs.right[child]!
  const sister = sisterOf(arcs.head, child, head, none)
  const above = arcs.head[head]! < 0 ? none : arcs.head[head]!
  const before = child > base ? child - 1 : none
  const headBefore = head > base ? head - 1 : none
  const low = isLeft ? child : head
  const high = isLeft ? head : child

  const cw = Math.imul(form[child]!, M[0]!)
  const ct = Math.imul(tag[child]!, M[1]!)
  const hw = Math.imul(form[head]!, M[2]!)
  const ht = Math.imul(tag[head]!, M[3]!)
  const cc = Math.imul(cluster[child]!, M[4]!)
  const hc = Math.imul(cluster[head]!, M[5]!)
  const cp = Math.imul(pos[child]!, M[6]!)
  const hp = Math.imul(pos[head]!, M[7]!)
  const clt = Math.imul(tag[childLeft]!, M[8]!)
  const crt = Math.imul(tag[childRight]!, M[9]!)
  const clw = Math.imul(form[childLeft]!, M[10]!)
  const cl2t = Math.imul(tag[arcs.left2[child]!]!, M[11]!)
  const st = Math.imul(tag[sister]!, M[12]!)
  const ft = Math.imul(tag[far]!, M[13]!)
  const at = Math.imul(tag[above]!, M[14]!)
  const wordBefore = Math.imul(form[before]!, M[15]!)
  const tagAfter = Math.imul(tag[child + 1]!, M[16]!)
  const distance = Math.imul(SMALL_NUMBERS[Math.min(high - low, FARTHEST)]!, M[17]!)
  const marks = Math.imul(SMALL_NUMBERS[between(input, low, high, root)]!, M[18]!)

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
  out[10] = K[side + 10]! + clt + clw + cp
  out[11] = K[side + 11]! + clt + ct + ht
  out[12] = K[side + 12]! + clt + crt + ct
  out[13] = K[side + 13]! + crt + Math.imul(form[childRight]!, M[19]!) + cp
  out[14] = K[side + 14]! + wordBefore + ct
  out[15] = K[side + 15]! + tagAfter + ct + ht
  out[16] = K[side + 16]! + Math.imul(tag[headBefore]!, M[20]!) + ht + ct
  out[17] = K[side + 17]! + st + ht + ct
  out[18] = K[side + 18]! + st + hw + cp
  out[19] = K[side + 19]! + ft + ht + ct
  out[20] = K[side + 20]! + ft + hw + cp
  out[21] = K[side + 21]! + marks + ct + ht
  out[22] = K[side + 22]! + at + ct + ht
  out[23] = K[side + 23]! + clw + hw
  out[24] = K[side + 24]! + clw + ct + ht
  out[25] = K[side + 25]! + wordBefore + hp
  out[26] = K[side + 26]! + Math.imul(input.suffix[child]!, M[21]!) + hp
  out[27] = K[side + 27]! + cl2t + clt + ct + hp
  out[28] = K[side + 28]! + at + hw + cp
  out[29] = K[side + 29]! + clt + hw + cp
  out[30] = K[side + 30]! + marks + cp + hp + clt
  out[31] = K[side + 31]! + clt + crt + ct + hp
  out[32] = K[side + 32]! + cc + hc
  out[33] = K[side + 33]! + cc + ht
  out[34] = K[side + 34]! + hc + ct
  out[35] = K[side + 35]! + Math.imul(form[sister]!, M[22]!) + cp + hp
  out[36] = K[side + 36]! + Math.imul(tag[near]!, M[23]!) + ct + ht
  out[37] = K[side + 37]! + Math.imul(form[far]!, M[24]!) + cp + hp
  out[38] =
    K[side + 38]! + Math.imul(tag[arcs.left[head]!]!, M[25]!) + Math.imul(tag[arcs.right[head]!]!, M[26]!) + ct + hp
}

/** The next dependent of `head` on the way from `child` to it, where it stands near, else NONE. */
function sisterOf(heads: Int32Array, child: number, head: number, none: number): number {
  const step = child < head ? 1 : -1
  for (let node = child + step, seen = 0; node !== head && seen < NEAR; node += step, seen++)
    if (heads[node] === head) return node
  return none
}
