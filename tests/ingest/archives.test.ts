/** Feeds and archives on the command line: each article goes in, each that cannot be read is told by name and code. */
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { PassThrough } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { runIngest } from '../../src/ingest/ingest.command'
import { runRead } from '../../src/ingest/read.command'
import { httpResponse, response, storyPage, storyUrl } from '../read/warc-records'
import { zipFile } from '../read/zip-file'
import { runHere } from './run-command'
import { useWorkplace } from './workplace'

const place = useWorkplace()
const { file } = place
const ingest = (paths: string[], stdin?: Buffer) =>
  runHere(runIngest, paths, { DATABASE_URL: place.database.url }, stdin)
const stored = (): Promise<{ url: string | null; headline: string; published: boolean }[]> =>
  place.database.db.query('SELECT url, headline, published_at IS NOT NULL AS published FROM article ORDER BY headline')

const warc = (ns: readonly number[]): Buffer =>
  Buffer.concat(ns.map((n) => gzipSync(response(n, httpResponse(storyPage(n))))))

const PARAGRAPHS = [
  'The mayor of Harbour Town said on Monday that the old ferry would sail again in spring, after two years in the yard.',
  '“We have waited long enough for this boat,” Ada Lund told a crowd of about two hundred people on the quay.',
  'The repairs cost four million crowns, which is twice what the council had planned for them in the beginning.',
]
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Sample Courier</title>
  <item><title>Old ferry sails again</title><link>https://courier.example/1</link><pubDate>Thu, 06 Nov 2025 13:24:05 GMT</pubDate>
  <content:encoded><![CDATA[${PARAGRAPHS.map((one) => `<p>${one}</p>`).join('')}]]></content:encoded></item>
  <item><title>A teaser</title><link>https://courier.example/2</link><description>Read it there.</description></item></channel></rss>`

test('a WARC, also through a pipe: pages with their addresses, never with the time of the crawl as their own', async () => {
  const path = file('crawl.warc.gz', warc([1, 2]))
  expect(await ingest([path])).toEqual({
    code: 0,
    out: '2 articles: 2 new, 0 changed, 0 unchanged; 0 failed\n',
    err: '',
  })
  expect(await stored()).toEqual(
    [1, 2].map((n) => ({ url: storyUrl(n), headline: `Ferry ${n} sails again`, published: false })),
  )
  expect((await ingest(['-'], warc([2, 3]))).out).toBe('2 articles: 1 new, 0 changed, 1 unchanged; 0 failed\n')
})

test('a WARC that is cut off: what stands before the cut goes in, the cut is told by file, code and offset', async () => {
  const [whole, first] = [warc([1, 2]), warc([1])]
  const path = file('cut.warc.gz', whole.subarray(0, whole.length - 100))
  const { code, out, err } = await ingest([path])
  expect({ code, out }).toEqual({ code: 1, out: '1 article: 1 new, 0 changed, 0 unchanged; 1 failed\n' })
  expect(err).toBe(`${path}: BAD_ARCHIVE: the file ends inside the gzip member that begins at byte ${first.length}\n`)
})

test('a zip of pages: what cannot be read is told by its name in the archive', async () => {
  const path = file('pages.zip', zipFile([
    { name: 'saved/1.html', body: storyPage(1) },
    { name: 'saved/empty.html', body: '' },
    { name: 'inner.txt', body: warc([5]) },
    { name: 'feed.xml', body: FEED },
    { name: 'drafts.jsonl', body: `${JSON.stringify({ headline: 'Draft', body: PARAGRAPHS.join('\n\n') })}\n{` },
    { name: 'saved/2.html', body: storyPage(2) },
  ])) // prettier-ignore
  const { code, out, err } = await ingest([path])
  expect({ code, out }).toEqual({ code: 1, out: '4 articles: 4 new, 0 changed, 0 unchanged; 4 failed\n' })
  expect(err.split('\n').map((line) => /^(.*): ([A-Z_]+): /.exec(line)?.slice(1))).toEqual([
    [`${path}/saved/empty.html`, 'EMPTY_INPUT'],
    [`${path}/inner.txt`, 'BAD_ARCHIVE'],
    [`${path}/feed.xml/https://courier.example/2`, 'BAD_ARTICLE'],
    [`${path}/drafts.jsonl`, 'BAD_JSON'],
    undefined,
  ])
})

test('a feed: items with their whole text go in, teasers are told', async () => {
  const path = file('feed.rss', FEED)
  const { code, err } = await ingest([path])
  expect(code).toBe(1)
  expect(err).toBe(
    `${path}/https://courier.example/2: BAD_ARTICLE: the feed has no whole text of "A teaser", only its page has: fetch or save that\n`,
  )
  expect(await stored()).toEqual([
    { url: 'https://courier.example/1', headline: 'Old ferry sails again', published: true },
  ])
})

test('read: a draft a line of what files and pipes hold', async () => {
  const read = async (args: string[], stdin: Buffer) => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()]
    const code = await runRead(args, { stdin: Readable.from([stdin]), stdout, stderr })
    stdout.end()
    stderr.end()
    const lines = (await text(stdout)).split('\n').filter(Boolean)
    return { code, err: await text(stderr), drafts: lines.map((line) => JSON.parse(line)) }
  }
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', title: 'Ferry', content_text: PARAGRAPHS.join('\n\n') }],
  })
  const paths = [
    file('1.html.gz', gzipSync(storyPage(1))),
    file('feed.json', json),
    file('p.zip', zipFile([{ name: '2.html', body: storyPage(2) }])),
  ]
  const found = await read(paths, Buffer.alloc(0))
  expect(found.drafts.map(({ headline }) => headline)).toEqual(['Ferry 1 sails again', 'Ferry', 'Ferry 2 sails again'])
  expect(found).toMatchObject({ code: 0, err: '' })
  expect((await read(['-'], warc([3]))).drafts).toEqual([
    expect.objectContaining({ url: storyUrl(3), retrievedAt: '2025-11-06T13:24:00Z' }),
  ])
  expect((await read(['-'], Buffer.from(JSON.stringify({ id: 'a', path: paths[1] })))).drafts).toEqual([
    { id: 'a', error: { code: 'BAD_ARTICLE', message: expect.stringContaining('several articles') } },
  ])
})
