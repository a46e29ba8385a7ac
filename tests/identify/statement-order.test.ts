/** In whatever order articles come, change and go, those that are left make the statements that they make alone. */
import fc from 'fast-check'
import { deleteArticle } from '../../src/graph/article/article-deletes.store'
import { storeAnnotated } from '../../src/ingest/journey'
import { canonicalGraph } from '../support/canonical-graph'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { emptyGraph } from '../graph-write/made-up-articles'
import { saying } from './saying'

let one: TestDatabase
let other: TestDatabase
beforeAll(async () => {
  one = await createTestDatabase()
  other = await createTestDatabase()
})
afterAll(async () => {
  await one.drop()
  await other.drop()
})

const WORDINGS = [
  'The harbour will open in May, and every ship that was promised a berth will get one before the storms come.',
  'The harbor will open in May ... every ship that was promised a berth will get one',
  'The harbour will open in May',
  'every ship that was promised a berth will get one before the storms come',
  'The harbour will not open in May',
  'The harbour will open in June',
  'No ship will get a berth before the storms come, whatever was promised to the owners of the fleet.',
  'No comment',
]

const articles = fc
  .uniqueArray(fc.tuple(fc.nat(WORDINGS.length - 1), fc.constantFrom('2025-11-03', '2025-11-04', '2025-11-09')), {
    minLength: 2,
    maxLength: 7,
    selector: ([words, day]) => `${words} ${day}`,
  })
  .map((chosen) =>
    chosen.map(([n, day], i) => saying(`${n}-${day}`, { words: WORDINGS[n]!, day, outlet: `Outlet ${i % 3}` })),
  )

const statements = async ({ db }: TestDatabase): Promise<string[]> =>
  (await canonicalGraph(db)).filter((line) => line.startsWith('statement'))

test('any order of ingestion gives the same statements', async () => {
  await fc.assert(
    fc.asyncProperty(
      articles.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
      ),
      async ([first, second]) => {
        await Promise.all([emptyGraph(one.db), emptyGraph(other.db)])
        for (const article of first) await storeAnnotated(article, one.db)
        for (const article of second) await storeAnnotated(article, other.db)
        expect(await statements(one)).toEqual(await statements(other))
      },
    ),
    { numRuns: 40 },
  )
}, 300_000)

test('an article that goes takes what it held together along', async () => {
  await fc.assert(
    fc.asyncProperty(articles, fc.nat(6), async (all, nth) => {
      await Promise.all([emptyGraph(one.db), emptyGraph(other.db)])
      const gone = all[nth % all.length]!
      for (const article of all) {
        const { id } = await storeAnnotated(article, one.db)
        if (article !== gone) continue
        const later = all.slice(all.indexOf(gone) + 1)
        for (const next of later) await storeAnnotated(next, one.db)
        await one.db.transaction((tx) => deleteArticle(tx, id))
        break
      }
      for (const article of all) if (article !== gone) await storeAnnotated(article, other.db)
      expect(await statements(one)).toEqual(await statements(other))
    }),
    { numRuns: 40 },
  )
}, 300_000)
