/** Small graphs of invented names that mean harm to whatever reads them, put straight into the tables. */
import fc from 'fast-check'
import type { Database } from '../../src/database/database'
import { isDirected, randomLinks, uuidOf, type RandomLink } from '../graph-read/random-graph'

const MALICE = [
  '<script>alert(1)</script>',
  ']]><!--',
  '&amp;&#0;&bogus;',
  '"\'><node id="x"/>',
  '=HYPERLINK("http://evil.example")',
  '+1',
  '-1+1|cmd',
  '@SUM(A1)',
  '\t=1+1',
  ' =1+1',
  '＝1+1',
  'Ada, "the quay"\r\nMoreau',
  "'}) DETACH DELETE (n) //",
  "\\'}) RETURN 1;",
  '\\\u0001}) DETACH DELETE n //',
  '\\\u2028 } }] AS row DETACH DELETE row //',
  '\\u0027}) DELETE n;',
  '\\\\u0027}) DELETE n;',
  '\u0001\u0008\u000b\u001b[31m\u007f\u0085',
  '\ufffe\uffff',
  '\u2028\u2029\u202eoreaM',
  '🚢 Zoë Ångström',
  'Ada\ud83d\udea2',
  '/* */ `MATCH`',
  '${1+1} {{x}}',
]

/** What Postgres can hold: no NUL, no halves of pairs. */
const texts = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...MALICE) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
  )
  .map((text) => text.replace(/\0|\p{Surrogate}/gu, '?'))

export interface HostileEntity {
  name: string
  description: string | null
  type: 'PERSON' | 'ORGANISATION' | 'PLACE'
  wikidataId: string | null
}

export interface HostileGraph {
  entities: HostileEntity[]
  links: RandomLink[]
  /** Of each link: a data set, or the times in which articles showed it. */
  source: string
}

export const hostileGraphs: fc.Arbitrary<HostileGraph> = fc
  .array(
    fc.record({
      name: texts,
      description: fc.option(texts),
      type: fc.constantFrom('PERSON' as const, 'ORGANISATION' as const, 'PLACE' as const),
      wikidataId: fc.option(fc.constantFrom('Q1', 'Q42')),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .chain((entities) =>
    fc.record({ entities: fc.constant(entities), links: randomLinks(entities.length, 20), source: texts }),
  )

export async function storeHostile(db: Database, { entities, links, source }: HostileGraph): Promise<void> {
  await db.query('delete from link')
  await db.query('delete from entity')
  await db.query(
    `insert into entity (id, type, name, description, wikidata_id, same_as, mention_count, known_from)
       select id, type, name, description, wikidata, '{}', 1, now()
         from unnest($1::uuid[], $2::"EntityType"[], $3::text[], $4::text[], $5::text[]) e(id, type, name, description, wikidata)`,
    [
      entities.map((_, n) => uuidOf(n)),
      entities.map(({ type }) => type),
      entities.map(({ name }) => name),
      entities.map(({ description }) => description),
      entities.map(({ wikidataId }) => wikidataId),
    ],
  )
  const rows = links.flatMap((link) => {
    const ends = isDirected(link) ? ['OUT', 'IN'] : ['BOTH', 'BOTH']
    return [
      { ...link, direction: ends[0] },
      { ...link, from: link.to, to: link.from, direction: ends[1] },
    ]
  })
  // The lightest ones are a data set's alone.
  await db.query(
    `insert into link (entity_id, other_id, kind, direction, weight, first_seen, last_seen, source)
       select a, b, kind, direction, weight - 1, case when weight > 1 then '2025-11-04T08:00:00Z'::timestamptz end,
              case when weight > 1 then '2025-11-05T08:00:00Z'::timestamptz end, case when weight = 1 then $6 end
         from unnest($1::uuid[], $2::uuid[], $3::"LinkKind"[], $4::"LinkDirection"[], $5::int[]) l(a, b, kind, direction, weight)`,
    [
      rows.map(({ from }) => uuidOf(from)),
      rows.map(({ to }) => uuidOf(to)),
      rows.map(({ kind }) => kind),
      rows.map(({ direction }) => direction),
      rows.map(({ weight }) => weight),
      source,
    ],
  )
}
