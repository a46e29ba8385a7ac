/** Reads what articles report of the status of events, merges applied; all events of a query in one statement. */
import type { Sql } from '../../database/database'
import type { EventStatus } from '../../database/generated/prisma/enums'
import { groupBy, loadPerParent } from '../shared/batch'
import { earliestFirst } from '../shared/writing.store'

export interface StatusReportRow {
  articleUuid: string
  seq: number
  status: EventStatus
  reportedAt: Date
}

/** The last of each event, oldest first: the last one's status is the event's. */
async function readStatusReports(db: Sql, events: readonly string[], last: number) {
  const rows = await db.query<StatusReportRow & { parent: string }>(
    `select asked.id as parent, x."articleUuid", x.seq, x.status, x."reportedAt"
       from unnest($1::uuid[]) asked(id) cross join lateral (
         select r.article_id as "articleUuid", r.seq, r.status, r.sorted_at as "reportedAt",
             row_number() over (order by ${earliestFirst('r')}) as place, count(*) over () as total
           from entity member join event_report r on r.event_id = member.id and r.known_until is null
          where member.id = asked.id or member.merged_into_id = asked.id) x
      where x.place > x.total - $2 order by asked.id, x.place`,
    [events, last],
  )
  return groupBy(rows, ({ parent }) => parent)
}

export const createStatusHistoryLoaders = (db: Sql) => ({
  /** args: how many, up to the latest. */
  ofEvent: loadPerParent<number, StatusReportRow[]>(
    (events, last) => readStatusReports(db, events, last),
    () => [],
  ),
})
