/**
 * Enters: a statement. Leaves: the circumstances that its own attribution states ("told Reuters in Kyiv on Tuesday"), and in
 * what way it was made ("in a statement") and reported. Refuses what other clauses of the sentence tell.
 */
import { Audience } from './audience'
import type { Addressee, Circumstances, Named, Surroundings } from './surroundings'
import type { EventMention } from '../events/event-mentions'
import { isAfter, isOccasion, isPresent, isTestimony, tieOf, timeOf } from './occasions'
import { demandCue, speechCue } from '../lexicon/cues'
import type { Range } from '../reading'
import { isDated, isOfMedium, mediumIn, paperSent, type Medium } from './media'
import type { Candidate } from '../statements/candidate'
import { isOtherTime, SaidWhen } from './said-when'
import { Setting } from './setting'
import type { StatedTime } from '../times'
import { wordSet } from '../lexicon/table'

export interface Stated extends Circumstances {
  medium?: Medium
  /** Something is asked of somebody: it may be told at large, and was perhaps written. */
  isDemand?: boolean
  /** By its verb a part of something written ("wrote"). */
  isWritten?: boolean
  /** Said under oath or before a committee. */
  isTestimony?: boolean
  /** Its audience is who the speaker talks with ("spoke to X about it"): it hears all that follows, as in an interview. */
  isTalk?: boolean
  /** A question that somebody answers. */
  isQuestion?: boolean
  /** Told as of another time ("has long said"): shares no scene. */
  apart: boolean
  /** An answer to what was said before. */
  isReply?: boolean
  /** The words that name who speaks. */
  speakerRange?: Range
}

/** How many tokens from the verb of speech its circumstances stand at most. */
const BESIDE = 60
/** Beside a verb of speech: it tells of another time than the statements around it. */
const OTHER_TIMES = wordSet(
  'previously earlier repeatedly often always once long originally initially already later since frequently consistently',
)
const WRITING = wordSet('wrote writes write written reads read')
/** "wrote to X". */
const LETTER: Medium = { word: 'letter', definite: false, speaks: false }
const ASKING = wordSet('asked asks ask pressed questioned inquired wondered demanded')
const TESTIFYING = wordSet('testified testifies testifying testimony appeared')
/** How far behind the verb of asking its question begins. */
const ASKED = 8
const INTERROGATIVE = wordSet('who what when where why how which whether if')
/** Between subject and verb: what begins words that tell of the circumstances. */
const ASIDES = wordSet('in on at via during speaking talking writing addressing testifying appearing visiting')
const REPLIES = wordSet('replied replies responded responds answered answers retorted')
/** How far behind a paper's reader its day is named. */
const AFTER_READER = 5
const SIMULTANEOUS = wordSet('when as while')
/** They begin clauses of another time. */
const CLAUSES = wordSet('who which that when after before since because while although as if')
const MAIN_CLAUSE = 30
const NOWHERE: Range = { first: 0, end: 0 }
const PERFECT = wordSet('has have had')
const TO_COME = wordSet('will would')

export class OwnCircumstances {
  private readonly audience: Audience
  private readonly setting: Setting
  private readonly when: SaidWhen

  constructor(private readonly around: Surroundings) {
    this.audience = new Audience(around)
    this.setting = new Setting(around)
    this.when = new SaidWhen(around)
  }

  /** Of a paper that is told of, by the words of its own phrase ("a Monday letter to X"). */
  ofPaper(paper: number, first: number): Pick<Stated, 'addressees' | 'time'> {
    const reader = this.audience.readerOf(paper)
    if (!reader) return { addressees: [] }
    const [time] = this.around.times.in({ first, end: reader.range.end + AFTER_READER })
    return { addressees: [reader], ...(time && { time }) }
  }

