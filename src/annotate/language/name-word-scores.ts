/**
 * What the name recogniser's model says of single words at each place around a token, looked up when a word is first met
 * there and kept for as long as the table of words keeps it: the sums of its features over the labels.
 */
import { MOST_WORD_FEATURES, PLACES, wordFeatures } from './name-features'
import type { LinearModel } from './weights'
import { enlarged, type Words } from './words'

export class NameWordScores {
  /** Of each word PLACES numbers: where its sums begin; 0 before it was met there. */
  private starts = new Int32Array(PLACES * 4096)
  private sums = new Int32Array(1 << 16)
  private used = 1
  private words: Words | undefined
  private generation = 0
  private readonly labels: number
  private readonly features = new Int32Array(MOST_WORD_FEATURES)
  private readonly scores: Int32Array

  constructor(private readonly model: LinearModel) {
    this.labels = model.header.classes.length
    this.scores = new Int32Array(this.labels)
  }

  /** To be told of the table of words before its words are asked about. */
  follow(words: Words): void {
    if (words !== this.words || words.generation !== this.generation) {
      this.words = words
      this.generation = words.generation
      this.starts.fill(0)
      this.used = 1
    }
    if (words.size * PLACES > this.starts.length) this.starts = enlarged(this.starts, words.size * 2 * PLACES)
  }

  /** Adds what a word says at a place to the scores. */
  add(word: number, place: number, scores: Int32Array): void {
    const { labels } = this
    const at = this.starts[word * PLACES + place]! || this.meet(word, place)
    const { sums } = this
    for (let label = 0; label < labels; label++) scores[label]! += sums[at + label]!
  }

  private meet(word: number, place: number): number {
    const { model, labels, features, scores } = this
    const at = this.used
    this.used += labels
    if (this.used > this.sums.length) this.sums = enlarged(this.sums, this.used * 2)
    model.score(features, 0, wordFeatures(this.words!, word, place, features, 0), scores)
    this.sums.set(scores, at)
    this.starts[word * PLACES + place] = at
    return at
  }
}
