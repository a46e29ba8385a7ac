/**
 * Enters: a parsed text and its quotations. Leaves: what the rules ask of them most often, each made once in linear time:
 * the quotation and the name a token stands in. Ranges of tokens are half open.
 */
import type { Span } from './annotated-article'
import type { Document, Name } from './language/document'
import type { Trees } from './language/trees'
import type { Quotation } from './quotes'

/** Tokens first to end (exclusive). */
export interface Range {
  first: number
  end: number
}

/** A quotation in tokens: first and end take in its marks, inner does not. */
export interface QuotedRange extends Range {
  inner: Range
  /** Words (not punctuation) inside. */
  words: number
  closed: boolean
  continues: boolean
}

const FINITE_TAGS = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
export const COMMAS = new Set([',', '—', '–', ':', ';', '-', '--'])
const SENTENCE_ENDS = new Set(['.', '?', '!', '…', '...'])

/** Letters and digits; most words begin with one of a-z. */
const hasLetter = (form: string): boolean => ((form.charCodeAt(0) | 32) - 97) >>> 0 < 26 || /[\p{L}\p{N}]/u.test(form)

/** More than the longest sentence that people write and read. */
const WINDOW = 400

export class Reading {
  readonly size: number
  readonly quotes: QuotedRange[]
  /** The number of the quotation that a token stands in (marks included), -1 outside. */
  readonly quoteOf: Int32Array
  /** The number of the name that a token stands in, -1 outside. */
  readonly nameOf: Int32Array
  private readonly trees: Trees
  private readonly wordLike: Uint8Array
  /** How many finite verbs stand before a token. */
  private readonly finiteBefore: Int32Array

  constructor(
    readonly doc: Document,
    quotations: readonly Quotation[],
    /** The text as printed; as long as the one parsed. */
    private readonly printed: string = doc.text,
    public names: readonly Name[] = doc.names,
  ) {
    this.size = doc.size
    this.wordLike = new Uint8Array(doc.size)
    this.finiteBefore = new Int32Array(doc.size + 1)
    for (let i = 0; i < doc.size; i++) {
      this.wordLike[i] = hasLetter(doc.form[i] as string) ? 1 : 0
      this.finiteBefore[i + 1] = (this.finiteBefore[i] as number) + (FINITE_TAGS.has(doc.tag[i] as string) ? 1 : 0)
    }
    this.nameOf = new Int32Array(doc.size)
    this.setNames(names)
    this.trees = doc.trees
    this.quoteOf = new Int32Array(doc.size).fill(-1)
    this.quotes = this.quotesInTokens(quotations)
  }

  /** Numbers of names change with it. */
  setNames(names: readonly Name[]): void {
    this.names = names
    this.nameOf.fill(-1)
    names.forEach(({ first, end }, index) => this.nameOf.fill(index, first, end))
  }

  // Rules ask about tokens before the first and behind the last. An array asked for its element -1 is read by its slow path,
  // there and ever after wherever the same line asks it: so the bounds are looked at first.
  lower(i: number): string {
    return i >= 0 && i < this.size ? this.doc.lower[i]! : ''
  }
  form(i: number): string {
    return i >= 0 && i < this.size ? this.doc.form[i]! : ''
  }
  pos(i: number): string {
    return i >= 0 && i < this.size ? this.doc.pos[i]! : ''
  }
  relation(i: number): string {
    return this.trees.relation(i)
  }
  head(i: number): number {
    return this.trees.head(i)
  }
  /** The token of a range that hangs on something outside it, else its first. */
  headIn({ first, end }: Range): number {
    for (let i = first; i < end; i++) if (this.head(i) < first || this.head(i) >= end) return i
    return first
  }
  isWord(i: number): boolean {
    return this.wordLike[i] === 1
  }
  isQuoted(i: number): boolean {
    return i >= 0 && i < this.size && this.quoteOf[i]! >= 0
  }
  /** A blank stands before it: a dash, where a hyphen would join words. */
  standsApart(i: number): boolean {
    return i === 0 || (this.doc.end[i - 1] as number) < (this.doc.start[i] as number)
  }
  isComma(i: number): boolean {
    return COMMAS.has(this.form(i))
  }
  isSentenceEnd(i: number): boolean {
    return SENTENCE_ENDS.has(this.form(i))
  }
  isFiniteVerb(i: number): boolean {
    return i >= 0 && i < this.size && FINITE_TAGS.has(this.doc.tag[i]!)
  }
  hasFiniteVerb(first: number, end: number): boolean {
    const [from, to] = [Math.max(first, 0), Math.min(end, this.size)]
    return from < to && (this.finiteBefore[to] as number) > (this.finiteBefore[from] as number)
  }
  name(i: number): Name | undefined {
    const index = i >= 0 && i < this.size ? this.nameOf[i]! : -1
    return index < 0 ? undefined : this.names[index]
  }
  quote(i: number): QuotedRange | undefined {
    return this.isQuoted(i) ? this.quotes[this.quoteOf[i]!] : undefined
  }
  /** The sentence around a token, as far as WINDOW reaches: an endless one must not make every rule scan it whole. */
  sentence(i: number): Range {
    return this.around(i, this.doc.sentences, this.doc.sentenceOf[i] as number)
  }
  /** Likewise the paragraph. */
  paragraph(i: number): Range {
    return this.around(i, this.doc.paragraphs, this.doc.paragraphOf[i] as number)
  }
  private around(i: number, bounds: Int32Array, number: number): Range {
    const [first, end] = [bounds[2 * number] as number, bounds[2 * number + 1] as number]
    return { first: Math.max(first, i - WINDOW), end: Math.min(end, i + WINDOW) }
  }
  startsParagraph(i: number): boolean {
    return this.doc.paragraphs[2 * this.paragraphNumber(i)] === i
  }
  sentenceNumber(i: number): number {
    return this.doc.sentenceOf[i] as number
  }
  paragraphNumber(i: number): number {
    return this.doc.paragraphOf[i] as number
  }

  /** In text order. */
  children(i: number): Int32Array {
    return this.trees.children(i)
  }
  /** The first child, in text order, whose relation is one of those given. */
  child(i: number, ...relations: string[]): number {
    return this.trees.child(i, relations)
  }
  /** First token and end of everything below i. */
  subtree(i: number): Range {
    return this.trees.subtree(i)
  }

  /** The characters of a range of tokens. */
  span(range: Range): Span {
    return { start: this.doc.start[range.first] as number, end: this.doc.end[range.end - 1] as number }
  }
  text(range: Range): string {
    const { start, end } = this.span(range)
    return this.printed.slice(start, end)
  }

  private quotesInTokens(quotations: readonly Quotation[]): QuotedRange[] {
    const { start, end } = this.doc
    const found: QuotedRange[] = []
    let i = 0
    for (const quotation of quotations) {
      while (i < this.size && (end[i] as number) <= quotation.start) i++
      const first = i
      let inner = i
      while (inner < this.size && (start[inner] as number) < quotation.inner.start) inner++
      let innerEnd = inner
      while (innerEnd < this.size && (start[innerEnd] as number) < quotation.inner.end) innerEnd++
      let last = innerEnd
      while (last < this.size && (start[last] as number) < quotation.end) last++
      i = last
      if (innerEnd === inner) continue
      let words = 0
      for (let k = inner; k < innerEnd; k++) words += this.wordLike[k] as number
      this.quoteOf.fill(found.length, first, last)
      const { closed, continues } = quotation
      found.push({ first, end: last, inner: { first: inner, end: innerEnd }, words, closed, continues })
    }
    return found
  }
}
