/** A client whose connection is lost goes on where it was. */
import net, { type AddressInfo, type Socket } from 'node:net'
import WebSocket from 'ws'
import { createClient, NewStatementsDocument } from '../../src/client'
import { startTestApi, type TestApi } from '../support/api-server'
import { introduce, saying, tell } from '../webhooks/desk'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
  await introduce(api.db)
})
afterAll(() => api.stop())

/** Stands between client and server, and cuts all connections when it is told to. */
async function startCable(port: number): Promise<{ url: string; cut: () => void; close: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = net.createServer((near) => {
    const far = net.connect(port, '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket) && other.destroy())
      socket.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = (): void => sockets.forEach((socket) => socket.destroy())
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    cut,
    close: () => {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

test('each statement comes once, those that were stored meanwhile included', async () => {
  const cable = await startCable(api.port)
  const client = createClient({ url: cable.url, webSocket: WebSocket })
  const statements = client.subscribe(NewStatementsDocument, { filter: null })
  const next = async (): Promise<string> => (await statements.next()).value!.statementAdded.content
  const first = next()
  // Until the subscription stands it is told of nothing.
  const bringing = setInterval(() => void tell(api.db, saying(`Try ${Date.now()}`)), 500)
  await first
  clearInterval(bringing)
  await new Promise((resolve) => setTimeout(resolve, 1_000)) // the last try may be under way

  const words = Array.from({ length: 20 }, (_, n) => `Story ${n}`)
  const got: string[] = []
  for (const [n, word] of words.entries()) {
    if (n % 7 === 3) cable.cut() // some of what was stored is on its way, some is stored while nobody is there
    await tell(api.db, saying(word))
  }
  while (!got.includes(words.at(-1)!)) got.push(await next())
  expect(got.filter((word) => word.startsWith('Story'))).toEqual(words)
  await statements.return?.()
  await client.close()
  await cable.close()
})
