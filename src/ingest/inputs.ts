/**
 * Paths and standard input in, one item for each article that they hold out, as the reading goes. JSON Lines, feeds and
 * archives (WARC, zip, tar, each of them gzipped or not) are told by their first bytes; anything else is one text or page.
 * Refuses per file, per line and per page in an archive, and goes on; never holds more than one article.
 * What opens an archive is loaded with the first one of its kind: most runs meet none.
 */
import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import type { Config } from '../config'
import { NewsGraphError } from '../errors'
import { tooLarge } from '../read/decode'
import { diskError, readStream } from '../read/file'
import type { ArchivedFile } from '../read/archive/archived-file'
import { plainPieces, unpackGzip, unpackMembers, type Piece } from '../read/archive/gzip-members'
import type { Feed } from '../read/feed/feed'
import { isFeed } from '../read/feed/sniff-feed'
import { feedItems } from './feed-items'
import { STANDARD_INPUT, type Item } from './item'
import { jsonItems } from './json-items'
import type { FeedJob } from './read-job'
import { peek, peekPieces, type Peeked } from './peek'
import { walk } from './walk'

export interface InputOptions {
  stdin: AsyncIterable<Uint8Array>
  limits: Pick<Config['limits'], 'articleBytes'>
  /** In a worker thread: feeds are as large as they like, and as nested. @throws NewsGraphError where it is none */
  readFeed: (job: FeedJob) => Promise<Feed>
  /** Every JSON line is an annotated article, even one in which nothing was found; plain texts and pages are refused. */
  annotatedOnly?: boolean
  /** Told how many bytes were read since it was last told. */
  onBytes?: (count: number) => void
}

const load = createRequire(__filename)

