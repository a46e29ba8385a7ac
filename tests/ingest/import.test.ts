import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runExport } from '../../src/ingest/export.command'
import { runImport } from '../../src/ingest/import.command'
import { canonicalGraph } from '../support/canonical-graph'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { madeUpArticle, madeUpArticles, toLines } from './made-up'
import { runHere } from './run-command'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await createTestDatabase()
  folder = mkdtempSync(join(tmpdir(), 'news-graph-import-'))
})
afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

const file = (name: string, rows: readonly unknown[]): string => {
  const path = join(folder, name)
  writeFileSync(path, toLines(rows))
  return path
}
const importFiles = (paths: string[], url = database.url) => runHere(runImport, paths, { DATABASE_URL: url })
const count = async (table: string, where = 'true'): Promise<number> =>
  (await database.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`))[0]!.n

test('takes articles in, and the same again changes nothing', async () => {
  const path = file('a.jsonl', madeUpArticles(20))
  expect(await importFiles([path])).toEqual({
    code: 0,
    out: '20 articles: 20 new, 0 changed, 0 unchanged; 0 failed\n',
    err: '',
  })
  const before = await canonicalGraph(database.db, { history: true })
  expect((await importFiles([path])).out).toBe('20 articles: 0 new, 0 changed, 20 unchanged; 0 failed\n')
  expect(await canonicalGraph(database.db, { history: true })).toEqual(before)
  expect(await count('entity', `type = 'PERSON' AND name <> 'Kim Writer'`)).toBe(10)
})

test('keeps the old text of an article that comes with another', async () => {
  await importFiles([file('a.jsonl', madeUpArticles(3))])
  const article = madeUpArticle(1)
  const changed = { ...article, body: `${article.body}\n\nThis line was added later.` }
  expect((await importFiles([file('b.jsonl', [changed])])).out).toBe(
    '1 article: 0 new, 1 changed, 0 unchanged; 0 failed\n',
  )
  expect(await count('article')).toBe(3)
  expect(await database.db.query('SELECT body FROM article_version')).toEqual([{ body: article.body }])
  expect(await count('entity', 'known_until IS NOT NULL')).toBe(0)
  expect(await count('statement', 'known_until IS NOT NULL')).toBe(0)
})

test('statements that share a key are one statement, in one file and in files that come later', async () => {
  const [a, b, c] = madeUpArticles(3).map((article) => ({
    ...article,
    statements: article.statements!.map((statement) => ({ ...statement, key: 'one-utterance' })),
  }))
  await importFiles([file('a.jsonl', [a, b])])
  expect(await count('statement')).toBe(1)
  expect(await database.db.query('SELECT key, appearance_count AS n FROM statement')).toEqual([
    { key: 'one-utterance', n: 2 },
  ])
  await importFiles([file('c.jsonl', [c])])
  // Another file, another speaker: the key alone proves nothing.
  expect(await count('statement')).toBe(2)
})

test('one quotation in several outlets is one statement without any key', async () => {
  const article = madeUpArticle(4)
  const outlets = [1, 2, 3].map((n) => ({
    ...article,
    id: `copy-${n}`,
    url: `https://outlet-${n}.example/story`,
    publisher: { name: `Outlet ${n}` },
    statements: article.statements!.map((statement) => ({ ...statement, key: undefined })),
  }))
  await importFiles(outlets.map((outlet, n) => file(`${n}.jsonl`, [outlet])))
  expect(await database.db.query('SELECT appearance_count AS n, publisher_count AS p FROM statement')).toEqual([
    { n: 3, p: 3 },
  ])
  expect(await count('event')).toBe(1)
})

test('a surname alone, another country and a namesake in the same article make new entities', async () => {
  const body = 'Moreau spoke in Eastport. Another Ada Moreau and a third Ada Moreau listened.'
  const at = (words: string, from = 0) => ({
    start: body.indexOf(words, from),
    end: body.indexOf(words, from) + words.length,
  })
  await importFiles([file('a.jsonl', [madeUpArticle(0)])])
  const people = await count('entity', `type = 'PERSON' AND name LIKE '%Moreau'`)
  const article = {
    headline: 'Moreau speaks',
    body,
    entities: [
      { key: 'a', type: 'PERSON', name: 'Moreau' },
      { key: 'b', type: 'PERSON', name: 'Ada Moreau' },
      { key: 'c', type: 'PERSON', name: 'Ada Moreau' },
      { key: 'd', type: 'PLACE', name: 'Eastport', countryCode: 'US' },
    ],
    mentions: [
      { entity: 'a', ...at('Moreau') },
      { entity: 'b', ...at('Ada Moreau') },
      { entity: 'c', ...at('Ada Moreau', 50) },
      { entity: 'd', ...at('Eastport') },
    ],
  }
  expect((await importFiles([file('b.jsonl', [article])])).err).toBe('')
  expect(await count('entity', `type = 'PERSON' AND name LIKE '%Moreau'`)).toBe(people + 3)
  expect(await count('entity', `type = 'PLACE' AND name = 'Eastport'`)).toBe(2)
})

