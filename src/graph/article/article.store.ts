/**
 * Reads articles by id and by address. Only the costly columns that a query selects are fetched; ids asked for side by
 * side become one statement.
 */
import DataLoader from 'dataloader'
import type { Sql } from '../../database/database'
import type { ReaderCountKind } from '../../database/generated/prisma/enums'
import { groupBy, loadPerParent } from '../shared/batch'
import type { NodeRow } from '../shared/node.type'
import { timeSql, type FuzzyTime } from '../shared/time.type'

/** What only some queries read of an article, as bits: they add up. */
export const ArticleParts = { BODY: 1, PUBLISHED: 2, USAGE: 4 } as const
export type ArticleParts = number

export interface ArticleRow extends NodeRow {
  uuid: string
  url: string | null
  externalId: string | null
  headline: string
  language: string
  section: string | null
  byline: string | null
  publishedAt: Date | null
  modifiedAt: Date | null
  retrievedAt: Date
  image: string | null
  position: string | null
  /** After merges. */
  publisherUuid: string | null
  sortedAt: Date
  body?: string
  published?: FuzzyTime | null
  usage?: { text: string; attributionRequired: boolean; link: string | null } | null
}

/** Columns of an ArticleRow over `article a`. */
export function articleColumns(parts: ArticleParts): string {
  const columns = [
    `'article_' || a.id as id, a.id as uuid, a.url, a.external_id as "externalId", a.headline, a.language, a.section`,
    `a.byline, a.published_at as "publishedAt", a.modified_at as "modifiedAt", a.retrieved_at as "retrievedAt"`,
    `a.image, a.publisher_id as "publisherUuid", a.sorted_at as "sortedAt"`,
    'a.change_seq::text as position',
  ]
  if (parts & ArticleParts.BODY) columns.push('a.body')
  if (parts & ArticleParts.PUBLISHED) columns.push(`${timeSql('a', 'published')} as published`)
  if (parts & ArticleParts.USAGE)
    columns.push(
      `case when a.usage_text is not null then json_build_object('text', a.usage_text, 'attributionRequired', a.usage_attribution_required, 'link', a.usage_link) end as usage`,
    )
  return columns.join(', ')
}

export interface ArticleKey {
  uuid: string
  parts: ArticleParts
}

const readArticles = async (db: Sql, keys: readonly ArticleKey[]): Promise<(ArticleRow | null)[]> => {
  const parts = keys.reduce((all, key) => all | key.parts, 0)
  const rows = await db.query<ArticleRow>(
    `select ${articleColumns(parts)} from article a where a.id = any($1::uuid[])`,
    [[...new Set(keys.map(({ uuid }) => uuid))]],
  )
  const byId = new Map(rows.map((row) => [row.uuid, row]))
  return keys.map(({ uuid }) => byId.get(uuid) ?? null)
}

/** Null where no article claimed the address. hash: as article_claim.hash. */
export async function findArticleByHash(db: Sql, hash: Buffer, parts: ArticleParts): Promise<ArticleRow | null> {
  const [row] = await db.query<ArticleRow>(
    `select ${articleColumns(parts)} from article_claim c join article a on a.id = c.article_id where c.hash = $1`,
    [hash],
  )
  return row ?? null
}

export interface VersionRow {
  headline: string
  body: string
  seenAt: Date
  contentHash: string
}

export interface ReaderCountRow {
  kind: ReaderCountKind
  count: number
  observedAt: Date
}

/** Lists of an article's own rows: `columns` of `table t`, in the given order. */
const ownRows = <Row extends { parent: string }>(db: Sql, table: string, columns: string, order: string) =>
  loadPerParent<null, Row[]>(
    async (articles) =>
      groupBy(
        await db.query<Row>(
          `select t.article_id as parent, ${columns} from ${table} t where t.article_id = any($1::uuid[]) order by ${order}`,
          [articles],
        ),
        ({ parent }) => parent,
      ),
    () => [],
  )

/** Either side may name the other: the publisher's page lists its editions, or is listed by one of them. */
const EDITIONS = (columns: string): string => `
  select tie.parent, ${columns} from (
    select e.article_id as parent, c.article_id as other from article_edition e join article_claim c on c.hash = e.url_hash
     where e.article_id = any($1::uuid[])
    union
    select c.article_id, e.article_id from article_claim c join article_edition e on e.url_hash = c.hash
     where c.article_id = any($1::uuid[])) tie
  join article a on a.id = tie.other where tie.other <> tie.parent order by a.language, a.id`

export const createArticleLoaders = (db: Sql) => ({
  /** Null for an id that no article has. */
  article: new DataLoader<ArticleKey, ArticleRow | null, string>((keys) => readArticles(db, keys), {
    cacheKeyFn: ({ uuid, parts }) => `${uuid} ${parts}`,
  }),
  versions: ownRows<VersionRow & { parent: string }>(
    db,
    'article_version',
    't.headline, t.body, t.seen_at as "seenAt", t.content_hash as "contentHash"',
    't.seq desc',
  ),
  readerCounts: ownRows<ReaderCountRow & { parent: string }>(
    db,
    'reader_count',
    't.kind, t.count, t.observed_at as "observedAt"',
    't.observed_at desc, t.seq',
  ),
  editions: loadPerParent<ArticleParts, (ArticleRow & { parent: string })[]>(
    async (articles, parts) =>
      groupBy(
        await db.query<ArticleRow & { parent: string }>(EDITIONS(articleColumns(parts)), [articles]),
        ({ parent }) => parent,
      ),
    () => [],
  ),
})
