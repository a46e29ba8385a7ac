/**
 * Many articles, one after the other: items in, each stored or refused, in the order in which they came, while the
 * workbench is busy with the next ones. What fails is told and the rest goes on; only a lost database ends it all.
 */
import { NewsGraphError } from '../errors'
import type { AnnotatedArticle } from '../annotate/annotated-article'
import type { Config } from '../config'
import { explainConnection } from '../database/address'
import type { Database } from '../database/database'
import type { IngestOutcome } from '../graph/article/article-facts'
import type { GraphRecord } from '../graph/export/graph-record'
import { takeRecord } from '../graph/export/take-record.store'
import type { KeyRegistry } from '../identify/key-registry'
import type { PoliteFetcher } from '../fetch/polite-fetcher'
import { failureOf, type Failure } from './failure'
import { fetchArticle } from './fetched-page'
import type { Address, Item } from './item'
import { storeAnnotated } from './journey'
import { fetchDisabled } from './sources/fetching'
import type { Workbench } from './workbench'

export interface Tally {
  outcomes: Record<IngestOutcome, number>
  /** Records of an export that are no articles. */
  records: number
  failed: number
}

export interface TakeAllOptions {
  database: Database
  workbench: Workbench
  /** Absent: no address is given. */
  fetching?: PoliteFetcher
  limits: Pick<Config['limits'], 'articleBytes'>
  /** Aborted: the article being stored is finished, the others are left. */
  stop: AbortSignal
  onStored: () => void
  onFailed: (failure: Failure) => void
}

interface Ready {
  article: AnnotatedArticle
  keys?: KeyRegistry
}

type Prepared = { item: Item | Address } & (Ready | { record: GraphRecord } | { error: unknown })

class Taker {
  readonly tally: Tally = { outcomes: { CREATED: 0, UPDATED: 0, UNCHANGED: 0 }, records: 0, failed: 0 }

  constructor(private readonly options: TakeAllOptions) {}

  private async ready(item: Item | Address): Promise<Ready | { record: GraphRecord }> {
    const { workbench, limits, fetching } = this.options
    switch (item.kind) {
      case 'REFUSED':
        throw item.error
      case 'ANNOTATED':
        return { article: item.article, keys: item.keys }
      case 'RECORD':
        return { record: item.record }
      case 'DRAFT':
        return { article: await workbench.prepare({ draft: item.draft }) }
      case 'ADDRESS':
        if (!fetching) throw fetchDisabled()
        return { article: await fetchArticle(item.name, {}, { fetching, workbench, limit: limits.articleBytes }) }
      case 'DOCUMENT':
        return {
          article: await workbench.prepare({ bytes: item.bytes, limit: limits.articleBytes, fetched: item.fetched }),
        }
    }
  }

  /** Never rejects: others are under way while this one waits for its turn. */
  prepare(item: Item | Address): Promise<Prepared> {
    return this.ready(item).then(
      (ready) => ({ item, ...ready }),
      (error: unknown) => ({ item, error }),
    )
  }

  async finish(prepared: Prepared): Promise<void> {
    const { onStored, onFailed } = this.options
    try {
      const outcome = await this.store(prepared)
      if (outcome === 'RECORD') this.tally.records += 1
      else this.tally.outcomes[outcome] += 1
      onStored()
    } catch (error) {
      if (error instanceof NewsGraphError && error.code === 'DATABASE_UNREACHABLE') throw error
      this.tally.failed += 1
      onFailed(failureOf(prepared.item, error))
    }
  }

  private async store(prepared: Prepared): Promise<IngestOutcome | 'RECORD'> {
    if ('error' in prepared) throw prepared.error
    const { database } = this.options
    try {
      if ('record' in prepared) {
        await database.transaction((tx) => takeRecord(tx, prepared.record))
        return 'RECORD'
      }
      return (await storeAnnotated(prepared.article, database, prepared.keys)).outcome
    } catch (error) {
      throw explainConnection(error, database.url)
    }
  }
}

/** The next item, or the end as soon as somebody asks to stop: standard input may stay silent for ever. */
function nextUnlessStopped(
  items: AsyncGenerator<Item | Address>,
  stop: AbortSignal,
): Promise<IteratorResult<Item | Address>> {
  return new Promise((resolve, reject) => {
    const end = (): void => resolve({ done: true, value: undefined })
    if (stop.aborted) return end()
    stop.addEventListener('abort', end, { once: true })
    items
      .next()
      .then(resolve, reject)
      .finally(() => stop.removeEventListener('abort', end))
  })
}

/** @throws NewsGraphError DATABASE_UNREACHABLE where the connection is lost: what was stored until then stays */
export async function takeAll(items: AsyncGenerator<Item | Address>, options: TakeAllOptions): Promise<Tally> {
  const { stop, workbench } = options
  const taker = new Taker(options)
  const underWay: Promise<Prepared>[] = []
  for (;;) {
    const { done, value } = await nextUnlessStopped(items, stop)
    if (done) break
    underWay.push(taker.prepare(value))
    if (underWay.length >= workbench.width) await taker.finish(await underWay.shift()!)
  }
  while (underWay.length > 0 && !stop.aborted) await taker.finish(await underWay.shift()!)
  return taker.tally
}
