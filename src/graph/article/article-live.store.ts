/** What the subscription of articles reads: those of the announced ones that fit its filter. */
import type { Sql } from '../../database/database'
import { SqlValues } from '../shared/sql-values'
import { articleConditions, type ArticleListFilter } from './article-list.store'
import { articleColumns, type ArticleParts, type ArticleRow } from './article.store'

/** In the order of the ids; those that do not fit, or are gone, are left out. */
export async function readFittingArticles(
  db: Sql,
  ids: readonly string[],
  filter: ArticleListFilter,
  parts: ArticleParts,
): Promise<ArticleRow[]> {
  const values = new SqlValues()
  const asked = values.param(ids)
  const conditions = ['true', ...articleConditions(filter, values.param)].join(' and ')
  return db.query<ArticleRow>(
    `select ${articleColumns(parts)} from unnest(${asked}::uuid[]) with ordinality asked(id, place)
       join article a on a.id = asked.id where ${conditions} order by asked.place`,
    values.list,
  )
}

/** Ids of articles that came, or came with a new text, since then, oldest first. */
export const readArticlesSince = async (db: Sql, time: Date): Promise<string[]> =>
  (
    await db.query<{ id: string }>(
      'select id from article where greatest(known_from, text_seen_at) >= $1 order by greatest(known_from, text_seen_at), id',
      [time],
    )
  ).map(({ id }) => id)
