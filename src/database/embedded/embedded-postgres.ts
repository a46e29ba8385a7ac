/**
 * The Postgres that news-graph brings along, one for a data folder. Enters: the data folder; leaves: the address of a
 * running server and a way to let go of it. Every process that uses it is written down; the last to leave stops it.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { constants } from 'node:os'
import { join } from 'node:path'
import { beginStop, ensureServer, initialise, passwordOf, stop, USER } from './cluster'
import { withLock, withLockSync } from './folder-lock'
import { findHome, type Home } from './home'
import { isRunning, ownIdentity } from './process-identity'

export interface EmbeddedPostgres {
  /** Names the database news_graph, which may not exist yet, and holds the password. */
  url: string
  /** Stops the server when nobody else uses it. Happens by itself when the process exits or is told to end. */
  release(): Promise<void>
}

/** Another process may be making the data directory, or waiting for a recovery. */
const LOCK_PATIENCE = 150_000
const EXIT_PATIENCE = 10_000

class Clients {
  private readonly folder: string

  constructor(home: Home) {
    this.folder = join(home.folder, 'clients')
    mkdirSync(this.folder, { recursive: true, mode: 0o700 })
  }

  add(): string {
    const file = join(this.folder, randomUUID())
    writeFileSync(file, ownIdentity(), { mode: 0o600 })
    return file
  }

  /** Whether a living process is written down; forgets the dead. */
  any(): boolean {
    return readdirSync(this.folder).filter((name) => this.lives(join(this.folder, name))).length > 0
  }

  private lives(file: string): boolean {
    if (isRunning(readFileSync(file, 'utf8'))) return true
    rmSync(file)
    return false
  }
}

/**
 * @param settings postgresql.conf settings over ours, for a server that is started by this call (tests turn fsync off)
 * @throws NewsGraphError BAD_CONFIG, DATABASE_UNREACHABLE
 */
export async function useEmbeddedPostgres(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedPostgres> {
  const home = findHome(dataDir)
  const clients = new Clients(home)
  let client: string | undefined

  const leave = (): boolean => {
    if (client === undefined) return false
    rmSync(client, { force: true })
    client = undefined
    return !clients.any()
  }
  const release = async (): Promise<void> => {
    await withLock(home.folder, LOCK_PATIENCE, async () => {
      if (leave()) await stop(home)
    })
    stopWatching()
  }
  const stopWatching = watchExit(() => {
    if (client !== undefined) withLockSync(home.folder, EXIT_PATIENCE, () => void (leave() && beginStop(home)))
  })

  try {
    const server = await withLock(home.folder, LOCK_PATIENCE, async () => {
      client = clients.add()
      await initialise(home)
      return ensureServer(home, settings)
    })
    return { url: `postgresql://${USER}:${passwordOf(home)}@127.0.0.1:${server.port}/news_graph`, release }
  } catch (error) {
    await release()
    throw error
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const exitWork = new Set<() => void>()

const onExit = (): void => {
  for (const work of exitWork) work()
}

/**
 * A signal that nobody else listens to would end Node without a word: it becomes an ordinary exit, with the code that
 * shells expect. Where somebody does listen, ending in good order is his business.
 */
const onSignal = (signal: NodeJS.Signals): void => {
  if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal])
}

/** Calls work when the process exits, in every way that it can hear of; returns what calls it off. */
function watchExit(work: () => void): () => void {
  if (exitWork.size === 0) {
    process.on('exit', onExit)
    // Before the others, of whom those that listen once are no longer counted after their turn.
    for (const signal of SIGNALS) process.prependListener(signal, onSignal)
  }
  exitWork.add(work)
  return () => {
    if (!exitWork.delete(work) || exitWork.size > 0) return
    process.off('exit', onExit)
    for (const signal of SIGNALS) process.off(signal, onSignal)
  }
}
