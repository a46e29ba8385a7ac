/**
 * Name recogniser: a tagged article goes in, the names of people, organisations and places come out. A structured
 * linear model labels each token that may be part of a name, best sequence by Viterbi.
 */
import type { NamedType } from '../annotated-article'
import { ArticleCues } from './article-cues'
import type { Name } from './document'
import { type Gazetteer } from './gazetteer'
import { agreeOnTypes } from './name-agreement'
import { contextFeatures, MOST_NAME_FEATURES, PLACES, wordsAround, type NameInput } from './name-features'
import { NameWordScores } from './name-word-scores'
import { LONGEST_SENTENCE } from './sentences'
import { isHeadline } from './tagger'
import type { LinearModel } from './weights'
import { HAS_CAPITAL, IS_GLUE, IS_NUMERAL, IS_PARTICLE, type Words } from './words'

/** Label 0 is no name; an odd label begins a name, the even one after it goes on with it. */
export const NAME_LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const
export const LABELS = NAME_LABELS.length
const TYPE: readonly NamedType[] = ['PERSON', 'ORGANISATION', 'PLACE']
const OUTSIDE = 0

/** Number of a label's type: 1 person, 2 organisation, 3 place, 0 none. */
export const typeOf = (label: number): number => (label + 1) >> 1
export const begins = (label: number): boolean => (label & 1) === 1
/** Whether `next` may follow `label`: only the same type goes on. */
export const mayFollow = (label: number, next: number): boolean =>
  next === OUTSIDE || begins(next) || typeOf(label) === typeOf(next)

/** Most tokens without a capital inside a name: "Ministry of the Interior". */
const LONGEST_GLUE = 3
/** May open a name: "9th Division". */
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/

/** Which tokens of a sentence may be part of a name: 1 in `out` at their places, else 0. */
export function markCandidates(words: Words, word: Int32Array, from: number, to: number, out: Uint8Array): void {
  out.fill(0, from, to)
  let last = -1
  for (let i = from; i < to; i++) {
    const flags = words.flags[word[i]!]!
    if ((flags & HAS_CAPITAL) === 0) {
      if ((flags & IS_NUMERAL) === 0) continue
      if (i > from && out[i - 1] === 1) out[i] = 1
      else if (i + 1 < to && (words.flags[word[i + 1]!]! & HAS_CAPITAL) !== 0 && ORDINAL.test(words.lowers[word[i]!]!))
        out[i] = 1
      continue
    }
    out[i] = 1
    let first = i
    while (first > from && i - first < LONGEST_GLUE && (words.flags[word[first - 1]!]! & IS_GLUE) !== 0) first--
    if (last < first - 1 || last < 0) while (first < i && (words.flags[word[first]!]! & IS_PARTICLE) === 0) first++
    out.fill(1, first, i)
    last = i
  }
}

/** Best sequence of labels of a run of candidates, given the scores of each label for each of them. */
export class Viterbi {
  /** `scores[i * LABELS + label]` of the i-th candidate. */
  readonly scores = new Float64Array(LONGEST_SENTENCE * LABELS)
  private readonly back = new Uint8Array(LONGEST_SENTENCE * LABELS)
  private readonly sums = new Float64Array(LONGEST_SENTENCE * LABELS)

