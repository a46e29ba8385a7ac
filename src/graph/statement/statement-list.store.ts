/**
 * Lists of statements: all of them, those an entity made, those about it, those made at a place or event, those an article
 * carries. A filter, an order and a page in, a page of rows out; totals are counted only when asked for.
 */
import type { Sql } from '../../database/database'
import { readPlacesWithin, withinSql } from '../place/places-within.store'
import { groupBy, loadPerParent } from '../shared/batch'
import { pageOfAny, pageOfOne, type ListSql, type Way } from '../shared/list-sql'
import { orderSql, Page, type Keyset, type PageRequest } from '../shared/page'
import { SqlValues } from '../shared/sql-values'
import { refuseStopWords } from '../shared/stop-words.store'
import { textRank } from '../shared/text-query'
import { statementConditions, type StatementListFilter } from './statement-conditions.store'
import { statementColumns, type StatementRow } from './statement.store'

interface ListedRow extends StatementRow {
  rank?: number
  saidFirst?: Date
  start?: number
}

const id = { sql: 's.id', type: 'uuid', of: (row: ListedRow) => row.uuid } as const
const said = { sql: 's.said_order', type: 'timestamptz', of: (row: ListedRow) => row.saidOrder } as const

/** Statements without a time: said_order is the year 1 for them, this the year 9999, so that they come last both ways. */
const SAID_FIRST = `coalesce(s.said_earliest, '9999-12-31T00:00:00Z'::timestamptz)`

const ORDERS = {
  LATEST: { name: 'latest first', descending: true, columns: [said, id] },
  EARLIEST: {
    name: 'earliest first',
    descending: false,
    columns: [{ sql: SAID_FIRST, type: 'timestamptz', of: (row: ListedRow) => row.saidFirst }, id],
  },
  MOST_CARRIED: {
    name: 'most carried first',
    descending: true,
    columns: [
      { sql: 's.publisher_count', type: 'int4', of: (row: ListedRow) => row.publisherCount },
      { sql: 's.appearance_count', type: 'int4', of: (row: ListedRow) => row.appearanceCount },
      id,
    ],
  },
  RELEVANCE: {
    name: 'best fit first',
    descending: true,
    columns: [{ sql: 's.rank', type: 'float8', of: (row: ListedRow) => row.rank }, id],
  },
  TEXT: {
    name: 'text order',
    descending: false,
    columns: [{ sql: 's.start', type: 'int4', of: (row: ListedRow) => row.start }, id],
  },
} as const satisfies Record<string, Keyset>

/** TEXT: of what an article carries only. */
export type StatementSort = keyof typeof ORDERS

/** What a list hangs on: a speaker, a topic, an article … */
export type StatementTie = 'speaker' | 'about' | 'place' | 'event' | 'article'

/** tie: null for the list of all. */
export const statementKeyset = (tie: StatementTie | null, sort: StatementSort): Keyset => ({
  ...ORDERS[sort],
  name: `statements ${tie ?? 'all'}, ${ORDERS[sort].name}`,
})

export interface StatementPageArgs {
  filter: StatementListFilter
  keyset: Keyset
  request: PageRequest
  withTime: boolean
}

const byColumn = (column: string): Way => ({ from: (rows) => rows, where: (of) => `${column} = ${of}` })

const byTable = (table: string): Way => ({
  from: (rows) => `${table} tie join ${rows} on s.id = tie.statement_id`,
  where: (of) => `tie.entity_id = ${of}`,
  sameAs: { 's.said_order': 'tie.said_order', 's.id': 'tie.statement_id' },
})

/** More than any text has characters. */
const BEFORE_BODY = 1_000_000_000

const WAYS: Readonly<Record<StatementTie | 'addressee', Way>> = {
  speaker: byColumn('s.speaker_id'),
  about: byTable('statement_about'),
  addressee: byTable('statement_addressee'),
  place: byColumn('s.place_id'),
  event: byColumn('s.event_id'),
  article: {
    // by where it begins, in whatever order the facts were brought; the headline lies before the body
    from: (
      rows,
      of,
    ) => `(select x.statement_id, min(case v.field when 'HEADLINE' then v.start_offset - ${BEFORE_BODY} else v.start_offset end) as start
        from statement_appearance x join evidence v on v.article_id = x.article_id and v.fact = 'APPEARANCE' and v.fact_seq = x.seq
        where x.article_id = ${of} and x.known_until is null group by x.statement_id) tie
      join ${rows} on s.id = tie.statement_id`,
    where: () => 'true',
    sameAs: { 's.start': 'tie.start', 's.id': 'tie.statement_id' },
    extra: 'tie.start',
  },
}

