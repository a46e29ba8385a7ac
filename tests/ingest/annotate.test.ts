import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toLines } from './made-up'
import { startCommand } from './run-command'

const BODY =
  '“We will rebuild the harbour,” said Ada Moreau, the mayor of Eastport, on Tuesday.\n\nShe met Bo Lindqvist. 🚢'
const draft = (id: string) => ({ id, headline: 'Harbour', body: BODY, publishedAt: '2025-11-06' })
const annotate = (args: string[], stdin: string) => startCommand(['annotate', ...args], {}, stdin).ended
const rowsOf = (out: string): Record<string, unknown>[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('a draft a line in, an annotated article a line out, in order, body and id kept', async () => {
  const ids = Array.from({ length: 130 }, (_, n) => `d${n}`)
  const { code, out, err } = await annotate(['-'], toLines(ids.map(draft)))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const rows = rowsOf(out)
  expect(rows.map(({ id }) => id)).toEqual(ids)
  for (const row of rows) expect(row.body).toBe(BODY)
  expect(rows[0]!.statements).toHaveLength(1)
})

test('what was annotated is annotated anew', async () => {
  const lie = { ...draft('1'), statements: [], entities: [{ key: 'x', type: 'PERSON', name: 'Nobody' }] }
  const { out } = await annotate(['-'], toLines([draft('1'), lie]))
  const [first, second] = rowsOf(out)
  expect(second).toEqual(first)
})

test('bad lines are named with their code, the others are answered', async () => {
  const { code, out, err } = await annotate(
    ['-'],
    `${toLines([draft('1')])}{oops\n{"headline":"x"}\n${toLines([draft('2')])}`,
  )
  expect(code).toBe(1)
  expect(rowsOf(out).map(({ id }) => id)).toEqual(['1', '2'])
  expect(err.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^standard input: BAD_JSON: line 2: /),
    expect.stringMatching(/^standard input: BAD_ARTICLE: line 3: body is missing/),
  ])
})

test('takes texts and pages too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'news-graph-annotate-'))
  try {
    const path = join(folder, 'story.txt')
    writeFileSync(path, `The harbour opens again\n\n${BODY}\n\nThe quay was closed for three years after the storm.\n`)
    const { code, out } = await annotate([path], '')
    expect(code).toBe(0)
    expect(rowsOf(out)).toMatchObject([{ headline: 'The harbour opens again' }])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
