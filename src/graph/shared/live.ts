/**
 * Feeds subscriptions: ids that any process announces become rows, in the order in which they were committed. Each state of
 * a record is told once: after a lost connection what may have been missed is asked for, and what was told is left out.
 * A database that is away is waited for about a minute. Refuses a listener that falls too far behind.
 */
import { isNewsGraphError, NewsGraphError } from '../../errors'
import type { Notifications } from '../../database/notifications'

/** Ids that wait for a slow listener. */
const MOST_WAITING = 50_000
/** Records remembered, the latest told, so that what comes up again after a gap is told once. */
const REMEMBERED = 10_000
/** A row carries the time at which its transaction began; look back as far as one may have taken. */
const LOOK_BACK = 60_000
/** Ids read at once. */
const BATCH = 100
/** Milliseconds before what a lost connection broke off is read again. */
const PAUSES = [100, 300, 1_000, 3_000, 10_000, 20_000, 30_000]

/** A record as it stood at one time; state: the same only where nothing changed since. */
export interface Change {
  uuid: string
  state: string
}

export interface LiveSource<Row extends Change> {
  topic: string
  /** Nothing that was stored before, by the database's clock, is told after a gap. */
  from: Date
  /** Rows that fit, in the order of the ids; those that do not, or are gone, left out. */
  read: (ids: string[]) => Promise<Row[]>
  /** What came or changed since then, oldest first. */
  since: (time: Date) => Promise<Change[]>
}

/** The iterator ends when its return is called, also while it waits. */
export function live<Row extends Change>(
  notifications: Notifications,
  source: LiveSource<Row>,
): AsyncIterableIterator<Row> {
  const queue = new Queue()
  const stop = notifications.subscribe(source.topic, {
    onIds: (ids) => queue.add(ids),
    onGap: (time) => queue.addGap(new Date(Math.max(time.getTime() - LOOK_BACK, source.from.getTime()))),
  })
  const rows = readRows(queue, source, stop)
  return {
    next: () => rows.next(),
    return: async () => {
      stop()
      queue.end()
      return rows.return(undefined)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

async function* readRows<Row extends Change>(
  queue: Queue,
  source: LiveSource<Row>,
  stop: () => void,
): AsyncGenerator<Row, undefined> {
  const told = new Told()
  try {
    while (await queue.waitForMore()) {
      const gap = queue.takeGap()
      if (gap !== null) {
        const missed = await patiently(queue, () => source.since(gap))
        queue.addFirst(missed.filter((change) => !told.has(change)).map(({ uuid }) => uuid))
      }
      const ids = queue.take()
      for (const row of await patiently(queue, () => source.read(ids))) if (told.add(row)) yield row
    }
    return undefined
  } finally {
    stop()
  }
}

/** Nothing, where the listener leaves while it waits. */
async function patiently<Item>(queue: Queue, read: () => Promise<Item[]>): Promise<Item[]> {
  for (const pause of PAUSES)
    try {
      return await read()
    } catch (error) {
      if (!isNewsGraphError(error) || error.code !== 'DATABASE_UNREACHABLE') throw error
      if (!(await queue.rest(pause))) return []
    }
  return read()
}

/** The last state told of each record. */
class Told {
  private readonly states = new Map<string, string>()

  has({ uuid, state }: Change): boolean {
    return this.states.get(uuid) === state
  }

  /** False where just that was told. */
  add(change: Change): boolean {
    if (this.has(change)) return false
    this.states.delete(change.uuid)
    this.states.set(change.uuid, change.state)
    if (this.states.size > REMEMBERED) this.states.delete(this.states.keys().next().value!)
    return true
  }
}

/** Ids that wait to be read. */
class Queue {
  private waiting: string[] = []
  private gap: Date | null = null
  private ended = false
  private wake = (): void => {}

  add(ids: readonly string[]): void {
    // one too many tells that some are lost: more need not be kept
    if (this.waiting.length <= MOST_WAITING) this.waiting.push(...ids)
    this.wake()
  }

  addFirst(ids: readonly string[]): void {
    this.waiting = [...ids, ...this.waiting]
  }

  addGap(since: Date): void {
    if (this.gap === null || since < this.gap) this.gap = since
    this.wake()
  }

  takeGap(): Date | null {
    const { gap } = this
    this.gap = null
    return gap
  }

  /** @throws CONFLICT where too many wait */
  take(): string[] {
    if (this.waiting.length > MOST_WAITING)
      throw new NewsGraphError('CONFLICT', `More than ${MOST_WAITING} items wait for this listener: subscribe again`)
    return this.waiting.splice(0, BATCH)
  }

  end(): void {
    this.ended = true
    this.wake()
  }

  /** False once it has ended. */
  async waitForMore(): Promise<boolean> {
    while (!this.ended && this.waiting.length === 0 && this.gap === null)
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    return !this.ended
  }

  /** Waits so long, or until it ends. False once it has ended. */
  async rest(milliseconds: number): Promise<boolean> {
    if (!this.ended)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        this.wake = () => {
          if (!this.ended) return
          clearTimeout(timer)
          resolve()
        }
      })
    return !this.ended
  }
}
