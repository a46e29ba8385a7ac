/** Who may keep searches and see them, what is refused, and the command line. */
import { runSearches } from '../../src/report/searches.command'
import { keyOf, sleep } from '../access/holders'
import { runHere, type Ran } from '../ingest/run-command'
import { startTestApi, type TestApi } from '../support/api-server'
import { add, addWell, askerOf, introduce, POSTING, read, saying, tell, until, type Search } from './desk'
import { isSigned, startReceiver, type Receiver } from './receiver'

let api: TestApi
let receiver: Receiver
beforeEach(async () => {
  receiver = await startReceiver()
  api = await startTestApi(POSTING)
  await introduce(api.db)
})
afterEach(async () => {
  expect(api.logged).toEqual([])
  await api.stop()
  await receiver.close()
})

const hook = () => ({ name: 'Harbour desk', url: `${receiver.origin}/hook` })

const mistakesOf = async (input: object): Promise<unknown> => {
  const { savedSearch, secret, userErrors } = await add(api, input)
  expect([savedSearch, secret]).toEqual([null, null])
  return userErrors.map(({ path, code }) => [path.join('.'), code])
}

test('what cannot be is refused at its field', async () => {
  const articles = {}
  expect(await mistakesOf({ ...hook() })).toEqual([['input', 'BAD_ARGUMENT']])
  expect(await mistakesOf({ ...hook(), articles, statements: {} })).toEqual([['input', 'BAD_ARGUMENT']])
  expect(await mistakesOf({ ...hook(), articles, name: ' ' })).toEqual([['input.name', 'BAD_ARGUMENT']])
  expect(await mistakesOf({ ...hook(), articles, name: 'Two\nlines' })).toEqual([['input.name', 'BAD_ARGUMENT']])
  expect(await mistakesOf({ ...hook(), articles: { text: '?' } })).toEqual([['input.articles', 'BAD_SEARCH_TEXT']])
  expect(await mistakesOf({ ...hook(), statements: { speaker: { name: 'Nobody' } } })).toEqual([
    ['input.statements', 'ENTITY_NOT_FOUND'],
  ])
  for (const url of [
    'http://10.0.0.1/hook',
    'http://[::1]/hook',
    'http://169.254.169.254/latest',
    'http://2130706433.example:25/',
    'https://user:word@news.example/',
  ])
    expect([url, await mistakesOf({ ...hook(), articles, url })]).toEqual([url, [['input.url', 'FETCH_REFUSED']]])
})

test('an address that leads inside is not called, whatever it was when the search was added', async () => {
  const { id } = await addWell(api, { ...hook(), articles: {} })
  await api.db.query(`update saved_search set url = 'http://127.0.0.2:8080/hook'`)
  await tell(api.db, saying('Inside'))
  const { lastError } = await until(api, id, ({ failures }) => failures > 0)
  expect(lastError).toMatchObject({ code: 'FETCH_REFUSED' })
  expect(receiver.received).toEqual([])
})

test('nothing is posted by a server whose operator gives no contact', async () => {
  const closed = await startTestApi()
  const { userErrors } = await add(closed, { ...hook(), articles: {} })
  expect(userErrors).toMatchObject([{ path: ['input', 'url'], code: 'FETCH_DISABLED' }])
  await closed.stop()
})

test('a test is posted at once, signed, and its answer told; it changes nothing of the search', async () => {
  const { id, secret } = await addWell(api, { ...hook(), articles: {} })
  const run = async () => {
    const { data } = await api.ask<{ done: unknown }>(
      'mutation ($id: ID!) { done: testSavedSearch(id: $id) { delivered status answer userErrors { code } } }',
      { id },
    )
    return data!.done
  }
  receiver.answer = (_received, response) => response.writeHead(200).end('thank you')
  expect(await run()).toEqual({ delivered: true, status: 200, answer: 'thank you', userErrors: [] })
  receiver.answer = (_received, response) => response.writeHead(401).end('who are you?')
  expect(await run()).toEqual({ delivered: false, status: 401, answer: 'who are you?', userErrors: [] })
  receiver.answer = (_received, response) => response.destroy()
  expect(await run()).toEqual({
    delivered: false,
    status: null,
    answer: 'DELIVERY_FAILED: the receiver did not answer: the connection was broken off',
    userErrors: [],
  })
  const [first] = receiver.received
  expect(first).toMatchObject({ test: true, items: [], search: { id, name: 'Harbour desk' } })
  expect(isSigned(first!, secret)).toBe(true)
  expect(new Set(receiver.received.map((delivery) => delivery.id)).size).toBe(3)
  expect(await read(api, id)).toMatchObject({ failures: 0, lastError: null, lastDeliveredAt: null })
})

