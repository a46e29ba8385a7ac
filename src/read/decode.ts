/**
 * Bytes of a file or page in, text out: by byte order mark, as UTF-8 where they are UTF-8, or by the declared charset.
 * Refuses nothing at all (EMPTY_INPUT), more than the limit (TOO_LARGE), what is no text (NOT_TEXT) and bytes that are
 * not what they are said to be (BAD_ENCODING, with the offset of the first wrong byte).
 */
import { isAscii, isUtf8 } from 'node:buffer'
import { NewsGraphError } from '../errors'
import { cleanLines, hasControls } from './text'

export interface DecodeOptions {
  /** Most bytes that are taken. */
  limit: number
  /** As the HTTP header or the caller declares it; goes before what the page says of itself. */
  charset?: string
}

/** How far into a page its charset is looked for; browsers look at 1024 bytes, some pages have more before it. */
const PRESCAN_BYTES = 4096
const SHARE_OF_CONTROLS = 0.01
const CONTROLS = /[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g

const BYTE_ORDER_MARKS: readonly { bytes: readonly number[]; charset: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
]

const byteOrderMark = (bytes: Uint8Array): string | undefined =>
  BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.charset

/** UTF-16 without a mark: nearly every other byte of western text is zero, and on one side only. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 512)
  const zeros = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1
  })
  const enough = head.length / 5
  if (zeros[1]! > enough && zeros[0] === 0) return 'utf-16le'
  if (zeros[0]! > enough && zeros[1] === 0) return 'utf-16be'
  return undefined
}

/** `<meta charset=…>`, `<meta … content="…; charset=…">` or `<?xml encoding=…?>`. */
function charsetOfPage(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString('latin1')
  const tag = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)
  const declaration = /^\s{0,20}<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})/i.exec(head)
  return (tag ?? declaration)?.[1]
}

const hasCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code

/** The standard's name of a charset; undefined where nobody knows it. A page that could say so is not in UTF-16. */
function knownCharset(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    const name = new TextDecoder(label).encoding
    return name.startsWith('utf-16') ? 'utf-8' : name
  } catch (error) {
    if (hasCode(error, 'ERR_ENCODING_NOT_SUPPORTED')) return undefined
    throw error
  }
}

const continues = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80

/** Bytes of the character that starts at `at`; 0 where none does (Unicode 16, table 3-7). */
function characterLength(bytes: Uint8Array, at: number): number {
  const [first, second] = [bytes[at]!, bytes[at + 1] ?? 0]
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0
  for (let i = 1; i < length; i++) if (!continues(bytes[at + i])) return 0
  const tooLong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90)
  const surrogate = first === 0xed && second > 0x9f
  const beyond = first === 0xf4 && second > 0x8f
  return tooLong || surrogate || beyond ? 0 : length
}

/** Offset of the first byte that is not UTF-8, or -1. */
export function firstBadByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length;) {
    const length = characterLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return -1
}

/** Whatever is declared: other charsets hardly ever look like UTF-8, and saved pages are often UTF-8 that says otherwise. */
const isPlainlyUtf8 = (bytes: Uint8Array): boolean => !isAscii(bytes) && isUtf8(bytes)

/** U+0080 to U+009F in windows-1252 (WHATWG Encoding, index windows-1252); unassigned bytes are controls. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Node 20's TextDecoder reads windows-1252 as Latin-1 and so loses quotation marks and dashes (nodejs/node 56542). */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))

function decodeAs(bytes: Uint8Array, charset: string): string {
  if (charset === 'windows-1252') return decodeWindows1252(bytes)
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch (error) {
    if (!hasCode(error, 'ERR_ENCODING_INVALID_ENCODED_DATA')) throw error
    const offset = charset === 'utf-8' ? firstBadByte(bytes) : undefined
    const where = offset === undefined ? '' : ` at byte ${offset}`
    throw new NewsGraphError(
      'BAD_ENCODING',
      `the text is not ${charset}${where}; save it as UTF-8, or declare its charset`,
      offset === undefined ? { charset } : { charset, offset },
      { cause: error },
    )
  }
}

function refuseBinary(text: string): void {
  const nul = text.indexOf('\0')
  if (nul >= 0)
    throw new NewsGraphError('NOT_TEXT', `this is a binary file: it has a NUL at character ${nul}`, { offset: nul })
  const controls = (text.match(CONTROLS) ?? []).length
  if (controls > text.length * SHARE_OF_CONTROLS)
    throw new NewsGraphError(
      'NOT_TEXT',
      `this is a binary file: ${controls} of its ${text.length} characters are control characters`,
    )
}

/**
 * Text with `\n` line ends, no control characters, no half characters and no byte order mark.
 * A declared charset that nobody knows is passed over for UTF-8.
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions): string {
  if (bytes.length === 0)
    throw new NewsGraphError('EMPTY_INPUT', 'the input is empty; an article has a headline and a body')
  if (bytes.length > options.limit) throw tooLarge(bytes.length, options.limit)
  const charset =
    byteOrderMark(bytes) ??
    unmarkedUtf16(bytes) ??
    (isPlainlyUtf8(bytes) ? 'utf-8' : undefined) ??
    knownCharset(options.charset) ??
    (bytes.includes(0) ? undefined : knownCharset(charsetOfPage(bytes))) ??
    'utf-8'
  if (!charset.startsWith('utf-16')) refuseNul(bytes)
  const text = decodeAs(bytes, charset)
  const isControlled = hasControls(text)
  if (isControlled) refuseBinary(text)
  if (text.trim() === '')
    throw new NewsGraphError('EMPTY_INPUT', 'the input holds only blanks; an article has a headline and a body')
  return cleanLines(text, isControlled) // decoding makes no half characters
}

function refuseNul(bytes: Uint8Array): void {
  const offset = bytes.indexOf(0)
  if (offset >= 0)
    throw new NewsGraphError('NOT_TEXT', `this is a binary file: it has a NUL at byte ${offset}`, { offset })
}

/** Size undefined: more than the limit, how much was not read. */
export const tooLarge = (size: number | undefined, limit: number, what = 'the input'): NewsGraphError =>
  new NewsGraphError(
    'TOO_LARGE',
    size === undefined
      ? `${what} has more than the ${limit} bytes that are allowed (NEWS_GRAPH_MAX_ARTICLE_BYTES)`
      : `${what} has ${size} bytes; at most ${limit} are allowed (NEWS_GRAPH_MAX_ARTICLE_BYTES)`,
    size === undefined ? { limit } : { size, limit },
  )
