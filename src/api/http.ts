/**
 * The HTTP side on bare node:http: /graphql (API, event streams; the playground for browsers), /explore, /export/FORMAT,
 * /health, /ready, /metrics and the pages' files. What gives data asks for a key; the pages, /health and /ready do not.
 * Refuses callers without one, bodies over the limit, hosts that are not ours, and whatever is no JSON, each with a code.
 */
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { HeaderMap, type ApolloServer } from '@apollo/server'
import { challengeOf } from '../access/refusals'
import { isNewsGraphError, NewsGraphError } from '../errors'
import type { Viewer } from '../graph/shared/access'
import type { GraphContext } from '../graph/shared/context'
import type { LogError } from './error-format'
import { streamEvents, wantsEvents, type EventStreamOptions } from './event-stream'
import { answerExport, EXPORT_PATH } from './export-route'
import { isAllowedHost } from './origin'
import type { OperationRequest } from './prepare-operation'
import type { Pages } from './pages'

export const GRAPHQL_PATH = '/graphql'
export const EXPLORER_PATH = '/explore'

export interface HttpOptions extends Pick<EventStreamOptions, 'schema' | 'limits' | 'stopping'> {
  apollo: ApolloServer<GraphContext>
  createContext: (viewer: Viewer) => GraphContext
  /** Who sends such an Authorization header. @throws NewsGraphError where nobody who may ask here does */
  viewerOf: (authorization: string | undefined) => Promise<Viewer>
  pages: Pages
  /** What the server listens on. */
  host: string
  /** Resolves when the database answers. */
  checkReady: () => Promise<void>
  metrics: () => Promise<string>
  log: LogError
}

export const createHttpServer = (options: HttpOptions): http.Server =>
  http.createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, (request, response) => {
    answer(options, request, response).catch((error: unknown) => refuse(options, response, error))
  })

/** Of /graphql. */
const METHODS = ['GET', 'POST']

const STATUS: Partial<Record<string, number>> = {
  BODY_TOO_LARGE: 413,
  BAD_JSON: 400,
  BAD_ARGUMENT: 400,
  BAD_ID: 400,
  BAD_ENTITY_REF: 400,
  BAD_DATE_RANGE: 400,
  AMBIGUOUS_ENTITY: 400,
  ENTITY_NOT_FOUND: 404,
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  METHOD_NOT_ALLOWED: 405,
  ISSUER_UNREACHABLE: 503,
  DATABASE_UNREACHABLE: 503,
}

function refuse({ log }: HttpOptions, response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') log('http', error) // else the reader left
    return void response.destroy()
  }
  const known = isNewsGraphError(error) ? error : undefined
  if (!known || known.code === 'ISSUER_UNREACHABLE') log('http', known?.cause ?? error)
  const { code, message, details } = known ?? {
    code: 'INTERNAL',
    message: 'Something went wrong on the server',
    details: {},
  }
  const challenge = known && challengeOf(known)
  if (challenge) response.setHeader('www-authenticate', challenge)
  if (code === 'METHOD_NOT_ALLOWED') response.setHeader('allow', (details.allowed as string[]).join(', '))
  // What is left of the request is not read: the connection cannot be used again.
  if (code === 'BODY_TOO_LARGE') response.setHeader('connection', 'close')
  sendJson(response, STATUS[code] ?? 500, { errors: [{ message, extensions: { ...details, code } }] })
}

const send = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value))

async function answer(options: HttpOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? '/'
  const cut = url.indexOf('?')
  const path = cut < 0 ? url : url.slice(0, cut)
  if (!isAllowedHost(request.headers.host, options.host))
    throw new NewsGraphError(
      'BAD_ARGUMENT',
      `This server answers on loopback only, not as "${request.headers.host ?? ''}"`,
    )
  if (path === GRAPHQL_PATH) {
    if (wantsPage(request, cut >= 0)) return options.pages.playground(response)
    return answerGraphQL(options, request, response, cut < 0 ? '' : url.slice(cut))
  }
  if (path.startsWith(EXPORT_PATH)) {
    checkMethod(request, EXPORT_PATH, ['GET'])
    const viewer = await options.viewerOf(request.headers.authorization)
    const format = path.slice(EXPORT_PATH.length)
    return answerExport(options.createContext(viewer), format, cut < 0 ? '' : url.slice(cut), response)
  }
  if (path === EXPLORER_PATH && request.method === 'GET') return options.pages.explorer(response)
  if (path === '/health') return sendJson(response, 200, { status: 'up' })
  if (path === '/ready') return answerReady(options, response)
  if (path === '/metrics') {
    await options.viewerOf(request.headers.authorization) // whichever role: figures of the machine, nothing of the graph
    return send(response, 200, 'text/plain; version=0.0.4; charset=utf-8', await options.metrics())
  }
  if (path === '/') return void response.writeHead(302, { location: GRAPHQL_PATH, 'content-length': 0 }).end()
  if (request.method === 'GET' && (await options.pages.file(path, response))) return
  sendJson(response, 404, {
    errors: [
      {
        message: `Nothing is at ${path.slice(0, 200)}; the API is at ${GRAPHQL_PATH}`,
        extensions: { code: 'NOT_FOUND' },
      },
    ],
  })
}

