/**
 * A gzip file of several members in (a WARC has one for each record), the bytes of each out as they are unpacked. A member
 * that is damaged, cut off or a bomb is told, with its offset, and reading goes on with the next one that can be found.
 * RFC 1952.
 */
import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib'
import { isNewsGraphError, NewsGraphError } from '../../errors'
import { ByteWindow } from './byte-window'
import { Growth } from './growth'

/**
 * memberAt: offset in the packed file of the member that the bytes are of; absent where nothing is packed. Of damage: the
 * member whose last bytes, as they came, may be wrong; absent where they are right as far as they go.
 */
export type Piece = { bytes: Buffer; memberAt?: number } | { damage: NewsGraphError; memberAt?: number }

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08])
const TRAILER = 8
/** Bytes given to the inflater at once: what comes out of them is held before it can be counted. */
const SLICE = 16 * 1024
/** A damaged member is searched again for the start of the next one, from its own start if it is not longer than this. */
const SEARCHED_AGAIN = 4 * 1024 * 1024
/** A file with more damage than this is no archive. */
const MOST_DAMAGE = 200

const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 }

const cutOff = (at: number): NewsGraphError =>
  new NewsGraphError('BAD_ARCHIVE', `the file ends inside the gzip member that begins at byte ${at}`, {
    offset: at,
    truncated: true,
  })

const damaged = (at: number, cause?: unknown): NewsGraphError =>
  new NewsGraphError('BAD_ARCHIVE', `the gzip member that begins at byte ${at} is damaged`, { offset: at }, { cause })

/** One member's inflater, a slice at a time. */
class Inflating {
  private readonly inflate: InflateRaw = createInflateRaw()
  private out: Buffer[] = []
  private readonly over: Promise<'END' | Error>

  constructor() {
    this.inflate.on('data', (bytes: Buffer) => this.out.push(bytes))
    this.over = new Promise((resolve) => {
      this.inflate.once('end', () => resolve('END'))
      this.inflate.once('error', resolve)
    })
  }

  /** Bytes of the member that it has used. */
  get used(): number {
    return this.inflate.bytesWritten
  }

  /** @throws what zlib says of damaged data */
  async feed(slice: Buffer): Promise<'MORE' | 'END'> {
    const written = new Promise<'MORE'>((resolve) => this.inflate.write(slice, () => resolve('MORE')))
    let state = await Promise.race([this.over, written])
    // the inflater's own error comes after the answer to the write
    if (state === 'MORE' && this.inflate.errored) state = this.inflate.errored
    if (state instanceof Error) throw state
    return state
  }

  takeOut(): Buffer[] {
    const { out } = this
    this.out = []
    return out
  }

  close(): void {
    this.inflate.destroy()
  }
}

class GzipMembers {
  private readonly window: ByteWindow
  private damages = 0
  /** The last member could not be read: what is found until the next good one is the same damage. */
  private isTold = false

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.window = new ByteWindow(chunks[Symbol.asyncIterator]())
  }

  async *pieces(): AsyncGenerator<Piece> {
    while (await this.skipPadding()) {
      const memberAt = this.window.offset
      try {
        for await (const bytes of this.member(memberAt)) yield { bytes, memberAt }
        this.isTold = false
      } catch (error) {
        if (!isNewsGraphError(error)) throw error
        if (!this.isTold) yield { damage: error, ...(error.details.truncated !== true && { memberAt }) }
        this.isTold = true
        this.damages += 1
        if (this.damages > MOST_DAMAGE) return yield { damage: this.tooDamaged() }
        if (!(await this.findNext())) return
      }
    }
  }

  private tooDamaged(): NewsGraphError {
    const at = this.window.offset
    return new NewsGraphError(
      'BAD_ARCHIVE',
      `the file has more than ${MOST_DAMAGE} damaged gzip members; what follows byte ${at} is not read`,
      { offset: at },
    )
  }

  /** Zeros between members, as tapes have them. False at the end. */
  private async skipPadding(): Promise<boolean> {
    while (await this.window.atLeast(1)) {
      if (this.window.view(0, 1)[0] !== 0) return true
      this.window.forget(1)
    }
    return false
  }

  /** To the next place after this one that looks like the start of a member. */
  private async findNext(): Promise<boolean> {
    this.window.forget(1)
    for (;;) {
      const found = this.window.indexOf(MAGIC)
      if (found >= 0) {
        this.window.forget(found)
        return true
      }
      this.window.forget(this.window.length - MAGIC.length + 1)
      if (!(await this.window.grow())) return false
    }
  }

  private async need(length: number, memberAt: number): Promise<void> {
    if (!(await this.window.atLeast(length))) throw cutOff(memberAt)
  }

  private async pastZero(from: number, memberAt: number): Promise<number> {
    for (let searched = from; ; searched = this.window.length) {
      const zero = this.window.indexOf('\0', searched)
      if (zero >= 0) return zero + 1
      if (this.window.length - from > 65_536) throw damaged(memberAt)
      await this.need(this.window.length + 1, memberAt)
    }
  }

  private async headerLength(memberAt: number): Promise<number> {
    await this.need(10, memberAt)
    const flags = this.window.view(3, 4)[0]!
    if (!this.window.view(0, 3).equals(MAGIC) || (flags & FLAG.reserved) !== 0) throw damaged(memberAt)
    let length = 10
    if (flags & FLAG.extra) {
      await this.need(length + 2, memberAt)
      length += 2 + this.window.view(length, length + 2).readUInt16LE()
    }
    if (flags & FLAG.name) length = await this.pastZero(length, memberAt)
    if (flags & FLAG.comment) length = await this.pastZero(length, memberAt)
    if (flags & FLAG.headerCrc) length += 2
    await this.need(length, memberAt)
    return length
  }

  private async *member(memberAt: number): AsyncGenerator<Buffer> {
    const start = await this.headerLength(memberAt)
    const inflating = new Inflating()
    const growth = new Growth(`the gzip member that begins at byte ${memberAt}`)
    let [fed, forgotten, crc, size] = [0, 0, 0, 0]
    try {
      for (let state = 'MORE'; state === 'MORE';) {
        const at = start + fed - forgotten
        if (at > SEARCHED_AGAIN) {
          this.window.forget(at)
          forgotten += at
          continue
        }
        await this.need(at + 1, memberAt)
        const slice = Buffer.from(this.window.view(at, at + SLICE))
        fed += slice.length
        try {
          state = await inflating.feed(slice)
        } catch (error) {
          throw damaged(memberAt, error)
        }
        for (const bytes of inflating.takeOut()) {
          growth.check(fed, bytes.length)
          crc = crc32(bytes, crc)
          size += bytes.length
          yield bytes
        }
      }
    } finally {
      inflating.close()
    }
    const end = start + inflating.used - forgotten
    await this.need(end + TRAILER, memberAt)
    const trailer = this.window.view(end, end + TRAILER)
    if (trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== size % 2 ** 32) throw damaged(memberAt)
    this.window.forget(end + TRAILER)
  }
}

export const unpackMembers = (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> =>
  new GzipMembers(chunks).pieces()

/** What one gzipped file holds. @throws NewsGraphError where it is damaged */
export async function* unpackGzip(pieces: AsyncIterable<Piece>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    if ('damage' in piece) throw piece.damage
    yield piece.bytes
  }
}

/** A file that is not packed, as one that was. */
export async function* plainPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  for await (const chunk of chunks) yield { bytes: Buffer.from(chunk) }
}
