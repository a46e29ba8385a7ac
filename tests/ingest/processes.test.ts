/** Several processes at one graph, and processes that are killed: everything once, nothing by half. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { runImport } from '../../src/ingest/import.command'
import { canonicalGraph } from '../support/canonical-graph'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { madeUpArticles, toLines } from './made-up'
import { runHere, startCommand } from './run-command'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await createTestDatabase()
  folder = mkdtempSync(join(tmpdir(), 'news-graph-processes-'))
})
afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

function file(count: number): string {
  const path = join(folder, 'articles.jsonl')
  writeFileSync(path, toLines(madeUpArticles(count)))
  return path
}
const countArticles = async (): Promise<number> =>
  (await database.db.query<{ n: number }>('SELECT count(*)::int AS n FROM article'))[0]!.n

/** The same articles, ingested without any trouble. */
async function untroubled(path: string): Promise<string[]> {
  const other = await createTestDatabase()
  try {
    await runHere(runImport, [path], { DATABASE_URL: other.url })
    return await canonicalGraph(other.db, { history: true })
  } finally {
    await other.drop()
  }
}

test('killed in the middle of 200 articles and run again, every article is there once and whole', async () => {
  const path = file(200)
  const environment = { DATABASE_URL: database.url }
  for (const enough of [20, 90]) {
    const run = startCommand(['ingest', path], environment)
    while ((await countArticles()) < enough) await pause(5)
    run.child.kill('SIGKILL')
    expect((await run.ended).code).toBe(-1)
  }
  const stored = await countArticles()
  expect(stored).toBeGreaterThanOrEqual(90)
  expect(stored).toBeLessThan(200)
  const run = await startCommand(['ingest', path], environment).ended
  expect(run).toMatchObject({ code: 0, err: '' })
  const [, created, unchanged] = /^200 articles: (\d+) new, 0 changed, (\d+) unchanged; 0 failed$/m.exec(run.out) ?? []
  // What was being stored when the process died may have gone in, wholly.
  expect(Number(unchanged)).toBeGreaterThanOrEqual(stored)
  expect(Number(created) + Number(unchanged)).toBe(200)
  const graph = await canonicalGraph(database.db, { history: true })
  expect(graph.filter((line) => line.includes('"proves":"NOTHING"'))).toEqual([])
  expect(graph).toEqual(await untroubled(path))
})

test('interrupted, it finishes the article in hand, says so and ends with 130', async () => {
  const path = file(200)
  const run = startCommand(['ingest', path], { DATABASE_URL: database.url })
  while ((await countArticles()) < 10) await pause(5)
  run.child.kill('SIGINT')
  const { code, out } = await run.ended
  expect(code).toBe(130)
  const stored = await countArticles()
  expect(out).toBe(`${stored} articles: ${stored} new, 0 changed, 0 unchanged; 0 failed; interrupted\n`)
})

test('two processes that ingest the same 50 articles at once store every article and entity once', async () => {
  const path = file(50)
  const environment = { DATABASE_URL: database.url }
  const runs = await Promise.all([1, 2].map(() => startCommand(['ingest', path], environment).ended))
  for (const run of runs) expect(run).toMatchObject({ code: 0, err: '' })
  const counts = runs.map(({ out }) => Number(/(\d+) new, 0 changed/.exec(out)?.[1]))
  expect(counts[0]! + counts[1]!).toBe(50)
  expect(await canonicalGraph(database.db, { history: true })).toEqual(await untroubled(path))
})
