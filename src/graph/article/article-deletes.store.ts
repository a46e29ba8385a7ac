/**
 * Takes an article out of the graph for good, with all that only it proved: its versions, rows and evidence, then statements
 * and entities that nothing refers to any more. Nothing of it is left to be asked for as of an earlier moment: what it touched
 * stands, from when it came on, as it stands without it now. Takes the lock of the graph itself.
 */
import type { Sql } from '../../database/database'
import { NewsGraphError } from '../../errors'
import { deleteUnnamedEntities } from '../entity/entity-deletes.store'
import { refreshDoubts } from '../review/doubt-refresh.store'
import { toGlobalId } from '../shared/ids'
import { lockGraph, readClock } from '../shared/writing.store'
import { dropEmptyStatements, regroupStatements } from '../statement/regroup.store'
import type { Reach } from './article-reach'
import { readBefore, refreshReach } from './article-reach.store'

/** @throws NewsGraphError NOT_FOUND */
export async function deleteArticle(tx: Sql, id: string): Promise<void> {
  await lockGraph(tx)
  const before = await readBefore(tx, id, [])
  const reviewed = await readReviewed(tx, before.reach.statementIds)
  const [gone] = await tx.query<{ knownFrom: Date }>(
    'DELETE FROM article WHERE id = $1 RETURNING known_from AS "knownFrom"',
    [id],
  )
  if (!gone) throw new NewsGraphError('NOT_FOUND', `there is no article ${toGlobalId('article', id)}`)
  const statementIds = await regroupStatements(tx, before.reach.statementIds, await readClock(tx))
  await dropEmptyStatements(tx, statementIds, 'DROPPED')
  const reach = { ...before.reach, statementIds }
  await refreshReach(tx, id, before, reach)
  await refreshDoubts(tx, id, reach)
  await deleteUnnamedEntities(tx, [...before.reach.entityIds, ...reviewed])
  await forgetReach(tx, reach, gone.knownFrom)
}

/** What is kept of former rows: table, primary key, and the column that names the statement or entity they belong to. */
const OF_STATEMENTS = [
  ['statement', ['id'], 'id'],
  ['statement_about', ['statement_id', 'entity_id'], 'statement_id'],
  ['statement_addressee', ['statement_id', 'entity_id'], 'statement_id'],
] as const
const OF_ENTITIES = [
  ['entity', ['id'], 'id'],
  ['entity_name', ['entity_id', 'key', 'source', 'language'], 'entity_id'],
  ['place', ['id'], 'id'],
  ['event', ['id'], 'id'],
  ['event_participant', ['event_id', 'entity_id'], 'event_id'],
  ['role', ['id'], 'person_id'],
] as const

/** Former rows of what the article spoke of may hold its words, those of whoever answered for it too. */
async function forgetReach(tx: Sql, { statementIds, entityIds }: Reach, since: Date): Promise<void> {
  const answering = await tx.query<{ id: string }>(
    'SELECT merged_into_id AS id FROM past.merge WHERE entity_id = ANY($1::uuid[])',
    [entityIds],
  )
  const entities = [...entityIds, ...answering.map(({ id }) => id)]
  for (const [tables, ids] of [[OF_STATEMENTS, statementIds] as const, [OF_ENTITIES, entities] as const])
    for (const [table, keys, owner] of tables)
      await tx.query('SELECT past.forget($1, $2::text[], $3, $4::uuid[], $5)', [table, keys, owner, ids, since])
}

/** Whom reviews of these statements name: they may go with them. */
async function readReviewed(tx: Sql, statementIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string | null }>(
    'SELECT unnest(ARRAY[speaker_id, place_id]) AS id FROM statement_review WHERE statement_id = ANY($1::uuid[])',
    [statementIds],
  )
  return rows.map(({ id }) => id).filter((id) => id !== null)
}
