/**
 * Enters: a statement and the words beside its verb of speech. Leaves: to whom it was said: "told X", "asked by X", "in an
 * interview with X", "in a letter to X", "speaking to X", "when X asked".
 */
import {
  ANSWERING,
  ANSWERS,
  audienceAfter,
  BROADCASTERS,
  CONVERSATIONS,
  introducesAudience,
  QUESTIONING,
} from './audience-words'
import type { Addressee, Reach, Surroundings } from './surroundings'
import type { ResolvedMention } from '../speakers/coreference'
import type { Entity } from '../entities/entities'
import { OUTLETS } from './media'
import { isDeterminer, isPossessive, isPronoun } from '../phrases/noun-phrases'
import { prepositionBefore } from './occasions'
import type { Range } from '../reading'
import type { Candidate } from '../statements/candidate'
import { POSTS } from '../lexicon/titles'
import { wordSet } from '../lexicon/table'

/** "pointed to Portugal": a topic. */
const POINTING = wordSet('point points pointed pointing allude alludes alluded alluding')
/** They tell where or when, not whom. */
const SETTING = wordSet('in at on during outside inside near after before aboard over via through')
const PROGRAMMES = wordSet('programme program show podcast newsletter bulletin breakfast newshour newsnight')
/** Of a body these are the body: "a hearing of X", "members of X". */
const COMPANY = wordSet(
  `members organisers organizers offices staff leadership management editors hearing meeting session sitting gathering assembly congress conference panel committee subcommittee board`,
)
const QUESTIONS = wordSet(
  'question questions query queries inquiry inquiries enquiry request requests letter criticism',
)
/** Verbs whose object is spoken to by what is said in doing so: "X thanked Y, saying", "X wrote Y, voicing concern". */
const FACING = wordSet(
  `thanked interrupted corrected reassured congratulated greeted welcomed confronted rebuffed scolded berated addressed
  consoled lectured chided brushed wrote emailed texted phoned`,
)
const WHEN = wordSet('when after as once')
/** Between "when" and the verb of asking. */
const CLAUSE = 14
const NAME_REACH = 10
/** "after talks with X": no more to X. */
const APART = wordSet('after following before about from since until regarding of ahead')
const APPOSED = 6

/** By its name. */
const PRESS = wordSet(
  'news times post journal herald tribune gazette chronicle courier telegraph guardian magazine radio',
)
const isOutlet = ({ words }: Entity): boolean => words.some((word) => PRESS.has(word) || BROADCASTERS.has(word))

const reachOf = (introducing: string): Reach =>
  QUESTIONING.has(introducing) || ANSWERING.has(introducing) || ANSWERS.has(introducing) ? 'ONWARDS' : 'RUN'

export class Audience {
  /** The body that was told or reported something last: "the newspaper" after "told the Courier", "according to the Courier". */
  private lastHeard: Entity | undefined

  constructor(private readonly around: Surroundings) {}

  /** Statements are given in text order. beside: the words of the attribution; main: what the speaker did in saying so. */
  of(candidate: Candidate, beside: Range, main: Range): Addressee[] {
    const { r } = this.around
    const { addressees, cue, speaker } = candidate
    const isPointing = POINTING.has(r.lower(cue?.first ?? -1))
    const found = isPointing
      ? []
      : addressees.flatMap((range) => this.named(range)).filter((heard) => this.isSomebody(heard))
    for (let i = beside.first; i < beside.end; i++) {
      if (!introducesAudience(r.lower(i)) || !this.around.isOutside(i)) continue
      if (i === cue?.first && QUESTIONING.has(r.lower(i))) continue
      for (const mention of this.introducedAt(i, beside)) {
        if (speaker && mention.first <= speaker.head && speaker.head < mention.end) continue
        if (mention.entity.type === 'PLACE' && !QUESTIONING.has(r.lower(i))) continue
        found.push({ entity: mention.entity, range: mention, reach: reachOf(r.lower(i)) })
      }
    }
    if (found.length === 0) found.push(...this.faced(main))
    const self = this.around.speakerOf(candidate)
    const others = found.filter(({ entity }) => !entity || entity !== self)
    if (self?.type === 'ORGANISATION' && (r.lower(cue?.first ?? -1) === 'reported' || isOutlet(self)))
      this.lastHeard = self
    this.lastHeard = others.find(({ entity }) => entity?.type === 'ORGANISATION')?.entity ?? this.lastHeard
    return others
  }

  /** To whom a paper is that is told of at a token. */
  readerOf(paper: number): Addressee | undefined {
    const start = audienceAfter(this.around.r, paper)
    const mention = start < 0 ? undefined : this.mentionsFrom(start, start + NAME_REACH)[0]
    if (!mention || mention.entity.type === 'PLACE') return undefined
    return { entity: mention.entity, range: mention, reach: 'RUN' }
  }

