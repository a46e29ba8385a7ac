/**
 * Lists of articles: all of them, those that name an entity, those of a publisher. A filter, an order and a page in, a
 * page of rows out; totals are counted by a statement of their own, only when asked for.
 */
import type { Sql } from '../../database/database'
import { groupBy, loadPerParent } from '../shared/batch'
import type { Span } from '../shared/date-range'
import { Page, pageSql, type Keyset, type PageRequest } from '../shared/page'
import { SqlValues } from '../shared/sql-values'
import { textQuerySql } from '../shared/text-query'
import { articleColumns, type ArticleParts, type ArticleRow } from './article.store'

/** All that is given must hold; null: any. Ids are canonical UUIDs, any of them will do. */
export interface ArticleListFilter {
  text: string | null
  mentions: readonly string[] | null
  publishers: readonly string[] | null
  languages: readonly string[] | null
  sections: readonly string[] | null
  published: Span | null
}

interface ListedRow extends ArticleRow {
  rank?: number
}

const id = { sql: 'a.id', type: 'uuid', of: (row: ListedRow) => row.uuid } as const
const time = { sql: 'a.sorted_at', type: 'timestamptz', of: (row: ListedRow) => row.sortedAt } as const
const rank = { sql: 'a.rank', type: 'float8', of: (row: ListedRow) => row.rank } as const

export const ARTICLE_ORDERS = {
  LATEST: { name: 'articles, latest first', descending: true, columns: [time, id] },
  EARLIEST: { name: 'articles, earliest first', descending: false, columns: [time, id] },
  RELEVANCE: { name: 'articles by relevance', descending: true, columns: [rank, id] },
} as const satisfies Record<string, Keyset>

export interface ArticlePageArgs {
  filter: ArticleListFilter
  keyset: Keyset
  request: PageRequest
  parts: ArticleParts
}

type Param = (value: unknown) => string

/** Conditions over `article a`. */
export function articleConditions(filter: ArticleListFilter, param: Param): string[] {
  const conditions: string[] = []
  if (filter.text !== null) conditions.push(`a.search @@ ${textQuerySql(param(filter.text))}`)
  if (filter.mentions !== null)
    conditions.push(
      `exists (select from article_entity named where named.article_id = a.id and named.lead and named.entity_id = any(${param(filter.mentions)}::uuid[]))`,
    )
  if (filter.publishers !== null) conditions.push(`a.publisher_id = any(${param(filter.publishers)}::uuid[])`)
  if (filter.languages !== null)
    conditions.push(
      `(a.language = any(${param(filter.languages)}::text[]) or split_part(a.language, '-', 1) = any(${param(filter.languages)}::text[]))`,
    )
  if (filter.sections !== null) conditions.push(`a.section = any(${param(filter.sections)}::text[])`)
  if (filter.published !== null) {
    const { start, end } = filter.published
    conditions.push('a.published_at is not null')
    if (start !== null) conditions.push(`a.sorted_at >= ${param(start)}::timestamptz`)
    if (end !== null) conditions.push(`a.sorted_at < ${param(end)}::timestamptz`)
  }
  return conditions
}

/** The table to list from: with its rank where the order asks for it. */
const tableSql = ({ filter, keyset }: ArticlePageArgs, param: Param): string =>
  keyset.columns.some((column) => column.sql === 'a.rank')
    ? `(select found.*, ts_rank(found.search, ${textQuerySql(param(filter.text ?? ''))})::float8 as rank from article found) a`
    : 'article a'

/** SQL of one page; tie: how the articles hang on `asked.id`, a join and condition that may order by itself. */
function pageRowsSql(args: ArticlePageArgs, param: Param, tie = ''): string {
  const ranked = args.keyset.columns.some((column) => column.sql === 'a.rank')
  const table = tableSql(args, param)
  const { where, orderBy } = pageSql(args.request, args.keyset, param)
  const conditions = [...articleConditions(args.filter, param), where]
  return `select ${articleColumns(args.parts)}${ranked ? ', a.rank' : ''} from ${table} ${tie}
    where ${conditions.join(' and ')} order by ${orderBy} limit ${param(args.request.limit)}`
}

export async function countArticles(db: Sql, filter: ArticleListFilter): Promise<number> {
  const values = new SqlValues()
  const conditions = articleConditions(filter, values.param)
  const [row] = await db.query<{ count: number }>(
    `select count(*) as count from article a where ${['true', ...conditions].join(' and ')}`,
    values.list,
  )
  return row?.count ?? 0
}

export async function listArticles(db: Sql, args: ArticlePageArgs): Promise<Page<ListedRow>> {
  const values = new SqlValues()
  const rows = await db.query<ListedRow>(pageRowsSql(args, values.param), values.list)
  return new Page(rows, args.request, args.keyset, () => countArticles(db, args.filter))
}

/**
 * Ways on which articles hang on a parent, `asked.id`. The list of an entity is sorted by the columns of article_entity,
 * which stand in one index with it.
 */
const TIES = {
  named: {
    join: 'join article_entity tie on tie.article_id = a.id and tie.lead and tie.entity_id = asked.id',
    keyset: {
      name: 'articles that name it',
      descending: true,
      columns: [
        { ...time, sql: 'tie.sorted_at' },
        { ...id, sql: 'tie.article_id' },
      ],
    },
  },
  published: {
    join: 'join entity tie on tie.id = asked.id and a.publisher_id = asked.id',
    keyset: ARTICLE_ORDERS.LATEST,
  },
} as const satisfies Record<string, { join: string; keyset: Keyset }>

export const ARTICLES_NAMING: Keyset = TIES.named.keyset
export const ARTICLES_PUBLISHED: Keyset = TIES.published.keyset

type Tie = keyof typeof TIES

async function readTied(db: Sql, tie: Tie, parents: readonly string[], args: ArticlePageArgs) {
  const values = new SqlValues()
  const asked = values.param(parents)
  const rows = await db.query<ListedRow & { parent: string }>(
    `select asked.id as parent, page.* from unnest(${asked}::uuid[]) asked(id)
      cross join lateral (${pageRowsSql(args, values.param, TIES[tie].join)}) page`,
    values.list,
  )
  return groupBy(rows, ({ parent }) => parent)
}

async function countTied(db: Sql, tie: Tie, parents: readonly string[], filter: ArticleListFilter) {
  const values = new SqlValues()
  const asked = values.param(parents)
  const conditions = ['true', ...articleConditions(filter, values.param)].join(' and ')
  const rows = await db.query<{ parent: string; count: number }>(
    `select asked.id as parent, (select count(*) from article a ${TIES[tie].join} where ${conditions}) as count
       from unnest(${asked}::uuid[]) asked(id)`,
    values.list,
  )
  return new Map(rows.map(({ parent, count }) => [parent, count]))
}

function tiedLoader(db: Sql, tie: Tie) {
  const counts = loadPerParent<ArticleListFilter, number>(
    (parents, filter) => countTied(db, tie, parents, filter),
    () => 0,
  )
  const rows = loadPerParent<ArticlePageArgs, ListedRow[]>(
    (parents, args) => readTied(db, tie, parents, args),
    () => [],
  )
  return async (parent: string, args: ArticlePageArgs): Promise<Page<ListedRow>> =>
    new Page(await rows.load({ parent, args }), args.request, args.keyset, () =>
      counts.load({ parent, args: args.filter }),
    )
}

export const createArticleListLoaders = (db: Sql) => ({
  /** Articles that name an entity. */
  naming: tiedLoader(db, 'named'),
  /** Articles that an organisation published. */
  publishedBy: tiedLoader(db, 'published'),
})
