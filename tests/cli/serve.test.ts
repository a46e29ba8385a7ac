import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { runKey } from '../../src/access/key.command'
import { readConfig } from '../../src/config'
import { Collected } from '../support/api-server'
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

async function makeKey(role: string): Promise<string> {
  const io = { stdin: process.stdin, stdout: new Collected(), stderr: new Collected() }
  const config = readConfig({ DATABASE_URL: database.url })
  await runKey(['create', '--role', role, '--name', 'Desk'], { config, ...io })
  return (JSON.parse(io.stdout.text) as { key: string }).key
}

const ask = (url: string, key?: string): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: '{"query":"{ __typename }"}',
  })

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

test('says that it is open to this machine while there is no key', async () => {
  const run = serve({})
  await urlOf(run)
  expect(run.out()).toContain('no key is configured')
  expect(run.err()).toBe('')
  run.child.kill('SIGTERM')
  await run.ended
})

test('starts where others reach it only with a key, and warns of plain http', async () => {
  const open = serve({ HOST: '0.0.0.0' })
  expect(await open.ended).toBe(1)
  expect(open.err()).toMatch(/^KEY_NEEDED: HOST is 0\.0\.0\.0.*news-graph key create --role admin/)

  const key = await makeKey('admin')
  const closed = serve({ HOST: '0.0.0.0' })
  const url = (await urlOf(closed)).replace('0.0.0.0', '127.0.0.1')
  expect(closed.err()).toMatch(/^warning: others can reach 0\.0\.0\.0/)
  expect(closed.out()).not.toContain('no key is configured')
  expect((await ask(url)).status).toBe(401)
  expect((await ask(url, key)).status).toBe(200)
  closed.child.kill('SIGTERM')
  await closed.ended
  expect(closed.out() + closed.err()).not.toContain(key.slice(-43))
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