test('a search is the affair of its maker and of admins', async () => {
  const keys = {
    reader: await keyOf(api, 'reader'),
    ines: await keyOf(api, 'curator'),
    admin: await keyOf(api, 'admin'),
  }
  const other = await keyOf(api, 'curator', '--name', 'Another desk')
  await sleep(2_100) // until the server looks for keys again
  const [reader, ines, stranger, admin] = [keys.reader, keys.ines, other, keys.admin].map((key) =>
    askerOf(api.url, key),
  )
  const { id, createdBy } = await addWell(ines!, { ...hook(), articles: {} })
  expect(createdBy).toBe('Desk of the curator')
  const seen = async (asker: typeof ines) => {
    const { data, errors } = await asker!.ask<{ node: Search; savedSearches: { nodes: Search[]; totalCount: number } }>(
      'query ($id: ID!) { node(id: $id) { id } savedSearches { nodes { id } totalCount } }',
      { id },
    )
    return [
      data?.node?.id,
      data?.savedSearches.nodes.length,
      data?.savedSearches.totalCount,
      errors?.[0]?.extensions.code,
    ]
  }
  expect(await seen(ines)).toEqual([id, 1, 1, undefined])
  expect(await seen(admin)).toEqual([id, 1, 1, undefined])
  const nodes = async (asker: typeof ines) =>
    (await asker!.ask('query ($id: ID!) { nodes(ids: [$id]) { id } }', { id })).data!.nodes
  expect([await nodes(ines), await nodes(stranger), await nodes(reader)]).toEqual([[{ id }], [null], [null]])
  const all = async (asker: typeof ines) => (await asker!.ask('{ savedSearches { totalCount } }')).data
  expect(await all(stranger)).toEqual({ savedSearches: { totalCount: 0 } })
  for (const name of ['testSavedSearch', 'resumeSavedSearch', 'removeSavedSearch']) {
    const call = async (asker: typeof ines) => {
      const { data, errors } = await asker!.ask<{ done: { userErrors: { code: string }[] } }>(
        `mutation ($id: ID!) { done: ${name}(id: $id) { userErrors { code } } }`,
        { id },
      )
      return data?.done?.userErrors[0]?.code ?? errors?.[0]?.extensions.code ?? 'done'
    }
    expect([await call(reader), await call(stranger), await call(admin)]).toEqual(['FORBIDDEN', 'NOT_FOUND', 'done'])
  }
  expect(await all(admin)).toEqual({ savedSearches: { totalCount: 0 } })
})

const run = (...args: string[]): Promise<Ran> =>
  runHere(runSearches, args, { ...POSTING, DATABASE_URL: api.config.databaseUrl! })
const lines = ({ out }: Ran): Record<string, unknown>[] =>
  out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Record<string, unknown>]))
const failOf = (...args: string[]): Promise<unknown> =>
  run(...args).then(
    () => 'no error',
    ({ code, message }: { code: string; message: string }) => `${code}: ${message.split('\n')[0]}`,
  )

test('the command line adds, lists, tests, resumes and removes', async () => {
  const filter = { speaker: { name: 'Moreau' } }
  const added = await run('add', '--name', 'Moreau', '--url', hook().url, '--statements', JSON.stringify(filter))
  const [{ id, secret, ...search } = {}] = lines(added)
  expect(added).toMatchObject({ code: 0, err: expect.stringContaining('Keep the secret') })
  expect(search).toMatchObject({ name: 'Moreau', kind: 'STATEMENTS', filter: { speaker: [{ name: 'Moreau' }] } })
  expect(secret).toMatch(/^ngs_[\w-]{43}$/)
  const listed = await run('list')
  expect(lines(listed)).toMatchObject([{ id, state: 'ACTIVE' }])
  expect(listed.out).not.toContain(secret)
  receiver.answer = (_received, response) => response.writeHead(404).end()
  expect(await run('test', String(id))).toMatchObject({ code: 1, out: expect.stringContaining('404') })
  receiver.answer = (_received, response) => response.writeHead(200).end()
  expect(await run('test', String(id))).toMatchObject({ code: 0 })
  expect(lines(await run('resume', String(id)))).toMatchObject([{ id }])
  expect(lines(await run('remove', String(id)))).toEqual([{ id, outcome: 'REMOVED' }])
  expect(await run('list')).toMatchObject({ code: 0, out: '' })
})

test('the command line says what it was given wrongly', async () => {
  const given = ['add', '--name', 'x', '--url', hook().url]
  expect(await failOf('paint')).toMatch(/^BAD_COMMAND: searches takes add, list/)
  expect(await failOf('add', '--name', 'x')).toBe('BAD_COMMAND: searches add needs --name and --url')
  expect(await failOf(...given, '--articles', '{')).toMatch(/^BAD_COMMAND: --articles must be a filter as JSON/)
  expect(await failOf(...given, '--articles', '[]')).toMatch(/^BAD_COMMAND: --articles must be a JSON object/)
  expect(await failOf(...given, '--articles', '{"colour": "green"}')).toMatch(/^BAD_USER_INPUT: .*colour/)
  expect(await failOf(...given, '--statements', '{"speaker": {"name": "Nobody"}}')).toMatch(
    /^ENTITY_NOT_FOUND: input.statements: /,
  )
  expect(await failOf('remove')).toMatch(/^BAD_COMMAND: searches remove needs the id/)
  expect(await failOf('remove', 'search_0199b1c2-0000-7000-8000-000000000000')).toMatch(/^NOT_FOUND: id: /)
})
