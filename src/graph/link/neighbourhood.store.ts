/**
 * The strongest ties around some entities, level by level: of all entities one link further out the most strongly tied
 * ones are taken, as many as still fit. Leaves entities, whether some were left out, and the links between them.
 */
import type { Sql } from '../../database/database'
import { SqlValues } from '../shared/sql-values'
import { ONCE } from './directions'
import { LINK_COLUMNS, linkConditions, linksOf, type LinkFilter, type LinkRow } from './link.store'

/** Rows at most between two entities: one for each kind without direction, two for each of the others. */
const MOST_ROWS_OF_A_PAIR = 12
/** Between the entities of one neighbourhood; the weakest ones beyond are left out. */
const MOST_LINKS = 20_000

export interface Neighbourhood {
  /** UUIDs: the given ones, then nearest first, strongest first. */
  entities: string[]
  /** More would have come but for the limit. */
  truncated: boolean
}

/** Links of the level; of the table only as many as can matter, by the index. */
function adjacent(db: Sql, level: string, filter: LinkFilter, limit: number, values: SqlValues): string {
  const links = linksOf(db, level, filter.seen, values.param)
  const conditions = linkConditions(filter, values.param).join(' and ')
  if (links !== 'link') return `from ${links} l where ${conditions}`
  return `from unnest(${level}) asked(id) cross join lateral (
    select l.other_id, l.weight from link l where l.entity_id = asked.id and ${conditions}
     order by l.weight desc, l.other_id limit ${values.param((limit + 1) * MOST_ROWS_OF_A_PAIR)}) l where true`
}

/** One more than fit, where there are as many. */
async function strongestBeyond(
  db: Sql,
  level: readonly string[],
  known: readonly string[],
  filter: LinkFilter,
  limit: number,
) {
  const values = new SqlValues()
  const rows = await db.query<{ id: string }>(
    `select l.other_id as id ${adjacent(db, `${values.param(level)}::uuid[]`, filter, limit, values)}
        and l.other_id not in (select unnest(${values.param(known)}::uuid[]))
      group by l.other_id order by max(l.weight) desc, l.other_id limit ${values.param(limit - known.length + 1)}`,
    values.list,
  )
  return rows.map(({ id }) => id)
}

/** @param of canonical UUIDs, each once, at most limit */
export async function findNeighbourhood(
  db: Sql,
  of: readonly string[],
  filter: LinkFilter,
  depth: number,
  limit: number,
): Promise<Neighbourhood> {
  const entities = [...of]
  let level: string[] = [...of]
  let truncated = false
  for (let n = 0; n < depth && level.length > 0 && !truncated; n++) {
    const found = await strongestBeyond(db, level, entities, filter, limit)
    const room = limit - entities.length
    truncated = found.length > room
    level = found.slice(0, room)
    entities.push(...level)
  }
  return { entities, truncated }
}

/** Links with both ends among the entities, strongest first; truncated where there are more than anybody can look at. */
export async function readLinksBetween(
  db: Sql,
  entities: readonly string[],
  filter: LinkFilter,
): Promise<{ links: LinkRow[]; truncated: boolean }> {
  const values = new SqlValues()
  const asked = `${values.param(entities)}::uuid[]`
  const rows = await db.query<LinkRow>(
    `select ${LINK_COLUMNS} from ${linksOf(db, asked, filter.seen, values.param)} l
      where l.entity_id = any(${asked}) and l.other_id = any(${asked})
        and ${ONCE}
        and ${linkConditions(filter, values.param).join(' and ')}
      order by l.weight desc, l.entity_id, l.other_id, l.kind limit ${MOST_LINKS + 1}`,
    values.list,
  )
  return { links: rows.slice(0, MOST_LINKS), truncated: rows.length > MOST_LINKS }
}
