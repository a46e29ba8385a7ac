/** Counts what ties two entities by the time at which it came out: two ends in, a row for each kind and time out, in one statement. */
import type { Sql } from '../../database/database'
import type { LinkKind } from '../../database/generated/prisma/enums'
import type { Span } from '../shared/date-range'
import { everySlot, timeKey, timeSlot, type TimeUnit } from '../shared/facet-sql'
import { SqlValues } from '../shared/sql-values'
import { tiesSeenBetween } from './links-seen.store'

export interface LinkTimelineArgs {
  /** Canonical UUIDs. Of kinds without direction either may be the one. */
  from: string
  to: string
  /** Null: any. */
  kinds: readonly LinkKind[] | null
  by: TimeUnit
  /** Only what came out in that time; null: ever. */
  seen: Span | null
  /** How many spans of time at the most, the latest. */
  first: number
}

export interface LinkTimelineRow {
  kind: LinkKind
  key: string
  count: number
}

/**
 * By kind, then in the order of time, from the first to the last time of any kind; none where nothing ties them. An article
 * or statement counts once for a kind, when the first article that shows it came out.
 */
export function readLinkTimeline(
  db: Sql,
  { from, to, kinds, by, seen, first }: LinkTimelineArgs,
): Promise<LinkTimelineRow[]> {
  const { param, list } = new SqlValues()
  const ties = tiesSeenBetween(param(from), param(to), seen ?? { start: null, end: null }, param)
  const ofKinds = kinds === null ? 'true' : `t.kind = any(${param(kinds)}::"LinkKind"[])`
  return db.query<LinkTimelineRow>(
    `with proven as materialized (
       select kind, proof, ${timeSlot(by, 'min(t.first)')} as slot from (${ties}) t where ${ofKinds} group by kind, proof),
     counted as (select kind, slot, count(*) as count from proven group by kind, slot)
     select k.kind, ${timeKey(by, 'every.slot')} as key, coalesce(c.count, 0) as count
       from (select distinct kind from proven) k cross join ${everySlot(by, 'proven', param(first))} every
       left join counted c on c.kind = k.kind and c.slot = every.slot
      order by k.kind, every.slot`,
    list,
  )
}
