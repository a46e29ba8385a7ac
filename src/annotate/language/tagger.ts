/**
 * Part-of-speech tagger: the words of a sentence go in, one joint tag ("VERB/VBD": universal, Penn) for each comes out.
 * Greedy from left to right with a linear model over the words around and the two tags before (Collins 2002; averaged,
 * see src/train). A word that was often seen in the training texts gets only tags that it had there or those of names;
 * if it is always one thing, nothing is scored.
 */
import {
  lastButOneTagFeature,
  lastTagFeature,
  LEFT_2_FORM,
  LEFT_FORM,
  LEFT_SUFFIX,
  leftOf,
  NO_TAG,
  RIGHT_2_FORM,
  RIGHT_FORM,
  RIGHT_SUFFIX,
  rightOf,
  SECOND_PAIRS,
  secondPairs,
  shapeFeature,
  tagHash,
  THIRD_PAIRS,
  thirdPairs,
} from './tag-features'
import type { LinearModel } from './weights'
import { WordScores } from './word-scores'
import { IS_CAPITAL, IS_LONG_WORD, type Words } from './words'

/**
 * The lead of the best tag over the next after the first look (twelve features, the most telling) and after the second (twenty) that the others
 * hardly ever turn round (once in a thousand words): then it is enough to look no further.
 */
const FIRST_LEAD = 12_000
const SECOND_LEAD = 9_700

/**
 * Whether a sentence is written Like This or LIKE THIS, so that capitals say little: over three quarters of at least
 * three longer words.
 */
export function isHeadline(words: Words, word: Int32Array, from: number, to: number): boolean {
  let long = 0
  let capital = 0
  for (let i = from; i < to; i++) {
    const flags = words.flags[word[i]!]!
    if ((flags & IS_LONG_WORD) === 0) continue
    long++
    if ((flags & IS_CAPITAL) !== 0) capital++
  }
  return long >= 3 && capital > 0.75 * long
}

export class Tagger {
  readonly tags: readonly string[]
  /** Hash of each tag, and last of no tag. */
  readonly hashes: Int32Array
  /** Rows of the model for the tag before, and for the one before it. */
  private readonly lastRows: Int32Array
  private readonly lastButOneRows: Int32Array
  private readonly seen: WordScores
  /** From 1 on: scoring from 0 would forget what single words gave. */
  private readonly features = new Int32Array(1 + Math.max(SECOND_PAIRS, THIRD_PAIRS))
  /** Of weights that are added together, so that they are fetched together. */
  private readonly rows = new Int32Array(5)
  private readonly scores: Int32Array
  /** The best of the tags last compared, and how far it is ahead of the next. */
  private best = 0
  private lead = 0
  private readonly sets: readonly Uint8Array[]
  private readonly known: ReadonlyMap<string, readonly [number, number]>

  constructor(private readonly model: LinearModel) {
    this.tags = model.header.classes
    this.hashes = Int32Array.from([...this.tags.map(tagHash), NO_TAG])
    this.lastRows = this.hashes.map((hash) => model.rowOf(lastTagFeature(hash)))
    this.lastButOneRows = this.hashes.map((hash) => model.rowOf(lastButOneTagFeature(hash)))
    this.seen = new WordScores(model)
    this.scores = new Int32Array(this.tags.length)
    this.sets = (model.header.sets ?? [[...this.tags.keys()]]).map((set) => Uint8Array.from(set))
    this.known = new Map(Object.entries(model.header.known ?? {}))
  }

  /** Number of the set of tags that a word may have, written with or without a capital; 0 where it is not known. */
  tagSet(lower: string, capital: boolean): number {
    return this.known.get(lower)?.[capital ? 1 : 0] ?? 0
  }

  /** Tags the sentence `word[from]` to `word[to - 1]`; `tag` gets the tags' numbers at the same places. */
  tag(words: Words, word: Int32Array, from: number, to: number, tag: Int32Array): void {
    const { sets } = this
    this.seen.follow(words)
    const headline = isHeadline(words, word, from, to)
    let last = this.tags.length
    let lastButOne = last
    for (let i = from; i < to; i++) {
      const among = sets[words.tagSet[word[i]!]!]!
      if (among.length > 1) this.choose(words, word, from, to, i, headline, last, lastButOne, among)
      else this.best = among[0]!
      tag[i] = this.best
      lastButOne = last
      last = this.best
    }
  }

  /** Finds the best of some tags for token `i`, `last` and `lastButOne` being the tags before it. */
  private choose(
    words: Words,
    word: Int32Array,
    from: number,
    to: number,
    i: number,
    headline: boolean,
    last: number,
    lastButOne: number,
    among: Uint8Array,
  ): void {
    const { seen, model, scores, features, hashes, rows } = this
    const own = word[i]!
    const left = leftOf(word, from, i - 1)
    const right = rightOf(word, to, i + 1)
    seen.begin(own, among, scores)
    rows[0] = seen.sideRow(right, RIGHT_SUFFIX)
    rows[1] = seen.sideRow(left, LEFT_SUFFIX)
    rows[2] = seen.sideRow(right, RIGHT_FORM)
    rows[3] = this.lastRows[last]!
    rows[4] = model.rowOf(shapeFeature(words, own, headline, i === from))
    model.addRows(rows, 5, scores, among)
    this.compare(among)
    if (this.lead > FIRST_LEAD) return

    seen.addSecond(own, among, scores)
    rows[0] = seen.sideRow(left, LEFT_FORM)
    rows[1] = this.lastButOneRows[lastButOne]!
    model.addRows(rows, 2, scores, among)
    secondPairs(words, own, left, right, hashes[last]!, features, 1)
    model.score(features, 1, 1 + SECOND_PAIRS, scores, among)
    this.compare(among)
    if (this.lead > SECOND_LEAD) return

    rows[0] = seen.sideRow(rightOf(word, to, i + 2), RIGHT_2_FORM)
    rows[1] = seen.sideRow(leftOf(word, from, i - 2), LEFT_2_FORM)
    model.addRows(rows, 2, scores, among)
    thirdPairs(words, own, left, right, hashes[last]!, hashes[lastButOne]!, features, 1)
    model.score(features, 1, 1 + THIRD_PAIRS, scores, among)
    this.compare(among)
  }

  private compare(among: Uint8Array): void {
    const { scores } = this
    let best = among[0]!
    let next = -Infinity
    for (let k = 1; k < among.length; k++) {
      const score = scores[among[k]!]!
      if (score > scores[best]!) {
        next = scores[best]!
        best = among[k]!
      } else if (score > next) next = score
    }
    this.best = best
    this.lead = scores[best]! - next
  }
}
