/**
 * A neighbourhood as everybody gets it, whatever the format: the strongest ties around some entities, with what the shape
 * of the subgraph says of each. Refuses what would be too much to look at (BAD_ARGUMENT).
 */
import type { Sql } from '../../database/database'
import type { LinkKind } from '../../database/generated/prisma/enums'
import { NewsGraphError } from '../../errors'
import { resolveEntityRefs, type EntityRef } from '../entity/entity-ref'
import { readDateRange, type DateRange } from '../shared/date-range'
import type { Loaders } from '../shared/loaders'
import type { LinkRow } from './link.store'
import { measure, type Measures } from './measures'
import { findNeighbourhood, readLinksBetween } from './neighbourhood.store'

export interface SubgraphQuestion {
  /** The entities in the middle. */
  of: readonly EntityRef[]
  /** Links away from them at the most, 1 to 3. */
  depth: number
  /** Null: all. */
  kinds: readonly LinkKind[] | null
  minWeight: number
  seen: DateRange | null
  /** Nodes at the most, 1 to 1000. */
  limit: number
}

export interface SubgraphRows {
  /** Without measures where links are not read. */
  nodes: ({ entityUuid: string } & Partial<Measures>)[]
  links: LinkRow[]
  truncated: boolean
}

/** @throws BAD_ARGUMENT */
export function checkRange(name: string, value: number, least: number, most: number): void {
  if (value < least || value > most)
    throw new NewsGraphError('BAD_ARGUMENT', `${name} must be from ${least} to ${most}, but is ${value}`)
}

/**
 * @param withLinks false where only the entities are of interest
 * @throws BAD_ARGUMENT, BAD_DATE_RANGE, and what resolveEntityRefs throws
 */
export async function readSubgraph(
  { db, loaders }: { db: Sql; loaders: Loaders },
  { of, depth, kinds, minWeight, seen, limit }: SubgraphQuestion,
  withLinks: boolean,
): Promise<SubgraphRows> {
  checkRange('depth', depth, 1, 3)
  checkRange('limit', limit, 1, 1_000)
  checkRange('The number of entities in of', of.length, 1, limit)
  const filter = { kinds, minWeight, seen: seen === null ? null : readDateRange(seen) }
  const middle = [...new Set(await resolveEntityRefs(loaders, of))]
  const { entities, truncated } = await findNeighbourhood(db, middle, filter, depth, limit)
  if (!withLinks) return { nodes: entities.map((entityUuid) => ({ entityUuid })), links: [], truncated }
  const between = await readLinksBetween(db, entities, filter)
  const measures = measure(entities, between.links)
  return {
    nodes: entities.map((entityUuid) => ({ entityUuid, ...measures.get(entityUuid) })),
    links: between.links,
    truncated: truncated || between.truncated,
  }
}
