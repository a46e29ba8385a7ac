/** The colours of the drawing: the page's own, read from its styles, so that light and dark are said in one place. */
import type { EntityType, LinkKind } from '../../../client'

export interface Colours {
  types: Readonly<Record<EntityType, string>>
  kinds: Readonly<Record<LinkKind, string>>
  ground: string
  text: string
  faintText: string
  faintTie: string
  faintEntity: string
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
  const colours = {
    types: readAll(TYPE_COLOURS),
    kinds: readAll(KIND_COLOURS),
    ground: read('--ground'),
    text: read('--text'),
    faintText: read('--faint-text'),
    faintTie: read('--faint-tie'),
    faintEntity: read('--faint-entity'),
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
