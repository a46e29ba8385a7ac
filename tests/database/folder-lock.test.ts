import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock, withLockSync } from '../../src/database/embedded/folder-lock'
import { identityOf, isRunning, ownIdentity } from '../../src/database/embedded/process-identity'
import { clear, newFolder } from './embedded-harness'

let folder: string
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => clear(folder))

const TIMES = 25

/** @returns how many times it said that it added one */
async function worker(killAfter = Infinity): Promise<number> {
  const args = ['-r', require.resolve('@swc-node/register'), join(__dirname, 'lock-worker.ts'), folder, String(TIMES)]
  const child = spawn(process.execPath, args, { cwd: join(__dirname, '../..'), stdio: ['ignore', 'pipe', 'inherit'] })
  let added = 0
  child.stdout.on('data', (data: Buffer) => {
    added += data.toString().split('\n').length - 1
    if (added >= killAfter) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return added
}

it('lets one process in at a time, also when holders are killed', async () => {
  writeFileSync(join(folder, 'number'), '0')
  const killed = [5, 10]
  const added = await Promise.all([worker(), worker(), ...killed.map((n) => worker(n))])
  const told = added.reduce((sum, n) => sum + n, 0)
  const number = Number(readFileSync(join(folder, 'number'), 'utf8'))
  expect(added.slice(0, 2)).toEqual([TIMES, TIMES])
  // A killed one may have added without coming to say so.
  expect(number).toBeGreaterThanOrEqual(told)
  expect(number).toBeLessThanOrEqual(told + killed.length)
  expect(readdirSync(folder).filter((name) => name.startsWith('lock.'))).toHaveLength(1)
})

it('keeps out a second piece of work in the same process, too', async () => {
  const order: string[] = []
  const work = (name: string) => async () => {
    order.push(`${name} in`)
    await new Promise((done) => setTimeout(done, 30))
    order.push(`${name} out`)
  }
  await Promise.all([withLock(folder, 5_000, work('a')), withLock(folder, 5_000, work('b'))])
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out'])
})

it('is free again after work that throws', async () => {
  const failing = withLock(folder, 1_000, () => Promise.reject(new Error('no')))
  await expect(failing).rejects.toThrow('no')
  withLockSync(folder, 1_000, () => undefined)
})

it('says who holds it when patience ends', async () => {
  writeFileSync(join(folder, 'lock.7'), ownIdentity())
  await expect(withLock(folder, 50, async () => undefined)).rejects.toThrow(String(process.pid))
})

it('goes on over a lock whose holder is dead, or whose number another process has now', () => {
  writeFileSync(join(folder, 'lock.7'), `${process.pid} of-another-start`)
  withLockSync(folder, 1_000, () => undefined)
  expect(readdirSync(folder)).toEqual(['lock.8'])
})

it('knows a process by its number and its start', () => {
  expect(isRunning(ownIdentity())).toBe(true)
  expect(identityOf(2 ** 30)).toBeUndefined()
  for (const text of ['', 'released', '0 1', '-1 1', `${process.pid}`]) expect(isRunning(text)).toBe(false)
})
