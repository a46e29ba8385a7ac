/** Pages of statements and articles: each list is walked whole, once, in one order, from either end, whatever ties. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { store } from '../graph-write/made-up-articles'
import { openGraph, type GraphClient } from './graph-client'
import { listIn, LISTS, readRows } from './page-lists'
import { walk } from './pages'
import { press, pressArticle, storeOnly } from './random-press'

let graph: GraphClient

beforeAll(async () => {
  graph = await openGraph()
})
afterAll(() => graph.drop())

test('forward and backward, every list in every order is one big sort', async () => {
  await fc.assert(
    fc.asyncProperty(press(0, 8), fc.integer({ min: 2, max: 9 }), async (articles, size) => {
      await storeOnly(graph.db, articles)
      const rows = await readRows(graph.db)
      for (const { name, question, expected } of LISTS) {
        const ids = expected(rows)
        expect([name, await walk(graph, question, listIn, size, false)]).toEqual([name, ids])
        expect([name, await walk(graph, question, listIn, size, true)]).toEqual([name, ids])
        expect([name, listIn(await graph.ask(question)).totalCount]).toEqual([name, ids.length])
      }
    }),
    { numRuns: 5 },
  )
})

test('from any place, in either direction, and what comes meanwhile neither hides nor repeats anything', async () => {
  await fc.assert(
    fc.asyncProperty(
      press(3, 8),
      fc.constantFrom(...LISTS),
      fc.nat(),
      pressArticle(9),
      async (articles, { question, expected }, n, newcomer) => {
        await storeOnly(graph.db, articles)
        const ids = expected(await readRows(graph.db))
        if (ids.length === 0) return
        const { edges } = listIn(await graph.ask(question, { first: 100 }))
        const at = n % ids.length
        const { cursor } = edges[at]
        const rest = async () => {
          const after = listIn(await graph.ask(question, { first: 100, after: cursor }))
          const before = listIn(await graph.ask(question, { last: 100, before: cursor }))
          expect([after.pageInfo.hasPreviousPage, before.pageInfo.hasNextPage]).toEqual([true, true])
          return [before, after].map((page) => page.edges.map(({ node }: { node: { id: string } }) => node.id))
        }
        expect(await rest()).toEqual([ids.slice(0, at), ids.slice(at + 1)])
        await store(graph.db, newcomer)
        const now = expected(await readRows(graph.db))
        const [before, after] = await rest()
        expect([...before!, ...after!]).toEqual(
          now.filter((id) => id !== ids[at] || before!.includes(id) || after!.includes(id)),
        )
      },
    ),
    { numRuns: 25 },
  )
})
