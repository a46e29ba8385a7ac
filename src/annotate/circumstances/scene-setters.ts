/**
 * Enters: the events told of outside attributions. Leaves: those that set a scene for somebody's statements nearby: an event
 * that consists of speaking and that the person gave or took part in ("X held a news conference in Y on Monday"), and sentences
 * about the remarks themselves ("X made his remarks after a meeting in Y").
 */
import { audienceAfter } from './audience-words'
import type { Addressee, Named, Surroundings } from './surroundings'
import { speechCue } from '../lexicon/cues'
import type { Entity } from '../entities/entities'
import type { EventMention } from '../events/event-mentions'
import {
  isOccasion,
  isPresent,
  isShared,
  isSitting,
  isSpeaking,
  isTestimony,
  isVenue,
  prepositionBefore,
  tieOf,
  timeOf,
} from './occasions'
import { phraseOf } from '../phrases/noun-phrases'
import { sentBy } from '../phrases/papers'
import { subjectOf } from '../phrases/subjects'
import type { OwnCircumstances } from './own-circumstances'
import { isMedium, mediumAt } from './media'
import type { Range, Reading } from '../reading'
import type { Mark } from './scenes'
import type { Candidate } from '../statements/candidate'
import { frameAt, frameFor } from '../statements/verb-frames'
import type { StatedTime } from '../times'
import { wordSet } from '../lexicon/table'

const REMARKS = wordSet(
  `remarks comments statement statements remark comment announcement warning admission confession revelation revelations
  declaration claim claims`,
)
const GIVES = wordSet('issued made delivered gave offered came come comes follow follows followed')
const SPOKE = wordSet(
  'seek seeks seeking sought spoke spoken addressed testified appeared talked sat chatted caught interviewed expressed voiced',
)
/** "was speaking". */
const HAPPENING = wordSet('speaking addressing talking responding reacting')
/** How far behind "made" the remarks are named. */
const REMARKED = 5
const HAVING = wordSet('has have had')
const BEING = wordSet('is are was were')
const LETTERS = wordSet('letter email e-mail memo')
const APPEARING = wordSet('spoke addressed testified appeared headlined keynoted')
const TAKING_PART = wordSet('took participated faced clashed sparred met gathered joined squared debated testified')
const HOLDING = wordSet('used gave held hosted delivered opened began kicked started launched closed ended made staged')
const STAGES = wordSet('stage floor podium lectern')
const ASKING = wordSet('spoke spoken talked asked interviewed sat chatted caught')
/** A statement without words. */
const SILENT: Candidate = {
  index: -1,
  rule: 'silent',
  pieces: [],
  cue: null,
  speaker: null,
  follows: null,
  addressees: [],
  frame: { first: 0, end: 0 },
}
/** Of several subjects. */
const MOST = 12
/** An article sets scenes a few times at most. */
const MAX_SETTERS = 40

export function sceneSetters(around: Surroundings, own: OwnCircumstances): Mark[] {
  const attributing = new Set<number>()
  for (const { cue } of around.candidates) if (cue) attributing.add(around.r.sentenceNumber(cue.first))
  const marks = silentMarks(around, own, attributing)
  const told = new Set([...attributing, ...marks.map(({ at }) => around.r.sentenceNumber(at))])
  marks.push(...paperMarks(around, own, told))
  const seen = new Set<number>()
  for (const event of around.events) {
    if (marks.length >= MAX_SETTERS) break
    const sentence = around.r.sentenceNumber(event.head)
    if (isTestimony(around.r, event) && !attributing.has(sentence)) marks.push(sittingMark(around, event))
    if (!event.isNoun || seen.has(sentence) || !around.isOutside(event.head)) continue
    const found = remarkMark(around, event) ?? (attributing.has(sentence) ? undefined : speakingMarks(around, event))
    if (!found || found.length === 0) continue
    seen.add(sentence)
    marks.push(...found)
  }
  return marks
}

