/** Query.paths beside a plain search that tries every chain, on random graphs. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { LinkKind } from '../../src/database/generated/prisma/enums'
import { findPaths } from '../../src/graph/link/paths.store'
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

/** Weight of the heaviest link between two; 0 where there is none. */
const weightBetween = (links: readonly RandomLink[], a: number, b: number): number =>
  Math.max(0, ...links.filter((l) => (l.from === a && l.to === b) || (l.from === b && l.to === a)).map((l) => l.weight))

/** Every chain without repetition, grown link by link. */
function shortestChains(links: readonly RandomLink[], from: number, to: number, maxLength: number): Chain[] {
  let chains: Chain[] = [{ ids: [from], smallest: Infinity, sum: 0 }]
  for (let length = 1; length <= maxLength; length++) {
    chains = chains.flatMap((chain) =>
      Array.from({ length: ENTITIES }, (_, next) => next)
        .filter((next) => !chain.ids.includes(next))
        .flatMap((next) => {
          const weight = weightBetween(links, chain.ids.at(-1)!, next)
          if (weight === 0) return []
          return [{ ids: [...chain.ids, next], smallest: Math.min(chain.smallest, weight), sum: chain.sum + weight }]
        }),
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
