/**
 * Which entity each name of an article means: names in, a known or a new id for each out, or null.
 * Refuses a key that stood for another type of thing before (BAD_ARTICLE).
 */
import type { Sql } from '../database/database'
import { NewsGraphError } from '../errors'
import type { EntityFacts } from '../graph/article/article-facts'
import { findEntityCandidates } from '../graph/entity/entity-candidates.store'
import type { ItemId } from '../graph/gazetteer/gazetteer-item'
import { foldName } from '../graph/shared/fold'
import { parseGlobalId, type IdKind } from '../graph/shared/ids'
import { EntityDecider, type Decision, type KeyedIds } from './decide-entities'
import { decideItems } from './decide-items'
import type { KeyRegistry } from './key-registry'
import type { ArticleNames, Named } from './named'
import { bareKeysOf, personPatterns, searchKeys } from './same-name'

export interface IdentifiedEntities {
  facts: EntityFacts[]
  /** Null: the text names it, and nobody knows which entity is meant. */
  byKey: Map<string, Decision | null>
  /** Of keys that stay words: known entities, two at least, between which the words decide nothing. */
  rivalsByKey: Map<string, string[]>
  publisherId: string | null
  authors: { entityId: string; name: string }[]
}

/** The UUID in a key that is one of our own global ids, else undefined. */
export function idWrittenIn(key: string | null, kind: IdKind): string | undefined {
  if (key === null || !key.startsWith(`${kind}_`)) return undefined
  try {
    return parseGlobalId(key, [kind]).uuid
  } catch (error) {
    if (error instanceof NewsGraphError) return undefined
    throw error
  }
}

const present = <T>(items: readonly (T | null | undefined)[]): T[] => items.filter((item): item is T => item != null)

/** Two keys may turn out to be one entity: its names are put together. */
function factsOf(decided: ReadonlyMap<Named, Decision | null>, items: ReadonlyMap<string, ItemId>): EntityFacts[] {
  const facts = new Map<string, EntityFacts>()
  for (const [named, decision] of decided) {
    if (decision === null) continue
    const { id, isNew, rivalIds } = decision
    const first = facts.get(id)
    const name = first?.name ?? named.name
    const others = first ? [...first.aliases, named.name, ...named.aliases] : named.aliases
    facts.set(id, {
      id,
      isNew,
      type: named.type,
      name,
      aliases: [...new Set(others)].filter((alias) => alias !== name),
      description: first?.description ?? named.description,
      wikidataId: first?.wikidataId ?? named.wikidataId,
      countryCode: first?.countryCode ?? named.countryCode,
      itemId: items.get(id) ?? null,
      outsideText: (first?.outsideText ?? true) && !named.inText,
      rivalIds: first?.rivalIds ?? rivalIds,
    })
  }
  return [...facts.values()]
}

/**
 * Everything but events, which identify/events decides once their participants are known.
 * @param articleId the stored article that comes again, null for a new one
 */
export async function identifyEntities(
  tx: Sql,
  { all, publisher, authors }: ArticleNames,
  keys: KeyRegistry,
  articleId: string | null,
): Promise<IdentifiedEntities> {
  const keyedIds = ({ key }: Named): KeyedIds => ({
    registered: key === null ? undefined : keys.entityOf(key)?.id,
    written: idWrittenIn(key, 'entity'),
  })
  const candidates = await findEntityCandidates(tx, {
    ids: present(all.map(keyedIds).flatMap(({ registered, written }) => [registered, written])),
    wikidataIds: present(all.map(({ wikidataId }) => wikidataId)),
    nameKeys: [...new Set(all.flatMap(searchKeys))],
    personPatterns: [...new Set(all.flatMap(personPatterns))],
    bareKeys: [...new Set(all.flatMap(bareKeysOf))],
    articleId,
    publisherKey: publisher && foldName(publisher.name),
  })
  const decider = new EntityDecider(all, candidates)
  decider.decideSure(keyedIds)
  decider.decideByName()
  const wikidataIds = new Map(candidates.map(({ id, wikidataId }) => [id, wikidataId]))
  const items = await decideItems(tx, decider.decided, (id) => wikidataIds.get(id) ?? null)
  const idOf = (named: Named): string => decider.decided.get(named)!.id
  return {
    facts: factsOf(decider.decided, items),
    byKey: new Map(
      [...decider.decided].flatMap(([{ key }, decision]) => (key === null ? [] : [[key, decision] as const])),
    ),
    rivalsByKey: new Map(
      [...decider.rivalsOfWords].flatMap(([{ key }, rivals]) => (key === null ? [] : [[key, rivals] as const])),
    ),
    publisherId: publisher && idOf(publisher),
    authors: authors.map((author) => ({ entityId: idOf(author), name: author.name })),
  }
}
