/**
 * Posts to one address of the web, safely: a body in, the answer's status and first words out, whatever they are. Follows
 * no redirect, so that what was meant for one address is never sent to another. Refuses what may not be called
 * (FETCH_REFUSED), and tells what brings no answer (DELIVERY_FAILED) or takes too long (TIMED_OUT).
 */
import { request } from 'undici'
import { isNewsGraphError, NewsGraphError } from '../errors'
import { createAgent, headerOf, isTimeout, reasonOf, type FetchSettings } from './agent'
import { readBody } from './body'
import { checkUrl } from './check-url'
import { refuseInside } from './connector'
import { retryAfter } from './retry-after'

/** Bytes that are read of an answer. */
const MOST_READ = 2_000
/** Characters of it that are told. */
const SHOWN = 200

export interface Posted {
  status: number
  /** One line. */
  words: string
  /** Milliseconds that the receiver asks for before the next try. */
  retryAfter: number | undefined
}

export interface Poster {
  /** An address that may be posted to, in its normal form; where its name leads is looked at when it is called. */
  check(url: string): string
  post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Posted>
  /** Requests under way fail. */
  close(): Promise<void>
}

const shown = (bytes: Buffer): string =>
  bytes
    .toString('utf8')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, SHOWN)

export function createPoster(settings: FetchSettings): Poster {
  const agent = createAgent(settings)

  async function ask(url: string, body: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) {
    const response = await request(url, {
      dispatcher: agent,
      method: 'POST',
      signal,
      body,
      headers: { 'user-agent': settings.userAgent, 'content-type': 'application/json; charset=utf-8', ...headers },
    })
    // What it says beside its status is worth no failure.
    const bytes = await readBody(response.body, undefined, { url, limit: MOST_READ, truncate: true }).catch(() => null)
    return {
      status: response.statusCode,
      words: bytes ? shown(bytes) : '',
      retryAfter: retryAfter(headerOf(response, 'retry-after'), Date.now()),
    }
  }

  return {
    check: (text) => {
      const url = checkUrl(text)
      refuseInside(url, settings.allowed)
      return url.href
    },
    post: async (url, body, headers) => {
      const signal = AbortSignal.timeout(settings.requestTime)
      try {
        return await ask(checkUrl(url).href, body, headers, signal)
      } catch (error) {
        if (isNewsGraphError(error)) throw error
        if (isTimeout(error, signal))
          throw new NewsGraphError(
            'TIMED_OUT',
            `the receiver took longer than the ${settings.requestTime / 1000} s that a request may take`,
            {},
            { cause: error },
          )
        throw new NewsGraphError(
          'DELIVERY_FAILED',
          `the receiver did not answer: ${reasonOf(error)}`,
          {},
          { cause: error },
        )
      }
    },
    close: () => agent.destroy(),
  }
}
