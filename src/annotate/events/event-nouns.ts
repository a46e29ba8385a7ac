/** Enters: a reading and a noun. Leaves: whether it tells of an event, and of which category. */
import type { EventCategory } from '../annotated-article'
import type { Range, Reading } from '../reading'
import { isTimeWord } from '../times'
import { ARMS, COURT, NAMED_GATHERINGS, nounKind, PRESS, type EventKind } from './event-lexicon'

const DESCRIBING = new Set(['NOUN', 'ADJ', 'DET'])
/** The members of a party in a house, or a league. */
const CAUCUSES = new Set(['republican', 'democratic', 'gop', 'eastern', 'western'])
/** "heart attack" */
const AILING = new Set(['heart', 'panic', 'anxiety', 'asthma', 'cardiac'])

/** "the extradition hearing", also where it is read as a verb. */
export const isGerund = (r: Reading, i: number): boolean =>
  r.doc.tag[i] === 'VBG' && DESCRIBING.has(r.pos(i - 1)) && nounKind(r.lower(i)) !== undefined

/** Names are no events, but for those of gatherings. */
export function namesGathering(r: Reading, i: number): boolean {
  const name = r.name(i)
  return name?.type === 'ORGANISATION' && name.end === i + 1 && NAMED_GATHERINGS.has(r.lower(i))
}

/** The last word of its noun phrase, not one that describes another noun ("attack surface"), nor a month, nor in a phrase like "at war". */
export function isNamedByNoun(r: Reading, i: number): boolean {
  if (r.lower(i) === 'march' && r.form(i) !== 'march') return false
  if (/^awards?$/.test(r.lower(i)) && r.form(i) !== 'Awards') return false
  const next = r.pos(i + 1)
  const describes =
    (next === 'NOUN' || next === 'PROPN') && !isTimeWord(r.lower(i + 1)) && r.nameOf[i] === -1 && r.nameOf[i + 1] === -1
  const isBare = r.doc.tag[i] === 'NN' && r.pos(i - 1) === 'ADP' && r.nameOf[i] === -1
  if (AILING.has(r.lower(i - 1)) && r.lower(i).startsWith('attack')) return false
  if (r.lower(i) === 'conference' && CAUCUSES.has(r.lower(i - 1))) return false
  return !describes && !isBare && !nounKind(r.lower(i + 1)) && r.form(i + 1) !== '-' && r.relation(i) !== 'compound'
}

/** `first`: where the noun's phrase begins. */
export function categoryOf(r: Reading, kind: EventKind, head: number, first: number): EventCategory {
  const word = r.lower(head)
  if ((word === 'conference' || word === 'briefing') && PRESS.has(r.lower(head - 1))) return 'SPEECH'
  if (kind.name === 'strike') return isOfArms(r, head, first) ? 'ATTACK' : 'PROTEST'
  if (kind.name !== 'hearing') return kind.category
  for (let i = first; i < head; i++) if (COURT.has(r.lower(i))) return 'TRIAL'
  return kind.category
}

function isOfArms(r: Reading, head: number, first: number): boolean {
  if (r.lower(head + 1) === 'on' || r.lower(head) === 'strikes') return true
  for (let i = first; i < head; i++) if (ARMS.has(r.lower(i))) return true
  return false
}

/** "killed in a crash": the noun is the event. */
export function namesHarm(r: Reading, { first, end }: Range): boolean {
  for (let i = first; i < end; i++) {
    const category = r.pos(i) === 'NOUN' && nounKind(r.lower(i))?.category
    if ((category === 'DISASTER' || category === 'ATTACK') && !AILING.has(r.lower(i - 1))) return true
  }
  return false
}
