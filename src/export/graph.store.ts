/**
 * Reads the graph for its writers: entities by id, batch by batch, and the links between them. Only what is known now and
 * not merged away; both ends of a link are among the entities, whatever is asked for.
 */
import type { Sql } from '../database/database'
import { ONCE } from '../graph/link/directions'
import { EntityParts, entitySql, type EntityRow } from '../graph/entity/entity.store'
import { LINK_COLUMNS, linkConditions, linksOf, type LinkFilter, type LinkFromRow } from '../graph/link/link.store'
import { SqlValues } from '../graph/shared/sql-values'

export interface ExportedEntity extends EntityRow {
  articleCount: number
}

const { columns, joins } = entitySql(EntityParts.PLACE | EntityParts.EVENT)
const ENTITIES = `select ${columns}, e.article_count as "articleCount" from entity e ${joins}`
const CURRENT = (e: string): string => `${e}.known_until is null and ${e}.merged_into_id is null`

/** The next ones in the order of id; after: null for the first. */
export const readEntitiesAfter = (db: Sql, after: string | null, count: number): Promise<ExportedEntity[]> =>
  db.query<ExportedEntity>(
    `${ENTITIES} where ${CURRENT('e')} and ($1::uuid is null or e.id > $1::uuid) order by e.id limit $2`,
    [after, count],
  )

/** Ids alone of the next ones, in the order of id. */
export const readEntityIdsAfter = (db: Sql, after: string | null, count: number): Promise<{ uuid: string }[]> =>
  db.query(
    `select e.id as uuid from entity e where ${CURRENT('e')} and ($1::uuid is null or e.id > $1::uuid) order by e.id limit $2`,
    [after, count],
  )

/** In the order of the ids; those that are not there any more are left out. */
export const readEntitiesById = (db: Sql, ids: readonly string[]): Promise<ExportedEntity[]> =>
  db.query<ExportedEntity>(
    `${ENTITIES} join unnest($1::uuid[]) with ordinality asked(id, place) on asked.id = e.id
      where ${CURRENT('e')} order by asked.place`,
    [ids],
  )

/** Those of the entities that have any such link. */
export async function readTied(db: Sql, ids: readonly string[], filter: LinkFilter): Promise<Set<string>> {
  const values = new SqlValues()
  const asked = `${values.param(ids)}::uuid[]`
  const rows = await db.query<{ id: string }>(
    `select distinct l.entity_id as id from ${linksOf(db, asked, filter.seen, values.param)} l
       join entity other on other.id = l.other_id and ${CURRENT('other')}
      where l.entity_id = any(${asked}) and ${linkConditions(filter, values.param).join(' and ')}`,
    values.list,
  )
  return new Set(rows.map(({ id }) => id))
}

/** The next such links that begin at one of the entities. */
export function readLinksAfter(
  db: Sql,
  ids: readonly string[],
  filter: LinkFilter,
  after: LinkFromRow | null,
  count: number,
): Promise<LinkFromRow[]> {
  const values = new SqlValues()
  const asked = `${values.param(ids)}::uuid[]`
  const conditions = [`l.entity_id = any(${asked})`, ONCE, ...linkConditions(filter, values.param)]
  if (after !== null)
    conditions.push(
      `(l.entity_id, l.other_id, l.kind) > (${values.param(after.fromUuid)}::uuid, ${values.param(after.toUuid)}::uuid, ${values.param(after.kind)}::"LinkKind")`,
    )
  return db.query<LinkFromRow>(
    `select ${LINK_COLUMNS} from ${linksOf(db, asked, filter.seen, values.param)} l
       join entity other on other.id = l.other_id and ${CURRENT('other')}
      where ${conditions.join(' and ')} order by l.entity_id, l.other_id, l.kind limit ${values.param(count)}`,
    values.list,
  )
}
