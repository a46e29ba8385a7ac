/**
 * Enters: a statement and the sentence that attributes it. Leaves: on what occasion, where, when and to whom it was said, each
 * with the words that say so; nothing where the article does not say.
 */
import type { EventCategory } from './annotated-article'
import type { Coreference, ResolvedMention } from './coreference'
import type { Entity } from './entities'
import type { EventMention } from './event-mentions'
import type { Range, Reading } from './reading'
import type { Candidate } from './statements/candidate'
import type { StatedTime, Times } from './times'

export interface Circumstances {
  occasion?: EventMention
  place?: { entity: Entity; range: Range }
  time?: StatedTime
  addressees: { entity?: Entity; range: Range }[]
}

const OCCASION_PREPOSITIONS = new Set(['during', 'at', 'after', 'in', 'following', 'on'])
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'from'])
const TALKERS = new Set(['speaking', 'talking', 'addressing', 'visiting', 'said', 'says', 'told'])
const AUDIENCE = new Set([
  'interview',
  'interviews',
  'call',
  'letter',
  'letters',
  'email',
  'conversation',
  'response',
  'reply',
  'briefing',
])
const REMARKS = new Set([
  'remarks',
  'comments',
  'statement',
  'statements',
  'remark',
  'comment',
  'announcement',
  'warning',
])
const GIVES = new Set([
  'issued',
  'made',
  'delivered',
  'gave',
  'offered',
  'came',
  'come',
  'comes',
  'follow',
  'follows',
  'followed',
])

const OCCASIONS = new Set<EventCategory>(['MEETING', 'TALKS', 'CALL', 'SPEECH', 'VISIT', 'TRIAL', 'PROTEST'])
/** An article tells of its own remarks a few times at most. */
const MAX_REMARKS = 20
/** How many tokens from the verb of speech its circumstances stand at most. */
const BESIDE = 60
const GATHERINGS = new Set([
  'festival',
  'ceremony',
  'funeral',
  'parade',
  'celebration',
  'wedding',
  'premiere',
  'opening',
])
const isOccasion = (r: Reading, event: EventMention): boolean =>
  event.isNoun && (OCCASIONS.has(event.category) || GATHERINGS.has(r.lower(event.head)))

export class CircumstanceFinder {
  private readonly taken: Uint8Array
  private readonly mentionAt = new Map<number, ResolvedMention>()

  constructor(
    private readonly r: Reading,
    private readonly candidates: readonly Candidate[],
    private readonly coreference: Coreference,
    private readonly times: Times,
    /** In text order. */
    private readonly events: readonly EventMention[],
  ) {
    this.taken = new Uint8Array(r.size)
    for (const { pieces } of candidates) for (const { first, end } of pieces) this.taken.fill(1, first, end)
    for (const mention of coreference.mentions)
      for (let i = mention.first; i < mention.end; i++) this.mentionAt.set(i, mention)
  }

  find(): Map<Candidate, Circumstances> {
    const found = new Map<Candidate, Circumstances>()
    for (const candidate of this.candidates) found.set(candidate, this.of(candidate))
    this.spreadRemarks(found)
    this.spreadOccasions(found)
    return found
  }

  /**
   * An occasion is told once and holds for what the same speaker says after it, until another occasion or time is told.
   */
  private spreadOccasions(found: Map<Candidate, Circumstances>): void {
    const last = new Map<Entity, Circumstances>()
    for (const [candidate, circumstances] of found) {
      const speaker = this.coreference.speakers.get(candidate)?.entity
      if (!speaker) continue
      const earlier = last.get(speaker)
      if (circumstances.occasion || circumstances.time || circumstances.place) last.set(speaker, circumstances)
      else if (earlier?.occasion) {
        circumstances.occasion = earlier.occasion
        if (earlier.place) circumstances.place = earlier.place
        if (earlier.time) circumstances.time = earlier.time
      }
    }
  }

