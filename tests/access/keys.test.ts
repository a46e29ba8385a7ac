/** Keys from their making to their end, by the command and against a server that runs meanwhile. */
import fc from 'fast-check'
import WebSocket from 'ws'
import { createClient, NewStatementsDocument, type ClientOptions, type RawResult } from '../../src/client'
import { startTestApi, type TestApi } from '../support/api-server'
import { keyOf, runKeys, sleep, type KeyLine } from './holders'

let api: TestApi
beforeEach(async () => {
  api = await startTestApi()
})
afterEach(() => api.stop())

const ask = async (key: string | undefined, query: string, variables?: object): Promise<RawResult> => {
  const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) }
  const response = await fetch(api.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  return (await response.json()) as RawResult
}
const reasonOf = async (key?: string): Promise<unknown> => {
  const { errors } = await ask(key, '{ __typename }')
  return errors?.[0]?.extensions?.reason ?? errors?.[0]?.extensions?.code ?? 'LET IN'
}
/** What is believed of a key for some seconds. */
const untilHeeded = () => sleep(2_100)

const INGEST = 'mutation($input: IngestArticleInput!) { ingestArticle(input: $input) { article { id } outcome } }'
const article = {
  url: 'https://sample-lake.example/1',
  headline: 'Mayor Ana Velasquez opens the bridge',
  body: 'Mayor Ana Velasquez said that the new bridge would open in May.\n\nThe work took three years.',
  publishedAt: '2026-01-05T08:00:00Z',
}

test('a server without keys is open to this machine, until the first key closes it for good', async () => {
  expect(await reasonOf()).toBe('LET IN')
  const key = await keyOf(api, 'reader')
  expect(await reasonOf(key)).toBe('LET IN')
  expect(await reasonOf()).toBe('NO_KEY')
  await runKeys(api.config, 'revoke', key)
  await untilHeeded()
  expect(await reasonOf(key)).toBe('REVOKED_KEY')
  expect(await reasonOf()).toBe('NO_KEY')
})

test('callers who send nothing are heeded within seconds of the first key', async () => {
  expect(await reasonOf()).toBe('LET IN')
  await keyOf(api, 'reader')
  await untilHeeded()
  expect(await reasonOf()).toBe('NO_KEY')
})

test('a key is told once, listed without its secret, and ends by its time or by being revoked', async () => {
  const [made] = await runKeys(api.config, 'create', '--role', 'curator', '--name', 'Ines Moreau', '--expires', '90')
  expect(made).toMatchObject({ name: 'Ines Moreau', role: 'curator', state: 'ACTIVE', lastUsedAt: null })
  expect(made!.key).toMatch(/^ng_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$/)
  expect(made!.key!.startsWith(made!.prefix)).toBe(true)
  const left = new Date(made!.expiresAt!).getTime() - Date.now()
  expect(Math.round(left / 86_400_000)).toBe(90)

  const short = await keyOf(api, 'admin', '--expires', new Date(Date.now() + 1_200).toISOString())
  expect(await reasonOf(short)).toBe('LET IN')
  await sleep(1_200)
  await untilHeeded()
  expect(await reasonOf(short)).toBe('EXPIRED_KEY')

  const listed = await runKeys(api.config, 'list')
  expect(listed.map(({ state }) => state)).toEqual(['ACTIVE', 'EXPIRED'])
  expect(JSON.stringify(listed)).not.toContain(made!.key!.slice(12))

  const [revoked] = await runKeys(api.config, 'revoke', made!.prefix)
  expect(revoked).toMatchObject({ prefix: made!.prefix, state: 'REVOKED' })
  const [again] = await runKeys(api.config, 'revoke', made!.prefix)
  expect(again!.revokedAt).toBe(revoked!.revokedAt)
})

test('its last use is written, once a minute at the most', async () => {
  const key = await keyOf(api, 'reader')
  const lastUse = async (): Promise<string | null> => (await runKeys(api.config, 'list'))[0]!.lastUsedAt
  expect(await lastUse()).toBeNull()
  expect(await reasonOf(key)).toBe('LET IN')
  const first = await lastUse()
  expect(Math.abs(Date.now() - new Date(first!).getTime())).toBeLessThan(60_000)
  await untilHeeded()
  await Promise.all(Array.from({ length: 20 }, () => reasonOf(key)))
  expect(await lastUse()).toBe(first)
  await api.db.query(`update api_key set last_used_at = now() - interval '61 seconds'`)
  await untilHeeded()
  await reasonOf(key)
  expect(new Date((await lastUse())!).getTime()).toBeGreaterThanOrEqual(new Date(first!).getTime())
})

