/**
 * Reads the gazetteer: by names, by ids, and what items point at. One statement each, whatever the number of names.
 */
import type { Sql } from '../../database/database'
import type { GazetteerItem, ItemId } from './gazetteer-item'

export interface FoundItem extends GazetteerItem {
  source: string
  /** The entity that it is in the graph, as identified; null where it is none yet. */
  entityId: string | null
  /** That entity holds what the gazetteer says already. */
  isAdopted: boolean
}

/** What could be meant, and the posts and countries that it speaks of. */
export interface FoundItems {
  candidates: FoundItem[]
  byId: ReadonlyMap<ItemId, FoundItem>
}

/** Of the items with one name the most written about; with more of them the name tells nobody anyway. */
const MOST_ALIKE = 20

const COLUMNS = `i.id, i.type, i.name, i.description, i.sitelinks, i.facts, i.source, known.id AS "entityId",
  known.source IS NOT NULL AS "isAdopted"`

/** The entity that the item is: one that has taken it over, else the first of which its own articles, not what is merged into it, say so. */
const KNOWN = `LEFT JOIN LATERAL (
    SELECT e.id, e.source FROM entity e WHERE e.wikidata_id = 'Q' || i.id AND e.type = i.type AND (e.source IS NOT NULL OR EXISTS (
      SELECT FROM entity_tally t WHERE t.entity_id = e.id AND t.kind = 'WIKIDATA_ID' AND t.value = e.wikidata_id
    ))
    ORDER BY e.source IS NULL, e.id LIMIT 1
  ) known ON true`

/**
 * Ids go as arrays: of a join the planner would think that it reads the whole table.
 *
 * @param keys as nameKey gives them; @param ids of items that are named outright
 */
export async function findItems(tx: Sql, keys: readonly number[], ids: readonly ItemId[]): Promise<FoundItems> {
  const rows = await tx.query<FoundItem & { isCandidate: boolean }>(
    `WITH named AS MATERIALIZED (
       SELECT i.id, row_number() OVER (PARTITION BY key ORDER BY i.sitelinks DESC, i.id) AS place
       FROM gazetteer_item i CROSS JOIN unnest(i.keys) AS key
       WHERE i.keys && $1::bigint[] AND key = ANY($1::bigint[])
     ),
     candidate AS MATERIALIZED (
       SELECT i.* FROM gazetteer_item i
       WHERE i.id = ANY(ARRAY(SELECT id FROM named WHERE place <= ${MOST_ALIKE} UNION SELECT unnest($2::bigint[])))
     ),
     referred AS (
       SELECT (json_array_elements_text(facts->'countries'))::bigint AS id FROM candidate
       UNION SELECT (role->>'post')::bigint FROM candidate CROSS JOIN json_array_elements(facts->'roles') role
         WHERE json_typeof(role->'post') = 'number'
     )
     SELECT ${COLUMNS}, "isCandidate" FROM (
       SELECT candidate.*, true AS "isCandidate" FROM candidate
       UNION ALL
       SELECT g.*, false FROM gazetteer_item g
       WHERE g.id = ANY(ARRAY(SELECT id FROM referred EXCEPT SELECT id FROM candidate))
     ) i ${KNOWN}
     ORDER BY 1`,
    [keys, ids],
  )
  return {
    candidates: rows.filter(({ isCandidate }) => isCandidate),
    byId: new Map(rows.map((row) => [row.id, row])),
  }
}

/** In the order of ids; what the gazetteer does not know is left out. */
export const readItems = (tx: Sql, ids: readonly ItemId[]): Promise<FoundItem[]> =>
  tx.query<FoundItem>(`SELECT ${COLUMNS} FROM gazetteer_item i ${KNOWN} WHERE i.id = ANY($1::bigint[]) ORDER BY i.id`, [
    ids,
  ])
