/**
 * Enters: a text. Leaves: its outermost quotations with the offsets of their marks and words, in text order, never
 * overlapping; nested ones stay inside. Refuses: apostrophes ("the workers' rights"), feet and inches, stray marks.
 * One pass over the text; a mark that finds no partner is remembered, so that hostile input stays linear.
 */
import type { Span } from './annotated-article'

/** start and end take in the marks. */
export interface Quotation extends Span {
  /** The quoted words without their marks. */
  inner: Span
  /** False where the paragraph ended first, as a quotation does that goes on in the next one. */
  closed: boolean
  /** True where it goes on from an unclosed quotation that ended the paragraph before. */
  continues: boolean
}

interface Style {
  open: string
  close: string
  /** A single mark may be an apostrophe too. */
  single: boolean
}

/** Longest marks first: '' before '. */
const STYLES: readonly Style[] = [
  { open: "''", close: "''", single: false },
  { open: '``', close: "''", single: false },
  { open: '‘‘', close: '’’', single: false },
  { open: '“', close: '”', single: false },
  { open: '"', close: '"', single: false },
  { open: '„', close: '“', single: false },
  { open: '‚', close: '‘', single: true },
  { open: '«', close: '»', single: false },
  { open: '»', close: '«', single: false },
  { open: '”', close: '”', single: false },
  { open: '「', close: '」', single: false },
  { open: '‘', close: '’', single: true },
  { open: "'", close: "'", single: true },
]
const MARK = /["“”„«»「'`‘‚]/g
/** Marks that careless printers close a quotation with beside its own. */
const OTHER_CLOSES: Readonly<Record<string, string>> = { '"': '”', '„': '”"' }
/** Marks that some printers set apart from the words by a blank. */
const SPACED = new Set(['“', '«', '„'])
const MIN_UNCLOSED = 20

const isWordChar = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c)
const isBlank = (c: string | undefined): boolean => c === undefined || c.trim() === ''
const endsClause = (c: string | undefined): boolean => c !== undefined && '.,?!…;:—–-'.includes(c)

/** What may stand before an opening mark: nothing, a blank, a bracket, a dash or another opening mark. */
const mayOpenAfter = (c: string | undefined): boolean => isBlank(c) || '([{—–-/:,…“‘"\''.includes(c as string)
const mayCloseBefore = (c: string | undefined): boolean => !isWordChar(c)

/** Paragraphs as [start, end) offsets; a blank line parts them. */
export function paragraphSpans(text: string): Span[] {
  const paragraphs: Span[] = []
  let start = 0
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    if (gap.index > start) paragraphs.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  if (start < text.length) paragraphs.push({ start, end: text.length })
  return paragraphs
}

/** Words clipped by an apostrophe at their start: 'em, 'tis. */
const CLIPPED = /^(em|tis|twas|til|cause|bout|n)\b/iu

function opens(text: string, at: number, style: Style): boolean {
  const before = text[at - 1]
  const after = text[at + style.open.length]
  if (!mayOpenAfter(before)) return false
  if (isBlank(after)) return after !== undefined && after !== '\n' && isBlank(before) && SPACED.has(style.open)
  if (style.open === "'") return /[\p{L}“"[(]/u.test(after as string) && !CLIPPED.test(text.slice(at + 1, at + 7))
  if (style.open === '”') return isBlank(before)
  return true
}

/**
 * The offset of the closing mark, or -1. A single mark after an s may be a possessive: a surer one that comes before the
 * next opening mark is taken instead.
 */
function findClose(text: string, from: number, style: Style): number {
  const { close } = style
  let possessive = -1
  let nextOpening = Infinity
  for (let i = text.indexOf(close, from); i >= 0; i = text.indexOf(close, i + 1)) {
    const before = text[i - 1]
    const after = text[i + close.length]
    if (!style.single) return style.open === '"' && isBlank(before) && !isBlank(after) ? -1 : i
    if (i > nextOpening) break
    if (isBlank(before) || !mayCloseBefore(after)) continue
    if (before !== 's' || after !== ' ') return i
    if (possessive < 0) {
      possessive = i
      const opening = style.open === close ? -1 : text.indexOf(style.open, i + 1)
      nextOpening = opening < 0 ? Infinity : opening
    }
  }
  return possessive
}

/** ”, or what careless printers close with: ’’, a straight mark, a second “ at the end of a word. */
function closeOfCurly(text: string, from: number): { at: number; length: number } | null {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '”') return { at: i, length: 1 }
    if (i === from || isBlank(text[i - 1]) || isWordChar(text[i + 1])) continue
    if (text[i] === '“' || text[i] === '"') return { at: i, length: 1 }
    if (text.startsWith('’’', i)) return { at: i, length: 2 }
  }
  return null
}

/** The mark's own partner, or another that closes too, unless that one was opened for itself inside. */
function closeOfMixed(text: string, from: number, others: string): { at: number; length: number } | null {
  let inside = false
  for (let i = from; i < text.length; i++) {
    const c = text[i] as string
    if (c === '“' && !others.includes('"')) inside = true
    const closes = others.includes(c) && !inside && i > from && !isBlank(text[i - 1]) && !isWordChar(text[i + 1])
    if (closes) return { at: i, length: 1 }
    if (c === '"' || (c === '“' && others.includes('"'))) return null
  }
  return null
}

