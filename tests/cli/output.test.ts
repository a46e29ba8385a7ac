/** What becomes of a command whose output nobody reads to its end. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { runImport } from '../../src/ingest/import.command'
import { madeUpArticles, toLines } from '../ingest/made-up'
import { runHere } from '../ingest/run-command'
import { createTestDatabase, type TestDatabase } from '../support/database'

const run = promisify(execFile)
const MAIN = join(__dirname, '..', '..', 'dist', 'main.js')

let database: TestDatabase
let folder: string
beforeAll(async () => {
  if (!existsSync(MAIN)) throw new Error('the command line is not built: npm run build')
  database = await createTestDatabase()
  folder = mkdtempSync(join(tmpdir(), 'news-graph-output-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.drop()
})

/** The exit code of the command before the bar, and what was written to stderr. */
async function piped(command: string, reader: string): Promise<{ code: string; out: string; err: string }> {
  const { stdout, stderr } = await run(
    'bash',
    ['-c', `"${process.execPath}" "${MAIN}" ${command} | ${reader}; echo "code \${PIPESTATUS[0]}"`],
    { env: { ...process.env, DATABASE_URL: database.url }, cwd: folder },
  )
  const [, out = '', code = ''] = /^([^]*)code (\d+)\n$/.exec(stdout) ?? []
  return { code, out, err: stderr }
}

test('export and annotate end quietly when their reader has enough', async () => {
  const path = join(folder, 'articles.jsonl')
  const articles = madeUpArticles(300)
  writeFileSync(path, toLines(articles))
  await runHere(runImport, [path], { DATABASE_URL: database.url })
  const drafts = join(folder, 'drafts.jsonl')
  const draft = { headline: 'A bridge', body: 'The new bridge opened in May. '.repeat(200) }
  writeFileSync(drafts, `${JSON.stringify(draft)}\n`.repeat(60))

  for (const command of ['export', `annotate ${drafts}`]) {
    const { code, out, err } = await piped(command, 'head -n 1')
    expect([command, code, err]).toEqual([command, '0', ''])
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object).length,
    ).toBe(1)
  }
  expect(await piped('export', 'wc -l')).toEqual({ code: '0', out: expect.stringMatching(/^\s*3\d\d\n$/), err: '' })
})

test('what cannot be written is told', async () => {
  const { code, err } = await piped('export > /dev/full', 'cat')
  expect(code).toBe('1')
  expect(err).toContain('ENOSPC')
})
