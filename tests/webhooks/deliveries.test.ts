/** What saved searches find is posted: signed, in order, again where it was not taken, and nothing is lost. */
import fc from 'fast-check'
import { startServer } from '../../src/api/server'
import { readConfig } from '../../src/config'
import { deleteArticle } from '../../src/graph/article/article-deletes.store'
import { mergeEntities } from '../../src/graph/judgement/judgement-writes.store'
import { toGlobalId } from '../../src/graph/shared/ids'
import { entity, known } from '../graph-write/plain-article'
import { createTestDatabase } from '../support/database'
import { startTestApi, type TestApi } from '../support/api-server'
import { ada, addWell, askerOf, bo, introduce, POSTING, read, resume, saying, tell, until } from './desk'
import { isSigned, keptItems, startReceiver, type Receiver } from './receiver'

jest.setTimeout(120_000)

let api: TestApi
let receiver: Receiver
beforeAll(async () => {
  receiver = await startReceiver()
  api = await startTestApi(POSTING)
  await introduce(api.db)
})
afterAll(async () => {
  await api.stop()
  await receiver.close()
})
beforeEach(async () => {
  await api.db.query('delete from saved_search')
  receiver.received.length = 0
  receiver.answer = (_received, response) => response.writeHead(204).end()
})

const at = (path: string) => ({ name: `Search ${path}`, url: receiver.origin + path })
const contents = (path: string): (string | undefined)[] =>
  keptItems(receiver.received, path).map(({ content, headline }) => content ?? headline)
const pathUntil = (path: string, ...words: string[]): Promise<void> =>
  receiver.until(() => words.every((word) => contents(path).includes(word)))

test('what is stored from then on and fits is posted once, in order, signed, with the words that prove it', async () => {
  await tell(api.db, saying('Before'))
  const byAda = await addWell(api, { ...at('/ada'), statements: { speaker: [{ name: 'Ada Moreau' }] } })
  const twin = await addWell(api, { ...at('/twin'), statements: { speaker: [{ name: 'Ada Moreau' }] } })
  await addWell(api, { ...at('/bo'), statements: { speaker: { name: 'Bo Lind' } } })
  await addWell(api, { ...at('/articles'), articles: { text: 'first or third' } })
  expect(byAda).toMatchObject({
    kind: 'STATEMENTS',
    state: 'ACTIVE',
    createdBy: 'local',
    lastDeliveredAt: null,
    failures: 0,
  })
  await tell(api.db, saying('First'), saying('Second', bo), saying('Third'))
  await Promise.all([
    pathUntil('/ada', 'First', 'Third'),
    pathUntil('/twin', 'Third'),
    pathUntil('/bo', 'Second'),
    pathUntil('/articles', 'First', 'Third'),
  ])
  expect(contents('/ada')).toEqual(['First', 'Third'])
  expect(contents('/twin')).toEqual(['First', 'Third'])
  expect(contents('/bo')).toEqual(['Second'])
  expect(contents('/articles')).toEqual(['First', 'Third'])
  for (const delivery of receiver.received) {
    const { secret } = delivery.path === '/twin' ? twin : byAda
    expect(isSigned(delivery, secret)).toBe(['/ada', '/twin'].includes(delivery.path))
    expect(delivery.headers['x-news-graph-delivery']).toBe(delivery.id)
    expect(delivery.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(delivery.headers['user-agent']).toContain('desk@news.example')
  }
  const [delivery] = receiver.received.filter(({ path }) => path === '/ada')
  expect(delivery!.search).toEqual({ id: byAda.id, name: 'Search /ada' })
  expect(delivery!.items[0]).toMatchObject({
    __typename: 'Statement',
    content: 'First',
    speaker: { name: 'Ada Moreau' },
    appearances: [
      {
        article: { headline: 'First', url: expect.stringMatching(/^https:/) },
        evidence: [{ exact: 'Yes', field: 'BODY' }],
      },
    ],
  })
  const after = await until(api, byAda.id, ({ lastDeliveredAt }) => lastDeliveredAt !== null)
  expect(Number(after.position)).toBeGreaterThanOrEqual(Number(keptItems(receiver.received, '/ada').at(-1)!.position))
})

test('more than a delivery holds comes in several, in order', async () => {
  await addWell(api, { ...at('/many'), articles: {} })
  receiver.answer = async (_received, response) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    response.writeHead(200).end('ok')
  }
  const words = Array.from({ length: 130 }, (_, n) => `Story ${n}`)
  await tell(api.db, ...words.map((headline) => saying(headline)))
  await pathUntil('/many', 'Story 129')
  expect(contents('/many')).toEqual(words)
  for (const { items } of receiver.received) expect(items.length).toBeLessThanOrEqual(100)
})

