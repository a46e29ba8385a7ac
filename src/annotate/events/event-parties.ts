/**
 * Enters: a reading, who is meant where, and an event's phrase. Leaves: who takes part and as what, where it is and when, each
 * with the words that say so. A topic ("talks on trade"), a possessor inside ("Russia's companies") or the subject of a verb
 * that is negated takes no part.
 */
import type { EventCategory } from '../annotated-article'
import type { ResolvedMention } from '../speakers/coreference'
import type { Entity } from '../entities/entities'
import type { Range, Reading } from '../reading'
import { isTimeWord, type Direction, type StatedTime, type Times } from '../times'

export interface Party {
  entity: Entity
  range: Range
  /** The part played, in the article's words. */
  role?: string
}

export interface Circle {
  participants: Party[]
  place?: Party
  time?: StatedTime
}

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'outside', 'to'])
const TOPICAL = new Set<EventCategory>(['MEETING', 'TALKS', 'CALL', 'SPEECH', 'AGREEMENT'])
const TOPICS = new Set(['on', 'over', 'for', 'about'])
const CONTROL = new Set(['conj', 'xcomp', 'advcl', 'parataxis', 'ccomp'])
const DESCRIBING = new Set(['NOUN', 'ADJ', 'PART', 'PROPN'])
const BELONGING = new Set(['of', 'from', 'at', 'with', 'for'])
/** They lead to another event: "an interview | ahead of a show in Lisbon". */
const APART = new Set(['ahead', 'before'])
const AHEAD = new Set(['next', 'tomorrow'])

const UNASKED = 2
/** In tokens. */
const LONGEST_DATED = 300

/** Participants (two at most), place and time: what an event is anchored by. */
export const anchorsOf = ({ participants, place, time }: Circle): number =>
  Math.min(2, participants.length) + (place ? 1 : 0) + (time ? 1 : 0)

export class Parties {
  private readonly mentions: (ResolvedMention | undefined)[]
  /** How many mentions and words of time begin before a token. */
  private readonly anchorsBefore: Int32Array
  /** Of each sentence whether it states a time, UNASKED before anybody asked. */
  private readonly dated: Uint8Array

  constructor(
    private readonly r: Reading,
    mentions: readonly ResolvedMention[],
    private readonly times: Times,
  ) {
    this.mentions = new Array<ResolvedMention | undefined>(r.size).fill(undefined)
    for (const mention of mentions) this.mentions.fill(mention, mention.first, mention.end)
    this.dated = new Uint8Array(r.doc.sentences.length >> 1).fill(UNASKED)
    this.anchorsBefore = new Int32Array(r.size + 1)
    for (let i = 0; i < r.size; i++) {
      const anchors = (this.mentions[i]?.first === i ? 1 : 0) + (isTimeWord(r.lower(i)) ? 1 : 0)
      this.anchorsBefore[i + 1] = (this.anchorsBefore[i] as number) + anchors
    }
  }

  /** At most so many parties, places and times can an event of a range have; told without the tree. */
  mostAnchors({ first, end }: Range): number {
    return (this.anchorsBefore[end] as number) - (this.anchorsBefore[first] as number)
  }

  /** Whether the sentence of a token states a time; told without the tree. One too long to be a sentence may. */
  mayBeDated(i: number): boolean {
    const { r, times } = this
    const sentence = r.sentenceNumber(i)
    if (this.dated[sentence] === UNASKED) {
      const { first, end } = r.sentence(i)
      let isDated = end - first > LONGEST_DATED
      for (let k = first; k < end && !isDated; k++)
        isDated = this.timeAt(k, end, 'past') !== undefined || times.describing(k) !== null
      this.dated[sentence] = isDated ? 1 : 0
    }
    return this.dated[sentence] === 1
  }

  at(i: number): ResolvedMention | undefined {
    return i < 0 ? undefined : this.mentions[i]
  }

  add(circle: Circle, mention: ResolvedMention | undefined, role?: string): void {
    if (!mention || circle.participants.some(({ entity }) => entity === mention.entity)) return
    const range = { first: mention.first, end: mention.end }
    circle.participants.push({ entity: mention.entity, range, ...(role !== undefined && { role }) })
  }

