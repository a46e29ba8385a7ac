/** What a server needs to fetch: the poller running, and the fetcher that it shares with the API. */
import type { Config, FetchConfig } from '../../config'
import { checkUrl } from '../../fetch/check-url'
import type { Services } from '../journey'
import { createFetching, type Fetching } from './fetching'
import { startPoller } from './poller'

export interface Following {
  fetching: Fetching
  /** An address that may be asked for, in its normal form. @throws FETCH_REFUSED */
  checkUrl: (url: string) => string
  stop(): Promise<void>
}

export interface FollowingServices extends Services {
  config: Pick<Config, 'limits'>
  log: (where: string, error: unknown) => void
}

export async function startFollowing(
  settings: FetchConfig,
  { database, workbench, config, log }: FollowingServices,
): Promise<Following> {
  const fetching = createFetching(settings, database)
  const poller = await startPoller({
    database,
    workbench,
    fetching,
    limits: config.limits,
    log: (error) => log('sources', error),
  })
  return { fetching, checkUrl: (url) => checkUrl(url).href, stop: () => poller.stop() }
}
