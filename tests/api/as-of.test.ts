/** asOf over HTTP, over WebSocket and through the client. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import WebSocket from 'ws'
import { createClient, WhatDidTheySayDocument, type Client } from '../../src/client'
import { startTestApi, type TestApi } from '../support/api-server'

let api: TestApi
let client: Client
let before: string
beforeAll(async () => {
  api = await startTestApi()
  client = createClient({ url: api.url, webSocket: WebSocket })
  before = await clock()
  const { errors } = await api.ask(
    `mutation($input: IngestArticleInput!) { ingestArticle(input: $input) { article { id } } }`,
    { input: { headline: 'Quay', body: '“We will build the quay,” said Ada Moreau in Eastport on Tuesday.' } },
  )
  expect(errors).toBeUndefined()
})
afterAll(async () => {
  await client.close()
  await api.stop()
})

async function clock(): Promise<string> {
  const [row] = await api.db.query<{ now: Date }>('select clock_timestamp()::timestamptz(3) as now, pg_sleep(0.002)')
  return row!.now.toISOString()
}

const COUNT = 'query($asOf: DateTime) { articles(asOf: $asOf) { totalCount } }'
const countOf = (totalCount: number) => ({ data: { articles: { totalCount } } })
const REFUSED = {
  errors: [{ message: expect.stringContaining('which is to come'), extensions: { code: 'BAD_ARGUMENT' } }],
}
const TO_COME = '2999-01-01T00:00:00Z'

test('over HTTP', async () => {
  expect(await api.ask(COUNT, { asOf: before })).toEqual(countOf(0))
  expect(await api.ask(COUNT, { asOf: await clock() })).toEqual(countOf(1))
  expect(await api.ask(COUNT)).toEqual(countOf(1))
  expect(await api.ask(COUNT, { asOf: TO_COME })).toMatchObject(REFUSED)
  expect(api.logged).toEqual([])
})

test('over WebSocket', async () => {
  const overSocket = async (asOf: string | null) => {
    for await (const result of client.iterate({ query: COUNT, variables: { asOf } })) return result
    throw new Error('no answer')
  }
  expect(await overSocket(before)).toEqual(countOf(0))
  expect(await overSocket(null)).toEqual(countOf(1))
  expect(await overSocket(TO_COME)).toMatchObject(REFUSED)
})

test('a condition that is not given is the fault of the operation, told as such', async () => {
  const query = 'query($x: Boolean!) { articles @include(if: $x) { totalCount } }'
  expect(await api.ask(query)).toMatchObject({ errors: [{ message: expect.stringContaining('$x') }] })
  for await (const result of client.iterate({ query })) expect(result.errors).toHaveLength(1)
  for await (const result of client.iterate({ query: COUNT })) expect(result).toEqual(countOf(1))
  expect(api.logged).toEqual([])
})

test('through the client', async () => {
  const ask = (asOf?: string) =>
    client.request(WhatDidTheySayDocument, { speaker: { name: 'Moreau' }, about: { name: 'Moreau' }, asOf })
  await expect(ask(before)).rejects.toMatchObject({ code: 'ENTITY_NOT_FOUND' })
  expect((await ask()).statements.totalCount).toBe(0)
})

test('an operation reads one snapshot, in one transaction that ends with it', async () => {
  const sent: string[] = []
  const stop = api.serverStatements((text) => sent.push(text))
  await api.ask(
    'query($asOf: DateTime) { articles(asOf: $asOf) { nodes { headline statements { nodes { content } } } } }',
    {
      asOf: await clock(),
    },
  )
  stop()
  expect(sent).toHaveLength(5) // begin, the moment, articles, their statements, commit
  expect([sent[0], sent[4]]).toEqual(['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', 'COMMIT'])
})
