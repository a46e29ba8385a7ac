/**
 * Delivers what saved searches find, as long as it runs; any number of processes may. Whenever something was stored, and each
 * second, it looks for what is new and posts what is due. A delivery is claimed by one process at a time, and the next of
 * its search comes only after it: order is kept, and what fails waits, with its id, for the next try.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Notifications } from '../database/notifications'
import { isNewsGraphError, NewsGraphError } from '../errors'
import type { Poster } from '../fetch/poster'
import { claimDue, fail, putBack, settle, type Delivery } from '../graph/saved-search/delivery.store'
import { SEARCHED } from '../graph/saved-search/saved-filter'
import type { GraphContext } from '../graph/shared/context'
import { toGlobalId } from '../graph/shared/ids'
import { send } from './envelope'
import { checkTaken, failureOf } from './failures'
import { findNew, type FindServices } from './find-new'
import { readItems } from './items'

const TICK = 1_000
/** Milliseconds between two rounds at the least: what comes meanwhile is read at once. */
const REST = 200
/** Deliveries that one process has in hand. */
const WIDTH = 50

export interface DeliverServices extends FindServices {
  notifications: Notifications
  poster: Poster
  /** Milliseconds of one request, and of one SQL statement: a delivery is a few of these. */
  requestTime: number
  statementTime: number
  /** Of one delivery: that of a reader. */
  createContext: () => GraphContext
}

export class Deliverer {
  private readonly underWay = new Set<Promise<void>>()
  private readonly stopped = new AbortController()
  private readonly ends: (() => void)[] = []
  /** Milliseconds after which what a worker has in hand counts as lost with it. */
  private readonly lease: number
  private round: Promise<void> | undefined
  private hasNews = false

  constructor(private readonly services: DeliverServices) {
    this.lease = 2 * (services.requestTime + services.statementTime)
  }

  start(): void {
    const { notifications } = this.services
    const timer = setInterval(() => this.wake(), TICK)
    this.ends.push(() => clearInterval(timer))
    for (const { feed } of Object.values(SEARCHED))
      this.ends.push(notifications.subscribe(feed.topic, () => this.wake()))
    this.wake()
  }

  /** Waits for what is under way, which it breaks off. */
  async stop(): Promise<void> {
    for (const end of this.ends.splice(0)) end()
    this.stopped.abort()
    await this.services.poster.close()
    await this.round
    await Promise.all(this.underWay)
  }

  private wake(): void {
    this.hasNews = true
    if (this.round || this.stopped.signal.aborted) return
    this.round = this.work()
      .catch((error: unknown) => this.services.log(error))
      .finally(() => {
        this.round = undefined
      })
  }

  private async work(): Promise<void> {
    while (this.hasNews && !this.stopped.signal.aborted) {
      this.hasNews = false
      const more = await findNew(this.services)
      await this.beginDue()
      if (more) this.hasNews = true
      else await pause(REST, undefined, { signal: this.stopped.signal }).catch(() => undefined)
    }
  }

  private async beginDue(): Promise<void> {
    const room = WIDTH - this.underWay.size
    if (room === 0 || this.stopped.signal.aborted) return
    const claimedAt = performance.now()
    for (const delivery of await claimDue(this.services.database, room, this.lease)) {
      const task = this.deliver(delivery, claimedAt)
        .catch((error: unknown) => this.services.log(error))
        .finally(() => {
          this.underWay.delete(task)
          this.wake() // there may be more for this search, and there is room
        })
      this.underWay.add(task)
    }
  }

  private async deliver(delivery: Delivery, claimedAt: number): Promise<void> {
    const { database, log, retryPause } = this.services
    try {
      await settle(database, delivery, await this.post(delivery, claimedAt))
    } catch (error) {
      if (this.stopped.signal.aborted) return void (await putBack(database, delivery))
      if (isNewsGraphError(error) && error.code === 'DATABASE_UNREACHABLE') throw error
      if (!isNewsGraphError(error)) log(error)
      await fail(database, delivery.search.uuid, delivery.id, failureOf(error, delivery.failures, retryPause))
    }
  }

  /** False where nothing is left to be told. @throws NewsGraphError where it was not taken */
  private async post({ id, search, items }: Delivery, claimedAt: number): Promise<boolean> {
    const { schema, createContext, poster, requestTime } = this.services
    const told = await readItems(schema, createContext(), search.kind, items)
    if (told.length === 0) return false
    if (performance.now() - claimedAt + requestTime > this.lease)
      throw new NewsGraphError('TIMED_OUT', 'its items took too long to be read') // another worker may have it by now
    const envelope = { id, search: { id: toGlobalId('search', search.uuid), name: search.name }, items: told }
    checkTaken(await send(poster, search, envelope))
    return true
  }
}
