/**
 * What the rules of this folder make: candidates, in tokens, of which `statement.ts` makes the statements that leave.
 * The collector remembers which words and quotations are taken, so that no word is said twice.
 */
import type { NounPhrase } from '../phrases/noun-phrases'
import type { Range, Reading } from '../reading'

export interface Candidate {
  /** Its place in the collector. */
  index: number
  /** The rule that found it, for --explain. */
  rule: string
  /** The said words, in text order; marks of quotation may stand at the edges. */
  pieces: Range[]
  /** The cue's words; null where punctuation alone attributes. */
  cue: Range | null
  speaker: NounPhrase | null
  /** Where the speaker is whoever made that other statement. */
  follows: Candidate | null
  addressees: NounPhrase[]
  /** The sentence in which it is attributed, as tokens: where time, place and occasion are looked for. */
  frame: Range
}

export type Frame = Pick<Candidate, 'cue' | 'speaker' | 'addressees' | 'frame'> & { follows?: Candidate | null }

const EDGE_PUNCTUATION = new Set([',', ';', ':', '—', '–', '-', '--'])

export class Collector {
  readonly candidates: Candidate[] = []
  private readonly taken: Uint8Array
  private readonly usedQuotes: Uint8Array
  /** The candidate that holds a token, by number. */
  private readonly owner: Int32Array

  constructor(readonly reading: Reading) {
    this.taken = new Uint8Array(reading.size)
    this.owner = new Int32Array(reading.size).fill(-1)
    this.usedQuotes = new Uint8Array(reading.quotes.length)
  }

  isTaken(i: number): boolean {
    return this.taken[i] === 1
  }
  isUsed(quote: number): boolean {
    return this.usedQuotes[quote] === 1
  }
  ownerOf(i: number): Candidate | undefined {
    const owner = this.owner[i] ?? -1
    return owner < 0 ? undefined : this.candidates[owner]
  }

  /** A statement with one piece; null where nothing is left of it once its edges are trimmed. */
  add(rule: string, range: Range, frame: Frame): Candidate | null {
    const piece = this.trim(range)
    if (!piece) return null
    const candidate: Candidate = { index: this.candidates.length, rule, pieces: [], follows: null, ...frame }
    this.candidates.push(candidate)
    this.give(candidate, piece)
    return candidate
  }

  /** A further piece of a statement that its attribution breaks up. */
  extend(candidate: Candidate, range: Range): boolean {
    const piece = this.trim(range)
    if (!piece) return false
    const last = candidate.pieces.at(-1)
    this.give(candidate, piece)
    if (last && last.first > piece.first) candidate.pieces.sort((a, b) => a.first - b.first)
    return true
  }

  /** Stretches a range over every quotation that it cuts. */
  grow({ first, end }: Range): Range {
    const before = this.reading.quote(first)
    const after = this.reading.quote(end - 1)
    return { first: Math.min(first, before?.first ?? first), end: Math.max(end, after?.end ?? end) }
  }

  private give(candidate: Candidate, piece: Range): void {
    candidate.pieces.push(piece)
    for (let i = piece.first; i < piece.end; i++) {
      this.taken[i] = 1
      this.owner[i] = candidate.index
      const quote = this.reading.quoteOf[i] as number
      if (quote >= 0) this.usedQuotes[quote] = 1
    }
  }

  /** Leaves out taken words at the edges, edge punctuation and a leading "that"; stops before words that are taken. */
  private trim({ first, end }: Range): Range | null {
    const r = this.reading
    const isEdge = (i: number): boolean => !r.isQuoted(i) && !r.isWord(i)
    while (first < end && (this.isTaken(first) || isEdge(first))) first++
    for (let i = first; i < end; i++) if (this.isTaken(i)) end = i
    while (end > first && !r.isQuoted(end - 1) && EDGE_PUNCTUATION.has(r.form(end - 1))) end--
    if (end - first > 2 && r.lower(first) === 'that' && r.pos(first) === 'SCONJ') first++
    while (first < end && isEdge(first)) first++
    for (let i = first; i < end; i++) if (r.isWord(i)) return { first, end }
    return null
  }
}
