/** What belongs to an article alone: versions, reader counts, editions, and the mentions in its text. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import { EntityType } from '../../database/generated/prisma/enums'
import { Entity } from '../shared/entity.type'
import type { GraphContext } from '../shared/context'
import { PageArgs, readPage, type Page } from '../shared/page'
import { createArticleLoaders, type ArticleRow, type ReaderCountRow, type VersionRow } from './article.store'
import { Article, ArticleVersion, ReaderCount } from './article.type'
import type { EvidenceRow } from './evidence.store'
import { Evidence } from './evidence.type'
import { articleParts, requireArticle } from './load-article'
import { createMentionLoaders, MENTIONS_OF_ARTICLE, MENTIONS_OF_ENTITY, type MentionRow } from './mention.store'
import { Mention, Mentions } from './mention.type'

@Resolver(() => Article)
export class ArticleDetailsResolver {
  @FieldResolver(() => [ArticleVersion], { description: 'Earlier texts of this article, newest first.' })
  versions(@Root() article: ArticleRow, @Ctx() { loaders }: GraphContext): Promise<VersionRow[]> {
    return loaders.use(createArticleLoaders).versions.load({ parent: article.uuid, args: null })
  }

  @FieldResolver(() => [ReaderCount], { description: 'Reader counts, each as of a moment, newest first.' })
  readerCounts(@Root() article: ArticleRow, @Ctx() { loaders }: GraphContext): Promise<ReaderCountRow[]> {
    return loaders.use(createArticleLoaders).readerCounts.load({ parent: article.uuid, args: null })
  }

  @FieldResolver(() => [Article], { description: 'The same article in other languages.' })
  editions(
    @Root() article: ArticleRow,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ArticleRow[]> {
    return loaders.use(createArticleLoaders).editions.load({ parent: article.uuid, args: articleParts(info) })
  }

  @FieldResolver(() => Mentions.Connection, { description: 'Entities named in it, in the order of the text.' })
  mentions(
    @Root() article: ArticleRow,
    @Arg('types', () => [EntityType], { nullable: true, description: 'Only of these types.' })
    types: EntityType[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Page<MentionRow>> {
    return loaders.use(createMentionLoaders).ofArticle(article.uuid, readPage(page, MENTIONS_OF_ARTICLE), types ?? null)
  }
}

@Resolver(() => Entity)
export class MentionsOfEntityResolver {
  @FieldResolver(() => Mentions.Connection, { description: 'Where article texts name it, newest article first.' })
  mentions(
    @Root() entity: { uuid: string },
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Page<MentionRow>> {
    return loaders.use(createMentionLoaders).ofEntity(entity.uuid, readPage(page, MENTIONS_OF_ENTITY))
  }
}

@Resolver(() => Mention)
export class MentionResolver {
  @FieldResolver(() => Article, { description: 'The article that names it.' })
  article(
    @Root() mention: MentionRow,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ArticleRow> {
    return requireArticle(context, mention.articleUuid, articleParts(info))
  }

  @FieldResolver(() => Evidence, { description: 'Where the words stand.' })
  evidence(@Root() mention: MentionRow): EvidenceRow {
    return mention
  }
}
