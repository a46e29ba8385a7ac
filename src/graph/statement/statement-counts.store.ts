/** Counts statements by speaker, outlet, month …: a filter and a facet in, keys with their counts out, in one statement. */
import type { Sql } from '../../database/database'
import { OPEN_LATEST } from '../../edtf'
import { countBy, type CountRow, type ThingFacet, type TimeUnit } from '../shared/facet-sql'
import { SqlValues } from '../shared/sql-values'
import { refuseStopWords } from '../shared/stop-words.store'
import { statementConditions, type StatementListFilter } from './statement-conditions.store'

const THINGS = {
  SPEAKER: { by: 's.speaker_id', isEntity: true },
  ABOUT: {
    by: 'about.entity_id',
    isEntity: true,
    join: 'join statement_about about on about.statement_id = s.id',
  },
  PUBLISHER: {
    by: 'carrier.publisher_id',
    isEntity: true,
    join: 'join statement_appearance carrier on carrier.statement_id = s.id and carrier.known_until is null',
    once: 's.id',
  },
  PLACE: { by: 's.place_id', isEntity: true },
  MODE: { by: 's.mode' },
} as const satisfies Record<string, ThingFacet>

export type Facet = keyof typeof THINGS | TimeUnit

/** Nobody knows when what is open to the future was said at the latest. */
const SAID_AT = `nullif(s.said_latest, '${OPEN_LATEST.toISOString()}'::timestamptz)`

/**
 * Things most first; times in their order without a gap, the latest `first` of them where there are more. Statements
 * without the facet do not count.
 */
export async function countStatements(
  db: Sql,
  filter: StatementListFilter,
  facet: Facet,
  first: number,
): Promise<CountRow[]> {
  const { param, list } = new SqlValues()
  const counted = { from: 'statement s', conditions: statementConditions(filter, param) }
  const rows = await db.query<CountRow>(countBy(counted, facet, THINGS, SAID_AT, param(first)), list)
  if (rows.length === 0) await refuseStopWords(db, filter.text)
  return rows
}
