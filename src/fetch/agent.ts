/** What every call of the network shares: connections to checked addresses only, within limits, and why one failed. */
import { Agent, type Dispatcher } from 'undici'
import { createConnector, type Lookup } from './connector'
import type { Allowed } from './public-address'

export interface FetchSettings {
  /** Says who asks and how to reach them. */
  userAgent: string
  allowed: Allowed
  /** Milliseconds for one request, from connecting to its last byte. */
  requestTime: number
}

/** Some sites send policies of tens of kilobytes. */
const MOST_HEADER_BYTES = 65_536

/** @param lookup in place of the system's resolver */
export const createAgent = ({ allowed, requestTime }: FetchSettings, lookup?: Lookup): Agent =>
  new Agent({
    connect: createConnector({ allowed, connectTime: requestTime / 3, lookup }),
    headersTimeout: requestTime / 2,
    bodyTimeout: requestTime / 2,
    pipelining: 1,
    maxHeaderSize: MOST_HEADER_BYTES,
  })

export function headerOf({ headers }: Dispatcher.ResponseData, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** The connection goes with what is left of the body: it may be endless. */
export const discard = ({ body }: Dispatcher.ResponseData): unknown => body.on('error', () => undefined).destroy()

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of the host cannot be looked up at the moment',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was broken off',
  UND_ERR_SOCKET: 'the connection was broken off',
  UND_ERR_HEADERS_OVERFLOW: 'its headers are too long',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'its length is not what it says',
}

const codeOf = (error: unknown): string => (error as Partial<NodeJS.ErrnoException>).code ?? ''

export const isTimeout = (error: unknown, signal: AbortSignal): boolean =>
  signal.aborted || /^UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT$/.test(codeOf(error))

/** In words that follow a colon. */
export const reasonOf = (error: unknown): string =>
  REASONS[codeOf(error)] ?? (codeOf(error) || (error instanceof Error ? error.message : String(error)))
