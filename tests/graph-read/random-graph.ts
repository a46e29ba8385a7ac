/** Entities and links by the number, put straight into the tables: for what must hold on any graph. */
import fc from 'fast-check'
import type { Database } from '../../src/database/database'
import type { LinkKind } from '../../src/database/generated/prisma/enums'

export interface RandomLink {
  from: number
  to: number
  kind: LinkKind
  weight: number
}

export const uuidOf = (n: number): string => `0199aaaa-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const gidOf = (n: number): string => `entity_${uuidOf(n)}`

const UNDIRECTED: readonly LinkKind[] = ['CO_MENTIONED', 'TOOK_PART_WITH']
export const isDirected = ({ kind }: { kind: LinkKind }): boolean => !UNDIRECTED.includes(kind)

/** Up to one link for each pair, kind and direction. */
export const randomLinks = (entities: number, most: number): fc.Arbitrary<RandomLink[]> =>
  fc.uniqueArray(
    fc
      .record({
        from: fc.nat(entities - 1),
        to: fc.nat(entities - 1),
        kind: fc.constantFrom<LinkKind>('CO_MENTIONED', 'SPOKE_ABOUT', 'TOOK_PART_IN'),
        weight: fc.integer({ min: 1, max: 4 }),
      })
      .filter(({ from, to }) => from !== to)
      .map((link) => (isDirected(link) || link.from < link.to ? link : { ...link, from: link.to, to: link.from })),
    { maxLength: most, selector: ({ from, to, kind }) => `${from} ${to} ${kind}` },
  )

export async function storeEntities(db: Database, count: number): Promise<void> {
  await db.query(
    `insert into entity (id, type, name, same_as, mention_count, known_from)
       select id, 'PERSON', 'Person ' || n, '{}', n % 7, now() from unnest($1::uuid[]) with ordinality e(id, n)`,
    [Array.from({ length: count }, (_, n) => uuidOf(n))],
  )
}

export async function storeLinks(db: Database, links: readonly RandomLink[]): Promise<void> {
  const rows = links.flatMap((link) => {
    const ends = isDirected(link) ? ['OUT', 'IN'] : ['BOTH', 'BOTH']
    return [
      { ...link, direction: ends[0] },
      { ...link, from: link.to, to: link.from, direction: ends[1] },
    ]
  })
  await db.query('delete from link')
  await db.query(
    `insert into link (entity_id, other_id, kind, direction, weight)
       select * from unnest($1::uuid[], $2::uuid[], $3::"LinkKind"[], $4::"LinkDirection"[], $5::int[])`,
    [
      rows.map(({ from }) => uuidOf(from)),
      rows.map(({ to }) => uuidOf(to)),
      rows.map(({ kind }) => kind),
      rows.map(({ direction }) => direction),
      rows.map(({ weight }) => weight),
    ],
  )
}
