/**
 * Enters: the noun or verb that names an event and the verb that governs it. Leaves: whether it took place: from the words
 * beside it ("planned"), the verb ("was cancelled", "called off"), tense, modality and negation ("will hold", "could meet",
 * "did not take place"), and prepositions ("ahead of"). OCCURRED where nothing speaks against it.
 */
import type { EventStatus } from '../annotated-article'
import { isHolding } from './event-lexicon'
import type { Reading } from '../reading'
import { isTimeWord } from '../times'

const lists: Readonly<Partial<Record<EventStatus, string>>> = {
  CANCELLED: `cancelled canceled cancel cancels cancelling canceling scrapped scrap scrapping abandoned axed nixed aborted
  scuttled scuttle shelved annulled`,
  POSTPONED: 'postponed postpone postpones postponing delayed delay rescheduled deferred suspended adjourned paused',
  SCHEDULED: 'planned upcoming scheduled next future due expected forthcoming coming impending set slated pending',
  ONGOING: 'ongoing current continuing underway',
  UNCONFIRMED:
    'proposed possible potential alleged suspected reported rumoured rumored hypothetical prospective likely',
}
const STATUS_WORDS = new Map<string, EventStatus>(
  Object.entries(lists).flatMap(([status, words]) =>
    words.split(/\s+/).map((word): [string, EventStatus] => [word, status as EventStatus]),
  ),
)
export const statusOfWord = (lower: string): EventStatus | undefined => STATUS_WORDS.get(lower)

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))
const UNSURE = set('would could may might should can must if whether')
const PLANS =
  set(`plan plans planned planning intend intends hope hopes hoping expected expects due scheduled set agreed going
  aims aim prepare preparing wants want ready vowed promised slated poised announced needs has have decided`)
const FORCED = set('forced had chose opted')
const WISHES =
  set(`urge urged urging call called calling demand demanded proposed propose suggest suggested offered offer
  threatened threatening begin seek seeking considering persuade failed refused declined tried unable pressure`)
/** Verbs whose object need not have come about. */
const WISHED_FOR =
  set(`seek seeks seeking sought pursue pursues pursuing pursued want wants wanted urge urged demand demands demanded
  demanding propose proposes proposed rejected reject rejects offer offered threaten threatens threatened consider considering considered
  expect expects request requested avoid prevent avert avoided prevented oppose opposes opposed fear fears feared suggested discuss discussed
  negotiate negotiating secure securing`)
/** "hopes of a deal", "calls for talks". */
const UNREAL =
  set(`expectation expectations hope hopes prospect prospects possibility threat threats risk risks fear fears chance
  chances call calls demand demands push bid need plea pleas possibility idea`)
const NEGATIONS = set("not n't never no longer")
const HAPPEN = set('happen happened occur go went proceed')
const BE = set("was were is are been be being got 's")

const isDecisive = (status: EventStatus | undefined): boolean => status === 'CANCELLED' || status === 'POSTPONED'

/** "called off", "put on hold", "pushed back", also with the event between verb and particle. */
function phrasalStatus(r: Reading, verb: number, particle: number): EventStatus | undefined {
  const [word, after] = [r.lower(verb), r.lower(particle)]
  if (after === 'off' && /^(call|calls|called|calling)$/.test(word)) return 'CANCELLED'
  if (!/^(put|puts|putting|push|pushes|pushed)$/.test(word)) return undefined
  const onHold = after === 'on' && (r.lower(particle + 1) === 'hold' || r.lower(particle + 1) === 'ice')
  return onHold || after === 'back' || after === 'off' ? 'POSTPONED' : undefined
}

function decisiveStatus(r: Reading, verb: number, low: number): EventStatus | undefined {
  const own = statusOfWord(r.lower(verb)) ?? phrasalStatus(r, verb, verb + 1)
  if (!isDecisive(own) || !isDone(r, verb)) return undefined
  return isNegated(r, verb, low) ? 'SCHEDULED' : own
}

