/** An item in, the rows of the graph that it becomes out: the entity itself, its names, place, body, roles and links. Pure. */
import { createHash } from 'node:crypto'
import { parseEdtf } from '../../edtf'
import { cutToIndex } from '../entity/entity-totals'
import { foldName } from '../shared/fold'
import { newId } from '../shared/ids'
import type { TableRow } from '../shared/writing.store'
import { wikidataIdOf, type ItemFacts, type ItemId, type ItemRole } from './gazetteer-item'
import type { FoundItem } from './gazetteer-lookup.store'
import { holderOf, type Closure } from './item-closure'
import { postTitle } from './post-title'

/** The same item gets the same id in every graph. */
export const entityIdOf = (id: ItemId): string =>
  newId(
    new Date(0),
    createHash('sha256')
      .update(`wikidata ${wikidataIdOf(id)}`)
      .digest(),
  )

/** Beyond these the gazetteer itself is asked. */
const MOST_NAMES = 60
const ACRONYM = /^\p{Lu}[\p{Lu}.&-]{1,7}$/u

export interface ItemContext extends Closure {
  /** Of every item that is an entity now. */
  entityOf: ReadonlyMap<ItemId, string>
  now: Date
}

const firstOf = (languages: string): string => languages.split(' ')[0] || 'und'

/** English first, as the most articles need them; one row for each folded name. */
function inOrder(facts: ItemFacts): [text: string, language: string][] {
  const rank = (languages: string): number => (/(^| )(en|mul)( |$)/.test(languages) ? 0 : 1)
  return Object.entries(facts.names)
    .map(([text, languages]): [string, string] => [text, languages])
    .sort(([, a], [, b]) => rank(a) - rank(b))
}

export function nameRows(item: FoundItem, entityId: string): TableRow[] {
  const rows = new Map<string, TableRow>()
  for (const [text, languages] of [[item.name, item.facts.names[item.name] ?? ''] as const, ...inOrder(item.facts)]) {
    const key = cutToIndex(foldName(cutToIndex(text)))
    if (key === '' || rows.has(key)) continue
    const kind = rows.size === 0 ? 'PREFERRED' : ACRONYM.test(text) ? 'ACRONYM' : 'ALIAS'
    const language = /(^| )en( |$)/.test(languages) ? 'en' : firstOf(languages)
    rows.set(key, { entity_id: entityId, key, text: cutToIndex(text), language, kind, source: 'GAZETTEER' })
    if (rows.size === MOST_NAMES) break
  }
  return [...rows.values()]
}

export const entityRow = (item: FoundItem, id: string, now: Date): TableRow => ({
  id,
  type: item.type,
  name: cutToIndex(item.name),
  description: item.description,
  wikidata_id: wikidataIdOf(item.id),
  same_as: [
    `https://www.wikidata.org/wiki/${wikidataIdOf(item.id)}`,
    ...(item.facts.homepage === undefined ? [] : [item.facts.homepage]),
  ],
  source: item.source,
  known_from: now,
})

/** The ISO code of the country that it is or lies in. */
export const countryCodeOf = (item: FoundItem, items: ReadonlyMap<ItemId, FoundItem>): string | null =>
  item.facts.code ?? items.get(item.facts.countries?.[0] ?? 0)?.facts.code ?? null

/** The next larger place; a country where no district is known. */
function placeAround(item: FoundItem, { items, entityOf }: ItemContext): string | null {
  const { partOf, countries } = item.facts
  for (const id of [partOf, countries?.[0]])
    if (id !== undefined && id !== item.id && items.get(id)?.type === 'PLACE') return entityOf.get(id) ?? null
  return null
}

export const placeRow = (item: FoundItem, id: string, context: ItemContext): TableRow => ({
  id,
  country_code: countryCodeOf(item, context.items),
  latitude: item.facts.at?.[0] ?? null,
  longitude: item.facts.at?.[1] ?? null,
  part_of_id: placeAround(item, context),
})

export const organisationRow = (item: FoundItem, id: string, { items, entityOf }: ItemContext): TableRow => ({
  id,
  homepage: item.facts.homepage ?? null,
  owned_by_id: (items.get(item.facts.owner ?? 0)?.type === 'ORGANISATION' && entityOf.get(item.facts.owner!)) || null,
})

const boundsOf = (name: 'from' | 'until', edtf: string | undefined): TableRow => {
  const range = edtf === undefined ? null : parseEdtf(edtf)
  return {
    [`${name}_edtf`]: range ? edtf : null,
    [`${name}_earliest`]: range?.earliest ?? null,
    [`${name}_latest`]: range?.latest ?? null,
  }
}

/** A post held twice is two roles. */
const roleIdOf = (personId: string, { post, of, from, until }: ItemRole): string => {
  const text = ['gazetteer', personId, post, of, from, until].join('|')
  return createHash('md5')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Posts whose title nobody knows are left out. */
export function roleRows(item: FoundItem, personId: string, { items, entityOf }: ItemContext): TableRow[] {
  const rows = new Map<unknown, TableRow>()
  for (const role of item.facts.roles ?? []) {
    const holder = holderOf(role, items)
    const name = typeof role.post === 'string' ? role.post : items.get(role.post)?.name
    if (name === undefined) continue
    const title = cutToIndex(postTitle(name, holder))
    const holderId = (holder && entityOf.get(holder.id)) ?? null
    const id = roleIdOf(personId, role)
    rows.set(id, {
      id,
      person_id: personId,
      title,
      title_key: foldName(title),
      organisation_id: holder?.type === 'ORGANISATION' ? holderId : null,
      place_id: holder?.type === 'PLACE' ? holderId : null,
      ...boundsOf('from', role.from),
      ...boundsOf('until', role.until),
      first_seen: null,
      last_seen: null,
      article_count: 0,
      source: item.source,
    })
  }
  return [...rows.values()]
}

export interface ItemLink {
  fromId: string
  toId: string
  kind: 'HOLDS_ROLE' | 'LOCATED_IN'
  source: string
}

/** A post that is over ties nobody to it any more: only whoever holds it now is linked. */
export function linksOf(item: FoundItem, id: string, context: ItemContext): ItemLink[] {
  const { items, entityOf } = context
  const { source } = item
  const around = item.type === 'PERSON' ? null : placeAround(item, context)
  const held = (item.facts.roles ?? []).filter(({ until }) => until === undefined)
  const holders = held.map((role) => entityOf.get(holderOf(role, items)?.id ?? 0))
  const links = [...new Set(holders)].flatMap((toId): ItemLink[] =>
    toId === undefined ? [] : [{ fromId: id, toId, kind: 'HOLDS_ROLE', source }],
  )
  return around === null ? links : [...links, { fromId: id, toId: around, kind: 'LOCATED_IN', source }]
}
