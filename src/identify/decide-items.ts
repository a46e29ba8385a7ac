/**
 * Which items of the gazetteer the names of an article mean: what identify/decide-entities decided in, decisions with items out.
 * A name that no item clearly fits keeps its decision. One statement for all names.
 */
import { countryCode } from '../annotate/lexicon/places'
import type { Sql } from '../database/database'
import { itemIdOf, nameKey, type ItemId } from '../graph/gazetteer/gazetteer-item'
import { findItems, type FoundItem, type FoundItems } from '../graph/gazetteer/gazetteer-lookup.store'
import type { Decision } from './decide-entities'
import type { Named } from './named'
import { isBarePerson, searchKeys } from './same-name'
import { countriesOf, ITEM_MARGIN, LINK_ITEM_AT, scoreItem, type ItemSurroundings } from './score-item'

/** An entity's own Wikidata id; null where none is known. */
export type WikidataIds = (entityId: string) => string | null

/** Places tell bodies apart, both tell people apart. */
const ORDER: Readonly<Record<Named['type'], number>> = { PLACE: 0, ORGANISATION: 1, PERSON: 2 }

/** Somebody in a byline alone is not the person that the world writes about. */
const isAsked = (named: Named): boolean =>
  !isBarePerson(named) && (named.type !== 'PERSON' || named.inText || named.wikidataId !== null)

class ItemDecider {
  /** By entity. */
  readonly items = new Map<string, ItemId>()
  private readonly byItem = new Map<ItemId, Decision>()
  private readonly countryCodes = new Set<string>()
  private readonly keys: ReadonlyMap<string, Named>

  constructor(
    private readonly decided: Map<Named, Decision | null>,
    private readonly found: FoundItems,
    wikidataIds: WikidataIds,
  ) {
    this.keys = new Map([...decided.keys()].flatMap((named) => (named.key === null ? [] : [[named.key, named]])))
    for (const [named, decision] of decided) {
      const code = named.countryCode ?? (named.type === 'PLACE' ? countryCode(named.name) : undefined)
      if (code !== undefined && code !== null) this.countryCodes.add(code)
      const wikidataId = decision && (named.wikidataId ?? wikidataIds(decision.id))
      const item = wikidataId === null ? null : itemIdOf(wikidataId)
      if (decision && item !== null) this.note(decision, item)
    }
  }

  private readonly surroundings: ItemSurroundings = {
    isNamed: (item) => this.byItem.has(item),
    isSpokenOf: (code) => this.countryCodes.has(code),
    itemOf: (key) => {
      const named = this.keys.get(key)
      const decision = named && this.decided.get(named)
      return decision ? this.items.get(decision.id) : undefined
    },
  }

  private note(decision: Decision, item: ItemId): void {
    this.items.set(decision.id, item)
    this.byItem.set(item, decision)
    const known = this.found.byId.get(item)
    for (const code of known ? countriesOf(known, this.found.byId) : []) this.countryCodes.add(code)
  }

  decide(named: Named): void {
    const decision = this.decided.get(named)
    if (!decision || this.items.has(decision.id)) return
    const best = this.clearest(named)
    if (best) this.take(named, decision, best)
  }

  private clearest(named: Named): FoundItem | undefined {
    const { candidates, byId } = this.found
    const scored = candidates.flatMap((item) => scoreItem(named, item, byId, this.surroundings) ?? [])
    const [best, second] = scored.toSorted((a, b) => b.score - a.score)
    if (!best || best.score < LINK_ITEM_AT[named.type]) return undefined
    return second && best.score - second.score < ITEM_MARGIN ? undefined : best.item
  }

  /** Another name of the article, or an entity that the graph has, may be that item already. */
  private take(named: Named, decision: Decision, item: FoundItem): void {
    const other = this.byItem.get(item.id)
    if (other) {
      if (decision.isNew) this.decided.set(named, other)
    } else if (item.entityId === null) this.note(decision, item.id)
    else if (decision.isNew) {
      const known = { ...decision, id: item.entityId, isNew: false }
      this.decided.set(named, known)
      this.note(known, item.id)
    }
  }
}

/** Changes the decisions of new names that an entity of the graph was found to be. @returns the items, by entity as identified */
export async function decideItems(
  tx: Sql,
  decided: Map<Named, Decision | null>,
  wikidataIds: WikidataIds,
): Promise<ReadonlyMap<string, ItemId>> {
  const asked = [...decided.keys()].filter((named) => decided.get(named) && isAsked(named))
  const ids = asked.flatMap((named) => itemIdOf(named.wikidataId ?? '') ?? [])
  const keys = [...new Set(asked.flatMap(searchKeys).map(nameKey))]
  const found = await findItems(tx, keys, ids)
  if (found.candidates.length === 0) return new Map()
  const decider = new ItemDecider(decided, found, wikidataIds)
  for (const named of asked.toSorted((a, b) => ORDER[a.type] - ORDER[b.type])) decider.decide(named)
  return decider.items
}
