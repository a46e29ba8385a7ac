/** Reads which entities are one by the verdicts that stand: said outright, or implied where there was a doubt. Ids in, ids out. */
import type { Sql } from '../../database/database'
import { rootOf } from '../shared/writing.store'
import { impliedSameness, rootsOf, type Difference, type Doubtful, type Sameness } from './merge-tree'

/** Verdicts SAME that stand and have one of the entities at either end. */
const readSameness = (tx: Sql, ids: readonly string[]): Promise<Sameness[]> =>
  tx.query<Sameness>(
    `SELECT left_id AS "leftId", right_id AS "rightId" FROM judgement
     WHERE verdict = 'SAME' AND withdrawn_at IS NULL AND left_id IS NOT NULL AND right_id IS NOT NULL
       AND (left_id = ANY($1::uuid[]) OR right_id = ANY($1::uuid[]))`,
    [ids],
  )

/** The entities and all that standing verdicts, directly or over others, call the same; sorted. One statement a step. */
export async function findJudgedSame(tx: Sql, ids: readonly string[]): Promise<string[]> {
  const found = new Set(ids)
  for (let edge = [...found]; edge.length > 0;) {
    const verdicts = await readSameness(tx, edge)
    edge = [...new Set(verdicts.flatMap(({ leftId, rightId }) => [leftId, rightId]))].filter((id) => !found.has(id))
    for (const id of edge) found.add(id)
  }
  return [...found].sort()
}

/** Made in doubt: the entities themselves, and those that had one of them as a rival. In the order of id. */
const readDoubtful = (tx: Sql, ids: readonly string[]): Promise<Doubtful[]> =>
  tx.query<Doubtful>(
    `SELECT id, rival_ids AS "rivalIds" FROM entity
     WHERE rival_ids IS NOT NULL AND (id = ANY($1::uuid[]) OR rival_ids && $1::uuid[]) ORDER BY id`,
    [ids],
  )

async function readDifferences(tx: Sql, ids: readonly string[]): Promise<Difference[]> {
  const rows = await tx.query<{ left: string; right: string }>(
    `SELECT left_id AS left, right_id AS right FROM judgement
     WHERE verdict = 'DIFFERENT' AND withdrawn_at IS NULL AND left_id = ANY($1::uuid[]) AND right_id = ANY($1)`,
    [ids],
  )
  return rows.map(({ left, right }) => [left, right])
}

/**
 * Who answers for each of the entities and of all that are or may be the same: an entity that answers for itself stands for
 * itself.
 * @param leaving entities that are about to be deleted: they are nobody's rivals any more
 */
export async function readRoots(
  tx: Sql,
  ids: readonly string[],
  leaving: readonly string[] = [],
): Promise<Map<string, string>> {
  const found = new Set(ids)
  for (;;) {
    for (const id of await findJudgedSame(tx, [...found])) found.add(id)
    const known = [...found].sort()
    const doubtful = (await readDoubtful(tx, known)).filter(
      ({ rivalIds }) => !rivalIds.some((id) => leaving.includes(id)),
    )
    const members = [...new Set([...known, ...doubtful.map(({ id }) => id)])]
    const verdicts = await readSameness(tx, members)
    const implied = impliedSameness(members, verdicts, doubtful, await readDifferences(tx, members))
    const more = [
      ...implied.map(({ rightId }) => rightId),
      ...doubtful.filter(({ id }) => found.has(id)).flatMap(({ rivalIds }) => rivalIds),
    ].filter((id) => !found.has(id))
    if (more.length === 0) return rootsOf(known, [...verdicts, ...implied])
    for (const id of more) found.add(id)
  }
}

/** New entities, of which nobody judged anything yet, are what their rivals are, where these are one already. */
export const joinRivals = (tx: Sql, ids: readonly string[]): Promise<unknown> =>
  tx.query(
    `UPDATE entity e SET merged_into_id = one.root
     FROM (
       SELECT d.id, min(${rootOf('r')}::text)::uuid AS root
       FROM entity d JOIN entity r ON r.id = ANY(d.rival_ids)
       WHERE d.id = ANY($1::uuid[]) AND d.rival_ids IS NOT NULL
       GROUP BY d.id
       HAVING count(*) = cardinality(d.rival_ids) AND count(DISTINCT ${rootOf('r')}) = 1
     ) one
     WHERE e.id = one.id`,
    [ids],
  )