test('what is not taken comes again with its id, and what follows waits for it', async () => {
  const search = await addWell(api, { ...at('/failing'), statements: {} })
  const answers: Receiver['answer'][] = [
    (_received, response) => response.writeHead(500).end('<b>no</b>\n\u0007 room'),
    (_received, response) => response.destroy(),
    () => undefined, // it says nothing until the time is over
    (_received, response) => response.writeHead(302, { location: `${receiver.origin}/elsewhere` }).end(),
  ]
  const errors: string[] = []
  receiver.answer = async (received, response) => {
    const answer = answers.shift()
    if (!answer) return response.writeHead(200).end()
    await answer(received, response)
  }
  await tell(api.db, saying('Held up'))
  for (let failures = 1; failures <= 4; failures++) {
    const { lastError, nextTryAt, state } = await until(api, search.id, (s) => s.failures === failures)
    errors.push(`${lastError!.code}: ${lastError!.message}`)
    expect([state, Date.parse(nextTryAt!) > Date.parse(lastError!.at)]).toEqual(['ACTIVE', true])
    if (failures === 1) await tell(api.db, saying('Behind it'))
    await resume(api, search.id)
  }
  expect(errors).toEqual([
    'DELIVERY_FAILED: the receiver answers with status 500: <b>no</b> room',
    'DELIVERY_FAILED: the receiver did not answer: the connection was broken off',
    'TIMED_OUT: the receiver took longer than the 1.5 s that a request may take',
    'DELIVERY_FAILED: the receiver answers with status 302, but redirects are not followed',
  ])
  await pathUntil('/failing', 'Held up', 'Behind it')
  const came = receiver.received.map(({ path, id, items }) => [path, id, items.map(({ content }) => content)])
  expect(came.map(([path]) => path)).not.toContain('/elsewhere')
  const first = came.filter(([path]) => path === '/failing').slice(0, 5)
  expect(new Set(first.map(([, id]) => id)).size).toBe(1)
  expect(contents('/failing')).toEqual(['Held up', 'Behind it'])
  expect(await until(api, search.id, ({ failures }) => failures === 0)).toMatchObject({
    state: 'ACTIVE',
    nextTryAt: null,
    lastError: { code: 'DELIVERY_FAILED' },
  })
})

test('a receiver that asks for time is given it', async () => {
  const search = await addWell(api, { ...at('/busy'), articles: {} })
  receiver.answer = (_received, response) => response.writeHead(503, { 'retry-after': '3000' }).end()
  await tell(api.db, saying('Later'))
  const { nextTryAt, lastError } = await until(api, search.id, ({ failures }) => failures === 1)
  expect(Math.round((Date.parse(nextTryAt!) - Date.parse(lastError!.at)) / 1000)).toBe(3000)
})

test('what has failed for a day is told as failing; one that is gone is stopped, and resumed has lost nothing', async () => {
  const failing = await addWell(api, { ...at('/down'), articles: { text: 'word' } })
  const stopped = await addWell(api, { ...at('/gone'), articles: { text: 'word' } })
  receiver.answer = ({ path }, response) => response.writeHead(path === '/gone' ? 410 : 500).end()
  await tell(api.db, saying('A word'))
  await until(api, failing.id, ({ failures }) => failures > 0)
  await api.db.query(`update saved_search set failing_since = now() - interval '25 hours' where failures > 0`)
  expect((await read(api, failing.id)).state).toBe('FAILING')
  const told = await until(api, stopped.id, ({ state }) => state === 'STOPPED')
  expect(told).toMatchObject({ nextTryAt: null, lastError: { message: expect.stringContaining('410') } })
  receiver.answer = (_received, response) => response.writeHead(200).end()
  await tell(api.db, saying('Another word'))
  await resume(api, failing.id)
  await pathUntil('/down', 'A word', 'Another word')
  expect(receiver.received.filter(({ path }) => path === '/gone')).toHaveLength(1)
  await resume(api, stopped.id)
  await pathUntil('/gone', 'A word', 'Another word')
  expect(contents('/gone')).toEqual(['A word', 'Another word'])
  expect((await until(api, stopped.id, ({ failures }) => failures === 0)).state).toBe('ACTIVE')
})

