/** Filters that outlive the queries they came with: the entities they name in, those that answer for them now out. */
import type { Sql } from '../../database/database'

/**
 * @param fields those of a filter that hold ids of entities (or null)
 * @returns the filters with the entities that these were merged into since; one statement, none where they name no entity
 */
export async function followMerges<Filter>(
  db: Sql,
  filters: readonly Filter[],
  fields: readonly (keyof Filter & string)[],
): Promise<readonly Filter[]> {
  const idsIn = (filter: Filter, field: keyof Filter): readonly string[] => (filter[field] as string[] | null) ?? []
  const ids = new Set(filters.flatMap((filter) => fields.flatMap((field) => idsIn(filter, field))))
  if (ids.size === 0) return filters
  const rows = await db.query<{ id: string; root: string }>(
    'select id, merged_into_id as root from entity where id = any($1::uuid[]) and merged_into_id is not null',
    [[...ids]],
  )
  if (rows.length === 0) return filters
  const roots = new Map(rows.map(({ id, root }) => [id, root]))
  return filters.map((filter) => {
    const named = fields.filter((field) => filter[field] !== null)
    const now = named.map((field) => [field, idsIn(filter, field).map((id) => roots.get(id) ?? id)])
    return { ...filter, ...(Object.fromEntries(now) as Partial<Filter>) }
  })
}
