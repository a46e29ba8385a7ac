/** One article through the API's door, and the sample story. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../src/config'
import { ingestOne, type ArticleInput, type IngestServices } from '../../src/ingest/ingest-article'
import { loadSampleWhenEmpty } from '../../src/ingest/sample'
import { createWorkbench } from '../../src/ingest/workbench'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { toLines } from './made-up'

const BODY = '“We will rebuild the harbour,” said Ada Moreau, the mayor of Eastport, on Tuesday.'

let database: TestDatabase
let services: IngestServices
beforeAll(async () => {
  database = await createTestDatabase()
  const config = readConfig({ NEWS_GRAPH_MAX_ARTICLE_BYTES: '5000' })
  services = { database: database.db, workbench: createWorkbench(config), config }
})
afterAll(async () => {
  await services.workbench.close()
  await database.drop()
})

describe('an input that is no article', () => {
  const inputs: [string, ArticleInput, string, string[]][] = [
    ['nothing', {}, 'EMPTY_INPUT', ['input']],
    ['an address alone', { url: 'https://made-up.example/a' }, 'FETCH_DISABLED', ['input', 'url']],
    ['a body without headline', { body: BODY }, 'BAD_ARTICLE', ['input', 'headline']],
    ['a blank body', { headline: 'x', body: ' \n ' }, 'EMPTY_INPUT', ['input', 'body']],
    ['blank html', { html: '' }, 'EMPTY_INPUT', ['input', 'html']],
    ['html and body', { html: '<p>x</p>', headline: 'x', body: BODY }, 'BAD_ARTICLE', ['input', 'html']],
    ['too long a body', { headline: 'x', body: 'x'.repeat(5001) }, 'TOO_LARGE', ['input', 'body']],
    ['too long a page', { html: `<p>${'é'.repeat(2600)}</p>` }, 'TOO_LARGE', ['input', 'html']],
    ['half a character', { headline: 'x', body: `${BODY}\ud83d` }, 'BAD_ARTICLE', ['input', 'body']],
    ['a NUL', { headline: 'a\0b', body: BODY }, 'BAD_ARTICLE', ['input', 'headline']],
    [
      'a language that is none',
      { headline: 'x', body: BODY, language: 'klingon!' },
      'BAD_ARTICLE',
      ['input', 'language'],
    ],
    ['a page’s language that is none', { html: '<p>x</p>', language: '"><b>' }, 'BAD_ARTICLE', ['input', 'language']],
    ['a headline without end', { html: '<p>x</p>', headline: 'x'.repeat(2000) }, 'BAD_ARTICLE', ['input', 'headline']],
    [
      'a day before newspapers',
      { headline: 'x', body: BODY, publishedAt: new Date('0001-01-01T00:00:00Z') },
      'BAD_ARTICLE',
      ['input', 'publishedAt'],
    ],
    [
      'an address of another kind',
      { url: 'ftp://x.example/', headline: 'x', body: BODY },
      'BAD_ARTICLE',
      ['input', 'url'],
    ],
  ]
  test.each(inputs)('%s', async (_what, input, code, path) => {
    await expect(ingestOne(input, services)).rejects.toMatchObject({ code, details: { path } })
    expect(await database.db.query('SELECT id FROM article')).toEqual([])
  })
})

test('an article is stored, known again, and changed', async () => {
  const input = {
    url: 'https://made-up.example/harbour',
    externalId: 'h1',
    headline: 'Harbour',
    body: BODY,
    publishedAt: new Date('2025-11-06T10:00:00Z'),
    publisher: 'Sample Courier',
    section: 'World',
  }
  const first = await ingestOne(input, services)
  expect(first.outcome).toBe('CREATED')
  expect(first.newStatementIds).toHaveLength(1)
  expect(await ingestOne(input, services)).toEqual({ id: first.id, outcome: 'UNCHANGED', newStatementIds: [] })
  expect(await ingestOne({ ...input, body: `${BODY}\n\nMore follows.` }, services)).toMatchObject({
    id: first.id,
    outcome: 'UPDATED',
  })
  expect(
    await database.db.query('SELECT external_id AS "externalId", section, published_basis AS basis FROM article'),
  ).toEqual([{ externalId: 'h1', section: 'World', basis: 'STATED' }])
})

describe('the sample story', () => {
  let folder: string
  let empty: TestDatabase
  const drafts = [1, 2, 3].map((n) => ({ id: String(n), headline: `Sample ${n}`, body: BODY }))
  beforeEach(async () => {
    empty = await createTestDatabase()
    folder = mkdtempSync(join(tmpdir(), 'news-graph-sample-'))
    writeFileSync(join(folder, 'story.jsonl'), toLines(drafts))
  })
  afterEach(async () => {
    await empty.drop()
    rmSync(folder, { recursive: true })
  })

  test('is loaded once, whoever starts at the same time', async () => {
    const at = { ...services, database: empty.db }
    const loaded = await Promise.all([1, 2, 3].map(() => loadSampleWhenEmpty(at, folder)))
    expect(loaded.sort()).toEqual([0, 0, 3])
    expect(await loadSampleWhenEmpty(at, folder)).toBe(0)
    expect(await empty.db.query('SELECT count(*)::int AS n FROM article')).toEqual([{ n: 3 }])
  })

  test('is loaded wholly or not at all', async () => {
    writeFileSync(join(folder, 'zz.jsonl'), '{"headline":"no body"}\n')
    await expect(loadSampleWhenEmpty({ ...services, database: empty.db }, folder)).rejects.toMatchObject({
      code: 'BAD_ARTICLE',
    })
    expect(await empty.db.query('SELECT count(*)::int AS n FROM article')).toEqual([{ n: 0 }])
  })

  test('that comes with the project can be loaded', async () => {
    expect(await loadSampleWhenEmpty({ ...services, database: empty.db })).toBeGreaterThan(0)
  })
})

test('many at once are stored one after the other and leave connections to readers', async () => {
  const many = Array.from({ length: 20 }, (_, n) => ({ headline: `Report ${n}`, body: BODY, externalId: `many-${n}` }))
  let done = 0
  const underWay = many.map((input) => ingestOne(input, services).finally(() => (done += 1)))
  await underWay[0]
  await database.db.query('SELECT 1')
  expect(done).toBeLessThan(10)
  const stored = await Promise.all(underWay)
  expect(stored.map(({ outcome }) => outcome)).toEqual(many.map(() => 'CREATED'))
  expect(new Set(stored.map(({ id }) => id)).size).toBe(20)
})
