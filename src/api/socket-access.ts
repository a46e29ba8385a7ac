/**
 * Who is behind a WebSocket: looked at when it connects, when it asks, and every few seconds while it is open, so that a
 * subscription ends with the key it was opened with. Refuses by closing the socket: 4401 with the reason, 4403 for a token
 * without a role, 1013 where that cannot be told right now.
 */
import type { Context } from 'graphql-ws'
import type { Extra } from 'graphql-ws/use/ws'
import { isNewsGraphError } from '../errors'
import type { Viewer } from '../graph/shared/access'
import type { LogError } from './error-format'

/** Milliseconds between two looks. */
const LOOK_EVERY = 2_000
/** Bytes of a close frame's reason, by RFC 6455. */
const MOST_REASON = 123

type Connection = Context<Record<string, unknown> | undefined, Extra & Partial<Record<PropertyKey, never>>>
type ViewerOf = (authorization: string | undefined) => Promise<Viewer>

const CLOSE_CODES: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 4401,
  FORBIDDEN: 4403,
  ISSUER_UNREACHABLE: 1013,
  DATABASE_UNREACHABLE: 1013,
}
const INTERNAL = 4500

const named = (fields: unknown, name: string): unknown =>
  typeof fields === 'object' && fields !== null
    ? Object.entries(fields).find(([key]) => key.toLowerCase() === name)?.[1]
    : undefined

/** `authorization`, or `headers` with it, in connection_init's payload; else the header of the request that opened it. */
function authorizationOf({ connectionParams, extra }: Connection): string | undefined {
  const said = named(connectionParams, 'authorization') ?? named(named(connectionParams, 'headers'), 'authorization')
  if (said == null) return extra.request.headers.authorization
  return typeof said === 'string' ? said : ''
}

export class SocketAccess {
  private readonly open = new Set<Connection>()
  private readonly timer: NodeJS.Timeout

  constructor(
    private readonly viewer: ViewerOf,
    private readonly log: LogError,
  ) {
    this.timer = setInterval(() => this.lookAgain(), LOOK_EVERY).unref()
  }

  /** @throws NewsGraphError as Gate does */
  viewerOf(connection: Connection): Promise<Viewer> {
    return this.viewer(authorizationOf(connection))
  }

  /** False where the connection was closed instead. */
  async admit(connection: Connection): Promise<boolean> {
    try {
      await this.viewerOf(connection)
      const { socket } = connection.extra
      if (socket.readyState === socket.OPEN) this.open.add(connection) // it may have gone meanwhile
      return true
    } catch (error) {
      this.refuse(connection, error)
      return false
    }
  }

  forget(connection: Connection): void {
    this.open.delete(connection)
  }

  close(): void {
    clearInterval(this.timer)
  }

  private lookAgain(): void {
    for (const connection of this.open)
      this.viewerOf(connection).catch((error: unknown) => {
        // Where it cannot be told now, whoever was let in stays until the next look.
        if (isNewsGraphError(error) && CLOSE_CODES[error.code] === 1013) return
        this.refuse(connection, error)
      })
  }

  private refuse(connection: Connection, error: unknown): void {
    this.forget(connection)
    const code = isNewsGraphError(error) ? CLOSE_CODES[error.code] : undefined
    if (code === undefined) this.log('websocket', error)
    const reason = isNewsGraphError(error) && code !== undefined ? `${error.code}: ${error.message}` : 'INTERNAL'
    connection.extra.socket.close(code ?? INTERNAL, Buffer.from(reason).subarray(0, MOST_REASON).toString('utf8'))
  }
}
