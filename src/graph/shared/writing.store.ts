/**
 * What every writer of the graph shares: the one lock, rows written by the batch, and the order in which articles count.
 * Enters: an open transaction; leaves: nothing but rows. One statement each, whatever the number of rows.
 */
import type { Sql } from '../../database/database'

/** Any number: it only has to be the same in every process. */
const GRAPH_LOCK = 20_261_124

/**
 * Taken first by whoever writes, held until the transaction ends: identifying and storing go one after the other over
 * all processes, so that no entity is made twice and counts stay exact. A writer's statements are many, alike and go by ids:
 * until its end the transaction plans each of them once, with indexes, which takes less time than to plan them anew. No
 * statement of a writer is cut off for its length: it may have to wait for those before it. The time at which it was its turn
 * is that of all it changes: whoever asks what was believed then sees all of it or nothing.
 * @param rows FEW, as of one article: other tables are joined to them by their ids, row by row. A plan that is made before
 * the ids are known would read whole indexes instead, and take longer with every article that comes in.
 */
export const lockGraph = async (tx: Sql, rows: 'FEW' | 'MANY' = 'MANY'): Promise<void> => {
  await tx.query(`SELECT set_config('statement_timeout', '0', true)`)
  await tx.query(
    `SELECT set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true),
       set_config('jit', 'off', true), set_config('enable_mergejoin', $2, true), set_config('enable_hashjoin', $2, true),
       set_config('news_graph.now', coalesce(nullif(current_setting('news_graph.now', true), ''), clock_timestamp()::text), true)
     FROM pg_advisory_xact_lock($1)`,
    [GRAPH_LOCK, rows === 'FEW' ? 'off' : 'on'],
  )
}

/** The time of a writer that holds the lock, the same until its transaction ends; for others the database's time now. */
export async function readClock(tx: Sql): Promise<Date> {
  const [row] = await tx.query<{ now: Date }>('SELECT past.now() AS now')
  return row!.now
}

/**
 * As readClock, with the next numbers of changes, in order. Drawn by whoever holds the graph's lock, they have the order in
 * which changes are committed: who has read up to a number will never find a smaller one new.
 * @param count at least 1
 */
export async function beginChange(tx: Sql, count: number): Promise<{ now: Date; numbers: number[] }> {
  const rows = await tx.query<{ now: Date; number: number }>(
    `SELECT past.now() AS now, nextval('graph_change') AS number FROM generate_series(1, $1::int)`,
    [count],
  )
  return { now: rows[0]!.now, numbers: rows.map(({ number }) => number) }
}

/** Column names to values; dates as Date, bytea as '\\x…'. */
export type TableRow = Readonly<Record<string, unknown>>

/** Rows of one shape: columns that the first one leaves out get their defaults. */
export async function insertRows(tx: Sql, table: string, rows: readonly TableRow[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).join(', ')
  await tx.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
    [JSON.stringify(rows)],
  )
}

/**
 * Rows of articles, earliest article first; at the same time by the bits of the id that come from what the article
 * claims to be, which are the same in every graph that holds it.
 */
export const earliestFirst = (row: string): string => `${row}.sorted_at, right(${row}.article_id::text, 12), ${row}.seq`

export const latestFirst = (row: string): string =>
  `${row}.sorted_at DESC, right(${row}.article_id::text, 12) DESC, ${row}.seq DESC`

/** How surely a time is known, surest first; then how exactly. Columns are named `${time}_basis` and `${time}_precision`. */
export const surestFirst = (row: string, time: string): string =>
  `array_position(ARRAY['CURATED', 'STATED', 'ASSUMED_ZONE', 'RESOLVED_RELATIVE', 'PUBLICATION_DATE']::"TimeBasis"[],
     ${row}.${time}_basis), ${row}.${time}_precision`

/** The id of a table entity joined under that name, after merges. */
export const rootOf = (entity: string): string => `coalesce(${entity}.merged_into_id, ${entity}.id)`

/** `a.x, a.y` for the columns x and y. */
export const columnsOf = (row: string, columns: readonly string[]): string =>
  columns.map((column) => `${row}.${column}`).join(', ')

/**
 * Common table expressions for entities and what is merged into them: `target` (id), `member` (id, member_id).
 * Enter the ids as the statement's $1; the entities that answer for them are targets too.
 */
export const TARGETS_AND_MEMBERS = `
  target AS (
    SELECT DISTINCT answering.id
    FROM entity e CROSS JOIN LATERAL (VALUES (e.id), (e.merged_into_id)) AS answering(id)
    WHERE e.id = ANY($1::uuid[]) AND answering.id IS NOT NULL
  ),
  member AS (
    SELECT id, id AS member_id FROM target
    UNION ALL SELECT t.id, m.id FROM target t JOIN entity m ON m.merged_into_id = t.id
  )`

/** Postgres refuses a tsvector of more than 1 MB: what stands behind this many characters is not searched for. */
export const MOST_SEARCHED = 150_000

/** SQL: how words of that language are folded for search. */
export const searchConfig = (language: string): string =>
  `CASE WHEN ${language} ~* '^en(-|$)' THEN 'news_english' ELSE 'news_simple' END::regconfig`
