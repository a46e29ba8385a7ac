/**
 * Live feeds, one for each kind of record in a process, whatever the number of subscribers: what was stored, by any process,
 * is read once in the order in which it was committed, matched with all filters at once and given to whom it fits. A feed
 * remembers how far it has read: a word that was missed, a lost connection or a restarted database loses and repeats
 * nothing. A database that is away is waited for as long as somebody listens. Who comes back is given first what came since.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Sql } from '../../database/database'
import type { Notifications } from '../../database/notifications'
import { isNewsGraphError } from '../../errors'
import { followMerges } from './follow-merges.store'
import { Listener } from './live-listener'
import {
  checkReachable,
  findFits,
  newestNumber,
  readAfter,
  readRows,
  type Fit,
  type Numbered,
  type NumberedTable,
} from './live.store'
import { Loaders } from './loaders'
import { readPosition } from './position'

/** Records read at once. */
const BATCH = 100
/** Milliseconds before what a lost connection broke off is read again; then always the last. */
const PAUSES = [100, 300, 1_000, 3_000]
/** Milliseconds that a batch waits at the most for subscribers that are behind. */
const PATIENCE = 1_000
const LOOK_EVERY = 20

export interface FeedSource<Filter> extends NumberedTable<Filter> {
  topic: string
  /** Fields of the filter that hold ids of entities. */
  entities: readonly (keyof Filter & string)[]
  /** The filters with what they mean by now, where conditions ask for more than the entities that answer for those named. */
  widen?: (db: Sql, filters: readonly Filter[]) => Promise<readonly Filter[]>
}

/** A record that fits, with loaders that all who are told of it share: what is read for one is read for all. */
export interface Told<Row> {
  row: Row
  /** Of the change that is told. */
  number: number
  loaders: Loaders
}

/** The feeds of a process, each made when first used. */
export class Feeds {
  private readonly made = new Map<unknown, unknown>()

  constructor(
    private readonly db: Sql,
    private readonly notifications: Notifications,
  ) {}

  use<Row extends { uuid: string }, Filter>(source: FeedSource<Filter>): Feed<Row, Filter> {
    if (!this.made.has(source)) this.made.set(source, new Feed<Row, Filter>(this.db, this.notifications, source))
    return this.made.get(source) as Feed<Row, Filter>
  }
}

export interface SubscribeOptions {
  /** Begin behind this position instead of now. */
  after?: string | null
  /** Told why, where the listener is ended for being too slow. */
  onCutOff?: (reason: string) => void
}

interface Group<Row, Filter> {
  filter: Filter
  listeners: Set<Listener<Told<Row>>>
}

export class Feed<Row extends { uuid: string }, Filter> {
  /** Subscribers by their filter, as JSON. */
  private readonly groups = new Map<string, Group<Row, Filter>>()
  /** Everything up to this number was given out; null while nobody listens. */
  private position: number | null = null
  /** The look at where to begin: all who come before it is answered share it, so that nobody begins behind another. */
  private start: Promise<number> | null = null
  private stopNews = (): void => {}
  private reading = false
  private hasNews = false

  constructor(
    private readonly db: Sql,
    notifications: Notifications,
    private readonly source: FeedSource<Filter>,
  ) {
    this.listenToNews = () => notifications.subscribe(source.topic, () => void this.readOn())
  }

  private readonly listenToNews: () => () => void

  /**
   * What is committed from now on, or behind a position, and fits. Ends when its return is called, also while it waits.
   * @throws NewsGraphError DATABASE_UNREACHABLE where it cannot begin, BAD_CURSOR, POSITION_TOO_OLD; later TOO_SLOW
   */
  async subscribe(filter: Filter, { after, onCutOff }: SubscribeOptions = {}): Promise<Listener<Told<Row>>> {
    const from = after == null ? null : readPosition(after)
    if (from !== null) await checkReachable(this.db, from)
    const key = JSON.stringify(filter)
    const listener: Listener<Told<Row>> = new Listener((reason) => {
      this.remove(key, listener)
      if (reason !== undefined) onCutOff?.(reason)
    })
    this.add(key, filter, listener)
    // Only now: what is committed after this look is given to it, too, whoever is reading at the moment.
    try {
      const start = await this.findStart()
      listener.begin(Math.max(start, from ?? 0))
      if (from !== null && from < start)
        listener.precede(this.readPast({ filter, listeners: new Set([listener]) }, from, start))
      return listener
    } catch (error) {
      await listener.return()
      throw error
    }
  }

  private async findStart(): Promise<number> {
    if (this.position !== null) return newestNumber(this.db, this.source)
    const look = (this.start ??= newestNumber(this.db, this.source))
    try {
      const start = await look
      if (this.start === look) {
        this.position = start
        void this.readOn()
      }
      return start
    } finally {
      if (this.start === look) this.start = null
    }
  }

  /** What fits of what came behind one number and up to another, read as it is taken. */
  private async *readPast(group: Group<Row, Filter>, after: number, until: number): AsyncGenerator<Told<Row>> {
    for (let from = after; from < until;) {
      const position = from
      const batch = await this.patiently(() => readAfter(this.db, this.source, position, BATCH))
      const records = batch?.filter(({ number }) => number <= until) ?? []
      const last = records.at(-1)
      if (!last) return
      yield* await this.tell(records, (await this.fitsOf(records, [group])) ?? [])
      from = last.number
    }
  }

