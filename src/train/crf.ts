/**
 * Linear-chain conditional random field over hashed features (Lafferty, McCallum and Pereira 2001), trained by AdaGrad
 * (Duchi, Hazan and Singer 2011) on the log-likelihood of the right labels, leaving out features at random (Hinton and
 * others 2012). On the few texts with marked names it generalises better, and varies less, than a perceptron.
 */
import { LABELS, mayFollow, NAME_LABELS } from '../annotate/language/names'
import { FeatureTable } from './feature-table'
import { writeWeights } from './write-weights'

const RATE = 0.1
/** Sum of squared gradients at the start: keeps the first steps short. */
const EASE = 1
const DECAY = 0.001
/** Share of a token's features that a step leaves out. */
const LEFT_OUT = 0.3
const SMALLEST_GRADIENT = 1e-5
const LEAST_WEIGHT = 0.02
/** The row of transitions from the start of a sentence. */
const START = LABELS
const TRANSITIONS = (LABELS + 1) * LABELS

const ALLOWED = Uint8Array.from({ length: TRANSITIONS }, (_, t) => {
  const before = Math.floor(t / LABELS)
  return mayFollow(before === START ? 0 : before, t % LABELS) ? 1 : 0
})

/** Tokens in a row that may be part of names, and their right labels. */
export interface LabelledRun {
  /** Of each token: where the weights of its features start. */
  features: readonly Int32Array[]
  labels: Uint8Array
  /** Whether the run stands at the start and at the end of its sentence; elsewhere a token that is no name stands there. */
  opens: boolean
  closes: boolean
}

export class Crf {
  private readonly rows: FeatureTable
  private readonly weights: Float32Array
  private readonly squares: Float32Array
  /** Sums of weights and transitions at the ends of epochs, and of how many: their averages are what is kept. */
  private readonly kept: Float32Array
  private readonly keptTransitions = new Float64Array(TRANSITIONS)
  private epochs = 0
  private readonly transitions = new Float64Array(TRANSITIONS)
  private readonly transitionSquares = new Float64Array(TRANSITIONS).fill(EASE)
  /** Of the run in hand, `[token * LABELS + label]`: scores, and log-sums of all paths up to it and from it on. */
  private scores = new Float64Array(0)
  private ahead = new Float64Array(0)
  private behind = new Float64Array(0)
  private readonly excess = new Float64Array(TRANSITIONS)
  private readonly sums = new Float64Array(LABELS)

  constructor(
    counts: FeatureTable,
    private readonly random: () => number,
  ) {
    this.rows = FeatureTable.rowsOf(counts, 1)
    this.weights = new Float32Array(this.rows.size * LABELS)
    this.squares = new Float32Array(this.rows.size * LABELS).fill(EASE)
    this.kept = new Float32Array(this.rows.size * LABELS)
  }

  /** Where the weights of the first `count` features start. */
  find(features: Int32Array, count: number): Int32Array {
    const found = new Int32Array(count)
    return found.slice(0, this.rows.find(features, count, LABELS, found))
  }

  /** One step towards the right labels of the run. */
  learn(run: LabelledRun): void {
    const features = run.features.map((all) => all.filter(() => this.random() >= LEFT_OUT))
    const size = features.length
    if (this.scores.length < size * LABELS) {
      this.scores = new Float64Array(size * LABELS)
      this.ahead = new Float64Array(size * LABELS)
      this.behind = new Float64Array(size * LABELS)
    }
    this.score(features)
    const total = this.sumPaths(run, size)
    this.moveTransitions(run, size, total)
    features.forEach((known, i) => this.moveWeights(known, i, run.labels[i]!, total))
  }

  /** Takes the weights as they are into the average (Polyak and Juditsky 1992): call it at the end of late epochs. */
  keep(): void {
    this.epochs++
    this.weights.forEach((weight, at) => (this.kept[at]! += weight))
    this.transitions.forEach((weight, at) => (this.keptTransitions[at]! += weight))
  }

  write(): Uint8Array {
    const { rows, kept, keptTransitions, epochs } = this
    return writeWeights(
      rows,
      kept.map((sum) => sum / epochs),
      LEAST_WEIGHT,
      (scale) => ({
        classes: NAME_LABELS,
        transitions: Array.from(keptTransitions, (sum) => Math.round((sum / epochs) * scale)),
      }),
    )
  }