test('a Wikidata item decides whatever the name', async () => {
  const article = (n: number, name: string, body: string) => ({
    id: String(n),
    headline: body,
    body,
    entities: [{ key: 'x', type: 'PERSON', name, wikidataId: 'Q4242' }],
    mentions: [{ entity: 'x', start: 0, end: name.length }],
  })
  await importFiles([file('a.jsonl', [article(1, 'Ada Moreau', 'Ada Moreau won.')])])
  await importFiles([file('b.jsonl', [article(2, 'Moreau', 'Moreau lost.')])])
  expect(await count('entity')).toBe(1)
})

test('an export imported into an empty graph gives the same graph, ids included', async () => {
  await importFiles([file('a.jsonl', madeUpArticles(120))])
  const exported = await runHere(runExport, [], { DATABASE_URL: database.url })
  expect(exported.code).toBe(0)
  const path = join(folder, 'export.jsonl')
  writeFileSync(path, exported.out)
  const other = await createTestDatabase()
  try {
    expect((await importFiles([path], other.url)).out).toMatch(
      /^120 articles: 120 new, 0 changed, 0 unchanged; 0 failed; \d+ other records\n$/,
    )
    const known = (lines: string[]) =>
      lines.map((line) => line.replace(/"(?:facts_hash|key)":(?:"[^"]*"|null)/g, '')).sort()
    expect(known(await canonicalGraph(other.db))).toEqual(known(await canonicalGraph(database.db)))
    const ids = (db: TestDatabase) =>
      db.db.query('SELECT id FROM entity UNION SELECT id FROM statement UNION SELECT id FROM article ORDER BY id')
    expect(await ids(other)).toEqual(await ids(database))
    expect((await runHere(runExport, [], { DATABASE_URL: other.url })).out).toBe(exported.out)
  } finally {
    await other.drop()
  }
})

test('two entities of one name that were held apart stay apart after export and import', async () => {
  const namesake = (n: number, countryCode: string) => ({
    id: `n${n}`,
    headline: 'Springfield',
    body: `Springfield, story ${n}.`,
    entities: [{ key: 'p', type: 'PLACE', name: 'Springfield', countryCode }],
    mentions: [{ entity: 'p', start: 0, end: 11 }],
  })
  await importFiles([file('a.jsonl', [namesake(1, 'US')]), file('b.jsonl', [namesake(2, 'CA')])])
  expect(await count('entity')).toBe(2)
  const exported = await runHere(runExport, [], { DATABASE_URL: database.url })
  const path = join(folder, 'export.jsonl')
  writeFileSync(path, exported.out)
  const other = await createTestDatabase()
  try {
    await importFiles([path], other.url)
    expect(await other.db.query('SELECT id FROM entity ORDER BY id')).toEqual(
      await database.db.query('SELECT id FROM entity ORDER BY id'),
    )
  } finally {
    await other.drop()
  }
})

test('a day that nobody knows is no time, and its words stay as evidence', async () => {
  const body = 'Anna Moreau said on Monday that the port was closed.'
  const article = {
    headline: 'The port of Kelvar',
    body,
    entities: [{ key: 'moreau', type: 'PERSON', name: 'Anna Moreau' }],
    statements: [
      {
        mode: 'INDIRECT',
        spans: [{ start: 33, end: 51 }],
        speaker: { entity: 'moreau', text: 'Anna Moreau', start: 0, end: 11 },
        said: { edtf: 'XXXX-XX-XX', basis: 'STATED', text: 'on Monday' },
        attribution: [{ part: 'TIME', spans: [{ start: 17, end: 26 }] }],
      },
    ],
  }
  expect(await importFiles([file('undated.jsonl', [article])])).toMatchObject({ code: 0, err: '' })
  expect(await count('statement', 'said_edtf IS NULL')).toBe(1)
  expect((await runHere(runExport, [], { DATABASE_URL: database.url })).out).toContain('"part":"TIME"')
})
