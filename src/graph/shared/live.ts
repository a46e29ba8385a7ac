/**
 * Feeds subscriptions: ids that any process announces become rows, in the order in which they were committed. After a lost
 * connection the ids that may have been missed are asked for, so nothing is lost.
 * Refuses a listener that falls too far behind.
 */
import { NewsGraphError } from '../../errors'
import type { Notifications } from '../../database/notifications'

/** Ids that wait for a slow listener. */
const MOST_WAITING = 50_000
/** Ids remembered so that what comes again after a gap is told once. */
const REMEMBERED = 10_000
/** A row carries the time at which its transaction began; look back as far as one may have taken. */
const LOOK_BACK = 60_000
/** Ids read at once. */
const BATCH = 100

export interface LiveSource<Row> {
  topic: string
  /** True: an id comes once only. False: each announcement counts, and only what a gap brings up again is left out. */
  once: boolean
  /** Rows that fit, in the order of the ids. */
  read: (ids: string[]) => Promise<Row[]>
  /** Ids stored since then, oldest first. */
  since: (time: Date) => Promise<string[]>
}

/** The iterator ends when its return is called, also while it waits. */
export function live<Row>(notifications: Notifications, source: LiveSource<Row>): AsyncIterableIterator<Row> {
  const queue = new Queue(source.once)
  const stop = notifications.subscribe(source.topic, {
    onIds: (ids) => queue.add(ids),
    onGap: (time) => queue.addGap(new Date(time.getTime() - LOOK_BACK)),
  })
  const rows = readRows(queue, source)
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

async function* readRows<Row>(queue: Queue, source: LiveSource<Row>): AsyncGenerator<Row, undefined> {
  for (;;) {
    const gap = queue.takeGap()
    if (gap !== null) queue.addMissed(await source.since(gap))
    const ids = queue.take()
    if (ids.length > 0) yield* await source.read(ids)
    else if (!(await queue.waitForMore())) return
  }
}

/** Ids that wait to be read. */
class Queue {
  private readonly waiting: string[] = []
  private readonly told = new Set<string>()
  private gap: Date | null = null
  private ended = false
  private wake = (): void => {}

  constructor(private readonly once: boolean) {}

  add(ids: readonly string[]): void {
    this.waiting.push(...(this.once ? ids.filter((id) => !this.told.has(id)) : ids))
    for (const id of ids) remember(this.told, id)
    this.wake()
  }

  addMissed(ids: readonly string[]): void {
    const missed = ids.filter((id) => !this.told.has(id))
    this.waiting.unshift(...missed)
    for (const id of missed) remember(this.told, id)
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
    if (!this.ended && this.waiting.length === 0 && this.gap === null)
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    return !this.ended
  }
}

function remember(told: Set<string>, id: string): void {
  told.add(id)
  if (told.size > REMEMBERED) told.delete(told.values().next().value!)
}
