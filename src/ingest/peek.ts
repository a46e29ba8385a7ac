/** The first bytes of a stream looked at without losing them: JSON Lines, an archive, or something else. */
import type { Piece } from '../read/archive/gzip-members'
import { ARCHIVE_HEAD, sniffArchive, type ArchiveKind } from '../read/archive/sniff-archive'

export interface Peeked {
  isJsonLines: boolean
  archive: ArchiveKind | undefined
  /** What was looked at. */
  head: Buffer
  /** The whole stream. */
  chunks: AsyncGenerator<Uint8Array>
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]
const BRACE = 0x7b

/** The first byte that is neither blank nor part of a byte order mark. */
const firstByte = (bytes: Uint8Array): number | undefined =>
  bytes.find((byte, at) => byte > 0x20 && !(at < 3 && byte === BYTE_ORDER_MARK[at]))

async function* chain<T>(seen: readonly T[], rest: AsyncIterator<T> | Iterator<T>): AsyncGenerator<T> {
  yield* seen
  for (;;) {
    const { done, value } = await rest.next()
    if (done) return
    yield value
  }
}

/**
 * Waits for no more than it needs: a line of JSON may be all that standard input has for a long time.
 * @param limit most bytes that are looked at where all of them are blank
 */
export async function peek(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, limit: number): Promise<Peeked> {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  const seen: Uint8Array[] = []
  let first: number | undefined
  for (let size = 0; first !== BRACE && size < (first === undefined ? limit + 1 : ARCHIVE_HEAD);) {
    const { done, value } = await iterator.next()
    if (done) break
    seen.push(value)
    size += value.length
    first ??= firstByte(value)
  }
  const head = Buffer.concat(seen)
  return { isJsonLines: first === BRACE, archive: sniffArchive(head), head, chunks: chain(seen, iterator) }
}

/** Whether what was packed is a WARC, whose damaged members cost their own records only. */
export async function peekPieces(
  members: AsyncGenerator<Piece>,
): Promise<{ isWarc: boolean; pieces: AsyncGenerator<Piece> }> {
  const seen: Piece[] = []
  let head = Buffer.alloc(0)
  while (head.length < ARCHIVE_HEAD) {
    const { done, value } = await members.next()
    if (done) break
    seen.push(value)
    if ('damage' in value) break
    head = Buffer.concat([head, value.bytes])
  }
  return { isWarc: sniffArchive(head) === 'WARC', pieces: chain(seen, members) }
}
