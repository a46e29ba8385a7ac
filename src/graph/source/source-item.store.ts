/**
 * Items of sources: listed by polls, claimed one by one by workers, settled in the transaction that stores the article. The
 * key of an item makes it one, so that however many workers there are its article is stored once. Times are the database's.
 */
import type { Sql } from '../../database/database'
import { later } from '../shared/database-time'

export interface ListedItem {
  /** SHA-256, as are fingerprints: hexadecimal. */
  key: string
  url: string | null
  /** Empty where nothing is to be fetched. */
  host: string
  fingerprint: string
  /** What the source says of it; any JSON, given back as it is. */
  entry: unknown
}

export interface ItemId {
  sourceId: string
  key: string
}

export interface ClaimedItem extends ItemId {
  sourceUrl: string
  url: string | null
  fingerprint: string
  entry: unknown
  /** This one included. */
  attempts: number
}

const bytes = (hex: string): string => `decode(${hex}, 'hex')`
/** What is new or changed waits from now on; sorted, so that two polls never lock rows crosswise. */
export async function upsertItems(
  tx: Sql,
  sourceId: string,
  items: readonly ListedItem[],
): Promise<{ added: number; changed: number }> {
  if (items.length === 0) return { added: 0, changed: 0 }
  const list = JSON.stringify(items)
  await tx.query(
    `insert into host_turn (host, next_at)
     select distinct host, now() from json_to_recordset($1::json) as i (host text) order by host on conflict do nothing`,
    [list],
  )
  const rows = await tx.query<{ isNew: boolean }>(
    `insert into source_item (source_id, key, url, host, entry, fingerprint, state, next_try_at, seen_at, changed_at)
     select $1, ${bytes('key')}, url, host, entry, ${bytes('fingerprint')}, 'WAITING', now(), now(), now()
       from json_to_recordset($2::json) as i (key text, url text, host text, entry jsonb, fingerprint text) order by key
     on conflict (source_id, key) do update set url = excluded.url, host = excluded.host, entry = excluded.entry,
       fingerprint = excluded.fingerprint, state = 'WAITING', attempts = 0, next_try_at = now(), changed_at = now(),
       error_code = null, error_text = null
     where source_item.fingerprint <> excluded.fingerprint
     returning xmax = 0 as "isNew"`,
    [sourceId, list],
  )
  const added = rows.filter(({ isNew }) => isNew).length
  return { added, changed: rows.length - added }
}

/**
 * Items that may be begun now at hosts whose turn it is, at most `perHost` of each, so that those of one host never fill
 * the queue before all others.
 */
export const readDueItems = (db: Sql, perHost: number): Promise<ItemId[]> =>
  db.query<ItemId>(
    `select i.source_id as "sourceId", encode(i.key, 'hex') as key from host_turn h cross join lateral (
       select source_id, key from source_item i
       where i.host = h.host and i.state = 'WAITING' and i.next_try_at <= now() order by i.next_try_at limit $1) i
     where h.next_at <= now() + interval '1 second'`,
    [perHost],
  )

const CLAIM = `update source_item i set next_try_at = ${later('$1')}, attempts = attempts + 1`
const CLAIMED = `i.source_id as "sourceId", encode(i.key, 'hex') as key, i.url, encode(i.fingerprint, 'hex') as fingerprint,
  i.entry, i.attempts, (select s.url from source s where s.id = i.source_id) as "sourceUrl"`

/**
 * @param lease milliseconds after which another worker may begin it
 * @returns undefined where it is not to be had
 */
export async function claimItem(db: Sql, { sourceId, key }: ItemId, lease: number): Promise<ClaimedItem | undefined> {
  const [item] = await db.query<ClaimedItem>(
    `${CLAIM} where i.source_id = $2 and i.key = ${bytes('$3')} and i.state = 'WAITING' and i.next_try_at <= now()
     returning ${CLAIMED}`,
    [lease, sourceId, key],
  )
  return item
}

/** Likewise the next of a source, whichever it is. */
export async function claimNextItem(db: Sql, sourceId: string, lease: number): Promise<ClaimedItem | undefined> {
  const [item] = await db.query<ClaimedItem>(
    `${CLAIM} from (
       select source_id, key from source_item
       where source_id = $2 and state = 'WAITING' and next_try_at <= now()
       order by next_try_at, key limit 1 for update skip locked) next
     where i.source_id = next.source_id and i.key = next.key returning ${CLAIMED}`,
    [lease, sourceId],
  )
  return item
}

/** Within the transaction that stores: false where somebody else has stored it, or its source was removed. */
export async function lockWaitingItem(tx: Sql, { sourceId, key }: ItemId): Promise<boolean> {
  const rows = await tx.query(
    `select from source_item where source_id = $1 and key = ${bytes('$2')} and state = 'WAITING' for update`,
    [sourceId, key],
  )
  return rows.length > 0
}

/** In the transaction that stores its article. Where the source shows it changed meanwhile, it goes on waiting. */
export const settleItem = (tx: Sql, { sourceId, key, fingerprint }: ClaimedItem, articleId: string): Promise<unknown> =>
  tx.query(
    `update source_item set article_id = $4, changed_at = now(), error_code = null, error_text = null,
       state = case when fingerprint = ${bytes('$3')} then 'STORED' else state end,
       entry = case when fingerprint = ${bytes('$3')} then null else entry end
     where source_id = $1 and key = ${bytes('$2')}`,
    [sourceId, key, fingerprint, articleId],
  )

/** pause: milliseconds until it is tried again; null: given up. */
export const failItem = (
  db: Sql,
  { sourceId, key, fingerprint }: ClaimedItem,
  error: { code: string; message: string },
  pause: number | null,
): Promise<unknown> =>
  db.query(
    `update source_item set error_code = $4, error_text = $5, changed_at = now(),
       state = case when $6::float8 is null then 'FAILED' else state end,
       next_try_at = case when $6 is null then next_try_at else ${later('$6')} end
     where source_id = $1 and key = ${bytes('$2')} and fingerprint = ${bytes('$3')} and state = 'WAITING'`,
    [sourceId, key, fingerprint, error.code, error.message, pause],
  )

/** It could not be begun, through no fault of its own: as if it had not been claimed. */
export const putBackItem = (db: Sql, { sourceId, key }: ItemId, pause: number): Promise<unknown> =>
  db.query(
    `update source_item set attempts = attempts - 1, next_try_at = ${later('$3')}
     where source_id = $1 and key = ${bytes('$2')} and state = 'WAITING' and attempts > 0`,
    [sourceId, key, pause],
  )

/** Items that somebody else has in hand or that wait for their time. */
export async function countWaiting(db: Sql, sourceId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select count(*) from source_item where source_id = $1 and state = 'WAITING'`,
    [sourceId],
  )
  return row!.count
}
