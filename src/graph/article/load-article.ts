/** How resolvers of all rooms follow a link to an article: with the columns that the query selects, batched. */
import { NewsGraphError } from '../../errors'
import type { GraphContext } from '../shared/context'
import { oncePerField, selects } from '../shared/selection'
import { ArticleParts, createArticleLoaders, type ArticleRow } from './article.store'

/** The parts that the field being resolved (an article, a list or a connection of articles) is asked for. */
export const articleParts = oncePerField(
  (info): ArticleParts =>
    (selects(info, 'body') ? ArticleParts.BODY : 0) |
    (selects(info, 'published') ? ArticleParts.PUBLISHED : 0) |
    (selects(info, 'usage') ? ArticleParts.USAGE : 0),
)

export const ALL_PARTS: ArticleParts = ArticleParts.BODY | ArticleParts.PUBLISHED | ArticleParts.USAGE

/** Null where no article has the id. */
export const loadArticle = (
  { loaders }: Pick<GraphContext, 'loaders'>,
  uuid: string,
  parts: ArticleParts,
): Promise<ArticleRow | null> => loaders.use(createArticleLoaders).article.load({ uuid, parts })

/** Where a foreign key guarantees the article. @throws CONFLICT where it was deleted since that key was read */
export async function requireArticle(
  context: Pick<GraphContext, 'loaders'>,
  uuid: string,
  parts: ArticleParts,
): Promise<ArticleRow> {
  const row = await loadArticle(context, uuid, parts)
  if (row === null) throw new NewsGraphError('CONFLICT', 'The graph changed while it was read: ask again')
  return row
}