  private introducedAt(i: number, beside: Range): ResolvedMention[] {
    const { r } = this.around
    const word = r.lower(i)
    if (word === 'on') return this.broadcaster(i)
    if (word === 'interview' || word === 'interviews') {
      // "in a Tidewater Radio interview"
      const host = this.around.mentionAt(i - 1)
      if (host?.entity.type === 'ORGANISATION') return [host]
    }
    if (QUESTIONING.has(word)) {
      const asker = this.askerAt(i, beside)
      if (asker) return [asker]
    }
    if (CONVERSATIONS.has(word) && APART.has(prepositionBefore(r, i))) return []
    const start = audienceAfter(r, i)
    return start < 0 ? [] : this.mentionsFrom(start, Math.min(beside.end, start + NAME_REACH))
  }

  /** "when X asked about it, Y said". */
  private askerAt(verb: number, { first, end }: Range): ResolvedMention | undefined {
    const { r } = this.around
    let asker: ResolvedMention | undefined
    for (let i = verb - 1; i >= Math.max(first, verb - CLAUSE) && this.around.isOutside(i) && !r.isComma(i); i--) {
      const mention = this.around.mentionAt(i)
      if (!asker && mention && !isPossessive(r, mention.end)) asker = mention
      if (WHEN.has(r.lower(i))) return asker && asker.first > i && this.isOnlyAsked(verb, end) ? asker : undefined
      if (r.pos(i) === 'AUX' || r.isFiniteVerb(i)) return undefined
    }
    return undefined
  }

  /** Nobody else than who then speaks is asked by name. */
  private isOnlyAsked(verb: number, end: number): boolean {
    return verb + 1 < end && (this.around.mentionAt(verb + 1)?.entity.type ?? 'PERSON') === 'PERSON'
  }

  /** "X thanked Y, saying". */
  private faced({ first, end }: Range): Addressee[] {
    const { r } = this.around
    for (let i = first; i < end; i++) {
      if (!FACING.has(r.lower(i)) || !this.around.isOutside(i)) continue
      // "wrote to X, saying"
      const mention = this.mentionsFrom(r.lower(i + 1) === 'to' ? i + 2 : i + 1, end)[0]
      return mention && mention.entity.type !== 'PLACE'
        ? [{ entity: mention.entity, range: mention, reach: 'ONCE' }]
        : []
    }
    return []
  }

  /** "said on Sky News". */
  private broadcaster(i: number): ResolvedMention[] {
    const { r } = this.around
    const mention = this.around.mentionAt(r.lower(i + 1) === 'the' ? i + 2 : i + 1)
    if (mention?.entity.type !== 'ORGANISATION' || mention.first <= i) return []
    return mention.entity.words.some((word) => BROADCASTERS.has(word)) ? [mention] : []
  }

  /** The phrase without what tells where and when ("told reporters | in Lisbon"), and whom it names itself. */
  private named(phrase: Range): Addressee[] {
    const { r } = this.around
    let end = phrase.first + 1
    // "told the Sunday Courier": a name, and no day
    const goesOn = (i: number): boolean =>
      r.name(i) !== undefined || (!SETTING.has(r.lower(i)) && !this.around.times.at(i, phrase.end, 'past'))
    while (end < phrase.end && goesOn(end)) end++
    const range = { first: phrase.first, end }
    const mention = this.nameIn(range) ?? this.apposedTo(range)
    if (mention && !this.isOfOthers(range.first, mention)) {
      const beside = this.joinedTo(mention, range.first)
      const heard: Addressee = { entity: mention.entity, range, reach: 'RUN' }
      return beside
        ? [
            { entity: beside.entity, range: beside, reach: 'RUN' },
            { ...heard, range: mention },
          ]
        : [heard]
    }
    const body = mention ? undefined : this.bodyMeantBy(range)
    if (body) return [{ entity: body, range, reach: 'RUN' }]
    return [{ range, reach: isPronoun(r, range.first) ? 'ONCE' : 'RUN' }]
  }

  /** The last one; a place in the title of a programme is not told anything. */
  private nameIn({ first, end }: Range): ResolvedMention | undefined {
    const { r } = this.around
    let found: ResolvedMention | undefined
    for (let i = end - 1; i >= first; i--) {
      // "told | his deputy": whose deputy it is
      const mention = r.doc.tag[i] === 'PRP$' ? undefined : this.around.mentionAt(i)
      if (!found) found = mention
      else if (found.entity.type === 'PLACE' && mention && this.hasProgramme(mention)) return mention
    }
    return found
  }

  /** "X and Y": both are told. */
  private joinedTo({ first, entity }: ResolvedMention, low: number): ResolvedMention | undefined {
    const { r } = this.around
    const joined = isDeterminer(r, first - 1) ? first - 2 : first - 1
    if (r.lower(joined) !== 'and' || joined <= low) return undefined
    const other = this.around.mentionAt(joined - 1)
    return other && other.first >= low && other.entity.type === entity.type ? other : undefined
  }

