/** WARC files as crawlers write them, whole and broken. */
import fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { plainPieces, unpackMembers } from '../../src/read/archive/gzip-members'
import { readWarc, type WarcItem } from '../../src/read/archive/warc'
import { encodedResponse, ENCODINGS, httpResponse, inChunks, record, response, storyUrl } from './warc-records'

const LIMIT = 1_000_000

async function* pieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function read(file: Buffer, { packed = false, sizes = [65_536] } = {}): Promise<WarcItem[]> {
  const chunks = pieces(file, sizes)
  const items: WarcItem[] = []
  for await (const item of readWarc(packed ? unpackMembers(chunks) : plainPieces(chunks), LIMIT)) items.push(item)
  return items
}

const HTML = Buffer.from('<!doctype html><p>Ferries sail from Harbour Town – again.</p>')
const pageItem = (n: number, bytes: Buffer = HTML) => ({
  page: { bytes, url: storyUrl(n), charset: 'utf-8', retrievedAt: '2025-11-06T13:24:00Z' },
})
const REQUEST = record('request', { 'Content-Type': 'application/http; msgtype=request' }, 'GET / HTTP/1.1\r\n\r\n')
const INFO = record('warcinfo', { 'Content-Type': 'application/warc-fields' }, 'software: x\r\n')
const story = (n: number): Buffer => response(n, httpResponse(HTML))
const packed = (records: readonly Buffer[]): Buffer => Buffer.concat(records.map((one) => gzipSync(one)))

