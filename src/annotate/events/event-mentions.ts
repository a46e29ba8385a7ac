/**
 * Enters: a reading and who is meant where. Leaves: the places in the text that tell of an event ("a planned meeting with
 * Trump in Hungary was cancelled", "was sentenced on Monday"), each with kind, status, who takes part, where and when. Words
 * inside quotations are what somebody says, not what the article reports: they are left out, and so are generic or
 * hypothetical events ("any attack", "if they met").
 */
import type { EventCategory, EventStatus } from '../annotated-article'
import type { ResolvedMention } from '../speakers/coreference'
import {
  fewestAnchors,
  FOLLOWED_BY,
  GENERIC_DETERMINERS,
  isHolding,
  nounKind,
  plannedKind,
  roleOf,
  verbKind,
  type EventKind,
} from './event-lexicon'
import { categoryOf, isGerund, isNamedByNoun, namesGathering, namesHarm } from './event-nouns'
import { anchorsOf, Parties, type Circle, type Party } from './event-parties'
import {
  benchEnd,
  governorOf,
  isObjectOf,
  leftOf,
  prepositionBefore,
  REACH,
  rightOf,
  verbPhraseEnd,
} from './event-phrases'
import { isNegated, statusOf } from './event-status'
import { verbSense } from './event-verbs'
import type { Range, Reading } from '../reading'
import { subjectOf } from '../phrases/subjects'
import type { Times } from '../times'

export interface EventMention extends Circle {
  /** The noun or verb that names it. */
  head: number
  kind: string
  category: EventCategory
  status: EventStatus
  /** Nothing tells whether it took place: it is taken to have. */
  assumed: boolean
  /** Words for its name, in text order. */
  name: Range
  /** The words that report it. */
  evidence: Range
  isNoun: boolean
  /** A noun or verb too common to be an event of its own without more anchors. */
  weak: boolean
  /** "the meeting": one told of before. */
  definite: boolean
  /** What the article's first sentence tells that somebody did: its news, whenever it was. */
  isNews?: boolean
}

const TWO_SIDED = new Set<EventCategory>(['MEETING', 'TALKS', 'CALL'])
const ATTENDED = new Set<EventCategory>(['MEETING', 'TALKS', 'CALL', 'SPEECH', 'PROTEST', 'ATTACK', 'DISASTER'])
const TARGETED = new Set<EventCategory>(['SANCTIONS', 'ATTACK'])
const PRESENT_AT = new Set(['in', 'at', 'during'])
const PRESENT = new Set(['VBZ', 'VBP'])
const HARMING = new Set(['attack', 'death', 'to injure', 'to wound'])
/** What is told of ahead with its day alone: "will be released on May 3", "will be sentenced on Monday". */
const PUBLIC = new Set(['release', 'publication', 'launch', 'opening', 'sentence'])
/** Kinds beside deeds that are news whenever they were. */
const NEWS = new Set(['launch', 'death', 'purchase', 'publication'])
const IN_FORCE = new Set(['force', 'effect'])
const ARRANGING = new Set(['to hold', 'to host'])
/** A year, or nobody knows which day: "months ago". */
const NO_DAY = /^\d{4}$|\b(?:day|week|month|year|decade)s (?:ago|later)$/
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'both'])

export class EventFinder {
  private readonly parties: Parties

  constructor(
    private readonly r: Reading,
    mentions: readonly ResolvedMention[],
    times: Times,
  ) {
    this.parties = new Parties(r, mentions, times)
  }

  find(): EventMention[] {
    const { r } = this
    const found: EventMention[] = []
    for (let i = 0; i < r.size; i++) {
      const pos = r.pos(i)
      if (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'VERB') continue
      const isNoun = pos !== 'VERB' || isGerund(r, i)
      const kind = isNoun
        ? nounKind(r.lower(i))
        : (verbKind(r.lower(i)) ?? (r.doc.tag[i] === 'VB' ? plannedKind(r.lower(i)) : undefined))
      if (!kind || r.isQuoted(i) || (r.nameOf[i] !== -1 && !namesGathering(r, i))) continue
      const event = isNoun ? isNamedByNoun(r, i) && this.nounEvent(i, kind) : this.verbEvent(i, kind)
      if (event) found.push(event)
    }
    return found
  }

