/**
 * A linear model of three classes, for the decision that is taken most often: only how far the second and the third class
 * are ahead of the first is kept, two 16-bit numbers beside the feature's hash, so that a look-up touches one place.
 */
import { GOLDEN, readColumns, type WeightsHeader } from './weights'

const CLASSES = 3
const MOST = 32767

export class ThreeWayModel {
  readonly header: WeightsHeader
  /** Pairs of a feature hash (0: free) and its two leads, second << 16 | third. */
  private readonly table: Int32Array
  private readonly shift: number
  /** Leads of the second and the third class over the first, of the features last scored. */
  second = 0
  third = 0

  /** Reads a weights file of three classes; throws like `readWeights`. */
  constructor(bytes: Uint8Array, name: string) {
    const { header, keys, counts, classes, weights } = readColumns(bytes, name)
    this.header = header
    let bits = 4
    while (1 << bits < keys.length * 2) bits++
    this.table = new Int32Array(2 << bits)
    this.shift = 32 - bits
    const row = new Int32Array(CLASSES)
    let at = 0
    for (let i = 0; i < keys.length; i++) {
      row.fill(0)
      for (let end = at + counts[i]!; at < end; at++) row[classes[at]!] = weights[at]!
      this.insert(keys[i]!, (lead(row[1]! - row[0]!) << 16) | (lead(row[2]! - row[0]!) & 0xffff))
    }
  }

  score(features: Int32Array, count: number): void {
    const { table, shift } = this
    const mask = table.length - 1
    let second = 0
    let third = 0
    for (let i = 0; i < count; i++) {
      const key = features[i]!
      let slot = (Math.imul(key, GOLDEN) >>> shift) << 1
      let found = table[slot]!
      while (found !== key && found !== 0) {
        slot = (slot + 2) & mask
        found = table[slot]!
      }
      // a free slot holds no leads
      const leads = table[slot + 1]!
      second += leads >> 16
      third += (leads << 16) >> 16
    }
    this.second = second
    this.third = third
  }

  private insert(key: number, leads: number): void {
    const mask = this.table.length - 1
    let slot = (Math.imul(key, GOLDEN) >>> this.shift) << 1
    while (this.table[slot] !== 0) slot = (slot + 2) & mask
    this.table[slot] = key
    this.table[slot + 1] = leads
  }
}

const lead = (value: number): number => Math.max(-MOST, Math.min(MOST, value))
