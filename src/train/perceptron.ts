/**
 * Averaged perceptron (Freund and Schapire 1999, Collins 2002) over hashed features: a row of weights for each feature
 * that was met often enough goes in, is updated where a decision was wrong, and its average over all decisions comes out.
 */
import type { WeightsHeader } from '../annotate/language/weights'
import { FeatureTable } from './feature-table'
import { writeWeights } from './write-weights'

export class Perceptron {
  /** Steps so far, plus one: call `step` before the updates of each decision. */
  private steps = 1
  private readonly rows: FeatureTable
  private readonly weights: Float32Array
  /** Updates times the step at which they were made: averages come from these at the end (Daumé 2006). */
  private readonly weighted: Float64Array

  /** Keeps the features of `counts` that were met at least `least` times. */
  constructor(
    readonly classes: number,
    counts: FeatureTable,
    least: number,
  ) {
    this.rows = FeatureTable.rowsOf(counts, least)
    this.weights = new Float32Array(this.rows.size * classes)
    this.weighted = new Float64Array(this.rows.size * classes)
  }

  get features(): number {
    return this.rows.size
  }

  /** Writes the first weight of each known feature into `found`; gives how many are known. */
  find(features: Int32Array, count: number, found: Int32Array): number {
    return this.rows.find(features, count, this.classes, found)
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

  /** The averaged weights as the bytes of a weights file (`describe`, `least`, `leastStep`: see write-weights.ts). */
  write(describe: () => Omit<WeightsHeader, 'features' | 'weights'>, least: number, leastStep?: number): Uint8Array {
    return writeWeights(
      this.rows,
      this.weights.map((weight, i) => weight - this.weighted[i]! / this.steps),
      least,
      describe,
      leastStep,
    )
  }
}
