/**
 * Enters: a reading and who is meant where. Leaves: the places in the text that tell of an event ("a planned meeting with
 * Trump in Hungary was cancelled", "imposed sanctions on"), each with category, status, who takes part, where and when. Words
 * inside quotations are what somebody says, not what the article reports: they are left out.
 */
import type { EventCategory, EventStatus } from './annotated-article'
import type { ResolvedMention } from './coreference'
import type { Entity } from './entities'
import { EVENT_NOUNS, EVENT_VERBS, HOLDING_VERBS, PLAIN_MODIFIERS, statusOfWord, WEAK_NOUNS } from './event-lexicon'
import { statusOf } from './event-status'
import type { Range, Reading } from './reading'
import type { StatedTime, Times } from './times'

export interface EventMention {
  /** The noun or verb that names it. */
  head: number
  category: EventCategory
  status: EventStatus
  /** Words for its name, in text order; noun phrases only. */
  name: Range
  /** The words that report it. */
  evidence: Range
  participants: { entity: Entity; range: Range }[]
  place?: { entity: Entity; range: Range }
  time?: StatedTime
  isNoun: boolean
  /** A noun too common to be an event of its own without anchor. */
  weak: boolean
  /** "the meeting": one told of before. */
  definite: boolean
}

const NAME_PREPOSITIONS = new Set(['with', 'between', 'of', 'on', 'against', 'over', 'for', 'among'])
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'outside', 'to'])
const TWO_SIDED = new Set<EventCategory>(['MEETING', 'TALKS', 'CALL'])
const REACH = 14

export class EventFinder {
  private readonly mentionAt = new Map<number, ResolvedMention>()

  constructor(
    private readonly r: Reading,
    mentions: readonly ResolvedMention[],
    private readonly times: Times,
  ) {
    for (const mention of mentions) for (let i = mention.first; i < mention.end; i++) this.mentionAt.set(i, mention)
  }

  find(): EventMention[] {
    const { r } = this
    const found: EventMention[] = []
    for (let i = 0; i < r.size; i++) {
      if (r.isQuoted(i) || r.name(i)?.type === 'PERSON' || r.name(i)?.type === 'PLACE') continue
      const pos = r.pos(i)
      if (pos === 'NOUN' || pos === 'PROPN') {
        const category = this.nounCategory(i)
        if (category) found.push(this.nounEvent(i, category))
      } else if (pos === 'VERB') {
        const category = EVENT_VERBS.get(r.lower(i))
        const event = category && this.verbEvent(i, category)
        if (event) found.push(event)
      }
    }
    return found
  }

  private nounCategory(i: number): EventCategory | undefined {
    const { r } = this
    const next = r.pos(i + 1)
    const modifiesNext =
      (next === 'NOUN' || next === 'PROPN') &&
      (r.relation(i) === 'compound' || r.relation(i) === 'amod') &&
      EVENT_NOUNS.has(r.lower(i + 1))
    const word = r.lower(i)
    const isMonth = word === 'march' && r.form(i) !== 'march'
    if (modifiesNext || isMonth || r.relation(i) === 'compound') return undefined
    if ((word === 'conference' || word === 'briefing') && ['news', 'press', 'media'].includes(r.lower(i - 1)))
      return 'SPEECH'
    return EVENT_NOUNS.get(word)
  }

  private nounEvent(head: number, category: EventCategory): EventMention {
    const { r } = this
    const left = this.leftOf(head)
    const right = this.rightOf(head)
    const governor = r.head(head)
    const verb =
      governor >= 0 &&
      (r.pos(governor) === 'VERB' || r.pos(governor) === 'AUX') &&
      r.sentenceNumber(governor) === r.sentenceNumber(head)
        ? governor
        : -1
    const evidence = {
      first: verb >= 0 && Math.abs(verb - head) < REACH ? Math.min(verb, left.first) : left.first,
      end: Math.max(right.end, verb >= 0 && verb - head < REACH ? verb + 1 : 0),
    }
    const event: EventMention = {
      head,
      category,
      status: statusOf(r, head, verb, left.first),
      name: { first: left.name, end: right.name },
      evidence,
      participants: [],
      isNoun: true,
      weak: WEAK_NOUNS.has(r.lower(head)),
      definite: left.definite,
    }
    this.addNamed(event, { first: left.first, end: head }, false)
    this.addNamed(event, { first: head + 1, end: right.end }, true)
    this.addOwner(event, left.first)
    if (verb >= 0 && r.relation(head) === 'obj' && HOLDING_VERBS.has(r.lower(verb))) this.addSubject(event, verb)
    if (event.participants.length === 1 && TWO_SIDED.has(category) && r.lower(head + 1) === 'with')
      this.addController(event, verb)
    this.addPlaceAndTime(event, right.end)
    evidence.end = Math.max(evidence.end, event.place?.range.end ?? 0)
    event.participants.sort((a, b) => a.range.first - b.range.first)
    return event
  }

