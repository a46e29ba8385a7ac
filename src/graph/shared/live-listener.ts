/**
 * One subscriber of a live feed: what fits waits here, in order, until it is taken. Refuses to keep more for one that is too
 * slow: it is cut off, and what waited is let go.
 */
import { NewsGraphError } from '../../errors'

/** Items that wait at the most. */
const MOST_WAITING = 2_000
/** With so many a feed that catches up gives it time. */
const MANY_WAITING = 1_000

interface Waiting<Item> {
  number: number
  item: Item
}

export class Listener<Item> implements AsyncIterableIterator<Item> {
  /** What comes before all that waits. */
  private past: AsyncIterator<Item> | undefined
  private waiting: Waiting<Item>[] = []
  /** Nothing up to that number is new to it. */
  private last = 0
  private failure: unknown
  private ended = false
  private wake = (): void => {}

  /** @param onEnd called once, when it leaves or is cut off; with the reason where it was */
  constructor(private readonly onEnd: (reason?: string) => void) {}

  get isBehind(): boolean {
    return this.waiting.length >= MANY_WAITING
  }

  /** Where it begins: of what came meanwhile only what is newer stays. */
  begin(start: number): void {
    this.last = Math.max(this.last, start)
    this.waiting = this.waiting.filter(({ number }) => number > start)
  }

  /** What is to be told before anything that waits; it is read as it is taken. */
  precede(past: AsyncIterator<Item>): void {
    this.past = past
  }

  /** What it was given once is not taken again. */
  add(number: number, item: Item): void {
    if (this.ended || number <= this.last) return
    if (this.waiting.length >= MOST_WAITING) return this.cutOff()
    this.last = number
    this.waiting.push({ number, item })
    this.wake()
  }

  /** Tells the error in place of the next item, and ends. */
  fail(error: unknown, reason?: string): void {
    if (this.ended) return
    this.failure = error
    this.end(reason)
  }

  async next(): Promise<IteratorResult<Item, undefined>> {
    for (;;) {
      const missed = await this.nextOfPast()
      if (missed) return missed
      const next = this.waiting.shift()
      if (next) return { value: next.item, done: false }
      if (this.failure !== undefined) {
        const { failure } = this
        this.failure = undefined
        throw failure
      }
      if (this.ended) return { value: undefined, done: true }
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    }
  }

  private async nextOfPast(): Promise<IteratorYieldResult<Item> | null> {
    if (!this.past) return null
    try {
      const next = await this.past.next()
      if (!next.done && !this.ended) return next
    } catch (error) {
      this.fail(error)
    }
    this.past = undefined
    return null
  }

  /** Ends it, also while it waits. */
  async return(): Promise<IteratorResult<Item, undefined>> {
    this.end()
    return { value: undefined, done: true }
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  private cutOff(): void {
    const reason = `More than ${MOST_WAITING} items wait for this listener: take them faster, or ask for less`
    this.fail(new NewsGraphError('TOO_SLOW', reason), `TOO_SLOW: ${reason}`)
  }

  private end(reason?: string): void {
    if (this.ended) return
    this.ended = true
    this.waiting = []
    this.onEnd(reason)
    this.wake()
  }
}