/** A list of articles, which is not what JSON Lines are: it would be read as a plain text. */
const JSON_LIST = /^\s*\[\s*\{/
const JSON_LINES_NAME = /\.(?:jsonl|ndjson)$/i

/** A zip is read from its end, so one that comes through a pipe is held whole. */
const LARGEST_PIPED_ZIP = 100 * 1024 * 1024

const isDiskError = (error: unknown): boolean => (error as NodeJS.ErrnoException).syscall !== undefined

/** One stream: a file, or standard input. path: where it can be opened again, size: where it is known before the end. */
interface Source {
  name: string
  path?: string
  size?: number
}

class InputReader {
  private readonly limit: number

  constructor(private readonly options: InputOptions) {
    this.limit = options.limits.articleBytes
  }

  private async *counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.options.onBytes?.(chunk.length)
      yield chunk
    }
  }

  private async *document(name: string, bytes: Buffer): AsyncGenerator<Item> {
    if (bytes.length === 0) throw new NewsGraphError('EMPTY_INPUT', 'it is empty; an article has a headline and a body')
    if (this.options.annotatedOnly || JSON_LIST.test(bytes.toString('latin1', 0, 100)))
      throw new NewsGraphError('BAD_JSON', 'must be JSON Lines: one article, { to }, a line')
    if (isFeed(bytes)) yield* feedItems(name, await this.options.readFeed({ feed: bytes }))
    else yield { name, kind: 'DOCUMENT', bytes }
  }

  private async *text({ name, size }: Source, { isJsonLines, head, chunks }: Peeked): AsyncGenerator<Item> {
    const { limit } = this
    if ((isJsonLines && !isFeed(head)) || JSON_LINES_NAME.test(name))
      return yield* jsonItems(name, chunks, { limit, annotatedOnly: this.options.annotatedOnly ?? false })
    if (size !== undefined && size > limit) throw tooLarge(size, limit)
    yield* this.document(name, await readStream(chunks, limit))
  }

  private async *warc(name: string, pieces: AsyncGenerator<Piece>): AsyncGenerator<Item> {
    const { readWarc } = load('../read/archive/warc') as typeof import('../read/archive/warc.js')
    for await (const item of readWarc(pieces, this.limit)) {
      if ('error' in item) {
        yield { name: item.url === undefined ? name : `${name}/${item.url}`, kind: 'REFUSED', error: item.error }
        continue
      }
      const { bytes, ...fetched } = item.page
      yield { name: `${name}/${fetched.url ?? 'a page without an address'}`, kind: 'DOCUMENT', bytes, fetched }
    }
  }

  /** A file in an archive is read as one that stands for itself, but archives in archives are not opened. */
  private async *files(archive: string, files: AsyncIterable<ArchivedFile>): AsyncGenerator<Item> {
    for await (const file of files) {
      const name = `${archive}/${file.name}`
      if ('error' in file) yield { name, kind: 'REFUSED', error: file.error }
      else
        yield* this.guarded(name, async function* (this: InputReader) {
          const one = await peek([file.bytes], this.limit)
          refuseNested(one)
          yield* this.text({ name, size: file.bytes.length }, one)
        })
    }
  }

  private async *tar(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
    const { readTar } = load('../read/archive/tar') as typeof import('../read/archive/tar.js')
    yield* this.files(name, readTar(chunks, this.limit))
  }

  private async *gzip({ name }: Source, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
    const { isWarc, pieces } = await peekPieces(unpackMembers(chunks))
    if (isWarc) return yield* this.warc(name, pieces)
    const one = await peek(unpackGzip(pieces), this.limit)
    if (one.archive === 'TAR') return yield* this.tar(name, one.chunks)
    refuseNested(one)
    yield* this.text({ name: name.replace(/\.gz$/i, '') }, one)
  }

  private async *zip({ path, name }: Source, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
    const { readZip } = load('../read/archive/zip') as typeof import('../read/archive/zip.js')
    const source = path ?? (await readStream(chunks, LARGEST_PIPED_ZIP))
    const onBytes = path === undefined ? undefined : this.options.onBytes
    yield* this.files(name, readZip(source, this.limit, onBytes))
  }

  private async *any(source: Source, peeked: Peeked): AsyncGenerator<Item> {
    const { archive, chunks } = peeked
    if (archive === undefined || this.options.annotatedOnly) return yield* this.text(source, peeked)
    switch (archive) {
      case 'WARC':
        return yield* this.warc(source.name, plainPieces(chunks))
      case 'TAR':
        return yield* this.tar(source.name, chunks)
      case 'ZIP':
        return yield* this.zip(source, chunks)
      case 'GZIP':
        return yield* this.gzip(source, chunks)
    }
  }

  /** What is wrong with the whole of a file, after what could be read of it. */
  private async *guarded(name: string, items: (this: InputReader) => AsyncGenerator<Item>): AsyncGenerator<Item> {
    try {
      yield* items.call(this)
    } catch (error) {
      if (!(error instanceof NewsGraphError) && !isDiskError(error)) throw error
      yield { name, kind: 'REFUSED', error: error instanceof NewsGraphError ? error : diskError(name, error) }
    }
  }

  stream(source: Source, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
    return this.guarded(source.name, async function* (this: InputReader) {
      yield* this.any(source, await peek(this.counted(chunks), this.limit))
    })
  }

  async *file(path: string, size: number): AsyncGenerator<Item> {
    const file = createReadStream(path, { highWaterMark: 1 << 18 })
    try {
      yield* this.stream({ name: path, path, size }, file)
    } finally {
      file.destroy()
    }
  }
}

function refuseNested({ archive }: Peeked): void {
  if (archive !== undefined)
    throw new NewsGraphError(
      'BAD_ARCHIVE',
      'this is an archive inside an archive, which is not opened; unpack it first',
    )
}

/** @param paths `-` is standard input */
export async function* readInputs(paths: readonly string[], options: InputOptions): AsyncGenerator<Item> {
  const reader = new InputReader(options)
  for (const path of paths) {
    if (path === '-') {
      yield* reader.stream({ name: STANDARD_INPUT }, options.stdin)
      continue
    }
    for await (const found of walk(path))
      if ('error' in found) yield { name: found.path, kind: 'REFUSED', error: found.error }
      else yield* reader.file(found.path, found.size)
  }
}
