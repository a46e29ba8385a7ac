/**
 * How well an item of the gazetteer fits what an article tells of a name: reasons with points, as identify/score gives them for
 * entities, and how many it takes. A data set knows millions of people whom no article means, so a person's name alone is not
 * enough unless the whole world knows it.
 */
import { countryCode } from '../annotate/lexicon/places'
import { titleForms } from '../graph/gazetteer/post-title'
import type { ItemId } from '../graph/gazetteer/gazetteer-item'
import type { FoundItem } from '../graph/gazetteer/gazetteer-lookup.store'
import { foldName } from '../graph/shared/fold'
import type { Named } from './named'
import { sameFullName } from './person-name'
import { isBarePerson, searchKeys } from './same-name'

/** What is known already of the others that the article names. */
export interface ItemSurroundings {
  /** Another of its names was found to be that item. */
  isNamed(item: ItemId): boolean
  /** ISO code of a country that it names, or in which a place lies that it names. */
  isSpokenOf(code: string): boolean
  /** Of the body or place that a post is of. */
  itemOf(key: string): ItemId | undefined
}

/** What is told of a name, by an article or by all that the graph knows. */
export type Told = Pick<Named, 'type' | 'name' | 'aliases' | 'countryCode' | 'roles'>

export interface ScoredItem {
  item: FoundItem
  score: number
  /** More than the name speaks for it: a post, its holder, a country, something that it is often named with. */
  isConfirmed: boolean
}

const POINTS = {
  FULL_NAME: 80,
  OTHER_NAME: 60,
  COUNTRY: 30,
  COUNTRY_SPOKEN_OF: 20,
  TITLE: 25,
  HOLDER: 20,
  OTHER_TITLE: -15,
  RELATED: 20,
} as const

/** So many more for ten times as many Wikipedias that write about it. */
const FAME = 20
const MOST_FAME = 40

/**
 * What it takes. Of a person the whole name and something that confirms it, or thirty Wikipedias; of a place the name and its
 * country, or nine Wikipedias; of a body the name alone.
 */
export const LINK_ITEM_AT = { PERSON: 110, PLACE: 100, ORGANISATION: 75 } as const
/** Over the second best. */
export const ITEM_MARGIN = 20

function namePoints(named: Told, item: FoundItem): number {
  const own = foldName(named.name)
  if (own === foldName(item.name)) return POINTS.FULL_NAME
  const keys = new Set(searchKeys(named))
  const names = Object.keys(item.facts.names).map(foldName)
  if (named.type === 'PERSON')
    return names.some((name) => name === own || (keys.has(name) && sameFullName(name, own))) ? POINTS.OTHER_NAME : 0
  return names.some((name) => keys.has(name)) ? POINTS.OTHER_NAME : 0
}

const famePoints = ({ sitelinks }: FoundItem): number =>
  Math.min(MOST_FAME, Math.round(FAME * Math.log10(1 + sitelinks)))

/** ISO codes of the countries that it is, lies in or is a citizen of. */
export function countriesOf({ facts }: FoundItem, byId: ReadonlyMap<ItemId, FoundItem>): string[] {
  const codes = (facts.countries ?? []).map((id) => byId.get(id)?.facts.code)
  return [facts.code, ...codes].filter((code) => code !== undefined)
}

function rolePoints({ roles }: Told, item: FoundItem, byId: ReadonlyMap<ItemId, FoundItem>, around: ItemSurroundings) {
  const held = item.facts.roles ?? []
  if (roles.length === 0 || held.length === 0) return 0
  const titles = new Set(
    held.flatMap(({ post }) => titleForms(typeof post === 'string' ? post : (byId.get(post)?.name ?? ''))),
  )
  const holders = new Set(
    held.flatMap(({ post, of }) => {
      const facts = typeof post === 'string' ? undefined : byId.get(post)?.facts
      return [of, facts?.of, ...(facts?.countries ?? [])]
    }),
  )
  const sameTitle = roles.some(({ title }) => titles.has(title.replace(/^(?:former|acting|then) /, '')))
  const sameHolder = roles.some(({ holderKeys }) => holderKeys.some((key) => holders.has(around.itemOf(key))))
  return (sameTitle ? POINTS.TITLE : sameHolder ? 0 : POINTS.OTHER_TITLE) + (sameHolder ? POINTS.HOLDER : 0)
}

function relatedPoints({ facts }: FoundItem, around: ItemSurroundings): number {
  const countries = new Set(facts.countries ?? [])
  const related = [facts.owner, facts.partOf, ...(facts.related ?? []), ...(facts.roles ?? []).map(({ of }) => of)]
  return related.some((id) => id !== undefined && !countries.has(id) && around.isNamed(id)) ? POINTS.RELATED : 0
}

/** Null where the names do not agree, or the country printed with a place speaks against it. */
export function scoreItem(
  named: Told,
  item: FoundItem,
  byId: ReadonlyMap<ItemId, FoundItem>,
  around: ItemSurroundings,
): ScoredItem | null {
  if (item.type !== named.type || isBarePerson(named)) return null
  const name = namePoints(named, item)
  if (name === 0) return null
  const codes = countriesOf(item, byId)
  const printed = named.type === 'PLACE' ? (named.countryCode ?? countryCode(named.name) ?? null) : null
  if (printed !== null && codes.length > 0 && !codes.includes(printed)) return null
  const isThere = codes.some((code) => around.isSpokenOf(code))
  const country = printed !== null && codes.length > 0 ? POINTS.COUNTRY : isThere ? POINTS.COUNTRY_SPOKEN_OF : 0
  const role = rolePoints(named, item, byId, around)
  const related = relatedPoints(item, around)
  const score = name + famePoints(item) + country + role + related
  return { item, score, isConfirmed: role >= 0 && country + role + related > 0 }
}
