import { readConfig } from '../../src/config'
import { openDatabase } from '../../src/database/open'
import { dropDatabase, newDatabaseUrl } from '../support/database'
import { clear, isPostgres, newFolder, postmasterPid } from './embedded-harness'
import { join } from 'node:path'

let folder: string
let home: string
beforeEach(() => {
  folder = newFolder()
  home = join(folder, 'postgres')
})
afterEach(() => clear(folder))

const config = (databaseUrl?: string) => ({ ...readConfig({ DATABASE_URL: databaseUrl }), dataDir: folder })

it('brings up the embedded Postgres, migrated, and stops it when closed', async () => {
  for (let start = 1; start <= 2; start++) {
    const db = await openDatabase(config())
    expect(await db.prisma.article.count()).toBe(0)
    expect(await db.query('select version() is not null as here')).toEqual([{ here: true }])
    const pid = postmasterPid(home)
    expect(isPostgres(pid)).toBe(true)
    await db.close()
    expect(isPostgres(pid)).toBe(false)
  }
})

it('is one graph for all who open it', async () => {
  const [one, other] = await Promise.all([openDatabase(config()), openDatabase(config())])
  await one.query('create table shared as select 7 as n')
  await one.close()
  expect(await other.query('select n from shared')).toEqual([{ n: 7 }])
  await other.close()
})

it('uses DATABASE_URL and starts nothing of its own', async () => {
  const url = newDatabaseUrl()
  const db = await openDatabase(config(url))
  expect(db.url).toBe(url)
  expect(await db.prisma.entity.count()).toBe(0)
  expect(postmasterPid(home)).toBeUndefined()
  await db.close()
  await dropDatabase(url)
})

it('lets go of the embedded Postgres when it cannot be used', async () => {
  const db = await openDatabase(config())
  await db.query(`update _prisma_migrations set migration_name = '99990101000000_of_tomorrow'`)
  await db.close()
  await expect(openDatabase(config())).rejects.toMatchObject({ code: 'MIGRATION_FAILED' })
  expect(postmasterPid(home)).toBeUndefined()
})
