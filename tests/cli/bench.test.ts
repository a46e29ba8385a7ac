/** What the benchmarks refuse to measure. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { annotate } from '../../src/bench/annotate'

describe('npm run bench annotate FILE', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const measured = (lines: string) => {
    const file = join(folder, 'drafts.jsonl')
    writeFileSync(file, lines)
    return annotate.run({ values: { count: 1 }, file })
  }
  const draft = JSON.stringify({ headline: 'Ferry late', body: 'The ferry was late, said Ida Moor.' })

  test.each([
    [
      'a row without a body',
      `${draft}\n\n{"headline":"Ferry late"}\n`,
      /^line 3 of .*drafts\.jsonl is no draft, .* body; /,
    ],
    ['a body that is no text', `{"body":["The ferry was late."]}`, /^line 1 of .* body; /],
    ['what is no object', `${draft}\nnull\n`, /^line 2 of .* body; /],
    ['what is no JSON', `${draft}\nThe ferry was late.\n`, /^line 2 of .*drafts\.jsonl is no JSON; /],
    ['an empty file', '\n', /drafts\.jsonl holds no draft; /],
  ])('refuses %s, saying where, and what would be right', async (_, lines, message) => {
    await expect(measured(lines)).rejects.toThrow(message)
    await expect(measured(lines)).rejects.toThrow('there must be one on each line, {"headline": "…", "body": "…"}')
  })
})
