/**
 * Looks up which entities a reference may mean, many references in one statement. A name is compared by its folded key:
 * with every name an entity goes by, and with the end of people's names (their surname).
 */
import DataLoader from 'dataloader'
import type { Sql } from '../../database/database'
import type { EntityType } from '../../database/generated/prisma/enums'
import { foldName } from '../shared/fold'
import { allParts, entitySql, type EntityParts, type EntityRow } from './entity.store'

/** Of uuid, wikidataId and nameKey one is not null. */
export interface RefKey {
  uuid: string | null
  wikidataId: string | null
  /** Folded name. */
  nameKey: string | null
  type: EntityType | null
  parts: EntityParts
}

/** More are not told apart. */
export const MOST_CANDIDATES = 10
const MOST_SUGGESTIONS = 5

/** Close enough to foldName to have the right ones among the first; bestOf decides. */
const NEARLY_FOLDED = `regexp_replace(lower(unaccent(e.name)), '[^[:alnum:]]+', ' ', 'g')`

const candidatesSql = (parts: EntityParts): string => {
  const { columns, joins } = entitySql(parts)
  return `select asked.n, ${columns}
    from unnest($1::int4[], $2::uuid[], $3::text[], $4::text[], $5::"EntityType"[])
      as asked(n, id, wikidata_id, key, type)
   cross join lateral (
     select e.id, e.mention_count, ${NEARLY_FOLDED} = asked.key as exact
       from (select id from entity where id = asked.id
             union all
             select id from entity where wikidata_id = asked.wikidata_id
             union all
             select entity_id from entity_name where key = asked.key and not hidden
             union all
             select n.entity_id from entity_name n join entity person on person.id = n.entity_id
              where n.key like '% ' || asked.key and person.type = 'PERSON' and not n.hidden) hit
       join entity named on named.id = hit.id
       join entity e on e.id = coalesce(named.merged_into_id, named.id)
      where e.known_until is null and (asked.type is null or e.type = asked.type)
      group by e.id, e.mention_count, e.name order by exact desc nulls last, e.mention_count desc, e.id limit ${MOST_CANDIDATES + 1}) found
    join entity e on e.id = found.id ${joins}
   order by asked.n, found.mention_count desc, found.id`
}

/** Those whose preferred name is the one asked for leave out all that only go by it, too. */
function bestOf(rows: EntityRow[], { nameKey }: RefKey): EntityRow[] {
  const exact = rows.filter(({ name }) => foldName(name) === nameKey)
  return exact.length > 0 ? exact : rows
}

async function readCandidates(db: Sql, keys: readonly RefKey[]): Promise<EntityRow[][]> {
  const rows = await db.query<EntityRow & { n: number }>(candidatesSql(allParts(keys)), [
    keys.map((_, n) => n),
    keys.map(({ uuid }) => uuid),
    keys.map(({ wikidataId }) => wikidataId),
    keys.map(({ nameKey }) => nameKey),
    keys.map(({ type }) => type),
  ])
  const answers: EntityRow[][] = keys.map(() => [])
  for (const row of rows) answers[row.n]?.push(row)
  return keys.map((key, n) => bestOf(answers[n] ?? [], key))
}

/** Names that are written like the key, closest first. */
const readSuggestions = async (db: Sql, nameKey: string): Promise<string[]> => {
  const rows = await db.query<{ name: string }>(
    `select e.name from entity_name n join entity named on named.id = n.entity_id
       join entity e on e.id = coalesce(named.merged_into_id, named.id)
      where n.key % $1 and not n.hidden and e.known_until is null
       group by e.id, e.name, e.mention_count order by max(similarity(n.key, $1)) desc, e.mention_count desc, e.id limit ${MOST_SUGGESTIONS}`,
    [nameKey],
  )
  return rows.map(({ name }) => name)
}

export const createEntityRefLoaders = (db: Sql) => ({
  /** What fits, most mentioned first; up to one more than MOST_CANDIDATES. */
  candidates: new DataLoader<RefKey, EntityRow[], string>((keys) => readCandidates(db, keys), {
    cacheKeyFn: JSON.stringify,
  }),
  suggestions: (nameKey: string) => readSuggestions(db, nameKey),
})
