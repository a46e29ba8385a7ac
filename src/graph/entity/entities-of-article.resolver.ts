/** The links from articles and the words in them to entities of any type. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import { EntityType } from '../../database/generated/prisma/enums'
import { ArticleCount } from '../article/article-count.type'
import type { ArticleRow } from '../article/article.store'
import { Article } from '../article/article.type'
import type { MentionRow } from '../article/mention.store'
import { Mention } from '../article/mention.type'
import type { GraphContext } from '../shared/context'
import type { CountRow } from '../shared/facet-sql'
import { PageArgs, readPage, type Page } from '../shared/page'
import { ARTICLE_ENTITIES, createEntityListLoaders, type NamedRow } from './entity-list.store'
import type { EntityRow } from './entity.store'
import { Entities, Entity } from '../shared/entity.type'
import { entityParts, loadEntity } from './load-entity'

@Resolver(() => Article)
export class EntitiesOfArticleResolver {
  @FieldResolver(() => Entities.Connection, {
    description: 'The entities that its text names, in the order of first mention.',
  })
  entities(
    @Root() article: ArticleRow,
    @Arg('types', () => [EntityType], { nullable: true, description: 'Any of these types.' })
    types: EntityType[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<NamedRow, EntityRow>> {
    const request = readPage(page, ARTICLE_ENTITIES)
    const args = { types: types ?? null, request, parts: entityParts(info) }
    return loaders.use(createEntityListLoaders).ofArticle(article.uuid, args)
  }
}

@Resolver(() => Mention)
export class EntitiesOfMentionResolver {
  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'Null while nobody knows which entity is meant; the mention stays findable by its words.',
  })
  entity(@Root() mention: MentionRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, mention.entityUuid, info)
  }

  @FieldResolver(() => Entity, {
    nullable: true,
    description:
      'The body that a metonym stands for: entity is the place Washington, standsFor the government of the United States.',
  })
  standsFor(@Root() mention: MentionRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, mention.standsForUuid, info)
  }
}

@Resolver(() => ArticleCount)
export class EntityOfArticleCountResolver {
  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'Counted by outlet or by what is mentioned: that entity. Else null.',
  })
  entity(@Root() count: CountRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, count.entityUuid, info)
  }
}
