/** Query.paths beside a plain search that tries every chain, on random graphs. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { LinkKind } from '../../src/database/generated/prisma/enums'
import { findPaths } from '../../src/graph/link/paths.store'
import { seededRandom } from '../../src/train/random'
import { openGraph, type Data, type GraphClient } from './graph-client'
import { gidOf, randomLinks, storeEntities, storeLinks, uuidOf, type RandomLink } from './random-graph'

const ENTITIES = 9

let graph: GraphClient

beforeAll(async () => {
  graph = await openGraph()
  await storeEntities(graph.db, ENTITIES)
})
afterAll(() => graph.drop())

interface Chain {
  ids: number[]
  smallest: number
  sum: number
}

/** For each entity its neighbours, with the weight of the heaviest link to each. */
function neighboursIn(links: readonly RandomLink[]): Map<number, Map<number, number>> {
  const neighbours = new Map<number, Map<number, number>>()
  for (const link of links)
    for (const [near, far] of [
      [link.from, link.to],
      [link.to, link.from],
    ] as const) {
      const weights = neighbours.get(near) ?? new Map<number, number>()
      neighbours.set(near, weights.set(far, Math.max(link.weight, weights.get(far) ?? 0)))
    }
  return neighbours
}

/** Every chain without repetition, grown link by link. */
function shortestChains(links: readonly RandomLink[], from: number, to: number, maxLength: number): Chain[] {
  const neighbours = neighboursIn(links)
  let chains: Chain[] = [{ ids: [from], smallest: Infinity, sum: 0 }]
  for (let length = 1; length <= maxLength; length++) {
    chains = chains.flatMap(({ ids, smallest, sum }) =>
      [...(neighbours.get(ids.at(-1)!) ?? [])]
        .filter(([next]) => !ids.includes(next))
        .map(([next, weight]) => ({ ids: [...ids, next], smallest: Math.min(smallest, weight), sum: sum + weight })),
    )
    const found = chains.filter(({ ids }) => ids.at(-1) === to)
    const key = ({ ids }: Chain): string => ids.map(gidOf).join()
    if (found.length > 0)
      return found.sort((a, b) => b.smallest - a.smallest || b.sum - a.sum || (key(a) < key(b) ? -1 : 1))
  }
  return []
}

const PATHS = `query($from: EntityRef!, $to: EntityRef!, $maxLength: Int!, $minWeight: Int!, $kinds: [LinkKind!], $first: Int!) {
  paths(from: $from, to: $to, maxLength: $maxLength, minWeight: $minWeight, kinds: $kinds, first: $first) {
    length entities { id } links { kind weight from { id } to { id } } } }`

