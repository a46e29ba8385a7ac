/**
 * Keeps what Postgres knows of its tables in step with a graph that fills. Statements are planned once by what is known then,
 * and the server's own collector comes by once a minute: until it does, a plan made for empty tables reads whole indexes.
 */
import type { Database } from './database'

/** Changes by this process after which the tables are looked at: at first often, then each time they may have doubled. */
const FIRST_LOOK = 32
const MOST_BETWEEN = 1024

interface Look {
  changes: number
  next: number
}

const looks = new WeakMap<Database, Look>()

/** Called after each transaction that stored something. Analyses the tables that have changed by a fifth since they last were. */
export async function keepStatistics(database: Database): Promise<void> {
  const look = looks.get(database) ?? { changes: 0, next: FIRST_LOOK }
  looks.set(database, look)
  look.changes += 1
  if (look.changes < look.next) return
  look.next += Math.min(look.next, MOST_BETWEEN)
  const changed = await database.query<{ name: string }>(
    `SELECT quote_ident(relname) AS name FROM pg_stat_user_tables
     WHERE schemaname = 'public' AND n_mod_since_analyze > greatest(${FIRST_LOOK}, n_live_tup / 5) ORDER BY relname`,
  )
  if (changed.length === 0) return
  for (const { name } of changed)
    await database.transaction(async (tx) => {
      await tx.query(`SELECT set_config('statement_timeout', '0', true)`)
      await tx.query(`ANALYZE ${name}`)
    })
}