test('what is deleted before it gets through is left out; what stands is told as it stands', async () => {
  const search = await addWell(api, { ...at('/changing'), articles: {} })
  receiver.answer = (_received, response) => response.writeHead(500).end()
  const staying = saying('Staying')
  const [gone] = await tell(api.db, saying('Going'), staying)
  await until(api, search.id, ({ failures }) => failures > 0)
  await api.db.transaction((tx) => deleteArticle(tx, gone!))
  await tell(api.db, {
    ...staying,
    appearances: staying.appearances.map(known),
    section: 'Harbour',
    factsHash: 'other',
  })
  receiver.answer = (_received, response) => response.writeHead(200).end()
  await resume(api, search.id)
  await receiver.until((all) => all.filter(({ path }) => path === '/changing').length >= 3)
  const kept = keptItems(receiver.received, '/changing')
  expect(kept.map((item) => [item.headline, (item as { section?: string }).section])).toEqual([
    ['Staying', 'Harbour'],
    ['Staying', 'Harbour'], // as the change that came meanwhile
  ])

  receiver.answer = (_received, response) => response.writeHead(500).end()
  const [last] = await tell(api.db, saying('Never seen'))
  const { position, failures } = await until(api, search.id, (s) => s.failures > 0)
  await api.db.transaction((tx) => deleteArticle(tx, last!))
  await resume(api, search.id)
  const settled = await until(api, search.id, (s) => s.failures === 0)
  expect([failures > 0, Number(settled.position) > Number(position)]).toEqual([true, true])
})

test('a name goes on meaning whom it meant, also when others bear it, and after a merge', async () => {
  await addWell(api, { ...at('/pinned'), statements: { speaker: { name: 'Moreau' } } })
  const other = entity('PERSON', 'Cleo Moreau')
  await tell(api.db, saying('Namesake', other, { entities: [known(ada), other] }))
  await api.db.transaction((tx) => mergeEntities(tx, { keepId: bo.id, mergeId: ada.id, madeBy: 'tester' }))
  await tell(api.db, saying('Merged', bo))
  await pathUntil('/pinned', 'Merged')
  expect(contents('/pinned')).toEqual(['Merged'])
})

test('who is gone from the graph keeps nobody else from being told, and is told again when back', async () => {
  const [cleo, dana, emil] = ['Cleo Brandt', 'Dana Brandt', 'Emil Brandt'].map((name) => entity('PERSON', name))
  const story = saying('Only here', cleo, { entities: [cleo!, dana!, emil!] })
  await tell(api.db, story)
  const people = [dana!, emil!].map(known)
  const speaker = [cleo!, dana!].map(({ id }) => ({ id: toGlobalId('entity', id) }))
  await addWell(api, { ...at('/gone'), statements: { speaker } })
  await tell(api.db, saying('Without her', emil, { url: story.url, claim: story.claim, entities: people }))
  await tell(api.db, saying('Still there', dana, { entities: people }))
  await pathUntil('/gone', 'Still there')
  await tell(api.db, saying('Back again', cleo, { entities: [...people, known(cleo!)] }))
  await pathUntil('/gone', 'Back again')
  expect(contents('/gone')).toEqual(['Still there', 'Back again'])
})

test('an id that was merged away is followed where the merge is taken back', async () => {
  const [fenna, gita] = ['Fenna Varga', 'Gita Varga'].map((name) => entity('PERSON', name))
  await tell(api.db, saying('Before', fenna, { entities: [fenna!, gita!] }))
  const people = [fenna!, gita!].map(known)
  const { judgementId } = await api.db.transaction((tx) =>
    mergeEntities(tx, { keepId: gita!.id, mergeId: fenna!.id, madeBy: 'tester' }),
  )
  await addWell(api, { ...at('/parted'), statements: { speaker: { id: toGlobalId('entity', fenna!.id) } } })
  await api.ask('mutation ($id: ID!) { withdrawJudgement(id: $id) { userErrors { code } } }', {
    id: toGlobalId('judgement', judgementId),
  })
  const says = (words: string, speaker = fenna) => saying(words, speaker, { entities: people })
  await tell(api.db, says('Hers'), says('The other one', gita), says('Hers too'))
  await pathUntil('/parted', 'Hers too')
  expect(contents('/parted')).toEqual(['Hers', 'Hers too'])
})

