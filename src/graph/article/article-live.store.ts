/** What the subscription of articles reads: those of the announced ones that fit its filter, merges since applied. */
import type { Sql } from '../../database/database'
import { followMerges } from '../shared/follow-merges.store'
import type { Change } from '../shared/live'
import { SqlValues } from '../shared/sql-values'
import { articleConditions, type ArticleListFilter } from './article-list.store'
import { articleColumns, type ArticleParts, type ArticleRow } from './article.store'

const STATE = 'a.changed_at::text as state'

/** In the order of the ids; those that do not fit, or are gone, are left out. */
export async function readFittingArticles(
  db: Sql,
  ids: readonly string[],
  filter: ArticleListFilter,
  parts: ArticleParts,
): Promise<(ArticleRow & Change)[]> {
  const current = await followMerges(db, filter, ['mentions', 'publishers'])
  const values = new SqlValues()
  const asked = values.param(ids)
  const conditions = ['true', ...articleConditions(current, values.param)].join(' and ')
  return db.query<ArticleRow & Change>(
    `select ${articleColumns(parts)}, ${STATE} from unnest(${asked}::uuid[]) with ordinality asked(id, place)
       join article a on a.id = asked.id where ${conditions} order by asked.place`,
    values.list,
  )
}

/** Articles that came or changed since then, oldest first. */
export const readArticlesSince = (db: Sql, time: Date): Promise<Change[]> =>
  db.query<Change>(
    `select a.id as uuid, ${STATE} from article a where a.changed_at >= $1::timestamptz order by a.changed_at, a.id`,
    [time],
  )
