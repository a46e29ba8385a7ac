/** Every list of statements and articles, each order: how the API is asked for it, and what one big sort of all rows gives. */
import type { Sql } from '../../src/database/database'
import type { Data } from './graph-client'
import { PAGE } from './pages'

type Row = Record<string, never> & Data

export interface List {
  name: string
  /** A query of $first, $after, $last and $before. */
  question: string
  /** Ids in order, of the rows that readRows gave. */
  expected: (rows: Rows) => string[]
}

export interface Rows {
  statements: Row[]
  articles: Row[]
}

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS')`
const namesIn = (table: string, own: string, of: string, more = 'true'): string =>
  `array(select e.name from ${table} t join entity e on e.id = t.entity_id where t.${own} = ${of} and ${more})`
const rank = (row: string): string => `ts_rank(${row}.search, to_tsquery('news_simple', 'quay'))::float8`

export const readRows = async (db: Sql): Promise<Rows> => ({
  statements: await db.query<Row>(
    `select 'statement_' || s.id as id, ${instant('s.said_earliest')} as earliest, ${instant('s.said_latest')} as latest,
       speaker.name as speaker, s.place_id is not null as placed, s.event_id is not null as "atEvent",
       s.publisher_count as publishers, s.appearance_count as appearances, ${rank('s')} as rank,
       ${namesIn('statement_about', 'statement_id', 's.id')} as about,
       ${namesIn('statement_addressee', 'statement_id', 's.id')} as addressees
     from statement s left join entity speaker on speaker.id = s.speaker_id where s.known_until is null`,
  ),
  articles: await db.query<Row>(
    `select 'article_' || a.id as id, ${instant('a.sorted_at')} as time, publisher.name as publisher, ${rank('a')} as rank,
       ${namesIn('article_entity', 'article_id', 'a.id', 't.lead')} as named
     from article a left join entity publisher on publisher.id = a.publisher_id`,
  ),
})

interface Order {
  key: (row: Row) => (string | number)[]
  descending: boolean
}

/** Those without a time last, both ways. */
const STATEMENT_ORDERS: Record<string, Order> = {
  LATEST: { key: ({ latest, id }) => [latest ?? '', id], descending: true },
  EARLIEST: { key: ({ earliest, id }) => [earliest ?? '~', id], descending: false },
  MOST_CARRIED: { key: ({ publishers, appearances, id }) => [publishers, appearances, id], descending: true },
  RELEVANCE: { key: (row) => [row.rank, row.id], descending: true },
}

const ARTICLE_ORDERS: Record<string, Order> = {
  LATEST: { key: ({ time, id }) => [time, id], descending: true },
  EARLIEST: { key: ({ time, id }) => [time, id], descending: false },
  RELEVANCE: STATEMENT_ORDERS.RELEVANCE!,
}

const sorted = (rows: Row[], { key, descending }: Order): string[] =>
  rows
    .map((row) => ({ id: String(row.id), keys: key(row) }))
    .sort((a, b) => {
      const i = a.keys.findIndex((value, n) => value !== b.keys[n])
      return i < 0 ? 0 : (a.keys[i]! < b.keys[i]! ? -1 : 1) * (descending ? -1 : 1)
    })
    .map(({ id }) => id)

/** A list: what stands around its field, its filter, and which rows belong to it. */
type Kind = [around: string, field: string, filter: string, fits: (row: Row) => boolean]

