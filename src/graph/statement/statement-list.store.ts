/**
 * Lists of statements: all of them, those an entity made, those about it, those made at a place or event, those an article
 * carries. A filter, an order and a page in, a page of rows out; totals are counted only when asked for.
 */
import type { Sql } from '../../database/database'
import { placesWithin } from '../place/places-within.store'
import { groupBy, loadPerParent } from '../shared/batch'
import { Page, pageSql, type Keyset, type PageRequest } from '../shared/page'
import { SqlValues } from '../shared/sql-values'
import { textQuerySql } from '../shared/text-query'
import { statementConditions, type StatementListFilter } from './statement-conditions.store'
import { statementColumns, type StatementRow } from './statement.store'

interface ListedRow extends StatementRow {
  rank?: number
  saidFirst?: Date
  seq?: number
}

const id = { sql: 's.id', type: 'uuid', of: (row: ListedRow) => row.uuid } as const
const said = { sql: 's.said_order', type: 'timestamptz', of: (row: ListedRow) => row.saidOrder } as const

/** Statements without a time: said_order is the year 1 for them, this the year 9999, so that they come last both ways. */
const SAID_FIRST = `coalesce(s.said_earliest, '9999-12-31T00:00:00Z'::timestamptz)`

export const STATEMENT_ORDERS = {
  LATEST: { name: 'statements, latest first', descending: true, columns: [said, id] },
  EARLIEST: {
    name: 'statements, earliest first',
    descending: false,
    columns: [{ sql: SAID_FIRST, type: 'timestamptz', of: (row: ListedRow) => row.saidFirst }, id],
  },
  MOST_CARRIED: {
    name: 'statements by publishers',
    descending: true,
    columns: [
      { sql: 's.publisher_count', type: 'int4', of: (row: ListedRow) => row.publisherCount },
      { sql: 's.appearance_count', type: 'int4', of: (row: ListedRow) => row.appearanceCount },
      id,
    ],
  },
  RELEVANCE: {
    name: 'statements by relevance',
    descending: true,
    columns: [{ sql: 's.rank', type: 'float8', of: (row: ListedRow) => row.rank }, id],
  },
} as const satisfies Record<string, Keyset>

/** In text order. */
export const STATEMENTS_OF_ARTICLE: Keyset = {
  name: 'statements of an article',
  descending: false,
  columns: [{ sql: 'tie.seq', type: 'int4', of: (row: ListedRow) => row.seq }],
}

export interface StatementPageArgs {
  filter: StatementListFilter
  keyset: Keyset
  request: PageRequest
  withTime: boolean
}

type Param = (value: unknown) => string

const sortsBy = (keyset: Keyset, sql: string): boolean => keyset.columns.some((column) => column.sql === sql)

/** The table to list from: with its rank where the order asks for it. */
const tableSql = ({ filter, keyset }: StatementPageArgs, param: Param): string =>
  sortsBy(keyset, 's.rank')
    ? `(select found.*, ts_rank(found.search, ${textQuerySql(param(filter.text ?? ''))})::float8 as rank from statement found) s`
    : 'statement s'

/** SQL of one page; join and condition: how the statements hang on `asked.id`. */
function pageRowsSql(args: StatementPageArgs, param: Param, { join, condition }: Tied = FREE): string {
  const { keyset, request } = args
  const extra = [
    ...(sortsBy(keyset, 's.rank') ? ['s.rank'] : []),
    ...(sortsBy(keyset, SAID_FIRST) ? [`${SAID_FIRST} as "saidFirst"`] : []),
    ...(sortsBy(keyset, 'tie.seq') ? ['tie.seq'] : []),
  ]
  const table = tableSql(args, param)
  const { where, orderBy } = pageSql(request, keyset, param)
  const conditions = [...statementConditions(args.filter, param), condition, where]
  return `select ${[statementColumns(args.withTime), ...extra].join(', ')} from ${table} ${join}
    where ${conditions.join(' and ')} order by ${orderBy} limit ${param(request.limit)}`
}