  of(candidate: Candidate): Stated {
    const { cue, frame } = candidate
    const { r } = this.around
    if (!cue) return { addressees: this.audience.of(candidate, NOWHERE, NOWHERE), apart: false }
    const beside = { first: Math.max(frame.first, cue.first - BESIDE), end: Math.min(frame.end, cue.end + BESIDE) }
    const [opening, aside, tail] = [
      this.openingOf(candidate, beside),
      this.asideOf(candidate),
      this.tailOf(cue, beside),
    ]
    const zones = { cue, opening, aside, main: this.mainOf(candidate), tail }
    const heard = this.audience.of(candidate, beside, zones.main)
    const occasion = this.occasionIn(candidate, beside, heard)
    // "told a rally": the occasion, and nobody by name
    const addressees = heard.filter(({ entity, range }) => entity || !occasion || !this.isToldItself(range, occasion))
    const moving = [opening, aside, tail].some((zone) => this.setting.isMoving(zone))
    const place = moving ? undefined : (this.setting.of(zones, addressees) ?? this.placeOf(occasion))
    const isWritten = WRITING.has(r.lower(cue.first))
    const letter = isWritten && heard.length > 0 ? LETTER : undefined
    const medium = mediumIn(this.around, candidate, [opening, aside, tail]) ?? letter
    const isToCome = TO_COME.has(r.lower(cue.first - 1))
    const time = isToCome
      ? undefined
      : (this.when.of(zones) ?? this.timeOf(occasion) ?? this.timeOfPaper(candidate, medium))
    return {
      addressees,
      moving,
      apart: isToCome || this.isApart(cue, time) || this.isElsewhen(time) || (time !== undefined && isOtherTime(time)),
      isReply: REPLIES.has(r.lower(cue.first)) || this.isInReply(opening),
      isWritten,
      isDemand: this.isDemand(r.lower(cue.first)),
      isQuestion: ASKING.has(r.lower(cue.first)) && this.isInterrogative(candidate),
      isTestimony: this.isTestimony(beside, cue),
      ...(candidate.speaker && { speakerRange: candidate.speaker }),
      ...(occasion && { occasion }),
      ...(place && { place }),
      ...(time && { time }),
      ...(medium && { medium }),
    }
  }

  /** The words before subject and verb, or their first phrase, where they form no clause of their own. */
  private openingOf({ cue, speaker }: Candidate, { first, end }: Range): Range {
    const { r } = this.around
    let stop = Math.min(cue?.first ?? end, speaker?.first ?? end)
    let start = stop
    while (start > first && this.around.isOutside(start - 1)) start--
    // adverbs and a dash or comma before the subject belong to it
    while (stop > start && !r.isWord(stop - 1)) stop--
    // "In Russia, X said, the port is closed": a part of what was said
    const wraps = cue !== null && r.isComma(cue.end) && !r.isQuoted(cue.end + 1)
    if (wraps) return { first: start, end: start }
    if (!this.hasClause(start, stop)) return { first: start, end: stop }
    let comma = start
    while (comma < stop && !r.isComma(comma)) comma++
    return { first: start, end: r.hasFiniteVerb(start, comma) ? start : comma }
  }

  private hasClause(first: number, end: number): boolean {
    const { r } = this.around
    for (let i = first; i < end; i++) if (r.isFiniteVerb(i) && !isOfMedium(r, i) && !isDated(r, i)) return true
    return false
  }

  /** "X, in a letter to Y on Monday, wrote". */
  private asideOf({ cue, speaker }: Candidate): Range {
    const { r } = this.around
    const end = cue?.first ?? 0
    // the comma may stand in the phrase that the parser gives
    let first = speaker?.head ?? end
    while (first < (speaker?.end ?? end) && !r.isComma(first)) first++
    if (r.isComma(first)) first++
    let stop = first
    while (stop < end && this.around.isOutside(stop)) stop++
    const tells = first < end && stop === end && ASIDES.has(r.lower(first)) && !r.hasFiniteVerb(first, end)
    return { first: tells ? first : end, end }
  }

  /** "X attacked Y on Friday, saying", "X drew cheers on Friday when she said": the clause before, done at the same time. */
  private mainOf({ cue, speaker, frame }: Candidate): Range {
    const { r } = this.around
    const start = cue?.first ?? 0
    // "voicing | concern that"
    const end = r.doc.tag[start - 1] === 'VBG' ? start - 1 : start
    const isParticiple = r.doc.tag[end] === 'VBG' && r.isComma(end - 1)
    const link = (speaker?.first ?? 0) - 1
    const isWhen = speaker !== null && speaker.end === end && SIMULTANEOUS.has(r.lower(link))
    const stop = isParticiple ? end - 1 : isWhen ? link : 0
    const first = Math.max(frame.first, stop - MAIN_CLAUSE, isParticiple && speaker ? speaker.end : 0)
    let clause = first
    while (clause < stop && !this.around.isSaid(clause) && !CLAUSES.has(r.lower(clause))) clause++
    return { first: Math.min(first, stop), end: Math.min(clause, stop) }
  }

  /** "In response, X said". */
  private isInReply({ first, end }: Range): boolean {
    const { r } = this.around
    return end - first <= 3 && r.lower(first) === 'in' && ['response', 'reply', 'return'].includes(r.lower(first + 1))
  }

  /** "testified", "appeared before the committee", "in her testimony". */
  private isTestimony({ first, end }: Range, cue: Range): boolean {
    const { r } = this.around
    for (let i = first; i < end; i++) {
      if (!TESTIFYING.has(r.lower(i)) || !this.around.isOutside(i)) continue
      const isIn = r.lower(i) === 'testimony' && [i - 2, i - 1, i + 2].some((k) => r.lower(k) === 'in')
      if (i === cue.first || isIn || r.lower(i + 1) === 'before') return true
    }
    return false
  }

