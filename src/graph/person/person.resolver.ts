/** Query.people. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import { EntityFilter, EntityOrder, readEntityFilter } from '../entity/entity-filter'
import { ENTITY_ORDERS, listEntities } from '../entity/entity-list.store'
import type { EntityRow } from '../entity/entity.store'
import { entityParts } from '../entity/load-entity'
import type { GraphContext } from '../shared/context'
import { PageArgs, readPage, type Page } from '../shared/page'
import { People } from './person.type'

@Resolver()
export class PersonResolver {
  @Query(() => People.Connection, { description: 'The people that articles name.' })
  people(
    @Arg('filter', () => EntityFilter, { nullable: true, description: 'Only these.' }) filter: EntityFilter | null,
    @Arg('orderBy', () => EntityOrder, { defaultValue: EntityOrder.MOST_MENTIONED, description: 'Sorted by this.' })
    orderBy: EntityOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { db }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<EntityRow>> {
    const order = ENTITY_ORDERS[orderBy]
    return listEntities(db, readEntityFilter('PERSON', filter), order, readPage(page, order), entityParts(info))
  }
}
