/** The list of sources: a page that was asked for in, its rows out; the total is counted only when asked for. */
import type { Sql } from '../../database/database'
import { pageOfOne } from '../shared/list-sql'
import { Page, type Keyset, type PageRequest } from '../shared/page'
import { SqlValues } from '../shared/sql-values'
import { SOURCE_COLUMNS, type SourceRow } from './source.store'

/** Latest added first: ids carry the time. */
export const SOURCES: Keyset = {
  name: 'sources, latest first',
  descending: true,
  columns: [{ sql: 's.id', type: 'uuid', of: (row: SourceRow) => row.uuid }],
}

/** failing: only those whose last poll failed, or only the others; null for all. */
export async function listSources(db: Sql, failing: boolean | null, request: PageRequest): Promise<Page<SourceRow>> {
  const values = new SqlValues()
  const conditions = failing === null ? [] : [failing ? 's.failures > 0' : 's.failures = 0']
  const list = { alias: 's', rows: 'source s', conditions, keyset: SOURCES, request }
  const rows = await db.query<SourceRow>(
    `select ${SOURCE_COLUMNS} from (${pageOfOne(list, values.param)}) s order by s.id ${request.backward ? 'asc' : 'desc'}`,
    values.list,
  )
  return new Page(rows, request, SOURCES, () => countSources(db, conditions))
}

async function countSources(db: Sql, conditions: readonly string[]): Promise<number> {
  const where = ['true', ...conditions].join(' and ')
  const [row] = await db.query<{ count: number }>(`select count(*) from source s where ${where}`)
  return row!.count
}
