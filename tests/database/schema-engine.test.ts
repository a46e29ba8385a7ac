/**
 * The schema engine as Prisma's command line sees it: a program, JSON-RPC on its standard input and output. What the
 * command line itself does with it, migrate.test.ts shows.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openClient, partsOf, withDatabase } from '../../src/database/address'
import { createEmptyDatabase, dropDatabase, newDatabaseUrl } from '../support/database'

const PROGRAM = resolve(__dirname, '../../src/database/schema-engine/schema-engine.cjs')
const SCHEMA = `datasource db {
  provider = "postgresql"
}
model Author {
  id   Int    @id
  name String @unique
}
`

interface Answer {
  id: number
  method?: string
  params?: { content: string }
  result?: Record<string, unknown>
  error?: { data: { is_panic: boolean; message: string } }
}

interface Run {
  code: number | null
  answers: Answer[]
  errors: { level: string; fields: { message: string; error_code?: string } }[]
}

async function run(args: readonly string[], input = ''): Promise<Run> {
  const child = spawn(PROGRAM, args, { cwd: tmpdir() })
  let [output, errors] = ['', '']
  child.stdout.on('data', (data) => (output += data))
  child.stderr.on('data', (data) => (errors += data))
  child.stdin.on('error', () => undefined) // a command that reads nothing has closed it
  child.stdin.end(input)
  const [code] = (await once(child, 'close')) as [number | null]
  const parse = (text: string) => text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []))
  return { code, answers: parse(output), errors: parse(errors) }
}

let url: string
let folder: string
let schemaFile: string
beforeEach(async () => {
  url = await createEmptyDatabase()
  folder = mkdtempSync(join(tmpdir(), 'news-graph-schema-'))
  schemaFile = join(folder, 'schema.prisma')
  writeFileSync(schemaFile, SCHEMA)
})
afterEach(async () => {
  await dropDatabase(url)
  rmSync(folder, { recursive: true })
})

/** Sends requests one after another; answers come in that order. */
const call = (...requests: [method: string, params?: object][]): Promise<Run> =>
  run(
    ['--datamodels', schemaFile, '--datasource', JSON.stringify({ url })],
    requests
      .map(([method, params], n) => `${JSON.stringify({ id: n + 1, jsonrpc: '2.0', method, params })}\n`)
      .join(''),
  )

const filters = { externalTables: [], externalEnums: [] }
const files = () => [{ path: schemaFile, content: SCHEMA }]

const migrationsList = (...scripts: string[]) => ({
  baseDir: folder,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: scripts.map((value, n) => ({
    path: `${n + 1}_migration`,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } },
  })),
})

async function ask(statement: string, on = url): Promise<Record<string, unknown>[]> {
  const client = await openClient(on)
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

const AUTHOR = 'create table "Author" (id int primary key, name text not null)'
const UNIQUE = 'CREATE UNIQUE INDEX "Author_name_key" ON "Author"("name")'

it('reads the catalogues, whose type "char" the adapter does not know', async () => {
  await ask(`${AUTHOR}; create unique index "Author_name_key" on "Author" (name)`)
  const { answers } = await call([
    'introspect',
    { schema: { files: files() }, baseDirectoryPath: folder, force: true, compositeTypeDepth: -1, namespaces: null },
  ])
  expect(JSON.stringify(answers[0]?.result)).toContain('@unique')
})

it('applies a migration with semicolons inside a function, and is gone long before its lock timer runs out', async () => {
  const script = `create function twice(n int) returns int language plpgsql as $$ begin n := n * 2; return n; end $$;`
  const { code, answers } = await call(['applyMigrations', { migrationsList: migrationsList(script), filters }])
  expect(answers[0]?.result).toEqual({ appliedMigrationNames: ['1_migration'] })
  expect(code).toBe(0)
  expect(await ask('select twice(21) as n')).toEqual([{ n: 42 }])
}, 9_000)

it('tries migrations out beside the database, not on it, and leaves no shadow behind', async () => {
  await ask(`${AUTHOR}; insert into "Author" values (1, 'kept')`)
  const { answers } = await call([
    'diff',
    {
      from: { tag: 'migrations', ...migrationsList(AUTHOR) },
      to: { tag: 'schemaDatamodel', files: files() },
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters,
    },
  ])
  const printed = answers.find(({ method }) => method === 'print')
  expect(printed?.params?.content).toContain(UNIQUE)
  expect(answers.at(-1)).toMatchObject({ id: 1, result: { exitCode: 0 } })
  expect(await ask('select * from "Author"')).toEqual([{ id: 1, name: 'kept' }])
  expect(await ask(`select datname from pg_database where datname like 'prisma_migrate_shadow%'`)).toEqual([])
})

it('writes the next migration and weighs its risks without being asked for a diagnosis first', async () => {
  const known = { migrationsList: migrationsList(AUTHOR), filters, schema: { files: files() } }
  await call(['applyMigrations', { migrationsList: known.migrationsList, filters }])
  const next = await call(['createMigration', { ...known, migrationName: 'unique', draft: false }])
  expect(next.answers[0]?.result).toMatchObject({ migrationScript: expect.stringContaining(UNIQUE) })
  const risks = await call(['evaluateDataLoss', known])
  expect(risks.answers[0]?.result).toMatchObject({
    migrationSteps: 1,
    warnings: [{ message: expect.stringContaining('unique constraint') }],
    unexecutableSteps: [],
  })
})

it('answers a panic as one and ends with 101, instead of looking like a success', async () => {
  const { code, answers } = await call(['debugPanic'])
  expect(answers).toMatchObject([
    { id: 1, error: { data: { is_panic: true, message: expect.stringContaining('debugPanic') } } },
  ])
  expect(code).toBe(101)
})

it('tells an ordinary error from a panic, and goes on', async () => {
  const bad = migrationsList('create table bad (n wrong_type)')
  const { code, answers } = await call(['applyMigrations', { migrationsList: bad, filters }], ['getDatabaseVersion'])
  expect(answers[0]).toMatchObject({
    id: 1,
    error: { data: { is_panic: false, message: expect.stringContaining('wrong_type') } },
  })
  expect(answers[1]).toMatchObject({ id: 2, result: expect.stringContaining('PostgreSQL') })
  expect(code).toBe(0)
})

describe('the commands about a database', () => {
  const command = (name: string, on: string) => run(['--datasource', JSON.stringify({ url: on }), 'cli', name])

  it('make, find and remove one', async () => {
    const fresh = newDatabaseUrl()
    expect((await command('create-database', fresh)).code).toBe(0)
    expect((await command('can-connect-to-database', fresh)).code).toBe(0)
    expect((await command('drop-database', fresh)).code).toBe(0)
    expect(
      await ask(`select from pg_database where datname = '${partsOf(fresh).database}'`, withDatabase(url, 'postgres')),
    ).toEqual([])
  })

  it.each([
    ['P1003', 'a missing database', () => newDatabaseUrl()],
    ['P1000', 'a wrong password', () => url.replace(/:[^:@]+@/, ':wrong@')],
    ['P1001', 'a closed port', () => url.replace(/:\d+\//, ':1/')],
  ])('say %s for %s, on any line but the first, which the command line throws away', async (code, _, address) => {
    const { code: exit, errors } = await command('can-connect-to-database', address())
    expect(exit).toBe(1)
    expect(errors.slice(1)).toMatchObject([{ level: 'ERROR', fields: { error_code: code } }])
  })
})
