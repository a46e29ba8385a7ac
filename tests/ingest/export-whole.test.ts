/** The whole graph out, into an empty one, and out again: the same bytes, with everything that people said and took back. */
import { runExport } from '../../src/ingest/export.command'
import { runImport } from '../../src/ingest/import.command'
import { storeAnnotated } from '../../src/ingest/journey'
import { annotate } from '../annotate/annotator'
import { inventedArticle } from '../graph-write/invented-news'
import { startTestApi, type TestApi } from '../support/api-server'
import { createTestDatabase } from '../support/database'
import { runHere } from './run-command'

const ARTICLES = 24

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
  const take = async (n: number, telling = 0): Promise<void> => {
    const { body, ...more } = inventedArticle(n, telling)
    await storeAnnotated({ ...annotate(body, more), retrievedAt: `2025-11-28T10:00:${10 + n}Z` }, api.db)
  }
  for (let n = 0; n < ARTICLES; n++) await take(n)
  for (const n of [2, 5, 7]) await take(n, 1)
})
afterAll(() => api.stop())

const tell = (url: string, body: string, day: number): Promise<unknown> =>
  storeAnnotated(
    {
      ...annotate(body, { url, headline: 'Lamps', language: 'en', publishedAt: `2025-12-0${day}T10:00:00Z` }),
      retrievedAt: `2025-12-0${day}T11:00:00Z`,
    },
    api.db,
  )

const some = async (sql: string): Promise<string[]> =>
  (await api.db.query<{ id: string }>(`SELECT id::text FROM (${sql}) t (id)`)).map(({ id }) => id)

async function does(mutation: string): Promise<string> {
  const answer = await api.ask<{ done: Record<string, { id: string } | null> & { userErrors: unknown[] } }>(
    `mutation { done: ${mutation} }`,
  )
  expect(answer.errors).toBeUndefined()
  expect(answer.data!.done.userErrors).toEqual([])
  return (answer.data!.done.judgement ?? answer.data!.done.correction)!.id
}

/** One of each kind that stands, and one that is withdrawn. */
async function correct(): Promise<void> {
  const asked = 'userErrors { code message }'
  const people = await some(
    `SELECT 'entity_' || id FROM entity WHERE type = 'PERSON' AND known_until IS NULL ORDER BY name, id`,
  )
  const said = await some(`SELECT 'statement_' || id FROM statement WHERE known_until IS NULL ORDER BY content, id`)
  const mentions = await some(
    `SELECT 'mention_' || article_id || '-' || seq FROM mention
     WHERE known_until IS NULL AND type = 'PERSON' ORDER BY article_id, seq`,
  )
  const acts = [
    `mergeEntities(keep: "${people[0]}", merge: "${people[1]}") { judgement { id } ${asked} }`,
    `mergeEntities(keep: "${people[2]}", merge: "${people[3]}") { judgement { id } ${asked} }`,
    `markDifferent(left: "${people[0]}", right: "${people[4]}") { judgement { id } ${asked} }`,
    `reviewStatement(input: {id: "${said[0]}", review: CORRECTED, speaker: {id: "${people[5]}"}, saidOn: "2025-11"})
       { correction { id } ${asked} }`,
    `reviewStatement(input: {id: "${said[1]}", review: REJECTED, note: "no such words"}) { correction { id } ${asked} }`,
    `linkStatements(from: "${said[0]}", to: "${said[1]}", kind: CONTRADICTS) { correction { id } ${asked} }`,
    `reassignMention(mention: "${mentions[0]}", to: {id: "${people[4]}"}) { correction { id } ${asked} }`,
    `reassignMention(mention: "${mentions[3]}") { correction { id } ${asked} }`,
    `editNames(input: {entity: {id: "${people[4]}"}, preferred: "Ada the Elder", add: ["Old Ada"], description: "a sailor"})
       { correction { id } ${asked} }`,
  ]
  const ids: string[] = []
  for (const act of acts) ids.push(await does(act))
  for (const id of [ids[1], ids[4], ids[7]]) await does(`withdrawJudgement(id: "${id}") { correction { id } ${asked} }`)
}

