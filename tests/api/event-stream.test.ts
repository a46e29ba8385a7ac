/** Operations over Server-Sent Events: the same answers, limits and roles as elsewhere. */
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { setTimeout as pause } from 'node:timers/promises'
import { keyOf, runKeys } from '../access/holders'
import { startTestApi, type TestApi } from '../support/api-server'

let api: TestApi
beforeEach(async () => {
  api = await startTestApi({ NEWS_GRAPH_MAX_DEPTH: '3' })
})
afterEach(() => api.stop())

type Event = [event: string, data: unknown]

/** Events as they come; comments, which keep the connection alive, are skipped. */
async function* eventsOf(response: Response): AsyncGenerator<Event> {
  let text = ''
  for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
    text += part
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n')
      text = text.slice(end + 2)
      const field = (name: string) =>
        lines
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trim()
      const event = field('event')
      const data = field('data')
      if (event !== undefined) yield [event, data ? JSON.parse(data) : null]
    }
  }
}

interface Request {
  key?: string
  variables?: object
  signal?: AbortSignal
}

const open = (query: string | undefined, { key, variables, signal }: Request = {}): Promise<Response> =>
  fetch(api.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(key && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query, variables }),
    signal,
  })

const all = async (response: Response): Promise<Event[]> => {
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
  return collect(eventsOf(response))
}

async function collect(events: AsyncIterable<Event>): Promise<Event[]> {
  const list: Event[] = []
  for await (const event of events) list.push(event)
  return list
}

const INGEST = 'mutation($input: IngestArticleInput!) { ingestArticle(input: $input) { outcome } }'
const article = (n: number) => ({
  input: {
    url: `https://sample-lake.example/${n}`,
    headline: `Mayor Ana Velasquez opens bridge ${n}`,
    body: 'Mayor Ana Velasquez said that the new bridge would open in May.\n\nThe work took three years.',
    publishedAt: '2026-01-05T08:00:00Z',
  },
})

const ARTICLES = 'subscription { articleIngested { headline } }'

/** A subscription stands a moment after its answer has begun. */
const untilItStands = () => pause(500)

test('a subscription brings each item as it comes, until the client has enough', async () => {
  const leaving = new AbortController()
  const response = await open(ARTICLES, { signal: leaving.signal })
  const events = eventsOf(response)
  await untilItStands()
  for (const n of [1, 2]) {
    await api.ask(INGEST, article(n))
    const { value } = await events.next()
    expect(value).toEqual([
      'next',
      { data: { articleIngested: { headline: `Mayor Ana Velasquez opens bridge ${n}` } } },
    ])
  }
  leaving.abort()
  await expect(events.next()).rejects.toThrow()
  expect(api.logged).toEqual([])
})

test('an event has the position of its item as id, and who connects again with it goes on behind it', async () => {
  const leaving = new AbortController()
  const text = (response: Response) => response.body!.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]()
  const first = text(await open(ARTICLES, { signal: leaving.signal }))
  await untilItStands()
  await api.ask(INGEST, article(1))
  const { value } = await first.next()
  const [, id] = /^id: (\d+)\nevent: next\n/.exec(value as string)!
  leaving.abort()
  for (const n of [2, 3]) await api.ask(INGEST, article(n))
  const again = await fetch(`${api.url}?${new URLSearchParams({ query: ARTICLES })}`, {
    headers: { accept: 'text/event-stream', 'last-event-id': id! },
  })
  const events = eventsOf(again)
  for (const n of [2, 3])
    expect((await events.next()).value).toEqual([
      'next',
      { data: { articleIngested: { headline: `Mayor Ana Velasquez opens bridge ${n}` } } },
    ])
  await events.return(undefined)
})

test('queries and changes are answered once', async () => {
  expect(await all(await open('{ __typename }'))).toEqual([
    ['next', { data: { __typename: 'Query' } }],
    ['complete', null],
  ])
  expect(await all(await open(INGEST, { variables: article(1) }))).toEqual([
    ['next', { data: { ingestArticle: { outcome: 'CREATED' } } }],
    ['complete', null],
  ])
})

test('by GET everything but changes', async () => {
  const get = async (query: string, variables?: object) => {
    const search = new URLSearchParams({ query, ...(variables && { variables: JSON.stringify(variables) }) })
    return all(await fetch(`${api.url}?${search}`, { headers: { accept: 'text/event-stream' } }))
  }
  expect((await get('{ __typename }'))[0]).toEqual(['next', { data: { __typename: 'Query' } }])
  const [[, refused] = []] = await get(INGEST, article(1))
  expect(refused).toMatchObject({ errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }] })
  expect((await api.ask('{ articles { totalCount } }')).data).toEqual({ articles: { totalCount: 0 } })
})

test.each([
  ['{ nothing }', 'BAD_USER_INPUT'],
  ['{ articles { nodes { publisher { articles { nodes { id } } } } } }', 'QUERY_TOO_DEEP'],
  ['subscription { articleIngested(filter: { text: "?" }) { id } }', 'BAD_SEARCH_TEXT'],
  ['subscription { statementAdded(filter: { speaker: { name: "Nobody" } }) { id } }', 'ENTITY_NOT_FOUND'],
])('what cannot be is told in the stream: %s', async (query, code) => {
  const [first, last] = await all(await open(query))
  expect(first).toMatchObject(['next', { errors: [{ extensions: { code } }] }])
  expect(last).toEqual(['complete', null])
})

test('a variable that the schema does not know is the mistake of whoever sent it', async () => {
  const query = 'subscription ($filter: ArticleFilter) { articleIngested(filter: $filter) { id } }'
  const [[, refused] = []] = await all(await open(query, { variables: { filter: { colour: 'green' } } }))
  expect(refused).toMatchObject({
    errors: [{ message: expect.stringContaining('colour'), extensions: { code: 'BAD_USER_INPUT' } }],
  })
  expect(api.logged).toEqual([])
})

test('a request that asks nothing, and callers without a key, are refused before anything streams', async () => {
  expect((await open(undefined)).status).toBe(400)
  const text = await fetch(api.url, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'text/plain' },
    body: '{"query":"{ __typename }"}',
  })
  expect(text.status).toBe(400)
  const reader = await keyOf(api, 'reader')
  await pause(2_100)
  expect((await open(ARTICLES)).status).toBe(401)
  expect((await all(await open('{ __typename }', { key: reader })))[0]![0]).toBe('next')
  const [[, refused] = []] = await all(await open(INGEST, { key: reader, variables: article(1) }))
  expect(refused).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
})

test('a stream ends with its key, and with the server', async () => {
  const [short, long] = [await keyOf(api, 'reader'), await keyOf(api, 'reader')]
  const ending = all(await open(ARTICLES, { key: short }))
  const staying = all(await open(ARTICLES, { key: long }))
  await runKeys(api.config, 'revoke', short)
  const [refused, last] = await ending
  expect(refused).toMatchObject(['next', { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }])
  expect(last).toEqual(['complete', null])
  await api.stop()
  expect(await staying).toEqual([['complete', null]]) // told, not cut
  api = await startTestApi()
})
