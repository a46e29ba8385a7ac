/** How an export reads: all from one moment, however long it takes, and never more than a batch at a time. */
import type { Sql } from '../../database/database'

const BATCH = 200

/** @param tx nothing was asked in it before. Times are told in UTC. */
export async function beginExport(tx: Sql): Promise<void> {
  await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')
  await tx.query(
    `SELECT set_config('statement_timeout', '0', true), set_config('jit', 'off', true), set_config('TimeZone', 'UTC', true)`,
  )
}

/** @param select SQL of one text column, line */
export async function* linesOf(tx: Sql, select: string): AsyncGenerator<string> {
  await tx.query(`DECLARE exported_lines NO SCROLL CURSOR FOR ${select}`)
  for (;;) {
    const rows = await tx.query<{ line: string }>(`FETCH ${BATCH} FROM exported_lines`)
    for (const { line } of rows) yield line
    if (rows.length < BATCH) break
  }
  await tx.query('CLOSE exported_lines')
}
