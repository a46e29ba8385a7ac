/**
 * Polls sources on schedule and takes in what they list, as long as it runs; any number of processes may. Each second it
 * hands what has become due to the queue, and works off what any process handed to it.
 */
import { claimItem, readDueItems, type ItemId } from '../../graph/source/source-item.store'
import { readDueSources } from '../../graph/source/polling.store'
import { Follower, type FollowServices } from './follow'
import { startQueue, type Queue, type Work } from './queue'

export interface Poller {
  /** Waits for what is under way; the caller closes the fetching before, so that it ends soon. */
  stop(): Promise<void>
}

const TICK = 1_000
/** Sources and items that one process has in hand at once. */
const POLLS = 6
const FETCHES = 12
/** Due sources that one tick hands over. */
const MOST_DUE = 500
/** Items of one host that one tick hands over: no more than its pauses let through before the next but one. */
const MOST_OF_HOST = 20

export async function startPoller(services: Omit<FollowServices, 'stop'>): Promise<Poller> {
  const stop = new AbortController()
  const follower = new Follower({ ...services, stop: stop.signal })
  const { database, fetching, log } = services
  const underWay = new Set<Promise<void>>()

  const run = (work: () => Promise<unknown>): Promise<void> => {
    const task = (async () => {
      if (stop.signal.aborted) return
      await work()
    })().catch(log)
    underWay.add(task)
    return task.finally(() => underWay.delete(task))
  }
  const polls: Work<{ id: string }> = {
    queue: 'poll-source',
    keyOf: ({ id }) => id,
    run: ({ id }) => run(() => follower.poll(id, false)),
    width: POLLS,
  }
  const fetches: Work<ItemId> = {
    queue: 'fetch-item',
    keyOf: ({ sourceId, key }) => `${sourceId} ${key}`,
    run: (id) =>
      run(async () => {
        const item = await claimItem(database, id, follower.lease)
        if (item) await follower.takeItem(item)
      }),
    width: FETCHES,
  }

  const queue: Queue = await startQueue(database.url, [polls, fetches] as unknown as Work<never>[], log)
  const perHost = Math.min(MOST_OF_HOST, Math.ceil((2 * TICK) / Math.max(fetching.settings.hostPause, 1)))
  const dispatch = async (): Promise<void> => {
    const sources = await readDueSources(database, MOST_DUE)
    await queue.send(
      polls,
      sources.map((id) => ({ id })),
    )
    await queue.send(fetches, await readDueItems(database, perHost))
  }
  const timer = setInterval(() => void run(dispatch), TICK)

  return {
    stop: async () => {
      clearInterval(timer)
      stop.abort()
      await fetching.close()
      await Promise.all(underWay)
      await queue.stop()
    },
  }
}
