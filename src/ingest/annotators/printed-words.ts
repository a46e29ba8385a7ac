/**
 * Enters: a text, then words that somebody says stand in it. Leaves: where they stand. Kinds of quotation mark, of blank
 * and of dash are taken for each other, letters never; so each character of the text keeps its place.
 */
import type { Span } from '../../annotate/annotated-article'

const folded = (text: string): string =>
  text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚`]/g, "'")
    .replace(/[–—‐‑]/g, '-')
    .replace(/[\t\n\r\u00a0\u2007\u2009\u202f]/g, ' ')

/** Words without blanks and marks of quotation around them. */
const bare = (words: string): string => folded(words).replace(/^["' ]+|["' ]+$/g, '')

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character)

export class PrintedWords {
  private readonly text: string

  constructor(text: string) {
    this.text = folded(text)
  }

  /** Every place of any of the words, the longest first, as whole words, none overlapping. */
  everywhere(words: readonly string[]): Span[] {
    const spans: Span[] = []
    for (const each of [...new Set(words.map(bare))].sort((a, b) => b.length - a.length))
      for (const span of this.all(each))
        if (!spans.some(({ start, end }) => start < span.end && span.start < end)) spans.push(span)
    return spans
  }

  /** Each of the words after the one before; null where one is not printed there. */
  inOrder(words: readonly string[]): Span[] | null {
    const spans: Span[] = []
    for (const each of words) {
      const span = this.next(bare(each), spans.at(-1)?.end ?? 0)
      if (!span) return null
      spans.push(span)
    }
    return spans
  }

  /** The place of the words that is nearest to an offset. */
  nearest(words: string, offset: number): Span | null {
    let best: Span | null = null
    for (const span of this.all(bare(words)))
      if (!best || Math.abs(span.start - offset) < Math.abs(best.start - offset)) best = span
    return best
  }

  private *all(words: string): Generator<Span> {
    for (let span = this.next(words, 0); span; span = this.next(words, span.end)) yield span
  }

  private next(words: string, from: number): Span | null {
    if (words === '') return null
    for (let start = this.text.indexOf(words, from); start >= 0; start = this.text.indexOf(words, start + 1)) {
      const end = start + words.length
      if (this.isWhole(start, end)) return { start, end }
    }
    return null
  }

  /** Cuts no word in two. */
  private isWhole(start: number, end: number): boolean {
    const { text } = this
    return !(
      (start > 0 && isLetter(text[start - 1]!) && isLetter(text[start]!)) ||
      (end < text.length && isLetter(text[end]!) && isLetter(text[end - 1]!))
    )
  }
}
