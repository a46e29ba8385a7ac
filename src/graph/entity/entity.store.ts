/**
 * Reads entities by id. A merged entity's id answers with the one it was merged into; only the costly columns that a
 * query selects are fetched, and ids asked for side by side become one statement.
 */
import DataLoader from 'dataloader'
import type { Sql } from '../../database/database'
import type { EntityType, EventCategory, EventStatus } from '../../database/generated/prisma/enums'
import { groupBy, loadPerParent } from '../shared/batch'
import type { NodeRow } from '../shared/node.type'
import { timeSql, type FuzzyTime } from '../shared/time.type'

/** What only some queries read of an entity, as bits: they add up. */
export const EntityParts = { ALIASES: 1, PLACE: 2, EVENT: 4 } as const
export type EntityParts = number

export interface EntityRow extends NodeRow {
  uuid: string
  type: EntityType
  name: string
  description: string | null
  wikidataId: string | null
  sameAs: string[]
  mentionCount: number
  /** False where no current fact speaks of it any more. */
  current: boolean
  aliases?: string[]
  countryCode?: string | null
  latitude?: number | null
  longitude?: number | null
  partOfUuid?: string | null
  category?: EventCategory
  status?: EventStatus
  time?: FuzzyTime | null
  placeUuid?: string | null
}

/** Names of the entity `e` and of those merged into it, the ones most in use first. */
const ALIASES_SQL = `array(
  select n.text from entity_name n
   where n.entity_id in (select e.id union all select merged.id from entity merged where merged.merged_into_id = e.id)
     and n.text <> e.name and not n.hidden
   group by n.text order by max(n.article_count) desc, n.text) as aliases`

/** Columns of an EntityRow over `entity e`, and the joins that they need. */
export function entitySql(parts: EntityParts): { columns: string; joins: string } {
  const columns = [
    `'entity_' || e.id as id, e.id as uuid, e.type, e.name, e.description, e.wikidata_id as "wikidataId"`,
    `coalesce(e.same_as, '{}') as "sameAs", e.known_until is null as current, e.mention_count as "mentionCount"`,
  ]
  const joins: string[] = []
  if (parts & EntityParts.ALIASES) columns.push(ALIASES_SQL)
  if (parts & EntityParts.PLACE) {
    columns.push(
      `place.country_code as "countryCode", place.latitude, place.longitude, place.part_of_id as "partOfUuid"`,
    )
    joins.push('left join place on place.id = e.id')
  }
  if (parts & EntityParts.EVENT) {
    columns.push(`event.category, event.status, event.place_id as "placeUuid", ${timeSql('event', 'time')} as time`)
    joins.push('left join event on event.id = e.id')
  }
  return { columns: columns.join(', '), joins: joins.join(' ') }
}

export interface EntityKey {
  uuid: string
  parts: EntityParts
}

/** Every part that one of the keys asks for. */
export const allParts = (keys: readonly { parts: EntityParts }[]): EntityParts =>
  keys.reduce((all, { parts }) => all | parts, 0)

async function readEntities(db: Sql, keys: readonly EntityKey[]): Promise<(EntityRow | null)[]> {
  const { columns, joins } = entitySql(allParts(keys))
  const rows = await db.query<EntityRow & { asked: string }>(
    `select asked.id as asked, ${columns} from entity asked
       join entity e on e.id = coalesce(asked.merged_into_id, asked.id) ${joins}
      where asked.id = any($1::uuid[])`,
    [[...new Set(keys.map(({ uuid }) => uuid))]],
  )
  const byAsked = new Map(rows.map((row) => [row.asked, row]))
  return keys.map(({ uuid }) => byAsked.get(uuid) ?? null)
}

/**
 * Loads lists of entities that hang on parents. ties: SQL over `$1::uuid[]`, the parents, that gives `parent`, `entity_id`
 * (after merges, each once for a parent) and `place` (int, its place in the list; among equals the most mentioned first).
 */
export const entitiesPerParent = (db: Sql, ties: string) =>
  loadPerParent<EntityParts, EntityRow[]>(
    async (parents, parts) => {
      const { columns, joins } = entitySql(parts)
      const rows = await db.query<EntityRow & { parent: string }>(
        `select ties.parent, ${columns} from (${ties}) ties join entity e on e.id = ties.entity_id ${joins}
          order by ties.place, e.mention_count desc, e.id`,
        [parents],
      )
      return groupBy(rows, ({ parent }) => parent)
    },
    () => [],
  )

const AUTHORS = `select author.article_id as parent, coalesce(e.merged_into_id, e.id) as entity_id, min(author.seq) as place
  from article_author author join entity e on e.id = author.identified_id
 where author.article_id = any($1::uuid[]) group by 1, 2`

const tiedTo = (table: string): string =>
  `select statement_id as parent, entity_id, 0 as place from ${table} where statement_id = any($1::uuid[])`

export const createEntityLoaders = (db: Sql) => ({
  /** Null for an id that no entity has. */
  entity: new DataLoader<EntityKey, EntityRow | null, string>((keys) => readEntities(db, keys), {
    cacheKeyFn: ({ uuid, parts }) => `${uuid} ${parts}`,
  }),
  authorsOfArticle: entitiesPerParent(db, AUTHORS),
  aboutOfStatement: entitiesPerParent(db, tiedTo('statement_about')),
  addresseesOfStatement: entitiesPerParent(db, tiedTo('statement_addressee')),
})
