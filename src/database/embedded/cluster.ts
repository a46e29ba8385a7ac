/**
 * One Postgres data directory and its server process: made, found running, started, stopped. The caller holds the
 * folder's lock. Errors: BAD_CONFIG where the programs or the data do not fit, DATABASE_UNREACHABLE where the server
 * does not come up.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { NewsGraphError } from '../../errors'
import { findBinaries } from './binaries'
import { readIfThere } from './files'
import { cannotUse, type Home } from './home'
import { pauseSync } from './pause-sync'
import { commandOf } from './process-identity'

export const USER = 'news_graph'

/** Recovery after a crash of the machine may take its time. */
const START_PATIENCE = 120_000
const STOP_PATIENCE = 30_000
const BEGIN_PATIENCE = 5_000
const PAUSE = 15

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  work_mem: '16MB',
  random_page_cost: '1.1',
  jit: 'off',
  max_wal_size: '2GB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Errors of statements go to their client; the log keeps what concerns the server itself.
  log_min_messages: 'log',
  log_checkpoints: 'off',
}

export interface Server {
  pid: number
  port: number
}

export const passwordOf = (home: Home): string => readFileSync(join(home.folder, 'password'), 'utf8')

const logOf = (home: Home): string => join(home.folder, 'log')

const lastLines = (home: Home): string => readFileSync(logOf(home), 'utf8').trim().split('\n').slice(-5).join('\n')

/** Makes the data directory where there is none. */
export async function initialise(home: Home): Promise<void> {
  if (existsSync(home.data)) return refuseOtherVersion(home)
  try {
    await makeData(home)
  } catch (error) {
    throw error instanceof NewsGraphError ? error : cannotUse(home.folder, error)
  }
}

/** Drafted beside its place, so that a start that is broken off leaves no half one. */
async function makeData(home: Home): Promise<void> {
  for (const name of readdirSync(home.folder).filter((entry) => entry.startsWith('draft.')))
    remove(join(home.folder, name))
  // A new name each time: an initdb that outlived its killed process may still be writing into its own.
  const draft = join(home.folder, `draft.${randomUUID()}`)
  const passwordFile = join(draft, 'password')
  mkdirSync(draft, { mode: 0o700 })
  const password = randomBytes(24).toString('base64url')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const { uid, gid } = home.runAs
  if (uid !== undefined && gid !== undefined) for (const path of [passwordFile, draft]) chownSync(path, uid, gid)
  await run(home, 'initdb', [
    ...['--pgdata', join(draft, 'data'), '--username', USER, '--pwfile', passwordFile],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...['--lc-collate', 'C', '--lc-ctype', process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'],
    ...['--no-sync', '--no-instructions'],
  ])
  writeFileSync(join(home.folder, 'password'), password, { mode: 0o600 })
  renameSync(join(draft, 'data'), home.data)
  remove(draft)
}

const remove = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })

/** Of the programs in the npm package that package.json pins. */
const MAJOR = 18

function refuseOtherVersion(home: Home): void {
  const major = readFileSync(join(home.data, 'PG_VERSION'), 'utf8').trim()
  if (Number(major) === MAJOR) return
  throw new NewsGraphError(
    'BAD_CONFIG',
    `${home.data} was written by PostgreSQL ${major}, but this version of news-graph brings ${MAJOR}: export it ` +
      'with the version that wrote it, and import it into a new data folder',
  )
}

