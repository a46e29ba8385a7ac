/** Query.entity: one entity, by id, Wikidata item or name. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql'
import { NewsGraphError } from '../../errors'
import type { GraphContext } from '../shared/context'
import { EntityRef, findEntity } from './entity-ref'
import type { EntityRow } from './entity.store'
import { Entity } from '../shared/entity.type'
import { entityParts } from './load-entity'

@Resolver()
export class EntityResolver {
  @Query(() => Entity, {
    nullable: true,
    description: 'One entity; null for a name or Wikidata item that the graph does not know.',
  })
  async entity(
    @Arg('ref', () => EntityRef, { description: 'Which one.' }) ref: EntityRef,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRow | null> {
    const entity = await findEntity(loaders, ref, entityParts(info))
    if (entity === null && ref.id != null) throw new NewsGraphError('NOT_FOUND', `There is no entity ${ref.id}`)
    return entity
  }
}
