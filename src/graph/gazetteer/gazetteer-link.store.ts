/** Reads which entities of the graph are no item of the gazetteer yet, with what the graph knows of them. */
import type { Sql } from '../../database/database'
import type { EntityType } from '../../database/generated/prisma/enums'
import type { Adoption } from './gazetteer-adopt.store'
import type { ItemId } from './gazetteer-item'

export interface UnlinkedEntity {
  id: string
  type: Exclude<EntityType, 'EVENT'>
  name: string
  aliases: string[]
  countryCode: string | null
  /** Posts that articles report; holders are entities. */
  roles: { title: string; holderIds: string[] }[]
  /** What articles name it with, most often first. */
  company: { id: string; wikidataId: string | null; countryCode: string | null }[]
}

const MOST_COMPANY = 50

/** SQL: nothing of a data set, and some article speaks of it. */
const UNLINKED = `e.source IS NULL AND e.known_until IS NULL`

/** A page of those of which an article says which item they are, by item; of several the first. @param after 0 for the first */
export const readClaimed = (tx: Sql, after: ItemId, limit: number): Promise<Adoption[]> =>
  tx.query<Adoption>(
    `SELECT DISTINCT ON (i.id) e.id AS "entityId", i.id AS "itemId"
     FROM entity e JOIN gazetteer_item i ON i.id = substr(e.wikidata_id, 2)::bigint AND i.type = e.type
     WHERE i.id > $1 AND ${UNLINKED} AND e.wikidata_id ~ '^Q[1-9][0-9]{0,14}$'
       AND NOT EXISTS (SELECT FROM entity known WHERE known.wikidata_id = e.wikidata_id AND known.source IS NOT NULL)
     ORDER BY i.id, e.id LIMIT $2`,
    [after, limit],
  )

/** A page of those of which nobody says so, by id. @param after the last one of the page before, null for the first */
export const readUnlinked = (
  tx: Sql,
  type: UnlinkedEntity['type'],
  after: string | null,
  limit: number,
): Promise<UnlinkedEntity[]> =>
  tx.query<UnlinkedEntity>(
    `WITH page AS MATERIALIZED (
       SELECT e.id FROM entity e
       WHERE ${UNLINKED} AND e.wikidata_id IS NULL AND e.type = $3::"EntityType" AND ($1::uuid IS NULL OR e.id > $1)
       ORDER BY e.id LIMIT $2
     )
     SELECT e.id, e.type, e.name, p.country_code AS "countryCode",
       ARRAY(SELECT n.text FROM entity_name n WHERE n.entity_id = e.id AND n.text <> e.name) AS aliases,
       ARRAY(
         SELECT json_build_object('title', r.title_key, 'holderIds', array_remove(ARRAY[r.organisation_id, r.place_id], NULL))
         FROM role r WHERE r.person_id = e.id
       ) AS roles,
       ARRAY(
         SELECT json_build_object('id', o.id, 'wikidataId', o.wikidata_id, 'countryCode', place.country_code)
         FROM (
           SELECT l.other_id FROM link l WHERE l.entity_id = e.id AND l.kind = 'CO_MENTIONED'
           ORDER BY l.weight DESC, l.other_id LIMIT ${MOST_COMPANY}
         ) l JOIN entity o ON o.id = l.other_id LEFT JOIN place ON place.id = o.id
       ) AS company
     FROM page JOIN entity e USING (id) LEFT JOIN place p ON p.id = e.id
     ORDER BY e.id`,
    [after, limit, type],
  )
