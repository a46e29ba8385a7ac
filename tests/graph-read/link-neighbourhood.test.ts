/** Query.neighbourhood beside a plain search on random graphs, and the measures within it. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openGraph, type Data, type GraphClient } from './graph-client'
import { gidOf, randomLinks, storeEntities, storeLinks, type RandomLink } from './random-graph'

const ENTITIES = 12

let graph: GraphClient

beforeAll(async () => {
  graph = await openGraph()
  await storeEntities(graph.db, ENTITIES)
})
afterAll(() => graph.drop())

const touches = (link: RandomLink, one: number, other: number): boolean =>
  (link.from === one && link.to === other) || (link.from === other && link.to === one)

/** Level by level, the most strongly tied first; of equals the smaller id. */
function neighbourhood(links: readonly RandomLink[], of: readonly number[], depth: number, limit: number) {
  const nodes = [...of]
  let level = [...of]
  for (let n = 0; n < depth; n++) {
    const found = Array.from({ length: ENTITIES }, (_, id) => ({
      id,
      weight: Math.max(
        0,
        ...links.filter((link) => level.some((near) => touches(link, near, id))).map((l) => l.weight),
      ),
    }))
      .filter(({ id, weight }) => weight > 0 && !nodes.includes(id))
      .sort((a, b) => b.weight - a.weight || a.id - b.id)
    const room = limit - nodes.length
    level = found.slice(0, room).map(({ id }) => id)
    nodes.push(...level)
    if (found.length > room) return { nodes, truncated: true }
  }
  return { nodes, truncated: false }
}

const QUESTION = `query($of: [EntityRef!]!, $depth: Int!, $limit: Int!, $minWeight: Int!) {
  neighbourhood(of: $of, depth: $depth, limit: $limit, minWeight: $minWeight) {
    truncated nodes { entity { id } degree pageRank community } links { from { id } to { id } kind weight } } }`

test('takes the nodes that a plain search takes, all links between them, and says honestly whether it was cut', async () => {
  const cases = fc.record({
    links: randomLinks(ENTITIES, 30),
    of: fc.uniqueArray(fc.nat(ENTITIES - 1), { minLength: 1, maxLength: 3 }),
    depth: fc.integer({ min: 1, max: 3 }),
    limit: fc.integer({ min: 3, max: ENTITIES }),
    minWeight: fc.integer({ min: 1, max: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(cases, async ({ links, of, depth, limit, minWeight }) => {
      await storeLinks(graph.db, links)
      const refs = of.map((n) => ({ id: gidOf(n) }))
      const found = (await graph.ask(QUESTION, { of: refs, depth, limit, minWeight })).neighbourhood
      const heavy = links.filter(({ weight }) => weight >= minWeight)
      const expected = neighbourhood(heavy, of, depth, limit)
      expect(found.nodes.map(({ entity }: Data) => entity.id)).toEqual(expected.nodes.map(gidOf))
      expect(found.truncated).toBe(expected.truncated)
      const within = heavy.filter(({ from, to }) => expected.nodes.includes(from) && expected.nodes.includes(to))
      const shown = (link: Data): string => `${link.from.id} ${link.to.id} ${link.kind} ${link.weight}`
      expect(found.links.map(shown).sort()).toEqual(
        within.map((link) => shown({ ...link, from: { id: gidOf(link.from) }, to: { id: gidOf(link.to) } })).sort(),
      )
      expect(found.nodes.reduce((sum: number, { pageRank }: Data) => sum + pageRank, 0)).toBeCloseTo(1, 6)
      for (const [n, node] of found.nodes.entries()) {
        const tied = expected.nodes.filter((other) => within.some((link) => touches(link, expected.nodes[n]!, other)))
        expect(node.degree).toBe(tied.length)
      }
    }),
    { numRuns: 100 },
  )
})

test('two groups that hang on one thread are two communities, the larger one first; the best tied ranks highest', async () => {
  const tie = (from: number, to: number): RandomLink => ({ from, to, kind: 'CO_MENTIONED', weight: 3 })
  const links = [
    tie(0, 1),
    tie(0, 2),
    tie(1, 2),
    tie(0, 3),
    tie(1, 3),
    tie(4, 5),
    tie(4, 6),
    tie(5, 6),
    { ...tie(3, 4), weight: 1 },
  ]
  await storeLinks(graph.db, links)
  const ask = () => graph.ask(QUESTION, { of: [{ id: gidOf(0) }], depth: 3, limit: 10, minWeight: 1 })
  const { nodes } = (await ask()).neighbourhood
  const community = Object.fromEntries(nodes.map((node: Data) => [node.entity.id, node.community]))
  expect([0, 1, 2, 3, 4, 5, 6].map((n) => community[gidOf(n)])).toEqual([0, 0, 0, 0, 1, 1, 1])
  const ranks = nodes.map(({ pageRank }: Data) => pageRank)
  expect([nodes[0].pageRank, nodes[1].pageRank]).toContain(Math.max(...ranks))
  expect((await ask()).neighbourhood.nodes).toEqual(nodes)
})

test('the same entity given twice counts once', async () => {
  await storeLinks(graph.db, [])
  const of = [{ id: gidOf(0) }, { id: gidOf(0) }]
  const { neighbourhood: found } = await graph.ask(QUESTION, { of, depth: 1, limit: 5, minWeight: 1 })
  expect(found).toMatchObject({
    truncated: false,
    links: [],
    nodes: [{ entity: { id: gidOf(0) }, degree: 0, pageRank: 1, community: 0 }],
  })
})

test.each([
  [{ depth: 0 }, 'BAD_ARGUMENT'],
  [{ depth: 4 }, 'BAD_ARGUMENT'],
  [{ limit: 0 }, 'BAD_ARGUMENT'],
  [{ limit: 1001 }, 'BAD_ARGUMENT'],
  [{ of: [] }, 'BAD_ARGUMENT'],
  [{ of: [0, 1, 2], limit: 2 }, 'BAD_ARGUMENT'],
])('%j is refused: %s', async (given, code) => {
  const { of = [0], depth = 1, limit = 10 } = given as { of?: number[]; depth?: number; limit?: number }
  const variables = { of: of.map((n) => ({ id: gidOf(n) })), depth, limit, minWeight: 1 }
  expect(await graph.fail(QUESTION, variables)).toMatchObject({ code })
})
