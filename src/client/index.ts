/**
 * The typed client of a news-graph server. What enters: a typed document (one of those shipped, or one that your own
 * codegen made) and its variables; what leaves: typed data. Refuses nothing silently: errors come as NewsGraphClientError.
 */
import { createClient as createSocket, type Client as SocketClient } from 'graphql-ws'
import type { TypedDocumentString } from './generated/graphql'

export * from './generated/graphql'

export interface ClientOptions {
  /** The server's API, e.g. http://127.0.0.1:4000/graphql. */
  url: string
  /** An API key or a JSON Web Token, sent as bearer token; NEWS_GRAPH_KEY of the environment where there is none. */
  key?: string
  /** Sent with every request, and as the parameters of a WebSocket connection. */
  headers?: Record<string, string>
  /** The global fetch where absent. */
  fetch?: typeof globalThis.fetch
  /** The global WebSocket where absent; Node before 22 has none: give it that of the package ws. */
  webSocket?: unknown
}

export interface ClientErrorItem {
  message: string
  path?: readonly (string | number)[]
  extensions?: { code?: string } & Record<string, unknown>
}

/** The server answered with errors, or not as a GraphQL server. code is the first error's stable code. */
export class NewsGraphClientError extends Error {
  readonly code: string | undefined

  constructor(
    message: string,
    readonly errors: readonly ClientErrorItem[] = [],
    options?: { cause?: unknown },
  ) {
    super(message, options)
    this.name = 'NewsGraphClientError'
    this.code = errors[0]?.extensions?.code
  }
}

export interface RawRequest {
  query: string
  variables?: Record<string, unknown> | null
  operationName?: string | null
}

export interface RawResult {
  data?: unknown
  errors?: readonly ClientErrorItem[]
}

/** A document of ours or of your own codegen (client preset, documentMode 'string'). */
export interface TypedDocument<Result, Variables> {
  toString(): string
  __apiType?: (variables: Variables) => Result
}

type VariablesOf<V> = Partial<V> extends V ? [variables?: V] : [variables: V]

export interface Client {
  /** @throws NewsGraphClientError */
  request<Result, Variables>(
    document: TypedDocumentString<Result, Variables> | TypedDocument<Result, Variables>,
    ...variables: VariablesOf<Variables>
  ): Promise<Result>
  /**
   * Each item as it comes, until the loop over it is left. Where the document takes $after and selects the position of its
   * items, a lost connection loses and repeats none behind the first: it goes on where it was.
   * @throws NewsGraphClientError
   */
  subscribe<Result, Variables>(
    document: TypedDocumentString<Result, Variables> | TypedDocument<Result, Variables>,
    ...variables: VariablesOf<Variables>
  ): AsyncIterableIterator<Result>
  /** An untyped request with its errors as they come; for tools. */
  execute(request: RawRequest): Promise<RawResult>
  /** Likewise for subscriptions. */
  iterate(request: RawRequest): AsyncIterableIterator<RawResult>
  close(): Promise<void>
}

export function createClient(options: ClientOptions): Client {
  const isNamed = Object.keys(options.headers ?? {}).some((name) => name.toLowerCase() === 'authorization')
  const key = options.key ?? (isNamed ? undefined : environment().NEWS_GRAPH_KEY)
  const own = { ...options.headers, ...(key && { authorization: `Bearer ${key}` }) }
  const headers = {
    ...own,
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
  }
  const send = options.fetch ?? globalThis.fetch
  let socket: SocketClient | undefined

  const openSocket = (): SocketClient =>
    (socket ??= createSocket({
      url: options.url.replace(/^http/, 'ws'),
      webSocketImpl: options.webSocket,
      connectionParams: own,
      // A lost connection comes back; one that is forbidden stays so.
      shouldRetry: (event) => ![undefined, FORBIDDEN].includes((event as { code?: number }).code),
    }))

  const execute = async (request: RawRequest): Promise<RawResult> => {
    let text: string
    try {
      const response = await send(options.url, { method: 'POST', headers, body: JSON.stringify(request) })
      text = await response.text()
    } catch (cause) {
      throw new NewsGraphClientError(`No answer from ${options.url}`, [], { cause })
    }
    const result = resultIn(text)
    if (!result) throw new NewsGraphClientError(`${options.url} is no GraphQL API; it answered: ${text.slice(0, 200)}`)
    return result
  }

  const iterate = (request: RawRequest): AsyncIterableIterator<RawResult> => {
    const results = openSocket().iterate({
      query: request.query,
      ...(request.variables && { variables: request.variables }),
      ...(request.operationName && { operationName: request.operationName }),
    }) as AsyncIterableIterator<RawResult>
    const next = results.next.bind(results)
    return Object.assign(results, {
      next: () => next().catch((error) => Promise.reject(socketError(error, options.url))),
    })
  }

  return {
    execute,
    iterate,
    request: async (document, ...[variables]) =>
      dataOf(
        await execute({ query: document.toString(), variables: variables as Record<string, unknown> | undefined }),
      ),
    subscribe: async function* (document, ...[variables]) {
      const query = document.toString()
      const asked: Record<string, unknown> = { ...variables } // what is asked again when the connection is back
      let last = -1
      for await (const result of iterate({ query, variables: asked })) {
        const data = dataOf<never>(result)
        const position = /\$after\b/.test(query) ? positionIn(data) : null
        if (position !== null) {
          if (position <= last) continue // it was waiting here already when the connection was lost
          last = position
          asked.after = String(position)
        }
        yield data
      }
    },
    close: async () => {
      await socket?.dispose()
    },
  }
}

/** The close code of a socket whose holder may do nothing here. */
const FORBIDDEN = 4403

/** Browsers have none. */
const environment = (): Readonly<Record<string, string | undefined>> =>
  (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env ?? {}

/** The server closes a socket that it does not let in with "CODE: message" as reason; graphql-ws throws that event. */
function socketError(error: unknown, url: string): Error {
  if (Array.isArray(error)) return errorOf(error as ClientErrorItem[])
  const { reason } = error as { reason?: unknown }
  if (typeof reason !== 'string') return new NewsGraphClientError(`No answer from ${url}`, [], { cause: error })
  const [, code, message = reason] = /^([A-Z_]+): (.*)$/s.exec(reason) ?? []
  if (code === undefined)
    return new NewsGraphClientError(`${url} closed the connection: ${reason}`, [], { cause: error })
  return new NewsGraphClientError(message, [{ message, extensions: { code } }], { cause: error })
}

/** Of the item of a subscription; null where it is not selected. */
function positionIn(data: unknown): number | null {
  const [item] = Object.values(data as Record<string, { position?: unknown } | null>)
  return typeof item?.position === 'string' ? Number(item.position) : null
}

const errorOf = (errors: readonly ClientErrorItem[]): NewsGraphClientError =>
  new NewsGraphClientError(errors.map((e) => e.message).join('; '), errors)

/** Null where the text is not a GraphQL result: a proxy's page, another service's JSON. */
function resultIn(text: string): RawResult | null {
  try {
    const value: unknown = JSON.parse(text)
    const isResult = typeof value === 'object' && value !== null && ('data' in value || 'errors' in value)
    return isResult ? (value as RawResult) : null
  } catch {
    return null
  }
}

function dataOf<Result>({ data, errors }: RawResult): Result {
  if (errors && errors.length > 0) throw errorOf(errors)
  return data as Result
}
