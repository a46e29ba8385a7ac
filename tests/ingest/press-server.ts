/**
 * An invented press on one HTTP server of loopback: thirty sources, good and bad, and the pages that they list. Counts who
 * asked for what. `edition` 2 has changed items; `release()` lets pages answer that were held back.
 */
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

interface Item {
  path: string
  headline: string
}

export interface Press {
  origin: string
  /** Addresses of all sources. */
  sources: string[]
  /** Paths of the pages that end as articles. */
  pages: string[]
  /** Path of a failing source: the code that tells why. */
  failing: Readonly<Record<string, string>>
  asked: Map<string, number>
  edition: 1 | 2
  /** Milliseconds before each page. */
  pageDelay: number
  close(): Promise<void>
}

const OUTLETS = [
  'harbour-post',
  'valley-echo',
  'north-mail',
  'river-times',
  'plain-star',
  'cape-herald',
  'lake-courier',
]
const PER_SOURCE = 3

const itemsOf = (source: string): Item[] =>
  Array.from({ length: PER_SOURCE }, (_, i) => ({
    path: `/${source}/story-${i + 1}`,
    headline: `Council of ${source} approves plan number ${i + 1}`,
  }))

const page = (path: string, edition: number): string => `<!doctype html><html lang="en"><head>
  <title>Council approves plan</title><meta charset="utf-8">
  <meta property="og:title" content="Council of ${path} approves plan">
  <meta property="article:published_time" content="2026-11-20T08:00:00Z"></head><body><article>
  <h1>Council of ${path} approves plan</h1>
  <p>The council of the harbour town approved the plan for ${path} on Friday after a long and lively debate in the hall.</p>
  <p>“We have waited for this plan for many years,” Mayor Ilse Varga said after the vote of the council on Friday.</p>
  <p>The work on it will begin in spring and is to be done before the end of the year${edition === 2 ? ', later than was planned' : ''}.</p>
  </article></body></html>`

const rss = (origin: string, items: Item[], edition: number, title = 'Invented press'): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${title}</title>${items
    .map(
      ({ path, headline }, i) =>
        `<item><guid>${path}</guid><title>${headline}</title><link>${origin}${path}</link>
         <description>Edition ${i === 0 ? edition : 1}</description><pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate></item>`,
    )
    .join('')}</channel></rss>`

const atom = (origin: string, items: Item[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Invented Atom</title><id>${origin}</id>${items
    .map(
      ({ path, headline }) =>
        `<entry><id>${path}</id><title>${headline}</title><link href="${origin}${path}"/><updated>2026-11-20T08:00:00Z</updated></entry>`,
    )
    .join('')}</feed>`

const jsonFeed = (origin: string, items: Item[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Invented JSON',
    items: items.map(({ path, headline }) => ({ id: path, title: headline, url: origin + path })),
  })

