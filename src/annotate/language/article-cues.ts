/**
 * What the rest of an article says of a capitalised word: whether it also stands in small letters, follows a title,
 * speaks, stands inside longer names or after "in".
 */
import {
  enlarged,
  HAS_CAPITAL,
  IS_CAPITAL,
  IS_PLACE_PREPOSITION,
  IS_SMALL,
  IS_SPEECH_VERB,
  IS_TITLE,
  type Words,
} from './words'

/** Bits about a word. */
export const SEEN_SMALL = 1
export const AFTER_TITLE = 2
export const SPEAKS = 4
export const BEFORE_CAPITAL = 8
export const AFTER_CAPITAL = 16
export const AFTER_PREPOSITION = 32

export class ArticleCues {
  /** Bits, and how often the word stands inside a sentence (not first), by the number of its small form. */
  bits = new Int32Array(4096)
  counts = new Int32Array(4096)
  private touched: number[] = []

  /** Reads the article anew; everything known of the one before is forgotten. */
  read(words: Words, word: Int32Array, sentences: readonly number[]): void {
    this.forget(words.size)
    for (let s = 0; s < sentences.length; s += 2) {
      const from = sentences[s]!
      const to = sentences[s + 1]!
      for (let i = from; i < to; i++) this.note(words, word, from, to, i)
    }
  }

  private forget(size: number): void {
    for (const known of this.touched) {
      this.bits[known] = 0
      this.counts[known] = 0
    }
    this.touched = []
    if (size <= this.bits.length) return
    this.bits = enlarged(this.bits, size * 2)
    this.counts = enlarged(this.counts, size * 2)
  }

  private note(words: Words, word: Int32Array, from: number, to: number, i: number): void {
    const { flags } = words
    const own = flags[word[i]!]!
    const small = words.small[word[i]!]!
    if ((own & HAS_CAPITAL) === 0) {
      if ((own & IS_SMALL) !== 0) this.touch(small, SEEN_SMALL)
      return
    }
    const before = i > from ? flags[word[i - 1]!]! : 0
    const after = i + 1 < to ? flags[word[i + 1]!]! : 0
    let bits = 0
    if ((before & IS_TITLE) !== 0) bits |= AFTER_TITLE
    if ((after & IS_SPEECH_VERB) !== 0) bits |= SPEAKS
    if ((after & IS_CAPITAL) !== 0) bits |= BEFORE_CAPITAL
    if (i - 1 > from && (before & IS_CAPITAL) !== 0) bits |= AFTER_CAPITAL
    if ((before & IS_PLACE_PREPOSITION) !== 0) bits |= AFTER_PREPOSITION
    this.touch(small, bits)
    if (i > from) this.counts[small]!++
  }

  private touch(small: number, bits: number): void {
    this.touched.push(small)
    this.bits[small]! |= bits
  }
}
