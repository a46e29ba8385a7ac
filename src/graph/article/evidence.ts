/** A span of an article in, the printed words with what stands around them out, as W3C's TextQuoteSelector has them. */
import { NewsGraphError } from '../../errors'
import type { SpanFacts } from './article-facts'

/** UTF-16 units at the most on either side. */
const CONTEXT = 32

export interface Texts {
  headline: string
  body: string
}

/** Column names to values, as in the tables mention and evidence. */
export interface Quote {
  field: SpanFacts['field']
  start_offset: number
  end_offset: number
  exact: string
  prefix: string
  suffix: string
}

/** True where the offset stands between the halves of a surrogate pair. */
const cutsPair = (text: string, offset: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset))

/** @throws BAD_OFFSETS where the span does not lie in the field or cuts a character in two */
export function quote(texts: Texts, { field, start, end }: SpanFacts): Quote {
  const text = field === 'HEADLINE' ? texts.headline : texts.body
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length)
    throw lie(field, start, end, `but it has ${text.length} UTF-16 code units`)
  if (cutsPair(text, start) || cutsPair(text, end)) throw lie(field, start, end, 'and cuts a character in two')
  const from = Math.max(0, start - CONTEXT)
  const to = Math.min(text.length, end + CONTEXT)
  return {
    field,
    start_offset: start,
    end_offset: end,
    exact: text.slice(start, end),
    prefix: text.slice(cutsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, cutsPair(text, to) ? to - 1 : to),
  }
}

const lie = (field: string, start: number, end: number, why: string): NewsGraphError =>
  new NewsGraphError('BAD_OFFSETS', `a span runs from ${start} to ${end} of the ${field.toLowerCase()}, ${why}`)
