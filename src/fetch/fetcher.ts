/**
 * Fetches one address of the web, safely: an address in, status, headers and unpacked bytes out. Refuses what may not be
 * called (FETCH_REFUSED, after each redirect again), what does not answer well (FETCH_FAILED, with the status and the
 * pause that the server asks for), what takes too long (TIMED_OUT) and what is too large (TOO_LARGE).
 */
import { request, type Agent, type Dispatcher } from 'undici'
import { isNewsGraphError, NewsGraphError } from '../errors'
import { createAgent, discard, headerOf, isTimeout, reasonOf, type FetchSettings } from './agent'
import { ACCEPT_ENCODING, readBody } from './body'
import { checkUrl } from './check-url'
import type { Lookup } from './connector'
import { retryAfter } from './retry-after'

export interface FetchOptions {
  /** Most bytes. */
  limit: number
  accept: string
  /** Validators of what is known already: answered by status 304 and no bytes where that still holds. */
  etag?: string | null
  lastModified?: string | null
  /** Take the first bytes up to the limit instead of refusing more. */
  truncate?: boolean
  /** Asked before each request, those after redirects too; what it throws ends the fetch. */
  before?: (url: URL) => Promise<void>
}

export interface Fetched {
  /** Where it was found after redirects. */
  url: string
  status: number
  contentType: string | undefined
  etag: string | undefined
  lastModified: string | undefined
  bytes: Buffer
}

export interface Fetcher {
  readonly userAgent: string
  get(url: string, options: FetchOptions): Promise<Fetched>
  close(): Promise<void>
}

const MOST_REDIRECTS = 5
/** Characters of a validator that is kept and sent back. */
const LONGEST_VALIDATOR = 500
const NOT_MODIFIED = 304

type Response = Dispatcher.ResponseData

const failed = (url: URL, why: string, details: object = {}, cause?: unknown): NewsGraphError =>
  new NewsGraphError('FETCH_FAILED', `${url.href} cannot be fetched: ${why}`, { ...details }, { cause })

function validatorOf(response: Response, name: string): string | undefined {
  const value = headerOf(response, name)
  return value !== undefined && value.length <= LONGEST_VALIDATOR ? value : undefined
}

class SafeFetcher implements Fetcher {
  private readonly agent: Agent

  constructor(
    private readonly settings: FetchSettings,
    lookup: Lookup | undefined,
  ) {
    this.agent = createAgent(settings, lookup)
  }

  get userAgent(): string {
    return this.settings.userAgent
  }

  async get(text: string, options: FetchOptions): Promise<Fetched> {
    let url = checkUrl(text)
    for (let redirects = 0; ; redirects++) {
      await options.before?.(url)
      const answer = await this.ask(url, options)
      if ('bytes' in answer) return answer
      if (redirects === MOST_REDIRECTS) throw failed(url, `it redirects more than ${MOST_REDIRECTS} times`)
      url = checkUrl(answer.location, url)
    }
  }

  /** One request. The time counts for it alone, so that waiting before a redirect takes nothing away. */
  private async ask(url: URL, options: FetchOptions): Promise<Fetched | { location: string }> {
    const { requestTime } = this.settings
    const signal = AbortSignal.timeout(requestTime)
    try {
      return await this.answerTo(await this.send(url, options, signal), url, options)
    } catch (error) {
      throw this.explain(url, error, signal)
    }
  }

  private send(url: URL, { accept, etag, lastModified }: FetchOptions, signal: AbortSignal): Promise<Response> {
    return request(url, {
      dispatcher: this.agent,
      signal,
      headers: {
        'user-agent': this.settings.userAgent,
        accept,
        'accept-encoding': ACCEPT_ENCODING,
        ...(etag != null && { 'if-none-match': etag }),
        ...(lastModified != null && { 'if-modified-since': lastModified }),
      },
    })
  }

  private async answerTo(response: Response, url: URL, options: FetchOptions) {
    const status = response.statusCode
    const location = headerOf(response, 'location')
    if (status >= 300 && status < 400 && status !== NOT_MODIFIED && location !== undefined) {
      discard(response)
      return { location }
    }
    if (status !== NOT_MODIFIED && (status < 200 || status >= 300)) {
      discard(response)
      const wait = retryAfter(headerOf(response, 'retry-after'), Date.now())
      throw failed(url, `the server answers with status ${status}`, { status, ...(wait && { retryAfter: wait }) })
    }
    const { limit, truncate } = options
    return {
      url: url.href,
      status,
      contentType: headerOf(response, 'content-type'),
      etag: validatorOf(response, 'etag'),
      lastModified: validatorOf(response, 'last-modified'),
      bytes: await readBody(response.body, headerOf(response, 'content-encoding'), { url: url.href, limit, truncate }),
    }
  }

  private explain(url: URL, error: unknown, signal: AbortSignal): unknown {
    if (isNewsGraphError(error)) return error
    if (isTimeout(error, signal))
      return new NewsGraphError(
        'TIMED_OUT',
        `${url.href} cannot be fetched: it took longer than the ${this.settings.requestTime / 1000} s that a request may take`,
        {},
        { cause: error },
      )
    return failed(url, reasonOf(error), {}, error)
  }

  close(): Promise<void> {
    return this.agent.destroy()
  }
}

/** @param lookup in place of the system's resolver */
export const createFetcher = (settings: FetchSettings, lookup?: Lookup): Fetcher => new SafeFetcher(settings, lookup)
