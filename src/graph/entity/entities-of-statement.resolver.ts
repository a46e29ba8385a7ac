/** The links from statements, the words that prove them, and counts of them to entities of any type. */
import type { GraphQLResolveInfo } from 'graphql'
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import type { AttributionRow } from '../article/evidence.store'
import type { GraphContext } from '../shared/context'
import type { CountRow } from '../shared/facet-sql'
import { StatementCount } from '../statement/statement-count.type'
import type { StatementRow } from '../statement/statement.store'
import { AttributionEvidence, Statement } from '../statement/statement.type'
import { createEntityLoaders, type EntityRow } from './entity.store'
import { Entity } from '../shared/entity.type'
import { entityParts, loadEntity } from './load-entity'

@Resolver(() => Statement)
export class EntitiesOfStatementResolver {
  @FieldResolver(() => Entity, { nullable: true, description: 'Null while the speaker is not known by name.' })
  speaker(@Root() statement: StatementRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, statement.speakerUuid, info)
  }

  @FieldResolver(() => [Entity], { description: 'Whom it was said to.' })
  addressees(
    @Root() statement: StatementRow,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRow[]> {
    const key = { parent: statement.uuid, args: entityParts(info) }
    return loaders.use(createEntityLoaders).addresseesOfStatement.load(key)
  }

  @FieldResolver(() => [Entity], { description: 'Entities that the content names or means.' })
  about(
    @Root() statement: StatementRow,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRow[]> {
    const key = { parent: statement.uuid, args: entityParts(info) }
    return loaders.use(createEntityLoaders).aboutOfStatement.load(key)
  }
}

@Resolver(() => AttributionEvidence)
export class EntityOfAttributionResolver {
  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'Whom or what the words name; null for a cue or a time.',
  })
  entity(@Root() attribution: AttributionRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, attribution.entityUuid, info)
  }
}

@Resolver(() => StatementCount)
export class EntityOfCountResolver {
  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'Counted by speaker, topic, outlet or place: that entity. Else null.',
  })
  entity(@Root() count: CountRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, count.entityUuid, info)
  }
}