  /** Who stands in a range behind or before the head; a city there is where it was. */
  addNamed(circle: Circle, { first, end }: Range, category: EventCategory, behind: boolean): void {
    const { r } = this
    let topic = false
    for (let i = first; i < end; i++) {
      if (behind && r.pos(i) === 'ADP') topic = TOPICAL.has(category) && TOPICS.has(r.lower(i))
      const mention = this.mentions[i]
      if (!mention || topic || (mention.first < i && i > first)) continue
      const owns = r.lower(mention.end) === "'s" || r.lower(mention.end) === "'"
      if (behind && owns) continue
      const isCity = mention.entity.type === 'PLACE' && !mention.entity.key.startsWith('country:')
      if (isCity && (!behind || PLACE_PREPOSITIONS.has(r.lower(mention.first - 1))))
        circle.place ??= { entity: mention.entity, range: mention }
      else this.add(circle, mention)
    }
  }

  /** Whose firms, cities or people are aimed at, where nobody else is named. */
  addOwners(circle: Circle, { first, end }: Range): void {
    for (let i = first; i < end; i++) {
      const mention = this.mentions[i]
      if (mention?.end === i + 1) this.add(circle, mention)
    }
  }

  /** By whom something "was imposed by". */
  addAgent(circle: Circle, verb: number, role?: string): void {
    const { r } = this
    if (r.lower(verb + 1) !== 'by') return
    for (let i = verb + 2; i < verb + 7; i++) {
      const mention = this.mentions[i]
      if (mention) return this.add(circle, mention, role)
      if (r.isComma(i) || r.isFiniteVerb(i)) return
    }
  }

  /** "Trump's visit", "his recent talks". Who is meant by "his" in "At his talks with X, Y said" is named behind: Y. */
  owner(first: number, end: number): ResolvedMention | undefined {
    const { r } = this
    const before = r.lower(first - 1)
    if (before === "'s" || before === "'" || before === '’') return this.at(first - 2)
    if (r.pos(first - 1) !== 'PRON') return undefined
    const opens = first - 1 - r.sentence(first).first <= 1
    const subject = opens ? this.fronted(end) : undefined
    return subject ?? this.at(first - 1)
  }

  /** The person that a clause behind a fronted phrase starts with. */
  private fronted(end: number): ResolvedMention | undefined {
    const { r } = this
    const { end: high } = r.sentence(end)
    let i = end
    while (i < high && i - end < 8 && r.form(i) !== ',') i++
    for (let steps = 0; i < high && steps < 5; i++, steps++) {
      const mention = this.mentions[i]
      if (mention?.kind === 'NAME' && mention.entity.type === 'PERSON') return mention
      if (r.isFiniteVerb(i)) return undefined
    }
    return undefined
  }

  /** The entity that a verb's subject is: by the parse, through coordination and control, or by what stands before the verb. */
  subject(verb: number): ResolvedMention | undefined {
    const { r } = this
    for (let x = verb, steps = 0; x >= 0 && steps < 4; steps++) {
      let hasSubject = false
      for (const child of r.children(x)) {
        if (!r.relation(child).startsWith('nsubj')) continue
        hasSubject = true
        const mention =
          this.mentions[child] ??
          this.personIn(r.subtree(child), child) ??
          this.at(r.child(child, 'appos')) ??
          this.bodyBefore(child) ??
          this.bodyBehind(child)
        if (mention) return mention
      }
      if (hasSubject) return this.described(x)
      if (r.relation(x) === 'acl') return this.described(x)
      if (!CONTROL.has(r.relation(x))) break
      x = r.head(x)
    }
    return this.before(verb)
  }

  /** What a relative or participle clause says more of: "the man | who was arrested". */
  private described(verb: number): ResolvedMention | undefined {
    return this.r.relation(verb).startsWith('acl') ? this.at(this.r.head(verb)) : undefined
  }

  /** Whom the auxiliaries and adverbs before a verb follow. */
  private before(verb: number): ResolvedMention | undefined {
    const { r } = this
    const { first: low } = r.sentence(verb)
    let i = verb - 1
    while (i >= low && verb - i < 6 && (r.pos(i) === 'AUX' || r.pos(i) === 'ADV')) i--
    const isInserted = r.form(i) === ',' && this.mentions[i - 1]?.kind === 'NAME'
    if (isInserted) i--
    const mention = i >= low ? this.mentions[i] : undefined
    if (isInserted && mention && r.form(mention.first - 1) !== ',') return undefined
    const isObject = mention && r.pos(mention.first - 1) === 'ADP'
    return isObject ? undefined : mention
  }

  /** The person that a short subject names ("US President | Donald Trump"). */
  private personIn({ first, end }: Range, head: number): ResolvedMention | undefined {
    for (let i = Math.min(end, head + 5) - 1; i >= first; i--) {
      const mention = this.mentions[i]
      if (mention && mention.entity.type === 'PERSON') return mention
    }
    return undefined
  }

