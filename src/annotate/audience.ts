/**
 * Enters: a statement and the words beside its verb of speech. Leaves: to whom it was said: "told X", "asked by X", "in an
 * interview with X", "in a letter to X", "speaking to X".
 */
import type { Addressee, Reach, Surroundings } from './surroundings'
import type { ResolvedMention } from './coreference'
import { isOfMedium } from './media'
import { isCalendarWord } from './name-shape'
import { isPossessive, isPronoun } from './noun-phrases'
import type { Range, Reading } from './reading'
import type { Candidate } from './statements/candidate'
import { POSTS } from './titles'
import { wordSet } from './table'

const QUESTIONING = wordSet('asked pressed questioned grilled quizzed interviewed')
const TALKING = wordSet('speaking talking writing spoke speaks talked sat chatted caught')
/** "pointed to Portugal": a topic. */
const POINTING = wordSet('point points pointed pointing allude alludes alluded alluding')
const DOWN = wordSet('down up')
/** What is wanted of somebody: "demanding answers from X". */
const DEMANDING = wordSet(
  'demand demands demanded demanding seek seeks sought seeking request requests requested requesting',
)
const WANTED = 6
/** What is had with somebody. */
const EXCHANGES = wordSet('interview interviews call conversation chat briefing q&a')
/** What is sent to somebody. */
const SENT = wordSet(
  `letter letters email emails e-mail message statement comments remarks response reply memo text note address speech
  testimony submission`,
)
const ANSWERS = wordSet('response reply')
const TESTIFYING = wordSet('testified testifying testimony appearing appearance speech hearing')
/** They tell where or when, not whom. */
const SETTING = wordSet('in at on during outside inside near after before aboard over via through')
const BROADCASTERS = wordSet(
  'bbc cnn fox nbc abc cbs msnbc cnbc sky itv npr pbs rté radio tv television channel newsmax',
)
/** How far behind a paper its recipient is named. */
const HANDED = 10
const PROGRAMMES = wordSet('programme program show podcast newsletter bulletin breakfast newshour newsnight')
const NAME_REACH = 10

function afterDay(r: Reading, i: number): number {
  const day = r.lower(i) === 'on' ? i + 1 : i
  return isCalendarWord(r.lower(day)) ? day + 1 : i
}

/** "a letter on Tuesday to X", "a letter obtained by Y to X"; -1 where it leads to nobody. */
function recipientAfter(r: Reading, i: number): number {
  const next = afterDay(r, i + 1)
  if (r.lower(next) === 'to') return next + 1
  let handed = r.isComma(next) ? next + 1 : next
  if (r.pos(handed) === 'ADV') handed++
  if (r.doc.tag[handed] !== 'VBN' && !isOfMedium(r, handed)) return -1
  for (let k = handed + 1; k < handed + HANDED && k < r.size && !r.isFiniteVerb(k) && !r.isQuoted(k); k++)
    if (r.lower(k) === 'to') return r.pos(k + 1) === 'VERB' ? -1 : k + 1
  return -1
}

const reachOf = (introducing: string): Reach => (QUESTIONING.has(introducing) ? 'ONWARDS' : 'RUN')

function demandedFrom(r: Reading, i: number): number {
  for (let k = i + 1; k < i + WANTED && k < r.size && !r.isFiniteVerb(k) && !r.isQuoted(k); k++)
    if (r.lower(k) === 'from') return k + 1
  return -1
}

/** Where the name of an audience may start that a word introduces; -1 where it introduces none. */
export function audienceAfter(r: Reading, i: number): number {
  const word = r.lower(i)
  // "speaking exclusively to X", "sat down with X", "an interview on Tuesday with X"
  if (TALKING.has(word) && (r.pos(i + 1) === 'ADV' || DOWN.has(r.lower(i + 1)))) i++
  if (EXCHANGES.has(word)) i = afterDay(r, i + 1) - 1
  const next = r.lower(i + 1)
  if (QUESTIONING.has(word)) return next === 'by' ? i + 2 : -1
  if (DEMANDING.has(word)) return demandedFrom(r, i)
  if (TALKING.has(word)) return next === 'to' || next === 'with' ? i + 2 : -1
  if (EXCHANGES.has(word)) return next === 'with' || next === 'to' ? i + 2 : -1
  if (TESTIFYING.has(word) && next === 'before') return i + 2
  if (!SENT.has(word)) return -1
  if (next === 'from' && ANSWERS.has(word)) return i + 2
  return recipientAfter(r, i)
}

export class Audience {
  constructor(private readonly around: Surroundings) {}

