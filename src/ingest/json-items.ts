/** JSON Lines in, an item a line out: drafts, articles with checked annotations, or what is wrong with the line. */
import { createRequire } from 'node:module'
import { ANNOTATIONS, type AnnotatedArticle } from '../annotate/annotated-article'
import { checkAnnotations } from '../annotate/check-annotations'
import { NewsGraphError } from '../errors'
import type { GraphRecord } from '../graph/export/graph-record'
import { KeyRegistry } from '../identify/key-registry'
import type { ArticleDraft } from '../read/article-draft'
import { checkArticle } from '../read/check-article'
import { atLine, readJsonLines, type JsonLine } from '../read/json-lines'
import type { Item } from './item'

const load = createRequire(__filename)

const isAnnotated = (article: AnnotatedArticle): boolean => ANNOTATIONS.some((field) => article[field] !== undefined)

/** The draft alone, whatever was found in it before. */
export function withoutAnnotations(article: AnnotatedArticle): ArticleDraft {
  const draft = { ...article }
  for (const field of ANNOTATIONS) delete draft[field]
  return draft
}

const recordOf = (value: unknown): unknown => (value as { record?: unknown } | null)?.record

/** Of a record that only import takes. */
export const noArticle = (record: unknown): NewsGraphError =>
  new NewsGraphError('BAD_ARTICLE', `record must be "article", but is ${JSON.stringify(record)}; import takes others`, {
    path: 'record',
  })

/** Of other records than articles; only who imports has it, and takes annotated articles only. */
type CheckRecord = (value: unknown) => GraphRecord

/** A draft, an article with checked annotations, or where these are imported another record of an export. @throws NewsGraphError */
function checkRow(value: unknown, checkRecord: CheckRecord | undefined) {
  const record = recordOf(value)
  if (record !== undefined && record !== 'article') {
    if (!checkRecord) throw noArticle(record)
    return { kind: 'RECORD' as const, record: checkRecord(value) }
  }
  const article: AnnotatedArticle = checkArticle(value)
  if (!checkRecord && !isAnnotated(article)) return { kind: 'DRAFT' as const, draft: article }
  checkAnnotations(article)
  return { kind: 'ANNOTATED' as const, article }
}

function itemOf(name: string, row: JsonLine, keys: KeyRegistry, checkRecord: CheckRecord | undefined): Item {
  const { line } = row
  if ('error' in row) return { name, line, kind: 'REFUSED', error: row.error }
  try {
    const checked = checkRow(row.value, checkRecord)
    return checked.kind === 'ANNOTATED' ? { name, line, ...checked, keys } : { name, line, ...checked }
  } catch (error) {
    if (!(error instanceof NewsGraphError)) throw error
    return { name, line, kind: 'REFUSED', error: atLine(line, error) }
  }
}

/** @param limit most bytes of a line. @throws EMPTY_INPUT where there is no line */
export async function* jsonItems(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  { limit, annotatedOnly }: { limit: number; annotatedOnly: boolean },
): AsyncGenerator<Item> {
  const keys = new KeyRegistry()
  const { checkRecord } = annotatedOnly ? (load('./check-record') as typeof import('./check-record.js')) : {}
  let empty = true
  for await (const row of readJsonLines(chunks, limit)) {
    empty = false
    yield itemOf(name, row, keys, checkRecord)
  }
  if (empty) throw new NewsGraphError('EMPTY_INPUT', 'there is no line; JSON Lines have one article a line')
}
