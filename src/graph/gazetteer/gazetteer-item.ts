/**
 * What a data set says of one thing, in our own words: the shape in which items are kept, and the keys that they are found by.
 */
import type { EntityType } from '../../database/generated/prisma/enums'
import { foldName } from '../shared/fold'

/** Number of a Wikidata item: 22686 stands for Q22686. */
export type ItemId = number

/** A post that somebody holds or held. Days as EDTF: 2025, 2025-11, 2025-11-06. */
export interface ItemRole {
  /** An item of its own, a post; or the title itself. */
  post: ItemId | string
  /** What it is a post of, where the post does not say. */
  of?: ItemId
  from?: string
  /** Absent: not over yet, or nobody knows. */
  until?: string
}

/** Absent: not known. */
export interface ItemFacts {
  /** Every name with the languages in which it is used (BCP 47, blank between), its own name included. */
  names: Record<string, string>
  /** Of a country: its ISO 3166-1 alpha-2 code. */
  code?: string
  /** Countries: of a place, a body or a post where it is, of a person that of citizenship. */
  countries?: ItemId[]
  /** The next larger place. */
  partOf?: ItemId
  /** Degrees north and east. */
  at?: [latitude: number, longitude: number]
  owner?: ItemId
  homepage?: string
  roles?: ItemRole[]
  /** Of a post: the body that it heads. */
  of?: ItemId
  /** Parties, employers and other things that it is often named with. */
  related?: ItemId[]
}

export interface GazetteerItem {
  id: ItemId
  /** Null: a post that people hold, found only over those who hold it. */
  type: EntityType | null
  name: string
  description: string | null
  sitelinks: number
  facts: ItemFacts
}

export const wikidataIdOf = (id: ItemId): string => `Q${id}`

/** Null for what is no item's id. */
export function itemIdOf(wikidataId: string): ItemId | null {
  const digits = /^Q([1-9]\d{0,14})$/.exec(wikidataId)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** A folded name as a number of 53 bits, so that an index of a hundred million names stays small. Whoever finds compares names. */
export function nameKey(folded: string): number {
  let [a, b] = [0x9e3779b9, 0x85ebca6b]
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x85ebca77)
    b = Math.imul(b ^ unit, 0xc2b2ae3d)
  }
  a ^= Math.imul(a ^ (b >>> 15), 0x735a2d97)
  b ^= Math.imul(b ^ (a >>> 15), 0xcaf649a9)
  return ((b ^ (b >>> 16)) >>> 0) * 2_097_152 + ((a ^ (a >>> 16)) >>> 11)
}

/** No name is longer, in UTF-16 units, and no item has more of them: what is beyond is left out. */
export const LONGEST_NAME = 200
export const MOST_NAMES = 300

/** Of all its names; each once. A post has none. */
export function keysOf({ type, facts }: GazetteerItem): number[] {
  if (type === null) return []
  const keys = new Set<number>()
  for (const name of Object.keys(facts.names)) {
    const folded = foldName(name)
    if (folded !== '') keys.add(nameKey(folded))
  }
  return [...keys]
}