  private add(key: string, filter: Filter, listener: Listener<Told<Row>>): void {
    if (this.groups.size === 0) this.stopNews = this.listenToNews()
    const group = this.groups.get(key) ?? { filter, listeners: new Set() }
    this.groups.set(key, group)
    group.listeners.add(listener)
  }

  private remove(key: string, listener: Listener<Told<Row>>): void {
    const group = this.groups.get(key)
    group?.listeners.delete(listener)
    if (group?.listeners.size === 0) this.groups.delete(key)
    if (this.groups.size > 0) return
    this.stopNews()
    this.position = null
    this.start = null
  }

  /** Reads until nothing is left; who calls it meanwhile has it look once more. */
  private async readOn(): Promise<void> {
    this.hasNews = true
    if (this.reading) return
    this.reading = true
    try {
      while (this.hasNews) {
        this.hasNews = false
        while (await this.readBatch()) await this.waitForThoseBehind()
      }
    } catch (error) {
      for (const listener of this.listeners()) listener.fail(error)
    } finally {
      this.reading = false
    }
  }

  /** False where nothing was left: of what is committed later there is word. */
  private async readBatch(): Promise<boolean> {
    const from = this.position
    if (from === null) return false
    const records = await this.patiently(() => readAfter(this.db, this.source, from, BATCH))
    const last = records?.at(-1)
    if (!records || !last) return false
    // Whoever has come until now: those that come later begin behind what this look has seen.
    await this.giveOut(records, [...this.groups.values()])
    if (this.position !== null) this.position = Math.max(this.position, last.number)
    return records.length === BATCH
  }

  private async giveOut(records: readonly Numbered[], groups: readonly Group<Row, Filter>[]): Promise<void> {
    const fits = await this.fitsOf(records, groups)
    if (!fits || fits.length === 0) return
    const groupsOf = new Map<string, Group<Row, Filter>[]>()
    for (const { uuid, filter } of fits) groupsOf.set(uuid, [...(groupsOf.get(uuid) ?? []), groups[filter]!])
    for (const told of await this.tell(records, fits))
      for (const { listeners } of groupsOf.get(told.row.uuid)!)
        for (const listener of [...listeners]) listener.add(told.number, told)
  }

  /** Those that fit, in order, without what changed or went since: it comes again under another number, or never. */
  private async tell(records: readonly Numbered[], fits: readonly Fit[]): Promise<Told<Row>[]> {
    const fitting = new Set(fits.map(({ uuid }) => uuid))
    const wanted = records.filter(({ uuid }) => fitting.has(uuid))
    if (wanted.length === 0) return []
    const rows = await this.patiently(() => readRows<Row, Filter>(this.db, this.source, wanted))
    const rowOf = new Map(rows?.map((row) => [row.uuid, row]))
    const loaders = new Loaders(this.db)
    return wanted.flatMap(({ uuid, number }) => {
      const row = rowOf.get(uuid)
      return row ? [{ row, number, loaders }] : []
    })
  }

  /** A filter that cannot be asked ends its own subscribers, nobody else's. */
  private async fitsOf(records: readonly Numbered[], groups: readonly Group<Row, Filter>[]): Promise<Fit[] | null> {
    const asked = groups.map(({ filter }) => filter)
    try {
      return await this.patiently(async () => findFits(this.db, this.source, records, await this.current(asked)))
    } catch (error) {
      if (groups.length > 1) return this.fitsOneByOne(records, groups)
      for (const { listeners } of groups) for (const listener of [...listeners]) listener.fail(error)
      return []
    }
  }

  private async fitsOneByOne(
    records: readonly Numbered[],
    groups: readonly Group<Row, Filter>[],
  ): Promise<Fit[] | null> {
    const fits: Fit[] = []
    for (const [filter, group] of groups.entries())
      for (const { uuid } of (await this.fitsOf(records, [group])) ?? []) fits.push({ uuid, filter })
    return fits
  }

  private async current(filters: readonly Filter[]): Promise<readonly Filter[]> {
    const { entities, widen } = this.source
    const merged = await followMerges(this.db, filters, entities)
    return widen ? widen(this.db, merged) : merged
  }

  private *listeners(): Generator<Listener<Told<Row>>> {
    for (const { listeners } of [...this.groups.values()]) yield* [...listeners]
  }

  private async waitForThoseBehind(): Promise<void> {
    const isBehind = (): boolean => [...this.listeners()].some((listener) => listener.isBehind)
    for (let waited = 0; waited < PATIENCE && isBehind(); waited += LOOK_EVERY) await pause(LOOK_EVERY)
  }

  /** Reads again for as long as the database is away; null where everybody has left meanwhile. */
  private async patiently<Result>(read: () => Promise<Result>): Promise<Result | null> {
    for (let attempt = 0; this.groups.size > 0; attempt++)
      try {
        return await read()
      } catch (error) {
        if (!isNewsGraphError(error) || error.code !== 'DATABASE_UNREACHABLE') throw error
        await pause(PAUSES[Math.min(attempt, PAUSES.length - 1)], undefined, { ref: false })
      }
    return null
  }
}
