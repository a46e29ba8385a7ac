/**
 * What the reader looks at, as plain data: everything that the address holds and nothing else. `reduce` is the only way
 * from one view to the next; it is pure, and refuses nothing: an act that changes nothing gives the same view back.
 */
import type { LinkKind } from '../../../client'

/** What the panel shows. The ends of a tie stand in alphabetical order: a tie has no beginning. */
export type Focus =
  | { kind: 'entity'; id: string }
  | { kind: 'tie'; a: string; b: string }
  | { kind: 'article'; id: string }
  | { kind: 'statement'; id: string }

/** An entity that was brought into the graph, and how many of its strongest neighbours it brings along. */
export interface Opened {
  id: string
  around: number
}

/** Where the reader put an entity, in the units of the layout. */
export interface Pin {
  id: string
  x: number
  y: number
}

export interface Filter {
  /** Kinds of tie that are left out. */
  without: readonly LinkKind[]
  /** 0 lets ties through that no article shows, only a data set. */
  minWeight: number
  /** Days of publication, ISO 8601, inclusive; null where open. */
  from: string | null
  to: string | null
}

/** The part of the graph that the window shows, as sigma counts it: the middle, and how much of it fits (1: all). */
export interface Camera {
  x: number
  y: number
  ratio: number
}

export interface View {
  search: string
  focus: Focus | null
  /** In the order in which they came: the layout is built in that order. */
  open: readonly Opened[]
  /** Neighbours that the reader took out. */
  hidden: readonly string[]
  pins: readonly Pin[]
  path: { from: string; to: string } | null
  filter: Filter
  /** As it was known then: at the end of a day or at an instant, ISO 8601, UTC. Null: as it is known now. */
  asOf: string | null
  display: 'graph' | 'list'
  /** Null: all of the graph. */
  camera: Camera | null
}

/** Every kind there is, by its type: one that the API gains has to be given its place here. */
const RANKS: Readonly<Record<LinkKind, number>> = {
  SPOKE_ABOUT: 1,
  SPOKE_TO: 2,
  TOOK_PART_WITH: 3,
  TOOK_PART_IN: 4,
  HOLDS_ROLE: 5,
  LOCATED_IN: 6,
  CO_MENTIONED: 7,
}

/** The most telling first. */
export const compareKinds = (one: LinkKind, other: LinkKind): number => RANKS[one] - RANKS[other]

/** All, in that order. */
export const KINDS: readonly LinkKind[] = (Object.keys(RANKS) as LinkKind[]).sort(compareKinds)

/** Neighbours that an entity brings along when it is opened, that each expansion adds, and at most. */
export const FIRST_AROUND = 8
export const MORE_AROUND = 12
export const MOST_AROUND = 80
/** Beyond these a drawing tells nobody anything. */
export const MOST_OPEN = 40
export const MOST_PINS = 200
export const MOST_HIDDEN = 500

export const NO_FILTER: Filter = { without: [], minWeight: 1, from: null, to: null }

export const EMPTY_VIEW: View = {
  search: '',
  focus: null,
  open: [],
  hidden: [],
  pins: [],
  path: null,
  filter: NO_FILTER,
  asOf: null,
  display: 'graph',
  camera: null,
}

export const entityFocus = (id: string): Focus => ({ kind: 'entity', id })
export const tieFocus = (one: string, other: string): Focus =>
  one < other ? { kind: 'tie', a: one, b: other } : { kind: 'tie', a: other, b: one }

export type Act =
  | { do: 'search'; text: string }
  | { do: 'open'; id: string }
  | { do: 'focus'; focus: Focus | null }
  | { do: 'expand'; id: string }
  | { do: 'collapse'; id: string }
  /** ids: all by which the view may name the entity (idsOf). */
  | { do: 'remove'; ids: readonly string[] }
  | { do: 'show'; ids: readonly string[] }
  | { do: 'pin'; pin: Pin }
  | { do: 'unpin'; ids: readonly string[] }
  | { do: 'find path'; from: string; to: string }
  | { do: 'drop path' }
  | { do: 'filter'; filter: Partial<Filter> }
  | { do: 'as of'; moment: string | null }
  | { do: 'display'; as: View['display'] }
  | { do: 'look'; camera: Camera | null }
  | { do: 'start over' }

export function reduce(view: View, act: Act): View {
  switch (act.do) {
    case 'search':
      return { ...view, search: act.text }
    case 'open':
      return {
        ...withOpened(view, act.id, (around) => Math.max(around, FIRST_AROUND)),
        search: '',
        focus: entityFocus(act.id),
      }
    case 'focus':
      return { ...view, search: '', focus: act.focus }
    case 'expand':
      return withOpened(view, act.id, (around) =>
        Math.min(MOST_AROUND, around === 0 ? FIRST_AROUND : around + MORE_AROUND),
      )
    case 'collapse':
      return { ...view, open: view.open.map((o) => (o.id === act.id ? { ...o, around: 0 } : o)) }
    case 'remove':
      return withRemoved(view, act.ids)
    case 'show':
      return withShown(view, act.ids)
    case 'pin':
      return { ...view, pins: [...view.pins.filter(({ id }) => id !== act.pin.id), act.pin].slice(-MOST_PINS) }
    case 'unpin':
      return { ...view, pins: view.pins.filter(({ id }) => !act.ids.includes(id)) }
    case 'find path':
      return {
        ...withShown(view, [act.from, act.to]),
        path: act.from === act.to ? null : { from: act.from, to: act.to },
      }
    case 'drop path':
      return { ...view, path: null }
    case 'filter':
      return { ...view, filter: inOrder({ ...view.filter, ...act.filter }) }
    case 'as of':
      return { ...view, asOf: act.moment }
    case 'display':
      return { ...view, display: act.as }
    case 'look':
      return { ...view, camera: act.camera }
    case 'start over':
      return { ...EMPTY_VIEW, display: view.display }
  }
}

const inOrder = (filter: Filter): Filter => ({
  ...filter,
  without: KINDS.filter((kind) => filter.without.includes(kind)),
})

/** Opened or opened wider; shown again where it was taken out. */
function withOpened(view: View, id: string, widen: (around: number) => number): View {
  const known = view.open.find((o) => o.id === id)
  const opened = { id, around: widen(known?.around ?? 0) }
  const open = known ? view.open.map((o) => (o.id === id ? opened : o)) : [...view.open, opened].slice(-MOST_OPEN)
  return { ...withShown(view, [id]), open }
}

const withShown = (view: View, ids: readonly string[]): View => ({
  ...view,
  hidden: view.hidden.filter((id) => !ids.includes(id)),
})

function withRemoved(view: View, ids: readonly string[]): View {
  const { focus, path } = view
  const isAmong = (id: string): boolean => ids.includes(id)
  const isLookedAt =
    (focus?.kind === 'entity' && isAmong(focus.id)) || (focus?.kind === 'tie' && (isAmong(focus.a) || isAmong(focus.b)))
  return {
    ...view,
    open: view.open.filter(({ id }) => !isAmong(id)),
    hidden: [...view.hidden.filter((id) => !isAmong(id)), ...ids].slice(-MOST_HIDDEN),
    pins: view.pins.filter(({ id }) => !isAmong(id)),
    path: path && (isAmong(path.from) || isAmong(path.to)) ? null : path,
    focus: isLookedAt ? null : focus,
  }
}