  private nounEvent(head: number, kind: EventKind): EventMention | undefined {
    const { r, parties } = this
    const left = leftOf(r, head)
    if (GENERIC_DETERMINERS.has(r.lower(left.first - 1)) || GENERIC_DETERMINERS.has(r.lower(left.first)))
      return undefined
    const category = categoryOf(r, kind, head, left.first)
    const right = rightOf(r, head)
    const verb = governorOf(r, head, left.first)
    const isNear = verb >= 0 && Math.abs(verb - head) < REACH
    const status = statusOf(r, head, verb, left.first)
    const event: EventMention = {
      head,
      kind: kind.name,
      category,
      status: status ?? 'OCCURRED',
      assumed: status === undefined,
      name: { first: left.name, end: right - head > 12 ? head + 1 : right },
      evidence: {
        first: isNear ? Math.min(verb, left.first) : left.first,
        end: Math.max(right, isNear ? verb + 1 : 0),
      },
      participants: [],
      isNoun: true,
      weak: kind.weak,
      definite: DEFINITE.has(r.lower(left.first - 1)),
    }
    parties.addNamed(event, { first: left.first, end: head }, category, false)
    parties.addNamed(event, { first: head + 1, end: right }, category, true)
    const owner = parties.owner(left.first, right)
    parties.add(event, owner)
    if (owner && owner.first < head) widen(event, owner.first)
    this.addHolder(event, left.first, verb)
    if (event.participants.length === 0 && TARGETED.has(category))
      parties.addOwners(event, { first: head + 1, end: right })
    this.place(event, { first: left.first, end: right }, status !== undefined && !(verb >= 0 && verb < head))
    if (event.time && verb >= 0 && verb < head && isHolding(r.lower(verb)) && PRESENT.has(r.doc.tag[verb] ?? ''))
      event.status = 'SCHEDULED'
    event.participants.sort((a, b) => a.range.first - b.range.first)
    return event
  }

  /** Who holds, joins or is at it: the subject of the verb that it is object of, or that says what was done there. */
  private addHolder(event: EventMention, first: number, verb: number): void {
    const { r, parties } = this
    const behind = r.lower(event.head + 1)
    if (isHolding(behind)) parties.addAgent(event, event.head + 1, roleOf(behind))
    if (verb < 0) return
    if (verb > event.head && isHolding(r.lower(verb))) parties.addAgent(event, verb, roleOf(r.lower(verb)))
    const isObject = isObjectOf(r, event.head, first, verb)
    const isAt = ATTENDED.has(event.category) && PRESENT_AT.has(prepositionBefore(r, first))
    if ((isObject && isHolding(r.lower(verb))) || (isAt && !isObject)) {
      if (isNegated(r, verb, r.sentence(verb).first)) return
      const subject = parties.addSubjects(event, verb, isObject ? roleOf(r.lower(verb)) : undefined)
      if (subject && isObject) widen(event, subject.first)
    } else if (event.participants.length === 1 && TWO_SIDED.has(event.category) && r.lower(event.head + 1) === 'with')
      this.addController(event, verb)
  }

  /** "X has been angry since a meeting with Y was cancelled": the other side is the subject of the clause around it. */
  private addController(event: EventMention, verb: number): void {
    const isSubject = this.r.child(verb, 'nsubj', 'nsubj:pass') === event.head
    const around = isSubject ? this.r.head(verb) : verb
    const subject = around >= 0 ? this.parties.subject(around) : undefined
    if (subject && subject.entity.type !== 'ORGANISATION') this.parties.add(event, subject)
  }

  private place(event: EventMention, phrase: Range, through = false): void {
    const direction = event.status === 'SCHEDULED' ? 'future' : 'past'
    this.parties.addPlaceAndTime(event, event.head, phrase, event.category === 'VISIT', direction, through)
    if (event.category === 'ELECTION' && event.status === 'UNCONFIRMED' && event.time) event.status = 'SCHEDULED'
    if (event.status === 'OCCURRED' && this.parties.isAhead(event)) {
      event.status = 'SCHEDULED'
      event.assumed = false
    }
    event.evidence.end = Math.max(event.evidence.end, event.place?.range.end ?? 0, event.time?.end ?? 0)
  }

  private verbEvent(verb: number, kind: EventKind): EventMention | undefined {
    const { r, parties } = this
    // the deed that opens the article is its news, whenever it was
    const opens = r.sentence(verb).first === 0
    if (parties.mostAnchors(r.sentence(verb)) < (opens ? 1 : fewestAnchors(kind))) return undefined
    if (kind.isDeed && !opens && !parties.mayBeDated(verb)) return undefined
    const sense = verbSense(r, verb)
    if (!sense) return undefined
    if (kind.isPlanned && (sense.status !== 'SCHEDULED' || this.hasEventfulChild(verb))) return undefined
    if (kind.isDeed && this.hasEventfulChild(verb) && nounKind(r.lower(r.child(verb, 'nsubj')))) return undefined
    // "attended a hearing" is the hearing, "approved the deal" a deed of its own
    const isTheNouns = !kind.isDeed || isHolding(r.lower(verb))
    if (isTheNouns && this.hasEventfulChild(verb) && nounKind(r.lower(this.objectOf(verb)))) return undefined
    const bench = benchEnd(r, verb)
    const stop = Math.max(verbPhraseEnd(r, verb), bench)
    if (HARMING.has(kind.name) && namesHarm(r, { first: verb + 1, end: stop })) return undefined
    const event: EventMention = {
      head: verb,
      kind: kind.name,
      category: kind.category,
      status: sense.status,
      assumed: false,
      name: { first: verb, end: stop },
      evidence: { first: verb, end: stop },
      participants: [],
      isNoun: false,
      weak: kind.weak,
      definite: false,
    }
    const subject = parties.addSubjects(event, verb)
    if (subject) widen(event, subject.first)
    const witnesses = subject || bench < 0 ? null : subjectOf(r, verb)
    if (witnesses) parties.addNamed(event, witnesses, kind.category, false)
    parties.addNamed(event, { first: verb + 1, end: stop }, kind.category, true)
    if (sense.needsDay && event.status === 'OCCURRED') event.status = 'SCHEDULED'
    this.place(event, { first: verb, end: stop })
    if (kind.category === 'VISIT' && !event.place) visited(event)
    if (sense.needsDay && !event.time) return undefined
    const isTold = this.isTold(event, kind, subject !== undefined)
    if (!isTold && !(subject && this.isNews(event))) return undefined
    if (!isTold) event.isNews = true
    // "two men | were sentenced": somebody without a name
    const doer = subject ? null : subjectOf(r, verb)
    if (doer && doer.first < verb) widen(event, doer.first)
    return event
  }

