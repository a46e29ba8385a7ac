/** A filter that outlives the query it came with: the entities it names in, those that answer for them now out. */
import type { Sql } from '../../database/database'

/**
 * @param fields those of the filter that hold ids of entities
 * @returns the filter with the entities that these were merged into since; one statement, none where it names no entity
 */
export async function followMerges<Field extends string, Filter extends Record<Field, readonly string[] | null>>(
  db: Sql,
  filter: Filter,
  fields: readonly Field[],
): Promise<Filter> {
  const ids = fields.flatMap((field) => filter[field] ?? [])
  if (ids.length === 0) return filter
  const rows = await db.query<{ id: string; root: string }>(
    'select id, merged_into_id as root from entity where id = any($1::uuid[]) and merged_into_id is not null',
    [ids],
  )
  const roots = new Map(rows.map(({ id, root }) => [id, root]))
  const now = fields.map((field) => [field, filter[field]?.map((id) => roots.get(id) ?? id) ?? null])
  return { ...filter, ...Object.fromEntries(now) }
}
