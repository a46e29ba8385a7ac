/**
 * What comes into the graph with an item: the places that it lies in, its owners, the posts that it held and what they are posts
 * of. Items in, all of them with what they point at out, a level at a time.
 */
import type { Sql } from '../../database/database'
import type { GazetteerItem, ItemId, ItemRole } from './gazetteer-item'
import { readItems, type FoundItem } from './gazetteer-lookup.store'

/** A village lies in a municipality, a district, a region, a state. */
const MOST_LEVELS = 6

export interface Closure {
  items: ReadonlyMap<ItemId, FoundItem>
  /** Those given, and those that must be entities for them to be told of. */
  entities: readonly FoundItem[]
}

const present = <T>(items: readonly (T | undefined)[]): T[] => items.filter((item): item is T => item !== undefined)

const postOf = ({ post }: ItemRole): ItemId | undefined => (typeof post === 'number' ? post : undefined)

/** What has to be read to tell of the item. */
function pointsAt({ type, facts }: GazetteerItem): ItemId[] {
  const { roles = [], partOf, owner, of, countries = [] } = facts
  const [country] = countries
  if (type === 'PERSON') return present(roles.flatMap((role) => [postOf(role), role.of]))
  return present([partOf, owner, type === null ? of : undefined, country])
}

/** The body or place that a post is of: as the role says, else the post, else the post's country. */
export function holderOf(role: ItemRole, items: ReadonlyMap<ItemId, FoundItem>): FoundItem | undefined {
  const post = items.get(postOf(role) ?? 0)
  const ids = present([role.of, post?.facts.of, post?.facts.countries?.[0]])
  return ids.map((id) => items.get(id)).find((item) => item?.type === 'ORGANISATION' || item?.type === 'PLACE')
}

/** What must itself be an entity; countries of places only as the place that they are part of. */
function mustBeEntities(item: FoundItem, items: ReadonlyMap<ItemId, FoundItem>): FoundItem[] {
  const { partOf, owner, countries, roles = [] } = item.facts
  const around = item.type === 'PERSON' ? undefined : (items.get(partOf ?? 0) ?? items.get(countries?.[0] ?? 0))
  return present([around, items.get(owner ?? 0), ...roles.map((role) => holderOf(role, items))])
}

export async function readClosure(tx: Sql, ids: readonly ItemId[]): Promise<Closure> {
  const items = new Map<ItemId, FoundItem>()
  for (let edge = [...ids], level = 0; edge.length > 0 && level <= MOST_LEVELS; level++) {
    const found = await readItems(tx, edge)
    for (const item of found) items.set(item.id, item)
    edge = [...new Set(found.flatMap(pointsAt))].filter((id) => !items.has(id))
  }
  const entities = new Map<ItemId, FoundItem>()
  const visit = (item: FoundItem): void => {
    if (item.type === null || entities.has(item.id)) return
    entities.set(item.id, item)
    for (const other of mustBeEntities(item, items)) if (other.id !== item.id) visit(other)
  }
  for (const id of ids) if (items.has(id)) visit(items.get(id)!)
  return { items, entities: [...entities.values()] }
}
