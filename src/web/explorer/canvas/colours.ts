/** The colours of the drawing: the page's own, read from its styles, so that light and dark are said in one place. */
import type { EntityType, LinkKind } from '../../../client'

export interface Colours {
  types: Readonly<Record<EntityType, string>>
  /** The same, stepped back. */
  faintTypes: Readonly<Record<EntityType, string>>
  kinds: Readonly<Record<LinkKind, string>>
  ground: string
  text: string
  faintText: string
  faintTie: string
  /** Between that and the colour of its kind. */
  quietTie: string
  mark: string
}

/** The styles' names of the kinds' colours: kinds that say alike share one. */
export const KIND_COLOURS: Readonly<Record<LinkKind, string>> = {
  SPOKE_ABOUT: '--spoke',
  SPOKE_TO: '--spoke',
  TOOK_PART_WITH: '--took-part',
  TOOK_PART_IN: '--took-part',
  HOLDS_ROLE: '--holds',
  LOCATED_IN: '--lies',
  CO_MENTIONED: '--named',
}

export const TYPE_COLOURS: Readonly<Record<EntityType, string>> = {
  PERSON: '--person',
  ORGANISATION: '--organisation',
  PLACE: '--place',
  EVENT: '--event',
}

export function readColours(): Colours {
  const probe = document.body.appendChild(document.createElement('i'))
  const read = (name: string): string => {
    probe.style.color = `var(${name})`
    return toHex(getComputedStyle(probe).color)
  }
  const readAll = <K extends string>(names: Readonly<Record<K, string>>): Record<K, string> =>
    Object.fromEntries(Object.entries<string>(names).map(([key, name]) => [key, read(name)])) as Record<K, string>
  const types = readAll(TYPE_COLOURS)
  const kinds = readAll(KIND_COLOURS)
  const ground = read('--ground')
  const faint = Object.entries(types).map(([type, colour]) => [type, mix(colour, ground, FAINT)])
  const colours = {
    types,
    faintTypes: Object.fromEntries(faint) as Colours['types'],
    kinds,
    ground,
    text: read('--text'),
    faintText: read('--faint-text'),
    faintTie: read('--faint-tie'),
    quietTie: mix(kinds.CO_MENTIONED, ground, QUIET),
    mark: read('--accent'),
  }
  probe.remove()
  return colours
}

/** rgb(1, 2, 3): #010203 */
const toHex = (colour: string): string =>
  `#${[...colour.matchAll(/[\d.]+/g)]
    .slice(0, 3)
    .map(([part]) => Math.round(Number(part)).toString(16).padStart(2, '0'))
    .join('')}`

/** How much of the ground is in what steps back. */
const FAINT = 0.68
const QUIET = 0.5

/** Both as #rrggbb. */
const mix = (one: string, other: string, share: number): string =>
  toHex(
    [1, 3, 5]
      .map((at) => (1 - share) * Number(`0x${one.slice(at, at + 2)}`) + share * Number(`0x${other.slice(at, at + 2)}`))
      .join(' '),
  )
