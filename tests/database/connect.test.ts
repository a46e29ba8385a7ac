import { createServer, type AddressInfo } from 'node:net'
import { v7 as uuid } from 'uuid'
import { connectDatabase } from '../../src/database/connect'
import type { Sql } from '../../src/database/database'
import { createTestDatabase, type TestDatabase } from '../support/database'

const OPTIONS = { poolSize: 4, statementTime: 2_000 }

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
  await test.db.query('create table counter (id int primary key, n int8 not null)')
  await test.db.query('insert into counter values (1, 0), (2, 0)')
})
afterAll(() => test.drop())

it('gives int8 as number, timestamptz and timestamp as Date, date as text', async () => {
  const [row] = await test.db.query(
    `select 12::int8 n, '{1,2}'::int8[] ns, '2026-03-01T10:00+02'::timestamptz at,
            '2026-03-01 08:00'::timestamp plain, '2026-03-01'::date as day`,
  )
  const at = new Date('2026-03-01T08:00:00Z')
  expect(row).toEqual({ n: 12, ns: [1, 2], at, plain: at, day: '2026-03-01' })
})

it('keeps times the same through Prisma and through SQL, whatever zone the database is set to', async () => {
  const [{ name } = { name: '' }] = await test.db.query<{ name: string }>('select current_database() as name')
  await test.db.query(`alter database ${name} set timezone to 'Asia/Kolkata'`)
  const db = await connectDatabase(test.url, OPTIONS)
  const [id, madeAt] = [uuid(), new Date('2026-03-01T10:11:12.345Z')]
  await db.prisma.judgement.create({
    data: { id, madeAt, madeBy: 'test', leftName: 'A', rightName: 'B', verdict: 'UNSURE' },
  })
  expect(await db.query('select made_at from judgement where id = $1', [id])).toEqual([{ made_at: madeAt }])
  expect((await db.prisma.judgement.findUniqueOrThrow({ where: { id } })).madeAt).toEqual(madeAt)
  await db.close()
})

it('prepares statements that come again, its own and those of Prisma, and no others', async () => {
  const db = await connectDatabase(test.url, { ...OPTIONS, poolSize: 1 })
  for (let n = 0; n < 3; n++) {
    await db.query('select $1::int as twice', [n])
    await db.prisma.article.findUnique({ where: { id: uuid() }, select: { id: true } })
  }
  await db.query('select 1 as once')
  const prepared = (await db.query<{ statement: string }>('select statement from pg_prepared_statements')).map(
    (row) => row.statement,
  )
  expect(prepared).toHaveLength(2)
  expect(prepared).toContain('select $1::int as twice')
  expect(prepared.some((text) => text.includes('"article"'))).toBe(true)
  await db.close()
})

it('tells observers of every statement, of Prisma too, until they have enough', async () => {
  const seen: string[] = []
  const stop = test.db.observe((text) => seen.push(text))
  await test.db.query('select 1')
  await test.db.prisma.article.count()
  await test.db.transaction((tx) => tx.query('select 2'))
  stop()
  await test.db.query('select 3')
  expect(seen).toEqual(['select 1', expect.stringContaining('COUNT(*)'), 'BEGIN', 'select 2', 'COMMIT'])
})

it('breaks off a statement that takes too long', async () => {
  const db = await connectDatabase(test.url, { ...OPTIONS, statementTime: 100 })
  await expect(db.query('select pg_sleep(20)')).rejects.toMatchObject({ code: 'QUERY_TOO_COSTLY' })
  await db.close()
})

it('survives the server closing its idle connections', async () => {
  const db = await connectDatabase(test.url, OPTIONS)
  await Promise.all([1, 2, 3].map(() => db.query('select pg_sleep(0.05)')))
  await test.db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state = 'idle'`,
  )
  await new Promise((done) => setTimeout(done, 100))
  expect(await db.query('select 1 as n')).toEqual([{ n: 1 }])
  await db.close()
})

describe('a transaction', () => {
  const add = (tx: Sql, id: number) => tx.query('update counter set n = n + 1 where id = $1', [id])
  const counts = async () => (await test.db.query<{ n: number }>('select n from counter order by id')).map(({ n }) => n)

  it('keeps all or nothing', async () => {
    const before = await counts()
    const failing = test.db.transaction(async (tx) => {
      await add(tx, 1)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await counts()).toEqual(before)
    expect(await test.db.transaction(async (tx) => (await add(tx, 1), 'done'))).toBe('done')
    expect(await counts()).toEqual([before[0]! + 1, before[1]])
  })

  it('runs again after a deadlock', async () => {
    const before = await counts()
    let tries = 0
    const crossing = (first: number, second: number) =>
      test.db.transaction(async (tx) => {
        tries++
        await add(tx, first)
        await tx.query('select pg_sleep(0.2)')
        await add(tx, second)
      })
    await Promise.all([crossing(1, 2), crossing(2, 1)])
    expect(tries).toBeGreaterThan(2)
    expect(await counts()).toEqual(before.map((n) => n + 2))
  })

  it('gives up when it fails in the same way again and again, and leaves the pool whole', async () => {
    let tries = 0
    const doomed = test.db.transaction(async (tx) => {
      tries++
      await tx.query(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`)
    })
    await expect(doomed).rejects.toMatchObject({ code: '40001' })
    expect(tries).toBe(5)
    expect(await Promise.all(Array.from({ length: 10 }, () => test.db.query('select 1 as n')))).toHaveLength(10)
  })

  it('refuses statements after its end', async () => {
    let leaked: Sql | undefined
    await test.db.transaction(async (tx) => void (leaked = tx))
    expect(() => leaked!.query('select 1')).toThrow('after its transaction had ended')
  })
})

describe('a server that cannot be reached', () => {
  const secret = 'very-secret'
  const failure = async (change: (url: URL) => void): Promise<{ code: string; message: string }> => {
    const url = new URL(test.url)
    url.password = secret
    change(url)
    return connectDatabase(url.href, OPTIONS).then(
      () => {
        throw new Error('connected')
      },
      (error) => error,
    )
  }

  it.each([
    ['an unknown host', (url: URL) => void (url.hostname = 'nowhere.invalid'), 'there is no host of that name'],
    ['a closed port', (url: URL) => void (url.port = '1'), 'nothing listens there'],
    ['a wrong password', () => undefined, 'refuses the user or the password'],
  ])('%s: said with host and port, without the password', async (_, change, reason) => {
    const url = new URL(test.url)
    change(url)
    const error = await failure(change)
    expect(error).toMatchObject({ code: 'DATABASE_UNREACHABLE', message: expect.stringContaining(reason) })
    expect(error.message).toContain(`${url.hostname}:${url.port}`)
    expect(JSON.stringify(error)).not.toContain(secret)
    expect(error.message).not.toContain(secret)
  })

  it('does not wait for ever for one that says nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await new Promise((done) => silent.once('listening', done))
    const { port } = silent.address() as AddressInfo
    const error = await failure((url) => void (url.port = String(port)))
    expect(error).toMatchObject({ code: 'DATABASE_UNREACHABLE', message: expect.stringContaining('timeout') })
    silent.close()
  }, 10_000)

  it('refuses an address that names another schema', async () => {
    const error = await failure((url) => url.searchParams.set('schema', 'mine'))
    expect(error).toMatchObject({ code: 'BAD_CONFIG', message: expect.stringContaining('"mine"') })
  })
})
