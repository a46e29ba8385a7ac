/**
 * Fetches as a guest does: what robots.txt allows, one request to a host after the other, with a pause between. Enters an
 * address, leaves what fetcher.ts gives. Refuses what robots.txt forbids (ROBOTS_DISALLOWED), and what fetcher.ts refuses.
 */
import { NewsGraphError } from '../errors'
import { createRobots } from './robots'
import type { Fetched, Fetcher, FetchOptions } from './fetcher'

/** Waits until it is our turn at a host, over all processes that share it. */
export interface HostTurns {
  /** @param pause milliseconds that robots.txt asks for between two requests */
  wait(host: string, pause: number): Promise<void>
}

export interface PoliteFetcher {
  get(url: string, options: Omit<FetchOptions, 'before'>): Promise<Fetched>
}

/** What robots.txt knows us by. */
const ROBOT = 'news-graph'

export function createPoliteFetcher(fetcher: Fetcher, turns: HostTurns): PoliteFetcher {
  const robots = createRobots(fetcher, ROBOT)
  const before = async (url: URL): Promise<void> => {
    const rules = await robots.rulesFor(url)
    if (!rules.isAllowed(url))
      throw new NewsGraphError('ROBOTS_DISALLOWED', `${url.href} is not fetched: ${url.origin}/robots.txt forbids it`)
    await turns.wait(url.host, rules.pause)
  }
  return { get: (url, options) => fetcher.get(url, { ...options, before }) }
}