  /** Whose office or people act: "Peru's | top court", "Kelvar Lamps | management". */
  private bodyBefore(head: number): ResolvedMention | undefined {
    const { r } = this
    for (let i = head - 1; i >= 0 && head - i <= 4; i--) {
      const mention = this.mentions[i]
      if (mention) return mention.kind === 'NAME' && this.actsThrough(mention) ? mention : undefined
      if (!DESCRIBING.has(r.pos(i))) return undefined
    }
    return undefined
  }

  /** "officers from | the Harbour Police". */
  private bodyBehind(head: number): ResolvedMention | undefined {
    const { r } = this
    if (!BELONGING.has(r.lower(head + 1))) return undefined
    const mention = this.at(r.pos(head + 2) === 'DET' ? head + 3 : head + 2)
    return mention?.kind === 'NAME' && mention.entity.type === 'ORGANISATION' ? mention : undefined
  }

  /** Bodies and countries act through their parts, towns through what they own: a "Lisbon man" is not the city. */
  private actsThrough({ entity, end }: ResolvedMention): boolean {
    const isBody = entity.type === 'ORGANISATION' || entity.key.startsWith('country:')
    return isBody || (entity.type === 'PLACE' && this.r.lower(end) === "'s")
  }

  /** All that a coordinated subject names ("A and B met"). */
  addSubjects(circle: Circle, verb: number, role?: string): ResolvedMention | undefined {
    const { r } = this
    const first = this.subject(verb)
    if (!first) return undefined
    this.add(circle, first, role)
    const and = r.lower(first.end) === ',' ? first.end + 1 : first.end
    if (r.lower(and) !== 'and') return first
    for (let i = and + 1; i < Math.min(verb, and + 6); i++) {
      const mention = this.mentions[i]
      if (mention) this.add(circle, mention, role)
      else if (r.pos(i) !== 'NOUN' && r.pos(i) !== 'PROPN' && r.pos(i) !== 'ADJ' && r.pos(i) !== 'DET') break
    }
    return first
  }

  /** Where and when, said behind an event's phrase within its clause, or before it; through: also behind its predicate. */
  addPlaceAndTime(
    circle: Circle,
    head: number,
    phrase: Range,
    isVisit: boolean,
    direction: Direction,
    through = false,
  ): void {
    const { r } = this
    const { first: low, end: high } = r.sentence(head)
    const stop = Math.min(high, phrase.end + 12)
    for (let i = head + 1; i < stop && !(circle.time && circle.place); i++) {
      if (
        i >= phrase.end &&
        (APART.has(r.lower(i)) ||
          r.isQuoted(i) ||
          r.form(i) === ';' ||
          (r.isFiniteVerb(i) && i > phrase.end + 1 && !through))
      )
        break
      if (!circle.place) this.addPlace(circle, i, isVisit)
      circle.time ??= this.timeAt(i, high, direction)
    }
    for (let i = phrase.first; i < head && !circle.time; i++)
      circle.time = this.timeAt(i, high, direction) ?? this.times.describing(i) ?? undefined
    for (let i = Math.max(low, phrase.first - 3); i < phrase.first && !circle.time; i++)
      circle.time = this.timeAt(i, high, direction)
    for (let i = low; i < Math.min(low + 3, head) && !circle.time; i++) circle.time = this.timeAt(i, high, direction)
    if (!circle.time) delete circle.time
  }

  private addPlace(circle: Circle, i: number, isVisit: boolean): void {
    const { r } = this
    const mention = this.mentions[i]
    if (mention?.first !== i || mention.entity.type !== 'PLACE') return
    const first = this.houseBefore(i) ?? i
    const preposition = r.lower(first - 1) === 'the' ? r.lower(first - 2) : r.lower(first - 1)
    if (!PLACE_PREPOSITIONS.has(preposition) || (preposition === 'to' && !isVisit)) return
    circle.place = { entity: mention.entity, range: mention }
    circle.participants = circle.participants.filter(({ range }) => range.first !== mention.first)
  }

  /** "at Harbour Books, | Lisbon": where the name of the house begins that the place locates. */
  private houseBefore(place: number): number | undefined {
    const house = this.r.isComma(place - 1) ? this.mentions[place - 2] : undefined
    return house?.kind === 'NAME' && house.entity.type !== 'PERSON' ? house.first : undefined
  }

  private timeAt(i: number, high: number, direction: Direction): StatedTime | undefined {
    if (!isTimeWord(this.r.lower(i))) return undefined
    return this.times.at(i, high, direction) ?? undefined
  }

  /** "next week", "tomorrow": the words alone say that it is to come. */
  isAhead({ time }: Circle): boolean {
    return time !== undefined && AHEAD.has(this.r.lower(time.first))
  }
}
