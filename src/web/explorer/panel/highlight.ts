/**
 * Printed words in their paragraphs. What enters: a text and spans in it (UTF-16 offsets, as the API counts); what leaves:
 * the paragraphs that hold them, cut into marked and plain pieces that together are the paragraph again.
 */

export interface Span {
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
  /** What the words tell; where spans overlap, the one given first wins. */
  role: string
}

export interface Piece {
  text: string
  /** Null for what is not marked. */
  role: string | null
}

export interface Paragraph {
  start: number
  pieces: readonly Piece[]
}

/**
 * The span where it stands in this text: as it says or, where the text has changed since, where its surroundings are found.
 * Null where the words are gone.
 */
export function locate(text: string, span: Span): Span | null {
  if (text.slice(span.start, span.end) === span.exact) return span
  const at = text.indexOf(span.prefix + span.exact + span.suffix)
  const start = at < 0 ? text.indexOf(span.exact) : at + span.prefix.length
  return start < 0 || span.exact === '' ? null : { ...span, start, end: start + span.exact.length }
}

/** Paragraphs are parted by blank lines. Spans must fit the text (locate). In the order of the text. */
export function markParagraphs(text: string, spans: readonly Span[]): Paragraph[] {
  return paragraphsOf(text).flatMap(({ start, end }) => {
    const inside = spans.filter((span) => span.start < end && span.end > start)
    return inside.length === 0 ? [] : [{ start, pieces: cut(text, start, end, inside) }]
  })
}

export function paragraphsOf(text: string): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = []
  let start = 0
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    paragraphs.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  paragraphs.push({ start, end: text.length })
  return paragraphs.filter((p) => p.end > p.start)
}

/** @param spans may reach beyond both ends */
export function cut(text: string, start: number, end: number, spans: readonly Span[]): Piece[] {
  const inside = (at: number): boolean => at > start && at < end
  const bounds = [...new Set(spans.flatMap((span) => [span.start, span.end]).filter(inside))].sort((a, b) => a - b)
  const pieces: Piece[] = []
  ;[start, ...bounds].forEach((from, n) => {
    const to = bounds[n] ?? end
    const role = spans.find((span) => span.start <= from && span.end >= to)?.role ?? null
    const last = pieces.at(-1)
    if (last && last.role === role) last.text += text.slice(from, to)
    else pieces.push({ text: text.slice(from, to), role })
  })
  return pieces
}
