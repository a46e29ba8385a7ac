/**
 * Whose turn it is at a host, over all processes: a row for each host with the time of its next request, put off by
 * whoever takes it. Times are the database's.
 */
import type { Sql } from '../../database/database'
import { later } from '../shared/database-time'

/**
 * Takes the turn where it has come, and puts the next one off.
 * @param pause milliseconds until the next request
 * @returns milliseconds to wait before asking again; 0: it is our turn now
 */
export async function takeTurn(db: Sql, host: string, pause: number): Promise<number> {
  const taken = await db.query(
    `insert into host_turn (host, next_at) values ($1, ${later('$2')})
     on conflict (host) do update set next_at = excluded.next_at where host_turn.next_at <= now() returning host`,
    [host, pause],
  )
  if (taken.length > 0) return 0
  const [row] = await db.query<{ wait: number }>(
    `select ceil(extract(epoch from next_at - now()) * 1000)::float8 as wait from host_turn where host = $1`,
    [host],
  )
  return Math.max(row?.wait ?? 0, 1)
}

/** A host that asks to be left alone for so many milliseconds. */
export const postponeTurn = (db: Sql, host: string, pause: number): Promise<unknown> =>
  db.query(
    `insert into host_turn (host, next_at) values ($1, ${later('$2')})
     on conflict (host) do update set next_at = greatest(host_turn.next_at, excluded.next_at)`,
    [host, pause],
  )
