/**
 * Enters: a parsed text and its quotations. Leaves: what the rules ask of them most often, each made once in linear time:
 * children, extents of subtrees, the quotation and the name a token stands in. Ranges of tokens are half open.
 */
import type { Span } from './annotated-article'
import type { Document, Name } from './language/document'
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

/** More than the longest sentence that people write and read. */
const WINDOW = 400

export class Reading {
  readonly size: number
  readonly quotes: QuotedRange[]
  /** The number of the quotation that a token stands in (marks included), -1 outside. */
  readonly quoteOf: Int32Array
  /** The number of the name that a token stands in, -1 outside. */
  readonly nameOf: Int32Array
  private readonly childStart: Int32Array
  private readonly childList: Int32Array
  private readonly leftmost: Int32Array
  private readonly rightmost: Int32Array
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
      this.wordLike[i] = /[\p{L}\p{N}]/u.test(doc.form[i] as string) ? 1 : 0
      this.finiteBefore[i + 1] = (this.finiteBefore[i] as number) + (FINITE_TAGS.has(doc.tag[i] as string) ? 1 : 0)
    }
    this.nameOf = new Int32Array(doc.size)
    this.setNames(names)
    const { start, list } = childLists(doc)
    this.childStart = start
    this.childList = list
    const extents = subtreeExtents(doc)
    this.leftmost = extents.leftmost
    this.rightmost = extents.rightmost
    this.quoteOf = new Int32Array(doc.size).fill(-1)
    this.quotes = this.quotesInTokens(quotations)
  }

  /** Numbers of names change with it. */
  setNames(names: readonly Name[]): void {
    this.names = names
    this.nameOf.fill(-1)
    names.forEach(({ first, end }, index) => this.nameOf.fill(index, first, end))
  }

  lower(i: number): string {
    return this.doc.lower[i] ?? ''
  }
  form(i: number): string {
    return this.doc.form[i] ?? ''
  }
  pos(i: number): string {
    return this.doc.pos[i] ?? ''
  }
  relation(i: number): string {
    return this.doc.relation[i] ?? ''
  }
  head(i: number): number {
    return this.doc.head[i] ?? -1
  }
  isWord(i: number): boolean {
    return this.wordLike[i] === 1
  }
  isQuoted(i: number): boolean {
    return (this.quoteOf[i] ?? -1) >= 0
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
    return FINITE_TAGS.has(this.doc.tag[i] ?? '')
  }
  hasFiniteVerb(first: number, end: number): boolean {
    const [from, to] = [Math.max(first, 0), Math.min(end, this.size)]
    return from < to && (this.finiteBefore[to] as number) > (this.finiteBefore[from] as number)
  }
  name(i: number): Name | undefined {
    const index = this.nameOf[i] ?? -1
    return index < 0 ? undefined : this.names[index]
  }
  quote(i: number): QuotedRange | undefined {
    const index = this.quoteOf[i] ?? -1
    return index < 0 ? undefined : this.quotes[index]
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

  /** In text order; those within WINDOW of their head. */
  children(i: number): Int32Array {
    let first = this.childStart[i] as number
    let end = this.childStart[i + 1] as number
    if (end - first > WINDOW) {
      first = lowerBound(this.childList, i - WINDOW, first, end)
      end = lowerBound(this.childList, i + WINDOW, first, end)
    }
    return this.childList.subarray(first, end)
  }
  /** The first child, in text order, whose relation is one of those given. */
  child(i: number, ...relations: string[]): number {
    for (const c of this.children(i)) if (relations.includes(this.relation(c))) return c
    return -1
  }
  /** First token and end of everything below i. */
  subtree(i: number): Range {
    return { first: this.leftmost[i] as number, end: (this.rightmost[i] as number) + 1 }
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

/** The first index in [first, end) of a sorted list whose value is at least `value`. */
function lowerBound(list: Int32Array, value: number, first: number, end: number): number {
  while (first < end) {
    const middle = (first + end) >> 1
    if ((list[middle] as number) < value) first = middle + 1
    else end = middle
  }
  return first
}

/** Compressed sparse rows: the children of i are list[start[i]] to list[start[i + 1]]. */
function childLists({ size, head }: Document): { start: Int32Array; list: Int32Array } {
  const start = new Int32Array(size + 1)
  for (let i = 0; i < size; i++) if ((head[i] as number) >= 0) start[(head[i] as number) + 1]!++
  for (let i = 0; i < size; i++) start[i + 1]! += start[i] as number
  const next = start.slice()
  const list = new Int32Array(start[size] as number)
  for (let i = 0; i < size; i++) if ((head[i] as number) >= 0) list[next[head[i] as number]!++] = i
  return { start, list }
}

/** Leaves first, so that each token is visited once; tokens on a cycle (no tree) keep their own extent. */
function subtreeExtents({ size, head }: Document): { leftmost: Int32Array; rightmost: Int32Array } {
  const leftmost = Int32Array.from({ length: size }, (_, i) => i)
  const rightmost = leftmost.slice()
  const waiting = new Int32Array(size)
  for (let i = 0; i < size; i++) if ((head[i] as number) >= 0) waiting[head[i] as number]!++
  const ready: number[] = []
  for (let i = 0; i < size; i++) if (waiting[i] === 0) ready.push(i)
  for (let i = ready.pop(); i !== undefined; i = ready.pop()) {
    const h = head[i] as number
    if (h < 0) continue
    leftmost[h] = Math.min(leftmost[h] as number, leftmost[i] as number)
    rightmost[h] = Math.max(rightmost[h] as number, rightmost[i] as number)
    if (--waiting[h]! === 0) ready.push(h)
  }
  return { leftmost, rightmost }
}
