/**
 * An HTTP response as a WARC keeps it in, its page out: the body without transfer and content encodings. Archives often
 * keep a decoded body beside the headers of the coded one, so an encoding counts only where the body has it.
 * Refuses what is no response (BAD_ARCHIVE) and bodies that are, or unpack to, more than the limit (TOO_LARGE).
 */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { NewsGraphError } from '../../errors'
import { tooLarge } from '../decode'

export interface HttpMessage {
  status: number
  /** Lower-case names; of several with one name the first. */
  headers: ReadonlyMap<string, string>
  /** As it was sent. */
  body: Buffer
}

/** 'Name: value' a line; a line that begins with a blank goes on with the one before. */
export function readHeaders(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>()
  let last: string | undefined
  for (const line of lines) {
    if (/^[ \t]/.test(line) && last !== undefined) headers.set(last, `${headers.get(last)} ${line.trim()}`)
    const colon = line.indexOf(':')
    if (colon <= 0 || /^[ \t]/.test(line)) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    last = headers.has(name) ? undefined : name
    if (last !== undefined) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** Where the headers end and what follows them begins; undefined where they do not end. */
export function headerEnd(bytes: Buffer): { end: number; next: number } | undefined {
  const [strict, loose] = [bytes.indexOf('\r\n\r\n'), bytes.indexOf('\n\n')]
  if (strict < 0 && loose < 0) return undefined
  return strict >= 0 && (loose < 0 || strict < loose)
    ? { end: strict, next: strict + 4 }
    : { end: loose, next: loose + 2 }
}

export function readHttpMessage(bytes: Buffer): HttpMessage {
  const found = headerEnd(bytes)
  const [first = '', ...lines] = bytes.toString('latin1', 0, found?.end ?? bytes.length).split(/\r?\n/)
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(first)?.[1]
  if (status === undefined)
    throw new NewsGraphError('BAD_ARCHIVE', 'the record is said to be an HTTP response, but is none')
  return { status: Number(status), headers: readHeaders(lines), body: bytes.subarray(found?.next ?? bytes.length) }
}

/** Undefined where the body is not in chunks; of a body that is cut off, the chunks that are there. */
function withoutChunks(body: Buffer): Buffer | undefined {
  const chunks: Buffer[] = []
  for (let at = 0; at < body.length;) {
    const lineEnd = body.indexOf('\n', at)
    const size = /^([\da-f]{1,8})[ \t]*(?:;.{0,200})?\r?$/i.exec(
      body.toString('latin1', at, Math.min(lineEnd, at + 220)),
    )?.[1]
    if (lineEnd < 0 || size === undefined) return undefined
    const length = parseInt(size, 16)
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(body.subarray(lineEnd + 1, lineEnd + 1 + length))
    at = lineEnd + 1 + length
    while (body[at] === 0x0d || body[at] === 0x0a) at += 1
  }
  return Buffer.concat(chunks)
}

const isGzip = (body: Buffer): boolean => body[0] === 0x1f && body[1] === 0x8b
const isZlib = (body: Buffer): boolean =>
  ((body[0] ?? 0) & 0x0f) === 8 && body.length > 1 && body.readUInt16BE(0) % 31 === 0

/** Undefined where the body turns out not to be coded. */
function decode(body: Buffer, encoding: string, limit: number): Buffer | undefined {
  const options = { maxOutputLength: limit }
  try {
    if (encoding === 'br') return brotliDecompressSync(body, options)
    if (isGzip(body)) return gunzipSync(body, options)
    if (encoding === 'deflate' && isZlib(body)) return inflateSync(body, options)
    return undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(undefined, limit, 'the page')
    if (encoding === 'br') return undefined
    throw new NewsGraphError('BAD_ARCHIVE', `the page cannot be unpacked (${encoding})`, {}, { cause: error })
  }
}

export function decodeBody({ headers, body }: HttpMessage, limit: number): Buffer {
  const whole = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? (withoutChunks(body) ?? body) : body
  let decoded = whole
  // the last one was applied last
  for (const encoding of (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(/\s*,\s*/)
    .reverse())
    if (encoding !== '' && encoding !== 'identity') decoded = decode(decoded, encoding, limit) ?? decoded
  if (decoded.length > limit) throw tooLarge(decoded.length, limit, 'the page')
  return decoded
}
