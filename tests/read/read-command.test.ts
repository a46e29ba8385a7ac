import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { runRead } from '../../src/ingest/read.command'

const BODY = [
  'The mayor of Harbour Town said on Monday that the old ferry would sail again in spring, after two years in the yard.',
  'The repairs cost four million crowns, which is twice what the council had planned for them in the beginning.',
]
const TEXT = ['Old ferry sails again', ...BODY].join('\n\n')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'news-graph-read-'))
  await writeFile(join(folder, 'story.txt'), TEXT)
  await writeFile(join(folder, 'empty.txt'), '')
  await writeFile(join(folder, 'binary.txt'), Buffer.from([1, 2, 0, 3]))
  await writeFile(join(folder, 'latin.txt'), Buffer.from('Caf\xe9 '.repeat(50), 'latin1'))
  const huge = await open(join(folder, 'huge.txt'), 'w')
  await huge.truncate(100_000_000)
  await huge.close()
})
afterAll(() => rm(folder, { recursive: true }))

class Sink extends Writable {
  text = ''
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

async function read(args: string[], input: (object | string)[] = []) {
  async function* stdin(): AsyncGenerator<Buffer> {
    for (const line of input) yield Buffer.from(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`)
  }
  const [stdout, stderr] = [new Sink(), new Sink()]
  const code = await runRead(args, { stdin: stdin(), stdout, stderr })
  const lines = stdout.text.split('\n').filter(Boolean)
  return {
    code,
    stderr: stderr.text,
    text: stdout.text,
    answers: args[0] === '--help' ? [] : lines.map((line) => JSON.parse(line)),
  }
}

test('each request is answered by a line, in order, also those that fail', async () => {
  const path = (name: string): string => join(folder, name)
  const { code, answers } = await read(
    ['-'],
    [
      { id: 'story', path: path('story.txt'), url: 'https://courier.example/ferry' },
      {
        id: 'page',
        html: `<!doctype html><h1>Old ferry sails again</h1>${BODY.map((text) => `<p>${text}</p>`).join('')}`,
      },
      { id: 'empty', path: path('empty.txt') },
      { id: 'binary', path: path('binary.txt') },
      { id: 'latin', path: path('latin.txt') },
      { id: 'huge', path: path('huge.txt') },
      { id: 'folder', path: folder },
      { id: 'gone', path: path('gone.txt') },
      { id: 'both', path: 'x', html: 'y' },
      { id: 'neither' },
      { id: 'url', html: 'x', url: 'file:///etc/passwd' },
      { id: 7, html: 'x' },
      '[]',
      'no JSON',
      { id: 'last', path: path('story.txt') },
    ],
  )
  expect(code).toBe(0)
  expect(answers[0]).toEqual({
    id: 'story',
    url: 'https://courier.example/ferry',
    headline: 'Old ferry sails again',
    body: BODY.join('\n\n'),
    language: 'en',
  })
  expect(answers[1]).toMatchObject({ id: 'page', headline: 'Old ferry sails again', body: BODY.join('\n\n') })
  expect(answers.slice(2).map(({ id, error }) => [id, error?.code])).toEqual([
    ['empty', 'EMPTY_INPUT'],
    ['binary', 'NOT_TEXT'],
    ['latin', 'BAD_ENCODING'],
    ['huge', 'TOO_LARGE'],
    ['folder', 'READ_FAILED'],
    ['gone', 'NOT_FOUND_ON_DISK'],
    ['both', 'BAD_ARGUMENT'],
    ['neither', 'BAD_ARGUMENT'],
    ['url', 'BAD_ARGUMENT'],
    [undefined, 'BAD_ARGUMENT'],
    [undefined, 'BAD_ARGUMENT'],
    [undefined, 'BAD_JSON'],
    ['last', undefined],
  ])
})

test('a huge file is told by its size, not read', async () => {
  const before = process.memoryUsage().rss
  await read([join(folder, 'huge.txt')])
  expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000)
})

test('files are printed as drafts; one that fails is named and the rest goes on', async () => {
  const { code, stderr, answers } = await read([join(folder, 'empty.txt'), join(folder, 'story.txt')])
  expect(code).toBe(1)
  expect(stderr).toContain('empty.txt: EMPTY_INPUT:')
  expect(answers).toMatchObject([{ headline: 'Old ferry sails again' }])
})

test('help is printed; no path and an unknown option are refused', async () => {
  expect(await read(['--help'])).toMatchObject({ code: 0, text: expect.stringContaining('news-graph read') })
  await expect(read([])).rejects.toMatchObject({ code: 'BAD_COMMAND' })
  await expect(read(['--loud'])).rejects.toMatchObject({ code: 'BAD_COMMAND' })
})
