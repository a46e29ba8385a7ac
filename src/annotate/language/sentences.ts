/**
 * Cuts a text into paragraphs (between blank lines), lines and sentences while it is tokenised. A line end always ends a
 * sentence: in cleaned articles it stands between blocks. No sentence is longer than LONGEST_SENTENCE tokens, so that
 * whatever works sentence by sentence is bounded, too.
 */
import type { Tokeniser } from './tokeniser'
import * as W from './words'

export const LONGEST_SENTENCE = 400

/** A growing list of half-open token ranges: range r is `ends[2r]` to `ends[2r + 1]`. */
export type Ranges = number[]

const isLineEnd = (unit: number): boolean => unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029

/** Tokenises the text into `tokens` (cleared before), and fills in its sentences and paragraphs. */
export function segment(text: string, tokens: Tokeniser, words: W.Words, sentences: Ranges, paragraphs: Ranges): void {
  tokens.clear()
  let inParagraph = false
  for (let from = 0; from < text.length;) {
    let to = from
    while (to < text.length && !isLineEnd(text.charCodeAt(to))) to++
    const first = tokens.size
    tokens.cut(text, from, to)
    const filled = tokens.size > first
    if (filled) {
      splitLine(text, tokens, words, first, sentences)
      if (inParagraph) paragraphs[paragraphs.length - 1] = tokens.size
      else paragraphs.push(first, tokens.size)
    }
    inParagraph = filled
    from = to + (text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? 2 : 1)
  }
}

/** Adds the sentences of the line that starts at token `first` and goes to the last token. */
function splitLine(text: string, tokens: Tokeniser, words: W.Words, first: number, sentences: Ranges): void {
  const line = new Line(text, tokens, words)
  let begin = first
  let at = first
  const cut = (end: number): void => {
    for (; begin < end; begin = Math.min(end, begin + LONGEST_SENTENCE))
      sentences.push(begin, Math.min(end, begin + LONGEST_SENTENCE))
  }
  while (at < tokens.size) {
    const last = line.lastOfSentence(at)
    if (last >= 0) cut(last + 1)
    at = Math.max(at, line.consumed) + 1
  }
  cut(tokens.size)
}

const NONE = -1

class Line {
  /** The last token looked at as part of a sentence's end. */
  consumed = NONE
  private quoteOpen = false

  constructor(
    private readonly text: string,
    private readonly tokens: Tokeniser,
    private readonly words: W.Words,
  ) {}

  /** The last token of the sentence whose closing mark stands at `at`, or NONE where none ends there. */
  lastOfSentence(at: number): number {
    this.consumed = at
    this.followQuotes(at)
    const flags = this.flags(at)
    if (this.isCredit(at + 1)) return at
    if ((flags & W.IS_SENTENCE_END) !== 0) {
      if ((flags & W.IS_ELLIPSIS) !== 0 && (this.flags(at + 1) & W.IS_CAPITAL) === 0) return NONE
      return this.afterMark(at)
    }
    return (flags & W.IS_CLOSING_ABBREVIATION) !== 0 ? this.afterAbbreviation(at) : NONE
  }

  /** "Image:": a picture's credit stands by itself, whatever is before it. */
  private isCredit(at: number): boolean {
    return (
      (this.flags(at) & W.IS_CREDIT) !== 0 && this.text[this.tokens.start[at + 1] ?? -1] === ':' && this.gap(at) === 0
    )
  }

  private afterMark(at: number): number {
    let last = at
    while (this.closes(last, last + 1)) this.followQuotes(++last)
    this.consumed = last
    const next = last + 1
    if (next >= this.tokens.size) return last
    const flags = this.flags(next)
    const glued = this.gap(last) === 0
    if (glued && !/["“([]/.test(this.text[this.tokens.start[next]!]!)) return NONE
    if ((flags & (W.IS_CAPITAL | W.IS_NUMERAL | W.IS_OPENING_MARK)) === 0) return NONE
    return last > at && this.goesOn(at, next) ? NONE : last
  }

  /** Whether `next` still belongs to a sentence that ended at `last`: closing quotes and brackets, more marks. */
  private closes(last: number, next: number): boolean {
    if (next >= this.tokens.size || this.gap(last) > 1) return false
    const flags = this.flags(next)
    if ((flags & W.IS_SENTENCE_END) !== 0) return true
    if ((flags & W.IS_CLOSING_MARK) === 0) return this.isStrayQuote(last, next, flags)
    return (flags & W.IS_EVEN_QUOTE) === 0 || (this.quoteOpen && this.gap(last) === 0)
  }

  /** An opening quote mark that closes: set right after a full stop, with a blank behind it. */
  private isStrayQuote(last: number, next: number, flags: number): boolean {
    return (flags & W.IS_QUOTE) !== 0 && this.gap(last) === 0 && next + 1 < this.tokens.size && this.gap(next) > 0
  }

  /** "Why?" asked Smith: words of speech after a quoted sentence go on with it. */
  private goesOn(mark: number, next: number): boolean {
    const afterStop = this.text[this.tokens.start[mark]!] === '.'
    const stop = Math.min(afterStop ? next + 1 : next + 4, this.tokens.size)
    for (let at = next; at < stop; at++) {
      const flags = this.flags(at)
      if ((flags & W.IS_SAYING) !== 0) return true
      if ((flags & (W.IS_SEPARATOR | W.IS_SENTENCE_END)) !== 0) return false
    }
    return false
  }

  private afterAbbreviation(at: number): number {
    if (this.opens(at + 1)) return at
    const next = this.flags(at + 1)
    if ((next & W.IS_QUOTE) === 0 || (next & W.IS_CLOSING_MARK) === 0 || this.gap(at) > 0 || !this.opens(at + 2))
      return NONE
    this.followQuotes(at + 1)
    this.consumed = at + 1
    return at + 1
  }

  private opens(at: number): boolean {
    return (
      (this.flags(at) & W.IS_OPENER) !== 0 &&
      this.tokens.end[at]! - this.tokens.start[at]! > 1 &&
      this.lower(at) !== 'no'
    )
  }

  private followQuotes(at: number): void {
    const flags = this.flags(at)
    if ((flags & W.IS_QUOTE) === 0) return
    this.quoteOpen = (flags & W.IS_EVEN_QUOTE) !== 0 ? !this.quoteOpen : (flags & W.IS_OPENING_MARK) !== 0
  }

  private flags(at: number): number {
    return at < this.tokens.size ? this.words.flags[this.tokens.word[at]!]! : 0
  }

  private lower(at: number): string {
    return this.words.lowers[this.tokens.word[at]!]!
  }

  /** Code units between a token and the next. */
  private gap(at: number): number {
    return this.tokens.start[at + 1]! - this.tokens.end[at]!
  }
}