  private of(candidate: Candidate): Circumstances {
    const { cue, frame } = candidate
    const addressees = candidate.addressees.map((range) => this.addressee(range))
    if (!cue) return { addressees }
    const occasion = this.occasionIn(frame, cue.first)
    const beside = { first: Math.max(frame.first, cue.first - BESIDE), end: Math.min(frame.end, cue.end + BESIDE) }
    const place = this.placeIn(beside, cue.first) ?? occasion?.place
    const time = this.timeNear(beside, cue) ?? this.timeOpening(frame)
    addressees.push(...this.audience(candidate, beside))
    return { addressees, ...(occasion && { occasion }), ...(place && { place }), ...(time && { time }) }
  }

  private isOutside(i: number): boolean {
    return this.taken[i] === 0 && !this.r.isQuoted(i)
  }

  /** The preposition that governs a noun phrase starting at a token, over its determiner. */
  private prepositionBefore(first: number): string {
    const { r } = this
    let i = first - 1
    for (let steps = 0; steps < 8 && ['DET', 'PRON', 'PART', 'ADJ', 'NUM', 'PROPN', 'NOUN'].includes(r.pos(i)); steps++)
      i--
    return r.lower(i)
  }

  /** The event that a preposition ties to the verb of speech; of several the nearest to the verb. */
  private occasionIn(frame: Range, cue: number): EventMention | undefined {
    let best: EventMention | undefined
    for (let i = this.firstEvent(frame.first); i < this.events.length; i++) {
      const event = this.events[i] as EventMention
      if (event.head >= frame.end) break
      if (!isOccasion(this.r, event) || !this.isOutside(event.head) || !this.isTied(event)) continue
      if (!best || Math.abs(event.head - cue) < Math.abs(best.head - cue)) best = event
    }
    return best
  }

