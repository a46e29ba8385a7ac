import { CHANNEL, createNotifications, notify, type Notifications } from '../../src/database/notifications'
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

/** Counts the news of a topic; `until` resolves when there were so many. */
function listen(topic: string) {
  const heard = { times: 0 }
  let wake = () => {}
  const stop = notifications.subscribe(topic, () => {
    heard.times++
    wake()
  })
  const until = async (times: number) => {
    while (heard.times < times) await new Promise<void>((resolve) => (wake = resolve))
  }
  return { heard, stop, until }
}

const dropListener = () =>
  test.db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen%'`,
  )

it('tells once a transaction commits, once for each topic, and nothing of one that was rolled back', async () => {
  const [articles, statements] = [listen('article'), listen('statement')]
  await test.db.transaction(async (tx) => {
    await notify(tx, ['article', 'statement'])
    await notify(tx, ['statement'])
    await tx.query('select pg_sleep(0.1)')
    expect([articles.heard.times, statements.heard.times]).toEqual([0, 0])
  })
  await Promise.all([articles.until(1), statements.until(1)])
  const failing = test.db.transaction(async (tx) => {
    await notify(tx, ['statement'])
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await notify(test.db, ['article'])
  await articles.until(2)
  expect(statements.heard.times).toBe(1)
})

it('keeps topics apart, and tells nobody who has left', async () => {
  const [articles, statements, left] = [listen('article'), listen('statement'), listen('article')]
  left.stop()
  await notify(test.db, ['statement'])
  await notify(test.db, ['article'])
  await articles.until(1)
  expect([articles.heard.times, statements.heard.times, left.heard.times]).toEqual([1, 1, 0])
})

it('is not disturbed by what others say on its channel', async () => {
  const articles = listen('article')
  for (const foreign of ['', 'no topic', '{"topic":"article"}'])
    await test.db.query('select pg_notify($1, $2)', [CHANNEL, foreign])
  await notify(test.db, ['article'])
  await articles.until(1)
  expect(articles.heard.times).toBe(1)
})

it('listens again after its connection was lost, and has everybody look for what was missed', async () => {
  const [articles, statements] = [listen('article'), listen('statement')]
  await dropListener()
  await Promise.all([articles.until(1), statements.until(1)])
  await notify(test.db, ['article'])
  await articles.until(2)
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
