/**
 * Subscriptions (and queries) over WebSocket by the graphql-transport-ws protocol. Refuses connections that a page of
 * another origin opens (browsers do not guard WebSockets as they guard fetches), whoever shows no key where one is needed, and
 * who does not take what was subscribed to (4008).
 */
import type { Server } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import type { Limits } from '../config'
import type { Viewer } from '../graph/shared/access'
import type { GraphContext } from '../graph/shared/context'
import { formatGraphQLError, type LogError } from './error-format'
import { isAllowedHost, isAllowedOrigin } from './origin'
import { asGraphQLError, executeAtItsMoment, isRefused, prepareOperation } from './prepare-operation'
import { SocketAccess } from './socket-access'

/** Close code of a socket that does not take what it asked for. */
const TOO_SLOW = 4008

export interface WebSocketOptions {
  path: string
  /** What the server listens on. */
  host: string
  schema: GraphQLSchema
  limits: Limits
  createContext: (viewer: Viewer) => GraphContext
  /** Who sends such an Authorization header. @throws NewsGraphError where nobody who may ask here does */
  viewerOf: (authorization: string | undefined) => Promise<Viewer>
  log: LogError
}

/** Returns what closes every connection. */
export function serveWebSockets(
  server: Server,
  { path, host, schema, limits, createContext, viewerOf, log }: WebSocketOptions,
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1_000_000 })
  server.on('upgrade', (request, socket, head) => {
    const isOurs = (request.url ?? '').split('?')[0] === path
    if (!isOurs || !isAllowedOrigin(request.headers) || !isAllowedHost(request.headers.host, host)) {
      socket.end(
        `HTTP/1.1 ${isOurs ? '403 Forbidden' : '404 Not Found'}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`,
      )
      return
    }
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request))
  })
  const access = new SocketAccess(viewerOf, log)
  const disposable = useServer(
    {
      onConnect: (connection) => access.admit(connection),
      onClose: (connection) => access.forget(connection),
      execute: executeAtItsMoment,
      onSubscribe: async (connection, _id, payload) => {
        const prepared = prepareOperation(schema, limits, payload)
        if (isRefused(prepared)) return prepared
        try {
          const hangUp = (reason: string): void => connection.extra.socket.close(TOO_SLOW, reason)
          return { ...prepared, contextValue: { ...createContext(await access.viewerOf(connection)), hangUp } }
        } catch (error) {
          return [asGraphQLError(error)]
        }
      },
      onError: (_context, _id, _payload, errors) => errors.map((error) => formatGraphQLError(log, error)) as never,
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors && ({ ...result, errors: result.errors.map((error) => formatGraphQLError(log, error)) } as never),
    },
    sockets,
  )
  return async () => {
    access.close()
    await disposable.dispose()
  }
}