test('a filter that cannot be read any more fails its own search, and nobody else', async () => {
  const broken = await addWell(api, { ...at('/broken'), statements: { text: 'lamp' } })
  await addWell(api, { ...at('/whole'), statements: { text: 'lamp' } })
  const put = (filter: object) =>
    api.db.query(`update saved_search set pinned_filter = $1::jsonb where 'search_' || id = $2`, [
      JSON.stringify(filter),
      broken.id,
    ])
  await put({ text: 'lamp', colour: 'green' })
  await tell(api.db, saying('The lamp'))
  await pathUntil('/whole', 'The lamp')
  const { lastError } = await until(api, broken.id, ({ failures }) => failures > 0)
  expect(lastError).toMatchObject({ code: 'BAD_ARGUMENT', message: expect.stringContaining('colour') })
  await put({ text: 'lamp' })
  await resume(api, broken.id)
  await pathUntil('/broken', 'The lamp')
})

test('whatever a receiver answers, it has everything in the end, once for each delivery, in order', async () => {
  const statuses = fc.array(fc.constantFrom(200, 204, 301, 404, 429, 500, 503), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.uuid(), statuses, fc.integer({ min: 1, max: 12 }), async (uuid, answers, size) => {
      const path = `/${uuid}`
      const search = await addWell(api, { ...at(path), articles: {} })
      const left = [...answers]
      receiver.answer = (received, response) =>
        response.writeHead(received.path === path ? (left.shift() ?? 200) : 200).end()
      const words = Array.from({ length: size }, (_, n) => `${uuid} ${n}`)
      for (const word of words) {
        await tell(api.db, saying(word))
        if ((await read(api, search.id)).failures > 0) await resume(api, search.id)
      }
      while (!contents(path).includes(words.at(-1)!) || (await read(api, search.id)).failures > 0) {
        await resume(api, search.id)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      expect(contents(path)).toEqual(words)
      await api.ask('mutation ($id: ID!) { removeSavedSearch(id: $id) { removedId } }', { id: search.id })
    }),
    { numRuns: 8 },
  )
  expect(receiver.overlaps).toEqual([])
})

test('two servers over one database share the deliveries: each is posted by one of them at a time', async () => {
  const database = await createTestDatabase()
  await introduce(database.db)
  const environment = { ...POSTING, PORT: '0', NEWS_GRAPH_SAMPLE: 'off', DATABASE_URL: database.url }
  const logged: unknown[] = []
  const voice = { log: (_where: string, error: unknown) => logged.push(error), say: () => undefined }
  const servers = await Promise.all([1, 2].map(() => startServer(readConfig(environment), voice)))
  const asker = askerOf(servers[0]!.url)
  receiver.answer = async (_received, response) => {
    await new Promise((resolve) => setTimeout(resolve, 30 * Math.random()))
    response.writeHead(200).end()
  }
  const paths = Array.from({ length: 10 }, (_, n) => `/shared-${n}`)
  for (const path of paths) await addWell(asker, { ...at(path), articles: {} })
  const words = Array.from({ length: 40 }, (_, n) => `Shared ${n}`)
  for (const word of words) await tell(database.db, saying(word))
  for (const path of paths) await pathUntil(path, words.at(-1)!)
  await Promise.all(servers.map((server) => server.stop()))
  for (const path of paths) expect(contents(path)).toEqual(words)
  const ids = receiver.received.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length) // nothing failed, so nothing came twice
  expect([receiver.overlaps, logged]).toEqual([[], []])
  await database.drop()
})

test('a server that stops puts back what it had in hand, as if it had not been tried', async () => {
  const database = await createTestDatabase()
  await introduce(database.db)
  const environment = {
    ...POSTING,
    NEWS_GRAPH_FETCH_MAX_MS: '60000',
    PORT: '0',
    NEWS_GRAPH_SAMPLE: 'off',
    DATABASE_URL: database.url,
  }
  const logged: unknown[] = []
  const server = await startServer(readConfig(environment), {
    log: (_where, error) => logged.push(error),
    say: () => undefined,
  })
  const asker = askerOf(server.url)
  await addWell(asker, { ...at('/hanging'), articles: {} })
  receiver.answer = () => undefined
  await tell(database.db, saying('In hand'))
  await pathUntil('/hanging', 'In hand')
  await server.stop()
  expect(
    await database.db.query(
      `select failures, error_code as error, claimed_until <= now() as free, delivery_id::text as delivery from saved_search`,
    ),
  ).toEqual([{ failures: 0, error: null, free: true, delivery: receiver.received.at(-1)!.id }])
  expect(logged).toEqual([])
  await database.drop()
})

test('nothing of it was logged', () => {
  expect(api.logged).toEqual([])
})
