/**
 * Fetches as a guest does: what robots.txt allows, one request to a host after the other, with a pause between. Enters an
 * address, leaves what fetcher.ts gives. Refuses what robots.txt forbids (ROBOTS_DISALLOWED), and what fetcher.ts refuses.
 */
import { isNewsGraphError, NewsGraphError } from '../errors'
import { createRobots } from './robots'
import type { Fetched, Fetcher, FetchOptions } from './fetcher'

/** Whose turn it is at a host, over all processes. */
export interface HostTurns {
  /** Resolves when it is ours. @param pause milliseconds that robots.txt asks for between two requests */
  wait(host: string, pause: number): Promise<void>
  /** The host asks to be left alone for so many milliseconds. */
  postpone(host: string, pause: number): Promise<unknown>
}

export interface PoliteFetcher {
  get(url: string, options: Omit<FetchOptions, 'before'>): Promise<Fetched>
}

/** What robots.txt knows us by. */
const ROBOT = 'news-graph'

/** Of a host that is asked too much, or is down for a while. */
function pauseAskedBy(error: unknown): number | undefined {
  if (!isNewsGraphError(error)) return undefined
  const { status, retryAfter } = error.details
  return (status === 429 || status === 503) && typeof retryAfter === 'number' ? retryAfter : undefined
}

export function createPoliteFetcher(fetcher: Fetcher, turns: HostTurns): PoliteFetcher {
  const robots = createRobots(fetcher, ROBOT)
  const before = async (url: URL): Promise<void> => {
    const rules = await robots.rulesFor(url)
    if (!rules.isAllowed(url))
      throw new NewsGraphError('ROBOTS_DISALLOWED', `${url.href} is not fetched: ${url.origin}/robots.txt forbids it`)
    await turns.wait(url.host, rules.pause)
  }
  return {
    get: async (url, options) => {
      let asked = url
      const note = (hop: URL): Promise<void> => before(hop).finally(() => (asked = hop.href))
      try {
        return await fetcher.get(url, { ...options, before: note })
      } catch (error) {
        const pause = pauseAskedBy(error)
        if (pause !== undefined) await turns.postpone(new URL(asked).host, pause)
        throw error
      }
    },
  }
}
