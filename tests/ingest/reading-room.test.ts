/** Pages are read beside whoever asks: hostile ones end in a clear error or a right reading, and the next is read. */
import { createReadingRoom } from '../../src/ingest/reading-room'

const LIMIT = 10_000_000
const SENTENCE = 'The mayor said on Monday that the old ferry would sail again in spring, after two years in the yard. '
const ARTICLE = `<h1>Old ferry sails again</h1>${`<p>${SENTENCE}${SENTENCE}</p>`.repeat(5)}`
const page = (before = '', head = ''): string =>
  `<!doctype html>${head}<html><head><meta charset="utf-8"></head><body>${before}${ARTICLE}</body></html>`

let room: ReturnType<typeof createReadingRoom>
const open = (options: Parameters<typeof createReadingRoom>[1] = {}): void => {
  room = createReadingRoom({ articleTime: 20_000 }, options)
}
const read = (content: string | Uint8Array) => room.read({ bytes: Buffer.from(content as string), limit: LIMIT })
afterEach(() => room.close())

test('each hostile page has its own answer, in any order', async () => {
  open()
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  const [nested, huge, bomb, utf16, unmarked, wide] = await Promise.allSettled([
    read(page('<div>'.repeat(20_000))),
    read(Buffer.alloc(50_000_000, '<p>x</p>')),
    read(page('<p>&l9;</p>', `<!DOCTYPE x [<!ENTITY l0 "lol">${entities}]>`)),
    read(Buffer.from(`\ufeff${page()}`, 'utf16le')),
    read(Buffer.from(page(), 'utf16le')),
    read(page(`${'<div>'.repeat(400)}${'<b>x</b>'.repeat(20_000)}`)),
  ])
  expect(nested).toMatchObject({ reason: { code: 'TOO_COMPLEX' } })
  expect(huge).toMatchObject({ reason: { code: 'TOO_LARGE' } })
  expect(wide).toMatchObject({ reason: { code: 'TOO_COMPLEX' } })
  expect(bomb).toMatchObject({ reason: { code: 'TOO_COMPLEX', message: expect.stringContaining('entities') } })
  for (const outcome of [utf16, unmarked])
    expect(outcome).toMatchObject({ value: { headline: 'Old ferry sails again', language: 'en' } })
})

test('what takes too long is TIMED_OUT, and the next page is read', async () => {
  open({ time: 1000 })
  const slow = page(`<div>${`<b>${SENTENCE}${SENTENCE}</b>`.repeat(5)}</div>`.repeat(16_000))
  const [first, second] = await Promise.allSettled([
    room.read({ bytes: Buffer.from(slow), limit: 2 * LIMIT }),
    read(page()),
  ])
  expect(first).toMatchObject({ reason: { code: 'TIMED_OUT', message: expect.stringContaining('1 s') } })
  expect(second).toMatchObject({ value: { headline: 'Old ferry sails again' } })
})

test('the page’s own address goes before the one it was fetched from, what is known goes before both', async () => {
  open()
  const bytes = Buffer.from(page().replace('<head>', '<head><link rel="canonical" href="/ferry">'))
  const url = 'https://courier.example/ferry?from=feed'
  expect((await room.read({ bytes, limit: LIMIT, fetched: { url } })).url).toBe('https://courier.example/ferry')
  expect(await room.read({ bytes, limit: LIMIT, known: { url, id: 'mine' } })).toMatchObject({ url, id: 'mine' })
})

test('a feed is read beside whoever asks too; one made to do harm is refused', async () => {
  open()
  const item = (text: string): string => `<item><title>Old ferry</title><description>${text}</description></item>`
  const feed = (content: string, before = ''): Buffer =>
    Buffer.from(`<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>C</title>${content}</channel></rss>`)
  const nested = `<![CDATA[${'<div>'.repeat(20_000)}]]>`
  expect(await room.readFeed({ feed: feed(item(SENTENCE) + item(nested)) })).toMatchObject({
    kind: 'RSS',
    items: [{ headline: 'Old ferry' }, { headline: 'Old ferry', refused: { code: 'TOO_COMPLEX' } }],
  })
  const bomb = feed(item('&b;'), '<!DOCTYPE x [<!ENTITY a "a"><!ENTITY b "&a;&a;">]>')
  await expect(room.readFeed({ feed: bomb })).rejects.toMatchObject({ code: 'TOO_COMPLEX' })
})