/** Reviewed and tied, then no longer printed; and two that were reviewed until a third article showed that they are one. */
async function correctWhatGoes(): Promise<void> {
  await tell('https://sample.example/lamps', '“The lamps of the old quay stay lit,” said Ada Moreau.', 1)
  await tell('https://sample.example/a', '“The pier was built by our grandparents from oak,” said Ada Moreau.', 2)
  await tell('https://sample.example/b', '“Every family gave a tree and a week of work,” said Ada Moreau.', 2)
  const [lamps, pier, tree] = await some(
    `SELECT 'statement_' || id FROM statement WHERE content ~ 'lamps|pier|tree' ORDER BY substring(content from 'lamps|pier|tree')`,
  )
  const asked = 'correction { id } userErrors { code message }'
  await does(
    `reviewStatement(input: {id: "${lamps}", review: CORRECTED, saidOn: "2025-12", note: "asked"}) { ${asked} }`,
  )
  await does(`linkStatements(from: "${lamps}", to: "${pier}", kind: CLARIFIES) { ${asked} }`)
  for (const id of [pier, tree]) await does(`reviewStatement(input: {id: "${id}", review: CONFIRMED}) { ${asked} }`)
  await tell('https://sample.example/lamps', 'Ada Moreau did not speak.', 3)
  await tell(
    'https://sample.example/c',
    '“The pier was built by our grandparents from oak. Every family gave a tree and a week of work,” said Ada Moreau.',
    4,
  )
}

const run = async (command: typeof runExport, args: string[], url: string, stdin = '') => {
  const { code, out, err } = await runHere(command, args, { DATABASE_URL: url }, stdin)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
}

test('export, import into an empty graph and export again give the same bytes', async () => {
  await correct()
  await correctWhatGoes()
  expect(
    await some(
      `SELECT DISTINCT s.id FROM statement s JOIN statement_review r ON r.statement_id = s.id WHERE known_until IS NOT NULL`,
    ),
  ).toHaveLength(2)
  const url = api.config.databaseUrl!
  const whole = await run(runExport, [], url)
  for (const told of ['"gone":', '"homes":']) expect(whole).toContain(told)
  const records = whole
    .split('\n')
    .map((line) => (line === '' ? '' : ((JSON.parse(line) as { record?: string }).record ?? 'article')))
  for (const record of ['entity', 'article', 'version', 'statement', 'judgement']) expect(records).toContain(record)
  const other = await createTestDatabase()
  try {
    expect(await run(runImport, ['-'], other.url, whole)).toMatch(/^28 articles: 28 new, .*; \d+ other records\n$/)
    const again = await run(runExport, [], other.url)
    const lines = whole.split('\n')
    expect(again.split('\n').find((line, n) => line !== lines[n])).toBeUndefined()
    expect(again).toBe(whole)
    expect(await run(runExport, ['--canonical'], other.url)).toBe(await run(runExport, ['--canonical'], url))
    expect(await run(runImport, ['-'], other.url, whole)).toMatch(/^28 articles: 0 new, 0 changed, 28 unchanged/)
    expect(await run(runExport, [], other.url)).toBe(whole)
  } finally {
    await other.drop()
  }
})

test.each([
  ['{"record":"nonsense"}', /record must be one of article, entity/],
  ['{"record":"judgement","kind":"guess"}', /kind must be one of judgement, review/],
  ['{"record":"version","article":"article_1"}', /headline is missing/],
  [
    '{"record":"statement","id":"statement_01990000-0000-7000-8000-000000000000"}',
    /NOT_FOUND: .*there is no statement .*import it first/,
  ],
])('a bad record is refused: %s', async (line, reason) => {
  const { code, err } = await runHere(runImport, ['-'], { DATABASE_URL: api.config.databaseUrl! }, `${line}\n`)
  expect(code).toBe(1)
  expect(err).toMatch(reason)
})