/** An attempt or threat to cancel cancels nothing. */
function isDone(r: Reading, verb: number): boolean {
  if (r.doc.tag[verb] !== 'VB') return true
  const before = r.lower(verb - 1)
  if (before !== 'to') return !UNSURE.has(before)
  return PLANS.has(r.lower(verb - 2)) || FORCED.has(r.lower(verb - 2))
}

export function isNegated(r: Reading, verb: number, low: number): boolean {
  for (let i = verb - 1; i >= low && verb - i <= 4; i--) {
    if (NEGATIONS.has(r.lower(i))) return true
    if (!['AUX', 'ADV', 'PART'].includes(r.pos(i))) return false
  }
  return false
}

/** Auxiliaries and governing verbs of a verb form, read to the left within its clause. */
export function verbStatus(r: Reading, verb: number): EventStatus {
  const { first: low } = r.sentence(verb)
  if (r.doc.tag[verb] === 'VBD') return 'OCCURRED'
  let progressive = false
  for (let i = verb - 1; i >= low && verb - i <= 6; i--) {
    const word = r.lower(i)
    if (word === 'will' || word === "'ll" || word === 'shall' || word === 'wo') return 'SCHEDULED'
    if (UNSURE.has(word)) return 'UNCONFIRMED'
    if (word === 'did') return 'OCCURRED'
    if (word === 'to' && r.pos(i) === 'PART') return infinitiveStatus(r, i)
    if (word === 'is' || word === 'are' || word === "'re") progressive = true
    if (r.pos(i) !== 'AUX' && r.pos(i) !== 'ADV' && r.pos(i) !== 'PART') break
  }
  if (progressive && r.doc.tag[verb] === 'VBG') return 'ONGOING'
  return r.doc.tag[verb] === 'VB' ? 'UNCONFIRMED' : 'OCCURRED'
}

function infinitiveStatus(r: Reading, to: number): EventStatus {
  let last = to - 1
  while (last >= 0 && last > to - 3 && (r.pos(last) === 'ADV' || isTimeWord(r.lower(last)))) last--
  if (r.doc.tag[last] === 'VBN' && verbStatus(r, last) === 'SCHEDULED') return 'SCHEDULED'
  if (PLANS.has(r.lower(last)) && !isNegated(r, last, to - 6)) return 'SCHEDULED'
  for (let i = to - 1; i >= Math.max(0, to - 4); i--) {
    if (PLANS.has(r.lower(i)) || WISHES.has(r.lower(i))) return 'UNCONFIRMED'
  }
  return r.pos(to - 1) === 'AUX' ? 'SCHEDULED' : 'UNCONFIRMED'
}

const BEGINNING = set(
  'begins begin starts start opens open runs run ends end takes take kicks kick returns return closes close',
)
const AT_TIMES = set('on from in at')

/** "begins on Monday", "runs from June 3": told in the present with its day. */
const isToBegin = (r: Reading, i: number): boolean => {
  if (!BEGINNING.has(r.lower(i)) || !/^VB[ZP]$/.test(r.doc.tag[i] ?? '')) return false
  const next = r.lower(i + 1) === 'place' || r.lower(i + 1) === 'off' ? i + 2 : i + 1
  return isTimeWord(r.lower(AT_TIMES.has(r.lower(next)) ? next + 1 : next))
}

const NOMINAL = set('NOUN PROPN ADP DET ADJ NUM PRON PART CCONJ')
const FARTHEST = 12