  /** The deed of the first sentence, done by somebody who is named. */
  private isNews({ head, status, kind }: EventMention): boolean {
    const { r } = this
    if (!kind.startsWith('to ') && !NEWS.has(kind)) return false
    return r.sentence(head).first === 0 && status === 'OCCURRED' && r.relation(head) === 'root'
  }

  private objectOf(verb: number): number {
    return this.r.child(verb, 'obj', 'nsubj:pass')
  }

  /** Told before its children's relations are asked for. */
  private hasEventfulChild(verb: number): boolean {
    for (const c of this.r.children(verb)) if (nounKind(this.r.lower(c))) return true
    return false
  }

  /** Whoever it is done to, if anybody, is known. */
  private isPatientNamed(verb: number): boolean {
    const object = this.objectOf(verb)
    return object < 0 || this.parties.at(object) !== undefined
  }

  /** "came into | force", not "came into the room". */
  private isIntoForce(verb: number): boolean {
    return this.r.lower(verb + 1) !== 'into' || IN_FORCE.has(this.r.lower(verb + 2))
  }

  /** "met the banker | Peter Novak": also where the parse takes what he is for whom was met. */
  private isMetNamed({ head, participants }: EventMention): boolean {
    return this.isPatientNamed(head) || participants.some(({ range }) => range.first > head)
  }

  /** Whether enough is printed around a verb for it to tell of one event: a verb alone is anybody's. */
  private isTold(event: EventMention, { name, weak, isDeed }: EventKind, hasSubject: boolean): boolean {
    const anchors = anchorsOf(event)
    if (event.status === 'UNCONFIRMED' && anchors < 3) return false
    const following = FOLLOWED_BY.get(name)
    if (name === 'coming into force' && !event.time) return false
    if (following) return anchors > 0 && following.has(this.r.lower(event.head + 1)) && this.isIntoForce(event.head)
    if (event.status === 'SCHEDULED' && event.time && PUBLIC.has(name)) return true
    if (weak && event.participants.length === 0) return false
    if (ARRANGING.has(name) && this.r.child(event.head, 'obj') < 0) return false
    if (isDeed)
      return (
        (hasSubject || event.participants.some(isActor)) &&
        event.time !== undefined &&
        (event.status === 'SCHEDULED' || !NO_DAY.test(this.r.text(event.time)))
      )
    switch (name) {
      case 'meeting':
        return anchors >= 2 && event.participants.length > 0 && this.isMetNamed(event)
      case 'visit':
        return event.place !== undefined && event.participants.length > 0
      case 'opening':
        return event.time !== undefined || event.place !== undefined
      case 'game':
        return event.participants.length >= 2
      case 'agreement':
        return event.participants.length > 0 && anchors >= 2 && this.objectOf(event.head) >= 0
      case 'appointment':
        return event.participants.some(({ entity }) => entity.type === 'PERSON') && this.isPatientNamed(event.head)
      case 'sentence':
      case 'verdict':
      case 'charge':
      case 'arrest':
        return event.participants.some(({ entity }) => entity.type === 'PERSON') || (anchors >= 2 && !weak)
      default:
        return anchors >= 2
    }
  }
}

const isActor = ({ entity }: Party): boolean => entity.type !== 'PLACE'

/** Takes in who is named close before. */
function widen(event: EventMention, first: number): void {
  if (event.evidence.first - first < REACH) event.evidence.first = Math.min(event.evidence.first, first)
}

/** What is visited is where it happens. */
function visited(event: EventMention): void {
  const country = event.participants.find(({ entity, range }) => entity.type === 'PLACE' && range.first > event.head)
  if (!country) return
  event.place = country
  event.participants = event.participants.filter((p) => p !== country)
}
