/** The former selves of rows, and the views that show them, keep step with the tables. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createTestDatabase, type TestDatabase } from '../support/database'

let test1: TestDatabase
beforeAll(async () => {
  test1 = await createTestDatabase()
})
afterAll(() => test1.drop())

/** Read in the present whatever the moment, and why that is right. */
const PRESENT_ONLY: Readonly<Record<string, string>> = {
  api_key: 'who may ask is no part of the graph',
  article_claim: 'joined to articles, which have a history',
  evidence: 'never changed: reached from the facts that it proves',
  entity_tally: 'read by writers only',
  link: 'counted anew from what articles said',
  source: 'what is followed is shown as it is',
  source_item: 'likewise',
  host_turn: 'likewise',
}

type Columns = Record<string, string[]>

async function columnsOf(schema: string): Promise<Columns> {
  const rows = await test1.db.query<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(column_name || ' ' || udt_name order by column_name) as columns
       from information_schema.columns where table_schema = $1 and table_name not like '\\_prisma%' group by 1`,
    [schema],
  )
  return Object.fromEntries(rows.map(({ name, columns }) => [name, columns]))
}

test('every table has a view of what it held, or a reason why it needs none', async () => {
  const [tables, views] = [await columnsOf('public'), await columnsOf('as_of')]
  for (const name of Object.keys(PRESENT_ONLY)) delete tables[name]
  expect(views).toEqual(tables)
})

test('the past has the columns of the present', async () => {
  const [tables, past] = [await columnsOf('public'), await columnsOf('past')]
  delete past.merge // who answered for whom: entity.merged_into_id, with its times
  for (const [name, columns] of Object.entries(past))
    expect([name, columns]).toEqual([name, [...tables[name]!, 'replaced_at timestamptz'].sort()])
})

test('a column that is added later is kept once the table is kept anew', async () => {
  const { db } = test1
  await db.query('alter table statement_about add column weight int')
  await db.query(`select past.keep('statement_about', '{statement_id,entity_id}', 'statement', 'statement_id', '{}')`)
  await db.query(`select as_of.show('statement_about')`)
  const [views, past] = [await columnsOf('as_of'), await columnsOf('past')]
  expect(views.statement_about).toContain('weight int4')
  expect(past.statement_about).toContain('weight int4')
})
