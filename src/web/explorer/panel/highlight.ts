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
 * The span where it stands in this text: as it says or, where the text has changed since, where it is found with what stood
 * on both sides of it or on one. Null where that is nowhere or in several places: the same words may stand elsewhere too.
 */
export function locate(text: string, span: Span): Span | null {
  const { exact, prefix, suffix } = span
  if (exact === '') return null
  if (text.slice(span.start, span.end) === exact) return span
  for (const [before, after] of [
    [prefix, suffix],
    [prefix, ''],
    ['', suffix],
  ] as const) {
    if ((before + after).trim() === '') continue
    const at = findOnce(text, before + exact + after)
    if (at !== null) return { ...span, start: at + before.length, end: at + before.length + exact.length }
  }
  return null
}

function findOnce(text: string, words: string): number | null {
  const at = text.indexOf(words)
  return at < 0 || text.indexOf(words, at + 1) >= 0 ? null : at
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
