/** Query.organisations and the links that lead to organisations. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import type { ArticleRow } from '../article/article.store'
import { Article } from '../article/article.type'
import { EntityFilter, EntityOrder, readEntityFilter } from '../entity/entity-filter'
import { ENTITY_ORDERS, listEntities } from '../entity/entity-list.store'
import type { EntityRow } from '../entity/entity.store'
import { entityParts, loadEntity } from '../entity/load-entity'
import type { RoleRow } from '../person/role.store'
import { Role } from '../person/role.type'
import type { GraphContext } from '../shared/context'
import { PageArgs, readPage, type Page } from '../shared/page'
import { Organisation, Organisations } from './organisation.type'

@Resolver()
export class OrganisationResolver {
  @Query(() => Organisations.Connection, { description: 'The organisations that articles name.' })
  organisations(
    @Arg('filter', () => EntityFilter, { nullable: true, description: 'Only these.' }) filter: EntityFilter | null,
    @Arg('orderBy', () => EntityOrder, { defaultValue: EntityOrder.MOST_MENTIONED, description: 'Sorted by this.' })
    orderBy: EntityOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { db }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<EntityRow>> {
    const order = ENTITY_ORDERS[orderBy]
    return listEntities(db, readEntityFilter('ORGANISATION', filter), order, readPage(page, order), entityParts(info))
  }
}

@Resolver(() => Article)
export class PublisherOfArticleResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The outlet that published it.' })
  publisher(@Root() article: ArticleRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, article.publisherUuid, info)
  }
}

@Resolver(() => Role)
export class OrganisationOfRoleResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The body it is held at.' })
  organisation(@Root() role: RoleRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, role.organisationUuid, info)
  }
}
