import fc from 'fast-check'
import { NewsGraphError } from '../../src/errors'
import { decodeText, firstBadByte } from '../../src/read/decode'
import { sniffFormat } from '../../src/read/sniff'

const LIMIT = 10_000

const refusal = (bytes: Uint8Array, charset?: string): NewsGraphError => {
  try {
    decodeText(bytes, { limit: LIMIT, ...(charset !== undefined && { charset }) })
  } catch (error) {
    if (error instanceof NewsGraphError) return error
    throw error
  }
  throw new Error('was not refused')
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

test.each([
  ['UTF-8', Buffer.from('Café in Bodø')],
  ['UTF-8 with a mark', Buffer.from('\ufeffCafé in Bodø')],
  ['UTF-16 little-endian with a mark', Buffer.from('\ufeffCafé in Bodø', 'utf16le')],
  ['UTF-16 big-endian with a mark', utf16be('\ufeffCafé in Bodø')],
  ['UTF-16 little-endian without a mark', Buffer.from('Café in Bodø', 'utf16le')],
  ['UTF-16 big-endian without a mark', utf16be('Café in Bodø')],
])('%s is read', (_, bytes) => {
  expect(decodeText(bytes, { limit: LIMIT })).toBe('Café in Bodø')
})

test.each([
  ['the HTTP header', Buffer.from('Caf\xe9 \x96 one', 'latin1'), 'windows-1252', 'Café – one'],
  ['a meta tag', Buffer.from('<meta charset="iso-8859-1"><p>Caf\xe9', 'latin1'), undefined, 'Café'],
  [
    'an old meta tag',
    Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">\xf0', 'latin1'),
    undefined,
    'П',
  ],
  [
    'an XML declaration',
    Buffer.from('<?xml version="1.0" encoding="windows-1251"?><p>\xcc\xe8\xf0', 'latin1'),
    undefined,
    'Мир',
  ],
])('the charset that %s declares counts', (_, bytes, charset, expected) => {
  expect(decodeText(bytes, { limit: LIMIT, ...(charset && { charset }) })).toContain(expected)
})

test('a page that is UTF-8 but says otherwise is UTF-8', () => {
  expect(decodeText(Buffer.from('<meta charset="gbk"><p>Café</p>'), { limit: LIMIT })).toContain('Café')
})

test('a charset that nobody knows is passed over', () => {
  expect(decodeText(Buffer.from('plain words'), { limit: LIMIT, charset: 'no-such-charset' })).toBe('plain words')
})

test('line ends are one kind, control characters and invisible marks of order are gone', () => {
  expect(
    decodeText(Buffer.from('one\r\ntwo\rthree\u2028four ' + 'words '.repeat(40) + '\u0008end'), { limit: LIMIT }),
  ).toMatch(/^one\ntwo\nthree\nfour [^\u0008]*end$/)
})

test.each([
  ['nothing', Buffer.alloc(0), 'EMPTY_INPUT'],
  ['only blanks', Buffer.from(' \n\t '), 'EMPTY_INPUT'],
  ['more than the limit', Buffer.alloc(LIMIT + 1, 'a'), 'TOO_LARGE'],
  ['a NUL', Buffer.from('abc\0def'), 'NOT_TEXT'],
  ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'NOT_TEXT'],
  ['control characters', Buffer.from('\x01\x02\x03 some words'), 'NOT_TEXT'],
  ['a NUL in UTF-16', Buffer.from('\ufeffab\0cd', 'utf16le'), 'NOT_TEXT'],
  ['invalid UTF-8', Buffer.from('Caf\xe9 one', 'latin1'), 'BAD_ENCODING'],
  ['half a surrogate pair in UTF-16', Buffer.from('\ufeffab\ud800cd', 'utf16le'), 'BAD_ENCODING'],
])('%s is refused', (_, bytes, code) => {
  expect(refusal(bytes).code).toBe(code)
})

test('the first wrong byte is told', () => {
  const error = refusal(Buffer.from('Caf\xe9 one', 'latin1'))
  expect(error.message).toContain('byte 3')
  expect(error.details).toMatchObject({ offset: 3 })
})

test('the first wrong byte is where strict decoding stops, for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const offset = firstBadByte(bytes)
      const decode = (part: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(part)
      if (offset < 0) decode(bytes)
      else {
        decode(bytes.subarray(0, offset))
        expect(() => decode(bytes)).toThrow()
      }
    }),
  )
})

test('any bytes are text without NUL, control characters and half characters, or a coded error', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 600 }),
    fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)),
  )
  fc.assert(
    fc.property(
      bytes,
      fc.constantFrom(undefined, 'utf-8', 'windows-1252', 'shift_jis', 'utf-16le', 'x'),
      (input, charset) => {
        try {
          const text = decodeText(input, { limit: LIMIT, ...(charset && { charset }) })
          expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Cs}/u)
        } catch (error) {
          expect(error).toBeInstanceOf(NewsGraphError)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test.each([
  ['  {"headline": "x"}', 'JSON_LINES'],
  ['<!DOCTYPE html><html>', 'HTML'],
  ['<p>A paragraph</p>', 'HTML'],
  ['<?xml version="1.0"?><html xmlns="x">', 'HTML'],
  ['<rss version="2.0"><channel>', 'PLAIN_TEXT'],
  ['<Reuters> – A report', 'PLAIN_TEXT'],
  ['A headline\n\nA paragraph.', 'PLAIN_TEXT'],
])('%j is %s', (text, format) => {
  expect(sniffFormat(text)).toBe(format)
})
