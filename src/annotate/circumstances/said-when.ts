/**
 * Enters: an attribution. Leaves: when it says that something was said: "said on Tuesday", "X on Monday told", "In May, X said",
 * "In a May 7 memo, X said". Refuses times that bound or describe something else ("by Friday", "Monday's attack").
 */
import { isMedium } from './media'
import { isPossessive } from '../phrases/noun-phrases'
import type { Range } from '../reading'
import type { Zones } from './setting'
import type { Surroundings } from './surroundings'
import type { StatedTime } from '../times'

const NEAR = 20
/** Between a time and the verb that follows it. */
const BEFORE = 5
/** Words of a deed that was done before or after. */
const DEED = 9
const DEED_LINKS = new Set(['before', 'after', 'since'])
const BOUNDS: ReadonlySet<string> = new Set('by until since before after for from of than between to'.split(' '))

/** After "the": a time that goes on to now ("over the last week"). */
const SPANS = /^(?:last|past|next) /i

/** How many words an adverb that opens the sentence stands among. */
const OPENER = 2
const OTHER_TIMES: ReadonlySet<string> = new Set(['previously', 'recently', 'afterwards', 'afterward', 'later'])
const THEN: ReadonlySet<string> = new Set(['the', 'that'])
/** "at the time of", "at the time when". */
const GOES_ON: ReadonlySet<string> = new Set(['of', 'when', 'he', 'she', 'they'])

/** Of a time that no day is known of, whenever the report was published. */
export const isOtherTime = ({ text }: StatedTime): boolean =>
  OTHER_TIMES.has(text.toLowerCase()) || /^at th(?:e|at) time$/i.test(text)

export class SaidWhen {
  constructor(private readonly around: Surroundings) {}

  of({ cue, opening, aside, main, tail }: Zones): StatedTime | undefined {
    return (
      this.firstIn({ first: tail.first, end: Math.min(tail.end, cue.end + NEAR) }, tail.end) ??
      this.rightBefore(cue) ??
      this.firstIn(aside, aside.end) ??
      this.firstIn(opening, opening.end) ??
      this.firstIn(main, main.end) ??
      this.otherTime(cue, opening, tail)
    )
  }

  /** "told X previously", "recently said", "At the time, X said": another time than that of the report, though none tells which. */
  private otherTime(cue: Range, opening: Range, tail: Range): StatedTime | undefined {
    const { r } = this.around
    let before = cue.first - 1
    while (before > cue.first - BEFORE && r.pos(before) === 'AUX') before--
    const near = [before, opening.end - opening.first <= OPENER ? opening.first : -1]
    for (let i = tail.first; i < Math.min(tail.end, cue.end + NEAR); i++) near.push(i)
    const at = near.find((i) => OTHER_TIMES.has(r.lower(i)) && this.around.isOutside(i))
    if (at !== undefined) return this.unknown({ first: at, end: at + 1 })
    for (const { first, end } of [opening, tail])
      for (let i = first; i + 2 < end; i++)
        if (
          r.lower(i) === 'at' &&
          THEN.has(r.lower(i + 1)) &&
          r.lower(i + 2) === 'time' &&
          !GOES_ON.has(r.lower(i + 3))
        )
          return this.unknown({ first: i, end: i + 3 })
    return undefined
  }

  private unknown(range: Range): StatedTime {
    return { ...range, text: this.around.r.text(range), note: null }
  }

  private firstIn({ first, end }: Range, high: number): StatedTime | undefined {
    for (let i = first; i < end; i++) {
      const time = this.timeAt(i, high)
      if (time) return time
    }
    return undefined
  }

  /** "X on Monday | told". */
  private rightBefore(cue: Range): StatedTime | undefined {
    for (let i = cue.first - 1; i >= Math.max(0, cue.first - BEFORE); i--) {
      const time = this.timeAt(i, cue.first)
      if (time && cue.first - time.end <= 1 && this.around.r.isWord(time.end)) return time
    }
    return undefined
  }

  private timeAt(i: number, end: number): StatedTime | undefined {
    const { r } = this.around
    // "told USA Today": a name
    const isTold = this.around.isOutside(i) && !r.name(i)
    const time = isTold ? this.around.times.at(i, end, 'past') : null
    if (!time || BOUNDS.has(r.lower(i - 1)) || this.isOfDeed(i) || (r.lower(i - 1) === 'the' && SPANS.test(time.text)))
      return undefined
    const describes = r.pos(time.end) === 'NOUN' && !isMedium(r, time.end) && !isMedium(r, time.end + 1)
    return describes || isPossessive(r, time.end) ? undefined : time
  }

  /** "before leaving last week": when that was done. */
  private isOfDeed(time: number): boolean {
    const { r } = this.around
    const first = Math.max(time - DEED, r.sentence(time).first)
    for (let i = time - 1; i >= first && r.form(i) !== ','; i--)
      if (DEED_LINKS.has(r.lower(i)) && r.doc.tag[i + 1] === 'VBG') return true
    return false
  }
}