/** Starts a Postgres program as the home's user, its output in the log; dies with this process until let go. */
function launch(
  home: Home,
  program: string,
  args: string[],
): { child: ChildProcess; failure: () => string | undefined; letGo: () => void } {
  const path = join(findBinaries(home.runAs, home.binaries), 'bin', program)
  const log = openSync(logOf(home), 'w', 0o600)
  // Its own session: Ctrl-C in a terminal reaches the whole foreground group, and other processes may use this server.
  const child = spawn(path, args, { ...home.runAs, cwd: home.folder, detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  child.unref()
  let failure: string | undefined
  const interrupt = (): void => void child.kill('SIGINT')
  const letGo = (): void => void process.off('exit', interrupt)
  process.on('exit', interrupt)
  child.once('error', (error) => {
    letGo()
    failure = error.message
  })
  child.once('exit', (code, signal) => {
    letGo()
    failure ??= code === 0 ? '' : `${program} ended with ${signal ?? `code ${code}`}`
  })
  return { child, failure: () => failure, letGo }
}

const cannotRun = (home: Home, program: string, failure: string): NewsGraphError =>
  new NewsGraphError(
    'DATABASE_UNREACHABLE',
    `the embedded Postgres does not start (${failure}; see ${logOf(home)}): ${lastLines(home) || program}\n` +
      'If it cannot run on this machine, set DATABASE_URL to a PostgreSQL server, version 15 or newer',
  )

async function run(home: Home, program: string, args: string[]): Promise<void> {
  const { failure } = launch(home, program, args)
  while (failure() === undefined) await pause(PAUSE)
  if (failure()) throw cannotRun(home, program, failure() ?? '')
}

/** What Postgres wrote of itself into its data directory (lines 1, 4 and 8 of postmaster.pid). */
function readPidFile(home: Home): (Server & { status: string }) | undefined {
  const lines = readIfThere(join(home.data, 'postmaster.pid'))?.split('\n')
  if (lines === undefined) return undefined
  return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() }
}

/** The file outlives a crash, and its number may belong to another process by now. */
const isOurs = (home: Home, pid: number): boolean => {
  const command = commandOf(pid)
  return command !== undefined && command.includes('postgres') && command.includes(` ${home.data} `)
}

/** The server that runs on this data directory, once it takes connections; undefined when there is none. */
async function findRunning(home: Home): Promise<Server | undefined> {
  for (const deadline = Date.now() + START_PATIENCE; ;) {
    const found = readPidFile(home)
    if (found === undefined) return undefined
    if (!isOurs(home, found.pid)) return undefined
    if (found.status === 'ready') return { pid: found.pid, port: found.port }
    if (Date.now() > deadline)
      throw cannotRun(home, 'postgres', `still ${found.status} after ${START_PATIENCE / 1000} s`)
    await pause(PAUSE)
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done, fail) => probe.once('error', fail).listen(0, '127.0.0.1', done))
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return port
}

async function startOnce(home: Home, settings: Readonly<Record<string, string>>): Promise<Server> {
  const port = await freePort()
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { child, failure, letGo } = launch(home, 'postgres', ['-D', home.data, '-p', String(port), ...options])
  for (const deadline = Date.now() + START_PATIENCE; ;) {
    const why = failure()
    if (why !== undefined) throw cannotRun(home, 'postgres', why)
    const found = readPidFile(home)
    if (found?.pid === child.pid && found?.status === 'ready') {
      letGo()
      return { pid: found.pid, port: found.port }
    }
    if (Date.now() > deadline) {
      child.kill('SIGINT')
      throw cannotRun(home, 'postgres', `not ready after ${START_PATIENCE / 1000} s`)
    }
    await pause(PAUSE)
  }
}

/** The running server, started when there is none. Settings count only for a server that is started now. */
export async function ensureServer(home: Home, settings: Readonly<Record<string, string>>): Promise<Server> {
  const running = await findRunning(home)
  if (running !== undefined) return running
  rmSync(join(home.data, 'postmaster.pid'), { force: true })
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(home, settings)
    } catch (error) {
      // Between our look for a free port and Postgres's taking it, somebody else may have.
      if (attempt === 3 || !/address already in use/i.test(lastLines(home))) throw error
    }
  }
}

/** Tells the server to end its sessions and stop; answers which process that was, undefined when there is none. */
function interrupt(home: Home): number | undefined {
  const found = readPidFile(home)
  if (found === undefined || !isOurs(home, found.pid)) return undefined
  try {
    process.kill(found.pid, 'SIGINT')
    return found.pid
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined // it went by itself just now
    throw error
  }
}

/** For a process that exits: waits only until the server has heard it, and nobody can take it for one that stays. */
export function beginStop(home: Home): void {
  const pid = interrupt(home)
  for (const deadline = Date.now() + BEGIN_PATIENCE; pid !== undefined && Date.now() < deadline; pauseSync(PAUSE))
    if (readPidFile(home)?.status !== 'ready' || !isOurs(home, pid)) return
}

/** Stops the server and waits until it has written everything and is gone. */
export async function stop(home: Home): Promise<void> {
  const pid = interrupt(home)
  for (const deadline = Date.now() + STOP_PATIENCE; pid !== undefined && isOurs(home, pid);) {
    if (Date.now() > deadline)
      throw new NewsGraphError('INTERNAL', `the embedded Postgres in ${home.data} does not stop; see ${logOf(home)}`)
    await pause(PAUSE)
  }
}
