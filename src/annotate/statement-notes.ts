/**
 * Enters: a candidate with its speaker. Leaves: the mode and the character spans of a statement: marks left out of a
 * quotation that is a piece of its own, kept where they stand inside a longer piece.
 */
import { UNKNOWN_DAY } from '../edtf'
import type { ArticleDraft } from '../read/article-draft'
import type { QuoteMode, Span, TimeNote } from './annotated-article'
import type { Range, Reading } from './reading'
import { dayOf, type StatedTime } from './times'

const NEARLY_ALL = 0.95
const NEARLY_NONE = 0.02

/** DIRECT all in quotation marks, INDIRECT none, MIXED some. */
export function modeOf(r: Reading, pieces: readonly Range[]): QuoteMode {
  let words = 0
  let quoted = 0
  for (const { first, end } of pieces)
    for (let i = first; i < end; i++) {
      if (!r.isWord(i)) continue
      words++
      if (r.isQuoted(i)) quoted++
    }
  const share = quoted / words
  if (share > NEARLY_ALL) return 'DIRECT'
  return share < NEARLY_NONE ? 'INDIRECT' : 'MIXED'
}

export function spanOf(r: Reading, piece: Range): Span {
  const opening = r.quote(piece.first)
  const isWhole = opening !== undefined && opening.first === piece.first && opening.end === piece.end
  return r.span(isWhole ? opening.inner : piece)
}

/** "2026-01-05"; undefined where nobody knows. */
export function publicationDay({ publishedAt }: ArticleDraft): string | undefined {
  const day = dayOf(publishedAt)
  return day === null ? undefined : new Date(day).toISOString().slice(0, 10)
}

/** The time stated, else the day of publication, named as such; absent where neither is known. A stated one is never dated by guess. */
export function saidAt(time: StatedTime | undefined, published: string | undefined): TimeNote | undefined {
  if (time) return time.note ?? { edtf: UNKNOWN_DAY, basis: 'STATED', text: time.text }
  return published === undefined ? undefined : { edtf: published, basis: 'PUBLICATION_DATE' }
}
