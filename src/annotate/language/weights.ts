/**
 * Trained linear models: the bytes of a weights file go in, a model that scores feature hashes comes out.
 * Refuses bytes that are not such a file (BAD_CONFIG): a model half read would only be silently wrong.
 *
 * The file: magic, length of the description, the description (JSON), then columns: feature hashes (ascending, as
 * variable-length differences), number of weights of each feature, class of each weight, value of each weight.
 * A value is the sign times the square root of the weight, scaled to a byte: linear steps would either clip the few
 * large weights or lose the many small ones.
 */
import { NewsGraphError } from '../../errors'
import { readDifferences } from './differences'
import { FIRST, SECOND, twoPlaceTable } from './two-place-table'

export const MAGIC = 0x3157474e // 'NGW1'

export interface WeightsHeader {
  classes: readonly string[]
  features: number
  weights: number
  /** Weights of class pairs, in the scale of the scores: `transitions[previous * classes + next]`, last row: sentence start. */
  transitions?: readonly number[]
  /** Sets of classes: those that a word may have which is not in `known`, then those of known words. */
  sets?: readonly (readonly number[])[]
  /** Lower-cased words, and the numbers of the sets of classes that each may have: in small letters, with a capital. */
  known?: Readonly<Record<string, readonly [number, number]>>
  /** Features that decide alone: hash and class. Where one of these holds nothing is scored. */
  certain?: readonly (readonly [number, number])[]
}

/** The columns of a file. */
export interface Columns {
  header: WeightsHeader
  /** Feature hashes, and how many weights each has. */
  keys: Int32Array
  counts: Uint8Array
  /** Of each weight: its class, and its value as the file has it (see WEIGHT). */
  classes: Uint8Array
  values: Uint8Array
}

/** The weight that each value stands for. */
export const WEIGHT = Int32Array.from({ length: 256 }, (_, value) => {
  const root = (value << 24) >> 24
  return root * Math.abs(root)
})

/** More features than any model scores at once. */
const MOST_FEATURES = 128
/** Bits of a slot that tell where a feature's row stands. */
const ROW_BITS = 22
const ROW = (1 << ROW_BITS) - 1
/** A row's head: the upper bits of its feature's hash above the number of its weights. */
const COUNT_BITS = 7
const COUNT = (1 << COUNT_BITS) - 1
/** Rows of so many weights, or of half the classes, hold a slot for each class instead, and have this in place of a number. */
const DENSE_FROM = 12
const DENSE = COUNT
const isDense = (count: number, width: number): boolean => count >= DENSE_FROM || 2 * count > width

/**
 * Feature hash to weights. Scores are whole numbers, so that they are the same on every machine. The tables are too large
 * for a processor's caches: all rows are looked up before any is summed, so that many are fetched at a time.
 */
export class LinearModel {
  readonly header: WeightsHeader
  private readonly slots: Int32Array
  private readonly shift: number
  /** Rows, one after the other: the head, then for each weight: weight << 8 | class; or for each class its weight. */
  private readonly rows: Int32Array
  /** Rows and their features' hashes, as found for the decision in hand; a few may turn out to be another feature's. */
  private readonly found = new Int32Array(2 * MOST_FEATURES)
  private readonly foundKeys = new Int32Array(2 * MOST_FEATURES)
  private readonly heads = new Int32Array(2 * MOST_FEATURES)
  /** Every class. */
  private readonly all: Uint8Array

  constructor({ header, keys, counts, classes, values }: Columns) {
    this.header = header
    const width = header.classes.length
    this.all = Uint8Array.from(header.classes.keys())
    let room = 1 + keys.length
    for (const count of counts) room += isDense(count, width) ? width : count
    this.rows = new Int32Array(room)
    const starts = rowStarts(counts, width)
    let from = 0
    for (let i = 0; i < keys.length; i++) {
      let row = starts[i]!
      const count = counts[i]!
      const dense = isDense(count, width)
      this.rows[row++] = (keys[i]! & ~COUNT) | (dense ? DENSE : count)
      for (let k = 0; k < count; k++, from++)
        if (dense) this.rows[row + classes[from]!] = WEIGHT[values[from]!]!
        else this.rows[row + k] = (WEIGHT[values[from]!]! << 8) | classes[from]!
    }
    const { slots, shift } = twoPlaceTable(keys, starts, ROW_BITS)
    this.slots = slots
    this.shift = shift
  }

  /**
   * Sums the weights of the features from `start` to `end` (at most MOST_FEATURES) into `scores`, one slot a class, on top
   * of what stands there already (nothing where `start` is 0); only the slots of the classes in `among` are to be read.
   */
  score(features: Int32Array, start: number, end: number, scores: Int32Array, among: Uint8Array = this.all): void {
    const { rows, found, foundKeys, heads } = this
    const all = this.findRows(features, start, end)
    for (let i = 0; i < all; i++) heads[i] = rows[found[i]!]!
    if (start === 0) for (let k = 0; k < among.length; k++) scores[among[k]!] = 0
    for (let i = 0; i < all; i++) {
      if ((heads[i]! ^ foundKeys[i]!) >>> COUNT_BITS === 0) this.addRow(found[i]! + 1, heads[i]! & COUNT, scores, among)
    }
  }

