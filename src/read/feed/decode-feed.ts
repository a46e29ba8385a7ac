/**
 * Bytes of a feed in (gzipped ones too), its text out. A wrong or missing declaration of the charset is passed over where
 * the bytes tell better; single bytes that are not of the charset become U+FFFD.
 * Refuses more than FEED_BYTES (TOO_LARGE), also when unpacked, and what is no text.
 */
import { gunzipSync, constants } from 'node:zlib'
import { isNewsGraphError, NewsGraphError } from '../../errors'
import { decodeText } from '../decode'
import { guessCharset } from './guess-charset'

/** The largest feeds that publishers make are sitemaps of 50,000 addresses: about 10 MB. */
export const FEED_BYTES = 20 * 1024 * 1024

const tooLarge = (): NewsGraphError =>
  new NewsGraphError('TOO_LARGE', `the feed has more than the ${FEED_BYTES} bytes that one may have`, {
    limit: FEED_BYTES,
  })

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** What was packed; of a stream that is cut off, as much as there is. */
function unpack(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: FEED_BYTES, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge()
    throw new NewsGraphError('BAD_FEED', 'the feed begins like gzip, but cannot be unpacked', {}, { cause: error })
  }
}

/** Anything may stand before the declaration: feeds are printed by programs that also print warnings. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  return /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/i.exec(head)?.[1]
}

const headerCharset = (contentType: string | undefined): string | undefined =>
  /;\s*charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(contentType ?? '')?.[1]

/** Undefined where the bytes are not of that charset. */
function decodeAs(bytes: Uint8Array, charset: string | undefined): string | undefined {
  try {
    return decodeText(bytes, { limit: FEED_BYTES, ...(charset !== undefined && { charset }) })
  } catch (error) {
    if (isNewsGraphError(error) && error.code === 'BAD_ENCODING') return undefined
    throw error
  }
}

const known = (charset: string | undefined): charset is string => {
  try {
    new TextDecoder(charset)
    return charset !== undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_NOT_SUPPORTED') return false
    throw error
  }
}

/** More wrong characters than this share of those beyond ASCII: the text is in another charset. */
const MOST_WRONG = 0.3

/** A few broken characters cost a feed those characters only. */
function decodeBroken(bytes: Uint8Array, charset: string): string | undefined {
  const text = new TextDecoder(charset).decode(bytes)
  const beyondAscii = text.match(/[^\0-\x7f]/g)?.length ?? 0
  const wrong = text.match(/\ufffd/g)?.length ?? 0
  return wrong <= beyondAscii * MOST_WRONG ? decodeText(Buffer.from(text), { limit: FEED_BYTES * 2 }) : undefined
}

export function decodeFeed(packed: Uint8Array, contentType: string | undefined): string {
  if (packed.length > FEED_BYTES) throw tooLarge()
  const bytes = isGzip(packed) ? unpack(packed) : packed
  const charsets = [headerCharset(contentType), declaredCharset(bytes)].filter(known)
  for (const charset of [...charsets, undefined]) {
    const text = decodeAs(bytes, charset)
    if (text !== undefined) return text
  }
  for (const charset of [...charsets, 'utf-8']) {
    const text = decodeBroken(bytes, charset)
    if (text !== undefined) return text
  }
  return decodeText(bytes, { limit: FEED_BYTES, charset: guessCharset(bytes) ?? 'windows-1252' })
}
