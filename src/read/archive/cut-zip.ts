/**
 * A zip archive without its end in, where the list of its files would stand (PKWARE's APPNOTE 4.3), the files before the cut
 * out, one at a time: each has a header of its own in front of it. Refuses what zip.ts refuses; ends with BAD_ARCHIVE, as
 * something is missing.
 */
import { open, type FileHandle } from 'node:fs/promises'
import { crc32, inflateRawSync } from 'node:zlib'
import { isNewsGraphError, NewsGraphError } from '../../errors'
import { tooLarge } from '../decode'
import { isReadable, tidyName, type ArchivedFile } from './archived-file'
import { Growth } from './growth'

const HEADER = 30
const LOCAL_FILE = 0x04034b50
const DESCRIPTOR = 0x08074b50
const [ENCRYPTED, SIZES_AFTER, UTF_8] = [0x1, 0x8, 0x800]
const [STORED, DEFLATED] = [0, 8]
/** A size that stands in another field, as the file has more than 4 GB. */
const ELSEWHERE = 0xffffffff

interface LocalFile {
  name: string
  flags: number
  method: number
  crc: number
  /** Bytes, 0 where they stand after the file. */
  packed: number
  size: number
  /** Where its bytes begin. */
  start: number
}

/** Bytes of an archive that are tried first for a file whose size is not told. */
const WINDOW = 64 * 1024

const isUnfinished = (error: unknown): boolean => (error as { cause?: { code?: string } }).cause?.code === 'Z_BUF_ERROR'

const bad = (message: string): NewsGraphError => new NewsGraphError('BAD_ARCHIVE', message)

class CutZip {
  constructor(
    private readonly source: FileHandle | Buffer,
    readonly size: number,
    private readonly limit: number,
  ) {}

  /** Fewer bytes where the archive ends before. */
  private async bytes(start: number, length: number): Promise<Buffer> {
    if (Buffer.isBuffer(this.source)) return this.source.subarray(start, start + length)
    const wanted = Math.max(0, Math.min(length, this.size - start))
    const { buffer, bytesRead } = await this.source.read(Buffer.alloc(wanted), 0, wanted, start)
    return buffer.subarray(0, bytesRead)
  }

  /** Undefined where no other file begins. */
  async fileAt(at: number): Promise<LocalFile | undefined> {
    const header = await this.bytes(at, HEADER)
    if (header.length < HEADER || header.readUInt32LE(0) !== LOCAL_FILE) return undefined
    const [nameLength, extraLength] = [header.readUInt16LE(26), header.readUInt16LE(28)]
    const name = await this.bytes(at + HEADER, nameLength)
    const flags = header.readUInt16LE(6)
    return {
      name: tidyName(name.toString(flags & UTF_8 ? 'utf8' : 'latin1')),
      flags,
      method: header.readUInt16LE(8),
      crc: header.readUInt32LE(14),
      packed: header.readUInt32LE(18),
      size: header.readUInt32LE(22),
      start: at + HEADER + nameLength + extraLength,
    }
  }

  /** What a file holds, and where its bytes end. @throws NewsGraphError where the cut is in it or it is damaged */
  async unpack({ flags, method, crc, packed, size, start }: LocalFile): Promise<{ bytes: Buffer; end: number }> {
    const isAfter = (flags & SIZES_AFTER) !== 0
    if (flags & ENCRYPTED) throw bad('the file is encrypted; unpack the archive first')
    if (method !== DEFLATED && !(method === STORED && !isAfter))
      throw bad('the file is packed in a way that is not read')
    if (size > this.limit) throw tooLarge(size, this.limit, 'the file')
    if (!isAfter && start + packed > this.size) throw bad('the file is cut off')
    if (!isAfter && packed > 2 * this.limit) throw tooLarge(packed, this.limit, 'the file')
    const found = isAfter ? await this.inflatedFrom(start) : await this.unpacked(method, start, packed)
    if (!isAfter && crc32(found.bytes) !== crc) throw bad('the file is damaged: its checksum is another one')
    return { bytes: found.bytes, end: start + found.taken }
  }

  private async unpacked(method: number, start: number, packed: number): Promise<{ bytes: Buffer; taken: number }> {
    const inside = await this.bytes(start, packed)
    return method === STORED ? { bytes: inside, taken: packed } : this.inflated(inside)
  }

  /** Where nobody knows how far it goes: more of the archive is taken until it suffices. */
  private async inflatedFrom(start: number): Promise<{ bytes: Buffer; taken: number }> {
    for (let window = WINDOW; ; window *= 4) {
      const isAll = window >= Math.min(this.size - start, 2 * this.limit)
      try {
        return this.inflated(await this.bytes(start, window))
      } catch (error) {
        if (isAll || !isUnfinished(error)) throw error
      }
    }
  }

  private inflated(packed: Buffer): { bytes: Buffer; taken: number } {
    try {
      const options = { info: true, maxOutputLength: this.limit } as const
      const { buffer, engine } = inflateRawSync(packed, options) as unknown as {
        buffer: Buffer
        engine: { bytesWritten: number }
      }
      return { bytes: buffer, taken: engine.bytesWritten }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw tooLarge(this.limit + 1, this.limit, 'the file')
      throw new NewsGraphError('BAD_ARCHIVE', 'the file is cut off or damaged', {}, { cause: error })
    }
  }

  /** Past the sizes that may stand after a file. */
  async next({ flags }: LocalFile, end: number): Promise<number> {
    if (!(flags & SIZES_AFTER)) return end
    const after = await this.bytes(end, 28)
    const marked = after.length >= 4 && after.readUInt32LE(0) === DESCRIPTOR ? 4 : 0
    const file = [12, 20].find(
      (length) => after.length >= marked + length + 4 && after.readUInt32LE(marked + length) === LOCAL_FILE,
    )
    return end + marked + (file ?? 12)
  }
}

/** Where the bytes of a file end that could not be read; undefined where nobody can tell. */
const endOf = ({ flags, packed, start }: LocalFile): number | undefined =>
  flags & SIZES_AFTER || packed === ELSEWHERE ? undefined : start + packed

async function* filesOf(zip: CutZip, onBytes: (count: number) => void): AsyncGenerator<ArchivedFile> {
  const growth = new Growth('the archive')
  let at = 0
  for (let file = await zip.fileAt(at); file; file = await zip.fileAt(at)) {
    let end = endOf(file)
    let found: ArchivedFile | undefined
    if (end === undefined || isReadable(file.name)) {
      try {
        const unpacked = await zip.unpack(file)
        end = await zip.next(file, unpacked.end)
        found = { name: file.name, bytes: unpacked.bytes }
      } catch (error) {
        if (!isNewsGraphError(error)) throw error
        found = { name: file.name, error }
      }
    }
    if (found && isReadable(file.name) && !file.name.endsWith('/')) yield found
    if (found && 'bytes' in found) growth.check(zip.size, found.bytes.length)
    if (end === undefined) break
    onBytes(end - at)
    at = end
  }
  throw bad('the zip archive is cut off: what stands before the cut was read, what came after it is missing')
}

/**
 * @param source a path, or the archive itself
 * @param limit most bytes of one file
 */
export async function* readCutZip(
  source: string | Buffer,
  limit: number,
  onBytes: (count: number) => void,
): AsyncGenerator<ArchivedFile> {
  if (typeof source !== 'string') return yield* filesOf(new CutZip(source, source.length, limit), onBytes)
  const file = await open(source)
  try {
    yield* filesOf(new CutZip(file, (await file.stat()).size, limit), onBytes)
  } finally {
    await file.close()
  }
}