  /** beside: the words of the attribution. */
  of(candidate: Candidate, beside: Range): Addressee[] {
    const { r } = this.around
    const { addressees, cue, speaker } = candidate
    const isPointing = POINTING.has(r.lower(cue?.first ?? -1))
    const found = isPointing
      ? []
      : addressees.map((range) => this.named(range)).filter((heard) => this.isSomebody(heard))
    for (let i = beside.first; i < beside.end; i++) {
      if (!this.around.isOutside(i) || (i === cue?.first && QUESTIONING.has(r.lower(i)))) continue
      const start = audienceAfter(r, i)
      const mention =
        start < 0 ? this.broadcaster(i) : this.firstMention(start, Math.min(beside.end, start + NAME_REACH))
      if (!mention || (speaker && mention.first <= speaker.head && speaker.head < mention.end)) continue
      if (mention.entity.type === 'PLACE' && !QUESTIONING.has(r.lower(i))) continue
      found.push({ entity: mention.entity, range: mention, reach: reachOf(r.lower(i)) })
    }
    const self = this.around.speakerOf(candidate)
    return found.filter(({ entity }) => !entity || entity !== self)
  }

  /** To whom a paper is that is told of at a token. */
  readerOf(paper: number): Addressee | undefined {
    const start = audienceAfter(this.around.r, paper)
    const mention = start < 0 ? undefined : this.firstMention(start, start + NAME_REACH)
    if (!mention || mention.entity.type === 'PLACE') return undefined
    return { entity: mention.entity, range: mention, reach: 'RUN' }
  }

  /** "said on Sky News". */
  private broadcaster(i: number): ResolvedMention | undefined {
    const { r } = this.around
    if (r.lower(i) !== 'on') return undefined
    const mention = this.around.mentionAt(r.lower(i + 1) === 'the' ? i + 2 : i + 1)
    if (mention?.entity.type !== 'ORGANISATION' || mention.first <= i) return undefined
    return mention.entity.words.some((word) => BROADCASTERS.has(word)) ? mention : undefined
  }

  /** The phrase without what tells where and when ("told reporters | in Lisbon"), and whom it names itself. */
  private named(phrase: Range): Addressee {
    const { r } = this.around
    let end = phrase.first + 1
    while (end < phrase.end && !SETTING.has(r.lower(end)) && !this.around.times.at(end, phrase.end, 'past')) end++
    const range = { first: phrase.first, end }
    const mention = this.nameIn(range)
    if (!mention || this.isOfOthers(range.first, mention))
      return { range, reach: isPronoun(r, range.first) ? 'ONCE' : 'RUN' }
    return { entity: mention.entity, range, reach: 'RUN' }
  }

  /** The last one; a place in the title of a programme is not told anything. */
  private nameIn({ first, end }: Range): ResolvedMention | undefined {
    let found: ResolvedMention | undefined
    for (let i = end - 1; i >= first; i--) {
      const mention = this.around.mentionAt(i)
      if (!found) found = mention
      else if (found.entity.type === 'PLACE' && mention && this.hasProgramme(mention)) return mention
    }
    return found
  }

  /** "admitted to the theft": nobody is spoken to. */
  private isSomebody({ entity, range }: Addressee): boolean {
    const { r } = this.around
    if (entity || r.lower(range.first - 1) !== 'to') return true
    return r.doc.tag[range.end - 1] === 'NNS' || POSTS.has(r.lower(range.end - 1)) || isPronoun(r, range.first)
  }

  /** "investors of X", "X's lawyer": X is not spoken to. */
  private isOfOthers(first: number, mention: ResolvedMention): boolean {
    if (isPossessive(this.around.r, mention.end) && !this.hasProgramme(mention)) return true
    for (let i = first; i < mention.first; i++) if (this.around.r.pos(i) === 'ADP') return true
    return false
  }

  /** "Radio Tide's Morning programme", "Sky News’s Tides": told the broadcaster. */
  private hasProgramme({ entity, end }: ResolvedMention): boolean {
    const { r } = this.around
    if (entity.type !== 'ORGANISATION') return false
    for (let i = end + 1; i < end + 5; i++) if (PROGRAMMES.has(r.lower(i))) return true
    return /^\p{Lu}/u.test(r.form(end + 1)) && entity.words.some((word) => BROADCASTERS.has(word))
  }

  /** Who is named first in a short phrase; a person rather than the body before the name. */
  private firstMention(first: number, end: number): ResolvedMention | undefined {
    let body: ResolvedMention | undefined
    for (let i = first; i < end && this.around.isOutside(i) && this.around.r.form(i) !== ','; i++) {
      const mention = this.around.mentionAt(i)
      if (mention?.entity.type === 'PERSON') return mention
      body ??= mention
    }
    return body
  }
}
