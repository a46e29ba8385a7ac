/** Subscription.articleIngested: each article that came or changed and fits, whichever process stored it. */
import { Arg, Ctx, Resolver, Root, Subscription } from 'type-graphql'
import type { GraphContext } from '../shared/context'
import { live } from '../shared/live'
import { readClock } from '../shared/writing.store'
import { ArticleFilter, readArticleFilter } from './article-filter'
import { readArticlesSince, readFittingArticles } from './article-live.store'
import { ARTICLE_TOPIC } from './article-writes.store'
import type { ArticleRow } from './article.store'
import { Article } from './article.type'
import { ALL_PARTS } from './load-article'

@Resolver()
export class ArticleIngestedResolver {
  @Subscription(() => Article, {
    description: 'Each article that is new or changed and fits, once it is stored.',
    subscribe: async ({ args, context: { db, loaders, notifications } }: Asked) => {
      const filter = await readArticleFilter(loaders, args.filter ?? null)
      return live(notifications, {
        topic: ARTICLE_TOPIC,
        from: await readClock(db),
        read: (ids) => readFittingArticles(db, ids, filter, ALL_PARTS),
        since: (time) => readArticlesSince(db, time),
      })
    },
  })
  articleIngested(
    @Root() article: ArticleRow,
    @Arg('filter', () => ArticleFilter, { nullable: true, description: 'Only these.' }) _filter: ArticleFilter | null,
    @Ctx() { loaders }: GraphContext,
  ): ArticleRow {
    loaders.forget() // they live as long as the subscription: what was read for an earlier article may be out of date
    return article
  }
}

interface Asked {
  args: { filter?: ArticleFilter | null }
  context: GraphContext
}