  private isInterrogative({ pieces, cue, frame }: Candidate): boolean {
    const { r } = this.around
    // "X asked Y about it", without the words
    if (pieces.length === 0) {
      const verb = cue?.first ?? frame.end
      for (let i = verb + 1; i < Math.min(frame.end, verb + ASKED); i++)
        if (r.lower(i) === 'about' || INTERROGATIVE.has(r.lower(i))) return true
      return false
    }
    const [first, last] = [pieces[0], pieces.at(-1)]
    if (!first || !last) return false
    return INTERROGATIVE.has(r.lower(first.first)) || r.form(last.end - 1) === '?' || r.form(last.end - 2) === '?'
  }

  private isDemand(verb: string): boolean {
    const cue = speechCue(verb)
    return cue?.class === 'ASK' || (cue?.class !== 'TELL' && demandCue(verb) !== undefined)
  }

  /** The words after the verb, up to what was said or the next clause. */
  private tailOf(cue: Range, { end }: Range): Range {
    const { r } = this.around
    let stop = cue.end
    while (stop < end && this.around.isOutside(stop) && r.form(stop) !== ';' && !r.isFiniteVerb(stop)) stop++
    return { first: cue.end, end: stop }
  }

  private isApart(cue: Range, time: StatedTime | undefined): boolean {
    const { r } = this.around
    // "told X that it was late, repeatedly calling for …": in the same breath
    if (r.doc.tag[cue.first] === 'VBG') return false
    for (let i = cue.first - 1; i >= cue.first - 3 && i >= 0; i--) {
      const word = r.lower(i)
      if (OTHER_TIMES.has(word) && (!time || i < time.first || i >= time.end)) return true
      if (PERFECT.has(word)) return true
      if (r.pos(i) !== 'ADV' && r.pos(i) !== 'AUX') break
    }
    return false
  }

  /** "Earlier on Monday": not when the rest was said. */
  private isElsewhen(time: StatedTime | undefined): boolean {
    const { r } = this.around
    return time !== undefined && /^(?:earlier|later)$/.test(r.lower(time.first)) && r.lower(time.first + 1) !== 'this'
  }

  /** The event that a preposition ties to the verb of speech; of several the nearest to the verb. */
  private occasionIn(candidate: Candidate, beside: Range, addressees: readonly Addressee[]): EventMention | undefined {
    const { r } = this.around
    const cue = candidate.cue?.first ?? 0
    let best: EventMention | undefined
    for (const event of this.around.eventsIn(beside)) {
      if (event.head === cue && isTestimony(r, event)) return event
      if (!isOccasion(r, event) || !this.around.isOutside(event.head)) continue
      if (addressees.some(({ entity, range }) => !entity && this.isToldItself(range, event))) return event
      const tie = tieOf(r, event)
      // "after the hearing, X issued a statement saying": no longer there
      const isOver = tie !== undefined && isAfter(tie) && paperSent(this.around, candidate) !== undefined
      if (tie === undefined || isOver || (isAfter(tie) && this.isOfOthers(candidate, event))) continue
      if (!best || Math.abs(event.head - cue) < Math.abs(best.head - cue)) best = event
    }
    return best
  }

  /** "told a press briefing", also where the tagger takes its last word for a verb. */
  private isToldItself({ end }: Range, { head }: EventMention): boolean {
    return end === head + 1 || (end === head && this.around.r.doc.tag[head] === 'VBG')
  }

  /** A speech that somebody else gave: what is said after it is said elsewhere. */
  private isOfOthers(candidate: Candidate, { category, participants }: EventMention): boolean {
    const speaker = this.around.speakerOf(candidate)
    return category === 'SPEECH' && participants.length > 0 && !participants.some(({ entity }) => entity === speaker)
  }

  private placeOf(occasion: EventMention | undefined): Named | undefined {
    return occasion?.place && this.around.isOutside(occasion.place.range.first) ? occasion.place : undefined
  }

  /** "the May 7 memo said", "Monday's report found", "the report, released on Monday, said". */
  private timeOfPaper({ speaker, cue }: Candidate, medium: Medium | undefined): StatedTime | undefined {
    if (!medium?.speaks || !speaker || !cue) return undefined
    const { r } = this.around
    const handed = r.isComma(speaker.head + 1) ? speaker.head + 2 : speaker.head + 1
    const end = isOfMedium(r, handed) ? Math.max(speaker.head, cue.first) : speaker.head
    return this.around.times.in({ first: speaker.first, end })[0]
  }

  /** When an occasion was, at which one was there. */
  private timeOf(occasion: EventMention | undefined): StatedTime | undefined {
    const tie = occasion && (isTestimony(this.around.r, occasion) ? undefined : tieOf(this.around.r, occasion))
    return occasion && (tie === undefined || isPresent(tie)) ? timeOf(this.around, occasion) : undefined
  }
}