  /** "told her counterpart, X,": the name between commas. */
  private apposedTo({ end }: Range): ResolvedMention | undefined {
    const { r } = this.around
    if (r.form(end) !== ',' || r.doc.tag[end - 1] !== 'NN') return undefined
    for (let i = end + 1; i < end + APPOSED && this.around.isOutside(i) && r.isWord(i); i++) {
      const mention = this.around.mentionAt(i)
      if (mention && mention.entity.type !== 'PLACE') return r.isComma(mention.end) ? mention : undefined
      if (r.isFiniteVerb(i)) return undefined
    }
    return undefined
  }

  /** "the committee", where one was named; "the newspaper", where one was told something. */
  private bodyMeantBy({ first, end }: Range): Entity | undefined {
    const { r } = this.around
    if (r.lower(first) !== 'the' || end - first < 2 || r.doc.tag[end - 1] !== 'NN') return undefined
    const named = this.around.coreference.nominals.body(r, { first, end, head: end - 1 })
    return named ?? (OUTLETS.has(r.lower(end - 1)) && end - first === 2 ? this.lastHeard : undefined)
  }

  /** "admitted to the theft": nobody is spoken to. */
  private isSomebody({ entity, range }: Addressee): boolean {
    const { r } = this.around
    if (entity || r.lower(range.first - 1) !== 'to') return true
    return r.doc.tag[range.end - 1] === 'NNS' || POSTS.has(r.lower(range.end - 1)) || isPronoun(r, range.first)
  }

  /** "investors of X", "X's lawyer": X is not spoken to; "members of X", "X's office": it is. */
  private isOfOthers(first: number, mention: ResolvedMention): boolean {
    const { r } = this.around
    if (isPossessive(r, mention.end) && !this.hasProgramme(mention) && !this.isOwnOffice(mention)) return true
    for (let i = first; i < mention.first; i++)
      if (r.pos(i) === 'ADP' && !(r.lower(i) === 'of' && COMPANY.has(r.lower(i - 1)))) return true
    return false
  }

  private isOwnOffice({ end }: ResolvedMention): boolean {
    return ['office', 'team', 'campaign', 'administration'].includes(this.around.r.lower(end + 1))
  }

  /** "Radio Tide's Morning programme", "Sky News’s Tides": told the broadcaster. */
  private hasProgramme({ entity, end }: ResolvedMention): boolean {
    const { r } = this.around
    if (entity.type !== 'ORGANISATION') return false
    for (let i = end + 1; i < end + 5; i++) if (PROGRAMMES.has(r.lower(i))) return true
    return /^\p{Lu}/u.test(r.form(end + 1)) && entity.words.some((word) => BROADCASTERS.has(word))
  }

  /**
   * Who is named first in a short phrase, and who is joined to it; a person rather than the body before the name. A preposition
   * leads away from it, but that of "members of X" and "a question from X".
   */
  private mentionsFrom(first: number, end: number): ResolvedMention[] {
    const { r } = this.around
    let body: ResolvedMention | undefined
    for (let i = first; i < end && this.around.isOutside(i) && r.form(i) !== ','; i++) {
      const mention = this.around.mentionAt(i)
      if (!mention) {
        if (r.isFiniteVerb(i) || (r.pos(i) === 'ADP' && !this.leadsOn(i))) break
        continue
      }
      // "spoke to the Courier about where | he lives"
      if (body && mention.kind !== 'NAME') break
      i = mention.end - 1
      if (isPossessive(r, mention.end) && !this.isPersonAhead(mention.end + 1) && !this.isWhole(mention)) break
      if (mention.entity.type === 'PERSON' && this.isDescribing(mention)) break
      if (mention.entity.type === 'PERSON') return body && this.areJoined(body, mention) ? [body, mention] : [mention]
      if (body && this.areJoined(body, mention)) return [body, mention]
      body ??= mention
    }
    return body && !this.isDescribing(body) ? [body] : []
  }

  private areJoined(a: ResolvedMention, b: ResolvedMention): boolean {
    const { r } = this.around
    return r.lower(a.end) === 'and' && b.first - a.end <= 2
  }

  private leadsOn(i: number): boolean {
    const { r } = this.around
    const isOf = r.lower(i) === 'of'
    return (isOf && COMPANY.has(r.lower(i - 1))) || (!isOf && QUESTIONS.has(r.lower(i - 1)))
  }

  private isPersonAhead(i: number): boolean {
    for (let k = i; k < i + 4; k++) if (this.around.mentionAt(k)?.entity.type === 'PERSON') return true
    return false
  }

  private isWhole(mention: ResolvedMention): boolean {
    const next = this.around.r.lower(mention.end + 1)
    return this.hasProgramme(mention) || this.isOwnOffice(mention) || QUESTIONS.has(next)
  }

  /** "the Stone report", but "the Courier newspaper". */
  private isDescribing({ end }: ResolvedMention): boolean {
    const { r } = this.around
    return (
      r.pos(end) === 'NOUN' &&
      !OUTLETS.has(r.lower(end)) &&
      !PROGRAMMES.has(r.lower(end)) &&
      !POSTS.has(r.lower(end)) &&
      !COMPANY.has(r.lower(end))
    )
  }
}
