/** Feeds as they come: every format, and everything that publishers' programs do to them. */
import fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { draftOfItem } from '../../src/read/feed/draft-of-item'
import type { Feed, FeedItem } from '../../src/read/feed/feed'
import { readFeed } from '../../src/read/feed/read-feed'
import { isFeed } from '../../src/read/feed/sniff-feed'

const PARAGRAPHS = [
  'The mayor of Harbour Town said on Monday that the old ferry would sail again in spring, after two years in the yard.',
  '“We have waited long enough for this boat,” Ada Lund told a crowd of about two hundred people on the quay.',
  'The repairs cost four million crowns, which is twice what the council had planned for them in the beginning.',
]
const HTML = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')

const read = (text: string | Buffer, from: { contentType?: string; url?: string } = {}): Feed =>
  readFeed(Buffer.from(text as string), from)
const rss = (items: string, channel = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Sample Courier</title><link>https://courier.example/</link>${channel}${items}</channel></rss>`
const item = (text: string): FeedItem => read(text).items[0]!

const FULL_ITEM = `<item><title>Old ferry sails again</title><link>https://courier.example/ferry</link><guid isPermaLink="false">f-1</guid>
  <pubDate>Thu, 06 Nov 2025 13:24:05 +0400</pubDate><dc:creator>Jane Roe and John Moe</dc:creator>
  <description>The ferry is back.</description><content:encoded><![CDATA[${HTML}]]></content:encoded></item>`

describe('formats', () => {
  test('RSS 2.0 with its whole text', () => {
    expect(read(rss(FULL_ITEM, '<language>en-gb</language>'))).toEqual({
      kind: 'RSS',
      title: 'Sample Courier',
      language: 'en-GB',
      sitemaps: [],
      items: [
        {
          id: 'f-1',
          url: 'https://courier.example/ferry',
          headline: 'Old ferry sails again',
          publishedAt: '2025-11-06T13:24:05+04:00',
          authors: ['Jane Roe', 'John Moe'],
          summary: 'The ferry is back.',
          body: PARAGRAPHS.join('\n\n'),
          language: 'en-GB',
        },
      ],
    })
  })

  test.each(['0.91', '0.92'])('RSS %s', (version) => {
    const text = `<rss version="${version}"><channel><title>Courier</title><item><title>Ferry</title><link>https://courier.example/1</link></item></channel></rss>`
    expect(read(text)).toMatchObject({ kind: 'RSS', items: [{ headline: 'Ferry', url: 'https://courier.example/1' }] })
  })

  test('RSS 1.0', () => {
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://courier.example/rss"><title>Courier</title><link>https://courier.example/</link></channel>
      <item rdf:about="https://courier.example/1"><title>Ferry</title><link>https://courier.example/1</link><dc:date>2025-11-06T13:24:00Z</dc:date><dc:publisher>Sample Press</dc:publisher></item></rdf:RDF>`
    expect(read(text)).toMatchObject({
      kind: 'RSS',
      title: 'Courier',
      items: [{ id: 'https://courier.example/1', publishedAt: '2025-11-06T13:24:00Z', publisher: 'Sample Press' }],
    })
  })

  test('Atom, with bases inside bases', () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://courier.example/news/" xml:lang="en"><title type="html">A &amp;amp; B &lt;b&gt;news&lt;/b&gt;</title>
      <entry xml:base="2025/"><title>Ferry</title><id>tag:courier.example,2025:1</id><link rel="edit" href="/edit"/><link href="ferry"/>
      <published>2025-11-06T13:24:00Z</published><updated>2025-11-07T08:00:00Z</updated><author><name>Jane Roe</name></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${HTML}</div></content></entry></feed>`
    expect(read(text)).toMatchObject({
      kind: 'ATOM',
      title: 'A & B news',
      items: [
        {
          url: 'https://courier.example/news/2025/ferry',
          publishedAt: '2025-11-06T13:24:00Z',
          modifiedAt: '2025-11-07T08:00:00Z',
          authors: ['Jane Roe'],
          body: PARAGRAPHS.join('\n\n'),
        },
      ],
    })
  })

  test('JSON Feed', () => {
    const text = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Courier',
      items: [
        { id: '1', url: '/ferry', title: 'Ferry', content_html: HTML, date_published: '2025-11-06T13:24:00-05:00' },
      ],
    })
    expect(read(text, { url: 'https://courier.example/feed.json' })).toMatchObject({
      kind: 'JSON_FEED',
      items: [
        {
          url: 'https://courier.example/ferry',
          publishedAt: '2025-11-06T13:24:00-05:00',
          body: PARAGRAPHS.join('\n\n'),
        },
      ],
    })
  })

  test('news sitemap: the picture’s title is not the article’s', () => {
    const text = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      <url><loc> https://courier.example/a?x=1&amp;y=2 </loc><image:image><image:title>A boat</image:title></image:image><lastmod>2025-11-07</lastmod>
      <n:news><n:publication><n:name>Sample Courier</n:name><n:language>en</n:language></n:publication><n:publication_date>2025-11-06T13:24+01:00</n:publication_date><n:title><![CDATA[Tom & the ferry]]></n:title></n:news></url></urlset>`
    expect(read(text)).toEqual({
      kind: 'SITEMAP',
      sitemaps: [],
      items: [
        {
          url: 'https://courier.example/a?x=1&y=2',
          headline: 'Tom & the ferry',
          publishedAt: '2025-11-06T13:24+01:00',
          modifiedAt: '2025-11-07',
          publisher: 'Sample Courier',
          language: 'en',
          authors: [],
        },
      ],
    })
  })

  test('sitemap index, gzipped', () => {
    const text = `<sitemapindex><sitemap><loc>/a.xml</loc></sitemap><sitemap><loc>https://courier.example/b.xml.gz</loc></sitemap></sitemapindex>`
    expect(readFeed(gzipSync(text), { url: 'https://courier.example/sitemap.xml' })).toEqual({
      kind: 'SITEMAP_INDEX',
      items: [],
      sitemaps: ['https://courier.example/a.xml', 'https://courier.example/b.xml.gz'],
    })
  })
})