/** Verbs of speech by which no statement was found ("X spoke in Lisbon on Monday") tell of the scene all the same. */
function silentMarks(around: Surroundings, own: OwnCircumstances, attributing: ReadonlySet<number>): Mark[] {
  const { r } = around
  const marks: Mark[] = []
  for (let i = 0; i < r.size && marks.length < MAX_SETTERS; i++) {
    if (r.pos(i) !== 'VERB' || !around.isOutside(i) || !isTold(r, i)) continue
    const paper = paperSentBy(r, i)
    if (paper < 0 && !isSetter(r, i, attributing)) continue
    const subject = subjectOf(r, i)
    if (!subject) continue
    const speaker = namedIn(around, subject)
    const cue = { first: i, end: Math.max(i, remarksBy(r, i)) + 1 }
    const heard = paper < 0 ? frameAt(r, i) : null
    const frame = { ...SILENT, cue, speaker: subject, frame: r.sentence(i), ...(heard && frameFor(r, heard)) }
    const stated = own.of(frame)
    if (paper < 0 && !(stated.time ?? stated.place ?? stated.occasion ?? stated.addressees[0])) continue
    const reaches = isOfRemarks(r, i) ? { reachesBack: true } : {}
    const isTalk = stated.addressees.length > 0 && ASKING.has(r.lower(i)) && { isTalk: true }
    const medium = paper < 0 ? { ...reaches, ...isTalk } : { medium: mediumAt(r, paper, r.subtree(paper).first, false) }
    marks.push({ ...stated, ...medium, ...(speaker ? { speaker } : { subject }), at: i })
    if (!speaker) continue
    for (const other of joinedTo(around, subject))
      if (other !== speaker) marks.push({ ...stated, ...medium, speaker: other, at: i })
    // "The Courier spoke with X": what X says next is said to the Courier
    const heardFrom = stated.addressees.find(({ entity }) => entity?.type === 'PERSON')?.entity
    if (heardFrom && speaker.type === 'ORGANISATION' && ASKING.has(r.lower(i)))
      marks.push({
        ...stated,
        speaker: heardFrom,
        at: i,
        addressees: [{ entity: speaker, range: subject, reach: 'RUN' }],
      })
  }
  return marks
}

/** The paper that a verb sends out ("sent a letter", "issued a statement"); -1 where it sends none. */
function paperSentBy(r: Reading, verb: number): number {
  const paper = sentBy(r, verb)
  return paper >= 0 && isMedium(r, paper) ? paper : -1
}

/** "X sent", "X is demanding"; "testified" describes nothing, whatever the tagger takes it for. */
const isTold = (r: Reading, verb: number): boolean =>
  r.isFiniteVerb(verb) ||
  (r.doc.tag[verb] === 'VBG' && BEING.has(r.lower(verb - 1))) ||
  (r.lower(verb) === 'spoken' && (HAVING.has(r.lower(verb - 1)) || HAVING.has(r.lower(verb - 2)))) ||
  (r.lower(verb) === 'testified' && r.pos(verb - 1) !== 'AUX')

/** Papers told of with their reader ("the letter, sent to X on Monday, …") speak for whoever is said to have written them. */
function paperMarks(around: Surroundings, own: OwnCircumstances, attributing: ReadonlySet<number>): Mark[] {
  const { r } = around
  const marks: Mark[] = []
  for (let i = 0; i < r.size && marks.length < MAX_SETTERS; i++) {
    if (!LETTERS.has(r.lower(i)) || !around.isOutside(i) || attributing.has(r.sentenceNumber(i))) continue
    const subject = phraseOf(r, i)
    const owner = namedIn(around, subject)
    const stated = own.ofPaper(i, subject.first)
    if (stated.addressees.length === 0) continue
    const medium = mediumAt(r, i, subject.first, true)
    marks.push({ ...(owner ? { speaker: owner } : { subject }), ...stated, medium, at: i, apart: false })
  }
  return marks
}

