/** Lists read page by page, from either end and in any order, are one big sort. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openGraph, type Data, type GraphClient } from './graph-client'
import { storeWorld, WORLD, gid } from './harbour-world'
import { PAGE, walk } from './pages'
import { gidOf, randomLinks, storeEntities, storeLinks, uuidOf } from './random-graph'

const ENTITIES = 23

let graph: GraphClient
let world: GraphClient

beforeAll(async () => {
  graph = await openGraph()
  await storeEntities(graph.db, ENTITIES)
  // Many share a name and a count, so that only the id tells them apart.
  await graph.db.query(`update entity set name = 'Person ' || (mention_count % 3)`)
  world = await openGraph()
  await storeWorld(world.db)
})
afterAll(() => Promise.all([graph.drop(), world.drop()]))

const ARGS = '$first: Int, $after: String, $last: Int, $before: String'
const PAGE_ARGS = 'first: $first, after: $after, last: $last, before: $before'
const sizes = fc.integer({ min: 1, max: ENTITIES + 1 })

interface Person {
  n: number
  name: string
  count: number
}

const PEOPLE: Person[] = Array.from({ length: ENTITIES }, (_, n) => ({
  n,
  count: (n + 1) % 7,
  name: `Person ${((n + 1) % 7) % 3}`,
}))

test.each([
  ['MOST_MENTIONED', (a: Person, b: Person) => b.count - a.count || b.n - a.n],
  ['NAME', (a: Person, b: Person) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.n - b.n)],
])('people by %s', async (order, compare) => {
  const question = `query(${ARGS}) { people(orderBy: ${order}, ${PAGE_ARGS}) { ${PAGE} } }`
  const sorted = [...PEOPLE].sort(compare).map(({ n }) => gidOf(n))
  await fc.assert(
    fc.asyncProperty(sizes, fc.boolean(), async (size, backward) => {
      expect(await walk(graph, question, (data) => data.people, size, backward)).toEqual(sorted)
    }),
    { numRuns: 12 },
  )
})

test('the links of an entity, which share weights and other ends', async () => {
  const question = `query(${ARGS}) { entity(ref: { id: "${gidOf(0)}" }) { links(${PAGE_ARGS}) {
    totalCount edges { cursor other { id } node { kind from { id } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`
  const connectionOf = (data: Data) => ({
    ...data.entity.links,
    edges: data.entity.links.edges.map(({ cursor, other, node }: Data) => ({
      cursor,
      node: { id: `${node.kind} ${other.id} ${node.from.id}` },
    })),
  })
  await fc.assert(
    fc.asyncProperty(randomLinks(5, 25), sizes, fc.boolean(), async (links, size, backward) => {
      await storeLinks(graph.db, links)
      const whole = await walk(graph, question, connectionOf, 100, false)
      const own = links.filter(({ from, to }) => from === 0 || to === 0)
      expect(whole).toHaveLength(own.length)
      expect(new Set(whole).size).toBe(own.length)
      expect(await walk(graph, question, connectionOf, size, backward)).toEqual(whole)
    }),
    { numRuns: 25 },
  )
})

test.each(['LATEST', 'EARLIEST', 'MOST_MENTIONED'])('events by %s, all and at a place', async (order) => {
  const all = `query(${ARGS}) { events(orderBy: ${order}, ${PAGE_ARGS}) { ${PAGE} } }`
  const here = `query(${ARGS}) { entity(ref: { id: "${gid(WORLD.eastland)}" }) { ... on Place { events(${PAGE_ARGS}) { ${PAGE} } } } }`
  for (const backward of [false, true]) {
    const found = await walk(world, all, (data) => data.events, 1, backward)
    expect(found).toEqual(await walk(world, all, (data) => data.events, 100, !backward))
    if (order === 'LATEST') expect(await walk(world, here, (data) => data.entity.events, 1, backward)).toEqual(found)
  }
})

test('the entities of an article', async () => {
  const question = `query(${ARGS}) { articles(orderBy: EARLIEST, first: 1) { nodes { entities(${PAGE_ARGS}) { ${PAGE} } } } }`
  const connectionOf = (data: Data) => data.articles.nodes[0].entities
  const whole = await walk(world, question, connectionOf, 100, false)
  expect(whole[0]).toBe(gid(WORLD.quay))
  for (const size of [1, 2, 3])
    for (const backward of [false, true])
      expect(await walk(world, question, connectionOf, size, backward)).toEqual(whole)
})

test('a cursor of one order is refused by another, and so is one that holds something else', async () => {
  const { people } = await graph.ask('{ people(first: 1) { pageInfo { endCursor } } }')
  const forged = Buffer.from(JSON.stringify(['entities by name', 'x\u0000', uuidOf(1)])).toString('base64url')
  for (const after of [people.pageInfo.endCursor, forged])
    expect(await graph.fail(`{ people(orderBy: NAME, after: "${after}") { totalCount } }`)).toMatchObject({
      code: 'BAD_CURSOR',
    })
})
