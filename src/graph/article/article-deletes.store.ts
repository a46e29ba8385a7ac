/**
 * Takes an article out of the graph for good, with all that only it proved: its versions, rows and evidence, then statements
 * and entities that nothing refers to any more. Takes the lock of the graph itself.
 */
import type { Sql } from '../../database/database'
import { NewsGraphError } from '../../errors'
import { applyVerdicts, findSame } from '../judgement/merges.store'
import { toGlobalId } from '../shared/ids'
import { lockGraph } from '../shared/writing.store'
import { readBefore, refreshReach } from './article-reach.store'

/** @throws NewsGraphError NOT_FOUND */
export async function deleteArticle(tx: Sql, id: string): Promise<void> {
  await lockGraph(tx)
  const before = await readBefore(tx, id, [])
  const reviewed = await readReviewed(tx, before.reach.statementIds)
  const gone = await tx.query('DELETE FROM article WHERE id = $1 RETURNING id', [id])
  if (gone.length === 0) throw new NewsGraphError('NOT_FOUND', `there is no article ${toGlobalId('article', id)}`)
  await deleteUnprintedStatements(tx, before.reach.statementIds)
  await refreshReach(tx, id, before, before.reach)
  await deleteUnnamedEntities(tx, [...before.reach.entityIds, ...reviewed])
}

/** Whom reviews of these statements name: they may go with them. */
async function readReviewed(tx: Sql, statementIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string | null }>(
    'SELECT unnest(ARRAY[speaker_id, place_id]) AS id FROM statement_review WHERE statement_id = ANY($1::uuid[])',
    [statementIds],
  )
  return rows.map(({ id }) => id).filter((id) => id !== null)
}

/** Reviews and ties of a statement go with it. */
const deleteUnprintedStatements = (tx: Sql, ids: readonly string[]): Promise<unknown> =>
  tx.query(
    `DELETE FROM statement s WHERE s.id = ANY($1::uuid[])
       AND NOT EXISTS (SELECT FROM statement_appearance a WHERE a.statement_id = s.id)`,
    [ids],
  )

/** Every column that names an entity as identified. Arrays and current appearances: see the index closed_appearance_refers_to. */
const NAMED_BY = [
  'article_entity.identified_id',
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
  'statement_review.speaker_id',
  'statement_review.place_id',
  'place.part_of_id',
  'organisation.owned_by_id',
]

const notNamedBy = (column: string): string => `NOT EXISTS (SELECT FROM ${column.split('.')[0]} WHERE ${column} = e.id)`

/** What a data set brought stays. Judgements keep the names of what is gone. */
async function deleteUnnamedEntities(tx: Sql, ids: readonly string[]): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    `SELECT e.id FROM entity e
     WHERE e.id = ANY($1::uuid[]) AND e.source IS NULL AND ${NAMED_BY.map(notNamedBy).join(' AND ')}
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
  const same = await findSame(tx, gone)
  await tx.query(
    `UPDATE judgement SET left_id = CASE WHEN left_id = ANY($1::uuid[]) THEN NULL ELSE left_id END,
       right_id = CASE WHEN right_id = ANY($1::uuid[]) THEN NULL ELSE right_id END
     WHERE left_id = ANY($1) OR right_id = ANY($1)`,
    [gone],
  )
  if (same.length > gone.length) await applyVerdicts(tx, same)
  await tx.query('DELETE FROM entity WHERE id = ANY($1::uuid[])', [gone])
}
