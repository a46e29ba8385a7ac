/**
 * A machine-readable time as pages write it in, ISO 8601 out, exactly as precise. Undefined for what is none.
 */
import { parseEdtf } from '../edtf'
import { findPrintedDate } from './printed-date'

const NEAR_ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\s?(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d{1,2}:?\d{2}|[+-]\d{2})?)?(?:\[[^\]]*\])?$/i
const EPOCH = /^\d{10}(?:\d{3})?$/

function zoneOf(text: string | undefined): string {
  if (text === undefined) return ''
  if (/^(?:z|utc|gmt)$/i.test(text)) return 'Z'
  const [, sign = '+', hours = '', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text) ?? []
  return `${sign}${hours.padStart(2, '0')}:${minutes}`
}

/**
 * The first newspaper was printed in 1605; later than the last year is no publication. Whatever lies outside is a mistake
 * or a placeholder ('0001-01-01', '9999-12-31'). No clock is read here, so the end is far.
 */
export const EARLIEST_YEAR = 1605
export const LATEST_YEAR = 2199

/** Whether an article can have appeared then. @param iso ISO 8601, a year of four digits first */
export const isNewsYear = (iso: string): boolean => {
  const year = Number(iso.slice(0, 4))
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR
}

/** No page was made before the web, none is published in years to come that an epoch in seconds could hardly mean. */
const fromEpoch = (text: string): string | undefined => {
  const milliseconds = text.length === 10 ? Number(text) * 1000 : Number(text)
  return milliseconds > Date.UTC(1990, 0) ? new Date(milliseconds).toISOString() : undefined
}

/** '2024-04-26 15:24:04+0000' as '2024-04-26T15:24:04Z' with its own zone; other writings as findPrintedDate reads them. */
export function isoTime(text: string | undefined, language?: string): string | undefined {
  const trimmed = text?.trim()
  if (!trimmed) return undefined
  if (EPOCH.test(trimmed)) return fromEpoch(trimmed)
  const match = NEAR_ISO.exec(trimmed)
  if (!match) return findPrintedDate(trimmed, language)?.iso
  const [, year, month, day, hour, minute, second, fraction, zone] = match
  const date = `${year}-${month}-${day}`
  const time = hour === undefined ? '' : `T${hour.padStart(2, '0')}:${minute}`
  const seconds = second === undefined ? '' : `:${second}${fraction === undefined ? '' : `.${fraction}`}`
  const iso = hour === undefined ? date : `${date}${time}${seconds}${zoneOf(zone)}`
  return isNewsYear(iso) && parseEdtf(iso) ? iso : undefined
}

const HAS_ZONE = /T.*(?:Z|[+-]\d{2}:\d{2})$/

/** An instant; undefined for a day or a time without a zone, which name none. */
export const isInstant = (iso: string | undefined): iso is string => iso !== undefined && HAS_ZONE.test(iso)
