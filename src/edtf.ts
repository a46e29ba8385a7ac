/**
 * Times as exact as their source: EDTF (ISO 8601-2:2019, level 1) text in, the first and last instant it can mean out.
 * Years 0001 to 9999. Refuses (null) what is not EDTF and days that no calendar has; never guesses.
 */

export type EdtfPrecision = 'MINUTE' | 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'SEASON' | 'YEAR' | 'INTERVAL'

/** Both ends inclusive, to the millisecond. */
export interface EdtfRange {
  earliest: Date
  latest: Date
  precision: EdtfPrecision
}

/** What an open end (`..` or nothing) of an interval reaches to. */
export const OPEN_EARLIEST = new Date('0001-01-01T00:00:00.000Z')
export const OPEN_LATEST = new Date('9999-12-31T23:59:59.999Z')

/** A day is meant, but nobody knows which ("Tuesday" in an article without a date): no range, so `parseEdtf` refuses it. */
export const UNKNOWN_DAY = 'XXXX-XX-XX'

const MINUTE = 60_000
const DAY = 86_400_000

const TIME = /^(\d{2})(?::(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/
const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?$/

/** First month of each season (level 1 knows no hemisphere; read as northern, as news agencies write). */
const SEASONS: Readonly<Record<string, number>> = { '21': 3, '22': 6, '23': 9, '24': 12 }

/** Month is 1 to 12, or 13 and more for the next year's; Date.UTC alone would read the years 0 to 99 as 1900 to 1999. */
const utc = (year: number, month: number, day: number): number => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime()
}

const range = (earliest: number, end: number, precision: EdtfPrecision): EdtfRange | null => {
  const first = Math.max(earliest, OPEN_EARLIEST.getTime())
  const last = Math.min(end - 1, OPEN_LATEST.getTime())
  return first > last ? null : { earliest: new Date(first), latest: new Date(last), precision }
}

/** '201X', '20XX', and whole years. */
function parseYears(text: string): EdtfRange | null {
  const first = Number(text.replaceAll('X', '0'))
  const last = Number(text.replaceAll('X', '9'))
  return range(utc(first, 1, 1), utc(last + 1, 1, 1), first === last ? 'YEAR' : 'INTERVAL')
}

function parseDate(text: string): EdtfRange | null {
  const match = DATE.exec(text)
  if (!match) return null
  const [, yearText = '', monthText, dayText] = match
  if (monthText === undefined) return parseYears(yearText)
  if (yearText.includes('X')) return null
  const year = Number(yearText)
  if (monthText === 'XX') return dayText === undefined || dayText === 'XX' ? parseYears(yearText) : null
  const season = SEASONS[monthText]
  if (season !== undefined)
    return dayText === undefined ? range(utc(year, season, 1), utc(year, season + 3, 1), 'SEASON') : null
  const month = Number(monthText)
  if (month < 1 || month > 12) return null
  if (dayText === undefined || dayText === 'XX') return range(utc(year, month, 1), utc(year, month + 1, 1), 'MONTH')
  const start = utc(year, month, Number(dayText))
  if (Number(dayText) < 1 || new Date(start).getUTCMonth() !== month - 1) return null
  return range(start, start + DAY, 'DAY')
}

/** Minutes east of UTC; null where no clock of the world is set so. */
function parseZone(zone: string): number | null {
  if (zone === 'Z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(3).replace(':', '') || '0')
  if (hours > 14 || minutes > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

function parseDateTime(dateText: string, timeText: string): EdtfRange | null {
  const day = parseDate(dateText)
  const match = TIME.exec(timeText)
  if (day?.precision !== 'DAY' || dateText.includes('X') || !match) return null
  const [, hourText, minuteText, secondText, fraction, zone = 'Z'] = match
  const [hour, minute, second] = [Number(hourText), Number(minuteText ?? 0), Number(secondText ?? 0)]
  const offset = parseZone(zone)
  if (hour > 23 || minute > 59 || second > 59 || offset === null) return null
  const milliseconds = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000)
  const start = day.earliest.getTime() + (hour * 60 + minute - offset) * MINUTE + second * 1000 + milliseconds
  if (minuteText === undefined) return range(start, start + 60 * MINUTE, 'HOUR')
  return range(start, start + (secondText === undefined ? MINUTE : fraction === undefined ? 1000 : 1), 'MINUTE')
}

function parseMoment(text: string): EdtfRange | null {
  const cut = text.indexOf('T')
  if (cut >= 0) return parseDateTime(text.slice(0, cut), text.slice(cut + 1))
  return parseDate(/[?~%]$/.test(text) ? text.slice(0, -1) : text)
}

const isWeek = (first: EdtfRange, last: EdtfRange): boolean =>
  first.precision === 'DAY' &&
  last.precision === 'DAY' &&
  first.earliest.getUTCDay() === 1 &&
  last.latest.getTime() - first.earliest.getTime() === 7 * DAY - 1

function parseInterval(startText: string, endText: string): EdtfRange | null {
  const isOpen = (text: string): boolean => text === '' || text === '..'
  if (isOpen(startText) && isOpen(endText)) return null
  const start = isOpen(startText) ? null : parseMoment(startText)
  const end = isOpen(endText) ? null : parseMoment(endText)
  if ((!start && !isOpen(startText)) || (!end && !isOpen(endText))) return null
  const earliest = start?.earliest ?? OPEN_EARLIEST
  const latest = end?.latest ?? OPEN_LATEST
  if (earliest > latest) return null
  return { earliest, latest, precision: start && end && isWeek(start, end) ? 'WEEK' : 'INTERVAL' }
}

/**
 * Dates, months, years, seasons (21 spring to 24 winter), unspecified digits (201X, 2004-XX), `?` `~` `%`, intervals
 * `a/b` with open ends, and date-times with or without zone. A time without a zone is read as UTC: whoever knows better
 * (an outlet's zone) adds it before. Qualifiers do not widen the range. A Monday to Sunday interval is a WEEK.
 */
export function parseEdtf(text: string): EdtfRange | null {
  if (text.length > 80) return null
  const parts = text.split('/')
  if (parts.length > 2) return null
  const [first = '', second] = parts
  return second === undefined ? parseMoment(first) : parseInterval(first, second)
}