type Param = (value: unknown) => string

const sortsBy = (keyset: Keyset, sql: string): boolean => keyset.columns.some((column) => column.sql === sql)

function listSql({ filter, keyset, request }: StatementPageArgs, param: Param): ListSql {
  const rows = sortsBy(keyset, 's.rank')
    ? `(select found.*, ${textRank('found', param(filter.text))} as rank from statement found) s`
    : 'statement s'
  return { alias: 's', rows, conditions: statementConditions(filter, param), keyset, request }
}

const columnsOf = ({ keyset, withTime }: StatementPageArgs): string =>
  [
    statementColumns(withTime),
    ...(sortsBy(keyset, 's.rank') ? ['s.rank'] : []),
    ...(sortsBy(keyset, SAID_FIRST) ? [`${SAID_FIRST} as "saidFirst"`] : []),
    ...(sortsBy(keyset, 's.start') ? ['s.start'] : []),
  ].join(', ')

/** The condition of a filter that leads to its statements by an index in the order of the list, the narrowest first. */
const LEADS = [
  ['speakers', 'speaker'],
  ['events', 'event'],
  ['about', 'about'],
  ['addressees', 'addressee'],
  ['places', 'place'],
] as const satisfies readonly (readonly [keyof StatementListFilter, keyof typeof WAYS])[]

/** SQL of the page of all statements that fit. */
function rootPage(args: StatementPageArgs, param: Param): string {
  const lead = LEADS.find(([field]) => args.filter[field] !== null)
  if (!lead) return pageOfOne(listSql(args, param), param)
  const [field, tie] = lead
  const members = param(args.filter[field])
  const list = listSql({ ...args, filter: { ...args.filter, [field]: null } }, param)
  return pageOfAny(list, param, WAYS[tie], `(select distinct unnest(${members}::uuid[]) as id)`)
}

const findsNothing = (rows: readonly ListedRow[], { request }: StatementPageArgs): boolean =>
  rows.length === 0 && request.from === null

export async function listStatements(db: Sql, args: StatementPageArgs): Promise<Page<ListedRow>> {
  const values = new SqlValues()
  const page = rootPage(args, values.param)
  const rows = await db.query<ListedRow>(
    `select ${columnsOf(args)} from (${page}) s order by ${orderSql(args.request, args.keyset)}`,
    values.list,
  )
  if (findsNothing(rows, args)) await refuseStopWords(db, args.filter.text)
  return new Page(rows, args.request, args.keyset, () => countStatements(db, args.filter))
}

async function countStatements(db: Sql, filter: StatementListFilter): Promise<number> {
  const values = new SqlValues()
  const conditions = statementConditions(filter, values.param).join(' and ')
  const [row] = await db.query<{ count: number }>(
    `select count(*) as count from statement s where ${conditions}`,
    values.list,
  )
  return row!.count
}

async function readTied(db: Sql, tie: StatementTie, parents: readonly string[], args: StatementPageArgs) {
  const values = new SqlValues()
  const asked = values.param(parents)
  const list = listSql(args, values.param)
  const page =
    tie === 'place'
      ? pageOfAny(list, values.param, WAYS.place, '(select id from within where within.root = asked.id)')
      : pageOfOne(list, values.param, WAYS[tie], 'asked.id')
  const within = tie === 'place' ? withinSql(await readPlacesWithin(db, parents), values) : ''
  const rows = await db.query<ListedRow & { parent: string }>(
    `${within} select asked.id as parent, ${columnsOf(args)}
       from unnest(${asked}::uuid[]) asked(id) cross join lateral (${page}) s`,
    values.list,
  )
  if (findsNothing(rows, args)) await refuseStopWords(db, args.filter.text)
  return groupBy(rows, ({ parent }) => parent)
}

async function countTied(db: Sql, tie: StatementTie, parents: readonly string[], filter: StatementListFilter) {
  const values = new SqlValues()
  const asked = values.param(parents)
  const conditions = statementConditions(filter, values.param)
  const [head, from, where] =
    tie === 'place'
      ? [
          withinSql(await readPlacesWithin(db, parents), values),
          'statement s',
          's.place_id in (select id from within where within.root = asked.id)',
        ]
      : ['', WAYS[tie].from('statement s', 'asked.id'), WAYS[tie].where('asked.id')]
  const rows = await db.query<{ parent: string; count: number }>(
    `${head} select asked.id as parent, (select count(*) from ${from} where ${[where, ...conditions].join(' and ')}) as count
       from unnest(${asked}::uuid[]) asked(id)`,
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
