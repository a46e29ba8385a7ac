import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '../support/database'

const MAIN = join(__dirname, '..', '..', 'dist', 'main.js')

let database: TestDatabase
beforeAll(async () => {
  if (!existsSync(MAIN)) throw new Error('the server is not built: npm run build')
  database = await createTestDatabase()
})
afterAll(() => database.drop())

interface Run {
  child: ChildProcess
  out: () => string
  err: () => string
  /** Resolves with the exit code. */
  ended: Promise<number | null>
}

function serve(environment: Record<string, string>): Run {
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: { ...process.env, DATABASE_URL: database.url, PORT: '0', NEWS_GRAPH_SAMPLE: 'off', ...environment },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (part: Buffer) => (out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (err += part.toString()))
  return { child, out: () => out, err: () => err, ended: new Promise((resolve) => child.once('exit', resolve)) }
}

async function urlOf(run: Run): Promise<string> {
  for (;;) {
    const said = /ready at (\S+)/.exec(run.out())
    if (said) return said[1]!
    if (run.child.exitCode !== null) throw new Error(`the server ended: ${run.err()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('serves until SIGTERM, then ends with 0', async () => {
  const run = serve({})
  const url = await urlOf(run)
  expect((await fetch(new URL('/ready', url))).status).toBe(200)
  run.child.kill('SIGTERM')
  expect(await run.ended).toBe(0)
})

test('warns where others than this machine may reach it', async () => {
  const open = serve({ HOST: '0.0.0.0' })
  await urlOf(open)
  expect(open.err()).toMatch(/^warning: 0\.0\.0\.0 is not loopback/)
  open.child.kill('SIGTERM')
  await open.ended
  const closed = serve({})
  await urlOf(closed)
  expect(closed.err()).toBe('')
  closed.child.kill('SIGTERM')
  await closed.ended
})

test('tells a port in use', async () => {
  const taken = http.createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const run = serve({ PORT: String((taken.address() as AddressInfo).port) })
  expect(await run.ended).toBe(1)
  expect(run.err()).toMatch(/^PORT_IN_USE: Port \d+ on 127\.0\.0\.1 is in use/)
  taken.close()
})

test('tells a database host that is not there', async () => {
  const run = serve({ DATABASE_URL: 'postgresql://news:secret@no-such-host.invalid:5432/news' })
  expect(await run.ended).toBe(1)
  expect(run.err()).toMatch(/^DATABASE_UNREACHABLE: .*no-such-host\.invalid/)
  expect(run.err()).not.toContain('secret')
})

test.each([
  ['PORT', 'eighty'],
  ['NEWS_GRAPH_SAMPLE', 'maybe'],
  ['DATABASE_URL', 'mysql://x/y'],
])('tells a wrong %s', async (name, value) => {
  const run = serve({ [name]: value })
  expect(await run.ended).toBe(1)
  expect(run.err()).toMatch(new RegExp(`^BAD_CONFIG: ${name}`))
})
