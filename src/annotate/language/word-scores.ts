/**
 * What the tagger's model says of single words, looked up when a word is first met and kept for as long as the table of words keeps
 * it: the sums of the token's own word over the tags that it may have, and the row of weights for each place beside a token.
 */
import { FIRST_OWN_FEATURES, OWN_FEATURES, ownFeatures, sideFeature, SIDES } from './tag-features'
import type { LinearModel } from './weights'
import { enlarged, type Words } from './words'

export class WordScores {
  /** Of each word, where its sums begin; 0 before it was met. For each tag that it may have: a first sum, then as many second ones. */
  private own = new Int32Array(4096)
  private sums = new Int32Array(1 << 16)
  private used = 1
  /** Of each word SIDES rows, each plus one; 0 before it was met there. */
  private sides = new Int32Array(SIDES * 4096)
  private words: Words | undefined
  private generation = 0
  private readonly features = new Int32Array(OWN_FEATURES)
  private readonly scores: Int32Array

  constructor(private readonly model: LinearModel) {
    this.scores = new Int32Array(model.header.classes.length)
  }

  /** To be told of the table of words before its words are asked about. */
  follow(words: Words): void {
    if (words !== this.words || words.generation !== this.generation) {
      this.words = words
      this.generation = words.generation
      this.own.fill(0)
      this.sides.fill(0)
      this.used = 1
    }
    if (words.size <= this.own.length) return
    this.own = enlarged(this.own, words.size * 2)
    this.sides = enlarged(this.sides, words.size * 2 * SIDES)
  }

  /** Sets the scores of the tags in `among`, all that the word may have, to what it says at the first look. */
  begin(word: number, among: Uint8Array, scores: Int32Array): void {
    const at = this.own[word]! || this.meet(word, among)
    const { sums } = this
    for (let k = 0; k < among.length; k++) scores[among[k]!] = sums[at + k]!
  }

  /** Adds what it says at the second. */
  addSecond(word: number, among: Uint8Array, scores: Int32Array): void {
    const { sums } = this
    const at = this.own[word]! + among.length
    for (let k = 0; k < among.length; k++) scores[among[k]!]! += sums[at + k]!
  }

  /** The row of weights for what a word says of a token that it stands beside. */
  sideRow(word: number, side: number): number {
    const at = word * SIDES + side
    const row = this.sides[at]! || (this.sides[at] = this.model.rowOf(sideFeature(this.words!, word, side)) + 1)
    return row - 1
  }

  private meet(word: number, among: Uint8Array): number {
    const { model, features, scores } = this
    const at = this.used
    this.used += 2 * among.length
    if (this.used > this.sums.length) this.sums = enlarged(this.sums, this.used * 2)
    ownFeatures(this.words!, word, features)
    model.score(features, 0, FIRST_OWN_FEATURES, scores, among)
    among.forEach((tag, k) => (this.sums[at + k] = scores[tag]!))
    model.score(features, FIRST_OWN_FEATURES, OWN_FEATURES, scores, among)
    among.forEach((tag, k) => (this.sums[at + among.length + k] = scores[tag]! - this.sums[at + k]!))
    this.own[word] = at
    return at
  }
}
