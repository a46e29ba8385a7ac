/** The JSON of a Wikidata item, as dumps have it, and what its claims say: values that are known and not deprecated. */
import type { ItemId } from '../../graph/gazetteer/gazetteer-item'

interface Snak {
  snaktype?: string
  datavalue?: { value?: unknown }
}

export interface Claim {
  mainsnak?: Snak
  rank?: string
  qualifiers?: Record<string, Snak[]>
}

interface Term {
  language?: string
  value?: string
}

/** What a dump holds beyond that is not read. */
export interface WikidataJson {
  type?: string
  id?: string
  /** PHP writes what is empty as a list. */
  labels?: Record<string, Term> | []
  descriptions?: Record<string, Term> | []
  aliases?: Record<string, Term[]> | []
  claims?: Record<string, Claim[]> | []
  /** Or how many. */
  sitelinks?: Record<string, unknown> | [] | number
}

const NONE: readonly Claim[] = []
const RANKS: Readonly<Record<string, number>> = { preferred: 0, normal: 1 }

/** Those with a rank, preferred ones first. */
export function claimsOf(json: WikidataJson, property: string): readonly Claim[] {
  const claims = (json.claims as Record<string, Claim[]> | undefined)?.[property]
  if (!Array.isArray(claims)) return NONE
  return claims
    .filter(({ rank = 'normal' }) => rank in RANKS)
    .sort((a, b) => RANKS[a.rank ?? 'normal']! - RANKS[b.rank ?? 'normal']!)
}

const valueOf = (snak: Snak | undefined): unknown => (snak?.snaktype === 'value' ? snak.datavalue?.value : undefined)

/** Older dumps have the number only. */
function itemOf(value: unknown): ItemId | undefined {
  const { id, 'numeric-id': number } = (value ?? {}) as { id?: unknown; 'numeric-id'?: unknown }
  if (typeof number === 'number') return Number.isInteger(number) && number > 0 && number < 1e15 ? number : undefined
  return typeof id === 'string' && /^Q\d{1,15}$/.test(id) ? Number(id.slice(1)) : undefined
}

export const itemIn = (claim: Claim): ItemId | undefined => itemOf(valueOf(claim.mainsnak))

export const textIn = (claim: Claim): string | undefined => {
  const value = valueOf(claim.mainsnak)
  return typeof value === 'string' ? value : undefined
}

/** Of Earth alone. */
export function pointIn(claim: Claim): [number, number] | undefined {
  const { latitude, longitude, globe } = (valueOf(claim.mainsnak) ?? {}) as Record<string, unknown>
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined
  if (typeof globe === 'string' && !globe.endsWith('/Q2')) return undefined
  const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
  return [rounded(latitude), rounded(longitude)]
}

const qualifier = (claim: Claim, property: string): Snak | undefined => claim.qualifiers?.[property]?.[0]

export const qualifyingItem = (claim: Claim, ...properties: string[]): ItemId | undefined => {
  for (const property of properties) {
    const item = itemOf(valueOf(qualifier(claim, property)))
    if (item !== undefined) return item
  }
  return undefined
}

const START = 'P580'
const END = 'P582'

/** It is over, whether or not it is known when. */
export const isOver = (claim: Claim): boolean => {
  const end = qualifier(claim, END)
  return end !== undefined && end.snaktype !== 'novalue'
}

/** EDTF of a day, a month or a year after Christ; undefined for what is not so exact. */
function dayOf(snak: Snak | undefined): string | undefined {
  const { time, precision } = (valueOf(snak) ?? {}) as { time?: unknown; precision?: unknown }
  const parts = typeof time === 'string' ? /^\+(\d{4})-(\d\d)-(\d\d)T/.exec(time) : null
  if (!parts) return undefined
  const [, year, month, day] = parts
  if (precision === 11) return `${year}-${month}-${day}`
  if (precision === 10) return `${year}-${month}`
  return precision === 9 ? year : undefined
}

export const startOf = (claim: Claim): string | undefined => dayOf(qualifier(claim, START))
export const endOf = (claim: Claim): string | undefined => dayOf(qualifier(claim, END))
