/** Spans of the interchange format in, spans that name their field out. */
import type { Span, TextField } from '../annotate/annotated-article'
import type { SpanFacts } from '../graph/article/article-facts'

export const spansIn = (field: TextField, spans: readonly Span[] | undefined): SpanFacts[] =>
  (spans ?? []).map(({ start, end }) => ({ field, start, end }))
