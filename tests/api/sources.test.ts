/** Sources through the API: followed, polled by the server on schedule, told of; and pages that the API is asked to fetch. */
import { setTimeout as pause } from 'node:timers/promises'
import { startServer } from '../../src/api/server'
import { readConfig } from '../../src/config'
import { addSource } from '../../src/graph/source/source.store'
import { prisma } from '../database/prisma'
import { startPress, type Press } from '../ingest/press-server'
import { createTestDatabase } from '../support/database'
import { startTestApi, type TestApi } from '../support/api-server'

jest.setTimeout(60_000)

const FETCHING = {
  NEWS_GRAPH_CONTACT: 'https://news.example/about-our-robot',
  NEWS_GRAPH_FETCH_ALLOW: '127.0.0.1',
  NEWS_GRAPH_FETCH_MAX_MS: '3000',
  NEWS_GRAPH_HOST_PAUSE_MS: '0',
  NEWS_GRAPH_RETRY_SECONDS: '1',
}

let press: Press
let api: TestApi
beforeAll(async () => {
  press = await startPress()
  api = await startTestApi({ ...FETCHING, NEWS_GRAPH_POLL_SECONDS: '86400' })
})
afterAll(async () => {
  await api.stop()
  await press.close()
})

const SOURCE = `id url kind title failures itemsSeen itemsWaiting lastSuccessAt nextPollAt lastError { code message at }
  failedItems { url attempts error { code message } }`

interface Source {
  id: string
  url: string
  kind: string | null
  failures: number
  itemsSeen: number
  itemsWaiting: number
  lastSuccessAt: string | null
  nextPollAt: string
  lastError: { code: string; message: string } | null
  failedItems: { url: string; attempts: number; error: { code: string } }[]
}

interface Payload {
  source: Source | null
  userErrors: { path: string[]; code: string; message: string }[]
}

async function mutate(server: TestApi, call: string): Promise<Payload> {
  const { data, errors } = await server.ask<{ done: Payload }>(
    `mutation { done: ${call} { source { ${SOURCE} } userErrors { path code message } } }`,
  )
  expect(errors).toBeUndefined()
  return data!.done
}
const add = (path: string): Promise<Payload> => mutate(api, `addSource(url: "${press.origin}${path}")`)

async function read(id: string): Promise<Source> {
  const { data } = await api.ask<{ source: Source }>(`query ($id: ID!) { source(id: $id) { ${SOURCE} } }`, { id })
  return data!.source
}

async function until(id: string, holds: (source: Source) => boolean): Promise<Source> {
  for (;;) {
    const source = await read(id)
    if (holds(source)) return source
    await pause(50)
  }
}
const isRead = ({ lastSuccessAt, itemsWaiting }: Source): boolean => lastSuccessAt !== null && itemsWaiting === 0

test('a source that is added is polled by itself; its articles come, what fails says why', async () => {
  const added = (await add('/harbour-post')).source!
  expect(added).toMatchObject({ kind: null, itemsSeen: 0, failures: 0, lastSuccessAt: null, lastError: null })
  const broken = (await add('/broken-pages')).source!
  const down = (await add('/missing')).source!
  expect((await add('/harbour-post')).source!.id).toBe(added.id)

  expect(await until(added.id, isRead)).toMatchObject({ kind: 'RSS', title: 'Invented press', itemsSeen: 3 })
  const failed = (await until(broken.id, isRead)).failedItems.map(({ url, error }) => [url, error.code])
  expect(failed.sort()).toEqual([
    [`${press.origin}/empty`, 'BAD_ARTICLE'],
    [`${press.origin}/gone`, 'FETCH_FAILED'],
    [`${press.origin}/private/story`, 'ROBOTS_DISALLOWED'],
  ])
  expect(await until(down.id, ({ failures }) => failures > 0)).toMatchObject({
    kind: null,
    lastError: { code: 'FETCH_FAILED', message: expect.stringContaining('404') },
  })
  const { data } = await api.ask<{ all: { nodes: Source[]; totalCount: number }; failing: { nodes: Source[] } }>(
    `{ all: sources(first: 2) { nodes { id } totalCount } failing: sources(failing: true) { nodes { id } } }`,
  )
  expect(data).toEqual({
    all: { nodes: [{ id: down.id }, { id: broken.id }], totalCount: 3 },
    failing: { nodes: [{ id: down.id }] },
  })
  const articles = await api.ask(`{ articles(first: 10) { nodes { url } } }`)
  expect(JSON.stringify(articles)).toContain(`${press.origin}/harbour-post/story-1`)
})

