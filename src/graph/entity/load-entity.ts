/** How resolvers of all rooms follow a link to an entity: with the columns that the query selects, batched. */
import type { GraphQLResolveInfo } from 'graphql'
import { NewsGraphError } from '../../errors'
import type { GraphContext } from '../shared/context'
import { selects } from '../shared/selection'
import { createEntityLoaders, EntityParts, type EntityRow } from './entity.store'

/** One answer for each field of a query, however many rows it is resolved for. */
const known = new WeakMap<GraphQLResolveInfo['fieldNodes'], EntityParts>()

/** The parts that the field being resolved (an entity, a list or a connection of entities) is asked for. */
export function entityParts(info: GraphQLResolveInfo): EntityParts {
  const parts =
    known.get(info.fieldNodes) ??
    (selects(info, 'aliases') ? EntityParts.ALIASES : 0) |
      (selects(info, 'countryCode', 'latitude', 'longitude', 'partOf') ? EntityParts.PLACE : 0) |
      (selects(info, 'category', 'status', 'time', 'place') ? EntityParts.EVENT : 0)
  known.set(info.fieldNodes, parts)
  return parts
}

/** Null where uuid is null or no entity has it; a merged entity's id gives the one it was merged into. */
export const loadEntity = async (
  { loaders }: GraphContext,
  uuid: string | null,
  info: GraphQLResolveInfo,
): Promise<EntityRow | null> =>
  uuid === null ? null : loaders.use(createEntityLoaders).entity.load({ uuid, parts: entityParts(info) })

/** Where a foreign key guarantees the entity. @throws CONFLICT where it was deleted since that key was read */
export async function requireEntity(context: GraphContext, uuid: string, info: GraphQLResolveInfo): Promise<EntityRow> {
  const row = await loadEntity(context, uuid, info)
  if (row === null) throw new NewsGraphError('CONFLICT', 'The graph changed while it was read: ask again')
  return row
}