  /** Modifiers before the noun; those that tell only when or how many stay out of the name. */
  private leftOf(head: number): { first: number; name: number; definite: boolean } {
    const { r } = this
    const { first: low } = r.sentence(head)
    let first = head
    while (first > low && head - first < 8) {
      const previous = first - 1
      const fits =
        ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(r.pos(previous)) ||
        (r.form(previous) === '-' && r.isWord(previous - 1)) ||
        statusOfWord(r.lower(previous)) !== undefined
      if (!fits || r.isQuoted(previous)) break
      first = previous
    }
    let name = first
    while (name < head && (PLAIN_MODIFIERS.has(r.lower(name)) || r.pos(name) === 'NUM' || !r.isWord(name))) name++
    return { first, name, definite: ['the', 'this', 'that', 'these', 'both'].includes(r.lower(first - 1)) }
  }

  /** "with Xi Jinping", "between A and B", "of the council": what completes the name; end takes in place words after it. */
  private rightOf(head: number): { end: number; name: number } {
    const { r } = this
    const { end: high } = r.sentence(head)
    let end = head + 1
    while (end < high && NAME_PREPOSITIONS.has(r.lower(end)) && end - head < REACH) {
      const stop = this.phraseEnd(end + 1, high)
      if (stop <= end + 1) break
      end = stop
    }
    const name = end - head > 12 ? head + 1 : end
    return { end, name }
  }

  /** The end of a noun phrase with its coordination, no relative clause or further preposition but "of". */
  private phraseEnd(from: number, high: number): number {
    const { r } = this
    let i = from
    while (i < high && i - from < 10 && !r.isQuoted(i)) {
      const word = r.lower(i)
      const fits =
        r.nameOf[i] !== -1 ||
        ['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON'].includes(r.pos(i)) ||
        word === 'and' ||
        word === 'of' ||
        word === "'s" ||
        word === '-'
      if (!fits || (r.pos(i) === 'PRON' && ['which', 'who', 'that'].includes(word))) break
      i++
    }
    while (i > from && ['and', 'of'].includes(r.lower(i - 1))) i--
    return i
  }

  private add(event: EventMention, mention: ResolvedMention | undefined): void {
    if (!mention || event.participants.some(({ entity }) => entity === mention.entity)) return
    event.participants.push({ entity: mention.entity, range: { first: mention.first, end: mention.end } })
  }

  /** Who stands in a range; a city there is where it was. A possessor ("Russia's companies") takes no part. */
  private addNamed(event: EventMention, { first, end }: Range, after: boolean): void {
    const { r } = this
    for (let i = first; i < end; i++) {
      const mention = this.mentionAt.get(i)
      if (!mention || (mention.first < i && i > first)) continue
      const owns = r.lower(mention.end) === "'s" || r.lower(mention.end) === "'"
      if (after && owns) continue
      const isCity = mention.entity.type === 'PLACE' && !mention.entity.key.startsWith('country:')
      const isPlace = isCity && (!after || PLACE_PREPOSITIONS.has(r.lower(mention.first - 1)))
      if (isPlace) event.place ??= { entity: mention.entity, range: mention }
      else this.add(event, mention)
    }
  }

  /** "Trump's visit", "his recent talks". */
  private addOwner(event: EventMention, first: number): void {
    const { r } = this
    const before = r.lower(first - 1)
    const owner =
      before === "'s" || before === "'"
        ? this.mentionAt.get(first - 2)
        : r.pos(first - 1) === 'PRON'
          ? this.mentionAt.get(first - 1)
          : undefined
    if (!owner) return
    this.add(event, owner)
    event.evidence.first = Math.min(event.evidence.first, owner.first)
  }

  private addSubject(event: EventMention, verb: number): void {
    const subject = this.subjectMention(verb)
    if (!subject) return
    this.add(event, subject)
    if (event.evidence.first - subject.first < REACH)
      event.evidence.first = Math.min(event.evidence.first, subject.first)
  }