const sitemap = (origin: string, items: Item[]): string =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${items
    .map(({ path }) => `<url><loc>${origin}${path}</loc><lastmod>2026-11-20</lastmod></url>`)
    .join('')}</urlset>`

type Answer = (response: ServerResponse, press: Press, request: IncomingMessage) => unknown

const endless = (response: ServerResponse): void => {
  const write = (): void => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
    if (!response.destroyed) response.once('drain', write)
  }
  response.writeHead(200, { 'content-type': 'application/rss+xml' })
  write()
}

const WITH_TAG = itemsOf('tagged')

/** What is not a plain feed, by path; those that list items list `itemsOf` their name. */
const SPECIAL: Readonly<Record<string, Answer>> = {
  '/atom': (response, { origin }) => response.end(atom(origin, itemsOf('atom'))),
  '/json': (response, { origin }) => response.end(jsonFeed(origin, itemsOf('json'))),
  '/sitemap': (response, { origin }) => response.end(sitemap(origin, itemsOf('sitemap'))),
  '/index': (response, { origin }) =>
    response.end(`<sitemapindex><sitemap><loc>${origin}/part</loc></sitemap></sitemapindex>`),
  '/part': (response, { origin }) => response.end(gzipSync(sitemap(origin, itemsOf('index')))),
  '/gzip': (response, { origin }) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(rss(origin, itemsOf('gzip'), 1))),
  '/charset': (response, { origin }) =>
    response
      .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' })
      .end(Buffer.from(rss(origin, itemsOf('charset'), 1, 'La Vérité inventée'), 'latin1')),
  '/moved': (response) => response.writeHead(301, { location: '/moved-again' }).end(),
  '/moved-again': (response) => response.writeHead(302, { location: '/moved-here' }).end(),
  '/moved-here': (response, { origin }) => response.end(rss(origin, itemsOf('moved'), 1)),
  '/tagged': (response, { origin, edition }, { headers }) => {
    const tag = `"${edition}"`
    if (headers['if-none-match'] === tag) response.writeHead(304).end()
    else response.writeHead(200, { etag: tag }).end(rss(origin, WITH_TAG, edition))
  },
  '/changing': (response, { origin, edition }) => response.end(rss(origin, itemsOf('changing'), edition)),
  // the same stories as another source has
  '/copy': (response, { origin }) => response.end(rss(origin, itemsOf('changing').slice(1), 1)),
  '/page-less': (response, { origin }) => {
    const wholeText = (id: string, text: string, url?: string) => ({
      id,
      url,
      title: text,
      content_text: text.repeat(12),
    })
    response.end(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Whole texts',
        items: [
          wholeText('1', 'The town built a bridge over the river. '),
          // its page is gone, but the feed has it all; and the same of another site, for which this feed cannot speak
          wholeText('2', 'The town built another bridge over the river. ', `${origin}/gone-too`),
          wholeText('3', 'The town built no bridge over the river. ', 'http://127.0.0.2/gone-too'),
        ],
      }),
    )
  },
  '/broken-pages': (response, { origin }) =>
    response.end(
      rss(
        origin,
        ['/gone', '/empty', '/private/story', '/flaky'].map((path) => ({ path, headline: path })),
        1,
      ),
    ),
  // the failing ones
  '/missing': (response) => response.writeHead(404).end('nothing'),
  '/down': (response) => response.writeHead(503, { 'retry-after': '0' }).end(),
  '/page': (response) => response.end(page('/page', 1)),
  '/slow': () => undefined,
  '/endless': endless,
  '/bomb': (response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30_000_000, ' '))),
  '/badly-packed': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('<rss/>'),
  '/cut-off': (response) => {
    response.writeHead(200, { 'content-length': '5000' })
    response.write('<rss>')
    setTimeout(() => response.destroy(), 20)
  },
  '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
  '/inside': (response) => response.writeHead(302, { location: 'http://10.0.0.1/feed' }).end(),
  '/private/feed': (response, { origin }) => response.end(rss(origin, itemsOf('private'), 1)),
  // pages
  '/gone': (response) => response.writeHead(410).end(),
  '/gone-too': (response) => response.writeHead(410).end(),
  '/empty': (response) => response.end('<html><body></body></html>'),
  '/flaky': (response, { asked, edition }) =>
    asked.get('/flaky') === 1 ? response.writeHead(500).end() : response.end(page('/flaky', edition)),
  '/robots.txt': (response) => response.end('User-agent: *\nDisallow: /private/\n'),
}

const FAILING = {
  '/missing': 'FETCH_FAILED',
  '/down': 'FETCH_FAILED',
  '/page': 'BAD_FEED',
  '/slow': 'TIMED_OUT',
  '/endless': 'TOO_LARGE',
  '/bomb': 'TOO_LARGE',
  '/badly-packed': 'FETCH_FAILED',
  '/cut-off': 'FETCH_FAILED',
  '/round': 'FETCH_FAILED',
  '/inside': 'FETCH_REFUSED',
  '/private/feed': 'ROBOTS_DISALLOWED',
}

const LISTING = ['atom', 'json', 'sitemap', 'index', 'gzip', 'charset', 'moved', 'tagged', 'changing', ...OUTLETS]

export async function startPress(): Promise<Press> {
  const server = http.createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const paths = [...LISTING.map((name) => `/${name}`), '/copy', '/page-less', '/broken-pages', ...Object.keys(FAILING)]
  const press: Press = {
    origin,
    sources: paths.map((path) => origin + path),
    pages: [...LISTING.flatMap((name) => itemsOf(name).map(({ path }) => path)), '/flaky', '/gone-too'],
    failing: FAILING,
    asked: new Map(),
    edition: 1,
    pageDelay: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const answer = (request: IncomingMessage, response: ServerResponse): unknown => {
    const path = request.url!
    press.asked.set(path, (press.asked.get(path) ?? 0) + 1)
    const special = SPECIAL[path]
    if (special) return special(response, press, request)
    if (OUTLETS.includes(path.slice(1))) return response.end(rss(origin, itemsOf(path.slice(1)), 1))
    return setTimeout(
      () => response.end(page(path, path.endsWith('story-1') ? press.edition : 1)),
      press.pageDelay,
    ).unref()
  }
  return press
}
