/**
 * Lists of known names: what kinds of name a word or a phrase of up to four words may be. A hint among others to the
 * name recogniser, never a verdict.
 */
import { enlarged, HAS_CAPITAL, type Words } from './words'

/** Bits: one phrase may be several. */
export const GIVEN_NAME = 1
export const SURNAME = 2
export const CITY = 4
export const COUNTRY = 8
export const REGION = 16
export const ORGANISATION = 32
export const DEMONYM = 64
export const DATE = 128
/** A word of people's names, given name or surname. */
export const NAME_WORD = 256
export const FACILITY = 512
export const KINDS = 10

/** Added where the match is a phrase: its first word, the words after. */
export const PHRASE_START = 1024
export const PHRASE_INSIDE = 2048

const LONGEST_PHRASE = 4

export class Gazetteer {
  /** Single words that some phrase of several words starts with. */
  private readonly starts = new Set<string>()

  /** `kinds`: lower-cased phrase, tokens joined by one blank, to its bits. */
  constructor(private readonly kinds: ReadonlyMap<string, number>) {
    for (const phrase of kinds.keys()) {
      const blank = phrase.indexOf(' ')
      if (blank > 0) this.starts.add(phrase.slice(0, blank))
    }
  }

  kindsOf(phrase: string): number {
    return this.kinds.get(phrase) ?? 0
  }

  /** Kinds of each capitalised token of a text of `size` tokens, taking the longest phrases that fit into a sentence. */
  mark(words: Words, word: Int32Array, sentences: readonly number[], out: Int32Array): Int32Array {
    const size = sentences[sentences.length - 1] ?? 0
    const marks = out.length < size ? enlarged(out, size * 2) : out
    for (let s = 0; s < sentences.length; s += 2) {
      const to = sentences[s + 1]!
      for (let i = sentences[s]!; i < to;) i = this.markAt(words, word, i, to, marks)
    }
    return marks
  }

  /** Marks the longest match at token `i`; gives the token after it. */
  private markAt(words: Words, word: Int32Array, i: number, to: number, marks: Int32Array): number {
    const capital = (words.flags[word[i]!]! & HAS_CAPITAL) !== 0
    if (capital && this.starts.has(words.lowers[word[i]!]!)) {
      for (let length = Math.min(LONGEST_PHRASE, to - i); length > 1; length--) {
        const kinds = this.kindsOf(phraseOf(words, word, i, i + length))
        if (kinds === 0) continue
        marks[i] = kinds | PHRASE_START
        marks.fill(kinds | PHRASE_INSIDE, i + 1, i + length)
        return i + length
      }
    }
    marks[i] = capital ? words.nameKinds[word[i]!]! : 0
    return i + 1
  }
}

function phraseOf(words: Words, word: Int32Array, from: number, to: number): string {
  let phrase = words.lowers[word[from]!]!
  for (let i = from + 1; i < to; i++) phrase += ' ' + words.lowers[word[i]!]!
  return phrase
}
