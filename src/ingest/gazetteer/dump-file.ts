/**
 * A dump on disk or on standard input, plain, gzip or bzip2: a path in; what is in it out, unpacked, from any byte on, and what
 * it is known by again. Refuses what cannot be read (NOT_FOUND_ON_DISK, READ_FAILED) or unpacked (BAD_ARCHIVE).
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { NewsGraphError } from '../../errors'
import { unpackBzip2 } from '../../read/archive/bzip2'
import { diskError } from '../../read/file'

type Packing = 'PLAIN' | 'GZIP' | 'BZIP2'

export interface DumpFile {
  /** What a file of that size and beginning is known by; undefined where nothing can be gone on with (standard input). */
  identity: Buffer | undefined
  /** On disk; undefined for standard input. */
  size: number | undefined
  /** From that byte of what is in it. onRead: bytes read from disk since the last call. */
  read(from: number, onRead: (bytes: number) => void): AsyncIterable<Buffer>
}

const CHUNK = 1024 * 1024
/** Bytes at the beginning that tell two dumps apart. */
const TELLING = 1024 * 1024

function packingOf(head: Buffer): Packing {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'GZIP'
  return head.toString('latin1', 0, 3) === 'BZh' ? 'BZIP2' : 'PLAIN'
}

export async function openDump(path: string): Promise<DumpFile> {
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      const head = Buffer.alloc(Math.min(TELLING, size))
      await file.read(head, 0, head.length, 0)
      const identity = createHash('sha256').update(`${size} `).update(head).digest()
      const packing = packingOf(head)
      return { identity, size, read: (from, onRead) => readFile(path, packing, from, onRead) }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw diskError(path, error)
  }
}

/** Plain text only: what unpacks it stands before the pipe. */
export const standardInput = (stdin: AsyncIterable<Uint8Array>): DumpFile => ({
  identity: undefined,
  size: undefined,
  read: async function* () {
    for await (const chunk of stdin) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  },
})

async function* readFile(path: string, packing: Packing, from: number, onRead: (bytes: number) => void) {
  if (packing === 'PLAIN') {
    onRead(from)
    yield* counted(path, from, onRead)
    return
  }
  const packed = counted(path, 0, onRead)
  yield* skipped(packing === 'GZIP' ? gunzipped(packed) : unpackBzip2(packed), from)
}

async function* counted(path: string, start: number, onRead: (bytes: number) => void): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path, { start, highWaterMark: CHUNK })) {
      onRead((chunk as Buffer).length)
      yield chunk as Buffer
    }
  } catch (error) {
    throw diskError(path, error)
  }
}

async function* gunzipped(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: CHUNK })
  pipeline(Readable.from(packed), gunzip, () => undefined) // whoever reads the end of it is told
  try {
    for await (const chunk of gunzip) yield chunk as Buffer
  } catch (error) {
    if (error instanceof NewsGraphError) throw error
    throw new NewsGraphError('BAD_ARCHIVE', `the gzip is damaged: ${(error as Error).message}`, {}, { cause: error })
  }
}

async function* skipped(chunks: AsyncIterable<Buffer>, from: number): AsyncGenerator<Buffer> {
  let left = from
  for await (const chunk of chunks) {
    if (left < chunk.length) yield left === 0 ? chunk : chunk.subarray(left)
    left = Math.max(0, left - chunk.length)
  }
}
