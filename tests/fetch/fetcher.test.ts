/** What servers may do to whoever fetches from them: sizes, packing, times, redirects, validators, robots.txt, pauses. */
import { deflateSync, brotliCompressSync, gzipSync } from 'node:zlib'
import type { RequestListener } from 'node:http'
import { createFetcher, type Fetcher } from '../../src/fetch/fetcher'
import { createPoliteFetcher, type HostTurns } from '../../src/fetch/polite-fetcher'
import { parseAllowed, type Allowed } from '../../src/fetch/public-address'
import { retryAfter } from '../../src/fetch/retry-after'
import { startSite, type Site } from './servers'

const LIMIT = 100_000
const OPTIONS = { limit: LIMIT, accept: 'text/html' }

let site: Site
let answer: RequestListener
let asked: { url: string; headers: Record<string, unknown> }[]
let fetcher: Fetcher

beforeAll(async () => {
  site = await startSite('127.0.0.1', (request, response) => {
    asked.push({ url: request.url!, headers: request.headers })
    answer(request, response)
  })
})
afterAll(() => site.close())
beforeEach(() => {
  asked = []
  fetcher = createFetcher({
    userAgent: 'tester (+mailto:a@example.org)',
    allowed: parseAllowed('127.0.0.1') as Allowed,
    requestTime: 1_500,
  })
})
afterEach(() => fetcher.close())

const url = (path = '/'): string => `http://127.0.0.1:${site.port}${path}`
const failure = (path = '/'): Promise<unknown> =>
  fetcher.get(url(path), OPTIONS).then(String, (error: unknown) => error)

test('says who asks, for what, and what it knows already', async () => {
  answer = (_request, response) => response.writeHead(304).end()
  const known = { etag: '"7"', lastModified: 'Fri, 20 Nov 2026 08:00:00 GMT' }
  expect(await fetcher.get(url(), { ...OPTIONS, ...known })).toMatchObject({ status: 304, bytes: Buffer.alloc(0) })
  expect(asked[0]!.headers).toMatchObject({
    'user-agent': 'tester (+mailto:a@example.org)',
    accept: 'text/html',
    'if-none-match': '"7"',
    'if-modified-since': 'Fri, 20 Nov 2026 08:00:00 GMT',
  })
})

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['deflate', deflateSync],
  ['gzip, br', (bytes: Buffer) => brotliCompressSync(gzipSync(bytes))],
] as const)('unpacks %s', async (encoding, pack) => {
  answer = (_request, response) =>
    response.writeHead(200, { 'content-encoding': encoding, etag: '"1"' }).end(pack(Buffer.from('grüße')))
  expect(await fetcher.get(url(), OPTIONS)).toMatchObject({ status: 200, etag: '"1"', bytes: Buffer.from('grüße') })
})

const BIG = Buffer.alloc(30_000_000, 'a')

test.each([
  ['more bytes than the limit', {}, Buffer.alloc(LIMIT + 1), 'TOO_LARGE'],
  ['a gzip bomb', { 'content-encoding': 'gzip' }, gzipSync(BIG), 'TOO_LARGE'],
  ['a brotli bomb', { 'content-encoding': 'br' }, brotliCompressSync(BIG), 'TOO_LARGE'],
  ['a bomb within a bomb', { 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync(BIG)), 'TOO_LARGE'],
  ['layers without end', { 'content-encoding': Array(50).fill('gzip').join(', ') }, gzipSync('a'), 'FETCH_FAILED'],
  ['an unknown packing', { 'content-encoding': 'lzma' }, Buffer.from('a'), 'FETCH_FAILED'],
  ['what is not packed as it says', { 'content-encoding': 'gzip' }, Buffer.from('plain'), 'FETCH_FAILED'],
  [
    'packing that is cut off',
    { 'content-encoding': 'gzip' },
    gzipSync(BIG.subarray(0, 50_000)).subarray(0, 40),
    'FETCH_FAILED',
  ],
])('refuses %s', async (_what, headers, body, code) => {
  answer = (_request, response) => response.writeHead(200, headers).end(body)
  expect(await failure()).toMatchObject({ code })
})

test('refuses a bomb also below the limit, and takes the first bytes only where that is asked for', async () => {
  answer = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(BIG))
  await expect(fetcher.get(url(), { ...OPTIONS, limit: 50_000_000 })).rejects.toMatchObject({ code: 'TOO_LARGE' })
  answer = (_request, response) => response.end(BIG)
  expect((await fetcher.get(url(), { ...OPTIONS, truncate: true })).bytes).toEqual(BIG.subarray(0, LIMIT))
})

test.each<[string, RequestListener]>([
  ['never answers', () => undefined],
  ['stops in the middle', (_request, response) => response.writeHead(200).write('<html>')],
  [
    'drips without end',
    (_request, response) => {
      const drip = setInterval(() => response.write('.'), 20)
      response.once('close', () => clearInterval(drip))
    },
  ],
])('gives up a server that %s', async (_what, listener) => {
  answer = listener
  expect(await failure()).toMatchObject({ code: 'TIMED_OUT' })
})

