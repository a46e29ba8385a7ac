/**
 * Items become entities: which entity each item is found to be in, the graph told what the gazetteer says of it out: name,
 * description, names in all languages, place, owner, posts with their times, links. What it points at comes along. A fixed
 * number of statements, whatever the number of items. Enter inside a transaction that holds the lock of the graph.
 */
import type { Sql } from '../../database/database'
import { refreshEntities } from '../entity/entity-refresh.store'
import { BOTH_ENDS } from '../link/link-writes.store'
import { addNameWords } from '../search/search-words.store'
import { readClock, type TableRow } from '../shared/writing.store'
import { refreshStatements } from '../statement/statement-refresh.store'
import type { ItemId } from './gazetteer-item'
import type { FoundItem } from './gazetteer-lookup.store'
import { readClosure } from './item-closure'
import {
  entityIdOf,
  entityRow,
  linksOf,
  nameRows,
  organisationRow,
  placeRow,
  roleRows,
  type ItemContext,
  type ItemLink,
} from './item-rows'

export interface Adoption {
  /** As identified; its row stands already. */
  entityId: string
  itemId: ItemId
}

/** An item that is an entity already, and an entity that is an item already, are left as they are. */
export async function adoptItems(tx: Sql, adoptions: readonly Adoption[]): Promise<void> {
  if (adoptions.length === 0) return
  const closure = await readClosure(
    tx,
    adoptions.map(({ itemId }) => itemId),
  )
  const free = adoptions.filter(({ itemId }) => closure.items.has(itemId) && !closure.items.get(itemId)!.isAdopted)
  const entityOf = new Map<ItemId, string>()
  for (const { id, entityId } of closure.entities) entityOf.set(id, entityId ?? entityIdOf(id))
  for (const { entityId, itemId } of free) entityOf.set(itemId, entityId)
  const context: ItemContext = { ...closure, entityOf, now: await readClock(tx) }
  await writeItems(
    tx,
    closure.entities.filter(({ isAdopted }) => !isAdopted),
    context,
  )
}

async function writeItems(tx: Sql, items: readonly FoundItem[], context: ItemContext): Promise<void> {
  const idOf = ({ id }: FoundItem): string => context.entityOf.get(id)!
  const ofType = (type: FoundItem['type']): FoundItem[] => items.filter((item) => item.type === type)
  await upsert(
    tx,
    'entity',
    items.map((item) => entityRow(item, idOf(item), context.now)),
    ['name', 'description', 'wikidata_id', 'same_as', 'source'],
  )
  await insertIfNew(
    tx,
    'entity_name',
    items.flatMap((item) => nameRows(item, idOf(item))),
  )
  await addNameWords(tx, items.map(idOf))
  await refreshEntities(tx, items.map(idOf)) // what curators call them goes before what the item says
  await upsert(
    tx,
    'place',
    ofType('PLACE').map((item) => placeRow(item, idOf(item), context)),
    ['country_code', 'latitude', 'longitude', 'part_of_id'],
  )
  const bodies = ofType('ORGANISATION').map((item) => organisationRow(item, idOf(item), context))
  await upsert(tx, 'organisation', bodies, ['homepage', 'owned_by_id'])
  await insertIfNew(
    tx,
    'role',
    items.flatMap((item) => roleRows(item, idOf(item), context)),
  )
  await addLinks(
    tx,
    items.flatMap((item) => linksOf(item, idOf(item), context)),
  )
  await recountPublishers(
    tx,
    bodies.filter((row) => row.owned_by_id !== null).map(({ id }) => id as string),
  )
}

const columnsIn = (row: TableRow): string => Object.keys(row).join(', ')
const rowsIn = (table: string): string => `SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`

/** By id. An entity of another type than the item's stays what it is. */
async function upsert(tx: Sql, table: string, rows: readonly TableRow[], changed: readonly string[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = columnsIn(first)
  await tx.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM (${rowsIn(table)}) r
     ON CONFLICT (id) DO UPDATE SET ${changed.map((column) => `${column} = excluded.${column}`).join(', ')}
       ${table === 'entity' ? ', known_until = NULL, given_name = NULL, given_description = NULL' : ''}`,
    [JSON.stringify(rows)],
  )
}

/** Columns that are not given have their defaults. */
async function insertIfNew(tx: Sql, table: string, rows: readonly TableRow[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = columnsIn(first)
  await tx.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM (${rowsIn(table)}) r ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  )
}

async function addLinks(tx: Sql, links: readonly ItemLink[]): Promise<void> {
  if (links.length === 0) return
  await tx.query(
    `INSERT INTO link (entity_id, other_id, kind, direction, weight, source)
     SELECT entity_id, other_id, kind, direction, 0, source
     FROM (
       SELECT "fromId" AS from_id, "toId" AS to_id, kind, source
       FROM json_to_recordset($1::json) AS g("fromId" uuid, "toId" uuid, kind "LinkKind", source text)
       WHERE "fromId" <> "toId"
     ) g ${BOTH_ENDS}
     ON CONFLICT (entity_id, other_id, kind, direction) DO UPDATE SET source = coalesce(link.source, excluded.source)`,
    [JSON.stringify(links)],
  )
}

/** Families of publishers count once: what these published is counted anew. */
async function recountPublishers(tx: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT statement_id AS id FROM statement_appearance
     WHERE publisher_id = ANY(ARRAY(SELECT coalesce(merged_into_id, id) FROM entity WHERE id = ANY($1::uuid[]))) ORDER BY 1`,
    [ids],
  )
  await refreshStatements(
    tx,
    rows.map(({ id }) => id),
  )
}
