/**
 * Opens a migrated database: one pool that our own SQL and Prisma share. Enters: an address; leaves: a Database.
 * Refuses a server that cannot be reached (DATABASE_UNREACHABLE).
 */
import { setTimeout as pause } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { explainConnection, sessionOf } from './address'
import { CopyIn } from './copy-in'
import type { Database, Sql, Transaction } from './database'
import { BEGIN_READING, oneByOne, readMoment, refuseToWrite } from './moment'
import { explainFailure } from './failures'
import { PrismaClient } from './generated/prisma/client'
import { rowTypes } from './row-types'
import { StatementNames } from './statement-names'

export interface PoolOptions {
  /** Connections at the most. */
  poolSize: number
  /** Milliseconds after which Postgres breaks off a statement. */
  statementTime: number
}

type Listener = (text: string) => void

/** A pg client whose every statement is told to the listeners, whoever sent it. */
function observedClient(listeners: ReadonlySet<Listener>): typeof pg.Client {
  class ObservedClient extends pg.Client {
    // pg overloads query() with callbacks, cursors and promises: passed through as it comes.
    override query(...args: unknown[]): never {
      if (listeners.size > 0) tell(listeners, args[0])
      return super.query(...(args as [never])) as never
    }
  }
  return ObservedClient
}

function tell(listeners: ReadonlySet<Listener>, statement: unknown): void {
  const text = typeof statement === 'string' ? statement : (statement as { text?: string }).text
  if (text !== undefined) for (const listener of listeners) listener(text)
}

/** names: null where statements are not kept, because they mean other tables than elsewhere. */
const sqlOn = (runner: pg.Pool | pg.PoolClient, names: StatementNames | null): Sql => ({
  query: async <Row>(text: string, values: readonly unknown[] = []) => {
    try {
      return (await runner.query({ name: names?.nameOf(text), text, values: [...values] })).rows as Row[]
    } catch (error) {
      throw explainFailure(error)
    }
  },
})

const SERIALISATION_FAILURE = '40001'
const DEADLOCK = '40P01'
const MOST_TRIES = 5

const mayTryAgain = (error: unknown): boolean =>
  [SERIALISATION_FAILURE, DEADLOCK].includes((error as { code?: string }).code ?? '')

/** A client that nobody else uses, until it is given back. @throws NewsGraphError DATABASE_UNREACHABLE */
async function takeClient(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw explainFailure(error)
  }
}

async function runTransaction<T>(
  pool: pg.Pool,
  names: StatementNames | null,
  work: (tx: Transaction) => Promise<T>,
  begin = 'BEGIN',
): Promise<T> {
  const client = await takeClient(pool)
  const sql = sqlOn(client, names)
  const control = async (statement: string): Promise<void> => {
    try {
      await client.query(statement)
    } catch (error) {
      throw explainFailure(error)
    }
  }
  let open = true
  let broken: Error | undefined
  // A connection may be lost while no statement is under way; without a listener that would end the process.
  const onLost = (error: Error): void => void (broken = error)
  client.on('error', onLost)
  try {
    await control(begin)
    const checkOpen = (): void => {
      if (!open) throw new Error('a statement came after its transaction had ended: await every query inside it')
    }
    const result = await work({
      query: (text, values) => {
        checkOpen()
        return sql.query(text, values)
      },
      copy: async (statement, rows) => {
        checkOpen()
        const copying = new CopyIn(statement, rows)
        client.query(copying)
        await copying.done
      },
    })
    open = false
    await control('COMMIT')
    return result
  } catch (error) {
    open = false
    await client.query('ROLLBACK').catch((failure: Error) => (broken = failure))
    throw error
  } finally {
    client.off('error', onLost)
    client.release(broken) // a connection that cannot even roll back is thrown away
  }
}

/**
 * @param url PostgreSQL 15 or newer with all migrations applied
 * @throws NewsGraphError DATABASE_UNREACHABLE within ten seconds, BAD_CONFIG
 */
export async function connectDatabase(url: string, options: PoolOptions): Promise<Database> {
  const listeners = new Set<Listener>()
  const names = new StatementNames()
  const prismaNames = new StatementNames()
  const pool = new pg.Pool({
    ...sessionOf(url),
    Client: observedClient(listeners),
    types: rowTypes,
    max: options.poolSize,
    statement_timeout: options.statementTime,
  } as pg.PoolConfig)
  // An idle connection was dropped by the server: the pool has thrown it away and opens another when needed.
  pool.on('error', () => undefined)
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw explainConnection(error, url)
  }
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => prismaNames.nameOf(sql) })
  const prisma = new PrismaClient({ adapter })

  const database: Database = {
    url,
    prisma,
    ...sqlOn(pool, names),
    transaction: async (work) => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await runTransaction(pool, names, work)
        } catch (error) {
          if (attempt === MOST_TRIES || !mayTryAgain(error)) throw error
          await pause(Math.random() * 20 * attempt) // or the same two meet again
        }
      }
    },
    atMoment: (moment, work) =>
      runTransaction(
        pool,
        null,
        async (tx) => {
          await readMoment(tx, moment)
          return work({ ...database, ...oneByOne(tx), asOf: moment, transaction: refuseToWrite })
        },
        BEGIN_READING,
      ),
    observe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
  return database
}
