/**
 * An exclusive lock on a folder among processes of one machine, free again as soon as its holder is dead. Synchronous
 * on purpose: it is also taken while Node exits, when no promise runs any more.
 *
 * Locks are numbered files `lock.N`, and the highest one counts: it is held while the process named in it runs and
 * the word "released" is not. Who wants the lock makes the next number, which only one process can; the highest file
 * is never deleted by another, so nobody can mistake a fresh lock for the stale one he has just read.
 */
import { linkSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { readIfThere } from './files'
import { pauseSync } from './pause-sync'
import { isRunning, ownIdentity } from './process-identity'

const RELEASED = 'released'
const PAUSE = 20

function highest(folder: string): number {
  const numbers = readdirSync(folder).map((name) => /^lock\.(\d+)$/.exec(name)?.[1])
  return numbers.reduce((most, n) => Math.max(most, n === undefined ? 0 : Number(n)), 0)
}

/** RELEASED where the file is gone: then a higher one stands, which the next look finds. */
const holderOf = (file: string): string => readIfThere(file) ?? RELEASED

/** Writes the file whole or not at all; false when it is there already. */
function claim(folder: string, file: string): boolean {
  const draft = join(folder, `claim.${randomUUID()}`)
  writeFileSync(draft, ownIdentity(), { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** The path of the lock now held, or undefined when a living process has it. */
function tryLock(folder: string): string | undefined {
  const current = highest(folder)
  const holder = current === 0 ? RELEASED : holderOf(join(folder, `lock.${current}`))
  if (holder !== RELEASED && isRunning(holder)) return undefined
  const file = join(folder, `lock.${current + 1}`)
  if (!claim(folder, file)) return undefined
  if (highest(folder) !== current + 1) {
    rmSync(file) // we looked too long ago: others have gone on to higher numbers
    return undefined
  }
  for (const name of readdirSync(folder)) {
    const number = /^lock\.(\d+)$/.exec(name)?.[1]
    if (number !== undefined && Number(number) <= current) rmSync(join(folder, name), { force: true })
  }
  return file
}

const heldHere = new Map<string, string>()

const timedOut = (folder: string): Error =>
  new Error(`the lock on ${folder} is held by process ${holderOf(join(folder, `lock.${highest(folder)}`))}`)

function release(folder: string): void {
  const file = heldHere.get(folder)
  if (file === undefined) return
  heldHere.delete(folder)
  writeFileSync(file, RELEASED)
}

/** Runs work while no other process, and nothing else in this one, holds the lock. Waits for it up to `patience` ms. */
export async function withLock<T>(folder: string, patience: number, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + patience
  for (let file; ;) {
    file = heldHere.has(folder) ? undefined : tryLock(folder)
    if (file !== undefined) {
      heldHere.set(folder, file)
      break
    }
    if (Date.now() > deadline) throw timedOut(folder)
    await new Promise((done) => setTimeout(done, PAUSE))
  }
  try {
    return await work()
  } finally {
    release(folder)
  }
}

/** The same for a process that is exiting; where it holds the lock already, work runs under that one. */
export function withLockSync(folder: string, patience: number, work: () => void): void {
  const deadline = Date.now() + patience
  while (!heldHere.has(folder)) {
    const file = tryLock(folder)
    if (file !== undefined) heldHere.set(folder, file)
    else if (Date.now() > deadline) throw timedOut(folder)
    else pauseSync(PAUSE)
  }
  try {
    work()
  } finally {
    release(folder)
  }
}
