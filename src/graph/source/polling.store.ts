/**
 * The polls of sources: claimed by one worker at a time, over all processes, and settled with what was read or why it was
 * not. A claim ends by itself, so that what a killed worker had in hand comes back. Times are the database's.
 */
import type { Sql } from '../../database/database'
import type { SourceKind } from '../../database/generated/prisma/enums'
import { later } from '../shared/database-time'
import { upsertItems, type ListedItem } from './source-item.store'

export interface ClaimedSource {
  id: string
  url: string
  kind: SourceKind | null
  title: string | null
  etag: string | null
  lastModified: string | null
  failures: number
}

/** Ids of sources whose time has come, longest overdue first. */
export async function readDueSources(db: Sql, most: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    'select id from source where next_poll_at <= now() and claimed_until <= now() order by next_poll_at limit $1',
    [most],
  )
  return rows.map(({ id }) => id)
}

/**
 * @param lease milliseconds after which the claim ends
 * @param early also before its time
 * @returns undefined where another worker has it, its time has not come, or it was removed
 */
export async function claimSource(
  db: Sql,
  id: string,
  { lease, early }: { lease: number; early: boolean },
): Promise<ClaimedSource | undefined> {
  const [source] = await db.query<ClaimedSource>(
    `update source set claimed_until = ${later('$2')}
     where id = $1 and claimed_until <= now() and ($3 or next_poll_at <= now())
     returning id, url, kind, title, etag, last_modified as "lastModified", failures`,
    [id, lease, early],
  )
  return source
}

export interface PollError {
  code: string
  message: string
}

export interface Polled {
  /** Null: what was known before still holds. */
  read: { kind: SourceKind; title: string | null; etag: string | null; lastModified: string | null } | null
  items: readonly ListedItem[]
  /** What went wrong on the way; the items that were read count all the same. */
  error: PollError | null
  /** Milliseconds until the next poll. */
  pause: number
}

/** Everything of a poll in one transaction. Gives how many items are new, and how many changed. */
export async function settlePoll(tx: Sql, id: string, polled: Polled): Promise<{ added: number; changed: number }> {
  const { read, error, pause } = polled
  const rows = await tx.query(
    `update source set claimed_until = '-infinity', next_poll_at = ${later('$2')},
       kind = coalesce($3, kind), title = case when $3 is null then title else $4 end,
       etag = case when $3 is null then etag else $5 end,
       last_modified = case when $3 is null then last_modified else $6 end,
       succeeded_at = case when $7::text is null then now() else succeeded_at end,
       failed_at = case when $7 is null then failed_at else now() end,
       error_code = coalesce($7, error_code), error_text = coalesce($8, error_text),
       failures = case when $7 is null then 0 else failures + 1 end
     where id = $1 returning id`,
    [
      id,
      pause,
      read?.kind ?? null,
      read?.title ?? null,
      read?.etag ?? null,
      read?.lastModified ?? null,
      error?.code ?? null,
      error?.message ?? null,
    ],
  )
  return rows.length === 0 ? { added: 0, changed: 0 } : upsertItems(tx, id, polled.items)
}

/** A poll that takes longer than most. */
export const extendClaim = (db: Sql, id: string, lease: number): Promise<unknown> =>
  db.query(`update source set claimed_until = ${later('$2')} where id = $1`, [id, lease])

/** It could not be begun, through no fault of its own: as if it had not been claimed. */
export const putOffSource = (db: Sql, id: string, pause: number): Promise<unknown> =>
  db.query(
    `update source set claimed_until = '-infinity', next_poll_at = greatest(next_poll_at, ${later('$2')}) where id = $1`,
    [id, pause],
  )
