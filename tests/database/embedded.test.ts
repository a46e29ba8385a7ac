import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { useEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres'
import { ask, clear, Client, gone, isPostgres, newFolder, postmasterPid } from './embedded-harness'

let folder: string
let home: string
beforeEach(() => {
  folder = newFolder()
  home = join(folder, 'postgres')
})
afterEach(() => clear(folder))

it('makes a data directory once and keeps what is in it', async () => {
  const first = await useEmbeddedPostgres(folder)
  await ask(first.url, 'create table kept as select 7 as n')
  const pid = postmasterPid(home)
  await first.release()
  expect(isPostgres(pid)).toBe(false)
  expect(postmasterPid(home)).toBeUndefined()

  const second = await useEmbeddedPostgres(folder)
  expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 7 }])
  expect(new URL(second.url).password).toBe(new URL(first.url).password)
  await second.release()
})

it('takes only local connections, and only with the password', async () => {
  const { url, release } = await useEmbeddedPostgres(folder)
  expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  const wrong = new URL(url)
  wrong.password = 'guessed'
  await expect(ask(wrong.href, 'select 1')).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' })
  await release()
})

it('is started once by processes that come at the same moment, and stopped by the last to leave', async () => {
  const clients = await Promise.all([1, 2, 3].map(() => Client.start(folder)))
  const urls = await Promise.all(clients.map((client) => client.url()))
  expect(new Set(urls).size).toBe(1)
  const pid = postmasterPid(home)
  const [first, second, third] = clients as [Client, Client, Client]

  first.tell('exit')
  await first.ended
  second.tell('release')
  await second.next()
  expect(await ask(urls[0]!, 'select 1 as n')).toEqual([{ n: 1 }])
  expect(postmasterPid(home)).toBe(pid)
  await third.kill('SIGTERM')
  expect(await gone(pid)).toBe(true)
  await second.kill('SIGKILL')
})

it('is handed on, or stopped and started, when one process comes as the other goes', async () => {
  let last = await Client.start(folder)
  await last.url()
  for (let n = 0; n < 6; n++) {
    const next = await Client.start(folder)
    if (n % 2 === 0) last.child.kill('SIGTERM')
    else last.tell('exit')
    expect(await ask(await next.url(), 'select pg_sleep(0.3), 1 as n')).toMatchObject([{ n: 1 }])
    last = next
  }
  const pid = postmasterPid(home)
  await last.kill('SIGTERM')
  expect(await gone(pid)).toBe(true)
})

it('is adopted by the next process when its own was killed', async () => {
  const killed = await Client.start(folder)
  const url = await killed.url()
  await ask(url, 'create table kept as select 7 as n')
  const pid = postmasterPid(home)
  await killed.kill('SIGKILL')
  expect(isPostgres(pid)).toBe(true)

  const next = await useEmbeddedPostgres(folder)
  expect(next.url).toBe(url)
  expect(postmasterPid(home)).toBe(pid)
  expect(await ask(next.url, 'select n from kept')).toEqual([{ n: 7 }])
  await next.release()
  expect(isPostgres(pid)).toBe(false)
})

it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('is not left behind after %s', async (signal) => {
  const client = await Client.start(folder)
  await client.url()
  const pid = postmasterPid(home)
  await client.kill(signal)
  expect(client.child.exitCode).toBe({ SIGTERM: 143, SIGINT: 130, SIGHUP: 129 }[signal])
  expect(await gone(pid)).toBe(true)
  expect(readdirSync(join(home, 'clients'))).toEqual([])
})

it('leaves the ending to a process that has its own way of it', async () => {
  const client = await Client.start(folder, { manner: 'graceful' })
  await client.url()
  const pid = postmasterPid(home)
  client.child.kill('SIGTERM')
  expect(await client.next()).toBe('released')
  await client.ended
  expect(client.child.exitCode).toBe(7)
  expect(isPostgres(pid)).toBe(false)
})

it.each(['exit', 'throw'] as const)('is not left behind after %s', async (command) => {
  const client = await Client.start(folder)
  await client.url()
  const pid = postmasterPid(home)
  client.tell(command)
  await client.ended
  expect(client.child.exitCode).toBe(command === 'exit' ? 0 : 1)
  expect(await gone(pid)).toBe(true)
})

const moments = [100, 350, 600]

it.each(moments)('leaves nothing running when it is told to end %i ms into its first start', async (delay) => {
  const client = await Client.start(folder)
  await pause(delay)
  await client.kill('SIGTERM')
  expect(await gone(postmasterPid(home))).toBe(true)
  const { url, release } = await useEmbeddedPostgres(folder)
  expect(await ask(url, 'select 1 as n')).toEqual([{ n: 1 }])
  await release()
})

it.each(moments)('starts again after it was killed %i ms into its first start', async (delay) => {
  const client = await Client.start(folder)
  await pause(delay)
  await client.kill('SIGKILL')
  const { url, release } = await useEmbeddedPostgres(folder)
  expect(await ask(url, 'select 1 as n')).toEqual([{ n: 1 }])
  const pid = postmasterPid(home)
  await release()
  expect(isPostgres(pid)).toBe(false)
})

it('does not take a stranger who got the number of an old server for that server', async () => {
  const first = await useEmbeddedPostgres(folder)
  const file = join(home, 'data', 'postmaster.pid')
  const content = readFileSync(file, 'utf8')
  await first.release()
  writeFileSync(file, content.replace(/^\d+/, String(process.pid)))
  const second = await useEmbeddedPostgres(folder)
  expect(await ask(second.url, 'select 1 as n')).toEqual([{ n: 1 }])
  await second.release()
})

it('recovers after Postgres itself was killed', async () => {
  const client = await Client.start(folder)
  await ask(await client.url(), 'create table kept as select 7 as n')
  const pid = postmasterPid(home)!
  process.kill(pid, 'SIGKILL')
  await gone(pid)
  await client.kill('SIGTERM')
  expect(existsSync(join(home, 'data', 'postmaster.pid'))).toBe(true)

  const { url, release } = await useEmbeddedPostgres(folder)
  expect(await ask(url, 'select n from kept')).toEqual([{ n: 7 }])
  await release()
})

it('says which folder cannot be used', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  await expect(useEmbeddedPostgres(file)).rejects.toMatchObject({
    code: 'BAD_CONFIG',
    message: expect.stringContaining(`the data folder ${file} cannot be used`),
  })
})

it('refuses a data directory of another version of PostgreSQL', async () => {
  await (await useEmbeddedPostgres(folder)).release()
  writeFileSync(join(home, 'data', 'PG_VERSION'), '17\n')
  await expect(useEmbeddedPostgres(folder)).rejects.toMatchObject({ code: 'BAD_CONFIG' })
  expect(readdirSync(join(home, 'clients'))).toEqual([])
})
