/**
 * Which events are occasions on which something is said, and whether words tie one to a verb of speech. Enters: event mentions.
 * Leaves: yes or no.
 */
import type { EventCategory } from '../annotated-article'
import type { EventMention } from '../events/event-mentions'
import { benchBehind } from '../events/event-phrases'
import type { Reading } from '../reading'
import type { StatedTime, Times } from '../times'
import { wordSet } from '../lexicon/table'

const OCCASIONS = new Set<EventCategory>(['MEETING', 'TALKS', 'CALL', 'SPEECH', 'VISIT', 'TRIAL', 'PROTEST'])
const GATHERINGS = wordSet('festival ceremony funeral parade celebration wedding premiere sentencing arraignment vigil')
/** Events that consist of speaking. */
const SPEAKING = wordSet(
  `interview interviews conference briefing speech address debate hearing testimony keynote lecture sermon presentation
  remarks chat webcast livestream podcast rally discussion discussions panel symposium seminar webinar`,
)
const SHARED = wordSet('debate hearing conference briefing discussion discussions panel symposium seminar')
const VENUES = wordSet('convention summit rally forum conference')
const EXCHANGES = wordSet('interview interviews call conversation')
const CONFERENCES = wordSet('news press media')
const BOARDS = wordSet('council board committee commission trustees assembly')
const SIDELINES = wordSet('sidelines margins')
const TYING = wordSet('during at after in following on')
/** Those of them by which one is there, and then. */
const PRESENT = wordSet('during at in on')
const LOOSE = new Set(['DET', 'PRON', 'PART', 'ADJ', 'NUM', 'PROPN', 'NOUN', 'VERB'])
const BENCHES = wordSet('lawmakers senators legislators committee panel jury judge judges court')
const AFTER = wordSet('after following')

interface TimeFinding {
  r: Reading
  times: Times
  isOutside(i: number): boolean
}

export const isOccasion = (r: Reading, event: EventMention): boolean =>
  event.isNoun &&
  (OCCASIONS.has(event.category) || GATHERINGS.has(r.lower(event.head))) &&
  // "calls for a vote" are none
  r.lower(event.head) !== 'calls'

/** "X testified on Monday before Y": the sitting itself; not "testified about a meeting". */
export function isTestimony(r: Reading, { isNoun, head }: EventMention): boolean {
  if (isNoun || r.lower(head) !== 'testified') return false
  let i = benchBehind(r, head)
  if (i < 0) return false
  if (r.pos(i + 1) === 'DET') i++
  return r.name(i + 1)?.type === 'ORGANISATION' || BENCHES.has(r.lower(i + 1))
}

/** An event that is held in order to speak ("conference" alone may be a league or a gathering of others). */
export const isSpeaking = (r: Reading, event: EventMention): boolean =>
  (event.isNoun &&
    SPEAKING.has(r.lower(event.head)) &&
    (r.lower(event.head) !== 'conference' || CONFERENCES.has(r.lower(event.head - 1)))) ||
  isSitting(r, event)

/** "a council meeting": its members speak there in turn. */
export const isSitting = (r: Reading, { head }: EventMention): boolean =>
  r.lower(head) === 'meeting' && BOARDS.has(r.lower(head - 1))

/** A gathering that one is told to be at: there one speaks. */
export const isVenue = (r: Reading, event: EventMention): boolean =>
  VENUES.has(r.lower(event.head)) && tieOf(r, event) === 'at'

/** One on which several speak in turn, and all to the same room. */
export const isShared = (r: Reading, event: EventMention): boolean =>
  (SHARED.has(r.lower(event.head)) && isSpeaking(r, event)) || isSitting(r, event)

/** An occasion on which two sides talk to each other. */
export const isExchange = (r: Reading, { head }: EventMention): boolean => EXCHANGES.has(r.lower(head))

/** The preposition that governs a noun phrase starting at a token, over its determiner and possessor. */
export function prepositionBefore(r: Reading, first: number): string {
  let i = first - 1
  const goesOn = (k: number): boolean =>
    (LOOSE.has(r.pos(k)) && !r.isFiniteVerb(k)) || (r.form(k) === '-' && r.pos(k - 1) === 'NUM')
  for (let steps = 0; steps < 8 && goesOn(i); steps++) i--
  // "on the sidelines of a summit"
  return r.lower(i) === 'of' && SIDELINES.has(r.lower(i - 1)) ? 'at' : r.lower(i)
}

/** The preposition that ties an event to what happened at it; undefined where none does. */
export function tieOf(r: Reading, event: EventMention): string | undefined {
  for (const first of [event.evidence.first, event.name.first]) {
    // "in a letter calling for the meeting"
    if (r.doc.tag[first] === 'VBG') continue
    const preposition = prepositionBefore(r, first)
    if (TYING.has(preposition)) return preposition
  }
  return undefined
}

/** When an event was held, by the words of its own phrase or after it ("Tuesday's hearing", "a hearing on Tuesday"). */
export function timeOf({ r, times, isOutside }: TimeFinding, event: EventMention): StatedTime | undefined {
  for (let i = event.head - 1; i >= event.head - 4 && i >= 0 && isOutside(i); i--) {
    if (!LOOSE.has(r.pos(i)) || r.isFiniteVerb(i)) break
    const time = times.at(i, event.head, 'past')
    if (time) return time
  }
  return event.time && isOutside(event.time.first) ? event.time : undefined
}

export const isPresent = (tie: string): boolean => PRESENT.has(tie)
export const isAfter = (tie: string): boolean => AFTER.has(tie)

const singular = (word: string): string => word.replace(/s$/, '')

/** "the interview" after "an interview with X": one told of before. */
export const isSameOccasion = (r: Reading, earlier: EventMention, later: EventMention): boolean =>
  earlier === later ||
  (singular(r.lower(earlier.head)) === singular(r.lower(later.head)) &&
    (later.definite || later.participants.some((p) => earlier.participants.some(({ entity }) => entity === p.entity))))
