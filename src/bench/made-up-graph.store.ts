/**
 * A graph to measure questions with: how many entities and links in, rows of a made-up world out, put straight into an empty
 * database. Degrees are spread as among people in the news: a few are tied to thousands, most to a handful. The same seed
 * gives the same graph.
 */
import { UNDIRECTED_KINDS } from '../graph/link/directions'
import type { Database, Sql } from '../database/database'
import type { LinkKind } from '../database/generated/prisma/enums'
import { foldName } from '../graph/shared/fold'
import { seededRandom } from '../train/random'
import { madeUpName } from './made-up-news'

/** Entities and links that one statement brings. */
const BATCH = 250_000

/** The share of the n-th entity in all ends of links falls with the square root of n: degrees follow a power law, as n^-3. */
const SKEW = 2
const MOST_WEIGHT = 500

/** How many in a hundred links are of the kind. */
const KINDS: readonly (readonly [LinkKind, number])[] = [
  ['CO_MENTIONED', 70],
  ['SPOKE_ABOUT', 12],
  ['TOOK_PART_WITH', 6],
  ['HOLDS_ROLE', 6],
  ['SPOKE_TO', 6],
]

export const uuidOf = (n: number): string => `0199b000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const UUID_OF = (n: string): string => `('0199b000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`

interface Links {
  from: number[]
  to: number[]
  kind: LinkKind[]
  weight: number[]
}

const kindOf = (share: number): LinkKind => {
  let left = share * 100
  return KINDS.find(([, percent]) => (left -= percent) < 0)?.[0] ?? 'CO_MENTIONED'
}

/** Links in batches, no two between the same entities. */
function* madeUpLinks(entities: number, count: number, seed: number): Generator<Links> {
  const random = seededRandom(seed)
  const taken = new Set<number>()
  const end = (): number => Math.floor(entities * random() ** SKEW)
  let batch: Links = { from: [], to: [], kind: [], weight: [] }
  while (taken.size < count) {
    const [a, b] = [end(), end()]
    const pair = Math.min(a, b) * entities + Math.max(a, b)
    if (a === b || taken.has(pair)) continue
    taken.add(pair)
    const kind = kindOf(random())
    const isTurned = UNDIRECTED_KINDS.includes(kind) && a > b
    batch.from.push(isTurned ? b : a)
    batch.to.push(isTurned ? a : b)
    batch.kind.push(kind)
    batch.weight.push(Math.min(MOST_WEIGHT, Math.floor(1 / (1 - random()))))
    if (batch.from.length < BATCH && taken.size < count) continue
    yield batch
    batch = { from: [], to: [], kind: [], weight: [] }
  }
}

async function storeEntities(tx: Sql, count: number): Promise<void> {
  const names = Array.from({ length: count }, (_, n) => madeUpName(n))
  await tx.query(
    `INSERT INTO entity (id, type, name, same_as, mention_count, article_count, known_from)
     SELECT ${UUID_OF('n - 1')}, 'PERSON', name, '{}', ceil($2 / sqrt(n)), ceil($2 / sqrt(n)), '2026-01-01'
     FROM unnest($1::text[]) WITH ORDINALITY e(name, n)`,
    [names, count / 10],
  )
  await tx.query(
    `INSERT INTO entity_name (entity_id, key, text, kind, source, article_count)
     SELECT ${UUID_OF('n - 1')}, key, name, 'PREFERRED', 'ARTICLE', 1
     FROM unnest($1::text[], $2::text[]) WITH ORDINALITY e(name, key, n)`,
    [names, names.map(foldName)],
  )
  const words = new Set(names.flatMap((name) => foldName(name).split(' ')))
  for (const table of ['name_word', 'search_word'])
    await tx.query(`INSERT INTO ${table} (word) SELECT unnest($1::text[])`, [[...words]])
}

const storeLinks = (tx: Sql, { from, to, kind, weight }: Links): Promise<unknown> =>
  tx.query(
    `INSERT INTO link (entity_id, other_id, kind, direction, weight, first_seen, last_seen)
     SELECT ${UUID_OF('near')}, ${UUID_OF('far')}, kind, direction, weight, '2025-01-01', '2026-01-01'
     FROM unnest($1::int[], $2::int[], $3::"LinkKind"[], $4::int[]) l(a, b, kind, weight)
     CROSS JOIN LATERAL (VALUES
       (a, b, (CASE WHEN kind = ANY($5::"LinkKind"[]) THEN 'BOTH' ELSE 'OUT' END)::"LinkDirection"),
       (b, a, (CASE WHEN kind = ANY($5::"LinkKind"[]) THEN 'BOTH' ELSE 'IN' END)::"LinkDirection")
     ) AS ends(near, far, direction)`,
    [from, to, kind, weight, UNDIRECTED_KINDS],
  )

/** @param count of entities, 20 at least, and of links between them */
export async function storeMadeUpGraph(
  db: Database,
  count: { entities: number; links: number },
  seed = 1,
): Promise<void> {
  await db.transaction(async (tx) => {
    // Nothing but what is made here stands in the tables: every id is known to be there.
    await tx.query(
      `SELECT set_config('session_replication_role', 'replica', true), set_config('statement_timeout', '0', true)`,
    )
    await storeEntities(tx, count.entities)
    for (const links of madeUpLinks(count.entities, count.links, seed)) await storeLinks(tx, links)
  })
  for (const table of ['entity', 'entity_name', 'name_word', 'search_word', 'link'])
    await db.query(`VACUUM ANALYZE ${table}`)
}

export async function countMadeUp(db: Database): Promise<{ entities: number; links: number }> {
  const [row] = await db.query<{ entities: number; links: number }>(
    `SELECT (SELECT count(*) FROM entity) AS entities, (SELECT count(*) FROM link) / 2 AS links`,
  )
  return row!
}
