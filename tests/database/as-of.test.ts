/** The former selves of rows, and the views that show them, keep step with the tables. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openClient } from '../../src/database/address'
import { migrate } from '../../src/database/migrate'
import { createEmptyDatabase, createTestDatabase, dropDatabase, type TestDatabase } from '../support/database'

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
  saved_search: 'likewise',
  gazetteer_item: 'a data set is shown as it is',
  gazetteer_class: 'likewise',
  gazetteer_import: 'likewise',
  doubt: 'what is left to look at now',
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

const SHIPPED = resolve(__dirname, '../../prisma/migrations')
const OLD_GRAPH = `
  insert into entity (id, type, name, known_from, merged_into_id) values
    ('01990001-0000-7000-8000-000000000000', 'PERSON', 'Ada Moreau', '2026-01-01Z', null),
    ('01990001-0000-7000-8000-000000000001', 'PERSON', 'A. Moreau', '2026-01-01Z', '01990001-0000-7000-8000-000000000000');
  insert into judgement (id, left_id, right_id, left_name, right_name, verdict, made_by, made_at) values
    ('01990006-0000-7000-8000-000000000000', '01990001-0000-7000-8000-000000000000', '01990001-0000-7000-8000-000000000001',
     'Ada Moreau', 'A. Moreau', 'SAME', 'test', '2026-03-01Z');
  insert into article (id, headline, body, language, retrieved_at, sorted_at, content_hash, facts_hash, known_from, text_seen_at, changed_at)
    values ('01990007-0000-7000-8000-000000000000', 'New', 'New', 'en', '2026-01-01Z', '2026-01-01Z', 'x', 'x', '2026-01-01Z', '2026-02-01Z', '2026-02-01Z');
  insert into article_version (article_id, seq, headline, body, content_hash, seen_at)
    values ('01990007-0000-7000-8000-000000000000', 0, 'Old', 'Old', 'y', '2026-01-01Z')`

test('a graph from before has what can be told of its past: versions and merges', async () => {
  const url = await createEmptyDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'news-graph-migrations-'))
  try {
    cpSync(SHIPPED, folder, { recursive: true })
    const later = readdirSync(SHIPPED)
      .filter((name) => /^\d/.test(name) && name >= '20261129050000_as_of')
      .sort()
    for (const name of later) rmSync(join(folder, name), { recursive: true })
    await migrate(url, folder)
    const client = await openClient(url)
    try {
      await client.query(OLD_GRAPH)
      expect(await migrate(url)).toEqual(later)
      await client.query('begin')
      const asOf = async (moment: string) => {
        await client.query(
          `select set_config('search_path', 'as_of, public', true), set_config('news_graph.as_of', $1, true)`,
          [moment],
        )
        const { rows } = await client.query(
          `select (select count(*)::int from article) as articles, (select count(*)::int from article_version) as versions,
             (select count(*)::int from entity where merged_into_id is not null) as merged`,
        )
        return rows[0]
      }
      expect(await asOf('2025-12-31Z')).toEqual({ articles: 0, versions: 0, merged: 0 })
      expect(await asOf('2026-01-15Z')).toEqual({ articles: 1, versions: 0, merged: 0 })
      expect(await asOf('2026-02-15Z')).toEqual({ articles: 1, versions: 1, merged: 0 })
      expect(await asOf('2026-03-15Z')).toEqual({ articles: 1, versions: 1, merged: 1 })
    } finally {
      await client.end()
    }
  } finally {
    rmSync(folder, { recursive: true })
    await dropDatabase(url)
  }
})
