/**
 * Operations over Server-Sent Events, by the GraphQL over SSE protocol's distinct connections mode: a request that accepts
 * text/event-stream is answered with an event `next` for each result and `complete` at the end. For subscriptions where a
 * WebSocket does not get through. An item's event has its position as id, so that who connects again goes on behind it
 * (Last-Event-ID). Whoever may not ask any more is told so and ended; who does not read is cut off.
 */
import type { ServerResponse } from 'node:http'
import { GraphQLError, subscribe, type ExecutionResult, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import type { Limits } from '../config'
import { isNewsGraphError, NewsGraphError } from '../errors'
import type { Viewer } from '../graph/shared/access'
import type { GraphContext } from '../graph/shared/context'
import { formatGraphQLError, type LogError } from './error-format'
import {
  asGraphQLError,
  executeAtItsMoment,
  isRefused,
  prepareOperation,
  type OperationRequest,
} from './prepare-operation'

/** Milliseconds between signs of life, so that no proxy takes the connection for a dead one. */
const SIGN_OF_LIFE = 12_000
/** Milliseconds between two looks at whether the viewer may still ask. */
const LOOK_EVERY = 2_000

export interface EventStreamOptions {
  schema: GraphQLSchema
  limits: Limits
  createContext: (viewer: Viewer) => GraphContext
  /** The server stops: every stream is ended. */
  stopping: AbortSignal
  log: LogError
}

export interface EventStreamRequest extends OperationRequest {
  /** Of the last event that the client got before its connection was lost: it goes on from there. */
  lastEventId: string | undefined
  /** Reads may come by GET, changes may not. */
  mayChange: boolean
  /** Asked at the beginning and every few seconds. @throws NewsGraphError where nobody who may ask does */
  viewer: () => Promise<Viewer>
}

export const wantsEvents = (accept: string | undefined): boolean => (accept ?? '').includes('text/event-stream')

type Answer = AsyncIterator<ExecutionResult> | { errors: readonly GraphQLError[] } | ExecutionResult

/** Resolves when the stream has ended, by whichever side. @throws NewsGraphError before anything was sent */
export async function streamEvents(
  { schema, limits, createContext, stopping, log }: EventStreamOptions,
  { viewer, mayChange, lastEventId, ...asked }: EventStreamRequest,
  response: ServerResponse,
): Promise<void> {
  const context = createContext(await viewer())
  const stream = new EventStream(response)
  const stop = (): void => void stream.end()
  stopping.addEventListener('abort', stop)
  const format = (error: GraphQLError): GraphQLFormattedError => formatGraphQLError(log, error)
  let position: string | undefined
  const tell = (result: ExecutionResult): Promise<void> =>
    stream.send('next', { ...result, ...(result.errors && { errors: result.errors.map(format) }) }, position)

  const run = async (): Promise<Answer> => {
    const prepared = prepareOperation(schema, limits, asked)
    if (isRefused(prepared)) return { errors: prepared }
    const { operation, ...args } = prepared
    if (operation.operation === 'mutation' && !mayChange)
      throw new NewsGraphError('METHOD_NOT_ALLOWED', 'What changes the graph is sent by POST')
    const contextValue: GraphContext = {
      ...context,
      hangUp: () => stream.cut(),
      ...(lastEventId && { goOnFrom: lastEventId }),
      toldUpTo: (told) => (position = told),
    }
    const answer =
      operation.operation === 'subscription'
        ? subscribe({ ...args, contextValue })
        : executeAtItsMoment({ ...args, contextValue })
    return (await answer) as Answer
  }

  /** Who does not read it within a while is cut off. */
  const refuse = (error: GraphQLError): void => {
    clearInterval(look)
    // without an id: an item that is just being read was not sent, and the client comes back for it
    void stream.send('next', { errors: [format(error)] })
    void stream.end()
    setTimeout(() => stream.cut(), LOOK_EVERY).unref()
  }
  const look = setInterval(() => {
    viewer().catch((error: unknown) => {
      // Where it cannot be told now, whoever was let in stays until the next look.
      if (isNewsGraphError(error) && ['UNAUTHENTICATED', 'FORBIDDEN'].includes(error.code))
        refuse(asGraphQLError(error))
    })
  }, LOOK_EVERY)
  try {
    const answer = await run()
    if (!('next' in answer)) return await tell(answer)
    stream.onEnd(() => void answer.return?.())
    for (let next = await answer.next(); !next.done; next = await answer.next()) await tell(next.value)
  } catch (error) {
    await stream.send('next', { errors: [format(asGraphQLError(error))] })
  } finally {
    clearInterval(look)
    stopping.removeEventListener('abort', stop)
    await stream.end()
  }
}

class EventStream {
  private readonly signs: NodeJS.Timeout
  private isOpen = true

  constructor(private readonly response: ServerResponse) {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    })
    response.flushHeaders()
    this.signs = setInterval(() => response.write(':\n\n'), SIGN_OF_LIFE)
    this.onEnd(() => {
      this.isOpen = false
      clearInterval(this.signs)
    })
  }

  /** Calls the listener when the connection is gone; at once where it is already. */
  onEnd(listener: () => void): void {
    if (this.response.closed) listener()
    else this.response.once('close', listener)
  }

  /** Resolves when it has left this process: who reads slowly is sent no more meanwhile. */
  async send(event: 'next' | 'complete', data?: unknown, id?: string): Promise<void> {
    if (!this.isOpen) return
    const text = `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata:${data === undefined ? '' : ` ${JSON.stringify(data)}`}\n\n`
    await new Promise<void>((resolve) => {
      this.response.once('close', resolve)
      this.response.write(text, () => {
        this.response.off('close', resolve)
        resolve()
      })
    })
  }

  /** Once: nothing is sent behind the word that ends it. */
  async end(): Promise<void> {
    if (!this.isOpen) return
    const told = this.send('complete')
    this.isOpen = false
    clearInterval(this.signs)
    await told
    this.response.end()
  }

  /** Without a word: there is no room for one. */
  cut(): void {
    this.response.destroy()
  }
}
