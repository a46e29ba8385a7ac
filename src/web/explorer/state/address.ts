/**
 * The view in the address: the part behind #, which no server sees. `parseAddress(formatAddress(view))` is the view again;
 * what cannot be read is left out, so that an old or mangled address still opens what it can.
 */
import type { LinkKind } from '../../../client'
import {
  KINDS,
  MOST_AROUND,
  MOST_HIDDEN,
  MOST_OPEN,
  MOST_PINS,
  NO_FILTER,
  tieFocus,
  type Camera,
  type Filter,
  type Focus,
  type Opened,
  type Pin,
  type View,
} from './view'

/** Ids of any server: anything without the signs that part one value from the next. */
const ID = /^[A-Za-z0-9_-]{1,100}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/
const FARTHEST = 100_000
const LONGEST_SEARCH = 200

/** Without the #; empty for the empty view. Parts stand in one order, and only where they tell something. */
export function formatAddress(view: View): string {
  const { filter } = view
  const parts: [name: string, value: string][] = [
    ['open', view.open.map(({ id, around }) => `${id}.${around}`).join(',')],
    ['hide', view.hidden.join(',')],
    ['pin', view.pins.map(({ id, x, y }) => `${id}.${x}.${y}`).join(',')],
    ['path', view.path ? `${view.path.from}.${view.path.to}` : ''],
    ['without', filter.without.join(',')],
    ['weight', filter.minWeight === NO_FILTER.minWeight ? '' : String(filter.minWeight)],
    ['from', filter.from ?? ''],
    ['to', filter.to ?? ''],
    ['asof', view.asOf ?? ''],
    ['show', view.focus ? formatFocus(view.focus) : ''],
    ['as', view.display === 'graph' ? '' : view.display],
    ['look', view.camera ? `${view.camera.x},${view.camera.y},${view.camera.ratio}` : ''],
    ['search', encode(view.search)],
  ]
  return parts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

/** text: with or without the #. */
export function parseAddress(text: string): View {
  const parts = new Map<string, string>()
  for (const part of text.replace(/^#/, '').split('&')) {
    const cut = part.indexOf('=')
    if (cut > 0) parts.set(part.slice(0, cut), part.slice(cut + 1))
  }
  const part = (name: string): string => parts.get(name) ?? ''
  const open = parseOpen(part('open'))
  const hidden = unique(part('hide').split(',').filter(isId)).filter((id) => !open.some((o) => o.id === id))
  return {
    search: decode(part('search')).slice(0, LONGEST_SEARCH),
    focus: parseFocus(part('show')),
    open,
    hidden: hidden.slice(0, MOST_HIDDEN),
    pins: parsePins(part('pin')),
    path: parsePath(part('path')),
    filter: parseFilter(part),
    asOf: parseMoment(part('asof')),
    display: part('as') === 'list' ? 'list' : 'graph',
    camera: parseCamera(part('look')),
  }
}

const isId = (text: string | undefined): text is string => text !== undefined && ID.test(text)

const unique = <T>(items: readonly T[], key: (item: T) => unknown = (item) => item): T[] => {
  const seen = new Set<unknown>()
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)))
}

/** Halves of signs, which no address can hold, are left out. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return '' // cut in the middle of a sign: nobody searched for that
  }
}

const wholeNumber = (text: string | undefined, least: number, most: number): number | null => {
  if (text === undefined || !/^-?\d{1,9}$/.test(text)) return null
  const value = Number(text) + 0 // never -0
  return value < least || value > most ? null : value
}

function parseOpen(text: string): Opened[] {
  const opened = text.split(',').flatMap((item) => {
    const [id, around] = item.split('.')
    return isId(id) ? [{ id, around: wholeNumber(around, 0, MOST_AROUND) ?? 0 }] : []
  })
  return unique(opened, ({ id }) => id).slice(0, MOST_OPEN)
}

function parsePins(text: string): Pin[] {
  const pins = text.split(',').flatMap((item) => {
    const [id, ...at] = item.split('.')
    const [x, y] = at.map((value) => wholeNumber(value, -FARTHEST, FARTHEST))
    return isId(id) && x != null && y != null ? [{ id, x, y }] : []
  })
  return unique(pins, ({ id }) => id).slice(0, MOST_PINS)
}

function parsePath(text: string): View['path'] {
  const [from, to] = text.split('.')
  return isId(from) && isId(to) && from !== to ? { from, to } : null
}

function formatFocus(focus: Focus): string {
  return focus.kind === 'tie' ? `tie.${focus.a}.${focus.b}` : `${focus.kind}.${focus.id}`
}

function parseFocus(text: string): Focus | null {
  const [kind, one, other] = text.split('.')
  if (!isId(one)) return null
  if (kind === 'tie') return isId(other) && one !== other ? tieFocus(one, other) : null
  return kind === 'entity' || kind === 'article' || kind === 'statement' ? { kind, id: one } : null
}

function parseFilter(part: (name: string) => string): Filter {
  const without = part('without').split(',')
  return {
    without: KINDS.filter((kind: LinkKind) => without.includes(kind)),
    minWeight: wholeNumber(part('weight'), 0, 1_000_000) ?? NO_FILTER.minWeight,
    from: parseDay(part('from')),
    to: parseDay(part('to')),
  }
}

/** Null for what is no day of the calendar, e.g. 2025-02-30. */
export function parseDay(text: string): string | null {
  const time = DAY.test(text) ? Date.parse(text) : NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null
}

/** A day or an instant in UTC, as it stands. */
function parseMoment(text: string): string | null {
  const isInstant = INSTANT.test(text) && parseDay(text.slice(0, 10)) !== null && !Number.isNaN(Date.parse(text))
  return isInstant ? text : parseDay(text)
}

function parseCamera(text: string): Camera | null {
  const [x, y, ratio] = text.split(',').map((value) => (/^-?\d{1,4}(\.\d{1,4})?$/.test(value) ? Number(value) : null))
  return x != null && y != null && ratio != null && ratio > 0 ? { x, y, ratio } : null
}
