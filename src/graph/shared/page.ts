/**
 * Keyset pages: `first/after` or `last/before` become a limit and the sort key to go on from, rows become a Relay
 * connection. A cursor is the sort key of its row, so a page costs the same however deep it lies.
 * Refuses page sizes outside 1 to 100, both directions at once, and cursors of another list (Relay Cursor Connections).
 */
import { ArgsType, Field, Int } from 'type-graphql'
import { NewsGraphError } from '../../errors'

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start, 1 to 100; 20 where neither first nor last is given.',
  })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Begin behind this cursor.' })
  after?: string | null

  @Field(() => Int, { nullable: true, description: 'How many from the end, 1 to 100.' })
  last?: number | null

  @Field(() => String, { nullable: true, description: 'End before this cursor.' })
  before?: string | null
}

export type KeyType = 'timestamptz' | 'uuid' | 'int4' | 'float8' | 'text'

export interface KeyColumn {
  sql: string
  type: KeyType
  of: (row: never) => unknown
  /** It runs against the other columns: the last one only. */
  contrary?: boolean
}

/** The columns that a list is sorted by; the last one makes the order total. */
export interface Keyset {
  /** Tells the cursors of one order from those of another. */
  name: string
  descending: boolean
  columns: readonly KeyColumn[]
}

/** A page that was asked for. limit is one more than the rows to show, so that we know whether there are more. */
export interface PageRequest {
  size: number
  limit: number
  /** True for last/before: rows are read from the other end and turned round. */
  backward: boolean
  /** Sort key to go on from, as text, one for each column of the keyset; null at the start. */
  from: readonly string[] | null
}

export const DEFAULT_PAGE_SIZE = 20
export const LARGEST_PAGE_SIZE = 100

const checkSize = (name: string, size: number): number => {
  if (size >= 1 && size <= LARGEST_PAGE_SIZE) return size
  throw new NewsGraphError('BAD_PAGE_SIZE', `${name} must be from 1 to ${LARGEST_PAGE_SIZE}, but is ${size}`)
}

/** Checks a plain `first` argument of a list without cursors. @throws BAD_PAGE_SIZE */
export const checkFirst = (first: number): number => checkSize('first', first)
export const checkLast = (last: number): number => checkSize('last', last)

/** @throws BAD_PAGE_SIZE, BAD_CURSOR */
export function readPage(args: PageArgs, keyset: Keyset): PageRequest {
  const backward = args.last != null || (args.before != null && args.first == null)
  if (backward && (args.first != null || args.after != null))
    throw new NewsGraphError('BAD_PAGE_SIZE', 'Ask either for first/after or for last/before, not for both')
  if (!backward && args.before != null)
    throw new NewsGraphError('BAD_PAGE_SIZE', 'before goes with last, after with first')
  const size = checkSize(backward ? 'last' : 'first', (backward ? args.last : args.first) ?? DEFAULT_PAGE_SIZE)
  const cursor = backward ? args.before : args.after
  return { size, limit: size + 1, backward, from: cursor == null ? null : decodeCursor(cursor, keyset) }
}

const isInstant = (text: string): boolean => {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString() === text
}

/** What a key looks like as encodeCursor writes it. Anything else could make Postgres fail: it is no cursor of ours. */
const IS_KEY: Readonly<Record<KeyType, (text: string) => boolean>> = {
  timestamptz: (text) => /^(?!0000)\d{4}-/.test(text) && isInstant(text),
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
  int4: (text) => String(Math.trunc(Number(text))) === text && Math.abs(Number(text)) < 2 ** 31,
  float8: (text) => Number.isFinite(Number(text)) && String(Number(text)) === text,
  text: (text) => !text.includes('\0'),
}

const keyText = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value))

export const encodeCursor = (row: unknown, keyset: Keyset): string =>
  Buffer.from(JSON.stringify([keyset.name, ...keyset.columns.map((c) => keyText(c.of(row as never)))])).toString(
    'base64url',
  )

