/** Everything that may be wrong with what is brought: its code, its message, the exit code, and the rest goes in. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { NewsGraphError } from '../../src/errors'
import { runImport } from '../../src/ingest/import.command'
import { runIngest } from '../../src/ingest/ingest.command'
import { madeUpArticle, madeUpArticles, toLines } from './made-up'
import { runHere } from './run-command'
import { useWorkplace } from './workplace'

const place = useWorkplace()
const { file } = place
const ingest = (paths: string[], stdin?: string | Buffer | Readable) =>
  runHere(runIngest, paths, { DATABASE_URL: place.database.url }, stdin)
const headlines = async (): Promise<string[]> =>
  (await place.database.db.query<{ headline: string }>('SELECT headline FROM article ORDER BY headline')).map(
    (row) => row.headline,
  )
const countRows = async (): Promise<number> =>
  (
    await place.database.db.query<{ n: number }>(
      `SELECT sum((xpath('/row/c/text()', query_to_xml('SELECT count(*) AS c FROM ' || quote_ident(tablename), false, true, '')))[1]::text::int)::int AS n
       FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%'`,
    )
  )[0]!.n

const GOOD = madeUpArticle(1)

describe('a file that holds no article', () => {
  const cases: { name: string; content: string | Buffer; code: string; says: RegExp }[] = [
    { name: 'empty.txt', content: '', code: 'EMPTY_INPUT', says: /empty/ },
    { name: 'blank.txt', content: ' \n\n\t ', code: 'EMPTY_INPUT', says: /blanks/ },
    { name: 'empty.jsonl', content: '', code: 'EMPTY_INPUT', says: /no line/ },
    {
      name: 'picture.png',
      content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      code: 'NOT_TEXT',
      says: /binary/,
    },
    {
      name: 'latin1.txt',
      content: Buffer.from('Headline\n\nThe caf\xe9 in the harbour is open again, the owner said.', 'latin1'),
      code: 'BAD_ENCODING',
      says: /not utf-8 at byte 17/i,
    },
    { name: 'list.json', content: JSON.stringify([GOOD, GOOD]), code: 'BAD_JSON', says: /one article/ },
  ]
  test.each(cases)('$name: $code', async ({ name, content, code, says }) => {
    const before = await countRows()
    const path = file(name, content)
    const { code: exit, out, err } = await ingest([path])
    expect({ exit, out }).toEqual({ exit: 1, out: '0 articles: 0 new, 0 changed, 0 unchanged; 1 failed\n' })
    expect(err).toMatch(says)
    expect(err.startsWith(`${path}: ${code}: `)).toBe(true)
    expect(await countRows()).toBe(before)
  })
})

test('a text of 100 MB is refused by its size, from a file and from standard input', async () => {
  const path = file('large.txt', Buffer.alloc(100_000_000, 'The harbour is open again.\n'))
  const { code, err } = await ingest([path])
  expect(code).toBe(1)
  expect(err).toMatch(/large\.txt: TOO_LARGE: .*100000000 bytes.*10000000/)
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1 << 20, 'The harbour is open again.\n')
    })(),
  )
  const piped = await ingest(['-'], endless)
  expect(piped.code).toBe(1)
  expect(piped.err).toMatch(/^standard input: TOO_LARGE: /)
  expect(await headlines()).toEqual([])
})

test('JSON Lines with broken lines: each is named by its number, the others go in', async () => {
  const rows = madeUpArticles(6).map((article) => JSON.stringify(article))
  const lines = [rows[0], '{"headline": "cut off', rows[1], '', '{"headline": "no body"}', '[1,2]', rows[2]]
  const path = file('mixed.jsonl', `${lines.join('\n')}\n`)
  const { code, out, err } = await ingest([path])
  expect({ code, out }).toEqual({ code: 1, out: '3 articles: 3 new, 0 changed, 0 unchanged; 3 failed\n' })
  expect(err.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/mixed\.jsonl: BAD_JSON: line 2: not JSON/),
    expect.stringMatching(/mixed\.jsonl: BAD_ARTICLE: line 5: body is missing/),
    expect.stringMatching(/mixed\.jsonl: BAD_ARTICLE: line 6: /),
  ])
  expect(await headlines()).toEqual(madeUpArticles(3).map(({ headline }) => headline))
})

describe('an annotated article that lies', () => {
  const liars: [string, object, string, RegExp][] = [
    ['offsets past the end', { mentions: [{ type: 'PERSON', start: 5, end: 5000 }] }, 'BAD_OFFSETS', /mentions\[0\]/],
    ['an empty span', { mentions: [{ type: 'PERSON', start: 5, end: 5 }] }, 'BAD_OFFSETS', /mentions\[0\]/],
    [
      'half of a ship',
      { mentions: [{ type: 'PLACE', field: 'HEADLINE', start: GOOD.headline.length - 1, end: GOOD.headline.length }] },
      'BAD_OFFSETS',
      /cuts a character/,
    ],
    [
      'words that nobody printed',
      { statements: [{ ...GOOD.statements![0]!, content: 'What was never printed' }] },
      'BAD_ARTICLE',
      /statements\[0\]\.content/,
    ],
    ['a key that names nothing', { mentions: [{ entity: 'nobody', start: 0, end: 5 }] }, 'UNKNOWN_KEY', /nobody/],
    ['a day that no calendar has', { publishedAt: '2025-02-31' }, 'BAD_ARTICLE', /publishedAt/],
    ['another kind of record', { record: 'gossip' }, 'BAD_ARTICLE', /record/],
  ]
  test.each(liars)('%s', async (_what, lie, code, says) => {
    const before = await countRows()
    const path = file('liar.jsonl', toLines([{ ...GOOD, ...lie }]))
    for (const command of [runIngest, runImport]) {
      const run = await runHere(command, [path], { DATABASE_URL: place.database.url })
      expect(run.code).toBe(1)
      expect(run.err).toMatch(says)
      expect(run.err.startsWith(`${path}: ${code}: line 1: `)).toBe(true)
    }
    expect(await countRows()).toBe(before)
  })

  test('a key that stood for another type of thing in an earlier line', async () => {
    const person = { headline: 'A', body: 'Kestrel spoke.', mentions: [{ entity: 'k', start: 0, end: 7 }] }
    const rows = ['PERSON', 'PLACE'].map((type, n) => ({
      ...person,
      id: String(n),
      entities: [{ key: 'k', type, name: 'Kestrel' }],
    }))
    const { out, err } = await ingest([file('types.jsonl', toLines(rows))])
    expect(out).toBe('1 article: 1 new, 0 changed, 0 unchanged; 1 failed\n')
    expect(err).toMatch(/types\.jsonl: BAD_ARTICLE: line 2: "k" is listed as PLACE, but stands for a PERSON/)
  })
})

test('a folder is walked whole; what is missing is named and the rest goes in', async () => {
  mkdirSync(join(place.folder, 'deep', 'er'), { recursive: true })
  mkdirSync(join(place.folder, '.hidden'))
  file('deep/er/a.jsonl', toLines([madeUpArticle(1)]))
  file('deep/b.jsonl', toLines([madeUpArticle(2)]))
  file('.hidden/c.jsonl', toLines([madeUpArticle(3)]))
  symlinkSync(place.folder, join(place.folder, 'deep', 'back'))
  const { code, out, err } = await ingest([join(place.folder, 'not-there'), place.folder])
  expect({ code, out }).toEqual({ code: 1, out: '2 articles: 2 new, 0 changed, 0 unchanged; 1 failed\n' })
  expect(err).toMatch(/not-there: NOT_FOUND_ON_DISK: /)
})

test('JSON Lines come through standard input too', async () => {
  const { code, out } = await ingest(['-'], `\ufeff${toLines(madeUpArticles(3))}`)
  expect({ code, out }).toEqual({ code: 0, out: '3 articles: 3 new, 0 changed, 0 unchanged; 0 failed\n' })
})

describe('a wrong use of the command', () => {
  const uses: [string[], string][] = [
    [[], 'BAD_COMMAND'],
    [['-', '-'], 'BAD_COMMAND'],
    [['--verbose', 'x'], 'BAD_COMMAND'],
    [['https://example.org/story'], 'FETCH_DISABLED'],
  ]
  test.each(uses)('%j: %s', async (args, code) => {
    await expect(ingest(args)).rejects.toMatchObject({ constructor: NewsGraphError, code })
  })

  test('--help tells how', async () => {
    for (const command of [runIngest, runImport]) {
      const { code, out } = await runHere(command, ['--help'])
      expect(code).toBe(0)
      expect(out).toMatch(/^news-graph (ingest PATH\|URL|import PATH)…\|-/)
    }
  })
})
