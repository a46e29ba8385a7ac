/**
 * The database as Prisma's schema engine wants it: @prisma/adapter-pg, corrected in the three things that do for
 * queries but not for changing tables (each is marked below).
 */
import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { openClient, sessionOf, withDatabase } from '../address'

/** As the Prisma command line passes it on. */
export interface Datasource {
  url: string
  shadowDatabaseUrl?: string
}

const CHAR = 18
/** Which columns of a result were "char", by the result's own array of rows. */
const charColumns = new WeakMap<object, number[]>()

/** Takes "char" for text, which the adapter knows, and remembers where it did. */
class CatalogueClient extends pg.Client {
  // pg overloads query() with callbacks and promises; the adapter and the pool use the first two.
  override query(...args: unknown[]): never {
    const last = args.length - 1
    const callback = args[last]
    if (typeof callback === 'function')
      args[last] = (error: unknown, result: pg.QueryArrayResult) => callback(error, result && markChars(result))
    const sent: unknown = super.query(...(args as [never]))
    return (sent instanceof Promise ? sent.then(markChars) : sent) as never
  }
}

function markChars(result: pg.QueryArrayResult): pg.QueryArrayResult {
  const columns = (result.fields ?? []).flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : []))
  for (const index of columns) result.fields[index]!.dataTypeID = pg.types.builtins.TEXT
  if (columns.length > 0) charColumns.set(result.rows, columns)
  return result
}

/** 1. The catalogues are full of the type "char", for which the adapter has no name and refuses the whole result. */
function withChars<T extends SqlQueryable>(queryable: T): T {
  const queryRaw: SqlQueryable['queryRaw'] = async (query) => {
    const result = await queryable.queryRaw(query)
    for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  return Object.assign(Object.create(queryable) as T, { queryRaw })
}

async function open(url: string, whenClosed: () => Promise<void> = async () => {}): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({
    ...sessionOf(url),
    Client: CatalogueClient,
    max: 1,
    idleTimeoutMillis: 0,
  } as pg.PoolConfig)
  const plain = await new PrismaPg(pool, { schema: 'public' }).connect()
  return Object.assign(withChars(plain), {
    startTransaction: async (level) => withChars(await plain.startTransaction(level)),
    // 2. The adapter cuts scripts at every semicolon, also inside the body of a function.
    executeScript: async (script) => {
      try {
        await pool.query(script)
      } catch (error) {
        // Its own translation of Postgres's errors, which it keeps to itself.
        ;(plain as unknown as { onError(error: unknown): never }).onError(error)
      }
    },
    dispose: async () => {
      await pool.end()
      await whenClosed()
    },
  } satisfies Partial<SqlDriverAdapter>)
}

export class MigrationAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'

  constructor(private readonly datasource: Datasource) {}

  connect(): Promise<SqlDriverAdapter> {
    return open(this.datasource.url)
  }

  /**
   * 3. The adapter's own shadow connection keeps the address of the main database, whose path wins over the name it
   * adds: migrations would be tried out on the main database.
   */
  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const { url, shadowDatabaseUrl } = this.datasource
    if (shadowDatabaseUrl !== undefined) return open(shadowDatabaseUrl)
    const database = `prisma_migrate_shadow_db_${randomUUID()}`
    const admin = await openClient(url)
    await admin.query(`create database "${database}"`)
    return open(withDatabase(url, database), async () => {
      await admin.query(`drop database if exists "${database}" with (force)`)
      await admin.end()
    })
  }
}
