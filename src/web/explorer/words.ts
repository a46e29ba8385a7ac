/** How the page words what the API names: kinds, types, times, counts. */
import type { EntityType, LinkKind, TimeBasis } from '../../client'
import { NewsGraphClientError } from '../../client'
import { isDay } from './state/moment'

/** As a heading or a choice. */
export const KIND_NAMES: Readonly<Record<LinkKind, string>> = {
  SPOKE_ABOUT: 'Spoke about',
  SPOKE_TO: 'Spoke to',
  TOOK_PART_WITH: 'Took part with',
  TOOK_PART_IN: 'Took part in',
  HOLDS_ROLE: 'Holds a post',
  LOCATED_IN: 'Lies in',
  CO_MENTIONED: 'Named together',
}

/** Between two names, e.g. "A spoke about B". */
export const KIND_VERBS: Readonly<Record<LinkKind, string>> = {
  SPOKE_ABOUT: 'spoke about',
  SPOKE_TO: 'spoke to',
  TOOK_PART_WITH: 'took part with',
  TOOK_PART_IN: 'took part in',
  HOLDS_ROLE: 'holds a post at or for',
  LOCATED_IN: 'lies in',
  CO_MENTIONED: 'is named together with',
}

export const TYPE_NAMES: Readonly<Record<EntityType, string>> = {
  PERSON: 'Person',
  ORGANISATION: 'Organisation',
  PLACE: 'Place',
  EVENT: 'Event',
}

const DAY_FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** The day in UTC, e.g. 6 Nov 2025. */
export const dayOf = (instant: string): string => DAY_FORMAT.format(new Date(instant))

const INSTANT_FORMAT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'UTC',
})

/** asOf: a day or an instant. 6 Nov 2025; 6 Nov 2025, 14:30:00 UTC. */
export const nameMoment = (asOf: string): string =>
  isDay(asOf) ? dayOf(asOf) : `${INSTANT_FORMAT.format(new Date(asOf))} UTC`

export const BASIS_NAMES: Readonly<Record<TimeBasis, string>> = {
  STATED: 'as printed',
  RESOLVED_RELATIVE: 'from the words',
  PUBLICATION_DATE: 'on or before the day of publication',
  ASSUMED_ZONE: 'time zone assumed',
  CURATED: 'put by a curator',
}

/** EDTF for readers: plain days, intervals and open ends are spelt out, anything rarer is left as it stands. */
export function spellTime(edtf: string): string {
  const ends = edtf.split('/')
  const spelt = ends.map((end) => (/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(end) ? dayOf(end.slice(0, 10)) : end))
  if (spelt[0] === '..') return `${spelt[1]} or earlier`
  if (spelt[1] === '..') return `${spelt[0]} or later`
  return [...new Set(spelt)].join(' – ')
}

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

/** 0: what no article shows, only a data set. */
export const times = (n: number): string => (n === 0 ? 'in data' : n === 1 ? 'once' : count(n, 'time'))

/** One day, or the first to the last; empty where nothing printed shows it. */
export const span = (first: string | null, last: string | null): string =>
  first && last ? DAY_FORMAT.formatRange(new Date(first), new Date(last)) : ''

/** What went wrong, for the reader. */
export function failureOf(error: unknown): string {
  const code = error instanceof NewsGraphClientError ? error.code : null
  if (code === undefined) return 'The server does not answer.'
  if (code === 'UNAUTHENTICATED') return 'This server asks for a key. Its place is behind the key sign at the top.'
  return error instanceof Error ? error.message : String(error)
}
