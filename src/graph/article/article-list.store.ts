/**
 * Lists of articles: all of them, those that name an entity, those of a publisher. A filter, an order and a page in, a
 * page of rows out; totals are counted by a statement of their own, only when asked for.
 */
import type { Sql } from '../../database/database'
import { groupBy, loadPerParent } from '../shared/batch'
import type { Span } from '../shared/date-range'
import { pageOfAny, pageOfOne, type ListSql, type Way } from '../shared/list-sql'
import { orderSql, Page, type Keyset, type PageRequest } from '../shared/page'
import { SqlValues } from '../shared/sql-values'
import { refuseStopWords } from '../shared/stop-words.store'
import { textFits, textRank } from '../shared/text-query'
import { articleColumns, type ArticleParts, type ArticleRow } from './article.store'

/** All that is given must hold; null: any. Ids are canonical UUIDs, any of them will do. */
export interface ArticleListFilter {
  text: string | null
  mentions: readonly string[] | null
  publishers: readonly string[] | null
  /** In lower case. */
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

const ORDERS = {
  LATEST: { name: 'latest first', descending: true, columns: [time, id] },
  EARLIEST: { name: 'earliest first', descending: false, columns: [time, id] },
  RELEVANCE: { name: 'best fit first', descending: true, columns: [rank, id] },
} as const satisfies Record<string, Keyset>

export type ArticleSort = keyof typeof ORDERS

/** What a list hangs on: an entity that its articles name, or their publisher. */
export type ArticleTie = 'named' | 'publisher'

/** tie: null for the list of all. */
export const articleKeyset = (tie: ArticleTie | null, sort: ArticleSort): Keyset => ({
  ...ORDERS[sort],
  name: `articles ${tie ?? 'all'}, ${ORDERS[sort].name}`,
})

export interface ArticlePageArgs {
  filter: ArticleListFilter
  keyset: Keyset
  request: PageRequest
  parts: ArticleParts
}

const WAYS: Readonly<Record<ArticleTie, Way>> = {
  named: {
    from: (rows) => `article_entity tie join ${rows} on a.id = tie.article_id`,
    where: (of) => `tie.entity_id = ${of} and tie.lead`,
    sameAs: { 'a.sorted_at': 'tie.sorted_at', 'a.id': 'tie.article_id' },
  },
  publisher: { from: (rows) => rows, where: (of) => `a.publisher_id = ${of}` },
}

type Param = (value: unknown) => string

/** Conditions over `article a`. */
export function articleConditions(filter: ArticleListFilter, param: Param): string[] {
  const conditions: string[] = []
  if (filter.text !== null) conditions.push(textFits('a', param(filter.text)))
  if (filter.mentions !== null)
    conditions.push(
      `exists (select from article_entity named where named.article_id = a.id and named.lead and named.entity_id = any(${param(filter.mentions)}::uuid[]))`,
    )
  if (filter.publishers !== null) conditions.push(`a.publisher_id = any(${param(filter.publishers)}::uuid[])`)
  if (filter.languages !== null) {
    const languages = `any(${param(filter.languages)}::text[])`
    conditions.push(`(lower(a.language) = ${languages} or lower(split_part(a.language, '-', 1)) = ${languages})`)
  }
  if (filter.sections !== null) conditions.push(`a.section = any(${param(filter.sections)}::text[])`)
  if (filter.published !== null) {
    // sorted_at is published_at where there is one, and stands in the indexes that lists are read from
    const { start, end } = filter.published
    conditions.push('a.published_at is not null')
    if (start !== null) conditions.push(`a.sorted_at >= ${param(start)}::timestamptz`)
    if (end !== null) conditions.push(`a.sorted_at < ${param(end)}::timestamptz`)
  }
  return conditions
}

const isRanked = (keyset: Keyset): boolean => keyset.columns.some(({ sql }) => sql === rank.sql)

function listSql({ filter, keyset, request }: ArticlePageArgs, param: Param): ListSql {
  const rows = isRanked(keyset)
    ? `(select found.*, ${textRank('found', param(filter.text))} as rank from article found) a`
    : 'article a'
  return { alias: 'a', rows, conditions: articleConditions(filter, param), keyset, request }
}

const columnsOf = ({ keyset, parts }: ArticlePageArgs): string =>
  `${articleColumns(parts)}${isRanked(keyset) ? ', a.rank' : ''}`

/** The condition of a filter that leads to its articles by an index in the order of the list, the narrowest first. */
const LEADS = [
  ['mentions', 'named'],
  ['publishers', 'publisher'],
] as const satisfies readonly (readonly [keyof ArticleListFilter, ArticleTie])[]

/** SQL of the page of all articles that fit. */
function rootPage(args: ArticlePageArgs, param: Param): string {
  const lead = LEADS.find(([field]) => args.filter[field] !== null)
  if (!lead) return pageOfOne(listSql(args, param), param)
  const [field, tie] = lead
  const members = `(select distinct unnest(${param(args.filter[field])}::uuid[]) as id)`
  return pageOfAny(listSql({ ...args, filter: { ...args.filter, [field]: null } }, param), param, WAYS[tie], members)
}

const findsNothing = (rows: readonly ListedRow[], { request }: ArticlePageArgs): boolean =>
  rows.length === 0 && request.from === null

export async function listArticles(db: Sql, args: ArticlePageArgs): Promise<Page<ListedRow>> {
  const values = new SqlValues()
  const page = rootPage(args, values.param)
  const rows = await db.query<ListedRow>(
    `select ${columnsOf(args)} from (${page}) a order by ${orderSql(args.request, args.keyset)}`,
    values.list,
  )
  if (findsNothing(rows, args)) await refuseStopWords(db, args.filter.text)
  return new Page(rows, args.request, args.keyset, () => countArticles(db, args.filter))
}

const allOf = (conditions: readonly string[]): string => ['true', ...conditions].join(' and ')

async function countArticles(db: Sql, filter: ArticleListFilter): Promise<number> {
  const values = new SqlValues()
  const conditions = allOf(articleConditions(filter, values.param))
  const [row] = await db.query<{ count: number }>(
    `select count(*) as count from article a where ${conditions}`,
    values.list,
  )
  return row!.count
}

async function readTied(db: Sql, tie: ArticleTie, parents: readonly string[], args: ArticlePageArgs) {
  const values = new SqlValues()
  const asked = values.param(parents)
  const page = pageOfOne(listSql(args, values.param), values.param, WAYS[tie], 'asked.id')
  const rows = await db.query<ListedRow & { parent: string }>(
    `select asked.id as parent, ${columnsOf(args)} from unnest(${asked}::uuid[]) asked(id) cross join lateral (${page}) a`,
    values.list,
  )
  if (findsNothing(rows, args)) await refuseStopWords(db, args.filter.text)
  return groupBy(rows, ({ parent }) => parent)
}

async function countTied(db: Sql, tie: ArticleTie, parents: readonly string[], filter: ArticleListFilter) {
  const values = new SqlValues()
  const asked = values.param(parents)
  const conditions = [WAYS[tie].where('asked.id'), ...articleConditions(filter, values.param)].join(' and ')
  const rows = await db.query<{ parent: string; count: number }>(
    `select asked.id as parent,
       (select count(*) from ${WAYS[tie].from('article a', 'asked.id')} where ${conditions}) as count
       from unnest(${asked}::uuid[]) asked(id)`,
    values.list,
  )
  return new Map(rows.map(({ parent, count }) => [parent, count]))
}

function tiedLoader(db: Sql, tie: ArticleTie) {
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

/** Articles by what they hang on, latest first. */
export const createArticleListLoaders = (db: Sql): Record<ArticleTie, ReturnType<typeof tiedLoader>> => ({
  named: tiedLoader(db, 'named'),
  publisher: tiedLoader(db, 'publisher'),
})