test('finds the same chains in the same order as trying all of them, with the heaviest link between neighbours', async () => {
  const cases = fc.record({
    links: randomLinks(ENTITIES, 26),
    to: fc.nat(ENTITIES - 1),
    maxLength: fc.integer({ min: 1, max: 6 }),
    minWeight: fc.integer({ min: 1, max: 3 }),
    kinds: fc.constantFrom<LinkKind[] | null>(null, ['CO_MENTIONED'], ['SPOKE_ABOUT', 'TOOK_PART_IN']),
    first: fc.integer({ min: 1, max: 6 }),
  })
  await fc.assert(
    fc.asyncProperty(cases, async ({ links, to, maxLength, minWeight, kinds, first }) => {
      await storeLinks(graph.db, links)
      const variables = { from: { id: gidOf(0) }, to: { id: gidOf(to) }, maxLength, minWeight, kinds, first }
      const { paths } = await graph.ask(PATHS, variables)
      if (to === 0) return expect(paths).toEqual([{ length: 0, entities: [{ id: gidOf(0) }], links: [] }])
      const fitting = links.filter((l) => l.weight >= minWeight && (kinds === null || kinds.includes(l.kind)))
      const expected = shortestChains(fitting, 0, to, maxLength).slice(0, first)
      expect(paths.map((path: Data) => path.entities.map(({ id }: Data) => id))).toEqual(
        expected.map(({ ids }) => ids.map(gidOf)),
      )
      for (const [n, path] of paths.entries()) {
        expect(path.length).toBe(path.links.length)
        const weights = path.links.map(({ weight }: Data) => weight)
        expect(Math.min(...weights)).toBe(expected[n]!.smallest)
        for (const [step, link] of path.links.entries()) {
          const ends = [path.entities[step].id, path.entities[step + 1].id]
          expect([link.from.id, link.to.id].sort()).toEqual(ends.slice().sort())
          if (link.kind === 'CO_MENTIONED') expect([link.from.id, link.to.id]).toEqual(ends)
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('a thousand pairs of one larger graph have the paths that trying all of them finds', async () => {
  const [entities, pairs] = [120, 1_000]
  const random = seededRandom(11)
  const anyone = () => Math.floor(random() * entities)
  const links = Array.from({ length: 170 }, (): RandomLink => {
    const [from, to] = [anyone(), anyone()].sort((a, b) => a - b) as [number, number]
    return { from, to, kind: 'CO_MENTIONED', weight: 1 + Math.floor(4 * random()) }
  }).filter(
    ({ from, to }, n, all) => from !== to && n === all.findIndex((link) => link.from === from && link.to === to),
  )
  const larger = await openGraph()
  try {
    await storeEntities(larger.db, entities)
    await storeLinks(larger.db, links)
    const lengths = new Set<number | null>()
    for (let asked = 0; asked < pairs; asked += 50) {
      const some = Array.from(
        { length: 50 },
        () => [0, 0].map(() => Math.floor(random() * entities)) as [number, number],
      )
      const question = some.map(
        ([from, to], n) =>
          `p${n}: paths(from: { id: "${gidOf(from)}" }, to: { id: "${gidOf(to)}" }, maxLength: 6, first: 3) { length entities { id } }`,
      )
      const found = await larger.ask(`{ ${question.join(' ')} }`)
      for (const [n, [from, to]] of some.entries()) {
        const paths: Data[] = found[`p${n}`]
        const expected = from === to ? [[from]] : shortestChains(links, from, to, 6).map(({ ids }) => ids)
        expect(paths.map((path) => path.entities.map(({ id }: Data) => id))).toEqual(
          expected.slice(0, 3).map((ids) => ids.map(gidOf)),
        )
        lengths.add(paths[0]?.length ?? null)
      }
    }
    // long ones, and pairs without any, among them
    expect(lengths).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, null]))
  } finally {
    await larger.drop()
  }
}, 120_000)

test('a directed link keeps its true ends when it is walked against its direction', async () => {
  await storeLinks(graph.db, [{ from: 1, to: 0, kind: 'SPOKE_ABOUT', weight: 2 }])
  const { paths } = await graph.ask(
    '{ paths(from: { id: "' + gidOf(0) + '" }, to: { id: "' + gidOf(1) + '" }) { links { from { id } to { id } } } }',
  )
  expect(paths[0].links).toEqual([{ from: { id: gidOf(1) }, to: { id: gidOf(0) } }])
})

test('a search that would read too much of the graph is given up', async () => {
  const tie = (from: number, to: number): RandomLink => ({ from, to, kind: 'CO_MENTIONED', weight: 1 })
  const [a, b] = [0, 1]
  await storeLinks(
    graph.db,
    [2, 3, 4, 5].flatMap((n) => [tie(a, n), tie(b, n)]),
  )
  const question = { from: uuidOf(a), to: uuidOf(b), filter: { kinds: null, minWeight: 1 }, maxLength: 4, most: 1 }
  await expect(findPaths(graph.db, question, { links: 4, entities: 4 })).resolves.toHaveLength(1)
  for (const limits of [
    { links: 3, entities: 4 },
    { links: 4, entities: 3 },
  ])
    await expect(findPaths(graph.db, question, limits)).rejects.toMatchObject({ code: 'QUERY_TOO_COSTLY' })
})

test.each([
  ['maxLength: 0', 'BAD_ARGUMENT'],
  ['maxLength: 7', 'BAD_ARGUMENT'],
  ['first: 0', 'BAD_PAGE_SIZE'],
  ['first: 101', 'BAD_PAGE_SIZE'],
])('%s is refused: %s', async (argument, code) => {
  const question = `{ paths(from: { id: "${gidOf(0)}" }, to: { id: "${gidOf(1)}" }, ${argument}) { length } }`
  expect(await graph.fail(question)).toMatchObject({ code })
})
