/** A whole server in this process on a database of its own, and how to ask it. */
import { Writable } from 'node:stream'
import { readConfig, type Config } from '../../src/config'
import type { Database } from '../../src/database/database'
import { startServer } from '../../src/api/server'
import { createTestDatabase } from './database'

export interface Answer<Data> {
  data?: Data | null
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } & Record<string, unknown> }[]
}

export interface TestApi {
  url: string
  origin: string
  port: number
  config: Config
  /** A second connection to the same database, for looking behind the API. */
  db: Database
  /** Calls listener with every SQL statement that the server sends; returns what stops it. */
  serverStatements(listener: (text: string) => void): () => void
  ask<Data = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>>
  /** What the server wrote to its log. */
  logged: string[]
  stop(): Promise<void>
}

/** environment: settings over the tests' own (a free port, no sample). */
export async function startTestApi(environment: Record<string, string> = {}): Promise<TestApi> {
  const database = await createTestDatabase()
  const config = readConfig({ PORT: '0', NEWS_GRAPH_SAMPLE: 'off', DATABASE_URL: database.url, ...environment })
  const logged: string[] = []
  const server = await startServer(config, { log: (_reference, error) => logged.push(String(error)), say: () => {} })
  return {
    url: server.url,
    origin: new URL(server.url).origin,
    port: server.port,
    config,
    db: database.db,
    logged,
    // Whether there are keys is looked up every few seconds, whatever is asked.
    serverStatements: (listener) => server.database.observe((text) => text.includes('api_key') || listener(text)),
    ask: async (query, variables) => {
      const response = await fetch(server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      return (await response.json()) as never
    },
    stop: async () => {
      await server.stop()
      await database.drop()
    },
  }
}

/** Collects what a command writes. */
export class Collected extends Writable {
  text = ''
  isTTY = false

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8')
    done()
  }
}
