/** Spans that prove one fact in, in any order; out, in text order, those that overlap as one: the format allows no others. */
import type { Span } from './annotated-article'

export function joinedSpans(spans: readonly Span[]): Span[] {
  const apart: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end)
    else apart.push({ ...span })
  }
  return apart
}
