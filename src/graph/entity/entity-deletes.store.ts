/**
 * Takes entities out of the graph that no row of any article, open or closed, and no judgement that stands names any more. Enter
 * ids that may be such; what a data set brought (source) stays.
 */
import type { Sql } from '../../database/database'
import { applyVerdicts } from '../judgement/merges.store'

/** Every column that names an entity as identified. Arrays and current appearances: see the index closed_appearance_refers_to. */
const NAMED_BY = [
  'article_entity.identified_id',
  'past.article_entity.identified_id',
  'mention.identified_id',
  'mention.stands_for_id',
  'evidence.entity_id',
  'event_report.event_id',
  'event_report.place_id',
  'participation.event_id',
  'participation.entity_id',
  'role_report.person_id',
  'role_report.organisation_id',
  'role_report.place_id',
  'place.part_of_id',
  'organisation.owned_by_id',
]

/** Likewise of what people said, as long as it stands. */
const JUDGED_BY = ['statement_review.speaker_id', 'statement_review.place_id', 'mention_reassignment.entity_id']

const notNamedBy = (column: string, standing = ''): string =>
  `NOT EXISTS (SELECT FROM ${column.slice(0, column.lastIndexOf('.'))} WHERE ${column} = e.id${standing})`
const notJudgedBy = (column: string): string => notNamedBy(column, ' AND withdrawn_at IS NULL')

/** Former rows that an entity answered in, by table: once it is gone, whoever was identified stands there, or nobody. */
const ANSWERED_IN = [
  ['article_entity', 'entity_id', 'identified_id'],
  ['mention', 'entity_id', 'identified_id'],
  ['article', 'publisher_id', 'identified_publisher_id'],
  ['statement_appearance', 'publisher_id', 'NULL'],
  ['statement', 'speaker_id', 'NULL'],
  ['statement', 'place_id', 'NULL'],
  ['statement', 'event_id', 'NULL'],
  ['event', 'place_id', 'NULL'],
  ['role', 'organisation_id', 'NULL'],
  ['role', 'place_id', 'NULL'],
] as const
const TIED_IN = ['statement_about', 'statement_addressee', 'event_participant']

/** Judgements keep the names of what is gone; what it tied together is apart again. */
export async function deleteUnnamedEntities(tx: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await tx.query<{ id: string }>(
    `SELECT e.id FROM entity e
     WHERE e.id = ANY($1::uuid[]) AND e.source IS NULL AND ${NAMED_BY.map((column) => notNamedBy(column)).join(' AND ')}
       AND ${JUDGED_BY.map(notJudgedBy).join(' AND ')}
       AND NOT EXISTS (
         SELECT FROM statement_appearance a
         WHERE a.known_until IS NOT NULL
           AND (a.about_ids || a.addressee_ids || ARRAY[a.speaker_id, a.place_id, a.event_id]) && ARRAY[e.id]
       )
     ORDER BY e.id`,
    [ids],
  )
  const gone = rows.map(({ id }) => id)
  if (gone.length === 0) return
  await tx.query(
    `UPDATE judgement SET left_id = CASE WHEN left_id = ANY($1::uuid[]) THEN NULL ELSE left_id END,
       right_id = CASE WHEN right_id = ANY($1::uuid[]) THEN NULL ELSE right_id END
     WHERE left_id = ANY($1) OR right_id = ANY($1)`,
    [gone],
  )
  await tx.query(
    `UPDATE statement_review SET speaker_id = CASE WHEN speaker_id = ANY($1::uuid[]) THEN NULL ELSE speaker_id END,
       place_id = CASE WHEN place_id = ANY($1::uuid[]) THEN NULL ELSE place_id END
     WHERE speaker_id = ANY($1) OR place_id = ANY($1)`,
    [gone],
  )
  await applyVerdicts(tx, gone, gone)
  await forgetAnswers(tx, gone)
  await tx.query('DELETE FROM entity WHERE id = ANY($1::uuid[])', [gone])
}

async function forgetAnswers(tx: Sql, gone: readonly string[]): Promise<void> {
  for (const [table, column, instead] of ANSWERED_IN)
    await tx.query(`UPDATE past.${table} SET ${column} = ${instead} WHERE ${column} = ANY($1::uuid[])`, [gone])
  for (const table of TIED_IN) await tx.query(`DELETE FROM past.${table} WHERE entity_id = ANY($1::uuid[])`, [gone])
}
