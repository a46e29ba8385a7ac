/**
 * Averaged perceptron (Freund and Schapire 1999, Collins 2002) over hashed features: counts features, keeps a row of
 * weights for each that is met often enough, and writes the averages as a weights file (annotate/language/weights.ts).
 */
import { MAGIC, type WeightsHeader } from '../annotate/language/weights'

const GOLDEN = 0x9e3779b1

/** Counts of feature hashes, or their rows: an open-addressed table that grows. */
export class FeatureTable {
  size = 0
  private bits = 16
  private keys = new Int32Array(1 << this.bits)
  private values = new Int32Array(1 << this.bits)

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

export class Perceptron {
  readonly features: number
  /** Steps so far, plus one: call `step` before the updates of each decision. */
  private steps = 1
  private readonly rows = new FeatureTable()
  private readonly weights: Float32Array
  /** Updates times the step at which they were made: averages come from these at the end (Daumé 2006). */
  private readonly weighted: Float64Array

  /** Keeps the features of `counts` that were met at least `least` times. */
  constructor(
    readonly classes: number,
    counts: FeatureTable,
    least: number,
  ) {
    let row = 0
    counts.each((key, count) => {
      if (count >= least) this.rows.set(key, row++)
    })
    this.features = row
    this.weights = new Float32Array(row * classes)
    this.weighted = new Float64Array(row * classes)
  }

  /** Writes the first weight of each known feature into `found`; gives how many are known. */
  find(features: Int32Array, count: number, found: Int32Array): number {
    let known = 0
    for (let i = 0; i < count; i++) {
      const row = this.rows.get(features[i]!)
      if (row >= 0) found[known++] = row * this.classes
    }
    return known
  }

  score(found: Int32Array, known: number, scores: Float32Array): void {
    const { weights, classes } = this
    scores.fill(0)
    for (let i = 0; i < known; i++) {
      const row = found[i]!
      for (let c = 0; c < classes; c++) scores[c]! += weights[row + c]!
    }
  }

  step(): void {
    this.steps++
  }

  update(found: Int32Array, known: number, klass: number, amount: number): void {
    for (let i = 0; i < known; i++) {
      this.weights[found[i]! + klass]! += amount
      this.weighted[found[i]! + klass]! += amount * this.steps
    }
  }

  /**
   * The averaged weights as the bytes of a weights file. Weights below `least` are left out.
   * `describe` gets the factor from averages to scores, and gives what else the description holds.
   */
  write(least: number, describe: (scale: number) => Omit<WeightsHeader, 'features' | 'weights'>): Uint8Array {
    const average = this.averages()
    let most = 0
    for (const value of average) most = Math.max(most, Math.abs(value))
    const scale = 127 / Math.sqrt(most || 1)
    const order = new Uint32Array(this.features)
    let listed = 0
    this.rows.each((key) => {
      order[listed++] = key
    })
    order.sort()
    const keys: number[] = []
    const counts: number[] = []
    const classes: number[] = []
    const values: number[] = []
    for (const key of order) {
      const row = this.rows.get(key | 0)
      const before = values.length
      for (let c = 0; c < this.classes; c++) {
        const value = average[row * this.classes + c]!
        const root = Math.round(Math.sqrt(Math.abs(value)) * scale)
        if (Math.abs(value) < least || root === 0) continue
        classes.push(c)
        values.push(Math.sign(value) * root)
      }
      if (values.length === before) continue
      keys.push(key)
      counts.push(values.length - before)
    }
    const header: WeightsHeader = { ...describe(scale * scale), features: keys.length, weights: values.length }
    return encode(header, keys, counts, classes, values)
  }

  private averages(): Float32Array {
    const average = new Float32Array(this.weights.length)
    for (let i = 0; i < average.length; i++) average[i] = this.weights[i]! - this.weighted[i]! / this.steps
    return average
  }
}

function encode(
  header: WeightsHeader,
  keys: number[],
  counts: number[],
  classes: number[],
  values: number[],
): Uint8Array {
  const description = new TextEncoder().encode(JSON.stringify(header))
  const intro = new Uint8Array(8)
  const view = new DataView(intro.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, description.length, true)
  const differences: number[] = []
  keys.forEach((key, i) => {
    let difference = key - (i > 0 ? keys[i - 1]! : 0)
    for (; difference > 127; difference = Math.floor(difference / 128)) differences.push((difference & 127) | 128)
    differences.push(difference)
  })
  return Buffer.concat([
    intro,
    description,
    Uint8Array.from(differences),
    Uint8Array.from(counts),
    Uint8Array.from(classes),
    Uint8Array.from(values, (value) => value & 255),
  ])
}
