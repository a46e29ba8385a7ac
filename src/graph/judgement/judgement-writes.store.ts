/**
 * What people decide about identity: two entities are one, or are not. Enter ids and who says so; leaves
 * a row that stays on record, and the graph as it then is. Refuses what contradicts what stands (CONFLICT).
 * Takes the lock of the graph itself.
 */
import type { Sql } from '../../database/database'
import type { EntityType, Verdict } from '../../database/generated/prisma/enums'
import { NewsGraphError } from '../../errors'
import { newId, toGlobalId } from '../shared/ids'
import { lockGraph, readClock } from '../shared/writing.store'
import { applyVerdicts } from './merges.store'
import { findJudgedSame } from './sameness.store'

interface JudgedEntity {
  id: string
  type: EntityType
  name: string
}

export interface Judged {
  judgementId: string
  /** The entity that answers for both after a merge; the left one of two that are different. */
  entityId: string
}

const conflict = (message: string): NewsGraphError => new NewsGraphError('CONFLICT', message)

/** The entity that answers for an id: verdicts are about those, so that each stands on what was seen. */
async function readRoot(tx: Sql, id: string): Promise<JudgedEntity> {
  const [root] = await tx.query<JudgedEntity>(
    `SELECT root.id, root.type, root.name
     FROM entity e JOIN entity root ON root.id = coalesce(e.merged_into_id, e.id) WHERE e.id = $1`,
    [id],
  )
  if (!root) throw new NewsGraphError('NOT_FOUND', `there is no entity ${toGlobalId('entity', id)}`)
  return root
}

/** Two that may be judged. */
async function readPair(tx: Sql, leftId: string, rightId: string): Promise<[JudgedEntity, JudgedEntity]> {
  if (leftId === rightId) throw conflict('an entity cannot be judged against itself; give two ids')
  const [left, right] = [await readRoot(tx, leftId), await readRoot(tx, rightId)]
  if (left.id === right.id)
    throw conflict(`these two are one already: both answer as "${left.name}"; withdraw that judgement first`)
  if (left.type !== right.type)
    throw conflict(
      `"${left.name}" is a ${left.type} and "${right.name}" a ${right.type}; only two of one type can be judged`,
    )
  return [left, right]
}

async function refuseKnownDifferent(tx: Sql, left: JudgedEntity, right: JudgedEntity): Promise<void> {
  const [standing] = await tx.query<{ id: string; madeBy: string; leftName: string; rightName: string }>(
    `SELECT id, made_by AS "madeBy", left_name AS "leftName", right_name AS "rightName" FROM judgement
     WHERE verdict = 'DIFFERENT' AND withdrawn_at IS NULL AND (
       left_id = ANY($1::uuid[]) AND right_id = ANY($2::uuid[]) OR left_id = ANY($2) AND right_id = ANY($1)
     )
     ORDER BY made_at DESC, id LIMIT 1`,
    [await findJudgedSame(tx, [left.id]), await findJudgedSame(tx, [right.id])],
  )
  if (standing)
    throw conflict(
      `${standing.madeBy} judged "${standing.leftName}" and "${standing.rightName}" to be different; ` +
        `withdraw ${toGlobalId('judgement', standing.id)} first`,
    )
}

async function record(tx: Sql, verdict: Verdict, left: JudgedEntity, right: JudgedEntity, by: string): Promise<string> {
  const now = await readClock(tx)
  const id = newId(now)
  await tx.query(
    `INSERT INTO judgement (id, left_id, right_id, left_name, right_name, verdict, made_by, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, left.id, right.id, left.name, right.name, verdict, by, now],
  )
  return id
}

/**
 * From now on keep answers for merge. Nothing is overwritten: withdrawing gives back what was there.
 * @throws NewsGraphError NOT_FOUND; CONFLICT where they are one already, of two types, or judged to be different
 */
export async function mergeEntities(
  tx: Sql,
  { keepId, mergeId, madeBy }: { keepId: string; mergeId: string; madeBy: string },
): Promise<Judged> {
  await lockGraph(tx)
  const [keep, merge] = await readPair(tx, keepId, mergeId)
  await refuseKnownDifferent(tx, keep, merge)
  const judgementId = await record(tx, 'SAME', keep, merge, madeBy)
  await applyVerdicts(tx, [keep.id, merge.id])
  return { judgementId, entityId: keep.id }
}

/** Two that answer as one for no judgement of anybody: it was implied by others. As they are themselves. */
async function readImpliedPair(tx: Sql, leftId: string, rightId: string): Promise<[JudgedEntity, JudgedEntity] | null> {
  const rows = await tx.query<JudgedEntity & { root: string }>(
    `SELECT id, type, coalesce(own_name, name) AS name, coalesce(merged_into_id, id) AS root FROM entity
     WHERE id = ANY($1::uuid[])`,
    [[leftId, rightId]],
  )
  const [left, right] = [leftId, rightId].map((id) => rows.find((row) => row.id === id))
  if (!left || !right || left === right || left.root !== right.root) return null
  return (await findJudgedSame(tx, [leftId])).includes(rightId) ? null : [left, right]
}

/**
 * They stay apart from now on, also where they are one only because others are.
 * @throws NewsGraphError NOT_FOUND; CONFLICT where they are judged to be one, of two types, or judged so already
 */
export async function markDifferent(
  tx: Sql,
  { leftId, rightId, madeBy }: { leftId: string; rightId: string; madeBy: string },
): Promise<Judged> {
  await lockGraph(tx)
  const [left, right] = (await readImpliedPair(tx, leftId, rightId)) ?? (await readPair(tx, leftId, rightId))
  await refuseKnownDifferent(tx, left, right)
  const judgementId = await record(tx, 'DIFFERENT', left, right, madeBy)
  await applyVerdicts(tx, [left.id, right.id])
  return { judgementId, entityId: left.id }
}
