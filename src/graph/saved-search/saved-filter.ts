/**
 * The filter of a saved search: JSON of the API's inputs, read by the API's own code when it is given and whenever it is
 * asked. Refuses what is no filter (any more): BAD_ARGUMENT, and what reading refuses, e.g. ENTITY_NOT_FOUND.
 */
import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from 'graphql'
import type { SavedSearchKind } from '../../database/generated/prisma/enums'
import { NewsGraphError } from '../../errors'
import { readArticleFilter } from '../article/article-filter'
import { ARTICLE_FEED } from '../article/article-live.store'
import { findEntity, resolveEntityRefs, type EntityRef } from '../entity/entity-ref'
import { toGlobalId } from '../shared/ids'
import type { FeedSource } from '../shared/live'
import type { Loaders } from '../shared/loaders'
import { readStatementFilter } from '../statement/statement-filter'
import { STATEMENT_FEED } from '../statement/statement-live.store'

/** Of either kind: the parts of this file know which. */
export type ReadFilter = Readonly<Record<string, unknown>>

interface Searched {
  feed: FeedSource<ReadFilter>
  /** Name of the input type. */
  input: string
  read: (loaders: Loaders, given: object) => Promise<ReadFilter>
  /** Fields of the input that name entities. */
  refs: readonly string[]
}

export const SEARCHED = {
  STATEMENTS: {
    feed: STATEMENT_FEED,
    input: 'StatementFilter',
    read: readStatementFilter,
    refs: ['speaker', 'about', 'addressee', 'place', 'event', 'publisher'],
  },
  ARTICLES: {
    feed: ARTICLE_FEED,
    input: 'ArticleFilter',
    read: readArticleFilter,
    refs: ['mentions', 'publisher'],
  },
} as unknown as Readonly<Record<SavedSearchKind, Searched>>

/**
 * A filter with the ids of those whom its names mean now: another of that name who comes later changes nothing. Ids stay as
 * they were given: what an entity is merged into may be parted from it again.
 */
export async function pinFilter(loaders: Loaders, kind: SavedSearchKind, given: object): Promise<object> {
  const { refs, read } = SEARCHED[kind]
  await read(loaders, given)
  const named = Object.entries(given).filter(([field, value]) => refs.includes(field) && value != null)
  const pinned = named.map(async ([field, value]) => {
    const asked = value as EntityRef[]
    const ids = await resolveEntityRefs(loaders, asked)
    return [field, asked.map((ref, n) => ({ id: ref.id ?? toGlobalId('entity', ids[n]!) }))] as const
  })
  return { ...given, ...Object.fromEntries(await Promise.all(pinned)) }
}

const areKnown = async (loaders: Loaders, refs: readonly EntityRef[]): Promise<EntityRef[]> => {
  const found = await Promise.all(refs.map((ref) => findEntity(loaders, ref, 0)))
  return refs.filter((_ref, n) => found[n] !== null)
}

/**
 * What a kept filter asks for by now. Of several entities those that no article names any more are left out until one does;
 * where all are gone nothing fits.
 * @param json as pinFilter gave it, maybe to an earlier version of the API
 */
export async function readKeptFilter(
  schema: GraphQLSchema,
  loaders: Loaders,
  kind: SavedSearchKind,
  json: unknown,
): Promise<ReadFilter> {
  const { input, read, refs } = SEARCHED[kind]
  const given = coerceInputValue(json, schema.getType(input) as GraphQLInputType, (path, _value, error) => {
    throw new NewsGraphError(
      'BAD_ARGUMENT',
      `The filter is none of this API any more, at ${path.join('.') || 'its top'}: ${error.message}; add the search anew`,
      {},
      { cause: error },
    )
  }) as Record<string, EntityRef[] | null>
  const named = refs.filter((field) => given[field] != null)
  const known = await Promise.all(named.map(async (field) => [field, await areKnown(loaders, given[field]!)] as const))
  return read(loaders, { ...given, ...Object.fromEntries(known) })
}
