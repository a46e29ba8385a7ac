/**
 * A WARC file in (ISO 28500, as crawlers write it: plain, or gzipped record by record), its pages out, as the reading goes:
 * responses with status 200 to 299 that are HTML. Never holds more than one record. Records that are damaged, cut off or too
 * large are told with their offset, and the rest is read; other records are passed over.
 */
import { isNewsGraphError, NewsGraphError } from '../../errors'
import { tooLarge } from '../decode'
import { isInstant, isoTime } from '../iso-time'
import { isWebAddress } from '../../web-address'
import type { Piece } from './gzip-members'
import { decodeBody, headerEnd, readHeaders, readHttpMessage } from './http-message'

export interface WarcPage {
  bytes: Buffer
  /** WARC-Target-URI. */
  url?: string
  /** Of the Content-Type header. */
  charset?: string
  /** WARC-Date: when it was fetched, an ISO 8601 instant. */
  retrievedAt?: string
}

/** url: of the record, where it got as far as that. */
export type WarcItem = { page: WarcPage } | { url?: string; error: NewsGraphError }

const MOST_HEADERS = 64 * 1024
const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)(?![\w+-])/i
/** A file with more broken records than this is no WARC. */
const MOST_BROKEN = 200

interface Record {
  headers: ReadonlyMap<string, string>
  /** The first bytes of what follows the headers: all of it, unless it is longer than the limit. */
  block: Buffer
  length: number
}

const url = ({ headers }: Pick<Record, 'headers'>): string | undefined => {
  const address = headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1')
  return address !== undefined && isWebAddress(address) ? address : undefined
}

const isRecordStart = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 5) === 'WARC/'

/** A record is read from pieces; damage in one ends the record that it falls in. */
class Records {
  private bytes: Buffer = Buffer.alloc(0)
  /** Of `bytes`, in the unpacked stream. */
  private offset = 0
  /** Of the packed member that is being read. */
  memberAt: number | undefined
  /** The member whose last record may hold wrong bytes. */
  spoilt: number | undefined
  private recordAt = 0

  constructor(
    private readonly pieces: AsyncIterator<Piece>,
    private readonly limit: number,
  ) {}

  /** @throws NewsGraphError where the next piece is damaged; what was read of the record is then forgotten */
  private async grow(): Promise<boolean> {
    const { done, value } = await this.pieces.next()
    if (done) return false
    if ('damage' in value) {
      this.bytes = Buffer.alloc(0)
      this.spoilt = value.memberAt
      throw value.damage
    }
    this.bytes = this.bytes.length === 0 ? value.bytes : Buffer.concat([this.bytes, value.bytes])
    this.memberAt = value.memberAt
    return true
  }

  private forget(length: number): void {
    this.bytes = this.bytes.subarray(length)
    this.offset += length
  }

  private cutOff(): NewsGraphError {
    const at = this.recordAt
    this.bytes = Buffer.alloc(0)
    return new NewsGraphError(
      'BAD_ARCHIVE',
      `the file ends inside the record that begins at byte ${at}; what stands before it was read`,
      { offset: at, truncated: true },
    )
  }

  private broken(why: string): NewsGraphError {
    return new NewsGraphError('BAD_ARCHIVE', `the record that begins at byte ${this.recordAt} ${why}`, {
      offset: this.recordAt,
    })
  }

  /** Undefined at the end of the file. @throws NewsGraphError; the next call goes on after what is wrong */
  async next(): Promise<Record | undefined> {
    if (!(await this.toRecord())) return undefined
    const headers = await this.headers()
    const length = Number(headers.get('content-length') ?? NaN)
    if (!Number.isSafeInteger(length) || length < 0) {
      this.forget(1)
      throw this.broken('has no Content-Length')
    }
    return { headers, length, block: await this.block(length) }
  }

  /** Over the line ends after a record. */
  private async toRecord(): Promise<boolean> {
    for (;;) {
      const start = this.bytes.findIndex((byte) => byte !== 0x0d && byte !== 0x0a)
      if (start >= 0) {
        this.forget(start)
        this.recordAt = this.memberAt ?? this.offset
        return true
      }
      this.forget(this.bytes.length)
      if (!(await this.grow())) return false
    }
  }

