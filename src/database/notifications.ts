/**
 * Word of what was stored, from any process to all that use the same database (LISTEN/NOTIFY). Enters: a topic and ids,
 * sent within the transaction that stores them, so that nothing is announced that was rolled back; leaves: calls of
 * the subscribers. Carries ids only: a notification holds 8000 bytes at the most.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { openClient } from './address'
import type { Sql } from './database'

export const CHANNEL = 'news_graph'

const MOST_BYTES = 7_900
const FIRST_PAUSE = 100
const LONGEST_PAUSE = 30_000
/** Milliseconds between signs of life; a connection that gives none for as long again counts as lost. */
const HEARTBEAT = 15_000

export interface Subscriber {
  /** Must not throw. Notifications of one transaction come in the order sent, those of several in that of commits. */
  onIds(ids: readonly string[]): void
  /**
   * The connection was lost and is back: whatever was committed from this moment (the database's clock) until now may
   * have been missed. A row may carry the time its transaction began, so look back somewhat further.
   */
  onGap?(since: Date): void
}

export interface Notifications {
  /** @returns what ends the subscription */
  subscribe(topic: string, subscriber: Subscriber): () => void
  close(): Promise<void>
}

interface Payload {
  topic: string
  ids: string[]
}

/** As many payloads as it takes, each within what a notification holds; none for no ids. */
export function payloadsOf(topic: string, ids: readonly string[]): string[] {
  const payloads: string[] = []
  const frame = Buffer.byteLength(JSON.stringify({ topic, ids: [] }))
  let part: string[] = []
  let bytes = frame
  const finish = (): void => {
    if (part.length > 0) payloads.push(JSON.stringify({ topic, ids: part } satisfies Payload))
    part = []
    bytes = frame
  }
  for (const id of ids) {
    const size = Buffer.byteLength(JSON.stringify(id)) + 1
    if (bytes + size > MOST_BYTES) finish()
    part.push(id)
    bytes += size
  }
  finish()
  return payloads
}

/** Tells every process; within a transaction, when that commits. */
export async function notify(sql: Sql, topic: string, ids: readonly string[]): Promise<void> {
  const payloads = payloadsOf(topic, ids)
  if (payloads.length > 0)
    await sql.query('select pg_notify($1, payload) from unnest($2::text[]) payload', [CHANNEL, payloads])
}

/** Undefined for what others may say on this channel. */
function parsePayload(text: string | undefined): Payload | undefined {
  try {
    const payload = JSON.parse(text ?? '') as Payload
    return typeof payload?.topic === 'string' && Array.isArray(payload.ids) ? payload : undefined
  } catch {
    return undefined
  }
}

/** Subscribers by topic, in the order in which they came. */
class Subscribers {
  private readonly byTopic = new Map<string, Set<Subscriber>>()

  add(topic: string, subscriber: Subscriber): () => void {
    const entry = { ...bound(subscriber) } // its own object: the same subscriber may come twice
    const all = this.byTopic.get(topic) ?? new Set()
    this.byTopic.set(topic, all.add(entry))
    return () => {
      all.delete(entry)
      if (all.size === 0 && this.byTopic.get(topic) === all) this.byTopic.delete(topic)
    }
  }

  tell({ topic, ids }: Payload): void {
    for (const subscriber of [...(this.byTopic.get(topic) ?? [])]) subscriber.onIds(ids)
  }

  tellGap(since: Date): void {
    for (const all of [...this.byTopic.values()]) for (const subscriber of [...all]) subscriber.onGap?.(since)
  }
}

const bound = (subscriber: Subscriber): Subscriber => ({
  onIds: (ids) => subscriber.onIds(ids),
  onGap: (since) => subscriber.onGap?.(since),
})

/** One connection that listens; gone for good once it is lost. */
class Ear {
  private listening = false
  private heartbeat: NodeJS.Timeout | undefined
  /** Milliseconds by which the database's clock is ahead of ours. */
  private ahead = 0
  private heardAt = 0

  private constructor(
    private readonly client: pg.Client,
    private readonly onLost: () => void,
  ) {}

  /** @param onLost called once, and not before this has resolved */
  static async open(url: string, onPayload: (payload: Payload) => void, onLost: () => void): Promise<Ear> {
    const client = await openClient(url)
    const ear = new Ear(client, onLost)
    client.on('end', () => ear.lose())
    client.on('notification', ({ payload }) => {
      ear.heardAt = Date.now()
      const parsed = parsePayload(payload)
      if (parsed !== undefined) onPayload(parsed)
    })
    try {
      await ear.start()
      return ear
    } catch (error) {
      await ear.close()
      throw error
    }
  }

  private async start(): Promise<void> {
    await this.client.query(`listen ${CHANNEL}`)
    const { rows } = await this.client.query<{ now: Date }>('select clock_timestamp() as now')
    this.heardAt = Date.now()
    this.ahead = (rows[0]?.now.getTime() ?? this.heardAt) - this.heardAt
    this.heartbeat = setInterval(() => this.checkLife(), HEARTBEAT).unref()
    this.listening = true
  }

  /** Up to here, by the database's clock, everything has been heard. */
  get heardUntil(): Date {
    return new Date(this.heardAt + this.ahead)
  }

  private checkLife(): void {
    const sent = Date.now()
    const patience = setTimeout(() => this.lose(), HEARTBEAT).unref()
    this.client.query('select 1').then(
      () => {
        this.heardAt = Math.max(this.heardAt, sent)
        clearTimeout(patience)
      },
      () => this.lose(),
    )
  }

  private lose(): void {
    if (!this.listening) return
    void this.close()
    this.onLost()
  }

  async close(): Promise<void> {
    this.listening = false
    clearInterval(this.heartbeat)
    await this.client.end()
  }
}

class ListeningNotifications implements Notifications {
  private readonly subscribers = new Subscribers()
  private readonly closed = new AbortController()
  private ear: Ear | undefined

  constructor(private readonly url: string) {}

  async listen(): Promise<void> {
    const ear = await Ear.open(
      this.url,
      (payload) => this.subscribers.tell(payload),
      () => void this.listenAgain(ear.heardUntil),
    )
    this.ear = ear
    if (this.closed.signal.aborted) await ear.close()
  }

  private async listenAgain(since: Date): Promise<void> {
    for (let wait = FIRST_PAUSE; !this.closed.signal.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
      try {
        await pause(wait, undefined, { signal: this.closed.signal, ref: false })
        await this.listen()
        return this.subscribers.tellGap(since)
      } catch {
        // Not back yet, or closed meanwhile: the loop decides. Subscribers learn of the gap once it is over.
      }
    }
  }

  subscribe(topic: string, subscriber: Subscriber): () => void {
    return this.subscribers.add(topic, subscriber)
  }

  async close(): Promise<void> {
    this.closed.abort()
    await this.ear?.close()
  }
}

/**
 * Listens on a connection of its own, opened again with growing pauses when it is lost.
 * @throws NewsGraphError DATABASE_UNREACHABLE when it cannot be opened at first
 */
export async function createNotifications(url: string): Promise<Notifications> {
  const notifications = new ListeningNotifications(url)
  await notifications.listen()
  return notifications
}