  /** The number of the first event that is told at or after a token. */
  private firstEvent(token: number): number {
    let [low, high] = [0, this.events.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.events[middle] as EventMention).head < token) low = middle + 1
      else high = middle
    }
    return low
  }

  private isTied(event: EventMention): boolean {
    return [event.evidence.first, event.name.first].some((first) =>
      OCCASION_PREPOSITIONS.has(this.prepositionBefore(first)),
    )
  }

  /** "said in Kyiv", "speaking in Paris": a place tied to the verb itself. */
  private placeIn(frame: Range, cue: number): Circumstances['place'] {
    const { r } = this
    for (let i = frame.first; i < frame.end; i++) {
      const mention = this.mentionAt.get(i)
      if (!mention || mention.first !== i || mention.entity.type !== 'PLACE' || !this.isOutside(i)) continue
      const preposition = r.lower(i - 1) === 'the' ? i - 2 : i - 1
      if (!PLACE_PREPOSITIONS.has(r.lower(preposition))) continue
      const governor = this.headOutside(mention)
      const spoken = TALKERS.has(r.lower(preposition - 1)) || r.lower(governor) === 'speaking'
      if (
        spoken ||
        (governor === cue && r.lower(preposition) === 'in' && preposition - cue > 0 && preposition - cue < 6)
      )
        return { entity: mention.entity, range: mention }
    }
    return undefined
  }

  private headOutside({ first, end }: Range): number {
    for (let i = first; i < end; i++) if (this.r.head(i) < first || this.r.head(i) >= end) return this.r.head(i)
    return -1
  }

  /** A time beside the verb of speech, or between it and its subject. */
  private timeNear({ first, end }: Range, cue: Range): StatedTime | undefined {
    let best: StatedTime | undefined
    const distance = (time: StatedTime): number => (time.first >= cue.end ? time.first - cue.end : cue.first - time.end)
    for (let i = Math.max(first, cue.first - 8); i < Math.min(end, cue.end + 7);) {
      const time = this.isOutside(i) ? this.times.at(i, end, 'past') : null
      const near =
        time !== null && (time.first >= cue.end ? distance(time) <= 6 : distance(time) >= 0 && distance(time) <= 2)
      if (time && near && (!best || distance(time) < distance(best))) best = time
      i = time ? time.end : i + 1
    }
    return best
  }

  /** "On Sunday, X said", "In May, X said". */
  private timeOpening({ first, end }: Range): StatedTime | undefined {
    for (let i = first; i < Math.min(end, first + 3); i++) {
      const time = this.isOutside(i) ? this.times.at(i, end, 'past') : null
      if (time) return this.r.form(time.end) === ',' || this.r.pos(first) === 'ADP' ? time : undefined
    }
    return undefined
  }

  private addressee(range: Range): Circumstances['addressees'][number] {
    for (let i = range.end - 1; i >= range.first; i--) {
      const mention = this.mentionAt.get(i)
      if (mention) return { entity: mention.entity, range }
    }
    return { range }
  }

  /** "asked by X", "in an interview with X", "in a letter to X", "speaking to X". */
  private audience({ cue, speaker }: Candidate, beside: Range): Circumstances['addressees'] {
    const { r } = this
    const found: Circumstances['addressees'] = []
    for (let i = beside.first; i < beside.end; i++) {
      if (!this.isOutside(i)) continue
      const word = r.lower(i)
      const next = r.lower(i + 1)
      const asked =
        (word === 'asked' || word === 'pressed' || word === 'questioned') && next === 'by' && i !== cue?.first
      const talked = word === 'speaking' && (next === 'to' || next === 'with')
      const wrote =
        AUDIENCE.has(word) &&
        (next === 'with' || next === 'to' || next === 'from') &&
        !(next === 'from' && word !== 'response')
      if (!asked && !talked && !wrote) continue
      const mention = this.firstMention(i + 2, Math.min(beside.end, i + 10))
      if (
        mention &&
        (asked || mention.entity.type !== 'PLACE') &&
        !(speaker && mention.first >= speaker.first && mention.end <= speaker.end)
      )
        found.push({ entity: mention.entity, range: mention })
    }
    return found
  }

  /** Who is named first in a short phrase; a person rather than the body before the name. */
  private firstMention(first: number, end: number): ResolvedMention | undefined {
    let body: ResolvedMention | undefined
    for (let i = first; i < end && this.isOutside(i) && this.r.form(i) !== ','; i++) {
      const mention = this.mentionAt.get(i)
      if (mention?.entity.type === 'PERSON') return mention
      body ??= mention
    }
    return body
  }

  /**
   * "X issued his remarks after a meeting in Y": a sentence about the speaking itself says on what occasion X's statements of
   * these paragraphs were made.
   */
  private spreadRemarks(found: Map<Candidate, Circumstances>): void {
    const { r } = this
    const sentences = new Set(this.events.map((event) => r.sentenceNumber(event.head)))
    let spread = 0
    for (const sentence of sentences) {
      const range = r.sentence(r.doc.sentences[2 * sentence] as number)
      const remark = this.remarkIn(range)
      const occasion = remark && this.occasionIn(range, remark.verb)
      if (!occasion || ++spread > MAX_REMARKS) continue
      for (const [candidate, circumstances] of found) {
        if (
          this.coreference.speakers.get(candidate)?.entity !== remark.speaker ||
          circumstances.occasion ||
          circumstances.place
        )
          continue
        const distance = Math.abs(r.paragraphNumber(candidate.pieces[0]?.first ?? 0) - r.paragraphNumber(range.first))
        if (distance > 4) continue
        circumstances.occasion = occasion
        if (occasion.place) circumstances.place = occasion.place
      }
    }
  }

  private remarkIn({ first, end }: Range): { speaker: Entity; verb: number } | undefined {
    const { r } = this
    for (let i = first; i < end; i++) {
      if (!REMARKS.has(r.lower(i)) || !this.isOutside(i)) continue
      const verb = r.head(i)
      if (verb < first || !GIVES.has(r.lower(verb))) continue
      const owner = this.mentionAt.get(i - 1) ?? this.mentionAt.get(i - 2)
      const subject = r.child(verb, 'nsubj')
      const speaker = (subject >= 0 && subject !== i ? this.mentionAt.get(subject) : undefined) ?? owner
      if (speaker && speaker.entity.type !== 'PLACE') return { speaker: speaker.entity, verb }
    }
    return undefined
  }
}