/** @throws METHOD_NOT_ALLOWED */
function checkMethod({ method = 'GET' }: IncomingMessage, path: string, allowed: readonly string[]): string {
  if (allowed.includes(method)) return method
  throw new NewsGraphError('METHOD_NOT_ALLOWED', `${path} takes ${allowed.join(' and ')}, not ${method}`, { allowed })
}

/** A browser that opens the address, not a program that asks by GET. */
const wantsPage = (request: IncomingMessage, hasSearch: boolean): boolean =>
  request.method === 'GET' &&
  (request.headers.accept ?? '').includes('text/html') &&
  !(hasSearch && /[?&]query=/.test(request.url ?? ''))

async function answerReady({ checkReady }: HttpOptions, response: ServerResponse): Promise<void> {
  try {
    await checkReady()
    sendJson(response, 200, { status: 'ready' })
  } catch (error) {
    sendJson(response, 503, {
      status: 'not ready',
      reason: isNewsGraphError(error) ? error.message : 'the database does not answer',
    })
  }
}

async function answerGraphQL(
  options: HttpOptions,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
): Promise<void> {
  const method = checkMethod(request, GRAPHQL_PATH, METHODS)
  if (wantsEvents(request.headers.accept)) {
    const viewer = (): Promise<Viewer> => options.viewerOf(request.headers.authorization)
    const asked = await readOperation(options, request, search)
    const lastEventId = request.headers['last-event-id']?.toString()
    return streamEvents(options, { ...asked, viewer, lastEventId, mayChange: method === 'POST' }, response)
  }
  const viewer = await options.viewerOf(request.headers.authorization)
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value))
  const body = method === 'POST' ? await readJson(request, options.limits.requestBytes) : undefined
  const result = await options.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers, search, body },
    context: async () => options.createContext(viewer),
  })
  for (const [name, value] of result.headers) response.setHeader(name, value)
  response.statusCode = result.status ?? 200
  if (result.body.kind === 'complete') {
    response.setHeader('content-length', Buffer.byteLength(result.body.string))
    return void response.end(result.body.string)
  }
  for await (const part of result.body.asyncIterator) response.write(part)
  response.end()
}

/** What a request asks, from its address or its JSON body. @throws BAD_ARGUMENT, BAD_JSON, BODY_TOO_LARGE */
async function readOperation(
  { limits, viewerOf }: HttpOptions,
  request: IncomingMessage,
  search: string,
): Promise<OperationRequest> {
  await viewerOf(request.headers.authorization) // before anything of a stranger's is read
  const given = request.method === 'GET' ? fromSearch(search) : await readJson(request, limits.requestBytes)
  const { query, operationName, variables } = (given ?? {}) as Partial<Record<keyof OperationRequest, unknown>>
  if (typeof query !== 'string')
    throw new NewsGraphError(
      'BAD_ARGUMENT',
      'Send a JSON object (application/json) with query, or ?query= in the address',
    )
  if (operationName != null && typeof operationName !== 'string')
    throw new NewsGraphError('BAD_ARGUMENT', 'operationName must be a string')
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables)))
    throw new NewsGraphError('BAD_ARGUMENT', 'variables must be an object')
  return { query, operationName, variables: variables as Record<string, unknown> | null | undefined }
}

function fromSearch(search: string): Record<string, unknown> {
  const { variables, ...given } = Object.fromEntries(new URLSearchParams(search))
  return variables === undefined ? given : { ...given, variables: parseJson(variables) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new NewsGraphError('BAD_JSON', `What was sent is not JSON: ${(error as Error).message}`)
  }
}

/** The parsed body of a JSON request; undefined for other types, which Apollo then refuses. @throws BODY_TOO_LARGE, BAD_JSON */
async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  if (!/^application\/(graphql\+)?json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return undefined
  const tooLarge = () => new NewsGraphError('BODY_TOO_LARGE', `A request may have ${limit} bytes at most`)
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge()
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > limit) throw tooLarge()
    parts.push(part)
  }
  return parseJson(Buffer.concat(parts).toString('utf8'))
}
