/** Feature hashes and a number for each, as a table that grows: how often a feature was met, or the row of its weights. */

const GOLDEN = 0x9e3779b1

export class FeatureTable {
  size = 0
  private bits = 16
  private keys: Int32Array
  private values: Int32Array

  /**
   * `expected`: features that it will hold. Without it a table that is filled from another one, in the order of the same
   * slots, would pile all of them up at its start before each time it grows.
   */
  constructor(expected = 0) {
    while (1 << this.bits < expected * 2) this.bits++
    this.keys = new Int32Array(1 << this.bits)
    this.values = new Int32Array(1 << this.bits)
  }

  /** A table of the rows 0, 1, 2 … for those features of `counts` that were met at least `least` times. */
  static rowsOf(counts: FeatureTable, least: number): FeatureTable {
    const rows = new FeatureTable(counts.size)
    counts.each((key, count) => {
      if (count >= least) rows.set(key, rows.size)
    })
    return rows
  }

  /** Counts `count` features. */
  count(features: Int32Array, count: number): void {
    for (let i = 0; i < count; i++) {
      const key = features[i]! || 1
      const slot = this.slot(key)
      this.values[slot]!++
      if (this.keys[slot] === 0) this.take(slot, key)
    }
  }

  set(key: number, value: number): void {
    const slot = this.slot(key)
    this.values[slot] = value
    if (this.keys[slot] === 0) this.take(slot, key)
  }

  /** The value of a feature, -1 where it has none. */
  get(key: number): number {
    const slot = this.slot(key)
    return this.keys[slot] === 0 ? -1 : this.values[slot]!
  }

  each(use: (key: number, value: number) => void): void {
    for (let slot = 0; slot < this.keys.length; slot++)
      if (this.keys[slot] !== 0) use(this.keys[slot]!, this.values[slot]!)
  }

  /** Writes the first weight of each known feature (its row times `classes`) into `found`; gives how many are known. */
  find(features: Int32Array, count: number, classes: number, found: Int32Array): number {
    let known = 0
    for (let i = 0; i < count; i++) {
      const row = this.get(features[i]!)
      if (row >= 0) found[known++] = row * classes
    }
    return known
  }

  /** 0 marks a free slot: the hash 0 counts as 1. */
  private take(slot: number, key: number): void {
    this.keys[slot] = key
    if (++this.size > this.keys.length / 2) this.grow()
  }

  private slot(key: number): number {
    const mask = this.keys.length - 1
    let slot = Math.imul(key, GOLDEN) >>> (32 - this.bits)
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const { keys, values } = this
    this.bits++
    this.keys = new Int32Array(1 << this.bits)
    this.values = new Int32Array(1 << this.bits)
    for (let old = 0; old < keys.length; old++) {
      if (keys[old] === 0) continue
      const slot = this.slot(keys[old]!)
      this.keys[slot] = keys[old]!
      this.values[slot] = values[old]!
    }
  }
}