interface Tied {
  /** Run once for all parents; names are for condition. */
  with?: (parents: string) => string
  join: string
  condition: string
}

const FREE: Tied = { join: '', condition: 'true' }

const TIES = {
  speaker: { join: '', condition: 's.speaker_id = asked.id' },
  about: { join: 'join statement_about tie on tie.statement_id = s.id', condition: 'tie.entity_id = asked.id' },
  place: {
    with: (parents: string) => `with within as materialized (${placesWithin(parents)})`,
    join: '',
    condition: 's.place_id in (select id from within where within.root = asked.id)',
  },
  event: { join: '', condition: 's.event_id = asked.id' },
  article: {
    // an article may carry a statement in several places: the first one tells its place in the order
    join: `join lateral (select min(a.seq) as seq from statement_appearance a
             where a.article_id = asked.id and a.statement_id = s.id and a.known_until is null) tie on tie.seq is not null`,
    condition:
      's.id in (select a.statement_id from statement_appearance a where a.article_id = asked.id and a.known_until is null)',
  },
} as const satisfies Record<string, Tied>

export type StatementTie = keyof typeof TIES

export async function countStatements(db: Sql, filter: StatementListFilter): Promise<number> {
  const values = new SqlValues()
  const conditions = statementConditions(filter, values.param).join(' and ')
  const [row] = await db.query<{ count: number }>(
    `select count(*) as count from statement s where ${conditions}`,
    values.list,
  )
  return row?.count ?? 0
}

export async function listStatements(db: Sql, args: StatementPageArgs): Promise<Page<ListedRow>> {
  const values = new SqlValues()
  const rows = await db.query<ListedRow>(pageRowsSql(args, values.param), values.list)
  return new Page(rows, args.request, args.keyset, () => countStatements(db, args.filter))
}

async function readTied(db: Sql, tie: StatementTie, parents: readonly string[], args: StatementPageArgs) {
  const tied: Tied = TIES[tie]
  const values = new SqlValues()
  const asked = values.param(parents)
  const rows = await db.query<ListedRow & { parent: string }>(
    `${tied.with?.(asked) ?? ''} select asked.id as parent, page.* from unnest(${asked}::uuid[]) asked(id)
      cross join lateral (${pageRowsSql(args, values.param, tied)}) page`,
    values.list,
  )
  return groupBy(rows, ({ parent }) => parent)
}

async function countTied(db: Sql, tie: StatementTie, parents: readonly string[], filter: StatementListFilter) {
  const tied: Tied = TIES[tie]
  const values = new SqlValues()
  const asked = values.param(parents)
  const conditions = [...statementConditions(filter, values.param), tied.condition].join(' and ')
  const rows = await db.query<{ parent: string; count: number }>(
    `${tied.with?.(asked) ?? ''} select asked.id as parent,
       (select count(*) from statement s ${tied.join} where ${conditions}) as count from unnest(${asked}::uuid[]) asked(id)`,
    values.list,
  )
  return new Map(rows.map(({ parent, count }) => [parent, count]))
}

function tiedLoader(db: Sql, tie: StatementTie) {
  const counts = loadPerParent<StatementListFilter, number>(
    (parents, filter) => countTied(db, tie, parents, filter),
    () => 0,
  )
  const rows = loadPerParent<StatementPageArgs, ListedRow[]>(
    (parents, args) => readTied(db, tie, parents, args),
    () => [],
  )
  return async (parent: string, args: StatementPageArgs): Promise<Page<ListedRow>> =>
    new Page(await rows.load({ parent, args }), args.request, args.keyset, () =>
      counts.load({ parent, args: args.filter }),
    )
}

/** Statements by what they hang on. */
export const createStatementListLoaders = (db: Sql): Record<StatementTie, ReturnType<typeof tiedLoader>> => ({
  speaker: tiedLoader(db, 'speaker'),
  about: tiedLoader(db, 'about'),
  place: tiedLoader(db, 'place'),
  event: tiedLoader(db, 'event'),
  article: tiedLoader(db, 'article'),
})
