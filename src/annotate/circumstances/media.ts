/**
 * Enters: an attribution. Leaves: the paper or channel that it says a statement was made in ("in a statement", "wrote on
 * Facebook", "the report said"), and whether it is one told of before ("the statement", "his letter").
 */
import { senderOf } from '../phrases/papers'
import { isCalendarWord } from '../names/name-shape'
import type { Surroundings } from './surroundings'
import type { Range, Reading } from '../reading'
import type { Candidate } from '../statements/candidate'

export interface Medium {
  /** In the singular. */
  word: string
  /** One told of before: "the letter", "his post". */
  definite: boolean
  /** It is itself said to speak: "the letter said". */
  speaks: boolean
}

const MEDIA: ReadonlySet<string> = new Set(
  `statement release email e-mail letter memo tweet tweets post posts thread message text video blog op-ed column article
  report study paper book note filing lawsuit complaint affidavit announcement slideshow presentation documents document proclamation editorial
  instagram facebook twitter x telegram truth linkedin tiktok weibo website page`.split(/\s+/),
)
const PLATFORMS: ReadonlySet<string> = new Set(
  'instagram facebook twitter x telegram truth linkedin tiktok weibo'.split(' '),
)
/** Nouns beside the name of a paper or broadcaster that say what it is. */
export const OUTLETS: ReadonlySet<string> = new Set(
  `newspaper paper daily weekly tabloid magazine journal outlet publication website site broadcaster network channel station
  agency newswire`.split(/\s+/),
)
/** How far before the verb of speech a paper is sent. */
const SENT_BEFORE = 12
/** "his opening | statement": spoken, on the occasion. */
const SPOKEN: ReadonlySet<string> = new Set(['opening', 'closing'])
const INTRODUCING: ReadonlySet<string> = new Set(['in', 'on', 'via', 'by', 'through'])
const HANDED: ReadonlySet<string> = new Set(
  `sent addressed written obtained seen released issued dated posted emailed published provided given submitted shared viewed
  reviewed signed`.split(/\s+/),
)
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'his', 'her', 'their', 'its', 'same'])

/** "the Harbour | Post": who prints, and no post. */
const isInTitle = (r: Reading, i: number): boolean => {
  const name = r.name(i)
  return name !== undefined && name.type === 'ORGANISATION' && name.end - name.first > 1 && !PLATFORMS.has(r.lower(i))
}

export const isMedium = (r: Reading, i: number): boolean =>
  MEDIA.has(r.lower(i)) && !isInTitle(r, i) && (r.lower(i) !== 'x' || r.form(i) === 'X') && !SPOKEN.has(r.lower(i - 1))

/** "a letter sent to X", "the letter, obtained by Y": a participle, whatever the tagger takes it for. */
export const isOfMedium = (r: Reading, verb: number): boolean =>
  HANDED.has(r.lower(verb)) && (isMedium(r, verb - 1) || (r.isComma(verb - 1) && isMedium(r, verb - 2)))

/** "in an analysis | published Tuesday": of a paper too, whatever it is called. */
export const isDated = (r: Reading, verb: number): boolean =>
  HANDED.has(r.lower(verb)) &&
  (r.pos(verb - 1) === 'NOUN' || r.lower(verb) === 'dated') &&
  isCalendarWord(r.lower(verb + (r.lower(verb + 1) === 'on' ? 2 : 1)))

export const mediumAt = (r: Reading, i: number, first: number, speaks: boolean): Medium => ({
  word: r.lower(i).replace(/s$/, ''),
  definite: DEFINITE.has(r.lower(first)),
  speaks,
})

export function mediumIn(around: Surroundings, candidate: Candidate, zones: readonly Range[]): Medium | undefined {
  const { r } = around
  for (const { first, end } of zones)
    for (let i = first; i < end; i++) {
      if (!INTRODUCING.has(r.lower(i))) continue
      for (let k = i + 1; k < Math.min(end, i + 8); k++) if (isMedium(r, k)) return mediumAt(r, k, i + 1, false)
    }
  return paperIn(around, candidate) ?? paperSent(around, candidate)
}

/** "X issued a statement about it, saying". */
export function paperSent({ r }: Surroundings, { cue, speaker }: Candidate): Medium | undefined {
  const end = cue?.first ?? 0
  for (let i = Math.max(speaker?.end ?? end, end - SENT_BEFORE); i < end; i++)
    if (isMedium(r, i) && senderOf(r, i) >= 0) return mediumAt(r, i, i - 1, false)
  return undefined
}

/** "the letter said"; a newspaper that says so is none. */
function paperIn(around: Surroundings, candidate: Candidate): Medium | undefined {
  const { r } = around
  const { speaker } = candidate
  const at = speaker?.head ?? -1
  if (!speaker || !isMedium(r, at) || r.name(at) !== undefined) return undefined
  if (r.lower(at) === 'paper' && around.speakerOf(candidate)) return undefined
  return mediumAt(r, at, speaker.first, true)
}
