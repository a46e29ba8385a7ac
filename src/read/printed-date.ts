/**
 * A line as printed in, the date in it out: ISO 8601, exactly as precise as the line is ('2025-11-06T13:24' where it
 * names no zone). Refuses (undefined) what could be two days, e.g. 3/4/2025 in English, and times like 'yesterday'.
 */
import { parseEdtf } from '../edtf'
import { monthNumber } from './months'

export interface PrintedDate {
  /** ISO 8601 date, or date and time with or without a zone. */
  iso: string
  /** Where the day stands in the line. */
  start: number
  end: number
}

interface Day {
  year: number
  month: number
  day: number
  start: number
  end: number
}

/** Minutes east of UTC of the abbreviations that mean one zone. IST, CST, ET … mean several and are left out. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0, utc: 0, gmt: 0, wet: 0, west: 60, cet: 60, mez: 60, cest: 120, mesz: 120, eet: 120, eest: 180, msk: 180, bst: 60,
  est: -300, edt: -240, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, akst: -540, akdt: -480, hst: -600,
  jst: 540, kst: 540, hkt: 480, sgt: 480, myt: 480, pht: 480, aest: 600, aedt: 660, acst: 570, awst: 480, nzst: 720, nzdt: 780,
  sast: 120, pkt: 300, wib: 420,
} // prettier-ignore

const two = (value: number): string => String(value).padStart(2, '0')

type DayPattern = {
  pattern: RegExp
  read: (match: RegExpExecArray, language: string | undefined) => Omit<Day, 'start' | 'end'> | undefined
}

const numeric = (year: string, month: string, day: string): Omit<Day, 'start' | 'end'> => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
})

const named = (
  year: string,
  word: string,
  day: string,
  language: string | undefined,
): Omit<Day, 'start' | 'end'> | undefined => {
  const month = monthNumber(word, language)
  return month === undefined ? undefined : { year: Number(year), month, day: Number(day) }
}

/** Day first everywhere but in some English: there only where the numbers leave no choice. */
function slashed(
  first: string,
  second: string,
  year: string,
  mark: string,
  language: string | undefined,
): Omit<Day, 'start' | 'end'> | undefined {
  if (Number(first) > 12) return numeric(year, second, first)
  if (Number(second) > 12) return numeric(year, first, second)
  const dayFirst = mark === '.' || first === second || (language !== undefined && !language.startsWith('en'))
  return dayFirst ? numeric(year, second, first) : undefined
}

const DAYS: readonly DayPattern[] = [
  {
    pattern: /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g,
    read: ([, y = '', m = '', d = '']) => numeric(y, m, d),
  },
  {
    pattern: /(?<!\d)((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g,
    read: ([, y = '', m = '', d = '']) => numeric(y, m, d),
  },
  {
    pattern:
      /(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?[ -]?(?:de |of |d')?[ -]?([\p{L}\p{M}]{2,14})\.?,?[ -](?:de |del )?((?:19|20)\d\d)(?!\d)/gu,
    read: ([, d = '', word = '', y = ''], language) => named(y, word, d, language),
  },
  {
    pattern: /(?<!\p{L})([\p{L}\p{M}]{2,14})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}((?:19|20)\d\d)(?!\d)/gu,
    read: ([, word = '', d = '', y = ''], language) => named(y, word, d, language),
  },
  {
    pattern: /(?<![\d./])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d\d)(?!\.?\d)/g,
    read: ([, first = '', mark = '', second = '', y = ''], language) => slashed(first, second, y, mark, language),
  },
]

const exists = ({ year, month, day }: Omit<Day, 'start' | 'end'>): boolean =>
  parseEdtf(`${year}-${two(month)}-${two(day)}`) !== null

/** In any script. */
const DIGIT = /\p{N}/u
/** No day is printed without its year. */
const YEAR = /(?:19|20)\d\d/g
/** Most characters of a day before its year, and from its year on. */
const BEFORE_YEAR = 40
const FROM_YEAR = 24

/** As `matchAll`, which makes a pattern anew each time: that takes longer than the matching. */
function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match)
  return found
}

