/** Reads sources by id or address, and what hangs on them; adds and removes them. */
import type { Sql } from '../../database/database'
import type { SourceKind } from '../../database/generated/prisma/enums'
import { NewsGraphError } from '../../errors'
import { groupBy, loadById, loadPerParent } from '../shared/batch'
import { newId, toGlobalId } from '../shared/ids'
import type { NodeRow } from '../shared/node.type'

export interface ErrorRow {
  code: string
  message: string
  at: Date
}

export interface SourceRow extends NodeRow {
  uuid: string
  url: string
  kind: SourceKind | null
  title: string | null
  addedAt: Date
  lastSuccessAt: Date | null
  lastError: ErrorRow | null
  failures: number
  nextPollAt: Date
}

export interface FailedItemRow {
  url: string | null
  attempts: number
  error: ErrorRow
}

export interface ItemCounts {
  seen: number
  waiting: number
}

/** Dates inside JSON come as ISO text, which the scalar takes too. */
const errorSql = (row: string, at: string): string =>
  `json_build_object('code', ${row}.error_code, 'message', ${row}.error_text, 'at',
     to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`

/** Of the table source as s. */
export const SOURCE_COLUMNS = `'source_' || s.id as id, s.id as uuid, s.url, s.kind, s.title, s.added_at as "addedAt",
  s.succeeded_at as "lastSuccessAt", case when s.failed_at is not null then ${errorSql('s', 's.failed_at')} end as "lastError",
  s.failures, s.next_poll_at as "nextPollAt"`

const readSources = (db: Sql, ids: readonly string[]): Promise<SourceRow[]> =>
  db.query<SourceRow>(`select ${SOURCE_COLUMNS} from source s where s.id = any($1::uuid[])`, [ids])

async function readCounts(db: Sql, ids: readonly string[]): Promise<Map<string, ItemCounts>> {
  const rows = await db.query<ItemCounts & { id: string }>(
    `select source_id as id, count(*) as seen, count(*) filter (where state = 'WAITING') as waiting
       from source_item where source_id = any($1::uuid[]) group by source_id`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

async function readFailed(db: Sql, ids: readonly string[], first: number): Promise<Map<string, FailedItemRow[]>> {
  const rows = await db.query<FailedItemRow & { sourceId: string }>(
    `select i.* from unnest($1::uuid[]) s(id) cross join lateral (
       select i.source_id as "sourceId", i.url, i.attempts, ${errorSql('i', 'i.changed_at')} as error
         from source_item i where i.source_id = s.id and i.state = 'FAILED'
        order by i.changed_at desc limit $2) i`,
    [ids, first],
  )
  return groupBy(rows, ({ sourceId }) => sourceId)
}

export const createSourceLoaders = (db: Sql) => ({
  source: loadById(
    (ids) => readSources(db, ids),
    ({ uuid }) => uuid,
  ),
  counts: loadPerParent<null, ItemCounts>(
    (ids) => readCounts(db, ids),
    () => ({ seen: 0, waiting: 0 }),
  ),
  failedItems: loadPerParent<number, FailedItemRow[]>(
    (ids, first) => readFailed(db, ids, first),
    () => [],
  ),
})

/** Every source, or those of the addresses; in the order of adding. */
export const readSourcesAt = (db: Sql, urls: readonly string[] | null): Promise<SourceRow[]> =>
  db.query<SourceRow>(
    `select ${SOURCE_COLUMNS} from source s where $1::text[] is null or s.url = any($1) order by s.id`,
    [urls],
  )

/** Follows an address from now on; one that is followed already stays as it is. Gives its id. */
export async function addSource(db: Sql, url: string): Promise<{ id: string; isNew: boolean }> {
  const rows = await db.query<{ id: string }>(
    `insert into source (id, url, added_at, next_poll_at, claimed_until)
     values ($1, $2, now(), now(), '-infinity') on conflict (url) do nothing returning id`,
    [newId(), url],
  )
  if (rows[0]) return { id: rows[0].id, isNew: true }
  const [known] = await db.query<{ id: string }>('select id from source where url = $1', [url])
  return known ? { id: known.id, isNew: false } : addSource(db, url) // removed at this very moment
}

const noSource = (id: string): NewsGraphError =>
  new NewsGraphError('NOT_FOUND', `there is no source ${toGlobalId('source', id)}`)

/** Its articles stay. @throws NewsGraphError NOT_FOUND */
export async function removeSource(db: Sql, id: string): Promise<void> {
  const gone = await db.query('delete from source where id = $1 returning id', [id])
  if (gone.length === 0) throw noSource(id)
}

/** Has it polled as soon as a worker is free. @throws NewsGraphError NOT_FOUND */
export async function pollSoon(db: Sql, id: string): Promise<void> {
  const due = await db.query('update source set next_poll_at = now() where id = $1 returning id', [id])
  if (due.length === 0) throw noSource(id)
}