test('follows redirects, also relative ones, but not for ever', async () => {
  answer = ({ url: path }, response) =>
    path === '/a' ? response.writeHead(301, { location: 'b#part' }).end() : response.end('there')
  expect(await fetcher.get(url('/a'), OPTIONS)).toMatchObject({ url: url('/b'), bytes: Buffer.from('there') })
  answer = ({ url: path }, response) => response.writeHead(302, { location: `${path}x` }).end()
  expect(await failure('/x')).toMatchObject({ code: 'FETCH_FAILED' })
  expect(asked.length).toBeLessThan(10)
})

test.each([404, 410, 429, 500, 503])('tells status %i, with the pause that is asked for', async (status) => {
  answer = (_request, response) => response.writeHead(status, { 'retry-after': '120' }).end()
  expect(await failure()).toMatchObject({ code: 'FETCH_FAILED', details: { status, retryAfter: 120_000 } })
})

test('reads the pause as seconds or as a date, a day at the most', () => {
  const now = Date.parse('2026-11-20T08:00:00Z')
  expect(retryAfter('30', now)).toBe(30_000)
  expect(retryAfter('Fri, 20 Nov 2026 08:01:00 GMT', now)).toBe(60_000)
  expect(retryAfter('Fri, 20 Nov 2020 08:01:00 GMT', now)).toBe(0)
  expect(retryAfter('999999999', now)).toBe(86_400_000)
  for (const text of ['', 'soon', '-5', undefined]) expect([text, retryAfter(text, now)]).toEqual([text, undefined])
})

describe('as a guest', () => {
  const turns = {
    wait: jest.fn<Promise<void>, [string, number]>(),
    postpone: jest.fn<Promise<void>, [string, number]>(),
  }
  beforeEach(() => {
    turns.wait.mockReset().mockResolvedValue()
    turns.postpone.mockReset().mockResolvedValue()
  })
  const get = (path: string): Promise<unknown> =>
    createPoliteFetcher(fetcher, turns satisfies HostTurns)
      .get(url(path), OPTIONS)
      .then(
        ({ status }) => status,
        (error: { code: string }) => error.code,
      )
  const withRobots =
    (status: number, text = ''): RequestListener =>
    (request, response) =>
      request.url === '/robots.txt' ? response.writeHead(status).end(text) : response.end('page')

  test.each([
    ['User-agent: *\nDisallow: /private/', '/private/a', 'ROBOTS_DISALLOWED'],
    ['User-agent: *\nDisallow: /private/', '/open', 200],
    [
      'User-agent: news-graph/2.0 # us\nUser-agent: b\nDisallow: /\n\nUser-agent: *\nAllow: /',
      '/open',
      'ROBOTS_DISALLOWED',
    ],
    ['User-agent: other\nDisallow: /', '/open', 200],
    ['User-agent: other\nUser-agent: *\nDisallow: /*.pdf$', '/a.pdf', 'ROBOTS_DISALLOWED'],
    ['<html>no robots</html>', '/open', 200],
    [`User-agent: *\n${'Disallow: /*a*a*a*a*a*b\n'.repeat(15_000)}`, `/${'a'.repeat(1500)}`, 'FETCH_FAILED'],
    [
      Array.from({ length: 9_000 }, (_, i) => `User-agent: r${i}\n`).join('') + 'Disallow: /a\n'.repeat(20_000),
      '/b',
      200,
    ],
  ])('keeps to robots.txt: %.40s', async (text, path, outcome) => {
    answer = withRobots(200, text)
    expect(await get(path)).toBe(outcome)
  })

  test.each([
    [404, 200],
    [403, 200],
    [500, 'FETCH_FAILED'],
    [429, 'FETCH_FAILED'],
  ])('where robots.txt answers with %i', async (status, outcome) => {
    answer = withRobots(status, 'User-agent: *\nDisallow: /')
    expect(await get('/page')).toBe(outcome)
    expect(asked.map((request) => request.url)).toEqual(outcome === 200 ? ['/robots.txt', '/page'] : ['/robots.txt'])
  })

  test('waits for its turn before each request, as long as the site asks, and asks for robots.txt once', async () => {
    answer = withRobots(200, 'User-agent: *\nCrawl-delay: 3')
    const polite = createPoliteFetcher(fetcher, turns)
    for (let i = 0; i < 3; i++) await polite.get(url(`/${i}`), OPTIONS)
    expect(turns.wait.mock.calls).toEqual(Array(3).fill([`127.0.0.1:${site.port}`, 3_000]))
    expect(asked.filter((request) => request.url === '/robots.txt')).toHaveLength(1)
  })

  test('leaves a host alone that asks for it', async () => {
    answer = ({ url: path }, response) =>
      path === '/robots.txt' ? response.writeHead(404).end() : response.writeHead(429, { 'retry-after': '60' }).end()
    expect(await get('/page')).toBe('FETCH_FAILED')
    expect(turns.postpone.mock.calls).toEqual([[`127.0.0.1:${site.port}`, 60_000]])
  })
})