test('judgements bear the name of the key that they were made with', async () => {
  const curator = await keyOf(api, 'curator')
  const body =
    'Mayor Ana Velasquez said that the bridge would open in May.\n\nEngineer Bo Lindqvist said that it was strong.'
  await ask(await keyOf(api, 'ingester'), INGEST, { input: { ...article, body } })
  const { data } = await ask(curator, '{ people(first: 2) { nodes { id } } }')
  const [left, right] = (data as { people: { nodes: { id: string }[] } }).people.nodes
  const judge =
    'mutation($left: ID!, $right: ID!) { markDifferent(left: $left, right: $right) { judgement { madeBy } } }'
  expect(await ask(curator, judge, { left: left!.id, right: right!.id })).toEqual({
    data: { markDifferent: { judgement: { madeBy: 'Desk of the curator' } } },
  })
})

test('the client sends the key that it is given, else that of its headers, else that of the environment', async () => {
  const key = await keyOf(api, 'reader')
  const isLetIn = async (options: Partial<ClientOptions>): Promise<boolean> => {
    const client = createClient({ url: api.url, webSocket: WebSocket, ...options })
    const live = client.iterate({ query: '{ __typename }' }).next()
    const outcomes = await Promise.allSettled([client.execute({ query: '{ __typename }' }), live])
    await client.close()
    const isIn = outcomes.map((outcome) => outcome.status === 'fulfilled' && !('errors' in outcome.value))
    expect(isIn[0]).toBe(isIn[1])
    return isIn[0]!
  }
  await untilHeeded()
  expect(await isLetIn({})).toBe(false)
  expect(await isLetIn({ key })).toBe(true)
  expect(await isLetIn({ headers: { Authorization: `Bearer ${key}` } })).toBe(true)
  process.env.NEWS_GRAPH_KEY = key
  try {
    expect(await isLetIn({})).toBe(true)
    expect(await isLetIn({ headers: { Authorization: 'Bearer another' } })).toBe(false)
    expect(await isLetIn({ key: 'another' })).toBe(false)
  } finally {
    delete process.env.NEWS_GRAPH_KEY
  }
})

