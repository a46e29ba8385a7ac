/**
 * Paths and standard input in, one item for each article that they hold out, as the reading goes: JSON Lines are told by
 * their first character, `{`, or by the name of the file; anything else is one text or page.
 * Refuses per file and per line, and goes on; never holds more than one article.
 */
import { createReadStream } from 'node:fs'
import { ANNOTATIONS, type AnnotatedArticle } from '../annotate/annotated-article'
import { checkAnnotations } from '../annotate/check-annotations'
import type { Config } from '../config'
import { NewsGraphError } from '../errors'
import { KeyRegistry } from '../identify/key-registry'
import type { ArticleDraft } from '../read/article-draft'
import { checkArticle } from '../read/check-article'
import { tooLarge } from '../read/decode'
import { diskError, readStream } from '../read/file'
import { atLine, readJsonLines, type JsonLine } from '../read/json-lines'
import { walk } from './walk'

export const STANDARD_INPUT = 'standard input'

/** What came of one file or one line of it; name is the path as given or walked to, or STANDARD_INPUT. */
export type Item = { name: string; line?: number } & (
  | { kind: 'DOCUMENT'; bytes: Buffer }
  | { kind: 'DRAFT'; draft: ArticleDraft }
  | { kind: 'ANNOTATED'; article: AnnotatedArticle; keys: KeyRegistry }
  | { kind: 'REFUSED'; error: NewsGraphError }
)

export interface InputOptions {
  stdin: AsyncIterable<Uint8Array>
  limits: Pick<Config['limits'], 'articleBytes'>
  /** Every JSON line is an annotated article, even one in which nothing was found; plain texts and pages are refused. */
  annotatedOnly?: boolean
  /** Told how many bytes were read since it was last told. */
  onBytes?: (count: number) => void
}

/** A list of articles, which is not what JSON Lines are: it would be read as a plain text. */
const JSON_LIST = /^\s*\[\s*\{/

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/** The first byte that is neither blank nor part of a byte order mark. */
const firstByte = (bytes: Uint8Array): number | undefined =>
  bytes.find((byte, at) => byte > 0x20 && !(at < 3 && byte === BYTE_ORDER_MARK[at]))

const isDiskError = (error: unknown): boolean => (error as NodeJS.ErrnoException).syscall !== undefined

interface Peeked {
  isJsonLines: boolean
  chunks: AsyncGenerator<Uint8Array>
}

/** Looks at the first bytes of a stream without losing them. */
async function peek(source: AsyncIterable<Uint8Array>, limit: number): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let first: number | undefined
  for (let size = 0; first === undefined && size <= limit;) {
    const { done, value } = await iterator.next()
    if (done) break
    seen.push(value)
    size += value.length
    first = firstByte(value)
  }
  const chunks = (async function* () {
    yield* seen
    yield* { [Symbol.asyncIterator]: () => iterator }
  })()
  return { isJsonLines: first === 0x7b, chunks }
}

const isAnnotated = (article: AnnotatedArticle): boolean => ANNOTATIONS.some((field) => article[field] !== undefined)

/** The draft alone, whatever was found in it before. */
export function withoutAnnotations(article: AnnotatedArticle): ArticleDraft {
  const draft = { ...article }
  for (const field of ANNOTATIONS) delete draft[field]
  return draft
}

function checkRecord(value: unknown): void {
  const record = (value as { record?: unknown } | null)?.record
  if (record !== undefined && record !== 'article')
    throw new NewsGraphError('BAD_ARTICLE', `record must be "article", but is ${JSON.stringify(record)}`, {
      path: 'record',
    })
}

/** A draft, or an article with checked annotations. @throws NewsGraphError */
function checkRow(value: unknown, annotatedOnly: boolean) {
  checkRecord(value)
  const article: AnnotatedArticle = checkArticle(value)
  if (!annotatedOnly && !isAnnotated(article)) return { kind: 'DRAFT' as const, draft: article }
  checkAnnotations(article)
  return { kind: 'ANNOTATED' as const, article }
}

function itemOf(name: string, row: JsonLine, keys: KeyRegistry, annotatedOnly: boolean): Item {
  const { line } = row
  if ('error' in row) return { name, line, kind: 'REFUSED', error: row.error }
  try {
    const checked = checkRow(row.value, annotatedOnly)
    return checked.kind === 'DRAFT' ? { name, line, ...checked } : { name, line, ...checked, keys }
  } catch (error) {
    if (!(error instanceof NewsGraphError)) throw error
    return { name, line, kind: 'REFUSED', error: atLine(line, error) }
  }
}

class InputReader {
  constructor(private readonly options: InputOptions) {}

  private async *counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.options.onBytes?.(chunk.length)
      yield chunk
    }
  }

  private async *lines(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
    const keys = new KeyRegistry()
    let empty = true
    for await (const row of readJsonLines(chunks, this.options.limits.articleBytes)) {
      empty = false
      yield itemOf(name, row, keys, this.options.annotatedOnly ?? false)
    }
    if (empty) throw new NewsGraphError('EMPTY_INPUT', 'there is no line; JSON Lines have one article a line')
  }

  private async document(name: string, chunks: AsyncIterable<Uint8Array>, size: number | undefined): Promise<Item> {
    const limit = this.options.limits.articleBytes
    if (size !== undefined && size > limit) throw tooLarge(size, limit)
    const bytes = await readStream(chunks, limit)
    if (bytes.length === 0) throw new NewsGraphError('EMPTY_INPUT', 'it is empty; an article has a headline and a body')
    if (this.options.annotatedOnly || JSON_LIST.test(bytes.toString('latin1', 0, 100)))
      throw new NewsGraphError('BAD_JSON', 'must be JSON Lines: one article, { to }, a line')
    return { name, kind: 'DOCUMENT', bytes }
  }

  /** Size undefined where it is not known before the end. */
  async *stream(name: string, source: AsyncIterable<Uint8Array>, size?: number): AsyncGenerator<Item> {
    try {
      const { isJsonLines, chunks } = await peek(this.counted(source), this.options.limits.articleBytes)
      if (isJsonLines || /\.(?:jsonl|ndjson)$/i.test(name)) yield* this.lines(name, chunks)
      else yield await this.document(name, chunks, size)
    } catch (error) {
      if (!(error instanceof NewsGraphError) && !isDiskError(error)) throw error
      yield { name, kind: 'REFUSED', error: error instanceof NewsGraphError ? error : diskError(name, error) }
    }
  }

  async *file(path: string, size: number): AsyncGenerator<Item> {
    const file = createReadStream(path, { highWaterMark: 1 << 18 })
    try {
      yield* this.stream(path, file, size)
    } finally {
      file.destroy()
    }
  }
}

/** @param paths `-` is standard input */
export async function* readInputs(paths: readonly string[], options: InputOptions): AsyncGenerator<Item> {
  const reader = new InputReader(options)
  for (const path of paths) {
    if (path === '-') {
      yield* reader.stream(STANDARD_INPUT, options.stdin)
      continue
    }
    for await (const found of walk(path))
      if ('error' in found) yield { name: found.path, kind: 'REFUSED', error: found.error }
      else yield* reader.file(found.path, found.size)
  }
}
