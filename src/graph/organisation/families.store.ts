/**
 * Which publishers belong together: those that are owned, directly or over others, by one owner are one family. Enter ids of
 * statements; leaves each of their publishers that is owned with the head of its family. One statement a step.
 */
import type { Sql } from '../../database/database'
import { rootOf } from '../shared/writing.store'

export interface FamilyMember {
  id: string
  /** Who is owned by nobody; of a ring of owners the smallest id. */
  root: string
}

interface Owned {
  id: string
  ownerId: string
}

/** After merges, of the owner and of what is owned: a paper that is one with its owner owns itself, which says nothing. */
const readOwners = (tx: Sql, ids: readonly string[]): Promise<Owned[]> =>
  tx.query<Owned>(
    `SELECT DISTINCT ON (1) ${rootOf('owned')} AS id, ${rootOf('owner')} AS "ownerId"
     FROM entity owned JOIN organisation o ON o.id = owned.id JOIN entity owner ON owner.id = o.owned_by_id
     WHERE (owned.id = ANY($1::uuid[]) OR owned.merged_into_id = ANY($1)) AND ${rootOf('owned')} <> ${rootOf('owner')}
     ORDER BY 1, owned.id`,
    [ids],
  )

const publishersOf = (statements: string): string =>
  `SELECT DISTINCT a.publisher_id FROM statement_appearance a WHERE a.statement_id = ANY(${statements}::uuid[])`

function headOf(id: string, owners: ReadonlyMap<string, string>): string {
  const passed = [id]
  for (let next = owners.get(id); next !== undefined; next = owners.get(next)) {
    const ring = passed.indexOf(next)
    if (ring >= 0) return passed.slice(ring).sort()[0]!
    passed.push(next)
  }
  return passed[passed.length - 1]!
}

/** @param statementIds their current and closed appearances' publishers are looked at */
export async function readFamilies(tx: Sql, statementIds: readonly string[]): Promise<FamilyMember[]> {
  const publishers = await tx.query<{ id: string }>(
    `SELECT publisher_id AS id FROM (${publishersOf('$1')}) p JOIN organisation o ON o.id = publisher_id
     WHERE o.owned_by_id IS NOT NULL OR EXISTS (SELECT FROM entity e WHERE e.merged_into_id = publisher_id)`,
    [statementIds],
  )
  const owners = new Map<string, string>()
  for (let edge = publishers.map(({ id }) => id); edge.length > 0;) {
    const owned = await readOwners(tx, edge)
    for (const { id, ownerId } of owned) owners.set(id, ownerId)
    edge = [...new Set(owned.map(({ ownerId }) => ownerId))].filter((id) => !owners.has(id))
  }
  return publishers.flatMap(({ id }) => (owners.has(id) ? [{ id, root: headOf(id, owners) }] : []))
}
