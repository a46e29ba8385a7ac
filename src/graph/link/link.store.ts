/** Reads the links of entities, a page for each, strongest first; totals are counted only when asked for. */
import type { Sql } from '../../database/database'
import { LinkKind, type LinkDirection } from '../../database/generated/prisma/enums'
import { groupBy, loadPerParent } from '../shared/batch'
import type { Span } from '../shared/date-range'
import { Page, pageSql, type Keyset, type PageRequest } from '../shared/page'
import { SqlValues } from '../shared/sql-values'
import { linksCounted, linksSeen } from './links-seen.store'

export interface LinkRow {
  /** The true ends; of a link without direction, from is the end it was reached from. */
  fromUuid: string
  toUuid: string
  kind: LinkKind
  weight: number
  firstSeen: Date | null
  lastSeen: Date | null
  source: string | null
}

/** A link seen from one of its ends. */
export interface LinkFromRow extends LinkRow {
  otherUuid: string
  direction: LinkDirection
}

/** Columns of a LinkFromRow over `link l`. */
export const LINK_COLUMNS = `
  case l.direction when 'IN' then l.other_id else l.entity_id end as "fromUuid",
  case l.direction when 'IN' then l.entity_id else l.other_id end as "toUuid",
  l.kind, l.weight, l.first_seen as "firstSeen", l.last_seen as "lastSeen", l.source,
  l.other_id as "otherUuid", l.direction`

export const LINKS: Keyset = {
  name: 'links by weight',
  descending: true,
  columns: [
    { sql: 'l.weight', type: 'int4', of: (row: LinkFromRow) => row.weight },
    { sql: 'l.other_id', type: 'uuid', of: (row: LinkFromRow) => row.otherUuid },
    { sql: 'l.kind::text', type: 'text', of: (row: LinkFromRow) => row.kind },
    { sql: 'l.direction::text', type: 'text', of: (row: LinkFromRow) => row.direction },
  ],
}

/** All that is given must hold; null: any. */
export interface LinkFilter {
  kinds: readonly LinkKind[] | null
  minWeight: number
  /** Only ties shown in that time, counted over that time. */
  seen: Span | null
}

export interface LinksArgs extends LinkFilter {
  direction: LinkDirection
  /** Canonical UUIDs of the other end. */
  others: readonly string[] | null
}

export interface LinkPageArgs extends LinksArgs {
  request: PageRequest
}

type Param = (value: unknown) => string

/** The links of the entities (SQL for a uuid array), as the table keeps them or as the time asked for shows them; of a past moment, when
 * nobody kept the table, counted from what articles said then. */
export const linksOf = (db: Sql, entities: string, seen: Span | null, param: Param): string =>
  seen !== null ? linksSeen(entities, seen, param) : db.asOf ? linksCounted(entities, param) : 'link'

/** Conditions on `link l`. */
export function linkConditions({ kinds, minWeight }: LinkFilter, param: Param): string[] {
  const conditions = [`l.weight >= ${param(minWeight)}::int4`]
  if (kinds !== null) conditions.push(`l.kind = any(${param(kinds)}::"LinkKind"[])`)
  return conditions
}

function conditionsOf(args: LinksArgs, param: Param): string {
  const conditions = ['l.entity_id = asked.id', ...linkConditions(args, param)]
  if (args.direction !== 'BOTH') conditions.push(`l.direction = ${param(args.direction)}::"LinkDirection"`)
  if (args.others !== null) conditions.push(`l.other_id = any(${param(args.others)}::uuid[])`)
  return conditions.join(' and ')
}

/** `asked`: the parents, $1; `links`: their links. */
function statement(
  db: Sql,
  entities: readonly string[],
  args: LinksArgs,
): { values: SqlValues; head: string; links: string } {
  const values = new SqlValues()
  const asked = `${values.param(entities)}::uuid[]`
  const links = linksOf(db, asked, args.seen, values.param)
  if (links === 'link') return { values, head: '', links }
  return { values, head: `with seen as materialized (select * from ${links} links)`, links: 'seen' }
}

async function readLinks(db: Sql, entities: readonly string[], args: LinkPageArgs) {
  const { values, head, links } = statement(db, entities, args)
  const { where, orderBy } = pageSql(args.request, LINKS, values.param)
  const rows = await db.query<LinkFromRow & { parent: string }>(
    `${head} select asked.id as parent, page.* from unnest($1::uuid[]) asked(id) cross join lateral (
       select ${LINK_COLUMNS} from ${links} l where ${conditionsOf(args, values.param)} and ${where}
        order by ${orderBy} limit ${values.param(args.request.limit)}) page`,
    values.list,
  )
  return groupBy(rows, ({ parent }) => parent)
}

async function countLinks(db: Sql, entities: readonly string[], args: LinksArgs) {
  const { values, head, links } = statement(db, entities, args)
  const rows = await db.query<{ parent: string; count: number }>(
    `${head} select asked.id as parent, (select count(*) from ${links} l where ${conditionsOf(args, values.param)}) as count
       from unnest($1::uuid[]) asked(id)`,
    values.list,
  )
  return new Map(rows.map(({ parent, count }) => [parent, count]))
}

const otherEnd = ({ otherUuid }: LinkFromRow): { otherUuid: string } => ({ otherUuid })

export function createLinkLoaders(db: Sql) {
  const counts = loadPerParent<LinksArgs, number>(
    (entities, args) => countLinks(db, entities, args),
    () => 0,
  )
  const rows = loadPerParent<LinkPageArgs, LinkFromRow[]>(
    (entities, args) => readLinks(db, entities, args),
    () => [],
  )
  return {
    ofEntity: async (entity: string, links: LinksArgs, request: PageRequest): Promise<Page<LinkFromRow>> =>
      new Page(
        await rows.load({ parent: entity, args: { ...links, request } }),
        request,
        LINKS,
        () => counts.load({ parent: entity, args: links }),
        undefined,
        otherEnd,
      ),
  }
}
