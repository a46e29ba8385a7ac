/**
 * What the finders of circumstances look things up in: the article's own words, who is meant where, the events and times told.
 * Enters: a reading with its statements and entities. Leaves: answers in tokens.
 */
import type { Coreference, ResolvedMention } from '../speakers/coreference'
import type { Entity } from '../entities/entities'
import type { EventMention } from '../events/event-mentions'
import type { Range, Reading } from '../reading'
import type { Candidate } from '../statements/candidate'
import type { StatedTime, Times } from '../times'

export interface Named {
  entity: Entity
  range: Range
}

/**
 * How far somebody is still spoken to: in this statement alone ("told me"), in what the same speaker says right after it (who
 * asked), or also in what was summed up before it ("told X").
 */
export type Reach = 'ONCE' | 'ONWARDS' | 'RUN'

export interface Addressee {
  /** Absent where the words name nobody ("reporters"). */
  entity?: Entity
  range: Range
  reach: Reach
}

export interface Circumstances {
  occasion?: EventMention
  place?: Named
  time?: StatedTime
  addressees: Addressee[]
  /** Said on the way from one place to another: at none. */
  moving?: boolean
}

export class Surroundings {
  private readonly taken: Uint8Array
  private readonly mentionOf: Int32Array

  constructor(
    readonly r: Reading,
    readonly candidates: readonly Candidate[],
    readonly coreference: Coreference,
    readonly times: Times,
    /** In text order. */
    readonly events: readonly EventMention[],
  ) {
    this.taken = new Uint8Array(r.size)
    for (const { pieces } of candidates) for (const { first, end } of pieces) this.taken.fill(1, first, end)
    this.mentionOf = new Int32Array(r.size).fill(-1)
    coreference.mentions.forEach(({ first, end }, index) => this.mentionOf.fill(index, first, end))
  }

  /** The article's own words: part of no statement and no quotation. */
  readonly isOutside = (i: number): boolean => this.taken[i] === 0 && !this.r.isQuoted(i)

  /** Part of what somebody said; the title of a work or programme is quoted, and told by the article. */
  readonly isSaid = (i: number): boolean => this.taken[i] === 1

  mentionAt(i: number): ResolvedMention | undefined {
    const index = this.mentionOf[i] ?? -1
    return index < 0 ? undefined : this.coreference.mentions[index]
  }

  speakerOf(candidate: Candidate): Entity | undefined {
    return this.coreference.speakers.get(candidate)?.entity
  }

  /** The events that are named in a range. */
  *eventsIn({ first, end }: Range): Generator<EventMention> {
    let [low, high] = [0, this.events.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.events[middle] as EventMention).head < first) low = middle + 1
      else high = middle
    }
    for (; low < this.events.length; low++) {
      const event = this.events[low] as EventMention
      if (event.head >= end) return
      yield event
    }
  }
}