  private score(features: readonly Int32Array[]): void {
    const { scores, weights } = this
    scores.fill(0)
    features.forEach((known, i) => {
      for (const at of known)
        for (let y = 0; y < LABELS; y++) scores[i * LABELS + y]! += weights[at + y]! / (1 - LEFT_OUT)
    })
  }

  /** Forward and backward sums; gives the log-sum of all paths. */
  private sumPaths({ opens, closes }: LabelledRun, size: number): number {
    const { scores, ahead, behind, transitions, sums } = this
    const start = (opens ? START : 0) * LABELS
    for (let y = 0; y < LABELS; y++) ahead[y] = ALLOWED[start + y] ? scores[y]! + transitions[start + y]! : -Infinity
    for (let i = 1; i < size; i++) {
      for (let y = 0; y < LABELS; y++) {
        for (let x = 0; x < LABELS; x++)
          sums[x] = ALLOWED[x * LABELS + y] ? ahead[(i - 1) * LABELS + x]! + transitions[x * LABELS + y]! : -Infinity
        ahead[i * LABELS + y] = scores[i * LABELS + y]! + logSum(sums)
      }
    }
    const last = (size - 1) * LABELS
    for (let x = 0; x < LABELS; x++) behind[last + x] = closes ? 0 : transitions[x * LABELS]!
    for (let i = size - 2; i >= 0; i--) {
      for (let x = 0; x < LABELS; x++) {
        const next = (i + 1) * LABELS
        for (let y = 0; y < LABELS; y++)
          sums[y] = ALLOWED[x * LABELS + y]
            ? transitions[x * LABELS + y]! + scores[next + y]! + behind[next + y]!
            : -Infinity
        behind[i * LABELS + x] = logSum(sums)
      }
    }
    for (let y = 0; y < LABELS; y++) sums[y] = ahead[last + y]! + behind[last + y]!
    return logSum(sums)
  }

  private moveTransitions({ labels, opens, closes }: LabelledRun, size: number, total: number): void {
    const { scores, ahead, behind, transitions, excess } = this
    const start = opens ? START : 0
    const last = (size - 1) * LABELS
    excess.fill(0)
    for (let y = 0; y < LABELS; y++) {
      excess[start * LABELS + y]! += Math.exp(ahead[y]! + behind[y]! - total)
      if (!closes) excess[y * LABELS]! += Math.exp(ahead[last + y]! + behind[last + y]! - total)
    }
    for (let i = 1; i < size; i++) {
      for (let t = 0; t < START * LABELS; t++) {
        if (!ALLOWED[t]) continue
        const x = (t / LABELS) | 0
        const at = i * LABELS + (t % LABELS)
        excess[t]! += Math.exp(ahead[(i - 1) * LABELS + x]! + transitions[t]! + scores[at]! + behind[at]! - total)
      }
    }
    let before = start
    for (const label of labels) {
      excess[before * LABELS + label]!--
      before = label
    }
    if (!closes) excess[before * LABELS]!--
    for (let t = 0; t < TRANSITIONS; t++) {
      this.transitionSquares[t]! += excess[t]! * excess[t]!
      transitions[t]! -= (RATE * excess[t]!) / Math.sqrt(this.transitionSquares[t]!)
    }
  }

  private moveWeights(known: Int32Array, i: number, right: number, total: number): void {
    const { ahead, behind, weights, squares } = this
    for (let y = 0; y < LABELS; y++) {
      const share = Math.exp(ahead[i * LABELS + y]! + behind[i * LABELS + y]! - total)
      const slope = (share - (right === y ? 1 : 0)) / (1 - LEFT_OUT)
      for (const first of known) {
        const at = first + y
        const gradient = slope + DECAY * weights[at]!
        if (Math.abs(gradient) < SMALLEST_GRADIENT) continue
        squares[at]! += gradient * gradient
        weights[at]! -= (RATE * gradient) / Math.sqrt(squares[at]!)
      }
    }
  }
}

function logSum(values: Float64Array): number {
  let most = -Infinity
  for (const value of values) most = Math.max(most, value)
  if (most === -Infinity) return most
  let sum = 0
  for (const value of values) sum += Math.exp(value - most)
  return most + Math.log(sum)
}
