/** Counts articles by outlet, section, week …: a filter and a facet in, keys with their counts out, in one statement. */
import type { Sql } from '../../database/database'
import { countBy, type CountRow, type ThingFacet, type TimeUnit } from '../shared/facet-sql'
import { SqlValues } from '../shared/sql-values'
import { refuseStopWords } from '../shared/stop-words.store'
import { articleConditions, type ArticleListFilter } from './article-list.store'

const THINGS = {
  PUBLISHER: { by: 'a.publisher_id', isEntity: true },
  LANGUAGE: { by: 'a.language' },
  SECTION: { by: 'a.section' },
  MENTIONS: {
    by: 'counted.entity_id',
    isEntity: true,
    join: 'join article_entity counted on counted.article_id = a.id and counted.lead',
  },
} as const satisfies Record<string, ThingFacet>

export type Facet = keyof typeof THINGS | TimeUnit

/**
 * Things most first; times in their order without a gap, the latest `first` of them where there are more. Articles without
 * the facet do not count.
 */
export async function countArticlesBy(
  db: Sql,
  filter: ArticleListFilter,
  facet: Facet,
  first: number,
): Promise<CountRow[]> {
  const { param, list } = new SqlValues()
  const counted = { from: 'article a', conditions: articleConditions(filter, param) }
  const rows = await db.query<CountRow>(countBy(counted, facet, THINGS, 'a.published_at', param(first)), list)
  if (rows.length === 0) await refuseStopWords(db, filter.text)
  return rows
}
