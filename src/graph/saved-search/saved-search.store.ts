/** Reads saved searches, adds and removes them. What a search found and where it stands: delivery.store.ts. */
import type { Sql } from '../../database/database'
import type { SavedSearchKind } from '../../database/generated/prisma/enums'
import { NewsGraphError } from '../../errors'
import { loadById } from '../shared/batch'
import { toGlobalId } from '../shared/ids'
import { pageOfOne } from '../shared/list-sql'
import type { NodeRow } from '../shared/node.type'
import { Page, type Keyset, type PageRequest } from '../shared/page'
import { SqlValues } from '../shared/sql-values'

export interface SavedSearchRow extends NodeRow {
  uuid: string
  name: string
  kind: SavedSearchKind
  filter: unknown
  url: string
  createdAt: Date
  createdBy: string
  state: 'ACTIVE' | 'FAILING' | 'STOPPED'
  position: string
  lastDeliveredAt: Date | null
  failures: number
  lastError: { code: string; message: string; at: string } | null
  nextTryAt: Date | null
}

const COLUMNS = `'search_' || s.id as id, s.id as uuid, s.name, s.kind, s.filter, s.url, s.created_at as "createdAt",
  s.created_by as "createdBy", s.position::text as position, s.delivered_at as "lastDeliveredAt", s.failures,
  case when s.stopped_at is not null then 'STOPPED' when s.failing_since <= now() - interval '1 day' then 'FAILING'
       else 'ACTIVE' end as state,
  case when s.failed_at is not null then json_build_object('code', s.error_code, 'message', s.error_text, 'at',
     to_char(s.failed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as "lastError",
  case when s.failures > 0 and s.stopped_at is null then s.next_try_at end as "nextTryAt"`

export const createSavedSearchLoaders = (db: Sql) => ({
  savedSearch: loadById(
    (ids) => db.query<SavedSearchRow>(`select ${COLUMNS} from saved_search s where s.id = any($1::uuid[])`, [ids]),
    ({ uuid }) => uuid,
  ),
})

/** Latest added first: ids carry the time. */
export const SAVED_SEARCHES: Keyset = {
  name: 'saved searches, latest first',
  descending: true,
  columns: [{ sql: 's.id', type: 'uuid', of: (row: SavedSearchRow) => row.uuid }],
}

/** createdBy: only those of one maker; null for all. */
export async function listSavedSearches(
  db: Sql,
  createdBy: string | null,
  request: PageRequest,
): Promise<Page<SavedSearchRow>> {
  const values = new SqlValues()
  const conditions = createdBy === null ? [] : [`s.created_by = ${values.param(createdBy)}`]
  const list = { alias: 's', rows: 'saved_search s', conditions, keyset: SAVED_SEARCHES, request }
  const rows = await db.query<SavedSearchRow>(
    `select ${COLUMNS} from (${pageOfOne(list, values.param)}) s order by s.id ${request.backward ? 'asc' : 'desc'}`,
    values.list,
  )
  return new Page(rows, request, SAVED_SEARCHES, () => countSavedSearches(db, createdBy))
}

async function countSavedSearches(db: Sql, createdBy: string | null): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    'select count(*) from saved_search where $1::text is null or created_by = $1',
    [createdBy],
  )
  return row!.count
}

export interface NewSearch {
  id: string
  name: string
  kind: SavedSearchKind
  filter: unknown
  pinnedFilter: unknown
  url: string
  secret: string
  createdBy: string
  /** What is numbered later is posted. */
  position: number
}

export const addSavedSearch = (db: Sql, search: NewSearch): Promise<unknown> =>
  db.query(
    `insert into saved_search (id, name, kind, filter, pinned_filter, url, secret, created_at, created_by, position,
       claimed_until, next_try_at)
     values ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7, now(), $8, $9, '-infinity', now())`,
    [
      search.id,
      search.name,
      search.kind,
      JSON.stringify(search.filter),
      JSON.stringify(search.pinnedFilter),
      search.url,
      search.secret,
      search.createdBy,
      search.position,
    ],
  )

export const noSavedSearch = (id: string): NewsGraphError =>
  new NewsGraphError('NOT_FOUND', `there is no saved search ${toGlobalId('search', id)}`)

/** With what it found and did not deliver. @throws NewsGraphError NOT_FOUND */
export async function removeSavedSearch(db: Sql, id: string): Promise<void> {
  const gone = await db.query('delete from saved_search where id = $1 returning id', [id])
  if (gone.length === 0) throw noSavedSearch(id)
}

/** @throws NewsGraphError NOT_FOUND */
export async function readSecret(db: Sql, id: string): Promise<string> {
  const [row] = await db.query<{ secret: string }>('select secret from saved_search where id = $1', [id])
  if (!row) throw noSavedSearch(id)
  return row.secret
}

/** Has it delivered now, also where it was stopped. @throws NewsGraphError NOT_FOUND */
export async function resumeSavedSearch(db: Sql, id: string): Promise<void> {
  const due = await db.query(
    'update saved_search set stopped_at = null, next_try_at = now() where id = $1 returning id',
    [id],
  )
  if (due.length === 0) throw noSavedSearch(id)
}
