/**
 * Enters: tokens and the day the article was published. Leaves: the times they state, as EDTF. Relative ones ("Sunday", "last
 * month") are resolved against that day and say so; without it they stay unresolved: null, never today. Months and weekdays
 * without a year look back, or ahead where the words or the tense do.
 */
import type { TimeNote } from './annotated-article'
import type { Range, Reading } from './reading'
import { table } from './lexicon/table'

export interface StatedTime extends Range {
  text: string
  /** Null where it is relative to a day that nobody knows. */
  note: TimeNote | null
}

export type Direction = 'past' | 'future'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const SHORT_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const SEASONS = ['spring', 'summer', 'autumn', 'winter']
const DAY = 86_400_000
const UNITS: Readonly<Record<string, number>> = table({
  day: 1,
  days: 1,
  week: 7,
  weeks: 7,
  month: 30,
  months: 30,
  year: 365,
  years: 365,
})
const NEAR_DAYS = table({ today: 0, tonight: 0, yesterday: -1, tomorrow: 1 })
const STEPS = table({ last: -1, this: 0, next: 1 })
const NUMBERS: Readonly<Record<string, number>> = table({
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
})
const PARTS = new Set(['morning', 'afternoon', 'evening', 'night'])
const EARLY_LATE = new Set(['late', 'early', 'earlier', 'later'])

/** "several months ago", "months ago": nobody knows how many. */
const VAGUE = new Set(['several', 'few', 'some', 'many', 'a', 'couple', 'of', 'just', 'only'])
const PERIODS = new Set(['days', 'weeks', 'months', 'years', 'decades'])
const WIDEST_VAGUE = 4

const STARTS = new Set([
  ...PERIODS,
  'several',
  ...WEEKDAYS,
  ...MONTHS,
  ...SHORT_MONTHS,
  'sept',
  ...Object.keys(NEAR_DAYS),
  ...Object.keys(STEPS),
  ...Object.keys(NUMBERS),
  ...EARLY_LATE,
])
/** Whether a time may start with a word: a cheap question before the dear one. */
export const isTimeWord = (lower: string): boolean =>
  STARTS.has(lower.endsWith('.') ? lower.slice(0, -1) : lower) || startsWithDigit(lower)

