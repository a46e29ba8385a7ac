/**
 * Which statements are translations of each other, by the ties TRANSLATES that curators put and that stand, directly or over
 * others. Enter ids of touched statements; leaves translation_group_id (the smallest id of each group; null for a statement
 * alone) on them and on all that are or were their translations. One statement a step.
 */
import type { Sql } from '../../database/database'
import { atHome } from './homes'

interface Tie {
  from: string
  to: string
}

const readTranslations = (tx: Sql, ids: readonly string[]): Promise<Tie[]> =>
  tx.query<Tie>(
    `SELECT ends.* FROM (
       SELECT ${atHome('l.from_id')} AS "from", ${atHome('l.to_id')} AS "to" FROM statement_link l
       WHERE l.kind = 'TRANSLATES' AND l.withdrawn_at IS NULL AND (
         l.from_id = ANY($1::uuid[]) OR l.to_id = ANY($1)
         OR l.from_id IN (SELECT home_id FROM statement_appearance WHERE statement_id = ANY($1))
         OR l.to_id IN (SELECT home_id FROM statement_appearance WHERE statement_id = ANY($1)))
     ) ends WHERE ends."from" <> ends."to"`,
    [ids],
  )

/** The statements and those that were their translations until now. */
async function readFormerGroups(tx: Sql, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM statement WHERE translation_group_id IN (
       SELECT translation_group_id FROM statement WHERE id = ANY($1::uuid[]))`,
    [ids],
  )
  return [...new Set([...ids, ...rows.map(({ id }) => id)])]
}

/** Each statement with the smallest id of those it hangs together with. */
function groupsOf(ids: Iterable<string>, ties: readonly Tie[]): Map<string, string> {
  const groups = new Map([...ids].map((id) => [id, id]))
  const rootOf = (id: string): string => {
    const above = groups.get(id)!
    return above === id ? id : rootOf(above)
  }
  for (const { from, to } of ties) {
    const [a, b] = [rootOf(from), rootOf(to)]
    if (a !== b) groups.set(a < b ? b : a, a < b ? a : b)
  }
  return new Map([...groups.keys()].map((id) => [id, rootOf(id)]))
}

/** Returns all statements whose counts may have changed with it, the given ones included. */
export async function refreshTranslations(tx: Sql, ids: readonly string[]): Promise<string[]> {
  const found = new Set(await readFormerGroups(tx, ids))
  const ties: Tie[] = []
  for (let edge = [...found]; edge.length > 0;) {
    const next = await readTranslations(tx, edge)
    ties.push(...next)
    edge = [...new Set(next.flatMap(({ from, to }) => [from, to]))].filter((id) => !found.has(id))
    for (const id of edge) found.add(id)
  }
  const groups = groupsOf(found, ties)
  const sizes = new Map<string, number>()
  for (const root of groups.values()) sizes.set(root, (sizes.get(root) ?? 0) + 1)
  await tx.query(
    `UPDATE statement s SET translation_group_id = g.root FROM unnest($1::uuid[], $2::uuid[]) AS g (id, root)
     WHERE s.id = g.id AND s.translation_group_id IS DISTINCT FROM g.root`,
    [[...groups.keys()], [...groups.values()].map((root) => (sizes.get(root) === 1 ? null : root))],
  )
  return [...found]
}
