import { createTestDatabase, type TestDatabase } from '../support/database'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.drop())

it('gives int8 as number, timestamptz and timestamp as Date, date as text', async () => {
  const [row] = await test.db.query(
    `select 12::int8 n, '{1,2}'::int8[] ns, '2026-03-01T10:00+02'::timestamptz at, '2026-03-01 08:00'::timestamp plain, '2026-03-01'::date as day`,
  )
  const at = new Date('2026-03-01T08:00:00Z')
  expect(row).toEqual({ n: 12, ns: [1, 2], at, plain: at, day: '2026-03-01' })
})
