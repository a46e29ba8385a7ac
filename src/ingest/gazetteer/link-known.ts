/**
 * After an import: the entities that the graph has already are tied to the items that they are. Those of which an article says
 * so; else by name, where exactly one item has it, and what is enough for a name in an article (identify/score-item) or a post,
 * a country or what they are named with confirms it.
 */
import type { Database, Sql } from '../../database/database'
import { adoptItems, type Adoption } from '../../graph/gazetteer/gazetteer-adopt.store'
import { itemIdOf, nameKey, type ItemId } from '../../graph/gazetteer/gazetteer-item'
import { readClaimed, readUnlinked, type UnlinkedEntity } from '../../graph/gazetteer/gazetteer-link.store'
import { findItems, type FoundItems } from '../../graph/gazetteer/gazetteer-lookup.store'
import { lockGraph } from '../../graph/shared/writing.store'
import { searchKeys } from '../../identify/same-name'
import { LINK_ITEM_AT, scoreItem, type ItemSurroundings } from '../../identify/score-item'

/** Entities of one transaction: nobody else writes meanwhile. */
const PAGE = 500
/** Places tell bodies apart, both tell people apart. */
const ORDER = ['PLACE', 'ORGANISATION', 'PERSON'] as const

function around({ company, roles, countryCode }: UnlinkedEntity): ItemSurroundings {
  const items = new Map<string, ItemId>()
  for (const { id, wikidataId } of company) {
    const item = itemIdOf(wikidataId ?? '')
    if (item !== null) items.set(id, item)
  }
  const named = new Set(items.values())
  const codes = new Set([countryCode, ...company.map((other) => other.countryCode)])
  const holders = new Set(roles.flatMap(({ holderIds }) => holderIds))
  return {
    isNamed: (item) => named.has(item),
    isSpokenOf: (code) => codes.has(code),
    itemOf: (id) => (holders.has(id) ? items.get(id) : undefined),
  }
}

/** Undefined where none, or more than one, has the name, or nothing confirms it. */
function onlyFitting(entity: UnlinkedEntity, { candidates, byId }: FoundItems): Adoption | undefined {
  const told = { ...entity, roles: entity.roles.map(({ title, holderIds }) => ({ title, holderKeys: holderIds })) }
  const surroundings = around(entity)
  const [first, ...more] = candidates.flatMap((item) => scoreItem(told, item, byId, surroundings) ?? [])
  if (!first || more.length > 0 || first.item.entityId !== null) return undefined
  if (!first.isConfirmed && first.score < LINK_ITEM_AT[entity.type]) return undefined
  return { entityId: entity.id, itemId: first.item.id }
}

async function linkPage(tx: Sql, page: readonly UnlinkedEntity[]): Promise<number> {
  const keys = new Set(page.flatMap(searchKeys).map(nameKey))
  const found = await findItems(tx, [...keys], [])
  const adoptions = new Map<ItemId, Adoption>()
  const contested = new Set<ItemId>()
  for (const entity of page) {
    const adoption = onlyFitting(entity, found)
    if (!adoption) continue
    if (adoptions.has(adoption.itemId)) contested.add(adoption.itemId)
    adoptions.set(adoption.itemId, adoption)
  }
  for (const item of contested) adoptions.delete(item)
  await adoptItems(tx, [...adoptions.values()])
  return adoptions.size
}

/** @returns how many entities were tied */
export async function linkKnownEntities(db: Database, stop: AbortSignal): Promise<number> {
  let linked = await linkClaimed(db, stop)
  for (const type of ORDER) linked += await linkType(db, type, stop)
  return linked
}

async function linkClaimed(db: Database, stop: AbortSignal): Promise<number> {
  let linked = 0
  for (let after: ItemId = 0; !stop.aborted;) {
    const page = await db.transaction(async (tx) => {
      await lockGraph(tx)
      const claimed = await readClaimed(tx, after, PAGE)
      await adoptItems(tx, claimed)
      return claimed
    })
    linked += page.length
    if (page.length < PAGE) break
    after = page.at(-1)!.itemId
  }
  return linked
}

async function linkType(db: Database, type: UnlinkedEntity['type'], stop: AbortSignal): Promise<number> {
  let linked = 0
  for (let after: string | null = null; !stop.aborted;) {
    const [count, last]: [number, string | undefined] = await db.transaction(async (tx) => {
      await lockGraph(tx)
      const page = await readUnlinked(tx, type, after, PAGE)
      return [page.length > 0 ? await linkPage(tx, page) : 0, page.at(-1)?.id]
    })
    linked += count
    if (last === undefined) break
    after = last
  }
  return linked
}