  /** The row of a feature, for `addRows`; 0 where it is not known. */
  rowOf(key: number): number {
    const { slots, shift, rows } = this
    const a = slots[Math.imul(key, FIRST) >>> shift]!
    if ((a ^ key) >>> ROW_BITS === 0 && (rows[a & ROW]! ^ key) >>> COUNT_BITS === 0) return a & ROW
    const b = slots[Math.imul(key, SECOND) >>> shift]!
    return (b ^ key) >>> ROW_BITS === 0 && (rows[b & ROW]! ^ key) >>> COUNT_BITS === 0 ? b & ROW : 0
  }

  /** Adds the weights of `count` rows to the scores; only the slots of the classes in `among` are to be read. */
  addRows(starts: Int32Array, count: number, scores: Int32Array, among: Uint8Array): void {
    const { rows, heads } = this
    for (let i = 0; i < count; i++) heads[i] = rows[starts[i]!]!
    for (let i = 0; i < count; i++) this.addRow(starts[i]! + 1, heads[i]! & COUNT, scores, among)
  }

  /** Adds the weights that stand from `first` on, of a row whose head tells `size`. */
  private addRow(first: number, size: number, scores: Int32Array, among: Uint8Array): void {
    const { rows } = this
    if (size !== DENSE)
      for (let at = first; at < first + size; at++) {
        const weight = rows[at]!
        scores[weight & 255]! += weight >> 8
      }
    else if (among === this.all) for (let k = 0; k < scores.length; k++) scores[k]! += rows[first + k]!
    else for (let k = 0; k < among.length; k++) scores[among[k]!]! += rows[first + among[k]!]!
  }

  /** Lists the rows of slots that have the upper bits of a feature's hash; gives how many. Without branches. */
  private findRows(features: Int32Array, start: number, end: number): number {
    const { slots, shift, found, foundKeys } = this
    let all = 0
    for (let i = start; i < end; i++) {
      const key = features[i]!
      const a = slots[Math.imul(key, FIRST) >>> shift]!
      const b = slots[Math.imul(key, SECOND) >>> shift]!
      found[all] = a & ROW
      foundKeys[all] = key
      all += (((a ^ key) >>> ROW_BITS) - 1) >>> 31
      found[all] = b & ROW
      foundKeys[all] = key
      all += (((b ^ key) >>> ROW_BITS) - 1) >>> 31
    }
    return all
  }
}

/**
 * Where the row of each feature starts, those with most weights first: they are met most often, and so share pages of memory with
 * each other. Row 0 is empty: that of features that are not known.
 */
function rowStarts(counts: Uint8Array, width: number): Int32Array {
  const next = new Int32Array(256)
  for (const count of counts) next[count]! += 1 + (isDense(count, width) ? width : count)
  for (let count = 255, start = 1; count >= 0; count--) {
    const room = next[count]!
    next[count] = start
    start += room
  }
  const starts = new Int32Array(counts.length)
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!
    starts[i] = next[count]!
    next[count]! += 1 + (isDense(count, width) ? width : count)
  }
  return starts
}

/** Reads a weights file, uncompressed; `name` is for the error. */
export const readWeights = (bytes: Uint8Array, name: string): LinearModel => new LinearModel(readColumns(bytes, name))

export function readColumns(bytes: Uint8Array, name: string): Columns {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw damaged(name, 'do not start like a weights file')
  const headerEnd = 8 + view.getUint32(4, true)
  if (headerEnd > bytes.length) throw damaged(name, 'end within their description')
  const header = headerOf(bytes.subarray(8, headerEnd), name)
  const keys = new Int32Array(header.features)
  const at = readDifferences(bytes, headerEnd, keys)
  const counts = bytes.subarray(at, at + header.features)
  const classes = bytes.subarray(at + header.features, at + header.features + header.weights)
  const values = bytes.subarray(at + header.features + header.weights)
  if (values.length !== header.weights)
    throw damaged(name, `hold ${values.length} weights, but their description says ${header.weights}`)
  return { header, keys, counts, classes, values }
}

function headerOf(bytes: Uint8Array, name: string): WeightsHeader {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as WeightsHeader
  } catch {
    throw damaged(name, 'have a description that is no JSON')
  }
}

const damaged = (name: string, what: string): NewsGraphError =>
  new NewsGraphError(
    'BAD_CONFIG',
    `The weights of the ${name} ${what}: build the project again, or train it anew (npm run train)`,
  )
