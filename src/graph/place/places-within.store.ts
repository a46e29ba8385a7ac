/**
 * "There or in a place within it": places in, out all that lie within them, whatever the number of levels; a level is one
 * statement, with all of its places at once.
 */
import type { Sql } from '../../database/database'
import { groupBy } from '../shared/batch'
import type { Loaders } from '../shared/loaders'
import type { SqlValues } from '../shared/sql-values'

export interface PlaceWithin {
  /** The place asked about. */
  root: string
  /** Itself, what was merged into it, or a place within. */
  id: string
}

/** The parts of places, and what was merged into them. */
const readNext = (db: Sql, edge: readonly PlaceWithin[]): Promise<PlaceWithin[]> =>
  db.query<PlaceWithin>(
    `select edge.root, step.id from unnest($1::uuid[], $2::uuid[]) edge(root, id)
      cross join lateral (
        select part.id from place part where part.part_of_id = edge.id
        union all
        select merged.id from entity merged where merged.merged_into_id = edge.id) step`,
    [edge.map(({ root }) => root), edge.map(({ id }) => id)],
  )

/** Each once for each root, nearest first; a place that by mistake lies within itself is no matter. */
export async function readPlacesWithin(db: Sql, roots: readonly string[]): Promise<PlaceWithin[]> {
  const keyOf = ({ root, id }: PlaceWithin): string => `${root} ${id}`
  const found = new Map<string, PlaceWithin>()
  let edge = roots.map((id) => ({ root: id, id }))
  while (edge.length > 0) {
    for (const place of edge) found.set(keyOf(place), place)
    edge = (await readNext(db, edge)).filter((place) => !found.has(keyOf(place)))
  }
  return [...found.values()]
}

/** Null stays null: any place. */
export async function withPlacesWithin(db: Sql, places: readonly string[] | null): Promise<string[] | null> {
  if (places === null) return null
  return [...new Set((await readPlacesWithin(db, places)).map(({ id }) => id))]
}

/** As withPlacesWithin, for many at once. */
export async function placesWithinEach(
  db: Sql,
  lists: readonly (readonly string[] | null)[],
): Promise<(string[] | null)[]> {
  const roots = [...new Set(lists.flatMap((places) => places ?? []))]
  const within = groupBy(await readPlacesWithin(db, roots), ({ root }) => root)
  return lists.map(
    (places) => places && [...new Set(places.flatMap((root) => (within.get(root) ?? []).map(({ id }) => id)))],
  )
}

/** As withPlacesWithin, for filters that are read before their lists. */
export const loadPlacesWithin = (loaders: Loaders, places: readonly string[] | null): Promise<string[] | null> =>
  loaders.use(createPlaceLoaders).within(places)

export const createPlaceLoaders = (db: Sql) => ({
  within: (places: readonly string[] | null) => withPlacesWithin(db, places),
})

/** SQL: a common table expression `within` (root, id) of what was read. */
export const withinSql = (within: readonly PlaceWithin[], { param }: SqlValues): string =>
  `with within as materialized (
     select * from unnest(${param(within.map(({ root }) => root))}::uuid[], ${param(within.map(({ id }) => id))}::uuid[]) place(root, id))`