  /** The entity that a verb's subject is, through coordination and control ("rose and signed"). */
  subjectMention(verb: number): ResolvedMention | undefined {
    const { r } = this
    for (let x = verb, steps = 0; x >= 0 && steps < 4; steps++) {
      const subject = r.child(x, 'nsubj', 'nsubj:pass')
      if (subject >= 0) return this.mentionAt.get(subject) ?? this.mentionIn(r.subtree(subject), subject)
      if (!['conj', 'xcomp', 'advcl', 'parataxis', 'ccomp'].includes(r.relation(x))) return undefined
      x = r.head(x)
    }
    return undefined
  }

  /** The mention that ends a short subject ("US President | Donald Trump"). */
  private mentionIn({ first, end }: Range, head: number): ResolvedMention | undefined {
    for (let i = Math.min(end, head + 5) - 1; i >= first; i--) {
      const mention = this.mentionAt.get(i)
      if (mention && mention.entity.type === 'PERSON') return mention
    }
    return undefined
  }

  /** "X has been angry since a meeting with Y was cancelled": the other side is the subject of the clause around it. */
  private addController(event: EventMention, verb: number): void {
    const isSubject = verb >= 0 && this.r.child(verb, 'nsubj', 'nsubj:pass') === event.head
    const around = isSubject ? this.r.head(verb) : verb
    const subject = around >= 0 ? this.subjectMention(around) : undefined
    if (subject && subject.entity.type !== 'ORGANISATION') this.add(event, subject)
  }

  private verbEvent(verb: number, category: EventCategory): EventMention | undefined {
    const { r } = this
    const { end: high } = r.sentence(verb)
    const object = r.child(verb, 'obj', 'nsubj:pass', 'obl')
    if (object >= 0 && EVENT_NOUNS.has(r.lower(object)) && category !== 'OTHER') return undefined
    const end = Math.min(high, this.phraseEnd(verb + 1, high), verb + REACH)
    const stop = ['with', 'in', 'at', 'on', 'to'].includes(r.lower(end)) ? this.phraseEnd(end + 1, high) : end
    const event: EventMention = {
      head: verb,
      category,
      status: statusOf(r, verb, verb, verb),
      name: { first: verb, end: stop },
      evidence: { first: verb, end: stop },
      participants: [],
      isNoun: false,
      weak: true,
      definite: false,
    }
    this.addSubject(event, verb)
    this.addNamed(event, { first: verb + 1, end: stop }, true)
    this.addPlaceAndTime(event, stop)
    if (category === 'VISIT' && !event.place) this.visited(event)
    const needsTwo = category === 'MEETING' || category === 'VISIT' || category === 'AGREEMENT' || category === 'ATTACK'
    const count = event.participants.length + (event.place ? 1 : 0)
    return count >= (needsTwo ? 2 : 1)
      ? { ...event, evidence: { ...event.evidence, end: Math.max(stop, event.place?.range.end ?? 0) } }
      : undefined
  }

  /** What is visited is where it happens. */
  private visited(event: EventMention): void {
    const country = event.participants.find(({ entity, range }) => entity.type === 'PLACE' && range.first > event.head)
    if (!country) return
    event.place = country
    event.participants = event.participants.filter((p) => p !== country)
  }

  private addPlaceAndTime(event: EventMention, from: number): void {
    const { r } = this
    const { end: high } = r.sentence(event.head)
    for (let i = event.head + 1; i < Math.min(high, from + REACH); i++) {
      if (i >= from && (r.isQuoted(i) || r.form(i) === ';' || (r.isFiniteVerb(i) && event.isNoun))) break
      const mention = this.mentionAt.get(i)
      const preposition = r.lower(i - 1) === 'the' ? r.lower(i - 2) : r.lower(i - 1)
      if (
        !event.place &&
        mention?.first === i &&
        mention.entity.type === 'PLACE' &&
        PLACE_PREPOSITIONS.has(preposition) &&
        (preposition !== 'to' || event.category === 'VISIT')
      ) {
        event.place = { entity: mention.entity, range: mention }
        event.participants = event.participants.filter(({ range }) => range.first !== mention.first)
      }
      event.time ??= this.times.at(i, high, event.status === 'SCHEDULED' ? 'future' : 'past') ?? undefined
      if (event.time && event.place) break
    }
    if (!event.time) delete event.time
  }
}
