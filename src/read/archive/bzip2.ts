/**
 * bzip2 in, what was packed out, block by block, streams set one behind another included (as pbzip2 and lbzip2 write them).
 * Refuses what is damaged or cut off (BAD_ARCHIVE), with the byte at which the block begins. Memory: one block.
 * The format is that of Julian Seward's bzip2 1.0; the first version's randomised blocks are refused.
 */
import { NewsGraphError } from '../../errors'
import { BitReader, OutOfBits } from './bit-reader'
import { decodeSymbols, readTables } from './bzip2-symbols'

const BLOCK = 0x314159265359
const END = 0x177245385090
/** Bytes that the largest block can take when it does not shrink at all, tables included. */
const LARGEST_BLOCK = 1_200_000
const BLOCK_UNIT = 100_000

const damaged = (at: number, why: string): NewsGraphError =>
  new NewsGraphError('BAD_ARCHIVE', `the bzip2 block that begins at byte ${at} ${why}`, { offset: at })

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24
  for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc < 0 ? 0x04c11db7 : 0)
  return crc
})

function checksum(bytes: Uint8Array): number {
  let crc = -1
  for (let i = 0; i < bytes.length; i++) crc = (crc << 8) ^ CRC[(crc >>> 24) ^ bytes[i]!]!
  return ~crc >>> 0
}

/** The Burrows-Wheeler transform undone: `next` holds, in its upper 24 bits, where each byte's follower stands. */
function linkBytes(next: Uint32Array, counts: Uint32Array, length: number): void {
  let sum = 0
  const starts = new Uint32Array(256)
  for (let byte = 0; byte < 256; byte++) {
    starts[byte] = sum
    sum += counts[byte]!
  }
  for (let i = 0; i < length; i++) {
    const byte = next[i]! & 0xff
    const at = starts[byte]!
    starts[byte] = at + 1
    next[at] = next[at]! | (i << 8)
  }
}

/** Four equal bytes are followed by how often they come again. */
function unfold(next: Uint32Array, length: number, start: number): Buffer {
  let out = Buffer.allocUnsafe(length + (length >> 3) + 1024)
  let size = 0
  let at = next[start]! >>> 8
  let run = 0
  let last = -1
  for (let i = 0; i < length; i++) {
    const entry = next[at]!
    const byte = entry & 0xff
    at = entry >>> 8
    if (run === 4) {
      if (size + byte > out.length) out = Buffer.concat([out.subarray(0, size)], out.length * 2 + 256)
      out.fill(last, size, size + byte)
      size += byte
      run = 0
      last = -1
      continue
    }
    run = byte === last ? run + 1 : 1
    last = byte
    if (size === out.length) out = Buffer.concat([out], out.length * 2)
    out[size++] = byte
  }
  return out.subarray(0, size)
}

function readBlock(bits: BitReader, at: number, next: Uint32Array): Buffer {
  const crc = bits.read(16) * 65536 + bits.read(16)
  if (bits.read(1) === 1) throw damaged(at, 'is randomised, which no bzip2 has written since 1997')
  const start = bits.read(24)
  const counts = new Uint32Array(256)
  const tables = readTables(bits)
  const length = tables === null ? -1 : decodeSymbols(bits, tables, next, counts)
  if (length < 0 || start >= Math.max(1, length)) throw damaged(at, 'is damaged')
  linkBytes(next, counts, length)
  const bytes = length === 0 ? Buffer.alloc(0) : unfold(next, length, start)
  if (checksum(bytes) !== crc) throw damaged(at, 'is damaged: its checksum is wrong')
  return bytes
}

class Unpacker {
  private readonly bits = new BitReader()
  /** Of the stream that is open; null between streams. */
  private next: Uint32Array | null = null
  private streams = 0

  constructor(private readonly packed: AsyncIterator<Buffer>) {}

  /** Enough for whatever comes next, or all that there is. */
  private async fill(): Promise<void> {
    while (this.bits.bytesLeft < LARGEST_BLOCK) {
      const { done, value } = await this.packed.next()
      if (done) return
      this.bits.add(value)
    }
  }

  /** Null at the end. */
  async step(): Promise<Buffer | null> {
    await this.fill()
    const at = this.bits.position
    try {
      if (this.next === null) return this.openStream(at)
      const magic = this.bits.read(24) * 0x1000000 + this.bits.read(24)
      if (magic === BLOCK) return readBlock(this.bits, at, this.next)
      if (magic !== END) throw damaged(at, 'is damaged')
      this.bits.read(16)
      this.bits.read(16)
      this.bits.align()
      this.next = null
      return Buffer.alloc(0)
    } catch (error) {
      throw error instanceof OutOfBits ? damaged(at, 'is cut off') : error
    }
  }

  private openStream(at: number): Buffer | null {
    if (this.bits.bytesLeft === 0 && this.streams > 0) return null
    const head = this.bits.read(24)
    const level = this.bits.read(8) - 0x30
    if (head !== 0x425a68 || level < 1 || level > 9) throw damaged(at, 'is none')
    this.next = new Uint32Array(level * BLOCK_UNIT)
    this.streams += 1
    return Buffer.alloc(0)
  }
}

export async function* unpackBzip2(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const unpacker = new Unpacker(packed[Symbol.asyncIterator]())
  for (let bytes = await unpacker.step(); bytes !== null; bytes = await unpacker.step())
    if (bytes.length > 0) yield bytes
}