/** "a meeting with X in Y was cancelled", "will not take place": behind the whole noun phrase, also where the parse errs. */
function predicateBehind(r: Reading, head: number): EventStatus | undefined {
  const { end } = r.sentence(head)
  let i = head + 1
  while (i < end && i - head <= FARTHEST && NOMINAL.has(r.pos(i)) && r.lower(i) !== 'to') i++
  if (r.form(i) === ',' && r.lower(i + 1) === 'which') i += 2
  const start = i
  let passive = false
  let negated = false
  let ahead = false
  let unsure = false
  for (; i < end && i - start <= 5 && (['AUX', 'ADV', 'PART'].includes(r.pos(i)) || NEGATIONS.has(r.lower(i))); i++) {
    const word = r.lower(i)
    if (word === 'under' || word === 'underway') break
    passive ||= BE.has(word)
    negated ||= NEGATIONS.has(word)
    unsure ||= UNSURE.has(word)
    ahead ||= word === 'will' || word === 'wo' || word === "'ll" || word === 'to'
  }
  const word = r.lower(i)
  if (i >= end) return undefined
  const own = statusOfWord(word) ?? phrasalStatus(r, i, i + 1)
  if (passive && isDecisive(own)) return negated ? 'SCHEDULED' : own
  if (isToBegin(r, i)) return 'SCHEDULED'
  const happens = (/^(take|takes|took|taking|taken)$/.test(word) && r.lower(i + 1) === 'place') || HAPPEN.has(word)
  if (negated && (happens || (passive && word === 'held'))) return 'CANCELLED'
  if (word === 'underway' || (word === 'under' && r.lower(i + 1) === 'way')) return 'ONGOING'
  if (unsure) return 'UNCONFIRMED'
  if (happens && ahead) return 'SCHEDULED'
  if (passive && (own === 'SCHEDULED' || PLANS.has(word)) && start < i) return 'SCHEDULED'
  return happens && r.doc.tag[i] === 'VBG' && passive ? 'ONGOING' : undefined
}

const AROUND = set('at during in')
const beforeDeterminer = (r: Reading, first: number): number =>
  ['DET', 'PRON', 'PART'].includes(r.pos(first - 1)) ? first - 2 : first - 1

/** What the preposition before an event's noun phrase, or the words it hangs on, tell. */
function statusBefore(r: Reading, first: number): EventStatus | undefined {
  const before = beforeDeterminer(r, first)
  const word = r.lower(before)
  if (word === 'of' && r.lower(before - 1) === 'cancellation') return 'CANCELLED'
  if (word === 'of' && r.lower(before - 1) === 'postponement') return 'POSTPONED'
  if ((word === 'of' || word === 'for') && UNREAL.has(r.lower(before - 1))) return 'UNCONFIRMED'
  if (word === 'of' && r.lower(before - 1) === 'ahead') return 'SCHEDULED'
  if (word === 'to' && (r.lower(before - 1) === 'way' || r.lower(before - 1) === 'heading')) return 'SCHEDULED'
  return ['after', 'during', 'following', 'since', 'at', 'amid'].includes(word) ? 'OCCURRED' : undefined
}

/** undefined where nothing tells: the event is then taken to have occurred. */
export function statusOf(r: Reading, head: number, verb: number, first: number): EventStatus | undefined {
  const { first: low } = r.sentence(head)
  const decided = verb < 0 ? undefined : (decisiveStatus(r, verb, low) ?? separated(r, head, verb))
  if (decided) return decided
  const behind = predicateBehind(r, head)
  if (behind) return behind
  let beside: EventStatus | undefined
  for (let i = first; i < head; i++) if (r.lower(i - 1) !== 'previously') beside ??= statusOfWord(r.lower(i))
  if (beside) return beside
  const before = statusBefore(r, first)
  // what is still to be done there says that the event is to come
  if (
    verb >= 0 &&
    verb < head &&
    AROUND.has(r.lower(beforeDeterminer(r, first))) &&
    verbStatus(r, verb) === 'SCHEDULED'
  )
    return 'SCHEDULED'
  const governed = verb < 0 ? undefined : governedStatus(r, head, verb)
  if (before === 'SCHEDULED' && governed === 'UNCONFIRMED') return governed
  return before ?? governed
}

/** "called her visit off". */
function separated(r: Reading, head: number, verb: number): EventStatus | undefined {
  return verb < head && r.relation(head) === 'obj' ? phrasalStatus(r, verb, head + 1) : undefined
}

/** What tense and mood of the governing verb say of its subject or object: nothing unless it is the event's own doing. */
function governedStatus(r: Reading, head: number, verb: number): EventStatus | undefined {
  const isObject = verb < head
  const word = r.lower(verb)
  if (isObject && WISHED_FOR.has(word)) return 'UNCONFIRMED'
  const status = verbStatus(r, verb)
  if (isObject && !isHolding(word)) return undefined
  return status
}