describe('broken feeds are mended', () => {
  const FERRY = '<item><title>Ferry</title><link>https://courier.example/1</link></item>'
  test.each<[string, string, string | undefined]>([
    ['bare ampersands', rss('<item><title>Tom & Jerry &co; AT&T</title></item>'), 'Tom & Jerry &co; AT&T'],
    ['entities of HTML', rss('<item><title>Caf&eacute;&nbsp;&mdash; open</title></item>'), 'Café — open'],
    ['a warning before it', `<br />\n<b>Warning</b>: date() in <b>/x.php</b><br />\n${rss(FERRY)}`, 'Ferry'],
    ['blanks and a comment before it', `\n\n <!-- <feed> -->${rss(FERRY)}`, 'Ferry'],
    [
      'namespaces that are not declared',
      '<rss version="2.0"><channel><item><title>Ferry</title><dc:creator>Jane Roe</dc:creator></item></channel></rss>',
      'Ferry',
    ],
    ['an item inside an item', rss(`<item>${FERRY}<title>Second</title></item>`), 'Ferry'],
    ['a tag that is never closed', rss('<item><title>Ferry<link>https://courier.example/1</link></item>'), 'Ferry'],
    ['an end of nothing', rss(`</div></item>${FERRY}`), 'Ferry'],
    ['attributes without quotes', `<rss version=2.0><channel>${FERRY}</channel></rss>`, 'Ferry'],
    ['no rss around the channel', `<channel>${FERRY}</channel>`, 'Ferry'],
    ['a bare <', rss('<item><title>1 < 2 of ferries</title></item>'), '1 < 2 of ferries'],
    [
      'an entity of its own, which is not expanded',
      `<!DOCTYPE rss [<!ENTITY boat "ferry">]>${rss('<item><title>The &boat; sails</title></item>').slice(38)}`,
      'The &boat; sails',
    ],
  ])('%s', (_, text, headline) => {
    expect(read(text).items.map((one) => one.headline)).toContain(headline)
  })

  test('cut off anywhere, what stands before the cut is read', () => {
    const text = rss(
      [1, 2, 3].map((n) => `<item><title>Ferry ${n}</title><link>https://courier.example/${n}</link></item>`).join(''),
    )
    const start = text.indexOf('<item>')
    fc.assert(
      fc.property(fc.integer({ min: start, max: text.length }), (end) => {
        const whole = text.slice(0, end).split('</item>').length - 1
        expect(
          read(text.slice(0, end))
            .items.slice(0, whole)
            .map((one) => one.headline),
        ).toEqual([1, 2, 3].slice(0, whole).map((n) => `Ferry ${n}`))
      }),
    )
  })

  test('no text whatever does more than be refused', () => {
    const parts = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&',
      '<',
      '>',
      '"',
      "'",
      '<a b="',
      '<!--',
      '-->',
      'x',
      '<!DOCTYPE ',
      ' [',
      '/>',
      '<feed>',
      '<entry>',
      '<urlset>',
      '<url>',
      '<loc>',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (texts) => {
        try {
          expect(Array.isArray(read(`<rss version="2.0"><channel>${texts.join('')}`).items)).toBe(true)
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_FEED' })
        }
      }),
      { numRuns: 500 },
    )
  })
})

