/** The items of a delivery: ids in; out what the API tells of them now, by a query that clients have too. */
import { execute, parse, type GraphQLSchema } from 'graphql'
import { WebhookItemsDocument, type WebhookItemsQuery } from '../client'
import type { SavedSearchKind } from '../database/generated/prisma/enums'
import type { GraphContext } from '../graph/shared/context'
import { toGlobalId } from '../graph/shared/ids'

type Item = NonNullable<WebhookItemsQuery['nodes'][number]>

const QUERY = parse(WebhookItemsDocument.toString())

const ID_KINDS = { STATEMENTS: 'statement', ARTICLES: 'article' } as const

/** In the order of the ids, at most 100; those that are gone are left out, and what became one with another comes once. */
export async function readItems(
  schema: GraphQLSchema,
  contextValue: GraphContext,
  kind: SavedSearchKind,
  uuids: readonly string[],
): Promise<Item[]> {
  const ids = uuids.map((uuid) => toGlobalId(ID_KINDS[kind], uuid))
  const { data, errors } = await execute({ schema, document: QUERY, contextValue, variableValues: { ids } })
  if (errors) throw errors[0]!.originalError ?? errors[0]!
  const items = (data as WebhookItemsQuery).nodes.filter((item) => item !== null)
  return [...new Map(items.map((item) => [item.id, item])).values()]
}