/** Where a quotation ends and how long its closing mark is. */
function closing(text: string, from: number, style: Style): { at: number; length: number } | null {
  if (style.open === '“') return closeOfCurly(text, from)
  const others = OTHER_CLOSES[style.open]
  const mixed = others === undefined ? null : closeOfMixed(text, from, others)
  if (mixed) return mixed
  const at = findClose(text, from, style)
  return at < 0 ? null : { at, length: style.close.length }
}

const styleAt = (text: string, at: number): Style | undefined =>
  STYLES.find((style) => text.startsWith(style.open, at) && opens(text, at, style))

/** text is one paragraph, next the one after it; a printer leaves a quotation open that goes on there. */
function mayStayOpen(text: string, at: number, style: Style, next: string): boolean {
  const inner = at + style.open.length
  const end = text.trimEnd().length
  if (end - inner < MIN_UNCLOSED || text.includes(style.close, inner))
    return style.single && at === 0 && next.startsWith(style.open)
  if (next.startsWith(style.open)) return !style.single || at === 0
  return !style.single && (at === 0 || endsClause(text[end - 1]))
}

/** A closing mark was forgotten where somebody is said to speak. */
const ATTRIBUTION = /[,.?!] (?=(?:(?:he|she|they) )?(?:said|says|added) )/g

/** The end of the paragraph, where the quotation goes on in the next or nothing shows where the mark was forgotten. */
function endOfUnclosed(text: string, from: number, goesOn: boolean): number {
  ATTRIBUTION.lastIndex = from + MIN_UNCLOSED
  const attribution = goesOn ? null : ATTRIBUTION.exec(text)
  return attribution ? attribution.index + 1 : text.trimEnd().length
}

/** The end of a sentence, and the blank before a mark. */
const SENTENCE_BEFORE = /[.?!…]['’)]? $/

/**
 * Where a text has lost the breaks between its paragraphs, each paragraph of a quotation still opens with a mark, and only the
 * last one closes: the end of the one whose words start at `from`, or -1.
 */
function endBeforeReopening(text: string, from: number): number {
  const next = text.indexOf('"', from)
  const reopens =
    next - from > MIN_UNCLOSED &&
    SENTENCE_BEFORE.test(text.slice(next - 3, next)) &&
    /[\p{Lu}\p{N}]/u.test(text[next + 1] ?? '')
  return reopens ? next - 1 : -1
}

/** The first mark from `from` on, the end of the text where there is none. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from
  return MARK.exec(text)?.index ?? text.length
}

/** Offsets from the paragraph's start. */
function quotationsIn(text: string, next: string, continues: boolean): Quotation[] {
  const found: Quotation[] = []
  const hopeless = new Set<Style>()
  /** The quotation before ended where its next paragraph opens. */
  let reopens = false
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at)) {
    const style = styleAt(text, at)
    if (!style || hopeless.has(style)) {
      at++
      continue
    }
    const inner = at + style.open.length
    const close = closing(text, inner, style)
    const goesOn = reopens || (at === 0 && continues)
    reopens = false
    if (close && close.at > inner) {
      const end = close.at + close.length
      found.push({
        start: at,
        end,
        inner: { start: inner, end: close.at },
        closed: true,
        continues: goesOn,
      })
      at = end
      continue
    }
    const reopening = style.open === '"' ? endBeforeReopening(text, inner) : -1
    if (reopening > 0) {
      const span = { start: at, end: reopening, inner: { start: inner, end: reopening } }
      found.push({ ...span, closed: false, continues: goesOn })
      reopens = true
      at = reopening
      continue
    }
    if (mayStayOpen(text, at, style, next)) {
      const end = endOfUnclosed(text, inner, next.startsWith(style.open))
      found.push({ start: at, end, inner: { start: inner, end }, closed: false, continues: goesOn })
      hopeless.add(style)
      at = end
      continue
    }
    if (style.open !== '"') hopeless.add(style)
    at = inner
  }
  return found
}

const moved = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })

export function findQuotations(text: string): Quotation[] {
  const paragraphs = paragraphSpans(text)
  const all: Quotation[] = []
  let continues = false
  paragraphs.forEach((paragraph, index) => {
    const next = paragraphs[index + 1]
    const after = next ? text.slice(next.start, next.start + 2) : ''
    const printed = text.slice(paragraph.start, paragraph.end)
    const found = quotationsIn(printed, after, continues)
    for (const quotation of found)
      all.push({ ...quotation, ...moved(quotation, paragraph.start), inner: moved(quotation.inner, paragraph.start) })
    const last = found.at(-1)
    continues = last !== undefined && !last.closed && last.end === printed.trimEnd().length
  })
  return all
}

/**
 * The text with the marks of its quotations printed as “ and ”, for taggers that know only those. Same length, so every
 * offset holds: a mark of two characters becomes one and a blank.
 */
export function withPlainMarks(text: string, quotations: readonly Quotation[]): string {
  if (quotations.length === 0) return text
  const parts: string[] = []
  let done = 0
  for (const { start, end, inner, closed } of quotations) {
    parts.push(text.slice(done, start), '“'.padStart(inner.start - start), text.slice(inner.start, inner.end))
    if (closed) parts.push('”'.padEnd(end - inner.end))
    done = end
  }
  parts.push(text.slice(done))
  return parts.join('')
}