/** "X was speaking in Lisbon", "X said this in Lisbon", "X made the remarks in Lisbon": of what was said before it. */
const isOfRemarks = (r: Reading, verb: number): boolean =>
  (r.doc.tag[verb] === 'VBG' && HAPPENING.has(r.lower(verb))) || r.lower(verb + 1) === 'this' || remarksBy(r, verb) >= 0

/** "made | the remarks"; -1 where the verb makes none. */
function remarksBy(r: Reading, verb: number): number {
  if (r.lower(verb) !== 'made') return -1
  for (let i = verb + 1; i < verb + REMARKED; i++) if (REMARKS.has(r.lower(i))) return i
  return -1
}

/** In a sentence that attributes, only a verb of its own ("took the stage in Lisbon and said"). */
function isSetter(r: Reading, verb: number, attributing: ReadonlySet<number>): boolean {
  if (isEntrance(r, verb)) return true
  const opensUp = r.lower(verb) === 'opened' && r.lower(verb + 1) === 'up'
  const tells = isSpeech(r.lower(verb)) || remarksBy(r, verb) >= 0 || opensUp
  return tells && !attributing.has(r.sentenceNumber(verb))
}

const isEntrance = (r: Reading, verb: number): boolean =>
  APPEARING.has(r.lower(verb)) || (r.lower(verb) === 'took' && STAGES.has(r.lower(r.child(verb, 'obj'))))

const isSpeech = (lower: string): boolean => SPOKE.has(lower) || HAPPENING.has(lower) || speechCue(lower) !== undefined

/** "X, the mayor, and Y testified": the others of several subjects. */
function joinedTo(around: Surroundings, subject: Range): Entity[] {
  const { r } = around
  const head = r.headIn(subject)
  const first = r.relation(head) === 'conj' ? r.head(head) : head
  const all = [first, ...r.children(first).subarray(0, MOST)].filter((i) => i === first || r.relation(i) === 'conj')
  return all.flatMap((i) => {
    const entity = around.mentionAt(i)?.entity
    return entity?.type === 'PERSON' ? entity : []
  })
}

function namedIn(around: Surroundings, { first, end }: Range): Entity | undefined {
  for (let i = end - 1; i >= first; i--) {
    const entity = around.mentionAt(i)?.entity
    if (entity && entity.type !== 'PLACE') return entity
  }
  return undefined
}

/** "asked X about his testimony": one that is only spoken of. */
const isTopic = (r: Reading, { evidence, name }: EventMention): boolean =>
  [evidence.first, name.first].some((first) => prepositionBefore(r, first) === 'about')

/** Each of those who take part in an event of speaking stands in its scene; in an interview they talk to each other. */
function speakingMarks(around: Surroundings, event: EventMention): Mark[] {
  if (
    !(isSpeaking(around.r, event) || isVenue(around.r, event)) ||
    (event.status !== 'OCCURRED' && event.status !== 'ONGOING') ||
    isTopic(around.r, event)
  )
    return []
  const isInterview = /^interviews?$/.test(around.r.lower(event.head))
  const people = partiesOf(around, event, isInterview)
  const speakers = people.filter(({ entity }) => entity.type === 'PERSON')
  if (speakers.length === 0 && isShared(around.r, event) && isHeld(around.r, event))
    return [{ at: event.head, apart: false, isShared: true, addressees: [], ...factsOf(around, event) }]
  return speakers.map(({ entity }) => ({
    speaker: entity,
    at: event.head,
    apart: false,
    addressees: isInterview
      ? people.flatMap((other) => (other.entity === entity ? [] : { ...other, reach: 'RUN' as const }))
      : [],
    ...factsOf(around, event),
  }))
}

/** "X testified before the committee": its members speak there too. */
const sittingMark = (around: Surroundings, event: EventMention): Mark => ({
  at: event.head,
  apart: false,
  isShared: true,
  isTestimony: true,
  addressees: [],
  ...factsOf(around, event),
})

