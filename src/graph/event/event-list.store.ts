/**
 * Lists of events: all of them, those at places, those that articles report. A filter, an order and a page in, a page of
 * rows out; totals are counted by a statement of their own, only when asked for.
 */
import type { Sql } from '../../database/database'
import type { EventCategory, EventStatus } from '../../database/generated/prisma/enums'
import { namedLike } from '../entity/entity-list.store'
import { entitiesPerParent, entitySql, type EntityParts, type EntityRow } from '../entity/entity.store'
import { readPlacesWithin, withinSql } from '../place/places-within.store'
import { groupBy, loadPerParent } from '../shared/batch'
import type { Span } from '../shared/date-range'
import { Page, pageSql, type Keyset, type PageRequest } from '../shared/page'
import { SqlValues } from '../shared/sql-values'

export interface EventRow extends EntityRow {
  timeOrder: Date
}

const id = { sql: 'e.id', type: 'uuid', of: (row: EventRow) => row.uuid } as const
const time = { sql: 'listed.time_order', type: 'timestamptz', of: (row: EventRow) => row.timeOrder } as const
const mentions = { sql: 'e.mention_count', type: 'int4', of: (row: EventRow) => row.mentionCount } as const

export const EVENT_ORDERS = {
  LATEST: { name: 'events, latest first', descending: true, columns: [time, id] },
  EARLIEST: { name: 'events, earliest first', descending: false, columns: [time, id] },
  MOST_MENTIONED: { name: 'events by mentions', descending: true, columns: [mentions, id] },
} as const satisfies Record<string, Keyset>

/** All that is given must hold; null: any. Ids are canonical UUIDs, any of them will do. */
export interface EventListFilter {
  /** Folded; part of a name is enough. */
  nameKey: string | null
  categories: readonly EventCategory[] | null
  statuses: readonly EventStatus[] | null
  participants: readonly string[] | null
  /** With those that lie within them. */
  places: readonly string[] | null
  /** Overlaps the event's time. */
  time: Span | null
}

type Param = (value: unknown) => string

const timeConditions = ({ start, end }: Span, param: Param): string[] => [
  'listed.time_edtf is not null',
  ...(start === null ? [] : [`listed.time_latest >= ${param(start)}::timestamptz`]),
  ...(end === null ? [] : [`listed.time_earliest < ${param(end)}::timestamptz`]),
]

function conditionsOf(filter: EventListFilter, param: Param): string[] {
  const conditions = ['e.merged_into_id is null', 'e.known_until is null']
  const anyOf = (column: string, type: string, values: readonly string[] | null): void => {
    if (values !== null) conditions.push(`${column} = any(${param(values)}::${type}[])`)
  }
  if (filter.nameKey !== null) conditions.push(namedLike(param(filter.nameKey)))
  anyOf('listed.category', '"EventCategory"', filter.categories)
  anyOf('listed.status', '"EventStatus"', filter.statuses)
  if (filter.participants !== null)
    conditions.push(
      `e.id in (select event_id from event_participant where entity_id = any(${param(filter.participants)}::uuid[]))`,
    )
  anyOf('listed.place_id', 'uuid', filter.places)
  if (filter.time !== null) conditions.push(...timeConditions(filter.time, param))
  return conditions
}

const LISTED = 'from event listed join entity e on e.id = listed.id'

async function countEvents(db: Sql, filter: EventListFilter): Promise<number> {
  const values = new SqlValues()
  const where = conditionsOf(filter, values.param).join(' and ')
  const [row] = await db.query<{ count: number }>(`select count(*) as count ${LISTED} where ${where}`, values.list)
  return row?.count ?? 0
}

/** SQL of one page's rows; tied: a condition that ties them to a parent. */
function pageRowsSql(args: EventPageArgs, param: Param, tied = 'true'): string {
  const { columns, joins } = entitySql(args.parts)
  const { where, orderBy } = pageSql(args.request, args.keyset, param)
  const conditions = [...conditionsOf(args.filter, param), tied, where].join(' and ')
  return `select ${columns}, listed.time_order as "timeOrder" ${LISTED} ${joins}
    where ${conditions} order by ${orderBy} limit ${param(args.request.limit)}`
}

export interface EventPageArgs {
  filter: EventListFilter
  keyset: Keyset
  request: PageRequest
  parts: EntityParts
}

export async function listEvents(db: Sql, args: EventPageArgs): Promise<Page<EventRow, EntityRow>> {
  const values = new SqlValues()
  const rows = await db.query<EventRow>(pageRowsSql(args, values.param), values.list)
  return new Page(rows, args.request, args.keyset, () => countEvents(db, args.filter))
}

const AT_PLACE = 'listed.place_id in (select id from within where within.root = asked.id)'

async function readAtPlaces(db: Sql, places: readonly string[], args: EventPageArgs) {
  const values = new SqlValues()
  const parents = values.param(places)
  const within = withinSql(await readPlacesWithin(db, places), values)
  const rows = await db.query<EventRow & { parent: string }>(
    `${within} select asked.id as parent, page.* from unnest(${parents}::uuid[]) asked(id)
      cross join lateral (${pageRowsSql(args, values.param, AT_PLACE)}) page`,
    values.list,
  )
  return groupBy(rows, ({ parent }) => parent)
}

async function countAtPlaces(db: Sql, places: readonly string[], filter: EventListFilter) {
  const values = new SqlValues()
  const parents = values.param(places)
  const where = [...conditionsOf(filter, values.param), AT_PLACE].join(' and ')
  const within = withinSql(await readPlacesWithin(db, places), values)
  const rows = await db.query<{ parent: string; count: number }>(
    `${within} select asked.id as parent, (select count(*) ${LISTED} where ${where}) as count
       from unnest(${parents}::uuid[]) asked(id)`,
    values.list,
  )
  return new Map(rows.map(({ parent, count }) => [parent, count]))
}

const REPORTED = `select report.article_id as parent, coalesce(e.merged_into_id, e.id) as entity_id, min(report.seq) as place
  from event_report report join entity e on e.id = report.event_id
 where report.article_id = any($1::uuid[]) and report.known_until is null group by 1, 2`

export function createEventLoaders(db: Sql) {
  const counts = loadPerParent<EventListFilter, number>(
    (places, filter) => countAtPlaces(db, places, filter),
    () => 0,
  )
  const rows = loadPerParent<EventPageArgs, EventRow[]>(
    (places, args) => readAtPlaces(db, places, args),
    () => [],
  )
  return {
    /** Events there or in a place within it. */
    atPlace: async (place: string, args: EventPageArgs): Promise<Page<EventRow, EntityRow>> =>
      new Page(await rows.load({ parent: place, args }), args.request, args.keyset, () =>
        counts.load({ parent: place, args: args.filter }),
      ),
    /** Events that the article's current text reports, in its order. */
    ofArticle: entitiesPerParent(db, REPORTED),
  }
}