/** One character in a charset: Node only decodes, so each of its one- and two-byte codes is tried. */
const CODES = new Map<string, Map<string, Buffer>>()

function encode(character: string, charset: string): Buffer {
  let codes = CODES.get(charset)
  if (!codes) {
    const decoder = new TextDecoder(charset)
    const ones = Array.from({ length: 256 }, (_, one) => [one])
    const twos = ones.slice(0x81).flatMap(([one]) => ones.slice(0x40).map(([two]) => [one!, two!]))
    codes = new Map([...twos, ...ones].map((bytes) => [decoder.decode(Uint8Array.from(bytes)), Buffer.from(bytes)]))
    CODES.set(charset, codes)
  }
  return codes.get(character)!
}

describe('charsets', () => {
  const latin = (declared: string): Buffer =>
    Buffer.from(rss('<item><title>Café à Zürich</title></item>').replace('UTF-8', declared), 'latin1')
  test.each<[string, Buffer, string | undefined]>([
    ['as declared', latin('iso-8859-1'), undefined],
    ['declared wrongly', latin('utf-8'), undefined],
    ['declared by the header', latin('utf-8'), 'text/xml; charset=iso-8859-1'],
    ['not declared', latin('no-such-charset'), undefined],
    [
      'UTF-8 that says otherwise',
      Buffer.from(rss('<item><title>Café à Zürich</title></item>').replace('UTF-8', 'iso-8859-1')),
      undefined,
    ],
    ['UTF-16', Buffer.from(`\ufeff${rss('<item><title>Café à Zürich</title></item>')}`, 'utf16le'), undefined],
  ])('%s', (_, bytes, contentType) => {
    expect(readFeed(bytes, { contentType }).items[0]?.headline).toBe('Café à Zürich')
  })

  test.each([
    ['windows-1251', 'Мэр сказал в понедельник, что старый паром и в этом году не выйдет в море'],
    ['koi8-r', 'Мэр сказал в понедельник, что старый паром и в этом году не выйдет в море'],
    ['windows-1250', 'Burmistrz powiedział, że stary prom w tym roku nie wypłynie i że to jest już pewne'],
    ['shift_jis', '港町の市長は月曜日、古いフェリーが春に再び運航すると述べた'],
    ['gb18030', '市长星期一说，旧渡轮将在春天再次航行，这是两年来的第一次'],
  ])('%s that nobody declares is told by the words', (charset, title) => {
    const bytes = Buffer.concat(
      [...rss(`<item><title>${title}</title></item>`).replace(/ encoding="[^"]*"/, '')].map((one) =>
        encode(one, charset),
      ),
    )
    expect(readFeed(bytes, {}).items[0]?.headline).toBe(title)
  })

  test('a broken character costs itself alone', () => {
    const bytes = Buffer.from(rss('<item><title>Caf\u00e9 \u00e0 Z\u00fcrich, na\u00efve #</title></item>'))
    bytes[bytes.indexOf('#')] = 0xff
    expect(readFeed(bytes, {}).items[0]?.headline).toBe('Café à Zürich, naïve \ufffd')
  })
})

test.each<[string, string | undefined]>([
  ['Thu, 06 Nov 2025 13:24:05 GMT', '2025-11-06T13:24:05Z'],
  ['6 Nov 25 13:24 EST', '2025-11-06T13:24-05:00'],
  ['Thu, 6 Nov 2025 13:24:05 CST', '2025-11-06T13:24:05-06:00'],
  ['Thursday, 06-Nov-25 13:24:05 UT', '2025-11-06T13:24:05Z'],
  ['Thu Nov  6 13:24:05 2025', '2025-11-06T13:24:05'],
  ['Thu Nov 06 13:24:05 CET 2025', '2025-11-06T13:24:05+01:00'],
  ['Thu, 06 Nov 2025 13:24:05', '2025-11-06T13:24:05'],
  ['Thu, 06 Nov 2025', '2025-11-06'],
  ['Do, 06 Nov 2025 13:24:05 +0100', '2025-11-06T13:24:05+01:00'],
  ['2025-11-06 13:24:05', '2025-11-06T13:24:05'],
  ['2025-11-06T13:24:05.123Z', '2025-11-06T13:24:05.123Z'],
  ['Thu, 31 Feb 2025 13:24:05 GMT', undefined],
  ['yesterday', undefined],
])('the time %s', (printed, iso) => {
  expect(item(rss(`<item><title>Ferry</title><pubDate>${printed}</pubDate></item>`)).publishedAt).toBe(iso)
})

