/**
 * A Wikidata item as dumps have it in, an item of the gazetteer out; null where it is of no kind that is kept. Refuses what is
 * no item (BAD_JSON).
 */
import { NewsGraphError } from '../../errors'
import {
  itemIdOf,
  LONGEST_NAME,
  MOST_NAMES,
  type GazetteerItem,
  type ItemFacts,
  type ItemId,
  type ItemRole,
} from '../../graph/gazetteer/gazetteer-item'
import type { Classes } from '../../graph/gazetteer/gazetteer-load.store'
import {
  claimsOf,
  endOf,
  isOver,
  itemIn,
  pointIn,
  qualifyingItem,
  startOf,
  textIn,
  type Claim,
  type WikidataJson,
} from './wikidata-claims'
import { isWebAddress } from '../../web-address'

/** Properties, by what they say. */
const P = {
  instanceOf: 'P31',
  subclassOf: 'P279',
  positionHeld: 'P39',
  employer: 'P108',
  memberOf: 'P463',
  party: 'P102',
  country: 'P17',
  citizenship: 'P27',
  jurisdiction: 'P1001',
  directs: 'P2389',
  partOf: 'P131',
  coordinates: 'P625',
  ownedBy: 'P127',
  parentOrganisation: 'P749',
  website: 'P856',
  countryCode: 'P297',
} as const

/** All that is read. */
export const PROPERTIES: readonly string[] = Object.values(P)

/** Qualifiers of a post: of, the legislature or body; else its jurisdiction. */
const OF = 'P642'
const BODY = 'P194'

const MOST_ROLES = 60
const MOST_RELATED = 20

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]
const present = <T>(items: readonly (T | undefined)[]): T[] => items.filter((item): item is T => item !== undefined)

/** Known classes decide; where a place has none of them, that it stands somewhere in a district does. */
function typeOf(json: WikidataJson, classes: Classes): GazetteerItem['type'] | undefined {
  for (const claim of claimsOf(json, P.instanceOf)) {
    const type = classes.get(itemIn(claim) ?? 0)
    if (type !== undefined) return type
  }
  const { claims } = json
  return claims && P.coordinates in claims && P.partOf in claims ? 'PLACE' : undefined
}

interface Names {
  name: string | undefined
  names: Record<string, string>
}

/** English, then the one that Wikidata gives for every language, then whichever comes first. */
function namesOf({ labels, aliases }: WikidataJson): Names {
  const languages = new Map<string, string[]>()
  const add = (value: unknown, language: string): void => {
    if (typeof value !== 'string' || value === '' || value.length > LONGEST_NAME) return
    const known = languages.get(value)
    if (known) known.push(language)
    else if (languages.size < MOST_NAMES) languages.set(value, [language])
  }
  const byLanguage = (labels ?? {}) as Record<string, { value?: string }>
  const preferred = ['en', 'mul', 'en-gb'].find((language) => byLanguage[language]?.value !== undefined)
  const name = byLanguage[preferred ?? Object.keys(byLanguage)[0] ?? '']?.value?.slice(0, LONGEST_NAME)
  for (const language in byLanguage) add(byLanguage[language]?.value, language)
  const others = (aliases ?? {}) as Record<string, { value?: string }[]>
  for (const language in others) for (const { value } of others[language]!) add(value, language)
  const names: Record<string, string> = {}
  for (const [text, used] of languages) names[text] = used.join(' ')
  return { name, names }
}

const itemsIn = (json: WikidataJson, property: string): ItemId[] =>
  present(
    claimsOf(json, property)
      .filter((claim) => !isOver(claim))
      .map(itemIn),
  )

/** Undefined where it is over and nobody knows since when: it would look as if it were held still. */
function roleOf(claim: Claim, post: ItemId | undefined, of: ItemId | undefined): ItemRole | undefined {
  const [from, until] = [startOf(claim), endOf(claim)]
  if (post === undefined || (until === undefined && isOver(claim))) return undefined
  return {
    post,
    ...(of !== undefined && { of }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  }
}

function rolesOf(json: WikidataJson): ItemRole[] {
  const held = claimsOf(json, P.positionHeld).map((claim) =>
    roleOf(claim, itemIn(claim), qualifyingItem(claim, OF, P.jurisdiction, BODY)),
  )
  const employed = claimsOf(json, P.employer).map((claim) =>
    roleOf(claim, qualifyingItem(claim, P.positionHeld), itemIn(claim)),
  )
  return present([...held, ...employed]).slice(0, MOST_ROLES)
}

/** Only what is there, so that what is kept stays small. */
function factsOf(json: WikidataJson, type: GazetteerItem['type'], names: Record<string, string>): ItemFacts {
  const facts: ItemFacts = { names }
  const isPerson = type === 'PERSON'
  const countries = unique([
    ...itemsIn(json, isPerson ? P.citizenship : P.country),
    ...(type === null ? itemsIn(json, P.jurisdiction) : []),
  ])
  if (countries.length > 0) facts.countries = countries
  if (isPerson) {
    const roles = rolesOf(json)
    const related = [P.party, P.employer, P.memberOf].flatMap((property) => itemsIn(json, property))
    if (roles.length > 0) facts.roles = roles
    if (related.length > 0) facts.related = unique(related).slice(0, MOST_RELATED)
    return facts
  }
  const code = claimsOf(json, P.countryCode).map(textIn)[0]
  const [partOf] = itemsIn(json, P.partOf)
  const at = claimsOf(json, P.coordinates).map(pointIn)[0]
  const [owner] = [...itemsIn(json, P.ownedBy), ...itemsIn(json, P.parentOrganisation)]
  const homepage = claimsOf(json, P.website)
    .filter((claim) => !isOver(claim))
    .map(textIn)
    .find((text) => text !== undefined && isWebAddress(text))
  const [of] = itemsIn(json, P.directs)
  if (code !== undefined && /^[A-Z]{2}$/.test(code)) facts.code = code
  if (partOf !== undefined) facts.partOf = partOf
  if (at !== undefined && type === 'PLACE') facts.at = at
  if (owner !== undefined && type === 'ORGANISATION') facts.owner = owner
  if (homepage !== undefined && type === 'ORGANISATION') facts.homepage = homepage
  if (of !== undefined && type === null) facts.of = of
  return facts
}

/** @throws BAD_JSON where it has no id; other kinds of records (properties, lexemes) are null */
export function readWikidataItem(json: WikidataJson, classes: Classes): GazetteerItem | null {
  if (typeof json !== 'object' || json === null || typeof json.id !== 'string')
    throw new NewsGraphError('BAD_JSON', 'the line is no Wikidata record: it must be an object with an id, e.g. "Q42"')
  const id = itemIdOf(json.id)
  if (id === null) return null
  const type = typeOf(json, classes)
  if (type === undefined) return null
  const { name, names } = namesOf(json)
  if (name === undefined) return null
  const descriptions = (json.descriptions ?? {}) as Record<string, { value?: string }>
  const description = descriptions.en?.value ?? descriptions['en-gb']?.value ?? null
  const sitelinks = typeof json.sitelinks === 'number' ? json.sitelinks : Object.keys(json.sitelinks ?? {}).length
  return { id, type, name, description, sitelinks, facts: factsOf(json, type, names) }
}

/** What the item, a class, is a kind of; undefined where that is none of the known classes. */
export function classOf(json: WikidataJson, classes: Classes): GazetteerItem['type'] | undefined {
  for (const claim of claimsOf(json, P.subclassOf)) {
    const type = classes.get(itemIn(claim) ?? 0)
    if (type !== undefined) return type
  }
  return undefined
}
