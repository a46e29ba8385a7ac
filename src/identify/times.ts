/**
 * Times as written in, times with their bounds out. Nothing is ever "now": what has no time stays without (null), and so does
 * what happened on an unknown day, whose words stay as evidence. Refuses nothing: what is no EDTF was refused when the article
 * was checked, and counts as no time here.
 */
import { parseEdtf } from '../edtf'
import type { TimeNote } from '../annotate/annotated-article'
import type { TimeFacts } from '../graph/article/article-facts'

const withBounds = (edtf: string, basis: TimeFacts['basis'], text: string | null): TimeFacts | null => {
  const range = parseEdtf(edtf)
  return range && { edtf, ...range, basis, text }
}

/** A date has no clock; a clock time may lack its zone. */
const hasClock = (text: string): boolean => text.includes('T')
const hasZone = (text: string): boolean => /T.*(?:Z|[+-]\d{2}(?::?\d{2})?)$/.test(text)

/** @param note where it does not say, a time counts as stated, one of the clock without a zone as taken for UTC. */
export function timeOf(note: TimeNote | undefined): TimeFacts | null {
  if (!note) return null
  const assumed = hasClock(note.edtf) && !note.edtf.includes('/') && !hasZone(note.edtf)
  return withBounds(note.edtf, note.basis ?? (assumed ? 'ASSUMED_ZONE' : 'STATED'), note.text ?? null)
}

/** A publication time without a zone is taken for UTC and says so; a bare date is that day in UTC. */
export function publicationTime(publishedAt: string | undefined): TimeFacts | null {
  if (publishedAt === undefined) return null
  if (hasZone(publishedAt)) return withBounds(publishedAt, 'STATED', null)
  return withBounds(hasClock(publishedAt) ? `${publishedAt}Z` : publishedAt, 'ASSUMED_ZONE', null)
}

/** publicationTime undone: the text as it was brought. */
export const printedPublication = (edtf: string, basis: TimeFacts['basis'] | null): string =>
  basis === 'ASSUMED_ZONE' && hasClock(edtf) ? edtf.replace(/Z$/, '') : edtf

/** The day as printed, in the outlet's own zone: what is said without a time was said on or before it. */
export const publicationDay = (publishedAt: string | undefined): TimeFacts | null =>
  publishedAt === undefined ? null : withBounds(publishedAt.slice(0, 10), 'PUBLICATION_DATE', null)

export interface Period {
  earliest: Date
  latest: Date
}

/** Milliseconds between the nearest ends; 0 where they overlap. */
export const gapBetween = (a: Period, b: Period): number =>
  Math.max(0, a.earliest.getTime() - b.latest.getTime(), b.earliest.getTime() - a.latest.getTime())

export const DAY = 86_400_000