const of = (name: string, type?: string): string =>
  `entity(ref: { name: "${name}" }) ${type === undefined ? '' : `{ ... on ${type} `}`

const has =
  (field: string, ...names: string[]) =>
  (row: Row): boolean =>
    names.some((name) => (Array.isArray(row[field]) ? row[field].includes(name) : row[field] === name))

const STATEMENT_KINDS: Record<string, Kind> = {
  all: ['', 'statements', '', () => true],
  'by either': [
    '',
    'statements',
    'speaker: [{ name: "Ada Moreau" }, { name: "Bo Lind" }]',
    has('speaker', 'Ada Moreau', 'Bo Lind'),
  ],
  'about either': [
    '',
    'statements',
    'about: [{ name: "Ada Moreau" }, { name: "Eastland" }]',
    has('about', 'Ada Moreau', 'Eastland'),
  ],
  'to either': [
    '',
    'statements',
    'addressee: [{ name: "Bo Lind" }, { name: "Sample Courier" }]',
    has('addressees', 'Bo Lind', 'Sample Courier'),
  ],
  'at either': ['', 'statements', 'place: [{ name: "Eastport" }, { name: "Eastland" }]', ({ placed }) => placed],
  'at an event': ['', 'statements', 'event: [{ name: "quay meeting" }]', ({ atEvent }) => atEvent],
  'by one': [of('Ada Moreau', 'Person'), 'statements', '', has('speaker', 'Ada Moreau')],
  'by an organisation about one': [
    of('Sample Courier', 'Organisation'),
    'statements',
    'about: [{ name: "Bo Lind" }]',
    (row) => has('speaker', 'Sample Courier')(row) && has('about', 'Bo Lind')(row),
  ],
  'about one': [of('Bo Lind'), 'statementsAbout', '', has('about', 'Bo Lind')],
  'in a land': [of('Eastland', 'Place'), 'statementsMade', '', ({ placed }) => placed],
  'on the occasion of': [of('quay meeting', 'Event'), 'statementsMade', '', ({ atEvent }) => atEvent],
}

const ARTICLE_KINDS: Record<string, Kind> = {
  all: ['', 'articles', '', () => true],
  'naming either': [
    '',
    'articles',
    'mentions: [{ name: "Ada Moreau" }, { name: "Bo Lind" }]',
    has('named', 'Ada Moreau', 'Bo Lind'),
  ],
  'of either': [
    '',
    'articles',
    'publisher: [{ name: "Sample Post" }, { name: "Sample Courier" }]',
    has('publisher', 'Sample Post', 'Sample Courier'),
  ],
  'naming one': [of('Ada Moreau'), 'articles', '', has('named', 'Ada Moreau')],
  'published by one': [of('Sample Post', 'Organisation'), 'publishedArticles', '', has('publisher', 'Sample Post')],
}

function listOf(what: keyof Rows, kind: string, order: string): List {
  const [around, field, filter, fits] = (what === 'statements' ? STATEMENT_KINDS : ARTICLE_KINDS)[kind]!
  const isRanked = order === 'RELEVANCE'
  const sortsItself = what === 'articles' && around !== ''
  const filters = [filter, ...(isRanked ? ['text: "quay"'] : [])].filter(Boolean).join(', ')
  const passed = [
    'first: $first, after: $after, last: $last, before: $before',
    ...(filters ? [`filter: { ${filters} }`] : []),
    ...(sortsItself ? [] : [`orderBy: ${order}`]),
  ].join(', ')
  const open = `query($first: Int, $after: String, $last: Int, $before: String) { ${around}${around && '{ '}list: ${field}(${passed}) { ${PAGE} totalCount `
  return {
    name: `${what} ${kind}, ${order}`,
    question: open + '}'.repeat(open.split('{').length - open.split('}').length),
    expected: (rows) =>
      sorted(
        rows[what].filter((row) => fits(row) && (!isRanked || row.rank > 0)),
        (what === 'statements' ? STATEMENT_ORDERS : ARTICLE_ORDERS)[order]!,
      ),
  }
}

export const LISTS: List[] = [
  ...Object.keys(STATEMENT_KINDS).flatMap((kind) =>
    Object.keys(STATEMENT_ORDERS).map((order) => listOf('statements', kind, order)),
  ),
  ...Object.keys(ARTICLE_KINDS).flatMap((kind) =>
    (ARTICLE_KINDS[kind]![0] ? ['LATEST'] : Object.keys(ARTICLE_ORDERS)).map((order) =>
      listOf('articles', kind, order),
    ),
  ),
]

/** Where the connection lies in an answer. */
export const listIn = (data: Data): Data => data.list ?? data.entity.list
