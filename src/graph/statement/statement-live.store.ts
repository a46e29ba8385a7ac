/** What the subscription of new statements reads: those of the announced ones that fit its filter. */
import type { Sql } from '../../database/database'
import { SqlValues } from '../shared/sql-values'
import { statementConditions, type StatementListFilter } from './statement-conditions.store'
import { statementColumns, type StatementRow } from './statement.store'

/** In the order of the ids; those that do not fit, or are gone, are left out. */
export async function readFitting(
  db: Sql,
  ids: readonly string[],
  filter: StatementListFilter,
): Promise<StatementRow[]> {
  const values = new SqlValues()
  const asked = values.param(ids)
  const conditions = statementConditions(filter, values.param).join(' and ')
  return db.query<StatementRow>(
    `select ${statementColumns(true)} from unnest(${asked}::uuid[]) with ordinality asked(id, place)
       join statement s on s.id = asked.id where ${conditions} order by asked.place`,
    values.list,
  )
}

/** Ids of statements that came into the graph since then, oldest first. */
export const readStatementsSince = async (db: Sql, time: Date): Promise<string[]> =>
  (
    await db.query<{ id: string }>('select id from statement where known_from >= $1 order by known_from, id', [time])
  ).map(({ id }) => id)
