/** The pause that a server asks for (RFC 9110, Retry-After: seconds or a date) in, milliseconds out. */

/** A day: whoever asks for longer is asked again then. */
export const LONGEST_PAUSE = 86_400_000

/** Undefined where the header is absent or not understood. now: milliseconds since 1970. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const isDate = /^\s*[a-z]/i.test(header)
  const pause = isDate ? Date.parse(header) - now : /^\s*\d{1,9}\s*$/.test(header) ? Number(header) * 1000 : NaN
  return Number.isNaN(pause) ? undefined : Math.min(Math.max(pause, 0), LONGEST_PAUSE)
}
