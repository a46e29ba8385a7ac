/**
 * `news-graph serve`: opens the database, loads the sample story into an empty graph, listens, and stops cleanly on
 * SIGINT and SIGTERM. Prints where it listens once /ready answers 200.
 */
import { NewsGraphError } from '../errors'
import type { Config } from '../config'
import { isLoopback } from '../web-address'
import { startServer } from './server'

const HELP = `news-graph serve

Serves the API and the playground at http://HOST:PORT/graphql, the explorer at /explore.

Without any key ("news-graph key create") and issuer (NEWS_GRAPH_JWT_ISSUER) it answers on this machine only; with one,
every request needs a key or token. HOST other than loopback needs one to start.

Environment: PORT (4000), HOST (127.0.0.1), DATABASE_URL (the embedded Postgres where unset),
NEWS_GRAPH_DATA_DIR (.news-graph), NEWS_GRAPH_SAMPLE (on, off). With NEWS_GRAPH_CONTACT, an address at which sites can reach
you, the sources that are followed ("news-graph sources") are polled.
`

export interface ServeIo {
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream
}

/** Resolves with the exit code when the server has stopped. @throws NewsGraphError where it cannot start */
export async function runServe(args: readonly string[], config: Config, { stdout, stderr }: ServeIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    stdout.write(HELP)
    return 0
  }
  if (args.length > 0)
    throw new NewsGraphError(
      'BAD_COMMAND',
      `serve takes no arguments, but got "${args[0]}"; settings come from the environment`,
    )
  const stopAsked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  const server = await startServer(config, {
    log: (reference, error) =>
      stderr.write(
        `${new Date().toISOString()} ${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      ),
    say: (line) => stdout.write(`${line}\n`),
  })
  if (!isLoopback(config.host))
    stderr.write(
      `warning: others can reach ${config.host}, and http carries keys in clear text: let a proxy with TLS stand before it\n`,
    )
  stdout.write(`news-graph is ready at ${server.url}\n`)
  await stopAsked
  await server.stop()
  return 0
}
