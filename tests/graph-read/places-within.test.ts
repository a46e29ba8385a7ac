/** "There or in a place within it", beside a plain walk on random maps: several levels, places merged, places in a circle. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openGraph, type Data, type GraphClient } from './graph-client'
import { gidOf, uuidOf } from './random-graph'

const PLACES = 8
/** The event at a place has the place's number and this. */
const EVENTS = 100

let graph: GraphClient

beforeAll(async () => {
  graph = await openGraph()
  const all = Array.from({ length: PLACES }, (_, n) => n)
  await graph.db.query(
    `insert into entity (id, type, name, same_as, known_from) select * from unnest($1::uuid[], $2::"EntityType"[], $3::text[]) e(id, type, name), (values ('{}'::text[], now())) more`,
    [
      [...all, ...all.map((n) => EVENTS + n)].map(uuidOf),
      [...all.map(() => 'PLACE'), ...all.map(() => 'EVENT')],
      [...all.map((n) => `Place ${n}`), ...all.map((n) => `Event ${n}`)],
    ],
  )
  await graph.db.query('insert into place (id) select unnest($1::uuid[])', [all.map(uuidOf)])
  await graph.db.query(
    `insert into event (id, category, status, time_order, place_id) select event, 'OTHER', 'OCCURRED', now(), place from unnest($1::uuid[], $2::uuid[]) e(event, place)`,
    [all.map((n) => uuidOf(EVENTS + n)), all.map(uuidOf)],
  )
})
afterAll(() => graph.drop())

interface Spot {
  partOf: number | null
  mergedInto: number | null
}

const spots = fc.array(
  fc.record({
    partOf: fc.option(fc.nat(PLACES - 1), { freq: 3 }),
    // into one that is not merged itself
    mergedInto: fc.option(fc.constant(0), { freq: 1 }),
  }),
  { minLength: PLACES, maxLength: PLACES },
)

function within(map: readonly Spot[], root: number): Set<number> {
  const found = new Set([root])
  for (const id of found)
    for (const [n, spot] of map.entries()) if ([spot.partOf, spot.mergedInto].includes(id)) found.add(n)
  return found
}

test('finds the events of all places within, by a filter and from each place', async () => {
  await fc.assert(
    fc.asyncProperty(
      spots,
      fc.uniqueArray(fc.nat(PLACES - 1), { minLength: 1, maxLength: 3 }),
      async (drawn, asked) => {
        const map = drawn.map((spot, n) => (n === 0 || asked.includes(n) ? { ...spot, mergedInto: null } : spot))
        await graph.db.query(
          `update place set part_of_id = s.part from unnest($1::uuid[], $2::uuid[]) s(id, part) where place.id = s.id`,
          [map.map((_, n) => uuidOf(n)), map.map(({ partOf }) => (partOf === null ? null : uuidOf(partOf)))],
        )
        await graph.db.query(
          `update entity set merged_into_id = s.root from unnest($1::uuid[], $2::uuid[]) s(id, root) where entity.id = s.id`,
          [
            map.map((_, n) => uuidOf(n)),
            map.map(({ mergedInto }) => (mergedInto === null ? null : uuidOf(mergedInto))),
          ],
        )
        const found = await graph.ask(
          `query($refs: [EntityRef!]) { events(filter: { place: $refs }, first: 100) { totalCount nodes { id } }
          ${asked.map((n) => `p${n}: node(id: "${gidOf(n)}") { ... on Place { events(first: 100) { totalCount nodes { id } } } }`).join(' ')} }`,
          { refs: asked.map((n) => ({ id: gidOf(n) })) },
        )
        const idsOf = ({ totalCount, nodes }: Data): string[] => {
          expect(totalCount).toBe(nodes.length)
          return nodes.map(({ id }: Data) => id).sort()
        }
        const eventsIn = (places: Iterable<number>) => [...new Set(places)].map((n) => gidOf(EVENTS + n)).sort()
        expect(idsOf(found.events)).toEqual(eventsIn(asked.flatMap((n) => [...within(map, n)])))
        for (const n of asked) expect(idsOf(found[`p${n}`].events)).toEqual(eventsIn(within(map, n)))
      },
    ),
    { numRuns: 40 },
  )
})
