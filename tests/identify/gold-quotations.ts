/** Quotations of the development articles, where they stand beside this checkout. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Quoted } from './made-pairs'

interface Gold {
  text?: string
  page?: string
  quotes: { kind: string; start: number; end: number; optional?: boolean }[]
}

const rows = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

/** @param files of the folder quotes */
export function readGoldQuotations(evaluation: string, files: readonly string[]): Quoted[] {
  const pages = new Map(
    (rows(join(evaluation, 'pages', 'pages.jsonl')) as { id: string; expected: { body: string } }[]).map((page) => [
      page.id,
      page.expected.body,
    ]),
  )
  return files
    .flatMap((file) => rows(join(evaluation, 'quotes', file)) as Gold[])
    .flatMap(({ text, page, quotes }) => {
      const body = text ?? pages.get(page ?? '') ?? ''
      const said = quotes
        .filter(({ kind, optional }) => kind === 'DIRECT' && !optional)
        .map(({ start, end }) =>
          body
            .slice(start, end)
            .replace(/\s+/g, ' ')
            .replace(/["“”„«»]/g, '')
            .trim(),
        )
        .filter((words) => words.split(' ').length >= 6)
      return said.map((words) => ({
        text: words,
        others: said.filter((other) => !other.includes(words) && !words.includes(other)),
      }))
    })
}
