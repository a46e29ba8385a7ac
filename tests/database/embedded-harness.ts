/** Starts and watches processes that use an embedded Postgres, and looks at that Postgres from outside. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { openClient, withDatabase } from '../../src/database/address'
import { commandOf } from '../../src/database/embedded/process-identity'

export interface RunOptions {
  uid?: number
  gid?: number
  /** The script, where it is not this checkout's. */
  script?: string
  /** graceful: it listens to SIGTERM itself, releases its Postgres and exits with 7. */
  manner?: 'graceful'
}

export class Client {
  private readonly lines: AsyncIterator<string>
  private readonly output: Interface
  readonly ended: Promise<unknown>
  errors = ''

  private constructor(readonly child: ChildProcess) {
    this.output = createInterface({ input: child.stdout! })
    this.lines = this.output[Symbol.asyncIterator]()
    child.stderr!.on('data', (data) => (this.errors += data))
    this.ended = once(child, 'exit')
  }

  /** Resolves once the process is about to ask for its Postgres. */
  static async start(dataDir: string, { script, manner, ...options }: RunOptions = {}): Promise<Client> {
    const file = script ?? join(__dirname, 'embedded-client.ts')
    const register = require.resolve('@swc-node/register')
    const args = ['-r', register, file, dataDir, ...(manner ? [manner] : [])]
    const client = new Client(spawn(process.execPath, args, { ...options, cwd: resolve(file, '../../..') }))
    await client.next()
    return client
  }

  async next(): Promise<{ url?: string; code?: string; message?: string }> {
    const { value, done } = await this.lines.next()
    if (done) throw new Error(`the process ended: ${this.errors}`)
    return JSON.parse(value as string)
  }

  async url(): Promise<string> {
    const { url, message } = await this.next()
    if (url === undefined) throw new Error(message)
    return url
  }

  tell(command: 'release' | 'exit' | 'throw'): void {
    this.child.stdin!.write(`${command}\n`)
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    this.child.kill(signal)
    await this.ended
  }
}

/** A folder that Postgres can reach whoever runs it. */
export function newFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'news-graph embedded-'))
  chmodSync(folder, mode)
  return folder
}

export function postmasterPid(home: string): number | undefined {
  const file = join(home, 'data', 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined
}

/** Whether the process, once a Postgres, still is one. */
export const isPostgres = (pid: number | undefined): boolean =>
  pid !== undefined && (commandOf(pid)?.includes('postgres') ?? false)

/** After a process has exited, its Postgres is still writing its last. */
export async function gone(pid: number | undefined): Promise<boolean> {
  while (isPostgres(pid)) await pause(20)
  return true
}

export async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = await openClient(withDatabase(url, 'postgres'))
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** Stops what a failed test may have left, and removes the folder. */
export async function clear(folder: string, home = join(folder, 'postgres')): Promise<void> {
  const pid = postmasterPid(home)
  if (isPostgres(pid)) {
    process.kill(pid!, 'SIGQUIT')
    await gone(pid)
  }
  rmSync(folder, { recursive: true, force: true })
}
