/** A server that is killed while it delivers: another goes on, and the receiver has everything, in order. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { addWell, askerOf, introduce, POSTING, saying, tell } from './desk'
import { keptItems, startReceiver, type Receiver } from './receiver'

const MAIN = join(__dirname, '..', '..', 'dist', 'main.js')
jest.setTimeout(120_000)

let database: TestDatabase
let receiver: Receiver
beforeAll(async () => {
  if (!existsSync(MAIN)) throw new Error('the server is not built: npm run build')
  database = await createTestDatabase()
  receiver = await startReceiver()
  await introduce(database.db)
})
afterAll(async () => {
  await receiver.close()
  await database.drop()
})

/** A lease of a killed server ends after twice the sum of both times. */
const environment = { ...POSTING, NEWS_GRAPH_MAX_STATEMENT_MS: '1500', PORT: '0', NEWS_GRAPH_SAMPLE: 'off' }

async function serve(): Promise<{ url: string; kill(signal: NodeJS.Signals): Promise<void> }> {
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: { ...process.env, DATABASE_URL: database.url, ...environment },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let out = ''
  for await (const part of child.stdout) {
    out += String(part)
    const [, url] = /ready at (\S+)/.exec(out) ?? []
    if (url !== undefined)
      return {
        url,
        kill: (signal) => {
          child.kill(signal)
          return ended
        },
      }
  }
  throw new Error(`the server did not start: ${out}`)
}

test('kill -9 in the middle of deliveries loses nothing', async () => {
  let server = await serve()
  const paths = ['/one', '/two', '/three']
  for (const path of paths)
    await addWell(askerOf(server.url), { name: path, url: receiver.origin + path, articles: {} })
  receiver.answer = async (_received, response) => {
    await new Promise((resolve) => setTimeout(resolve, 200))
    response.writeHead(200).end()
  }
  const words = Array.from({ length: 30 }, (_, n) => `Story ${n}`)
  let stored = 0
  for (const enough of [3, 6]) {
    const before = receiver.received.length
    for (; stored < 5 * enough; stored++) await tell(database.db, saying(words[stored]!))
    await receiver.until((all) => all.length >= before + enough)
    await server.kill('SIGKILL')
    server = await serve()
  }
  const has = (path: string): (string | undefined)[] =>
    keptItems(receiver.received, path).map(({ headline }) => headline)
  await receiver.until(() => paths.every((path) => has(path).length >= 30))
  for (const path of paths) expect(has(path)).toEqual(words)
  // One that came while the killed server still seemed to have it in hand would be an overlap.
  expect(receiver.overlaps).toEqual([])
  await server.kill('SIGTERM')
})
