/** Query.people and the links that lead to people. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import type { ArticleRow } from '../article/article.store'
import { Article } from '../article/article.type'
import { EntityFilter, EntityOrder, readEntityFilter } from '../entity/entity-filter'
import { ENTITY_ORDERS, listEntities } from '../entity/entity-list.store'
import { createEntityLoaders, type EntityRow } from '../entity/entity.store'
import { entityParts, requireEntity } from '../entity/load-entity'
import type { GraphContext } from '../shared/context'
import { PageArgs, readPage, type Page } from '../shared/page'
import { People, Person } from './person.type'
import type { RoleRow } from './role.store'
import { Role } from './role.type'

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

@Resolver(() => Article)
export class AuthorsOfArticleResolver {
  @FieldResolver(() => [Person], { description: 'The people in the byline.' })
  authors(
    @Root() article: ArticleRow,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRow[]> {
    return loaders.use(createEntityLoaders).authorsOfArticle.load({ parent: article.uuid, args: entityParts(info) })
  }
}

@Resolver(() => Role)
export class PersonOfRoleResolver {
  @FieldResolver(() => Person, { description: 'Who holds it.' })
  person(@Root() role: RoleRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return requireEntity(context, role.personUuid, info)
  }
}