/** The first day of the line, looked for around its years only: patterns are slow, and lines are long. */
function findDay(line: string, language: string | undefined): Day | undefined {
  for (const { index: year } of matches(YEAR, line)) {
    const from = year <= BEFORE_YEAR ? 0 : line.lastIndexOf(' ', year - BEFORE_YEAR) + 1
    const found = dayAround(line.slice(from, year + FROM_YEAR), year - from, language)
    if (found) return { ...found, start: found.start + from, end: found.end + from }
  }
  return undefined
}

/** The day in a stretch of a line that the year at an index belongs to; its ends may be cut, so that others are not sound. */
function dayAround(text: string, year: number, language: string | undefined): Day | undefined {
  const found: Day[] = []
  for (const { pattern, read } of DAYS)
    for (const match of matches(pattern, text)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const day = start <= year && year < end ? read(match, language) : undefined
      if (day && exists(day)) found.push({ ...day, start, end })
    }
  return found.sort((a, b) => a.start - b.start)[0]
}

const TIME_AFTER =
  /^(?:[\s,;|/·•–—-]|at|um|à|a las|las|alle|às|kl|klo|o|в|г|г\.|ore|h|t|\(|uhr|\p{L}{2,4}\.?(?=\s\d)){0,6}\s?(\d{1,2})(?:\s?[:.hH時시点]\s?(\d{2}))分?(?::(\d{2}))?(?:\.\d{1,6})?(?!\d)\s?([ap])?\.?(?:m\b\.?)?\s?(?:uhr|h|hrs|Uhr)?\s?(.{0,12})/iu
const TIME_BEFORE =
  /(?<![\d.,])(\d{1,2})[:.hH](\d{2})(?::(\d{2}))?\s?(?:([ap])\.?m\.?)?\s?(?:uhr|hrs|h)?\s?(\(?[A-Z]{2,5}\)?|[+-]\d{2}:?\d{2})?[\s,;|·•–—-]{1,4}(?:on |am |le |el |of )?(?:\p{L}{3,10}\.?,? )?$/iu

const ZONE = /^[\s(,]{0,2}((?:gmt|utc)?\s?[+-]\s?\d{1,2}(?::?\d{2})?|[a-z]{1,4})(?![\p{L}\d])/iu

function readZone(text: string): string {
  const found = ZONE.exec(text)?.[1]?.toLowerCase().replace(/\s/g, '') ?? ''
  const offset = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/.exec(found)
  if (offset) return `${offset[1]}${two(Number(offset[2]))}:${offset[3] ?? '00'}`
  const minutes = Object.hasOwn(ZONES, found) ? ZONES[found] : undefined
  if (minutes === undefined) return ''
  if (minutes === 0) return 'Z'
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
}

/** '13:24:05+04:00' from the parts of a match; undefined for an hour that no clock shows. */
function readTime([, hourText = '', minute = '', second, half, rest = '']: readonly (string | undefined)[]):
  string | undefined {
  let hour = Number(hourText)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  if (hour > 23 || Number(minute) > 59) return undefined
  return `${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}${readZone(rest)}`
}

/** Where the digits from 0 to 9 of other scripts begin: Arabic, Persian, those of India, Thai, Lao, Burmese, Khmer. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0,
]
const OTHER_DIGITS = /[\u0660-\u17e9]/g

const withPlainDigits = (text: string): string =>
  text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = ZEROS.find((first) => code >= first && code < first + 10)
    return zero === undefined ? digit : String(code - zero)
  })

/**
 * @param language BCP 47, where it is known: tells 3/4/2025 in French from English and doubtful month names.
 */
export function findPrintedDate(line: string, language?: string): PrintedDate | undefined {
  if (!DIGIT.test(line)) return undefined
  const text = withPlainDigits(line.slice(0, 600).normalize('NFKC'))
  const day = findDay(text, language)
  if (!day) return undefined
  const date = `${day.year}-${two(day.month)}-${two(day.day)}`
  const after = TIME_AFTER.exec(text.slice(day.end, day.end + 60))
  const before = TIME_BEFORE.exec(text.slice(Math.max(0, day.start - 40), day.start))
  const time = (after && readTime(after)) ?? (before && readTime(before))
  return { iso: time ? `${date}T${time}` : date, start: day.start, end: day.end }
}
