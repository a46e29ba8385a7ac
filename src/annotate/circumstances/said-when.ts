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

const NEAR = 12
/** Between a time and the verb that follows it. */
const BEFORE = 5
const BOUNDS: ReadonlySet<string> = new Set('by until since before after for from of than between to'.split(' '))

export class SaidWhen {
  constructor(private readonly around: Surroundings) {}

  of({ cue, opening, aside, main, tail }: Zones): StatedTime | undefined {
    return (
      this.firstIn({ first: tail.first, end: Math.min(tail.end, cue.end + NEAR) }, tail.end) ??
      this.rightBefore(cue) ??
      this.firstIn(aside, aside.end) ??
      this.firstIn(opening, opening.end) ??
      this.firstIn(main, main.end)
    )
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
    const time = this.around.isOutside(i) ? this.around.times.at(i, end, 'past') : null
    if (!time || BOUNDS.has(r.lower(i - 1))) return undefined
    const describes = r.pos(time.end) === 'NOUN' && !isMedium(r, time.end)
    return describes || isPossessive(r, time.end) ? undefined : time
  }
}
