/**
 * The Postgres that one run of the tests shares, with a template database that holds the migrated, empty tables.
 * TEST_DATABASE_URL names a server to use (its user must be allowed to make databases); else one is started in the
 * temporary folder, without fsync, and thrown away afterwards.
 */
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openClient, withDatabase } from '../../src/database/address'
import { useEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres'
import { identityOf } from '../../src/database/embedded/process-identity'
import { migrate, readMigrations } from '../../src/database/migrate'

export interface TestServer {
  /** The template database; every other name on that server follows from it. */
  templateUrl: string
  stop(): Promise<void>
}

const PREFIX = 'news-graph-tests-'
/** Any number: it only has to be the same in every run on that server. */
const TEMPLATE_LOCK = 41_172_600

/** A folder of this run for files that must be reachable by the user whom Postgres runs as. Removed with the server. */
export const runFolder = (pid = process.pid): string => join(tmpdir(), `${PREFIX}${process.getuid?.() ?? 0}-${pid}`)

async function startOwnServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  await sweepDeadRuns()
  const folder = runFolder()
  mkdirSync(folder)
  chmodSync(folder, 0o755)
  const server = await useEmbeddedPostgres(folder, { fsync: 'off', full_page_writes: 'off' })
  return {
    url: server.url,
    stop: async () => {
      await server.release()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A run that was killed leaves its folder, and its Postgres running in it: adopt that and let it go. */
async function sweepDeadRuns(): Promise<void> {
  const mine = `${PREFIX}${process.getuid?.() ?? 0}-`
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(mine))) {
    if (identityOf(Number(name.slice(mine.length))) !== undefined) continue
    const folder = join(tmpdir(), name)
    if (existsSync(join(folder, 'postgres'))) await (await useEmbeddedPostgres(folder)).release()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One template for each state of the migrations, made by whichever run comes first. */
async function makeTemplate(url: string): Promise<string> {
  const state = createHash('sha256').update(
    readMigrations()
      .map(({ checksum }) => checksum)
      .join(),
  )
  const name = `news_graph_template_${state.digest('hex').slice(0, 12)}`
  const templateUrl = withDatabase(url, name)
  const admin = await openClient(withDatabase(url, 'postgres'))
  try {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const { rowCount } = await admin.query('select from pg_database where datname = $1 and datistemplate', [name])
    if (rowCount === 0) {
      await admin.query(`drop database if exists ${name}`) // half made by a run that was killed
      await migrate(templateUrl)
      await admin.query(`alter database ${name} with is_template true allow_connections false`)
    }
  } finally {
    await admin.end()
  }
  return templateUrl
}

export async function startTestServer(givenUrl: string | undefined): Promise<TestServer> {
  const server = givenUrl ? { url: givenUrl, stop: async () => {} } : await startOwnServer()
  try {
    return { templateUrl: await makeTemplate(server.url), stop: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}
