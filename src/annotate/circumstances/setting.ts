/**
 * Enters: an attribution. Leaves: where it says that the speaker was: "said in Kyiv", "told reporters at the White House on
 * Tuesday", "In Lisbon, X said", "speaking at the university in Porto". Refuses places that only describe something else
 * ("speaking about the war in Ukraine", "on a flight from Norway").
 */
import type { Addressee, Named, Surroundings } from './surroundings'
import type { ResolvedMention } from '../speakers/coreference'
import { isPossessive, phraseOf } from '../phrases/noun-phrases'
import { seatCode } from '../lexicon/places'
import type { Range, Reading } from '../reading'
import { wordSet } from '../lexicon/table'

/** The words of an attribution that tell of its circumstances. */
export interface Zones {
  cue: Range
  /** Before subject and verb. */
  opening: Range
  /** Between subject and verb, set off. */
  aside: Range
  /** What the speaker did in saying so: "X attacked Y on Friday, saying". */
  main: Range
  /** After the verb. */
  tail: Range
}

const AT = wordSet('in at')
const SPEAKING = wordSet('speaking talking arriving')
/** Where somebody stands, before the place is named: "outside the court in Lisbon". */
const STANDING = wordSet('in at on outside inside near')
/** How long a phrase is at most that leads to its place ("at the yearly meeting of the League in Lisbon"). */
const PHRASE = 12
const NOMINAL = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART'])
const BEING = wordSet('visiting addressing')
/** After "speaking": a topic follows, no place. */
const TOPICS = wordSet('about of regarding against for that over')
const LEADS = wordSet('but and meanwhile then later while')
const VEHICLES = wordSet('flight plane jet train helicopter bus ship ferry boat airliner motorcade')

const isPossessor = (r: Reading, i: number): boolean => r.doc.tag[i] === 'PRP$' || isPossessive(r, i)

export class Setting {
  constructor(private readonly around: Surroundings) {}

  of({ cue, opening, aside, tail }: Zones, addressees: readonly Addressee[]): Named | undefined {
    const found =
      this.afterVerb(cue, tail, addressees) ??
      this.whereSpeaking(tail) ??
      this.whereSpeaking(opening) ??
      this.whereSpeaking(aside) ??
      this.opening(opening) ??
      this.opening(aside)
    return found && { entity: found.entity, range: found }
  }

  /** "told reporters on a flight from Norway": between places. */
  isMoving({ first, end }: Range): boolean {
    const { r } = this.around
    for (let i = first; i < end; i++) {
      if (r.lower(i) !== 'on' && r.lower(i) !== 'aboard' && r.lower(i) !== 'during') continue
      for (let k = i + 1; k < Math.min(end, i + 5); k++) if (VEHICLES.has(r.lower(k))) return true
    }
    return false
  }

  /** A place after the verb, its audience, its subject or a time. */
  private afterVerb(cue: Range, { first, end }: Range, addressees: readonly Addressee[]): ResolvedMention | undefined {
    const { r } = this.around
    const ends = new Set([cue.end, ...addressees.map(({ range }) => range.end)])
    let endOfObject: number | undefined
    let apposed = false
    for (let i = first; i < end; i++) {
      const time = this.around.times.at(i, end, 'past')
      if (time) ends.add(time.end)
      // what follows a comma describes the subject: "said X, a lawyer at Y in Lisbon"
      apposed ||= r.isComma(i)
      const mention = apposed ? undefined : this.around.mentionAt(i)
      if (mention?.entity.type === 'PERSON') ends.add(mention.end)
      // "told reporters from Lisbon" says where these are from
      const isFrom = r.lower(i) === 'from' && i === cue.end
      if (!isFrom && !STANDING.has(r.lower(i))) continue
      if (!ends.has(i) && i !== (endOfObject ??= this.endOfObject(cue))) continue
      const place = this.placeFrom(i, end)
      if (place) return place
    }
    return undefined
  }

  /** "headlined a dinner | in Lisbon". */
  private endOfObject({ end }: Range): number {
    const { r } = this.around
    const object = r.child(end - 1, 'obj')
    return object < end || !this.around.isOutside(object) ? -1 : phraseOf(r, object).end
  }

  /** "in Lisbon", "outside the court in Lisbon", "on Capitol Hill" (but "on Russia" is a topic). */
  private placeFrom(first: number, end: number): ResolvedMention | undefined {
    const { r } = this.around
    for (let i = first; i < Math.min(end, first + PHRASE); i++) {
      const place = AT.has(r.lower(i)) || i === first ? this.placeAt(i + 1) : undefined
      if (place && place.end <= end && (r.lower(i) !== 'on' || seatCode(r.text(place)) !== undefined)) return place
      const goesOn =
        NOMINAL.has(r.pos(i)) ||
        isPossessor(r, i) ||
        r.pos(i - 1) === 'DET' ||
        AT.has(r.lower(i)) ||
        r.lower(i) === 'of'
      if (i > first && !goesOn) return undefined
    }
    return undefined
  }

  private whereSpeaking({ first, end }: Range): ResolvedMention | undefined {
    const { r } = this.around
    let start = first
    // "While opening a school in Lisbon, X said"
    const isMeanwhile = r.lower(first) === 'while' && r.doc.tag[first + 1] === 'VBG'
    if (isMeanwhile) start++
    while (!isMeanwhile && start < end && !SPEAKING.has(r.lower(start)) && !BEING.has(r.lower(start))) start++
    if (start >= end) return undefined
    if (BEING.has(r.lower(start))) {
      const place = this.placeAt(start + 1)
      if (place) return place
    }
    for (let i = start + 1; i < end && !TOPICS.has(r.lower(i)); i++) {
      if (r.lower(i) === 'on' && !this.around.times.at(i + 1, end, 'past')) return undefined
      const isNext = i === start + 1 && r.lower(i) === 'from'
      const place = AT.has(r.lower(i)) || isNext ? this.placeAt(i + 1) : undefined
      if (place) return place
    }
    return undefined
  }

  /** "In Parliament yesterday, X said", "Outside the White House, X said", "At a fair in Lisbon, X said". */
  private opening({ first, end }: Range): ResolvedMention | undefined {
    const { r } = this.around
    const start = first + (LEADS.has(r.lower(first)) ? 1 : 0)
    return STANDING.has(r.lower(start)) ? this.placeFrom(start, end) : undefined
  }

  /** The place that begins at a token, or after an article; not one that owns or describes what follows. */
  private placeAt(i: number): ResolvedMention | undefined {
    const { r } = this.around
    const mention = this.around.mentionAt(r.lower(i) === 'the' ? i + 1 : i)
    if (mention?.entity.type !== 'PLACE' || mention.first < i || mention.kind !== 'NAME') return undefined
    const describes = r.pos(mention.end) === 'NOUN' || isPossessive(r, mention.end)
    return describes || !this.around.isOutside(mention.first) ? undefined : mention
  }
}