describe('whole texts and teasers', () => {
  test('a draft of an item with its whole text', () => {
    expect(draftOfItem(item(rss(FULL_ITEM)))).toEqual({
      url: 'https://courier.example/ferry',
      headline: 'Old ferry sails again',
      body: PARAGRAPHS.join('\n\n'),
      language: 'en',
      publishedAt: '2025-11-06T13:24:05+04:00',
      authors: ['Jane Roe', 'John Moe'],
    })
  })

  test.each([
    ['only a description', `<description>${PARAGRAPHS[0]}</description>`],
    ['content that stops', `<content:encoded><![CDATA[${HTML}<p>And then […]</p>]]></content:encoded>`],
    [
      'content that sends the reader elsewhere',
      `<content:encoded><![CDATA[${HTML}<p>More. <a href="/1">Continue reading</a></p>]]></content:encoded>`,
    ],
  ])('%s is no article', (_, content) => {
    const one = item(rss(`<item><title>Ferry</title>${content}</item>`))
    expect(one.body).toBeUndefined()
    expect(one.summary).toContain('The mayor of Harbour Town')
    expect(() => draftOfItem(one)).toThrow(expect.objectContaining({ code: 'BAD_ARTICLE' }))
  })

  test('content that no parser should see costs its item alone', () => {
    const deep = `<item><title>Deep</title><content:encoded><![CDATA[${'<div>'.repeat(2000)}]]></content:encoded></item>`
    const { items } = read(rss(deep + FULL_ITEM))
    expect(items.map(({ refused }) => refused?.code)).toEqual(['TOO_COMPLEX', undefined])
    expect(items[1]?.body).toBe(PARAGRAPHS.join('\n\n'))
  })
})

describe('what is no feed, or made to do harm', () => {
  const bomb = [...Array(9).keys()].map((n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('')
  test.each<[string, string | Buffer, string]>([
    ['a page', '<!doctype html><html><body><p>No feed</p></body></html>', 'BAD_FEED'],
    ['a text', 'Nothing but words.', 'BAD_FEED'],
    ['other JSON', '{"title": "x"}', 'BAD_FEED'],
    ['JSON that is cut off', '{"version": "https://jsonfeed.org/version/1", "items": [', 'BAD_FEED'],
    ['nothing', '', 'EMPTY_INPUT'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'NOT_TEXT'],
    [
      'a bomb of entities',
      `<!DOCTYPE rss [<!ENTITY e0 "ha">${bomb}]><rss version="2.0"><channel><title>&e9;</title></channel></rss>`,
      'TOO_COMPLEX',
    ],
    [
      'an entity that is a file',
      '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&f;</title></channel></rss>',
      'TOO_COMPLEX',
    ],
    ['elements without end', rss('<a>'.repeat(100_000)), 'TOO_COMPLEX'],
    ['50 MB', Buffer.alloc(50_000_000, '<item></item>'), 'TOO_LARGE'],
    ['a gzip bomb', gzipSync(Buffer.alloc(60_000_000, ' ')), 'TOO_LARGE'],
    ['millions of ampersands', rss(`<item><title>${'&'.repeat(3_000_000)}</title></item>`), 'TOO_COMPLEX'],
  ])('%s is refused', (_, text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }))
  })
})

test.each<[boolean, string, string | Buffer]>([
  [true, 'RSS', rss(FULL_ITEM)],
  [true, 'RSS in UTF-16', Buffer.from(`\ufeff${rss(FULL_ITEM)}`, 'utf16le')],
  [true, 'a feed after a comment', `\ufeff\n<!-- made by hand --><feed xmlns="http://www.w3.org/2005/Atom"></feed>`],
  [true, 'a JSON Feed with escaped slashes', '{ "version": "https:\\/\\/jsonfeed.org\\/version\\/1", "items": [] }'],
  [false, 'a text about feeds', 'How feeds work\n\nEach begins with <rss version="2.0">, the engineer said.'],
  [false, 'a page about feeds', '<!doctype html><html><body><pre><rss version="2.0"></pre></body></html>'],
  [
    false,
    'a page with its declaration',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body></body></html>',
  ],
  [
    false,
    'a draft about feeds',
    JSON.stringify({ headline: 'Feeds', body: '"version": "https://jsonfeed.org/version/1"' }),
  ],
])('%s: %s is a feed', (is, _, text) => {
  expect(isFeed(Buffer.from(text as string))).toBe(is)
})