test('what a role may not do has no effect', async () => {
  const admin = await keyOf(api, 'admin')
  const { data } = await ask(admin, INGEST, { input: article })
  const { id } = (data as { ingestArticle: { article: { id: string } } }).ingestArticle.article
  const remove = `mutation { deleteArticle(id: "${id}") { userErrors { message } } }`
  for (const role of ['reader', 'ingester', 'curator'] as const) {
    const key = await keyOf(api, role)
    expect((await ask(key, remove)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    expect((await ask(key, `{ article(id: "${id}") { headline } }`)).data).toEqual({
      article: { headline: article.headline },
    })
  }
  await ask(admin, remove)
  expect((await ask(admin, `{ article(id: "${id}") { headline } }`)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
})

test('a subscription brings what a reader may see, and ends with its key', async () => {
  const reader = await keyOf(api, 'reader')
  const ingester = await keyOf(api, 'ingester')
  const client = createClient({ url: api.url, key: reader, webSocket: WebSocket })
  const statements = client.subscribe(NewStatementsDocument, { filter: null })
  const first = statements.next()
  // Until the subscription stands, the article is brought again and again.
  let count = 0
  const bringing = setInterval(
    () => void ask(ingester, INGEST, { input: { ...article, url: `${article.url}?${(count += 1)}` } }),
    300,
  )
  expect((await first).value.statementAdded.content).toContain('bridge')
  clearInterval(bringing)
  const end = (async () => {
    for await (const _ of statements);
  })()
  const outcome = expect(end).rejects.toMatchObject({ code: 'UNAUTHENTICATED', message: 'The key was revoked' })
  await runKeys(api.config, 'revoke', reader)
  await outcome
  await client.close()
})

test.each([
  ['in connection_init', { authorization: 'KEY' }, {}, null],
  ['in connection_init, as a header', { headers: { Authorization: 'KEY' } }, {}, null],
  ['in the header of the request', undefined, { authorization: 'KEY' }, null],
  ['nowhere', {}, {}, 4401],
  ['in connection_init, as a number', { authorization: 7 }, { authorization: 'KEY' }, 4401],
])('WebSockets take a key %s', async (_where, payload, headers, closed) => {
  const key = `Bearer ${await keyOf(api, 'reader')}`
  await untilHeeded()
  const filled = <T>(value: T): T => JSON.parse(JSON.stringify(value ?? null).replaceAll('KEY', key)) as T
  const socket = new WebSocket(api.url.replace('http', 'ws'), 'graphql-transport-ws', { headers: filled(headers) })
  socket.on('open', () =>
    socket.send(JSON.stringify({ type: 'connection_init', payload: filled(payload) ?? undefined })),
  )
  const outcome = await new Promise((resolve) => {
    socket.on('message', () => resolve(null))
    socket.on('close', (code) => resolve(code))
  })
  expect(outcome).toBe(closed)
  socket.terminate()
})

/** Every row of every table as text, as whoever has stolen the database would read it. */
async function dump(): Promise<string> {
  const tables = await api.db.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  expect(tables.map(({ name }) => name)).toContain('public.api_key')
  const parts: string[] = []
  for (const { name } of tables)
    for (const { row } of await api.db.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`))
      parts.push(row)
  return parts.join('\n')
}

/** What a thief may make of the texts in it: as they are, bytes in other writings, and put behind the prefixes. */
function guessesFrom(stolen: string, prefixes: readonly string[]): Set<string> {
  const words = new Set(stolen.match(/[A-Za-z0-9_+/=-]{8,}/g))
  for (const [, hex] of stolen.matchAll(/\\\\x((?:[0-9a-f]{2})+)/g)) {
    const bytes = Buffer.from(hex!, 'hex')
    for (const writing of ['hex', 'base64', 'base64url', 'latin1'] as const) words.add(bytes.toString(writing))
  }
  return new Set(
    [...words].flatMap((word) => [word, ...prefixes.flatMap((prefix) => [`${prefix}_${word}`, `ng_${word}`])]),
  )
}

test('a stolen database holds nothing that could be used as a key', async () => {
  const lines: KeyLine[] = []
  for (const role of ['reader', 'admin'] as const)
    lines.push(...(await runKeys(api.config, 'create', '--role', role, '--name', `Desk of the ${role}`)))
  const [reader, admin] = lines.map(({ key }) => key!) as [string, string]
  await runKeys(api.config, 'revoke', reader)
  await ask(admin, INGEST, { input: article })
  await ask(`${admin}x`, '{ __typename }')
  const stolen = await dump()

  for (const key of [reader, admin]) {
    expect(stolen).toContain(key.slice(0, 11))
    const secret = key.slice(12)
    for (let at = 0; at + 6 <= secret.length; at++) expect(stolen).not.toContain(secret.slice(at, at + 6))
    expect(stolen).not.toContain(Buffer.from(secret, 'base64url').toString('hex'))
  }
  const guesses = [
    ...guessesFrom(
      stolen,
      lines.map(({ prefix }) => prefix),
    ),
  ].filter((guess) => /^[\x21-\x7e]+$/.test(guess))
  expect(guesses.length).toBeGreaterThan(100)
  const statuses = new Set<string>()
  for (const guess of guesses) {
    const response = await fetch(`${api.origin}/metrics`, { headers: { authorization: `Bearer ${guess}` } })
    statuses.add(`${response.status}`)
    await response.arrayBuffer()
  }
  expect([...statuses]).toEqual(['401'])
})

test('no header that is not a key lets anybody in, or breaks anything', async () => {
  const key = await keyOf(api, 'admin')
  const nearly = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc
      .nat({ max: key.length - 1 })
      .map((at) => `Bearer ${key.slice(0, at)}${key[at] === 'A' ? 'B' : 'A'}${key.slice(at + 1)}`),
    fc.nat({ max: key.length - 1 }).map((length) => `Bearer ${key.slice(0, length)}`),
    fc.constantFrom(
      key,
      `Basic ${key}`,
      `Bearer${key}`,
      `Bearer ${key} ${key}`,
      `Bearer ${key},`,
      `Bearer ${'a.'.repeat(3000)}`,
    ),
  )
  await fc.assert(
    fc.asyncProperty(
      nearly.filter((text) => /^[\x20-\x7e]*$/.test(text)),
      async (authorization) => {
        const response = await fetch(`${api.origin}/metrics`, { headers: { authorization } })
        expect(response.status).toBe(401)
        expect(await response.text()).not.toContain(key.slice(12))
      },
    ),
    { numRuns: 200 },
  )
  expect(api.logged).toEqual([])
})
