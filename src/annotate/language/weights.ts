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

export const MAGIC = 0x3157474e // 'NGW1'

export interface WeightsHeader {
  classes: readonly string[]
  features: number
  weights: number
  /** Weights of class pairs, in the scale of the scores: `transitions[previous * classes + next]`, last row: sentence start. */
  transitions?: readonly number[]
  /** Words that have one class only. */
  fixed?: Readonly<Record<string, number>>
}

const GOLDEN = 0x9e3779b1
const WEIGHTS_OF_ROW = 7

/** More features than any model scores at once. */
const MOST_FEATURES = 128

/**
 * Feature hash to weights. Scores are whole numbers, so that they are the same on every machine. The table is too large
 * for a processor's caches: all rows are looked up before any is summed, so that several are fetched at a time.
 */
export class LinearModel {
  /** Pairs of a feature hash (0: free) and where its weights stand: first << 7 | count. */
  private readonly table: Int32Array
  private readonly shift: number
  /** Rows found for the features in hand. */
  private readonly rows = new Int32Array(MOST_FEATURES)

  constructor(
    readonly header: WeightsHeader,
    keys: Int32Array,
    counts: Uint8Array,
    /** Each: weight << 8 | class. */
    private readonly weights: Int32Array,
  ) {
    let bits = 4
    while (1 << bits < keys.length * 2) bits++
    this.table = new Int32Array(2 << bits)
    this.shift = 32 - bits
    let first = 0
    for (let i = 0; i < keys.length; i++) {
      this.insert(keys[i]!, (first << WEIGHTS_OF_ROW) | counts[i]!)
      first += counts[i]!
    }
  }

  /** Sums the weights of the first `count` features (at most MOST_FEATURES) into `scores` (one slot a class, overwritten). */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    const { rows, weights } = this
    const found = this.findRows(features, count)
    scores.fill(0)
    for (let i = 0; i < found; i++) {
      const row = rows[i]!
      const first = row >>> WEIGHTS_OF_ROW
      const end = first + (row & 127)
      for (let at = first; at < end; at++) {
        const weight = weights[at]!
        scores[weight & 255]! += weight >> 8
      }
    }
  }

  /** Writes the rows of those features that have one into `rows`; gives how many. */
  private findRows(features: Int32Array, count: number): number {
    const { table, shift, rows } = this
    const mask = table.length - 1
    let found = 0
    for (let i = 0; i < count; i++) {
      const key = features[i]!
      let slot = (Math.imul(key, GOLDEN) >>> shift) << 1
      let known = table[slot]!
      while (known !== key && known !== 0) {
        slot = (slot + 2) & mask
        known = table[slot]!
      }
      if (known !== 0) rows[found++] = table[slot + 1]!
    }
    return found
  }

  private insert(key: number, row: number): void {
    const mask = this.table.length - 1
    let slot = (Math.imul(key, GOLDEN) >>> this.shift) << 1
    while (this.table[slot] !== 0) slot = (slot + 2) & mask
    this.table[slot] = key
    this.table[slot + 1] = row
  }
}

/** Reads a weights file, uncompressed. */
export function readWeights(bytes: Uint8Array, name: string): LinearModel {
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
  const weights = new Int32Array(header.weights)
  for (let i = 0; i < weights.length; i++) {
    const value = (values[i]! << 24) >> 24
    weights[i] = (value * Math.abs(value) * 256) | classes[i]!
  }
  return new LinearModel(header, keys, counts, weights)
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