test('a poll that is asked for finds what changed; removing keeps the articles', async () => {
  const { id } = (await add('/changing')).source!
  const { lastSuccessAt } = await until(id, isRead)
  press.edition = 2
  expect((await mutate(api, `pollSource(id: "${id}")`)).userErrors).toEqual([])
  await until(id, (source) => source.lastSuccessAt !== lastSuccessAt && isRead(source))
  const text = await api.ask(`{ articles(first: 20) { nodes { url body versions { body } } } }`)
  press.edition = 1
  expect(JSON.stringify(text)).toContain('later than was planned')

  const removed = await api.ask(`mutation { removeSource(id: "${id}") { removedId userErrors { code } } }`)
  expect(removed.data).toEqual({ removeSource: { removedId: id, userErrors: [] } })
  expect(await read(id)).toBeNull()
  const again = await api.ask(`mutation { removeSource(id: "${id}") { removedId userErrors { code path } } }`)
  expect(again.data).toEqual({ removeSource: { removedId: null, userErrors: [{ code: 'NOT_FOUND', path: ['id'] }] } })
  expect(JSON.stringify(await api.ask(`{ articles(first: 20) { nodes { url } } }`))).toContain('/changing/story-1')
})

const INGEST = `mutation ($input: IngestArticleInput!) {
  ingestArticle(input: $input) { outcome article { url headline section } userErrors { path code } }
}`
const ingest = async (server: TestApi, input: object): Promise<unknown> =>
  (await server.ask<{ ingestArticle: unknown }>(INGEST, { input })).data!.ingestArticle

test('the page at an address is fetched and taken in; what is given beside it goes first', async () => {
  const url = `${press.origin}/atom/story-1`
  expect(await ingest(api, { url, section: 'Local' })).toMatchObject({
    outcome: 'CREATED',
    article: { url, headline: 'Council of /atom/story-1 approves plan', section: 'Local' },
    userErrors: [],
  })
  expect(await ingest(api, { url, section: 'Local' })).toMatchObject({ outcome: 'UNCHANGED' })
})

test.each([
  ['/gone', 'FETCH_FAILED'],
  ['/private/story', 'ROBOTS_DISALLOWED'],
  ['/inside', 'FETCH_REFUSED'],
  ['/empty', 'BAD_ARTICLE'],
])('a page that cannot be had is told at its field: %s', async (path, code) => {
  expect(await ingest(api, { url: press.origin + path })).toEqual({
    outcome: null,
    article: null,
    userErrors: [{ path: ['input', 'url'], code }],
  })
})

test('no address inside the network is fetched, and none may be followed that cannot be', async () => {
  for (const url of [
    'http://10.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2130706434/',
  ])
    expect(await ingest(api, { url })).toMatchObject({
      userErrors: [{ path: ['input', 'url'], code: 'FETCH_REFUSED' }],
    })
  expect((await mutate(api, 'addSource(url: "http://user:word@news.example/")')).userErrors).toMatchObject([
    { path: ['url'], code: 'FETCH_REFUSED' },
  ])
})

test('two servers start at once over one database; stopped, they put back what they had in hand, as if not begun', async () => {
  const database = await createTestDatabase()
  const environment = { ...FETCHING, PORT: '0', NEWS_GRAPH_SAMPLE: 'off', DATABASE_URL: database.url }
  const logged: unknown[] = []
  const voice = { log: (_where: string, error: unknown) => logged.push(error), say: () => undefined }
  const servers = await Promise.all([1, 2].map(() => startServer(readConfig(environment), voice)))
  await addSource(database.db, `${press.origin}/json`)
  press.pageDelay = 60_000
  while (!press.asked.has('/json/story-1')) await pause(20)
  await Promise.all(servers.map((server) => server.stop()))
  press.pageDelay = 0
  const items = await database.db.query('SELECT state, attempts, error_code AS error FROM source_item')
  expect(items).toEqual(Array(3).fill({ state: 'WAITING', attempts: 0, error: null }))
  expect(logged).toEqual([])
  await database.drop()
})

test('the queue keeps to a schema of its own: to Prisma nothing has drifted', async () => {
  const queues = await api.db.query<{ name: string }>('SELECT name FROM pgboss.queue')
  expect(queues.map(({ name }) => name)).toEqual(expect.arrayContaining(['fetch-item', 'poll-source']))
  const args = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--exit-code']
  expect(await prisma(args, api.config.databaseUrl)).toMatchObject({ code: 0 })
})

test('nothing is fetched by a server whose operator gives no contact', async () => {
  const closed = await startTestApi()
  expect(await ingest(closed, { url: `${press.origin}/json/story-1` })).toMatchObject({
    userErrors: [{ path: ['input', 'url'], code: 'FETCH_DISABLED' }],
  })
  const { userErrors } = await mutate(closed, `addSource(url: "${press.origin}/atom")`)
  expect(userErrors).toMatchObject([{ path: ['url'], code: 'FETCH_DISABLED' }])
  expect(press.asked.has('/atom')).toBe(false)
  await closed.stop()
})
