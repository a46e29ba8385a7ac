/**
 * A time as feeds write it in (RFC 822 in all its broken forms, W3C dates, what PHP and Java print), ISO 8601 out, exactly
 * as precise. Undefined for what is no time; a time without a zone stays without one.
 */
import { isoTime } from '../iso-time'
import { oneLine } from '../text'

/** What RFC 822 defines: elsewhere CST and the like mean several zones, in a feed they mean these. */
const RFC_822_ZONES: Readonly<Record<string, string>> = {
  UT: 'GMT', EST: '-0500', EDT: '-0400', CST: '-0600', CDT: '-0500', MST: '-0700', MDT: '-0600', PST: '-0800', PDT: '-0700',
} // prettier-ignore

/** 'Thu Jan  1 19:48:21 2004', 'Thu Jan 1 19:48:21 CET 2004'. */
const AS_C_PRINTS = /^\p{L}{2,9}\.?,? (\p{L}{3,9}) (\d{1,2}) (\d{1,2}:\d{2}:\d{2}) (?:(\S{1,9}) )?(\d{4})$/u
const SHORT_YEAR = /^((?:\p{L}{2,12}\.?,? ?)?\d{1,2}[ -]\p{L}{3,12}\.?,?[ -])'?(\d{2})(?=[ ,]|$)/u
const NAMED_ZONE = /(?<=\d ?)(UT|[ECMP][SD]T)$/
const RFC_822 = /^(?:\p{L}{2,12}\.?,? ?)?\d{1,2}[ -]/u

/** Two-digit years are from 1970 to 2069, as in POSIX (RFC 822 defines no century). */
const fullYear = (short: string): string => (Number(short) < 70 ? `20${short}` : `19${short}`)

export function feedTime(text: string | undefined, language?: string): string | undefined {
  if (text === undefined) return undefined
  const line = oneLine(text)
    .slice(0, 100)
    .replace(AS_C_PRINTS, (_, month: string, day: string, time: string, zone: string | undefined, year: string) =>
      `${day} ${month} ${year} ${time} ${zone ?? ''}`.trim(),
    )
    .replace(SHORT_YEAR, (_, before: string, short: string) => before + fullYear(short))
  if (!RFC_822.test(line)) return isoTime(line, language)
  return isoTime(
    line.replace(NAMED_ZONE, (zone) => ` ${RFC_822_ZONES[zone] ?? zone}`),
    language,
  )
}
