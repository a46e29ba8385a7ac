import fc from 'fast-check'
import { readJsonLines, type JsonLine } from '../../src/read/json-lines'

async function* chunksOf(text: string | Buffer, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function readAll(text: string | Buffer, { size = 7, limit = 1000 } = {}): Promise<JsonLine[]> {
  const lines: JsonLine[] = []
  for await (const line of readJsonLines(chunksOf(text, size), limit)) lines.push(line)
  return lines
}

const codes = (lines: JsonLine[]): unknown[] =>
  lines.map((line) => ('error' in line ? [line.line, line.error.code] : [line.line, line.value]))

test('a broken line is told with its number, the lines around it are read', async () => {
  const lines = await readAll('{"a":1}\n\n{"a":\n{"a":2}')
  expect(codes(lines)).toEqual([
    [1, { a: 1 }],
    [3, 'BAD_JSON'],
    [4, { a: 2 }],
  ])
  const [, broken] = lines
  expect(broken && 'error' in broken && broken.error.message).toMatch(/^line 3: not JSON/)
  expect(broken && 'error' in broken && broken.error.details).toEqual({ line: 3 })
})

test('a line that is not UTF-8 is told', async () => {
  expect(
    codes(await readAll(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xe9]), Buffer.from('"}\n1')]))),
  ).toEqual([
    [1, 'BAD_ENCODING'],
    [2, 1],
  ])
})

test('a byte order mark and Windows line ends are no part of the lines', async () => {
  expect(codes(await readAll('\ufeff{"a":1}\r\n\r\n{"a":2}\r\n'))).toEqual([
    [1, { a: 1 }],
    [3, { a: 2 }],
  ])
})

test('a line beyond the limit is told and not kept', async () => {
  async function* endless(): AsyncGenerator<Buffer> {
    for (let i = 0; i < 5000; i++) yield Buffer.alloc(100_000, 'a')
    yield Buffer.from('\n{"a":1}\n')
  }
  const before = process.memoryUsage().arrayBuffers
  let most = 0
  const lines: JsonLine[] = []
  for await (const line of readJsonLines(endless(), 1_000_000)) {
    lines.push(line)
    most = Math.max(most, process.memoryUsage().arrayBuffers - before)
  }
  expect(codes(lines)).toEqual([
    [1, 'TOO_LARGE'],
    [2, { a: 1 }],
  ])
  expect(most).toBeLessThan(250_000_000)
})

test('nesting deeper than any stack is read or refused like any other line', async () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000)
  expect((await readAll(`${deep}\n1`, { size: 65_536, limit: 1_000_000 })).at(-1)).toEqual({ line: 2, value: 1 })
})

test('values come back as they were written, whatever the chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue(), { maxLength: 6 }),
      fc.integer({ min: 1, max: 50 }),
      async (values, size) => {
        const text = values.map((value) => JSON.stringify(value)).join('\n')
        expect(codes(await readAll(text, { size, limit: 1_000_000 }))).toEqual(
          values.map((value, i) => [i + 1, JSON.parse(JSON.stringify(value))]),
        )
      },
    ),
  )
})