describe('WARC', () => {
  test('what was written comes back, whatever the chunks, the encodings and the packing', async () => {
    const page = fc.record({
      body: fc.uint8Array({ minLength: 0, maxLength: 3000 }).map((bytes) => Buffer.concat([HTML, Buffer.from(bytes)])),
      encoding: fc.constantFrom(...ENCODINGS.filter((encoding) => !encoding.startsWith('said'))),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(page, fc.constant('other' as const)), { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('plain', 'by record', 'as one'),
        async (made, sizes, packing) => {
          const records = made.map((one, n) =>
            one === 'other' ? REQUEST : response(n, encodedResponse(one.body, one.encoding)),
          )
          const file = packing === 'by record' ? packed(records) : Buffer.concat(records)
          const items = await read(packing === 'as one' ? gzipSync(file) : file, {
            packed: packing !== 'plain',
            sizes,
          })
          expect(items).toEqual(made.flatMap((one, n) => (one === 'other' ? [] : [pageItem(n, one.body)])))
        },
      ),
      { numRuns: 60 },
    )
  })

  test.each(ENCODINGS)('a body that is %s', async (encoding) => {
    expect(await read(response(1, encodedResponse(HTML, encoding)))).toEqual([pageItem(1)])
  })

  test('only responses that are pages are pages', async () => {
    const file = Buffer.concat([
      INFO,
      REQUEST,
      response(1, httpResponse(Buffer.from([0x89, 0x50]), { 'Content-Type': 'image/png' })),
      response(2, httpResponse(HTML, { status: 404 })),
      response(3, httpResponse('', { status: 301, Location: '/x' })),
      record(
        'revisit',
        { 'WARC-Target-URI': storyUrl(4), 'Content-Type': 'application/http; msgtype=response' },
        httpResponse(HTML),
      ),
      response(5, httpResponse(HTML, { 'Content-Type': 'application/xhtml+xml' })),
    ])
    expect(await read(file)).toEqual([{ page: expect.objectContaining({ url: storyUrl(5) }) }])
  })

  test.each([true, false])(
    'cut off anywhere, all before the cut is read and the cut is told once (gzipped: %s)',
    async (isPacked) => {
      const records = [INFO, story(1), story(2), story(3)]
      const parts = isPacked ? records.map((one) => gzipSync(one)) : records
      const file = Buffer.concat(parts)
      const ends = parts.map((_, i) => Buffer.concat(parts.slice(0, i + 1)).length)
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: file.length - (isPacked ? 1 : 5) }), async (end) => {
          const items = await read(file.subarray(0, end), { packed: isPacked, sizes: [1000] })
          const told = items.filter((item) => 'error' in item)
          const pages = items.slice(0, items.length - told.length)
          expect(pages).toEqual([1, 2, 3].slice(0, pages.length).map((n) => pageItem(n)))
          // the line ends and the checksum after a page are no part of it
          const whole = (slack: number): number => Math.max(0, ends.filter((one) => one - slack <= end).length - 1)
          expect(pages.length).toBeGreaterThanOrEqual(whole(0))
          expect(pages.length).toBeLessThanOrEqual(whole(isPacked ? 20 : 4))
          const isBetween = ends.some((one) => one === end || (!isPacked && end < one && end >= one - 4))
          expect(told).toHaveLength(isBetween ? 0 : 1)
          const start = [0, ...ends].findLast((one) => one <= end)
          if (!isBetween)
            expect(told[0]).toMatchObject({
              error: { code: 'BAD_ARCHIVE', details: { offset: start, truncated: true } },
            })
        }),
      )
    },
  )

  test('a damaged member costs its own record', async () => {
    const members = [story(1), story(2), story(3)].map((one) => gzipSync(one))
    const broken = Buffer.from(members[1]!.subarray(0, members[1]!.length - 60))
    const items = await read(Buffer.concat([members[0]!, broken, members[2]!]), { packed: true })
    expect(items).toEqual([
      pageItem(1),
      { error: expect.objectContaining({ code: 'BAD_ARCHIVE', details: { offset: members[0]!.length } }) },
      pageItem(3),
    ])
  })

  test.each<[string, Buffer]>([
    ['garbage', Buffer.from('no record at all '.repeat(20))],
    ['a record without a length', Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\nxxx\r\n\r\n')],
  ])('%s between records costs itself', async (_, garbage) => {
    const items = await read(Buffer.concat([story(1), garbage, story(3)]))
    expect(items[0]).toEqual(pageItem(1))
    expect(items.at(-1)).toEqual(pageItem(3))
    expect(items.slice(1, -1)).toEqual(
      items.slice(1, -1).map(() => ({ error: expect.objectContaining({ code: 'BAD_ARCHIVE' }) })),
    )
    expect(items.length).toBeGreaterThan(2)
  })

  test.each<[string, Buffer, string]>([
    ['cut off by the crawler', response(1, httpResponse(HTML), { 'WARC-Truncated': 'length' }), 'BAD_ARCHIVE'],
    ['no HTTP response', response(1, Buffer.from('nothing of the kind')), 'BAD_ARCHIVE'],
    ['too large', response(1, httpResponse(Buffer.alloc(LIMIT * 3, 'a'))), 'TOO_LARGE'],
    [
      'a gzip bomb',
      response(1, httpResponse(gzipSync(Buffer.alloc(50_000_000)), { 'Content-Encoding': 'gzip' })),
      'TOO_LARGE',
    ],
  ])('a page that is %s is told by its address', async (_, bad, code) => {
    expect(await read(Buffer.concat([bad, story(2)]))).toEqual([
      { url: storyUrl(1), error: expect.objectContaining({ code }) },
      pageItem(2),
    ])
  })

  test('a member that is a bomb is left, and the next one read', async () => {
    const bomb = gzipSync(response(2, httpResponse(Buffer.alloc(100_000_000))))
    const items = await read(Buffer.concat([gzipSync(story(1)), bomb, gzipSync(story(3))]), { packed: true })
    expect(items).toEqual([pageItem(1), { error: expect.objectContaining({ code: 'TOO_LARGE' }) }, pageItem(3)])
  })

  test('chunks of one byte', async () => {
    const http = httpResponse(inChunks(HTML, 1), { 'Transfer-Encoding': 'chunked' })
    expect(await read(response(1, http))).toEqual([pageItem(1)])
  })
})
