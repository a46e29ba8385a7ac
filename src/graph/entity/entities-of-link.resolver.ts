/** The links from ties, paths, subgraphs, participations and judgements to entities of any type. */
import type { GraphQLResolveInfo } from 'graphql'
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import type { ParticipationRow } from '../event/participation.store'
import { Participation } from '../event/participation.type'
import type { JudgementRow } from '../judgement/correction.store'
import { Judgement } from '../judgement/judgement.type'
import type { LinkRow } from '../link/link.store'
import { Link, Links, Path, SubgraphNode } from '../link/link.type'
import type { FoundPath } from '../link/paths.store'
import type { GraphContext } from '../shared/context'
import { Entity } from '../shared/entity.type'
import { loadEntity, requireEntity } from './load-entity'

@Resolver(() => Link)
export class EndsOfLinkResolver {
  @FieldResolver(() => Entity, {
    description: 'Where it starts; of a link without direction, where it was reached from.',
  })
  from(@Root() link: LinkRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return requireEntity(context, link.fromUuid, info)
  }

  @FieldResolver(() => Entity, { description: 'Where it leads.' })
  to(@Root() link: LinkRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return requireEntity(context, link.toUuid, info)
  }
}

@Resolver(() => Links.Edge)
export class OtherEndOfLinkResolver {
  @FieldResolver(() => Entity, { description: 'The end that is not the entity asked about.' })
  other(@Root() edge: { otherUuid: string }, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return requireEntity(context, edge.otherUuid, info)
  }
}

@Resolver(() => Path)
export class EntitiesOfPathResolver {
  @FieldResolver(() => [Entity], { description: 'The entities in the order they are met, both ends included.' })
  entities(
    @Root() path: { uuids: FoundPath['entities'] },
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return Promise.all(path.uuids.map((uuid) => requireEntity(context, uuid, info)))
  }
}

@Resolver(() => SubgraphNode)
export class EntityOfSubgraphNodeResolver {
  @FieldResolver(() => Entity, { description: 'The entity.' })
  entity(@Root() node: { entityUuid: string }, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return requireEntity(context, node.entityUuid, info)
  }
}

@Resolver(() => Participation)
export class EntityOfParticipationResolver {
  @FieldResolver(() => Entity, { description: 'Who takes part.' })
  entity(@Root() participation: ParticipationRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return requireEntity(context, participation.entityUuid, info)
  }
}

@Resolver(() => Judgement)
export class EntitiesOfJudgementResolver {
  @FieldResolver(() => Entity, { nullable: true, description: 'The one that stays; null where the graph lost it.' })
  left(@Root() judgement: JudgementRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, judgement.leftUuid, info)
  }

  @FieldResolver(() => Entity, { nullable: true, description: 'The other one; null where the graph lost it.' })
  right(@Root() judgement: JudgementRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, judgement.rightUuid, info)
  }
}
