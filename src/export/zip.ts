/**
 * Files in, a zip archive out, both streamed (PKWARE's APPNOTE 4.3: deflated, sizes behind each file). The same files give
 * the same bytes: no times in it. Refuses an archive of 4 GiB or more (TOO_LARGE), which the plain format cannot tell.
 */
import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { NewsGraphError } from '../errors'

export interface ZipFile {
  name: string
  text: AsyncIterable<string>
}

const VERSION = 20
/** Sizes follow the data; names are UTF-8. */
const FLAGS = 0x808
const DEFLATED = 8
/** 1 January 1980, the first day that the format knows. */
const DAY = 0x21
const MOST = 0xffff_ffff

/** What follows the data of a file and stands again in the directory. */
class Sizes {
  crc = 0
  packed = 0
  size = 0

  async *counted(text: AsyncIterable<string>): AsyncGenerator<Buffer> {
    for await (const part of text) {
      const bytes = Buffer.from(part)
      this.crc = crc32(bytes, this.crc)
      this.size += bytes.length
      yield bytes
    }
  }

  bytes(): Buffer {
    const buffer = Buffer.alloc(12)
    buffer.writeUInt32LE(this.crc, 0)
    buffer.writeUInt32LE(checked(this.packed), 4)
    buffer.writeUInt32LE(checked(this.size), 8)
    return buffer
  }
}

function checked(size: number): number {
  if (size <= MOST) return size
  throw new NewsGraphError(
    'TOO_LARGE',
    'a zip archive cannot hold 4 GiB or more; give --out FOLDER for two plain files',
  )
}

/** From "version needed" to the sizes, which local header and directory share. */
function header(sizes: Sizes, nameLength: number): Buffer {
  const buffer = Buffer.alloc(10)
  buffer.writeUInt16LE(VERSION, 0)
  buffer.writeUInt16LE(FLAGS, 2)
  buffer.writeUInt16LE(DEFLATED, 4)
  buffer.writeUInt16LE(DAY, 8)
  const lengths = Buffer.alloc(4)
  lengths.writeUInt16LE(nameLength, 0)
  return Buffer.concat([buffer, sizes.bytes(), lengths])
}

function directoryEntry(name: Buffer, sizes: Sizes, offset: number): Buffer {
  const madeBy = Buffer.from([VERSION, 0])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(checked(offset), 10)
  return Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, header(sizes, name.length), rest, name])
}

function directoryEnd(files: number, size: number, offset: number): Buffer {
  const buffer = Buffer.alloc(18)
  buffer.writeUInt16LE(files, 4)
  buffer.writeUInt16LE(files, 6)
  buffer.writeUInt32LE(checked(size), 8)
  buffer.writeUInt32LE(checked(offset), 12)
  return Buffer.concat([Buffer.from('PK\x05\x06'), buffer])
}

export async function* writeZip(files: readonly ZipFile[]): AsyncGenerator<Buffer> {
  const directory: Buffer[] = []
  let offset = 0
  for (const { name: text, text: contents } of files) {
    const name = Buffer.from(text)
    const sizes = new Sizes()
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), header(sizes, name.length), name])
    yield local
    const deflate = createDeflateRaw()
    // What fails in the contents comes out of the loop below.
    pipeline(Readable.from(sizes.counted(contents)), deflate, () => undefined)
    for await (const part of deflate as AsyncIterable<Buffer>) {
      sizes.packed += part.length
      yield part
    }
    yield Buffer.concat([Buffer.from('PK\x07\x08'), sizes.bytes()])
    directory.push(directoryEntry(name, sizes, offset))
    offset += local.length + sizes.packed + 16
  }
  const entries = Buffer.concat(directory)
  yield Buffer.concat([entries, directoryEnd(files.length, entries.length, offset)])
}
