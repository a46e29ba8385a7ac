/**
 * Takes an article out of the graph for good, with all that only it proved: its versions, rows and evidence, then statements
 * and entities that nothing refers to any more. Takes the lock of the graph itself.
 */
import type { Sql } from '../../database/database'
import { NewsGraphError } from '../../errors'
import { deleteUnnamedEntities } from '../entity/entity-deletes.store'
import { refreshDoubts } from '../review/doubt-refresh.store'
import { toGlobalId } from '../shared/ids'
import { lockGraph, readClock } from '../shared/writing.store'
import { dropEmptyStatements, regroupStatements } from '../statement/regroup.store'
import { readBefore, refreshReach } from './article-reach.store'

/** @throws NewsGraphError NOT_FOUND */
export async function deleteArticle(tx: Sql, id: string): Promise<void> {
  await lockGraph(tx)
  const before = await readBefore(tx, id, [])
  const reviewed = await readReviewed(tx, before.reach.statementIds)
  const gone = await tx.query('DELETE FROM article WHERE id = $1 RETURNING id', [id])
  if (gone.length === 0) throw new NewsGraphError('NOT_FOUND', `there is no article ${toGlobalId('article', id)}`)
  const statementIds = await regroupStatements(tx, before.reach.statementIds, await readClock(tx))
  await dropEmptyStatements(tx, statementIds)
  await refreshReach(tx, id, before, { ...before.reach, statementIds })
  await refreshDoubts(tx, id, { ...before.reach, statementIds })
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
