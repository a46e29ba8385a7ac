/**
 * What robots.txt of a site asks of us (RFC 9309): a URL in, whether it may be fetched and the pause between two requests
 * out. Kept for an hour. No such file (4xx): everything may; a file that cannot be had (5xx, no answer): nothing, for now.
 */
import robotsParser from 'robots-parser'
import { isNewsGraphError, NewsGraphError } from '../errors'
import type { Fetcher } from './fetcher'

export interface Rules {
  isAllowed(url: URL): boolean
  /** Milliseconds between two requests; 0 where nothing is asked. */
  pause: number
}

export interface Robots {
  /** @throws FETCH_FAILED where it cannot be known; FETCH_REFUSED */
  rulesFor(url: URL): Promise<Rules>
}

/** As the RFC has it: the first 500 KiB count. */
const MOST_BYTES = 512_000
const KEPT = 3_600_000
const KEPT_FAILURE = 60_000
const MOST_SITES = 1_000
/** A site that asks for more between two articles does not mean readers. */
const LONGEST_PAUSE = 60_000
/** Characters of rules with wildcards: each costs as many steps as the address is long. */
const MOST_WILD = 50_000

const EVERYTHING: Rules = { isAllowed: () => true, pause: 0 }

/**
 * The lines that are about us: other robots' names become one, so that a file cannot multiply names by rules.
 * @throws FETCH_FAILED for more wildcards than anybody needs
 */
function ownLines(url: string, text: string, robot: string): string {
  let wild = 0
  let last = ''
  const lines: string[] = []
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [field = '', value = ''] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]
    const isName = /^\s*user-agent\s*$/i.test(field)
    const named = value.split('#', 1)[0]!.trim().toLowerCase().split('/', 1)[0]!
    const kept = !isName ? line : `user-agent: ${named === '*' || named === robot ? named : 'another'}`
    if (isName && kept === last) continue
    if (!isName && value.includes('*')) wild += value.length
    if (kept.trim() !== '') last = kept
    lines.push(kept)
  }
  if (wild > MOST_WILD) throw new NewsGraphError('FETCH_FAILED', `${url} has more rules than can be followed`)
  return lines.join('\n')
}

function parseRules(url: string, text: string, robot: string): Rules {
  const parsed = robotsParser(url, ownLines(url, text, robot))
  const seconds = parsed.getCrawlDelay(robot) ?? 0
  return {
    isAllowed: ({ href }) => parsed.isAllowed(href, robot) ?? true,
    pause: Math.min(Math.max(seconds * 1000, 0), LONGEST_PAUSE),
  }
}

/** RFC 9309, 2.3.1.3: the site has none, or one that nobody may see. */
const isUnavailable = (error: unknown): boolean => {
  const status = isNewsGraphError(error) ? error.details.status : undefined
  return typeof status === 'number' && status >= 400 && status < 500 && status !== 429
}

async function readRules(fetcher: Fetcher, origin: string, robot: string): Promise<Rules> {
  const url = `${origin}/robots.txt`
  try {
    const { bytes } = await fetcher.get(url, { limit: MOST_BYTES, accept: 'text/plain, */*;q=0.5', truncate: true })
    return parseRules(url, bytes.toString('utf8'), robot)
  } catch (error) {
    if (isUnavailable(error)) return EVERYTHING
    if (!isNewsGraphError(error) || error.code === 'FETCH_REFUSED') throw error
    throw new NewsGraphError(
      error.code,
      `${error.message}; until it can be read, nothing is fetched from there (RFC 9309)`,
      error.details,
      { cause: error },
    )
  }
}

/** @param robot the name that robots.txt knows us by */
export function createRobots(fetcher: Fetcher, robot: string): Robots {
  const known = new Map<string, { rules: Promise<Rules>; until: number }>()

  const ask = (origin: string): Promise<Rules> => {
    const rules = readRules(fetcher, origin, robot)
    const entry = { rules, until: Date.now() + KEPT }
    rules.catch(() => (entry.until = Date.now() + KEPT_FAILURE))
    known.delete(origin)
    known.set(origin, entry)
    if (known.size > MOST_SITES) known.delete(known.keys().next().value!)
    return rules
  }

  return {
    rulesFor: ({ origin }) => {
      const entry = known.get(origin)
      return entry !== undefined && entry.until > Date.now() ? entry.rules : ask(origin)
    },
  }
}
