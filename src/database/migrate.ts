/**
 * Brings a database up to this version's tables when the server starts. Enters: an address; leaves: the names of the
 * migrations applied. Refuses PostgreSQL before 15 (DATABASE_TOO_OLD), and a database with a migration that failed,
 * was changed after it was applied, or is not known here (MIGRATION_FAILED).
 *
 * It applies `prisma/migrations` itself and keeps Prisma's own book, `_prisma_migrations`, so that `prisma migrate`
 * agrees with it; Prisma's engine, which takes a second to load, is not needed. Several servers may start at once.
 */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import { NewsGraphError } from '../errors'
import { openClient, partsOf, withDatabase } from './address'

const FOLDER = resolve(__dirname, '../../prisma/migrations')
const LEAST_VERSION = 15
/** The advisory lock of Prisma's own migrate commands: they and we keep out of each other's way. */
const LOCK = 72707369

interface Migration {
  name: string
  sql: string
  /** As Prisma reckons it: SHA-256 of the file, hexadecimal. */
  checksum: string
}

interface Applied {
  migration_name: string
  checksum: string
  finished: boolean
}

const checksumOf = (sql: string): string => createHash('sha256').update(sql).digest('hex')

/** In the order in which they are applied: by name, which begins with the time it was written. */
export function readMigrations(folder = FOLDER): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: checksumOf(sql) }
    })
}

const failed = (message: string, cause?: unknown): NewsGraphError =>
  new NewsGraphError('MIGRATION_FAILED', message, {}, { cause })

const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code

/** The database named in the address, made when it is missing and the user may make it. */
async function openOrCreate(url: string): Promise<pg.Client> {
  try {
    return await openClient(url)
  } catch (error) {
    if (codeOf(error) !== '3D000') throw error
  }
  await createDatabase(url)
  return openClient(url)
}

async function createDatabase(url: string): Promise<void> {
  const { database, user } = partsOf(url)
  const client = await openClient(withDatabase(url, 'postgres'))
  try {
    await client.query(`create database ${client.escapeIdentifier(database)} encoding 'UTF8' template template0`)
  } catch (error) {
    // Another server that starts at this moment was first: duplicate_database, or its unique index.
    if (['42P04', '23505'].includes(codeOf(error) ?? '')) return
    throw new NewsGraphError(
      'BAD_CONFIG',
      `there is no database "${database}", and user "${user}" cannot make it (${(error as Error).message}): ` +
        `have it made with "create database ${database} owner ${user}"`,
      {},
      { cause: error },
    )
  } finally {
    await client.end()
  }
}

export interface ServerKind {
  /** As shown: 14.2. */
  version: string
  /** As compared: 140002. */
  number: number
  encoding: string
}

async function kindOf(client: pg.Client): Promise<ServerKind> {
  const { rows } = await client.query<ServerKind>(
    `select current_setting('server_version') version, current_setting('server_version_num')::int number,
            current_setting('server_encoding') encoding`,
  )
  const [kind] = rows
  if (kind === undefined) throw new Error('the server does not say what it is')
  return kind
}

/** @throws NewsGraphError DATABASE_TOO_OLD, BAD_CONFIG */
export function refuseUnfit(server: ServerKind): void {
  if (server.number < LEAST_VERSION * 10_000)
    throw new NewsGraphError(
      'DATABASE_TOO_OLD',
      `DATABASE_URL leads to PostgreSQL ${server.version}: news-graph needs version ${LEAST_VERSION} or newer`,
    )
  if (server.encoding !== 'UTF8')
    throw new NewsGraphError(
      'BAD_CONFIG',
      `the database of DATABASE_URL is encoded in ${server.encoding}: make one with "encoding 'UTF8' template template0"`,
    )
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as there`,
  )
  if (!rows[0]?.there) return []
  const applied = await client.query<Applied>(
    `select migration_name, checksum, finished_at is not null as finished
       from _prisma_migrations where rolled_back_at is null order by started_at, migration_name`,
  )
  return applied.rows
}

/** A checkout on Windows may have turned line ends round since. */
function sameContent(migration: Migration, checksum: string): boolean {
  const unix = migration.sql.replaceAll('\r\n', '\n')
  return [migration.checksum, checksumOf(unix), checksumOf(unix.replaceAll('\n', '\r\n'))].includes(checksum)
}

/** The migrations that the database lacks. */
function pendingOf(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { migration_name: name, checksum, finished } of applied) {
    const migration = known.get(name)
    if (migration === undefined)
      throw failed(
        `the database has the migration ${name}, which this version of news-graph does not know: use a newer one`,
      )
    if (!finished)
      throw failed(
        `the migration ${name} was begun by "prisma migrate" and failed: put the database right, then run ` +
          `"npx prisma migrate resolve --applied ${name}" or "--rolled-back ${name}"`,
      )
    if (!sameContent(migration, checksum))
      throw failed(
        `the migration ${name} was changed after it was applied to this database: bring back the file as it was, or ` +
          'begin with an empty database',
      )
  }
  const done = new Set(applied.map((row) => row.migration_name))
  return migrations.filter(({ name }) => !done.has(name))
}

/** Prisma's own definition of its book. */
const BOOK = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

const ENTRY = `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  values ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`

/** Wholly or not at all: a migration cannot hold what Postgres refuses in a transaction (CREATE INDEX CONCURRENTLY). */
async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query(ENTRY, [randomUUID(), checksum, name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw failed(`the migration ${name} failed, and nothing of it was kept: ${describe(error, sql)}`, error)
  }
}

function describe(error: unknown, sql: string): string {
  const { message, position, detail } = error as { message: string; position?: string; detail?: string }
  const line = position === undefined ? '' : ` (line ${sql.slice(0, Number(position)).split('\n').length})`
  return `${message}${detail === undefined ? '' : `: ${detail}`}${line}`
}

async function applyPending(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [LOCK])
  const pending = pendingOf(migrations, await readApplied(client)) // another server may have been first
  if (pending.length > 0) await client.query(BOOK)
  for (const migration of pending) await apply(client, migration)
  return pending.map(({ name }) => name)
}

/**
 * @returns names of the migrations applied now, in order; none when there was nothing to do
 * @throws NewsGraphError DATABASE_UNREACHABLE, DATABASE_TOO_OLD, BAD_CONFIG, MIGRATION_FAILED
 */
export async function migrate(url: string, folder = FOLDER): Promise<string[]> {
  const migrations = readMigrations(folder)
  const client = await openOrCreate(url)
  try {
    refuseUnfit(await kindOf(client))
    const pending = pendingOf(migrations, await readApplied(client))
    return pending.length === 0 ? [] : await applyPending(client, migrations)
  } finally {
    await client.end() // gives back the lock as well
  }
}
