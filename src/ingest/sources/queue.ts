/**
 * The queue over which workers of all processes share what is to be done (pg-boss, in a schema of its own of the same
 * Postgres). It only carries who is to be polled and what is to be fetched: what is true stands in the tables of sources,
 * so that a job that is lost or comes twice does no harm.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import PgBoss from 'pg-boss'
import { openClient, sessionOf } from '../../database/address'
import { NewsGraphError } from '../../errors'

export const SCHEMA = 'pgboss'

type Log = (error: unknown) => void

/** Connections of one process beside those of the database. */
const CONNECTIONS = 2
/** Lost jobs tell nothing that the tables do not. */
const KEPT_SECONDS = 300
/** Longer than any of ours takes; what a killed worker had in hand comes by another job. */
const EXPIRE_SECONDS = 900

/** pg-boss looks for the next job by priority and age: without this, slower the longer the backlog. */
const INDEX = `create index if not exists news_graph_next_job on ${SCHEMA}.job (name, priority desc, created_on, id)
  where state < 'active'`

export interface Work<Data> {
  queue: string
  /** Tells jobs that are the same: one of them waits at a time. */
  keyOf: (data: Data) => string
  /** Must not throw. */
  run: (data: Data) => Promise<void>
  /** Jobs that one process has under way. */
  width: number
}

export interface Queue {
  send<Data extends object>(work: Work<Data>, data: readonly Data[]): Promise<void>
  stop(): Promise<void>
}

/** Milliseconds between looking for jobs where there were fewer than can be taken. */
const LOOK = 500

/** Any number: it only has to be the same in every process. */
const SET_UP_LOCK = 20_261_125

const NO_PRIVILEGE = '42501'

function explained(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string }
  if (code !== NO_PRIVILEGE) return error
  return new NewsGraphError(
    'BAD_CONFIG',
    `the queue of sources needs a schema "${SCHEMA}" that the user of DATABASE_URL may make and change: ${message}`,
    {},
    { cause: error },
  )
}

/** One process after the other: pg-boss locks its tables crosswise where two make their queues at once. */
async function setUp(url: string, boss: PgBoss, works: readonly Work<never>[]): Promise<void> {
  const client = await openClient(url)
  try {
    await client.query('select pg_advisory_lock($1)', [SET_UP_LOCK])
    await boss.start()
    await client.query(INDEX)
    for (const { queue } of works)
      await boss.createQueue(queue, { name: queue, policy: 'short', retryLimit: 0, expireInSeconds: EXPIRE_SECONDS })
  } catch (error) {
    throw explained(error)
  } finally {
    await client.end() // gives back the lock as well
  }
}

/**
 * Takes jobs as there is room for them. pg-boss has a loop of its own, but that ends the process where the database is lost
 * just when a job is done. Done jobs are deleted.
 */
async function workOff(boss: PgBoss, { queue, run, width }: Work<never>, stop: AbortSignal, log: Log): Promise<void> {
  const underWay = new Set<Promise<void>>()
  const begin = ({ id, data }: PgBoss.Job<never>): void => {
    const task = run(data)
      .then(() => boss.deleteJob(queue, id))
      .catch(log)
      .finally(() => underWay.delete(task))
    underWay.add(task)
  }
  while (!stop.aborted) {
    const room = width - underWay.size
    const jobs = await boss.fetch<never>(queue, { batchSize: room })
    for (const job of jobs) begin(job)
    if (jobs.length < room) await sleep(LOOK, undefined, { signal: stop }).catch(() => undefined)
    else await Promise.race(underWay)
  }
  await Promise.all(underWay)
}

export async function startQueue(url: string, works: readonly Work<never>[], log: Log): Promise<Queue> {
  const boss = new PgBoss({
    ...(sessionOf(url) as PgBoss.ConstructorOptions),
    schema: SCHEMA,
    max: CONNECTIONS,
    schedule: false,
    archiveFailedAfterSeconds: KEPT_SECONDS,
    deleteAfterSeconds: KEPT_SECONDS,
  })
  boss.on('error', log)
  await setUp(url, boss, works)
  const stop = new AbortController()
  const loops = works.map((work) => workOff(boss, work, stop.signal, log))
  return {
    send: async ({ queue, keyOf }, list) => {
      if (list.length > 0) await boss.insert(list.map((data) => ({ name: queue, data, singletonKey: keyOf(data) })))
    },
    stop: async () => {
      stop.abort()
      await Promise.all(loops)
      await boss.stop({ graceful: false })
    },
  }
}
