/** A database of its own for each suite, copied from the migrated template (about 50 ms). */
import { randomUUID } from 'node:crypto'
import { openClient, partsOf, withDatabase } from '../../src/database/address'
import { connectDatabase } from '../../src/database/connect'
import type { Database } from '../../src/database/database'

export interface TestDatabase {
  url: string
  db: Database
  /** Closes db and removes the database, whoever is still connected to it. */
  drop(): Promise<void>
}

function templateUrl(): string {
  const url = process.env.TEST_TEMPLATE_URL
  if (url === undefined) throw new Error("jest's globalSetup has not run: no test server")
  return url
}

async function asAdmin(statement: string): Promise<void> {
  const admin = await openClient(withDatabase(templateUrl(), 'postgres'))
  try {
    await admin.query(statement)
  } finally {
    await admin.end()
  }
}

/** The address of a database that does not exist yet, on the test server; dropDatabase removes it. */
export const newDatabaseUrl = (): string => withDatabase(templateUrl(), `test_${randomUUID().replaceAll('-', '')}`)

export const dropDatabase = (url: string): Promise<void> =>
  asAdmin(`drop database if exists ${partsOf(url).database} with (force)`)

/** An empty database without any table. */
export async function createEmptyDatabase(): Promise<string> {
  const url = newDatabaseUrl()
  await asAdmin(`create database ${partsOf(url).database} template template0`)
  return url
}

/** All tables, no rows; call it in beforeAll, and drop() in afterAll. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const url = newDatabaseUrl()
  await asAdmin(`create database ${partsOf(url).database} template ${partsOf(templateUrl()).database}`)
  const db = await connectDatabase(url, { poolSize: 5, statementTime: 30_000 })
  return {
    url,
    db,
    drop: async () => {
      await db.close()
      await dropDatabase(url)
    },
  }
}
