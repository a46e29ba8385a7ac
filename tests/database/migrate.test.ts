import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openClient } from '../../src/database/address'
import { migrate, readMigrations, refuseUnfit } from '../../src/database/migrate'
import { createEmptyDatabase, dropDatabase, newDatabaseUrl } from '../support/database'
import { prisma } from './prisma'

const SHIPPED = resolve(__dirname, '../../prisma/migrations')
const names = readMigrations().map(({ name }) => name)

let url: string
let folder: string
beforeEach(async () => {
  url = await createEmptyDatabase()
  folder = mkdtempSync(join(tmpdir(), 'news-graph-migrations-'))
})
afterEach(async () => {
  await dropDatabase(url)
  rmSync(folder, { recursive: true })
})

const write = (name: string, sql: string): void => {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

async function ask(statement: string): Promise<Record<string, unknown>[]> {
  const client = await openClient(url)
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

it('applies what is shipped, once', async () => {
  expect(await migrate(url)).toEqual(names)
  expect(await migrate(url)).toEqual([])
})

it('makes the database that the address names', async () => {
  const missing = newDatabaseUrl()
  const applied = await Promise.all([migrate(missing), migrate(missing), migrate(missing)])
  expect(applied.flat()).toEqual(names)
  await dropDatabase(missing)
})

it('lets several servers start at once, and one of them do the work', async () => {
  write('1_slow', 'select pg_sleep(0.3); create table once (n int)')
  write('2_next', 'insert into once values (1)')
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, folder)))
  expect(applied.filter((list) => list.length > 0)).toEqual([['1_slow', '2_next']])
  expect(await ask('select n from once')).toEqual([{ n: 1 }])
})

it('agrees with Prisma, and the tables with the schema', async () => {
  await migrate(url)
  expect(await prisma(['migrate', 'status'], url)).toMatchObject({
    code: 0,
    output: expect.stringContaining('Database schema is up to date!'),
  })
  expect((await prisma(['migrate', 'deploy'], url)).output).toContain('No pending migrations to apply')
  const live = await prisma(
    ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--exit-code'],
    url,
  )
  expect(live).toMatchObject({ code: 0, output: expect.stringContaining('No difference detected') })
})

it('goes on where Prisma has begun', async () => {
  expect(await prisma(['migrate', 'deploy'], url)).toMatchObject({ code: 0 })
  expect(await migrate(url)).toEqual([])
  cpSync(SHIPPED, folder, { recursive: true })
  write('99990101000000_next', 'create table next (n int)')
  expect(await migrate(url, folder)).toEqual(['99990101000000_next'])
})

it('keeps nothing of a migration that fails, says where it fails, and goes on when it is mended', async () => {
  write('1_good', 'create table good (n int)')
  write('2_bad', 'create table half (n int);\n\ncreate table bad (n wrong_type);')
  await expect(migrate(url, folder)).rejects.toMatchObject({
    code: 'MIGRATION_FAILED',
    message: expect.stringMatching(/2_bad.*"wrong_type" does not exist.*line 3/),
  })
  expect(await ask(`select to_regclass('good') is not null as good, to_regclass('half') as half`)).toEqual([
    { good: true, half: null },
  ])
  write('2_bad', 'create table half (n int)')
  expect(await migrate(url, folder)).toEqual(['2_bad'])
})

it('refuses a database that is newer than this version', async () => {
  write('1_old', 'select 1')
  write('2_new', 'select 2')
  await migrate(url, folder)
  rmSync(join(folder, '2_new'), { recursive: true })
  await expect(migrate(url, folder)).rejects.toMatchObject({
    code: 'MIGRATION_FAILED',
    message: expect.stringContaining('2_new'),
  })
})

it('refuses a migration that was changed after it was applied, but not one with other line ends', async () => {
  write('1_first', 'select 1;\nselect 2;\n')
  await migrate(url, folder)
  write('1_first', 'select 1;\r\nselect 2;\r\n')
  expect(await migrate(url, folder)).toEqual([])
  write('1_first', 'select 1;\nselect 3;\n')
  await expect(migrate(url, folder)).rejects.toMatchObject({
    code: 'MIGRATION_FAILED',
    message: expect.stringContaining('1_first was changed'),
  })
})

it('refuses a database that Prisma left half-migrated, until that is resolved', async () => {
  write('1_first', 'select 1')
  await migrate(url, folder)
  await ask('update _prisma_migrations set finished_at = null')
  await expect(migrate(url, folder)).rejects.toMatchObject({
    code: 'MIGRATION_FAILED',
    message: expect.stringContaining('migrate resolve'),
  })
  await ask('update _prisma_migrations set rolled_back_at = now()')
  expect(await migrate(url, folder)).toEqual(['1_first'])
})

it('refuses servers that are too old and databases that are not in UTF-8', () => {
  const fit = { version: '15.0', number: 150_000, encoding: 'UTF8' }
  expect(() => refuseUnfit(fit)).not.toThrow()
  expect(() => refuseUnfit({ ...fit, version: '14.12', number: 140_012 })).toThrow(
    expect.objectContaining({ code: 'DATABASE_TOO_OLD', message: expect.stringContaining('14.12') }),
  )
  expect(() => refuseUnfit({ ...fit, encoding: 'SQL_ASCII' })).toThrow(expect.objectContaining({ code: 'BAD_CONFIG' }))
})

it('says who must make a missing database when its user may not', async () => {
  const role = `plain_${process.pid}`
  await ask(`create role ${role} login password 'plain'`)
  const missing = new URL(newDatabaseUrl())
  missing.username = role
  missing.password = 'plain'
  await expect(migrate(missing.href)).rejects.toMatchObject({
    code: 'BAD_CONFIG',
    message: expect.stringContaining(`owner ${role}`),
  })
  await ask(`drop role ${role}`)
})

it('ships migrations that Prisma would make of the schema, and nothing besides', async () => {
  const args = [
    'migrate',
    'diff',
    '--from-migrations',
    'prisma/migrations',
    '--to-schema',
    'prisma/schema',
    '--exit-code',
  ]
  const forth = await prisma(args, url)
  expect(forth).toMatchObject({ code: 0, output: expect.stringContaining('No difference detected') })
  const back = [
    'migrate',
    'diff',
    '--from-schema',
    'prisma/schema',
    '--to-migrations',
    'prisma/migrations',
    '--exit-code',
  ]
  expect(await prisma(back, url)).toMatchObject({ code: 0, output: expect.stringContaining('No difference detected') })
  expect(readdirSync(SHIPPED)).toContain('migration_lock.toml')
})
