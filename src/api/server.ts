/**
 * The whole server: database, schema, Apollo, HTTP, WebSocket. What enters: the configuration; what leaves: a running
 * server and how to stop it. Refuses a port in use (PORT_IN_USE), an address that others reach while there is no key
 * (KEY_NEEDED), and whatever the database refuses.
 */
import 'reflect-metadata' // before any class with decorators
import { setMaxListeners } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { hasKeys } from '../access/api-key.store'
import { Gate } from '../access/gate'
import type { Config } from '../config'
import type { Database } from '../database/database'
import { openDatabase } from '../database/open'
import { createNotifications } from '../database/notifications'
import { NewsGraphError } from '../errors'
import type { Viewer } from '../graph/shared/access'
import type { GraphContext } from '../graph/shared/context'
import { Feeds } from '../graph/shared/live'
import { Loaders } from '../graph/shared/loaders'
import { loadOwnGazetteerWhenEmpty } from '../ingest/gazetteer/own-gazetteer'
import { loadSampleWhenEmpty } from '../ingest/sample'
import { startFollowing } from '../ingest/sources/start-following'
import { createWorkbench } from '../ingest/workbench'
import { isLoopback } from '../web-address'
import { startWebhooks } from '../webhooks/start-webhooks'
import { startApollo } from './apollo'
import type { LogError } from './error-format'
import { createHttpServer, GRAPHQL_PATH } from './http'
import type { ApiContext } from './ingest.resolver'
import { watch } from './metrics'
import { createPages } from './pages'
import { createSchema } from './schema'
import { serveWebSockets } from './websocket'

export interface RunningServer {
  /** Of the API. */
  url: string
  port: number
  database: Database
  /** Ends connections, finishes what is being stored, lets go of the database. */
  stop: () => Promise<void>
}

export interface ServerVoice {
  log: LogError
  /** What whoever started the server should read. */
  say: (line: string) => void
}

export async function startServer(config: Config, { log, say }: ServerVoice): Promise<RunningServer> {
  const database = await openDatabase(config)
  const closing: (() => Promise<unknown>)[] = [() => database.close()]
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close()
  }
  try {
    const gate = new Gate(database, { jwt: config.jwt, isLocal: isLoopback(config.host) })
    const isOpen = await gate.isOpen()
    if (!isLoopback(config.host) && !config.jwt && !(await hasKeys(database))) throw keyNeeded(config.host)
    const viewerOf = (authorization: string | undefined): Promise<Viewer> => gate.viewerOf(authorization)

    const notifications = await createNotifications(database.url)
    closing.push(() => notifications.close())
    const feeds = new Feeds(database, notifications)
    const workbench = createWorkbench(config)
    closing.push(() => workbench.close())
    const following = config.fetch && (await startFollowing(config.fetch, { database, workbench, config, log }))
    if (following) closing.push(() => following.stop())

    const schema = await createSchema()
    const delivering =
      config.fetch &&
      startWebhooks(config.fetch, {
        database,
        notifications,
        schema,
        statementTime: config.limits.statementTime,
        createContext: () => createContext({ name: 'webhooks', roles: ['reader'] }),
        log: (error) => log('webhooks', error),
      })
    if (delivering) closing.push(() => delivering.stop())
    const createContext = (viewer: Viewer): GraphContext & ApiContext => ({
      db: database,
      loaders: new Loaders(database),
      viewer,
      feeds,
      ingest: { database, workbench, config, fetching: following?.fetching },
      checkFetchable: following?.checkUrl,
      webhooks: delivering?.webhooks,
    })
    const apollo = await startApollo(schema, config.limits, log)
    closing.push(() => apollo.stop())

    const stopping = new AbortController()
    setMaxListeners(0, stopping.signal) // one for each stream

    const server: Server = createHttpServer({
      apollo,
      createContext,
      viewerOf,
      pages: createPages(join(__dirname, '..', '..', 'dist', 'web')),
      host: config.host,
      schema,
      limits: config.limits,
      stopping: stopping.signal,
      checkReady: async () => void (await database.query('select 1')),
      metrics: () => metrics(),
      log,
    })
    const metrics = watch(server, database)
    const closeSockets = serveWebSockets(server, {
      path: GRAPHQL_PATH,
      host: config.host,
      schema,
      limits: config.limits,
      createContext,
      viewerOf,
      log,
    })
    closing.push(() => {
      stopping.abort()
      // At once: the server is not closed before its sockets are.
      return Promise.all([closeServer(server), closeSockets()])
    })

    if (config.sample) {
      await loadOwnGazetteerWhenEmpty(database)
      const loaded = await loadSampleWhenEmpty({ database, workbench, config })
      if (loaded > 0) say(`loaded the sample story: ${loaded} articles`)
    }
    if (isOpen)
      say(
        'no key is configured: on this machine everybody may read and change the graph; "news-graph key create" closes it',
      )
    const port = await listen(server, config.port, config.host)
    return {
      url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}${GRAPHQL_PATH}`,
      port,
      database,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

const keyNeeded = (host: string): NewsGraphError =>
  new NewsGraphError(
    'KEY_NEEDED',
    `HOST is ${host}, which others can reach, and there is no key yet: everybody could change the graph. Make one for the same database first: news-graph key create --role admin --name NAME`,
  )

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new NewsGraphError(
              'PORT_IN_USE',
              `Port ${port} on ${host} is in use; stop what listens there or set PORT to another`,
            )
          : new NewsGraphError(
              'BAD_CONFIG',
              `Cannot listen on ${host}:${port}: ${error.message}`,
              {},
              { cause: error },
            ),
      ),
    )
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })

/** Answers under way are finished; idle connections are cut. */
const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    if (!server.listening) return resolve()
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5_000).unref()
  })
