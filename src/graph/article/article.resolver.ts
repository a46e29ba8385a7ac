/** Query.article, Query.articles, Mutation.deleteArticle, and the articles that hang on other things. */
import type { GraphQLResolveInfo } from 'graphql'
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { NewsGraphError } from '../../errors'
import { Entity } from '../shared/entity.type'
import { Organisation } from '../organisation/organisation.type'
import { NeedsRole } from '../shared/access'
import type { GraphContext } from '../shared/context'
import { parseIdOf } from '../shared/ids'
import type { CountRow } from '../shared/facet-sql'
import { checkFirst, PageArgs, readPage, type Page } from '../shared/page'
import { URLScalar } from '../shared/scalars'
import { UserError, withUserErrors } from '../shared/user-error.type'
import { addressHash } from './article-address'
import { ArticleCount, ArticleFacet } from './article-count.type'
import { countArticlesBy } from './article-counts.store'
import { deleteArticle } from './article-deletes.store'
import { ArticleFilter, ArticleOrder, readArticleFilter } from './article-filter'
import {
  articleKeyset,
  createArticleListLoaders,
  listArticles,
  type ArticlePageArgs,
  type ArticleSort,
  type ArticleTie,
} from './article-list.store'
import { findArticleByHash, type ArticleRow } from './article.store'
import { Article, Articles } from './article.type'
import { articleParts, loadArticle } from './load-article'

@ObjectType({ simpleResolvers: true, description: 'What became of an article that was to be deleted.' })
export class DeleteArticlePayload {
  @Field(() => ID, { nullable: true, description: 'The id that is gone; null where nothing was deleted.' })
  deletedId!: string | null

  @Field(() => [UserError], { description: 'What was wrong; empty where it was deleted.' })
  userErrors!: UserError[]
}

const FilterArg = () => Arg('filter', () => ArticleFilter, { nullable: true, description: 'Only these.' })

interface ListRequest {
  filter: ArticleFilter | null | undefined
  sort: ArticleSort
  page: PageArgs
}

const pageArgs = async (
  tie: ArticleTie | null,
  { filter, sort, page }: ListRequest,
  { loaders }: GraphContext,
  info: GraphQLResolveInfo,
): Promise<ArticlePageArgs> => {
  const keyset = articleKeyset(tie, sort === 'RELEVANCE' && filter?.text == null ? 'LATEST' : sort)
  const request = readPage(page, keyset)
  return { filter: await readArticleFilter(loaders, filter), keyset, request, parts: articleParts(info) }
}

@Resolver()
export class ArticleResolver {
  @Query(() => Article, {
    nullable: true,
    description:
      'One article by its id or by its address; null for an address that is not known. An id that no article has is a NOT_FOUND error.',
  })
  async article(
    @Arg('id', () => ID, { nullable: true, description: 'The global identifier.' }) id: string | null,
    @Arg('url', () => URLScalar, { nullable: true, description: 'The address; tracking parameters do not count.' })
    url: string | null,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ArticleRow | null> {
    if ((id == null) === (url == null))
      throw new NewsGraphError('BAD_ARGUMENT', 'Name one article: by id or by url, and not by both')
    if (url != null) return findArticleByHash(context.db, addressHash(url), articleParts(info))
    const row = await loadArticle(context, parseIdOf(id!, 'article'), articleParts(info))
    if (row === null) throw new NewsGraphError('NOT_FOUND', `There is no article ${id}`)
    return row
  }

  @Query(() => Articles.Connection, { description: 'The articles.' })
  async articles(
    @FilterArg() filter: ArticleFilter | null,
    @Arg('orderBy', () => ArticleOrder, { defaultValue: ArticleOrder.LATEST, description: 'Sorted by this.' })
    sort: ArticleOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ArticleRow>> {
    return listArticles(context.db, await pageArgs(null, { filter, sort, page }, context, info))
  }

  @Query(() => [ArticleCount], {
    description:
      'How many articles fall to each outlet, section, week …, most first (times in order, without a gap from the first to the last).',
  })
  async articleCounts(
    @FilterArg() filter: ArticleFilter | null,
    @Arg('by', () => ArticleFacet, { description: 'What to count by.' }) by: ArticleFacet,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many to give, 1 to 100; of times the latest.' })
    first: number,
    @Ctx() { db, loaders }: GraphContext,
  ): Promise<CountRow[]> {
    checkFirst(first)
    return countArticlesBy(db, await readArticleFilter(loaders, filter), by, first)
  }

  @NeedsRole('admin')
  @Mutation(() => DeleteArticlePayload, {
    description: 'Takes the article and all that only it proves out of the graph.',
  })
  deleteArticle(
    @Arg('id', () => ID, { description: 'The article.' }) id: string,
    @Ctx() { db, loaders }: GraphContext,
  ): Promise<Partial<DeleteArticlePayload>> {
    return withUserErrors(['id'], async () => {
      const uuid = parseIdOf(id, 'article')
      await db.transaction((tx) => deleteArticle(tx, uuid))
      loaders.forget()
      return { deletedId: id }
    })
  }
}

@Resolver(() => Entity)
export class ArticlesNamingResolver {
  @FieldResolver(() => Articles.Connection, { description: 'Articles that name it, newest first.' })
  async articles(
    @Root() entity: { uuid: string },
    @FilterArg() filter: ArticleFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ArticleRow>> {
    const args = await pageArgs('named', { filter, sort: 'LATEST', page }, context, info)
    return context.loaders.use(createArticleListLoaders).named(entity.uuid, args)
  }
}

@Resolver(() => Organisation)
export class PublishedArticlesResolver {
  @FieldResolver(() => Articles.Connection, { description: 'What it published, newest first.' })
  async publishedArticles(
    @Root() organisation: { uuid: string },
    @FilterArg() filter: ArticleFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ArticleRow>> {
    const args = await pageArgs('publisher', { filter, sort: 'LATEST', page }, context, info)
    return context.loaders.use(createArticleListLoaders).publisher(organisation.uuid, args)
  }
}
