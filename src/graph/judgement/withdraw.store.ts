/**
 * Takes back what people said, whatever it was: its kind and id in; the row stays on record as withdrawn, and the graph is
 * what it would be had it never been said. Takes the lock of the graph itself.
 */
import type { Sql } from '../../database/database'
import { NewsGraphError } from '../../errors'
import { toGlobalId } from '../shared/ids'
import { lockGraph, readClock } from '../shared/writing.store'
import { applyJudgement, type JudgementColumns } from './apply-judgement.store'
import { CORRECTION_TABLES, type CorrectionKind } from './correction-kinds'

/** @throws NewsGraphError NOT_FOUND; CONFLICT where it is withdrawn already */
export async function withdraw(
  tx: Sql,
  { kind, id, withdrawnBy }: { kind: CorrectionKind; id: string; withdrawnBy: string },
): Promise<void> {
  await lockGraph(tx)
  const table = CORRECTION_TABLES[kind]
  const [found] = await tx.query<{ row: JudgementColumns }>(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE id = $1`, [
    id,
  ])
  if (!found) throw new NewsGraphError('NOT_FOUND', `there is no judgement ${toGlobalId(kind, id)}`)
  if (found.row.withdrawn_at != null)
    throw new NewsGraphError('CONFLICT', `${toGlobalId(kind, id)} is withdrawn already`)
  const now = await readClock(tx)
  await applyJudgement(tx, kind, found.row, async () => {
    await tx.query(`UPDATE ${table} SET withdrawn_at = $2, withdrawn_by = $3 WHERE id = $1`, [id, now, withdrawnBy])
  })
}
