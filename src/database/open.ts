/** Opens the database of the configuration, ready for use: the embedded one or DATABASE_URL's, migrated, connected. */
import type { Config } from '../config'
import { connectDatabase } from './connect'
import type { Database } from './database'
import { useEmbeddedPostgres, type EmbeddedPostgres } from './embedded/embedded-postgres'
import { migrate } from './migrate'

type DatabaseConfig = Pick<Config, 'databaseUrl' | 'dataDir' | 'poolSize'> & {
  limits: Pick<Config['limits'], 'statementTime'>
}

/**
 * The database's close() lets go of the embedded Postgres too, which stops when nobody else uses it.
 * @throws NewsGraphError DATABASE_UNREACHABLE, DATABASE_TOO_OLD, MIGRATION_FAILED, BAD_CONFIG
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const server =
    config.databaseUrl === undefined ? await useEmbeddedPostgres(config.dataDir) : runningElsewhere(config.databaseUrl)
  try {
    await migrate(server.url)
    const database = await connectDatabase(server.url, {
      poolSize: config.poolSize,
      statementTime: config.limits.statementTime,
    })
    return {
      ...database,
      close: async () => {
        await database.close()
        await server.release()
      },
    }
  } catch (error) {
    await server.release()
    throw error
  }
}

const runningElsewhere = (url: string): EmbeddedPostgres => ({ url, release: async () => {} })
