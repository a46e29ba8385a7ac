/**
 * The queue over which workers of all processes share what is to be done (pg-boss, in a schema of its own of the same
 * Postgres). It only carries who is to be polled and what is to be fetched: what is true stands in the tables of sources,
 * so that a job that is lost or comes twice does no harm.
 */
import PgBoss from 'pg-boss'
import { openClient, sessionOf } from '../../database/address'

export const SCHEMA = 'pgboss'

/** Connections of one process beside those of the database. */
const CONNECTIONS = 2
/** Done jobs tell nothing that the tables do not. */
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

/** Jobs that one loop of pg-boss fetches at once: it asks for more when all are done. */
const BATCH = 3

async function addIndex(url: string): Promise<void> {
  const client = await openClient(url)
  try {
    await client.query(INDEX)
  } finally {
    await client.end()
  }
}

export async function startQueue(
  url: string,
  works: readonly Work<never>[],
  log: (error: unknown) => void,
): Promise<Queue> {
  const boss = new PgBoss({
    ...(sessionOf(url) as PgBoss.ConstructorOptions),
    schema: SCHEMA,
    max: CONNECTIONS,
    schedule: false,
    archiveCompletedAfterSeconds: KEPT_SECONDS,
    archiveFailedAfterSeconds: KEPT_SECONDS,
    deleteAfterSeconds: KEPT_SECONDS,
  })
  boss.on('error', log)
  await boss.start()
  await addIndex(url)
  for (const { queue, run, width } of works) {
    await boss.createQueue(queue, { name: queue, policy: 'short', retryLimit: 0, expireInSeconds: EXPIRE_SECONDS })
    for (let loops = Math.ceil(width / BATCH); loops > 0; loops--)
      await boss.work<never>(queue, { batchSize: BATCH, pollingIntervalSeconds: 0.5 }, async (jobs) => {
        await Promise.all(jobs.map(({ data }) => run(data)))
      })
  }
  return {
    send: async ({ queue, keyOf }, list) => {
      if (list.length > 0) await boss.insert(list.map((data) => ({ name: queue, data, singletonKey: keyOf(data) })))
    },
    stop: () => boss.stop({ graceful: false, wait: true }),
  }
}
