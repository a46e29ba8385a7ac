/**
 * A linear model of three classes, for the decision that is taken most often: only how far the second and the third class
 * are ahead of the first is kept, in the slot of the feature itself, so that a look-up touches nothing else.
 */
import { FIRST, SECOND, twoPlaceTable } from './two-place-table'
import { readColumns, WEIGHT, type WeightsHeader } from './weights'

const CLASSES = 3
const LEAD_BITS = 10
/** A lead is kept in so coarse steps, at most MOST of them: weights that matter are hundreds. */
const STEP = 64
const MOST = (1 << (LEAD_BITS - 1)) - 1
const LEAD = (1 << LEAD_BITS) - 1

export class ThreeWayModel {
  readonly header: WeightsHeader
  /** Payloads: lead of the second class above that of the third. */
  private readonly slots: Int32Array
  private readonly shift: number
  /** Leads of the second and the third class over the first, of the features last scored. */
  second = 0
  third = 0

  /** Reads a weights file of three classes; throws like `readWeights`. */
  constructor(bytes: Uint8Array, name: string) {
    const { header, keys, counts, classes, values } = readColumns(bytes, name)
    this.header = header
    const leads = new Int32Array(keys.length)
    const row = new Int32Array(CLASSES)
    let at = 0
    for (let i = 0; i < keys.length; i++) {
      row[0] = row[1] = row[2] = 0
      for (let end = at + counts[i]!; at < end; at++) row[classes[at]!] = WEIGHT[values[at]!]!
      leads[i] = (stepsOf(row[1] - row[0]) << LEAD_BITS) | stepsOf(row[2] - row[0])
    }
    const { slots, shift } = twoPlaceTable(keys, leads, 2 * LEAD_BITS)
    this.slots = slots
    this.shift = shift
  }

  /**
   * Sums the leads that the features up to `end` give, on top of what those before `start` gave (0 for a new decision).
   * No branches: a slot counts by a mask that is all ones where the hash is the one asked for.
   */
  score(features: Int32Array, start: number, end: number): void {
    const { slots, shift } = this
    let second = start === 0 ? 0 : this.second
    let third = start === 0 ? 0 : this.third
    for (let i = start; i < end; i++) {
      const key = features[i]!
      const a = slots[Math.imul(key, FIRST) >>> shift]!
      const b = slots[Math.imul(key, SECOND) >>> shift]!
      const isA = (((a ^ key) >>> (2 * LEAD_BITS)) - 1) >> 31
      const isB = (((b ^ key) >>> (2 * LEAD_BITS)) - 1) >> 31
      const leads = (a & isA) | (b & isB)
      second += (leads << (32 - 2 * LEAD_BITS)) >> (32 - LEAD_BITS)
      third += (leads << (32 - LEAD_BITS)) >> (32 - LEAD_BITS)
    }
    this.second = second
    this.third = third
  }

  /** How far the best class is ahead of the next best; `withThird`: whether the third may be chosen. */
  lead(withThird: boolean): number {
    const high = Math.max(this.second, 0)
    const low = Math.min(this.second, 0)
    if (!withThird || this.third <= low) return high - low
    return this.third > high ? this.third - high : high - this.third
  }
}

const stepsOf = (value: number): number => Math.max(-MOST, Math.min(MOST, Math.round(value / STEP))) & LEAD
