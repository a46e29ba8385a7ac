/** A socket that does not read what it asked for is cut off, with a code that says why; the others go on. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import WebSocket from 'ws'
import { ARTICLE_TOPIC } from '../../src/graph/article/article-writes.store'
import { notify } from '../../src/database/notifications'
import { article } from '../graph-write/plain-article'
import { store } from '../graph-write/made-up-articles'
import { startTestApi, type TestApi } from '../support/api-server'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())

const ARTICLES = 3_000
/** More than the buffers of a connection hold. */
const BODY = 'The quay is long. '.repeat(1_000)

interface Reader {
  socket: WebSocket
  /** How many articles came. */
  got: number
}

function subscribe(): Promise<Reader> {
  const socket = new WebSocket(api.url.replace('http', 'ws'), 'graphql-transport-ws')
  const reader: Reader = { socket, got: 0 }
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('open', () => socket.send('{"type":"connection_init"}'))
    socket.on('message', (data) => {
      const { type } = JSON.parse(String(data))
      if (type === 'connection_ack') {
        const payload = { query: 'subscription { articleIngested { headline body } }' }
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }))
        resolve(reader)
      } else if (type === 'next') reader.got++
    })
  })
}

const until = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 20))
}

test('with 4008', async () => {
  const [slow, quick] = [await subscribe(), await subscribe()]
  await store(api.db, article('https://sample-lake.example/0', { body: 'Hello' }))
  // Until both subscriptions stand, the article is told again and again, each time as another one.
  while (slow.got === 0 || quick.got === 0) {
    await api.db.query(`update article set change_seq = nextval('graph_change')`)
    await notify(api.db, [ARTICLE_TOPIC])
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  slow.socket.pause()
  const closed = new Promise<[number, string]>((resolve) =>
    slow.socket.once('close', (code, reason) => resolve([code, String(reason)])),
  )
  const before = quick.got
  await api.db.query(
    `insert into article select (json_populate_record(a, json_build_object('id', gen_random_uuid(), 'body', $1::text,
       'change_seq', nextval('graph_change')))).* from article a, generate_series(1, $2) n`,
    [BODY, ARTICLES],
  )
  await notify(api.db, [ARTICLE_TOPIC])
  await until(() => quick.got - before >= ARTICLES)
  slow.socket.resume()
  const [code, reason] = await closed
  expect([code, reason.slice(0, 9)]).toEqual([4008, 'TOO_SLOW:'])
  expect(slow.got).toBeLessThan(ARTICLES)
  quick.socket.close()
})