const startsWithDigit = (lower: string): boolean => lower.charCodeAt(0) >= 48 && lower.charCodeAt(0) <= 57
/** "on Sunday", "over the weekend". */
const LEADING = new Set(['on', 'over', 'at'])

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)
const isoMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month + 1)}`

/** The day part of an ISO date or date-time as UTC midnight; null where there is none. */
export function dayOf(iso: string | undefined): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '')
  if (!match) return null
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
  return isoDay(time) === match[0] ? time : null
}

const monthOf = (word: string): number => {
  const plain = word.replace(/\.$/, '')
  const full = MONTHS.indexOf(plain)
  return full >= 0 ? full : SHORT_MONTHS.indexOf(plain === 'sept' ? 'sep' : plain)
}

interface Found {
  end: number
  edtf: string | null
  stated: boolean
}

export class Times {
  /** reference: UTC midnight of the day of publication, or null. */
  constructor(
    private readonly r: Reading,
    private readonly reference: number | null,
  ) {}

  /** The times stated in a range, in text order; words in quotations are left out. */
  in({ first, end }: Range, direction: Direction = 'past'): StatedTime[] {
    const found: StatedTime[] = []
    for (let i = first; i < end;) {
      const time = this.r.isQuoted(i) ? null : this.at(i, end, direction)
      if (time) found.push(time)
      i = time ? time.end : i + 1
    }
    return found
  }

  /** The time that starts at a token. */
  at(i: number, high: number, direction: Direction): StatedTime | null {
    if (!isTimeWord(this.word(i)) && !LEADING.has(this.word(i))) return null
    const found =
      this.weekday(i, high, direction) ?? this.monthOrDate(i, high, direction) ?? this.relative(i, high) ?? this.year(i)
    if (!found) return null
    const range = { first: i, end: Math.min(found.end, high) }
    const text = this.r.text(range)
    return {
      ...range,
      text,
      note:
        found.edtf === null ? null : { edtf: found.edtf, basis: found.stated ? 'STATED' : 'RESOLVED_RELATIVE', text },
    }
  }

  /** The year that describes a noun: "the 2021 floods". */
  describing(i: number): StatedTime | null {
    if (!this.isYear(i)) return null
    const text = this.r.form(i)
    return { first: i, end: i + 1, text, note: { edtf: text, basis: 'STATED', text } }
  }

  private word(i: number): string {
    return this.r.lower(i)
  }
  private number(i: number): number {
    const match = /^(\d{1,4})(st|nd|rd|th)?$/.exec(this.word(i))
    return match ? Number(match[1]) : NaN
  }
  private isYear(i: number): boolean {
    return /^(1[5-9]|20)\d\d$/.test(this.word(i))
  }

  /** "Sunday", "late on Saturday evening", "last Tuesday", "next Friday". */
  private weekday(i: number, high: number, direction: Direction): Found | null {
    let at = i
    if (EARLY_LATE.has(this.word(at)) && at + 1 < high) at++
    const which = this.word(at)
    if ((which === 'last' || which === 'next' || which === 'this' || which === 'on') && at + 1 < high && at > i - 1)
      at = WEEKDAYS.includes(this.word(at + 1)) ? at + 1 : at
    const weekday = WEEKDAYS.indexOf(this.word(at))
    if (weekday < 0 || (at > i && which === 'on' && at - i > 2)) return null
    const ahead = which === 'next' || direction === 'future'
    let end = at + 1
    if (PARTS.has(this.word(end))) end++
    const date =
      this.r.form(end) === ',' && monthOf(this.word(end + 1)) >= 0 ? this.monthOrDate(end + 1, high, direction) : null
    if (date) return date
    if (this.reference === null) return { end, edtf: null, stated: false }
    const today = new Date(this.reference).getUTCDay()
    const days = ahead ? ((weekday - today + 6) % 7) + 1 : -((today - weekday + 7) % 7)
    return { end, edtf: isoDay(this.reference + days * DAY), stated: false }
  }

  /** "May 3, 2024", "3 May", "in May", "Oct. 27", "December 2019". */
  private monthOrDate(i: number, high: number, direction: Direction): Found | null {
    let at = i
    let day = this.number(at)
    if (day >= 1 && day <= 31 && monthOf(this.word(at + 1)) >= 0) at++
    else day = NaN
    const month = monthOf(this.word(at))
    if (month < 0 || at >= high || !/^\p{Lu}/u.test(this.r.form(at)) || this.r.form(at + 1) === '-') return null
    const isModal = this.r.pos(at) === 'AUX' || this.r.pos(at) === 'VERB'
    let end = at + 1
    if (this.r.form(end) === '.') end++
    if (Number.isNaN(day)) {
      const after = this.number(end)
      if (after >= 1 && after <= 31) {
        day = after
        end++
      } else if (isModal) return null
    }
    const comma = this.r.form(end) === ',' ? 1 : 0
    if (this.isYear(end + comma)) {
      const year = Number(this.word(end + comma))
      return { end: end + comma + 1, edtf: this.dateText(year, month, day), stated: true }
    }
    if (this.reference === null) return { end, edtf: null, stated: false }
    return { end, edtf: this.dateText(this.nearestYear(month, day, direction), month, day), stated: false }
  }

  private dateText(year: number, month: number, day: number): string | null {
    if (Number.isNaN(day)) return isoMonth(year, month)
    const time = Date.UTC(year, month, day)
    return new Date(time).getUTCMonth() === month ? isoDay(time) : null
  }

  private nearestYear(month: number, day: number, direction: Direction): number {
    const today = new Date(this.reference as number)
    const year = today.getUTCFullYear()
    const time = Date.UTC(year, month, Number.isNaN(day) ? 1 : day)
    if (direction === 'future')
      return Date.UTC(year, month, Number.isNaN(day) ? 28 : day) < today.getTime() ? year + 1 : year
    return time > today.getTime() ? year - 1 : year
  }

  /** "today", "yesterday", "last month", "two days ago", "earlier this week". */
  private relative(i: number, high: number): Found | null {
    let at = i
    if (EARLY_LATE.has(this.word(at)) && ['this', 'last', 'today'].includes(this.word(at + 1))) at++
    const [word, next] = [this.word(at), this.word(at + 1)]
    if ((word === 'over' || word === 'at') && next === 'the' && this.word(at + 2) === 'weekend')
      return { end: at + 3, edtf: this.lastWeekend(), stated: false }
    const days = NEAR_DAYS[word]
    if (days !== undefined) return { end: at + 1, edtf: this.daysFrom(days), stated: false }
    const steps = STEPS[word]
    if (steps !== undefined && at + 1 < high) {
      const edtf = this.period(next, steps)
      return edtf === undefined ? null : { end: at + 2, edtf, stated: false }
    }
    const count = NUMBERS[word] ?? this.number(at)
    const unit = UNITS[next]
    if (count > 0 && unit !== undefined && at + 2 < high && this.word(at + 2) === 'ago')
      return { end: at + 3, edtf: this.ago(count, next), stated: false }
    return this.vague(i, high)
  }

  /** "months ago", "a few weeks ago", "two days later": no day is known. */
  private vague(i: number, high: number): Found | null {
    let at = i
    while (at < i + WIDEST_VAGUE && (VAGUE.has(this.word(at)) || NUMBERS[this.word(at)] !== undefined)) at++
    const isTold = this.word(at + 1) === 'ago' || this.word(at + 1) === 'later'
    return PERIODS.has(this.word(at)) && isTold && at + 1 < high ? { end: at + 2, edtf: null, stated: false } : null
  }

  private daysFrom(days: number): string | null {
    return this.reference === null ? null : isoDay(this.reference + days * DAY)
  }

  /** The last Saturday before the day of publication, with its Sunday. */
  private lastWeekend(): string | null {
    if (this.reference === null) return null
    const saturday = this.reference - (new Date(this.reference).getUTCDay() + 1) * DAY
    return `${isoDay(saturday)}/${isoDay(saturday + DAY)}`
  }

  /** undefined where the word is no period. */
  private period(word: string, steps: number): string | null | undefined {
    const season = SEASONS.indexOf(word === 'fall' ? 'autumn' : word)
    if (!['week', 'weekend', 'month', 'year', 'night', 'morning', 'afternoon', 'evening'].includes(word) && season < 0)
      return undefined
    if (this.reference === null) return null
    const today = new Date(this.reference)
    const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()]
    if (season >= 0) return `${pad(year + steps, 4)}-${21 + season}`
    if (word === 'year') return pad(year + steps, 4)
    if (word === 'month') return isoMonth(year + Math.floor((month + steps) / 12), (month + steps + 12) % 12)
    if (word === 'week' || word === 'weekend') {
      const monday = this.reference - ((today.getUTCDay() + 6) % 7) * DAY + steps * 7 * DAY
      return word === 'week'
        ? `${isoDay(monday)}/${isoDay(monday + 6 * DAY)}`
        : `${isoDay(monday + 5 * DAY)}/${isoDay(monday + 6 * DAY)}`
    }
    return isoDay(this.reference + Math.min(steps, 0) * DAY)
  }

  private ago(count: number, unit: string): string | null {
    if (this.reference === null || count > 1000) return null
    const then = new Date(this.reference - count * (UNITS[unit] as number) * DAY)
    if (unit.startsWith('day')) return isoDay(then.getTime())
    if (unit.startsWith('year')) return pad(new Date(this.reference).getUTCFullYear() - count, 4)
    return unit.startsWith('month')
      ? isoMonth(then.getUTCFullYear(), then.getUTCMonth())
      : `${isoDay(then.getTime() - 3 * DAY)}/${isoDay(then.getTime() + 3 * DAY)}`
  }

  /** "in 2024". */
  private year(i: number): Found | null {
    const introduced = ['in', 'since', 'during', 'of', 'by', 'until', 'before', 'after', 'for'].includes(
      this.word(i - 1),
    )
    return this.isYear(i) && introduced ? { end: i + 1, edtf: this.word(i), stated: true } : null
  }
}

/** The day printed in the article's first lines, for articles whose page gives none ("Friday, July 21, 2017"). */
export function datelineDay(r: Reading): number | null {
  const times = new Times(r, null)
  for (let i = 0; i < Math.min(r.size, 60); i++) {
    const day = dayOf(times.at(i, r.size, 'past')?.note?.edtf)
    const isOwnLine = r.paragraph(i).end - r.paragraph(i).first <= 8
    if (day !== null && isOwnLine) return day
  }
  return null
}
