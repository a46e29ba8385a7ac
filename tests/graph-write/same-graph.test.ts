/** Whatever happened on the way, and in whatever order: the same articles and verdicts make the same graph. */
import fc from 'fast-check'
import type { Database } from '../../src/database/database'
import { deleteArticle } from '../../src/graph/article/article-deletes.store'
import type { ArticleFacts } from '../../src/graph/article/article-facts'
import { findArticleByClaim } from '../../src/graph/article/article-writes.store'
import { mergeEntities } from '../../src/graph/judgement/judgement-writes.store'
import { withdraw } from '../../src/graph/judgement/withdraw.store'
import { rebuildLinks } from '../../src/graph/link/link-writes.store'
import { canonicalGraph } from '../support/canonical-graph'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { NUMBERS, WORLD, articles, emptyGraph, store } from './made-up-articles'

let test1: TestDatabase
let test2: TestDatabase
let one: Database
let other: Database

beforeAll(async () => {
  test1 = await createTestDatabase()
  test2 = await createTestDatabase()
  one = test1.db
  other = test2.db
})
afterAll(async () => {
  await test1.drop()
  await test2.drop()
})

type Step =
  | { kind: 'store'; n: number; facts: ArticleFacts }
  | { kind: 'delete'; n: number }
  | { kind: 'merge'; keepId: string; mergeId: string }
  | { kind: 'withdraw'; nth: number }

const storing = fc
  .constantFrom(...NUMBERS)
  .chain((n) => articles(n).map((facts): Step => ({ kind: 'store', n, facts })))
const deleting = fc.constantFrom(...NUMBERS).map((n): Step => ({ kind: 'delete', n }))
const merging = fc
  .constantFrom(...WORLD.map(({ type }) => type))
  .chain((type) =>
    fc.shuffledSubarray(
      WORLD.filter((entity) => entity.type === type),
      { minLength: 2, maxLength: 2 },
    ),
  )
  .map(([keep, merge]): Step => ({ kind: 'merge', keepId: keep!.id, mergeId: merge!.id }))
const withdrawing = fc.nat(3).map((nth): Step => ({ kind: 'withdraw', nth }))

/** What stands after the steps: the last facts of every article that was not deleted. */
async function play(db: Database, steps: readonly Step[]): Promise<ArticleFacts[]> {
  const standing = new Map<number, ArticleFacts>()
  const verdicts: string[] = []
  for (const step of steps) {
    if (step.kind === 'store') {
      await store(db, step.facts)
      standing.set(step.n, step.facts)
    } else if (step.kind === 'delete') {
      const facts = standing.get(step.n)
      if (!facts) continue
      const { id } = (await findArticleByClaim(db, facts.claim))!
      await db.transaction((tx) => deleteArticle(tx, id))
      standing.delete(step.n)
    } else if (step.kind === 'merge') verdicts.push(...(await tryMerge(db, step.keepId, step.mergeId)))
    else if (verdicts.length > 0) {
      const [id] = verdicts.splice(step.nth % verdicts.length, 1)
      await db.transaction((tx) => withdraw(tx, { kind: 'judgement', id: id!, withdrawnBy: 'test' }))
    }
  }
  return [...standing.values()]
}

/** Nothing where one of the two is not there or both are one already. */
async function tryMerge(db: Database, keepId: string, mergeId: string): Promise<string[]> {
  try {
    return [(await db.transaction((tx) => mergeEntities(tx, { keepId, mergeId, madeBy: 'test' }))).judgementId]
  } catch (error) {
    expect((error as { code?: string }).code).toMatch(/^(NOT_FOUND|CONFLICT)$/)
    return []
  }
}

test('stored, changed and deleted in any order, the articles that are left make the graph that they make alone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 4, arbitrary: storing }, { weight: 1, arbitrary: deleting }), { maxLength: 7 }),
      fc.infiniteStream(fc.nat(1000)),
      async (steps, dice) => {
        await Promise.all([emptyGraph(one), emptyGraph(other)])
        const left = await play(one, steps)
        const shuffled = left.map((facts) => ({ facts, at: dice.next().value as number })).sort((a, b) => a.at - b.at)
        for (const { facts } of shuffled) await store(other, facts)
        expect(await canonicalGraph(one)).toEqual(await canonicalGraph(other))
      },
    ),
    { numRuns: 30 },
  )
}, 300_000)

test('deleting every article leaves nothing at all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(storing, { minLength: 1, maxLength: 5 }), async (steps) => {
      await emptyGraph(one)
      await play(one, [...steps, ...NUMBERS.map((n): Step => ({ kind: 'delete', n }))])
      expect(await canonicalGraph(one, { history: true })).toEqual([])
    }),
    { numRuns: 15 },
  )
}, 300_000)

test('links kept article by article equal links counted from everything', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 4, arbitrary: storing }, deleting, merging, withdrawing), { maxLength: 8 }),
      async (steps) => {
        await emptyGraph(one)
        await play(one, steps)
        const kept = await canonicalGraph(one, { history: true })
        await one.transaction((tx) => rebuildLinks(tx, 'ALL'))
        expect(kept).toEqual(await canonicalGraph(one, { history: true }))
      },
    ),
    { numRuns: 25 },
  )
}, 300_000)

test('a merge that is withdrawn leaves no trace but itself', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(storing, { minLength: 1, maxLength: 4 }),
      fc.array(merging, { minLength: 1, maxLength: 4 }),
      async (steps, merges) => {
        await emptyGraph(one)
        await play(one, steps)
        const graph = async () =>
          (await canonicalGraph(one, { history: true })).filter((line) => !line.startsWith('judgement'))
        const before = await graph()
        await play(one, [...merges, ...merges.map((): Step => ({ kind: 'withdraw', nth: 1 }))])
        expect(await graph()).toEqual(before)
      },
    ),
    { numRuns: 25 },
  )
}, 300_000)

test('merged before the articles came or after: the same graph', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 3, arbitrary: storing }, { weight: 2, arbitrary: merging }, deleting, withdrawing), {
        maxLength: 8,
      }),
      async (steps) => {
        await Promise.all([emptyGraph(one), emptyGraph(other)])
        const left = await play(one, steps)
        for (const facts of left) await store(other, facts)
        // A verdict about what only earlier texts named cannot be given again.
        const named = new Set(left.flatMap(({ entities }) => entities.map(({ id }) => id)))
        const verdicts = await one.query<{ keepId: string; mergeId: string }>(
          `SELECT left_id AS "keepId", right_id AS "mergeId" FROM judgement
           WHERE withdrawn_at IS NULL AND left_id IS NOT NULL AND right_id IS NOT NULL ORDER BY made_at`,
        )
        fc.pre(verdicts.every(({ keepId, mergeId }) => named.has(keepId) && named.has(mergeId)))
        for (const { keepId, mergeId } of verdicts) await tryMerge(other, keepId, mergeId)
        const graph = async (db: Database) => (await canonicalGraph(db)).filter((line) => !line.startsWith('judgement'))
        expect(await graph(one)).toEqual(await graph(other))
      },
    ),
    { numRuns: 25 },
  )
}, 300_000)