  /**
   * Writes the best labels of `count` candidates into `path` from `at` on. `opens` and `closes`: whether the run stands
   * at the start and at the end of its sentence; elsewhere a token that is no name stands beside it.
   */
  decode(
    transitions: ArrayLike<number>,
    count: number,
    opens: boolean,
    closes: boolean,
    path: Uint8Array,
    at: number,
  ): void {
    const { scores, back, sums } = this
    for (let b = 0; b < LABELS; b++) {
      const start = transitions[(opens ? LABELS : OUTSIDE) * LABELS + b]!
      sums[b] = mayFollow(OUTSIDE, b) ? scores[b]! + start : -Infinity
    }
    for (let i = 1; i < count; i++) {
      for (let b = 0; b < LABELS; b++) {
        let best = -Infinity
        for (let a = 0; a < LABELS; a++) {
          if (!mayFollow(a, b)) continue
          const sum = sums[(i - 1) * LABELS + a]! + transitions[a * LABELS + b]!
          if (sum > best) {
            best = sum
            back[i * LABELS + b] = a
          }
        }
        sums[i * LABELS + b] = best + scores[i * LABELS + b]!
      }
    }
    const last = (count - 1) * LABELS
    let label = 0
    let most = -Infinity
    for (let b = 0; b < LABELS; b++) {
      const sum = sums[last + b]! + (closes ? 0 : transitions[b * LABELS]!)
      if (sum > most) {
        most = sum
        label = b
      }
    }
    for (let i = count - 1; i >= 0; i--) {
      path[at + i] = label
      label = back[i * LABELS + label]!
    }
  }
}

export class NameFinder {
  private readonly cues = new ArticleCues()
  private readonly viterbi = new Viterbi()
  private readonly features = new Int32Array(MOST_NAME_FEATURES)
  private readonly scores = new Int32Array(LABELS)
  private readonly around = new Int32Array(PLACES)
  private readonly seen: NameWordScores
  private candidates = new Uint8Array(1024)
  private labels = new Uint8Array(1024)
  private listed: Int32Array = new Int32Array(1024)

  constructor(
    private readonly model: LinearModel,
    private readonly gazetteer: Gazetteer,
  ) {
    this.seen = new NameWordScores(model)
  }

  /** Names of the article, in text order. `tag`: hash of each token's tag. */
  find(words: Words, word: Int32Array, tag: Int32Array, sentences: readonly number[]): Name[] {
    const size = sentences[sentences.length - 1] ?? 0
    if (this.labels.length < size) {
      this.labels = new Uint8Array(size * 2)
      this.candidates = new Uint8Array(size * 2)
    }
    this.listed = this.gazetteer.mark(words, word, sentences, this.listed)
    this.cues.read(words, word, sentences)
    this.seen.follow(words)
    const input: NameInput = { words, word, tag, listed: this.listed, cues: this.cues }
    for (let s = 0; s < sentences.length; s += 2) this.label(input, sentences[s]!, sentences[s + 1]!)
    const names = namesOf(this.labels, size)
    agreeOnTypes(words, word, names)
    return names
  }

  private label(input: NameInput, from: number, to: number): void {
    const { candidates, labels } = this
    markCandidates(input.words, input.word, from, to, candidates)
    labels.fill(OUTSIDE, from, to)
    const headline = isHeadline(input.words, input.word, from, to)
    for (let i = from; i < to; i++) {
      if (candidates[i] === 0) continue
      let end = i + 1
      while (end < to && candidates[end] === 1) end++
      this.labelRun(input, from, to, i, end, headline)
      i = end
    }
  }

  private labelRun(input: NameInput, from: number, to: number, first: number, end: number, headline: boolean): void {
    const { model, features, scores, viterbi, around, seen } = this
    for (let i = first; i < end; i++) {
      model.score(features, 0, contextFeatures(input, from, to, i, headline, features), scores)
      const places = wordsAround(input, from, to, i, around)
      for (let place = 0; place < places; place++) seen.add(around[place]!, place, scores)
      for (let label = 0, at = (i - first) * LABELS; label < LABELS; label++)
        viterbi.scores[at + label] = scores[label]!
    }
    viterbi.decode(model.header.transitions!, end - first, first === from, end === to, this.labels, first)
  }
}

/** Reads the names off their labels. */
export function namesOf(labels: Uint8Array, size: number): Name[] {
  const names: Name[] = []
  for (let i = 0; i < size; i++) {
    const label = labels[i]!
    if (label === OUTSIDE) continue
    let end = i + 1
    while (end < size && labels[end] === label + 1) end++
    names.push({ first: i, end, type: TYPE[typeOf(label) - 1]! })
    i = end - 1
  }
  return names
}
