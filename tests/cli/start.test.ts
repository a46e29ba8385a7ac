/** What a command loads before it answers: who waits for an annotated draft waits for nothing that only others need. */
import { execFile, type ExecFileException } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MAIN = join(__dirname, '..', '..', 'dist', 'main.js')

let folder: string
beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('the command line is not built: npm run build')
  folder = mkdtempSync(join(tmpdir(), 'news-graph-start-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What the command printed, and the modules that it had loaded when it ended. */
function started(args: string[], input: string): Promise<{ out: string; modules: string[] }> {
  const teller = join(folder, 'teller.cjs')
  writeFileSync(
    teller,
    "process.on('exit', () => require('fs').writeSync(2, Object.keys(require('module')._cache).join('\\n')))",
  )
  return new Promise((resolve, reject) => {
    const answered = (error: ExecFileException | null, out: string, err: string): void =>
      error ? reject(error) : resolve({ out, modules: err.split('\n') })
    execFile(process.execPath, ['-r', teller, MAIN, ...args], answered).stdin?.end(input)
  })
}

test('annotate reads a draft without what reads pages and archives, asks models, stores or serves', async () => {
  const draft = { headline: 'The ferry is late', body: '“The ferry is late again,” said Ida Moor, the harbour master.' }
  const { out, modules } = await started(['annotate', '-'], `${JSON.stringify(draft)}\n`)
  expect(JSON.parse(out)).toMatchObject({ statements: [{ mode: 'DIRECT' }] })
  const needless =
    /\/dist\/read\/html\/|\/archive\/(warc|tar|zip)\.|chat-(model|schema)|check-record|generated\/prisma|node_modules\/(htmlparser2|domutils|css-select|tar-stream|yauzl|graphql|type-graphql|@prisma)\//
  expect(modules.filter((path) => needless.test(path))).toEqual([])
}, 60_000)
