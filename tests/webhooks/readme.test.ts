/** The receiver that the README shows, run as it stands there. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { startTestApi, type TestApi } from '../support/api-server'
import { addWell, introduce, POSTING, saying, tell, until } from './desk'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi(POSTING)
  await introduce(api.db)
})
afterAll(() => api.stop())

const [, RECEIVER = ''] =
  /```js\n([^`]*createHmac(?:[^`]|`(?!``))*)```/.exec(readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8')) ??
  []

async function freePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Runs it with that secret; gives what it prints, and what ends it. */
function receive(port: number, secret: string): { out: () => string; stop: () => Promise<void> } {
  const child = spawn(process.execPath, ['--input-type=module'], { env: { ...process.env, SECRET: secret } })
  let out = ''
  child.stdout.on('data', (part) => (out += String(part)))
  child.stderr.on('data', (part) => (out += String(part)))
  child.stdin.end(RECEIVER.replace('listen(8080)', `listen(${port}, '127.0.0.1')`))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    out: () => out,
    stop: () => {
      child.kill()
      return ended
    },
  }
}

test('takes what this server signed, and nothing that is signed with another secret', async () => {
  expect(RECEIVER).toContain('listen(8080)')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/hook`
  const search = await addWell(api, { name: 'As documented', url, articles: {} })
  const stranger = receive(port, 'ngs_of_somebody_else')
  await tell(api.db, saying('The quay opens'))
  await until(api, search.id, ({ lastError }) => lastError?.message.includes('401') ?? false)
  expect(stranger.out()).toBe('')
  await stranger.stop()

  const receiver = receive(port, search.secret)
  await until(api, search.id, ({ lastDeliveredAt }) => lastDeliveredAt !== null)
  while (receiver.out() === '') await new Promise((resolve) => setTimeout(resolve, 20))
  expect(receiver.out()).toBe('Article The quay opens\n')
  await receiver.stop()
})