function decodeCursor(cursor: string, keyset: Keyset): string[] {
  const refuse = (): never => {
    throw new NewsGraphError(
      'BAD_CURSOR',
      `"${cursor.slice(0, 60)}" is not a cursor of this list in this order; use one that a page of it gave`,
    )
  }
  if (cursor.length > 4_000) return refuse()
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return refuse()
  }
  if (!Array.isArray(parts) || parts.length !== keyset.columns.length + 1 || parts[0] !== keyset.name) return refuse()
  const keys = parts.slice(1) as unknown[]
  const isKey = (key: unknown, i: number): key is string =>
    typeof key === 'string' && IS_KEY[keyset.columns[i]!.type](key)
  return keys.every(isKey) ? keys : refuse()
}

/** Whether the rows are read from the largest key down. */
const goesDown = (page: PageRequest, keyset: Keyset): boolean => keyset.descending !== page.backward

/** SQL that sorts by the keyset from the end that is read. */
export const orderSql = (page: PageRequest, keyset: Keyset): string => {
  const down = goesDown(page, keyset)
  return keyset.columns.map(({ sql, contrary = false }) => `${sql} ${down !== contrary ? 'desc' : 'asc'}`).join(', ')
}

/** SQL: the keys lie behind those of the cursor. Rows are compared whole, as one index holds them. */
function behindSql(keyset: Keyset, keys: readonly string[], down: boolean): string {
  const tuple = (list: readonly string[]): string => `(${list.join(', ')})`
  const columns = keyset.columns.map(({ sql }) => sql)
  const ahead = down ? '<' : '>'
  if (!keyset.columns.at(-1)!.contrary) return `${tuple(columns)} ${ahead} ${tuple(keys)}`
  const [lead, leadKeys] = [tuple(columns.slice(0, -1)), tuple(keys.slice(0, -1))]
  // not "or", which the planner would look up in parts that it then has to sort
  const among = `${columns.at(-1)} ${down ? '>' : '<'} ${keys.at(-1)}`
  return `${lead} ${ahead}= ${leadKeys} and case when ${lead} = ${leadKeys} then ${among} else true end`
}

/**
 * The page as SQL: `where` compares the sort key with values that `param` registers (it returns "$n"), `orderBy` sorts
 * from the end that is read. Both name the columns as the keyset does.
 */
export function pageSql(
  page: PageRequest,
  keyset: Keyset,
  param: (value: unknown) => string,
): { where: string; orderBy: string } {
  const keys = page.from?.map((key, i) => `${param(key)}::${keyset.columns[i]!.type}`)
  return {
    where: keys ? behindSql(keyset, keys, goesDown(page, keyset)) : 'true',
    orderBy: orderSql(page, keyset),
  }
}

export interface PageInfoShape {
  hasNextPage: boolean
  hasPreviousPage: boolean
  startCursor: string | null
  endCursor: string | null
}

/**
 * A page of rows as Relay shows it. Edges and cursors are made only when a query reads them; count only runs when
 * totalCount is asked for. node turns a row into what the edge shows (the row itself by default).
 */
export class Page<Row, Node = Row> {
  private readonly rows: readonly Row[]
  private readonly more: boolean

  constructor(
    fetched: readonly Row[],
    private readonly request: PageRequest,
    private readonly keyset: Keyset,
    readonly count: () => Promise<number>,
    private readonly node: (row: Row) => Node = (row) => row as unknown as Node,
    private readonly edgeFields: (row: Row) => object = () => ({}),
  ) {
    this.more = fetched.length > request.size
    const shown = fetched.slice(0, request.size)
    this.rows = request.backward ? shown.reverse() : shown
  }

  get nodes(): Node[] {
    return this.rows.map(this.node)
  }

  get edges(): { node: Node; cursor: string }[] {
    return this.rows.map((row) => ({
      ...this.edgeFields(row),
      node: this.node(row),
      cursor: encodeCursor(row, this.keyset),
    }))
  }

  get pageInfo(): PageInfoShape {
    const first = this.rows[0]
    const last = this.rows[this.rows.length - 1]
    const beyond = this.request.from !== null
    return {
      hasNextPage: this.request.backward ? beyond : this.more,
      hasPreviousPage: this.request.backward ? this.more : beyond,
      startCursor: first === undefined ? null : encodeCursor(first, this.keyset),
      endCursor: last === undefined ? null : encodeCursor(last, this.keyset),
    }
  }
}
