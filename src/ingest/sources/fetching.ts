/**
 * Fetching as the operator allows it: the settings and the database in, a fetcher that keeps to robots.txt and to the
 * pauses of hosts over all processes out.
 */
import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FetchConfig } from '../../config'
import type { Sql } from '../../database/database'
import { NewsGraphError } from '../../errors'
import { createFetcher } from '../../fetch/fetcher'
import { createPoliteFetcher, type HostTurns, type PoliteFetcher } from '../../fetch/polite-fetcher'
import { postponeTurn, takeTurn } from '../../graph/source/host-turn.store'

export interface Fetching extends PoliteFetcher {
  readonly settings: FetchConfig
  /** Requests and waits under way fail. */
  close(): Promise<void>
}

export const fetchDisabled = (): NewsGraphError =>
  new NewsGraphError(
    'FETCH_DISABLED',
    'nothing is fetched until NEWS_GRAPH_CONTACT names the e-mail or web address at which sites can reach you',
  )

/** It is not our turn for longer than we wait: no fault of what was to be fetched. */
const notOurTurn = (host: string, wait: number): NewsGraphError =>
  new NewsGraphError('FETCH_FAILED', `${host} is left alone for another ${Math.ceil(wait / 1000)} s`, {
    retryAfter: wait,
    notOurTurn: true,
  })

export const isNotOurTurn = (error: unknown): error is NewsGraphError =>
  error instanceof NewsGraphError && error.details.notOurTurn === true

/** @param patience milliseconds to wait for a turn at the most */
export function createFetching(settings: FetchConfig, db: Sql, patience = settings.requestTime): Fetching {
  const closed = new AbortController()
  setMaxListeners(0, closed.signal) // one for each request that waits for its turn
  const turns: HostTurns = {
    wait: async (host, asked) => {
      const pause = Math.max(settings.hostPause, asked)
      for (let waited = 0; ;) {
        const wait = await takeTurn(db, host, pause)
        if (wait === 0) return
        waited += wait
        if (waited > patience) throw notOurTurn(host, wait)
        await sleep(wait, undefined, { signal: closed.signal })
      }
    },
    postpone: (host, pause) => postponeTurn(db, host, pause),
  }
  const fetcher = createFetcher(settings)
  return {
    ...createPoliteFetcher(fetcher, turns),
    settings,
    close: () => {
      closed.abort()
      return fetcher.close()
    },
  }
}
