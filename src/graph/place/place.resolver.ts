/** Query.places and the links that lead to places. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import { EntityFilter, EntityOrder, readEntityFilter } from '../entity/entity-filter'
import { ENTITY_ORDERS, listEntities } from '../entity/entity-list.store'
import type { EntityRow } from '../entity/entity.store'
import { entityParts, loadEntity } from '../entity/load-entity'
import { Event } from '../event/event.type'
import type { RoleRow } from '../person/role.store'
import { Role } from '../person/role.type'
import type { GraphContext } from '../shared/context'
import { PageArgs, readPage, type Page } from '../shared/page'
import type { StatementRow } from '../statement/statement.store'
import { Statement } from '../statement/statement.type'
import { Place, Places } from './place.type'

@Resolver()
export class PlaceResolver {
  @Query(() => Places.Connection, { description: 'The places that articles name.' })
  places(
    @Arg('filter', () => EntityFilter, { nullable: true, description: 'Only these.' }) filter: EntityFilter | null,
    @Arg('orderBy', () => EntityOrder, { defaultValue: EntityOrder.MOST_MENTIONED, description: 'Sorted by this.' })
    orderBy: EntityOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { db }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<EntityRow>> {
    const order = ENTITY_ORDERS[orderBy]
    return listEntities(db, readEntityFilter('PLACE', filter), order, readPage(page, order), entityParts(info))
  }
}

@Resolver(() => Place)
export class PartOfPlaceResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'The next larger place that it lies in.' })
  partOf(@Root() place: EntityRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, place.partOfUuid ?? null, info)
  }
}

@Resolver(() => Event)
export class PlaceOfEventResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'Where it takes place.' })
  place(@Root() event: EntityRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, event.placeUuid ?? null, info)
  }
}

@Resolver(() => Role)
export class PlaceOfRoleResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'For a state office, the place it is held for.' })
  place(@Root() role: RoleRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, role.placeUuid, info)
  }
}

@Resolver(() => Statement)
export class PlaceOfStatementResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'Where it was said.' })
  place(@Root() statement: StatementRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, statement.placeUuid, info)
  }
}