  private async headers(): Promise<Map<string, string>> {
    while (this.bytes.length < 5) if (!(await this.grow())) throw this.cutOff()
    if (!isRecordStart(this.bytes)) {
      const error = this.broken('does not begin with WARC/')
      await this.toNextVersion()
      throw error
    }
    for (;;) {
      const found = headerEnd(this.bytes.subarray(0, MOST_HEADERS))
      if (found) {
        const [, ...lines] = this.bytes.toString('utf8', 0, found.end).split(/\r?\n/)
        this.forget(found.next)
        return readHeaders(lines)
      }
      if (this.bytes.length >= MOST_HEADERS) {
        this.forget(5)
        throw this.broken('has headers without an end')
      }
      if (!(await this.grow())) throw this.cutOff()
    }
  }

  /** To what looks like the start of another record, or to the end. */
  private async toNextVersion(): Promise<void> {
    this.forget(1)
    for (;;) {
      const found = this.bytes.indexOf('WARC/1.')
      if (found >= 0) return this.forget(found)
      this.forget(Math.max(0, this.bytes.length - 6))
      if (!(await this.grow())) return this.forget(this.bytes.length)
    }
  }

  private async block(length: number): Promise<Buffer> {
    const kept: Buffer[] = []
    let left = length
    let room = this.limit
    while (left > 0) {
      const member = this.memberAt
      if (this.bytes.length === 0 && !(await this.grow())) throw this.cutOff()
      if (this.memberAt !== member && isRecordStart(this.bytes)) throw this.broken('is shorter than its Content-Length')
      const bytes = this.bytes.subarray(0, left)
      if (room > 0) kept.push(bytes.subarray(0, room))
      room -= bytes.length
      left -= bytes.length
      this.forget(bytes.length)
    }
    return Buffer.concat(kept)
  }
}

const isResponse = ({ headers }: Record): boolean =>
  headers.get('warc-type')?.toLowerCase() === 'response' &&
  /^\s*application\/http/i.test(headers.get('content-type') ?? '')

/** Undefined for what is no page. @throws NewsGraphError */
function pageOf(record: Record, limit: number): WarcPage | undefined {
  if (!isResponse(record)) return undefined
  const message = readHttpMessage(record.block)
  const type = message.headers.get('content-type') ?? ''
  if (!HTML.test(type) || message.status < 200 || message.status > 299) return undefined
  const cut = record.headers.get('warc-truncated')
  if (cut !== undefined)
    throw new NewsGraphError('BAD_ARCHIVE', `the crawler cut the page off (WARC-Truncated: ${cut.slice(0, 40)})`)
  if (record.length > record.block.length) throw tooLarge(record.length, limit, 'the record')
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(type)?.[1]
  const retrievedAt = isoTime(record.headers.get('warc-date'))
  const address = url(record)
  return {
    bytes: decodeBody(message, limit),
    ...(address !== undefined && { url: address }),
    ...(charset !== undefined && { charset }),
    ...(isInstant(retrievedAt) && { retrievedAt }),
  }
}

function itemOf(record: Record, limit: number): WarcItem | undefined {
  try {
    const page = pageOf(record, limit)
    return page && { page }
  } catch (error) {
    if (!isNewsGraphError(error)) throw error
    const address = url(record)
    return { error, ...(address !== undefined && { url: address }) }
  }
}

/** @param limit most bytes of a page */
export async function* readWarc(pieces: AsyncIterable<Piece>, limit: number): AsyncGenerator<WarcItem> {
  const records = new Records(pieces[Symbol.asyncIterator](), limit + MOST_HEADERS)
  /** The last record, until it is known that its member is sound. */
  let held: { item: WarcItem; memberAt: number | undefined } | undefined
  for (let broken = 0; broken < MOST_BROKEN;) {
    try {
      const record = await records.next()
      if (held) yield held.item
      if (!record) return
      const item = itemOf(record, limit)
      held = item && { item, memberAt: records.memberAt }
    } catch (error) {
      if (!isNewsGraphError(error)) throw error
      broken += 1
      if (held && (records.spoilt === undefined || records.spoilt !== held.memberAt)) yield held.item
      held = undefined
      yield { error }
    }
  }
  yield {
    error: new NewsGraphError(
      'BAD_ARCHIVE',
      `the file has ${MOST_BROKEN} broken records; what follows them is not read`,
    ),
  }
}
