/**
 * Word that something was stored, from any process to all that use the same database (LISTEN/NOTIFY). Enters: topics, sent
 * within the transaction that stores, so that nothing is announced that was rolled back; leaves: calls of the subscribers,
 * who then look into the database. Says nothing of what was stored: whoever missed a word has missed nothing.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { openClient } from './address'
import type { Sql } from './database'

export const CHANNEL = 'news_graph'

const FIRST_PAUSE = 100
const LONGEST_PAUSE = 30_000
/** Milliseconds between signs of life; a connection that gives none for as long again counts as lost. */
const HEARTBEAT = 15_000

export interface Notifications {
  /**
   * Calls onNews once something of the topic was committed, and after a lost connection is back, when something may have
   * been. It must not throw.
   * @returns what ends the subscription
   */
  subscribe(topic: string, onNews: () => void): () => void
  close(): Promise<void>
}

/** Tells every process; within a transaction, when that commits, once for each topic. */
export const notify = async (sql: Sql, topics: readonly string[]): Promise<void> =>
  void (await sql.query('select pg_notify($1, topic) from unnest($2::text[]) topic', [CHANNEL, topics]))

/** Subscribers by topic, in the order in which they came. */
class Subscribers {
  private readonly byTopic = new Map<string, Set<() => void>>()

  add(topic: string, onNews: () => void): () => void {
    const entry = (): void => onNews() // its own: the same function may come twice
    const all = this.byTopic.get(topic) ?? new Set()
    this.byTopic.set(topic, all.add(entry))
    return () => {
      all.delete(entry)
      if (all.size === 0 && this.byTopic.get(topic) === all) this.byTopic.delete(topic)
    }
  }

  tell(topic: string): void {
    for (const onNews of [...(this.byTopic.get(topic) ?? [])]) onNews()
  }

  tellAll(): void {
    for (const topic of [...this.byTopic.keys()]) this.tell(topic)
  }
}

/** One connection that listens; gone for good once it is lost. */
class Ear {
  private listening = false
  private heartbeat: NodeJS.Timeout | undefined

  private constructor(
    private readonly client: pg.Client,
    private readonly onLost: () => void,
  ) {}

  /** @param onLost called once, and not before this has resolved */
  static async open(url: string, onTopic: (topic: string) => void, onLost: () => void): Promise<Ear> {
    const client = await openClient(url)
    const ear = new Ear(client, onLost)
    client.on('end', () => ear.lose())
    client.on('notification', ({ payload }) => onTopic(payload ?? ''))
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
    this.heartbeat = setInterval(() => this.checkLife(), HEARTBEAT).unref()
    this.listening = true
  }

  private checkLife(): void {
    const patience = setTimeout(() => this.lose(), HEARTBEAT).unref()
    this.client.query('select 1').then(
      () => clearTimeout(patience),
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
      (topic) => this.subscribers.tell(topic),
      () => void this.listenAgain(),
    )
    this.ear = ear
    if (this.closed.signal.aborted) await ear.close()
  }

  private async listenAgain(): Promise<void> {
    for (let wait = FIRST_PAUSE; !this.closed.signal.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
      try {
        await pause(wait, undefined, { signal: this.closed.signal, ref: false })
        await this.listen()
        return this.subscribers.tellAll()
      } catch {
        // Not back yet, or closed meanwhile: the loop decides. Subscribers look for themselves once it is.
      }
    }
  }

  subscribe(topic: string, onNews: () => void): () => void {
    return this.subscribers.add(topic, onNews)
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
