/**
 * Whether two appearances may be of one utterance: who said them, when and in what language, and how alike the words are.
 * Pure; the order in which the two are given does not matter.
 */
import type { TimeBasis } from '../../database/generated/prisma/enums'
import { isTelling, likeness, sameWords, type Wording } from './wording/same-wording'

export interface SaidTime {
  earliest: Date
  latest: Date
  basis: TimeBasis
}

/** What was said, as it is compared. */
export interface Utterance {
  /** As identified, before merges. */
  speakerId: string | null
  language: string
  said: SaidTime | null
  wording: Wording
}

const DAY = 86_400_000
/** One quotation goes round for about this long. */
export const CARRIED_FOR = 7 * DAY
/** What is Tuesday night here is Wednesday there. */
const ZONES = DAY

/** Milliseconds between the nearest ends; 0 where they overlap. */
const gapBetween = (a: SaidTime, b: SaidTime): number =>
  Math.max(0, a.earliest.getTime() - b.latest.getTime(), b.earliest.getTime() - a.latest.getTime())

const isStated = ({ basis }: SaidTime): boolean => basis !== 'PUBLICATION_DATE'

/**
 * Two stated times must be one, give or take the zone; of a day of publication the other may lie a week before, not after:
 * what is printed on a day was said by then.
 */
function atOneTime(a: SaidTime, b: SaidTime): boolean {
  if (isStated(a) && isStated(b)) return gapBetween(a, b) <= ZONES
  if (gapBetween(a, b) > CARRIED_FOR) return false
  if (isStated(a) === isStated(b)) return true
  const [stated, printed] = isStated(a) ? [a, b] : [b, a]
  return stated.earliest.getTime() - printed.latest.getTime() <= ZONES
}

/** "en-GB" and "en" are one; "und" may be any. */
const inOneLanguage = (a: string, b: string): boolean => {
  const [first, second] = [a, b].map((tag) => tag.split('-')[0]!.toLowerCase())
  return first === second || first === 'und' || second === 'und'
}

/**
 * 0: two utterances; else how alike the words are, to 1. "No comment" is said again every day: what tells little is one only
 * in the very same words and on the very same day.
 */
export function utteranceLikeness(a: Utterance, b: Utterance): number {
  if (a.speakerId === null || a.speakerId !== b.speakerId || a.said === null || b.said === null) return 0
  if (!inOneLanguage(a.language, b.language)) return 0
  if (!isTelling(a.wording) || !isTelling(b.wording))
    return sameWords(a.wording, b.wording) && gapBetween(a.said, b.said) === 0 ? 1 : 0
  return atOneTime(a.said, b.said) ? likeness(a.wording, b.wording) : 0
}
