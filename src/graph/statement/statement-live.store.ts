/** What the subscription of new statements reads: those of the announced ones that fit its filter, merges since applied. */
import type { Sql } from '../../database/database'
import { withPlacesWithin } from '../place/places-within.store'
import { followMerges } from '../shared/follow-merges.store'
import type { Change } from '../shared/live'
import { SqlValues } from '../shared/sql-values'
import { statementConditions, type StatementListFilter } from './statement-conditions.store'
import { statementColumns, type StatementRow } from './statement.store'

/** A statement is new once, whatever becomes of it. */
const STATE = 's.known_from::text as state'

const ENTITIES = ['speakers', 'about', 'addressees', 'places', 'events', 'publishers'] as const

/** In the order of the ids; those that do not fit, or are gone, are left out. */
export async function readFittingStatements(
  db: Sql,
  ids: readonly string[],
  filter: StatementListFilter,
): Promise<(StatementRow & Change)[]> {
  const merged = await followMerges(db, filter, ENTITIES)
  const current = { ...merged, places: await withPlacesWithin(db, merged.places) }
  const values = new SqlValues()
  const asked = values.param(ids)
  const conditions = statementConditions(current, values.param).join(' and ')
  return db.query<StatementRow & Change>(
    `select ${statementColumns(true)}, ${STATE} from unnest(${asked}::uuid[]) with ordinality asked(id, place)
       join statement s on s.id = asked.id where ${conditions} order by asked.place`,
    values.list,
  )
}

/** Statements that came into the graph since then, oldest first: an article that carries them came or changed. */
export const readStatementsSince = (db: Sql, time: Date): Promise<Change[]> =>
  db.query<Change>(
    `select s.id as uuid, ${STATE} from statement s where s.known_from >= $1::timestamptz and s.id in (
       select x.statement_id from article a join statement_appearance x on x.article_id = a.id
        where a.changed_at >= $1::timestamptz)
      order by s.known_from, s.id`,
    [time],
  )
