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

  /**
   * Every place of any of the names, as whole words, with the number of the name; a longer name goes before a shorter one
   * that it holds, none overlaps another.
   */
  everywhere(names: readonly string[]): (Span & { name: number })[] {
    const places: (Span & { name: number })[] = []
    const taken = new Uint8Array(this.text.length)
    const longestFirst = names.map((words, name) => ({ words: bare(words), name }))
    longestFirst.sort((a, b) => b.words.length - a.words.length)
    for (const { words, name } of longestFirst)
      for (const span of this.all(words)) {
        // nothing shorter is taken yet: a name that overlaps has an end in this one
        if (taken[span.start] || taken[span.end - 1]) continue
        taken.fill(1, span.start, span.end)
        places.push({ ...span, name })
      }
    return places
  }

  /** Each of the words after the one before, the first from an offset on; null where one is not printed there. */
  inOrder(words: readonly string[], from: number): Span[] | null {
    const spans: Span[] = []
    for (const each of words) {
      const span = this.next(bare(each), spans.at(-1)?.end ?? from)
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
