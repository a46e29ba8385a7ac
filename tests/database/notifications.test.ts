import fc from 'fast-check'
import { CHANNEL, createNotifications, notify, payloadsOf, type Notifications } from '../../src/database/notifications'
import { createTestDatabase, type TestDatabase } from '../support/database'

let test: TestDatabase
let notifications: Notifications
beforeAll(async () => {
  test = await createTestDatabase()
})
beforeEach(async () => {
  notifications = await createNotifications(test.url)
})
afterEach(() => notifications.close())
afterAll(() => test.drop())

/** Collects what comes on a topic; `until` resolves when so many ids have come. */
function collect(topic: string) {
  const ids: string[] = []
  const gaps: Date[] = []
  let wake = () => {}
  const stop = notifications.subscribe(topic, {
    onIds: (some) => {
      ids.push(...some)
      wake()
    },
    onGap: (since) => {
      gaps.push(since)
      wake()
    },
  })
  const until = async (done: () => boolean) => {
    while (!done()) await new Promise<void>((resolve) => (wake = resolve))
  }
  return { ids, gaps, stop, until }
}

const dropListener = () =>
  test.db.query<{ at: Date }>(
    `select clock_timestamp() as at, pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen%' or query like '%clock_timestamp() as now'`,
  )

it('tells what a transaction stored once it commits, in order, and nothing of one that was rolled back', async () => {
  const statements = collect('statement')
  await test.db.transaction(async (tx) => {
    await notify(tx, 'statement', ['a'])
    await notify(tx, 'statement', ['b', 'c'])
    await tx.query('select pg_sleep(0.1)')
    expect(statements.ids).toEqual([])
  })
  const failing = test.db.transaction(async (tx) => {
    await notify(tx, 'statement', ['lost'])
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await notify(test.db, 'statement', ['d'])
  await statements.until(() => statements.ids.length >= 4)
  expect(statements.ids).toEqual(['a', 'b', 'c', 'd'])
})

it('keeps topics apart, and tells nobody who has left', async () => {
  const [articles, statements, left] = [collect('article'), collect('statement'), collect('article')]
  left.stop()
  await notify(test.db, 'statement', ['s'])
  await notify(test.db, 'article', ['a'])
  await articles.until(() => articles.ids.length > 0)
  expect([articles.ids, statements.ids, left.ids]).toEqual([['a'], ['s'], []])
})

it('carries any number of ids', async () => {
  const articles = collect('article')
  const many = Array.from({ length: 3_000 }, (_, n) => `0190a0a0-0000-7000-8000-${String(n).padStart(12, '0')}`)
  await test.db.transaction((tx) => notify(tx, 'article', many))
  await articles.until(() => articles.ids.length >= many.length)
  expect(articles.ids).toEqual(many)
  await notify(test.db, 'article', [])
})

it('cuts payloads so that each fits a notification and nothing is lost', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ unit: 'binary' }), { maxLength: 2_000 }), (topic, ids) => {
      const payloads = payloadsOf(topic, ids)
      expect(payloads.flatMap((payload) => JSON.parse(payload).ids)).toEqual(ids)
      expect(Math.max(0, ...payloads.map((payload) => Buffer.byteLength(payload)))).toBeLessThan(8_000)
    }),
    { numRuns: 50 },
  )
})

it('is not disturbed by what others say on its channel', async () => {
  const articles = collect('article')
  for (const foreign of ['', 'no JSON', 'null', '7', '{"topic":"article"}', '{"ids":["x"]}'])
    await test.db.query('select pg_notify($1, $2)', [CHANNEL, foreign])
  await notify(test.db, 'article', ['a'])
  await articles.until(() => articles.ids.length > 0)
  expect(articles.ids).toEqual(['a'])
})

it('listens again after its connection was lost, and says from when on something may have been missed', async () => {
  const articles = collect('article')
  await notify(test.db, 'article', ['before'])
  await articles.until(() => articles.ids.length > 0)
  const [{ at } = { at: new Date(0) }] = await dropListener()
  await notify(test.db, 'article', ['missed'])
  await articles.until(() => articles.gaps.length > 0)
  expect(articles.gaps[0]!.getTime()).toBeLessThanOrEqual(at.getTime())
  await notify(test.db, 'article', ['after'])
  await articles.until(() => articles.ids.includes('after'))
  expect(articles.ids).toEqual(['before', 'after'])
})

it('can be closed while its connection is lost', async () => {
  await dropListener()
  await notifications.close()
})

it('refuses a database that cannot be reached', async () => {
  const url = new URL(test.url)
  url.port = '1'
  await expect(createNotifications(url.href)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' })
})
