/**
 * Follows sources: polls one, takes in the article of one item. Enter ids; leave the graph with the articles, and what
 * came of it. Whatever fails is kept with its reason and tried again in time; only a lost database is thrown.
 */
import type { AnnotatedArticle } from '../../annotate/annotated-article'
import type { Config } from '../../config'
import type { Database } from '../../database/database'
import { keepStatistics } from '../../database/statistics'
import { isNewsGraphError, NewsGraphError } from '../../errors'
import type { IngestOutcome } from '../../graph/article/article-facts'
import {
  claimSource,
  extendClaim,
  putOffSource,
  settlePoll,
  type ClaimedSource,
  type PollError,
} from '../../graph/source/polling.store'
import {
  failItem,
  lockWaitingItem,
  putBackItem,
  settleItem,
  type ClaimedItem,
} from '../../graph/source/source-item.store'
import { lockGraph } from '../../graph/shared/writing.store'
import { inTurn } from '../../database/in-turn'
import { storeWithin } from '../journey'
import type { Workbench } from '../workbench'
import { mayPass, pauseAfter, pauseAsked, toldError } from './failures'
import { listedItems } from './listed-items'
import { isNotOurTurn, type Fetching } from './fetching'
import { readItem } from './read-item'
import { SourceReader } from './read-source'

export interface FollowServices {
  database: Database
  workbench: Workbench
  fetching: Fetching
  limits: Pick<Config['limits'], 'articleBytes' | 'articleTime'>
  /** Told of bugs. */
  log: (error: unknown) => void
  /** Aborted: what fails from now on fails because everything is being closed. */
  stop: AbortSignal
}

/** BUSY: another worker has it, or it is not our turn at its host. FAILED may have items all the same. */
export interface PollOutcome {
  outcome: 'READ' | 'UNCHANGED' | 'BUSY' | 'FAILED'
  title?: string | null
  items?: number
  added?: number
  changed?: number
  /** Items that were passed over because there are too many. */
  left?: number
  error?: PollError
}

/** WAITING: tried again later. GONE: another worker was first, or the source was removed. */
export interface ItemOutcome {
  outcome: IngestOutcome | 'WAITING' | 'FAILED' | 'GONE'
  articleId?: string
  error?: PollError
}

/** Fetches of an item before it is given up. */
const MOST_ATTEMPTS = 8

export class Follower {
  /** Milliseconds after which what a worker has in hand counts as lost with it. */
  readonly lease: number

  constructor(private readonly services: FollowServices) {
    const { fetching, limits } = services
    this.lease = 2 * fetching.settings.requestTime + limits.articleTime
  }

  /** @param early also before its time */
  async poll(id: string, early: boolean): Promise<PollOutcome> {
    const { database } = this.services
    const source = await claimSource(database, id, { lease: this.lease, early })
    if (source === undefined) return { outcome: 'BUSY' }
    try {
      return await this.read(source)
    } catch (error) {
      return this.failPoll(source, error)
    }
  }

  private async read(source: ClaimedSource): Promise<PollOutcome> {
    const { database, fetching, workbench } = this.services
    const hold = (): Promise<unknown> => extendClaim(database, source.id, this.lease)
    const reading = await new SourceReader(fetching, workbench, hold).read(source)
    const failed = reading?.error != null
    const items = reading === null ? [] : listedItems(reading.items, source.url)
    const error = failed ? toldError(reading.error) : null
    const pause = failed ? this.pauseOf(source, reading.error) : fetching.settings.pollInterval
    const counts = await database.transaction((tx) => settlePoll(tx, source.id, { read: reading, items, error, pause }))
    if (reading === null) return { outcome: 'UNCHANGED', title: source.title }
    return {
      outcome: failed ? 'FAILED' : 'READ',
      title: reading.title,
      items: items.length,
      ...counts,
      ...(reading.left > 0 && { left: reading.left }),
      ...(error && { error }),
    }
  }

  private pauseOf({ failures }: ClaimedSource, error: unknown): number {
    return pauseAfter(failures + 1, this.services.fetching.settings.retryPause, error)
  }

  private async failPoll(source: ClaimedSource, failure: unknown): Promise<PollOutcome> {
    const { database } = this.services
    if (this.isNoFault(failure)) {
      await putOffSource(database, source.id, pauseAsked(failure))
      return { outcome: 'BUSY' }
    }
    this.report(failure)
    const error = toldError(failure)
    const pause = this.pauseOf(source, failure)
    await database.transaction((tx) => settlePoll(tx, source.id, { read: null, items: [], error, pause }))
    return { outcome: 'FAILED', title: source.title, error }
  }

  async takeItem(item: ClaimedItem): Promise<ItemOutcome> {
    try {
      return await this.store(item, await this.readArticle(item))
    } catch (error) {
      return this.failTaking(item, error)
    }
  }

  private async readArticle(item: ClaimedItem): Promise<AnnotatedArticle> {
    const { fetching, workbench, limits } = this.services
    // Its worker may have ended before it could say why.
    if (item.attempts > MOST_ATTEMPTS)
      throw new NewsGraphError('READ_FAILED', `given up: begun ${MOST_ATTEMPTS} times and never finished`)
    return readItem(item, { fetching, workbench, limit: limits.articleBytes })
  }

  /** Article and item in one transaction: whoever comes second finds it done. */
  private async store(item: ClaimedItem, article: AnnotatedArticle): Promise<ItemOutcome> {
    const { database } = this.services
    const outcome = await inTurn(database, () =>
      database.transaction(async (tx): Promise<ItemOutcome> => {
        await lockGraph(tx)
        if (!(await lockWaitingItem(tx, item))) return { outcome: 'GONE' }
        const { stored } = await storeWithin(tx, article)
        await settleItem(tx, item, stored.id)
        return { outcome: stored.outcome, articleId: stored.id }
      }),
    )
    if (outcome.outcome === 'CREATED' || outcome.outcome === 'UPDATED') await keepStatistics(database)
    return outcome
  }

  private async failTaking(item: ClaimedItem, failure: unknown): Promise<ItemOutcome> {
    const { database, fetching } = this.services
    if (this.isNoFault(failure)) {
      await putBackItem(database, item, pauseAsked(failure))
      return { outcome: 'WAITING' }
    }
    this.report(failure)
    const again = mayPass(failure) && item.attempts < MOST_ATTEMPTS
    const error = toldError(failure)
    const pause = again ? pauseAfter(item.attempts, fetching.settings.retryPause, failure) : null
    await failItem(database, item, error, pause)
    return { outcome: again ? 'WAITING' : 'FAILED', error }
  }

  private isNoFault(error: unknown): boolean {
    return isNotOurTurn(error) || this.services.stop.aborted
  }

  private report(error: unknown): void {
    if (isNewsGraphError(error) && error.code === 'DATABASE_UNREACHABLE') throw error
    if (!isNewsGraphError(error)) this.services.log(error)
  }
}
