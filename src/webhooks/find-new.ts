/**
 * What is new for saved searches: reads on from where they stand, once for all that stand at the same place, and matches what
 * it reads with all their filters at once. Leaves a delivery for each search that it fits, the others further on. Any
 * number of processes may do so at once: whoever is second changes nothing.
 */
import type { GraphQLSchema } from 'graphql'
import { isNewsGraphError } from '../errors'
import type { Database } from '../database/database'
import { fail, prepare, readReady, type ReadySearch } from '../graph/saved-search/delivery.store'
import { readKeptFilter, SEARCHED, type ReadFilter } from '../graph/saved-search/saved-filter'
import { groupBy } from '../graph/shared/batch'
import { newId } from '../graph/shared/ids'
import { findFits, readAfter, type Fit, type Numbered } from '../graph/shared/live.store'
import { Loaders } from '../graph/shared/loaders'
import { failureOf } from './failures'

/** Records read at once, so items of a delivery at the most; the API gives as many by their ids. */
const MOST_ITEMS = 100

export interface FindServices {
  database: Database
  schema: GraphQLSchema
  /** Milliseconds of the first pause after a failure. */
  retryPause: number
  /** Told of bugs. */
  log: (error: unknown) => void
}

/** Whether some are far behind: there is more to read at once. */
export async function findNew(services: FindServices): Promise<boolean> {
  const ready = await readReady(services.database)
  const loaders = new Loaders(services.database)
  let more = false
  for (const searches of groupBy(ready, ({ kind, position }) => `${kind} ${position}`).values())
    more = (await new Group(services, loaders, searches).findNew()) || more
  return more
}

/** Searches of one kind that stand at one place. */
class Group {
  constructor(
    private readonly services: FindServices,
    private readonly loaders: Loaders,
    private readonly searches: readonly ReadySearch[],
  ) {}

  /** Whether as much was read as is at once. */
  async findNew(): Promise<boolean> {
    const { database } = this.services
    const { kind, position } = this.searches[0]!
    const records = await readAfter(database, SEARCHED[kind].feed, position, MOST_ITEMS)
    const last = records.at(-1)
    if (!last) return false // deleted since
    const fitting = await this.fitting(records)
    const found = [...fitting].map(([id, uuids]) => {
      const items = records.filter(({ uuid }) => uuids.has(uuid)).map(({ uuid }) => uuid)
      return { id, items, delivery: items.length === 0 ? null : newId() }
    })
    await prepare(database, found, position, last.number)
    return records.length === MOST_ITEMS
  }

  /** The records that fit, by search; without those searches whose filter cannot be asked. */
  private async fitting(records: readonly Numbered[]): Promise<Map<string, Set<string>>> {
    const asked: { filter: ReadFilter; searches: ReadySearch[] }[] = []
    const places = new Map<string, number>()
    const filters = await Promise.allSettled(this.searches.map((search) => this.read(search)))
    for (const [n, search] of this.searches.entries()) {
      const outcome = filters[n]!
      if (outcome.status === 'rejected') {
        await this.fail([search], outcome.reason)
        continue
      }
      const key = JSON.stringify(outcome.value)
      const place = places.get(key) ?? asked.push({ filter: outcome.value, searches: [] }) - 1
      places.set(key, place)
      asked[place]!.searches.push(search)
    }
    const fitting = new Map(asked.flatMap(({ searches }) => searches.map(({ uuid }) => [uuid, new Set<string>()])))
    for (const { uuid, filter } of await this.fits(records, asked, fitting))
      for (const search of asked[filter]!.searches) fitting.get(search.uuid)?.add(uuid)
    return fitting
  }

  private read({ kind, pinnedFilter }: ReadySearch): Promise<ReadFilter> {
    return readKeptFilter(this.services.schema, this.loaders, kind, pinnedFilter)
  }

  /** A filter that cannot be asked fails its own searches, which it takes out of fitting, and nobody else's. */
  private async fits(
    records: readonly Numbered[],
    asked: readonly { filter: ReadFilter; searches: ReadySearch[] }[],
    fitting: Map<string, unknown>,
  ): Promise<Fit[]> {
    const { database } = this.services
    const { feed } = SEARCHED[this.searches[0]!.kind]
    const find = (filters: readonly ReadFilter[]): Promise<Fit[]> =>
      filters.length === 0 ? Promise.resolve([]) : findFits(database, feed, records, filters)
    try {
      return await find(asked.map(({ filter }) => filter))
    } catch (error) {
      if (isNewsGraphError(error) && error.code === 'DATABASE_UNREACHABLE') throw error
      this.services.log(error) // together they cannot be asked: one by one
    }
    const fits: Fit[] = []
    for (const [filter, { filter: one, searches }] of asked.entries())
      try {
        fits.push(...(await find([one])).map(({ uuid }) => ({ uuid, filter })))
      } catch (error) {
        for (const { uuid } of searches) fitting.delete(uuid)
        await this.fail(searches, error)
      }
    return fits
  }

  private async fail(searches: readonly ReadySearch[], error: unknown): Promise<void> {
    const { database, retryPause, log } = this.services
    if (isNewsGraphError(error) && error.code === 'DATABASE_UNREACHABLE') throw error
    if (!isNewsGraphError(error)) log(error)
    for (const { uuid, failures } of searches) await fail(database, uuid, null, failureOf(error, failures, retryPause))
  }
}
