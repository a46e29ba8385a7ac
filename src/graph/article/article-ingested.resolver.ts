/** Subscription.articleIngested: each article that came or changed and fits, whichever process stored it. */
import { Arg, Ctx, Resolver, Root, Subscription } from 'type-graphql'
import type { GraphContext } from '../shared/context'
import type { Told } from '../shared/live'
import { AFTER } from '../shared/position'
import { ArticleFilter, readArticleFilter } from './article-filter'
import { ARTICLE_FEED } from './article-live.store'
import type { ArticleRow } from './article.store'
import { Article } from './article.type'

@Resolver()
export class ArticleIngestedResolver {
  @Subscription(() => Article, {
    description: 'Each article that is new or changed and fits, once it is stored.',
    subscribe: async ({ args, context: { loaders, feeds, hangUp, goOnFrom } }: Asked) => {
      const filter = await readArticleFilter(loaders, args.filter ?? null)
      return feeds
        .use<ArticleRow, typeof filter>(ARTICLE_FEED)
        .subscribe(filter, { after: goOnFrom ?? args.after, onCutOff: hangUp })
    },
  })
  articleIngested(
    @Root() told: Told<ArticleRow>,
    @Arg('filter', () => ArticleFilter, { nullable: true, description: 'Only these.' }) _filter: ArticleFilter | null,
    @Arg('after', () => String, { nullable: true, description: AFTER }) _after: string | null,
    @Ctx() { loaders, toldUpTo }: GraphContext,
  ): ArticleRow {
    loaders.share(told.loaders)
    toldUpTo?.(String(told.number))
    return told.row
  }
}

interface Asked {
  args: { filter?: ArticleFilter | null; after?: string | null }
  context: GraphContext
}
