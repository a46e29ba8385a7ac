/** What a feed finds to fit many filters at once is what a list finds for each of them. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ARTICLE_FEED } from '../../src/graph/article/article-live.store'
import type { ArticleListFilter } from '../../src/graph/article/article-list.store'
import { SqlValues } from '../../src/graph/shared/sql-values'
import { findFits, readAfter, type NumberedTable } from '../../src/graph/shared/live.store'
import type { StatementListFilter } from '../../src/graph/statement/statement-conditions.store'
import { STATEMENT_FEED } from '../../src/graph/statement/statement-live.store'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { CAST, press, storeOnly } from './random-press'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3, nil: null })
const ids = fc.subarray(Object.values(CAST).map(({ id }) => id))
const day = maybe(fc.constantFrom('2024-06-01', '2025-11-04', '2025-11-05', '2025-12-01').map((text) => new Date(text)))
const span = fc.record({ start: day, end: day })
const text = fc.constantFrom('quay', 'harbour w3', '"quay w4"', 'w1 or w2', 'quay -w5', 'the')

const articleFilter: fc.Arbitrary<ArticleListFilter> = fc.record({
  text: maybe(text),
  mentions: maybe(ids),
  publishers: maybe(ids),
  languages: maybe(fc.subarray(['en', 'sv', 'a "quoted", {one} \\'])),
  sections: maybe(fc.constantFrom([], ['Town'])),
  published: maybe(span),
})

const statementFilter: fc.Arbitrary<StatementListFilter> = fc.record({
  speakers: maybe(ids),
  about: maybe(ids),
  addressees: maybe(ids),
  places: maybe(ids),
  events: maybe(ids),
  publishers: maybe(ids),
  text: maybe(text),
  modes: maybe(fc.subarray(['DIRECT', 'MIXED'] as const)),
  said: maybe(span),
  minConfidence: maybe(fc.constantFrom(0, 0.5, 1)),
  reviews: maybe(fc.constantFrom(['UNREVIEWED'] as const, ['REJECTED'] as const)),
  minPublishers: maybe(fc.integer({ min: 0, max: 2 })),
})

async function check<Filter>(table: NumberedTable<Filter>, filters: readonly Filter[]): Promise<void> {
  const { db } = database
  const records = await readAfter(db, table, 0, 1_000)
  const fits = await findFits(db, table, records, filters)
  for (const [place, filter] of filters.entries()) {
    const { param, list } = new SqlValues()
    const conditions = ['true', ...table.conditions(filter, param)].join(' and ')
    const listed = await db.query<{ id: string }>(
      `select ${table.id} as id from ${table.from} where ${conditions}`,
      list,
    )
    const found = fits.filter((fit) => fit.filter === place).map(({ uuid }) => uuid)
    expect([filter, found.sort()]).toEqual([filter, listed.map(({ id }) => id).sort()])
  }
}

test('articles and statements, whatever the filters', async () => {
  await fc.assert(
    fc.asyncProperty(
      press(1, 8),
      fc.array(articleFilter, { maxLength: 15 }),
      fc.array(statementFilter, { maxLength: 15 }),
      async (articles, ofArticles, ofStatements) => {
        await storeOnly(database.db, articles)
        await check(ARTICLE_FEED, ofArticles)
        await check(STATEMENT_FEED, ofStatements)
      },
    ),
    { numRuns: 15 },
  )
})