/** Who takes part: those the event names, who does something at it, and both sides of an interview. */
function partiesOf(around: Surroundings, event: EventMention, isInterview: boolean): Named[] {
  const { r } = around
  const found: Named[] = event.participants.filter(({ entity }) => entity.type !== 'PLACE')
  const start = isInterview ? audienceAfter(r, event.head) : -1
  const other = start < 0 ? undefined : (around.mentionAt(start) ?? around.mentionAt(start + 1))
  if (other && !found.some(({ entity }) => entity === other.entity)) found.push({ entity: other.entity, range: other })
  const holder = holderOf(around, event)
  if (holder && !found.some(({ entity }) => entity === holder.entity)) found.push(holder)
  const { first, end } = r.sentence(event.head)
  const tie = tieOf(r, event)
  if (tie === undefined || !isPresent(tie)) return found
  const relations = isInterview ? ['nsubj', 'obj'] : ['nsubj']
  for (let i = first; i < end; i++) {
    const mention = around.isOutside(i) ? around.mentionAt(i) : undefined
    if (mention?.entity.type !== 'PERSON' || found.some(({ entity }) => entity === mention.entity)) continue
    if (relations.includes(r.relation(i))) found.push({ entity: mention.entity, range: mention })
  }
  return found
}

/** "Leaders held a debate", "A hearing was held", "Ministers clashed in a debate": the sentence is about the event itself. */
function isHeld(r: Reading, event: EventMention): boolean {
  const verb = r.head(event.head)
  if (verb < 0 || r.pos(verb) !== 'VERB') return false
  const isPart = r.relation(event.head) === 'obl' && TAKING_PART.has(r.lower(verb))
  const takesPlace = r.lower(verb) === 'took' && r.lower(verb + 1) === 'place'
  const tie = isSitting(r, event) ? tieOf(r, event) : undefined
  if (tie !== undefined && isPresent(tie)) return true
  return isPart || ((HOLDING.has(r.lower(verb)) || takesPlace) && r.relation(event.head) !== 'obl')
}

/** "X used a speech in Y to …", "X opened the week with a rally". */
function holderOf(around: Surroundings, event: EventMention): Named | undefined {
  const { r } = around
  const verb = r.head(event.head)
  if (verb < 0 || !HOLDING.has(r.lower(verb))) return undefined
  const subject = r.child(verb, 'nsubj')
  const mention = subject < 0 ? undefined : around.mentionAt(subject)
  return mention && { entity: mention.entity, range: mention }
}

const withTime = (time: StatedTime | undefined): Pick<Mark, 'time'> => (time ? { time } : {})

const factsOf = (around: Surroundings, event: EventMention): Omit<Mark, 'at' | 'apart' | 'addressees'> => ({
  occasion: event,
  ...(event.place && around.isOutside(event.place.range.first) && { place: event.place }),
  ...withTime(timeOf(around, event)),
})

function remarkMark(around: Surroundings, event: EventMention): Mark[] | undefined {
  const tie = isOccasion(around.r, event) ? tieOf(around.r, event) : undefined
  if (tie === undefined) return undefined
  const speaker = remarkerIn(around, around.r.sentence(event.head))
  const addressees: Addressee[] = []
  return (
    speaker && [{ speaker, at: event.head, apart: false, reachesBack: true, addressees, ...factsOf(around, event) }]
  )
}

/** Whose remarks a sentence is about. */
function remarkerIn(around: Surroundings, { first, end }: Range): Entity | undefined {
  const { r } = around
  for (let i = first; i < end; i++) {
    if (!REMARKS.has(r.lower(i)) || !around.isOutside(i)) continue
    const verb = r.head(i)
    if (verb < first || !GIVES.has(r.lower(verb))) continue
    const owner = around.mentionAt(i - 1) ?? around.mentionAt(i - 2)
    const subject = r.child(verb, 'nsubj')
    const speaker = (subject >= 0 && subject !== i ? around.mentionAt(subject) : undefined) ?? owner
    if (speaker && speaker.entity.type !== 'PLACE') return speaker.entity
  }
  return undefined
}
