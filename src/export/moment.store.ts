/** Reads all of one moment, however long it takes: what is stored meanwhile is not seen. */
import type { Database, Sql } from '../database/database'

export const atOneMoment = <T>(database: Database, work: (tx: Sql) => Promise<T>): Promise<T> =>
  database.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only')
    // Whoever runs an export waits for it; a limit is for those who ask over the network.
    await tx.query(`select set_config('statement_timeout', '0', true)`)
    return work(tx)
  })
