/** The feed of articles: each state of each article that was stored. */
import type { FeedSource } from '../shared/live'
import { articleConditions, type ArticleListFilter } from './article-list.store'
import { ARTICLE_TOPIC } from './article-writes.store'
import { ArticleParts, articleColumns } from './article.store'

/** Rows are ArticleRows with all parts. */
export const ARTICLE_FEED: FeedSource<ArticleListFilter> = {
  topic: ARTICLE_TOPIC,
  from: 'article a',
  id: 'a.id',
  number: 'a.change_seq',
  columns: articleColumns(ArticleParts.BODY | ArticleParts.PUBLISHED | ArticleParts.USAGE),
  conditions: articleConditions,
  ties: {
    mentions: 'select named.entity_id from article_entity named where named.article_id = a.id and named.lead',
    publishers: 'select a.publisher_id',
  },
  entities: ['mentions', 'publishers'],
}
