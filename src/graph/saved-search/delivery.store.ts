/**
 * Where saved searches stand, and their deliveries: prepared for many searches at once, claimed by one worker at a time, over
 * all processes, and settled. A search has one delivery at the most and goes on from its position when that is settled, so
 * order is kept and nothing lost; a claim ends by itself, so that what a killed worker had in hand comes back. Each is one
 * statement, and changes nothing where another process was first. Times are the database's.
 */
import type { Sql } from '../../database/database'
import type { SavedSearchKind } from '../../database/generated/prisma/enums'
import { later } from '../shared/database-time'

export interface ReadySearch {
  uuid: string
  kind: SavedSearchKind
  pinnedFilter: unknown
  position: number
  failures: number
}

/** Those with nothing in hand, whose time has come and behind whose position something was stored. */
export const readReady = (db: Sql): Promise<ReadySearch[]> =>
  db.query<ReadySearch>(
    `with newest as (select 'STATEMENTS' as kind, max(arrival_seq) as number from statement
                     union all select 'ARTICLES', max(change_seq) from article)
     select s.id as uuid, s.kind, s.pinned_filter as "pinnedFilter", s.position, s.failures
       from saved_search s join newest on newest.kind = s.kind::text
      where s.delivery_id is null and s.stopped_at is null and s.next_try_at <= now() and s.position < newest.number
      order by s.id`,
  )

/** What a search found up to a position; no items: it goes on from there. */
export interface Found {
  id: string
  /** Of the delivery; null where there are no items. */
  delivery: string | null
  items: readonly string[]
}

/**
 * That it could be read ends whatever failed before it.
 * @param from where all of them stood when it was read
 */
export const prepare = (db: Sql, found: readonly Found[], from: number, until: number): Promise<unknown> =>
  db.query(
    `update saved_search s set
       position = case when found.delivery is null then $3::int8 else s.position end,
       delivery_id = found.delivery,
       delivery_items = case when found.delivery is not null then found.items end,
       delivery_position = case when found.delivery is not null then $3::int8 end,
       failures = 0, failing_since = null
     from jsonb_to_recordset($1::jsonb) found (id uuid, delivery uuid, items uuid[])
     where s.id = found.id and s.position = $2::int8 and s.delivery_id is null`,
    [JSON.stringify(found), from, until],
  )

export interface Delivery {
  id: string
  search: { uuid: string; name: string; kind: SavedSearchKind; url: string; secret: string }
  /** UUIDs of statements or articles, in order. */
  items: string[]
  /** Before this try. */
  failures: number
}

/** @param lease milliseconds after which the claim ends */
export async function claimDue(db: Sql, most: number, lease: number): Promise<Delivery[]> {
  const rows = await db.query<Delivery['search'] & { delivery: string; items: string[]; failures: number }>(
    `update saved_search set claimed_until = ${later('$2')}
      where id in (
        select id from saved_search
         where delivery_id is not null and stopped_at is null and next_try_at <= now() and claimed_until <= now()
         order by next_try_at, id limit $1 for update skip locked)
     returning id as uuid, name, kind, url, secret, delivery_id as delivery, delivery_items as items, failures`,
    [most, lease],
  )
  return rows.map(({ delivery, items, failures, ...search }) => ({ id: delivery, search, items, failures }))
}

/** @param posted false where nothing was left to be posted */
export const settle = (db: Sql, { id, search }: Delivery, posted: boolean): Promise<unknown> =>
  db.query(
    `update saved_search set position = delivery_position, delivery_id = null, delivery_items = null,
       delivery_position = null, claimed_until = '-infinity', next_try_at = now(), failures = 0, failing_since = null,
       delivered_at = case when $3 then now() else delivered_at end
     where id = $1 and delivery_id = $2`,
    [search.uuid, id, posted],
  )

export interface Failure {
  code: string
  message: string
  /** Milliseconds until the next try; null: there is none. */
  pause: number | null
}

/** @param delivery id of what failed; null: nothing could be prepared */
export const fail = (db: Sql, search: string, delivery: string | null, failure: Failure): Promise<unknown> =>
  db.query(
    `update saved_search set claimed_until = '-infinity', failures = failures + 1,
       failing_since = coalesce(failing_since, now()), failed_at = now(), error_code = $3, error_text = $4,
       next_try_at = coalesce(${later('$5')}, next_try_at), stopped_at = case when $5::float8 is null then now() end
     where id = $1 and delivery_id is not distinct from $2::uuid`,
    [search, delivery, failure.code, failure.message, failure.pause],
  )

/** It was not tried, through no fault of the receiver: as if it had not been claimed. */
export const putBack = (db: Sql, { id, search }: Delivery): Promise<unknown> =>
  db.query(`update saved_search set claimed_until = '-infinity' where id = $1 and delivery_id = $2`, [search.uuid, id])
