import { readHtml } from '../../src/read/html/read-html'
import { article, jsonLd, page, TEXT } from './sample-page'

describe('headline', () => {
  test.each([
    ['JSON-LD', page({ head: article({ headline: 'Ferry &amp; mayor' }) }), 'Ferry & mayor'],
    [
      'og:title',
      page({
        head: '<meta property="og:title" content="Ferry sails"><meta property="og:site_name" content="Sample Courier">',
      }),
      'Ferry sails',
    ],
    [
      'og:title without the site',
      page({
        head: '<meta property="og:title" content="Ferry sails - Sample Courier"><meta property="og:site_name" content="Sample Courier">',
      }),
      'Ferry sails',
    ],
    ['the heading', page(), 'Old ferry sails again'],
    [
      'the title without the site',
      page({ top: '', head: '<meta property="og:site_name" content="Sample Courier">' }),
      'Old ferry sails again',
    ],
  ])('by %s', (_, html, headline) => {
    expect(readHtml(html).headline).toBe(headline)
  })
})

describe('authors', () => {
  test.each([
    ['a person in JSON-LD', article({ author: { '@type': 'Person', name: 'Jane Roe' } }), ['Jane Roe']],
    ['several', article({ author: [{ name: 'Jane Roe' }, 'Max Foe'] }), ['Jane Roe', 'Max Foe']],
    [
      'a reference by @id',
      jsonLd({
        '@graph': [
          { '@type': 'NewsArticle', headline: 'x', author: { '@id': '#p' } },
          { '@id': '#p', '@type': 'Person', name: 'Jane Roe' },
        ],
      }),
      ['Jane Roe'],
    ],
    ['an organisation', article({ author: { '@type': 'Organization', name: 'Jane Roe Group' } }), undefined],
    ['a desk', article({ author: { '@type': 'Person', name: 'Courier Staff' } }), undefined],
    ['a meta tag', '<meta name="author" content="Jane Roe">', ['Jane Roe']],
    ['an address in a meta tag', '<meta property="article:author" content="https://social.example/jane">', undefined],
  ])('%s', (_, head, authors) => {
    expect(readHtml(page({ head })).authors).toEqual(authors)
  })

  test.each([
    ['a link', '<h1>Ferry</h1><a rel="author" href="/jane">Jane Roe</a>'],
    ['microdata', '<h1>Ferry</h1><span itemprop="author"><span itemprop="name">Jane Roe</span></span>'],
    ['a printed byline', '<h1>Ferry</h1><div class="article-byline">By Jane Roe</div>'],
  ])('%s', (_, top) => {
    expect(readHtml(page({ top }))).toMatchObject({ authors: ['Jane Roe'] })
  })
})

describe('times', () => {
  test.each([
    ['JSON-LD', page({ head: article({ datePublished: '2025-03-14T09:05:00+01:00' }) }), '2025-03-14T09:05:00+01:00'],
    [
      'a meta tag',
      page({ head: '<meta property="article:published_time" content="2025-03-14T08:05:00Z">' }),
      '2025-03-14T08:05:00Z',
    ],
    [
      'microdata',
      page({ top: '<h1>Ferry</h1><span itemprop="datePublished" content="2025-03-14">Friday</span>' }),
      '2025-03-14',
    ],
    [
      'a time element',
      page({ top: '<h1>Ferry</h1><time datetime="2025-03-14T09:05">Friday</time>' }),
      '2025-03-14T09:05',
    ],
    [
      'printed words',
      page({ top: '<h1>Ferry</h1><div class="article-date">14 March 2025, 9:05 am</div>' }),
      '2025-03-14T09:05',
    ],
    ['nothing', page(), undefined],
  ])('by %s', (_, html, publishedAt) => {
    expect(readHtml(html).publishedAt).toBe(publishedAt)
  })

  test('what a rebuilt site calls publication goes after what is printed', () => {
    const head = article({ datePublished: '2025-08-21', dateModified: '2025-08-20' })
    const top = '<h1>Ferry</h1><div class="post-meta">Published Apr 26, 2023</div>'
    expect(readHtml(page({ head, top })).publishedAt).toBe('2023-04-26')
    expect(readHtml(page({ head })).publishedAt).toBe('2025-08-21')
  })

  test.each(['0001-01-01T00:00:00Z', '9999-12-31', '1234-05-06'])('%s is no day of news', (datePublished) => {
    expect(readHtml(page({ head: article({ datePublished }) })).publishedAt).toBeUndefined()
  })

  test('a byline beside the headline is read whatever its element is called', () => {
    const top = '<h1>Ferry</h1><p class="x1">by Jane Roe and John Doe</p>'
    expect(readHtml(page({ top })).authors).toEqual(['Jane Roe', 'John Doe'])
  })

  test('by a line beside the headline; by one that tells of a change only where no other is', () => {
    const changed = '<div><div>Last updated:</div><div>Dec 12, 2025</div></div>'
    const top = (lines: string): string => page({ top: `<h1>Ferry</h1>${lines}` })
    expect(readHtml(top('<p>November 2, 2022</p>')).publishedAt).toBe('2022-11-02')
    expect(readHtml(top(changed)).publishedAt).toBe('2025-12-12')
    expect(readHtml(top(`${changed}<p>November 2, 2022</p>`)).publishedAt).toBe('2022-11-02')
    expect(readHtml(top('<p>The yard was opened on November 2, 2022 by a king.</p>')).publishedAt).toBeUndefined()
  })

  test('by a line beside the page’s title where it has no main heading', () => {
    const head = '<meta property="og:title" content="Old ferry sails again">'
    const top = '<p>Old ferry sails again</p><p>November 2, 2022</p>'
    expect(readHtml(page({ head, top })).publishedAt).toBe('2022-11-02')
  })

  test('by what says of its first publication, wherever it stands', () => {
    const top = '<h1>Ferry</h1><p class="post-date">30 Sep 2022</p>'
    const text = `${TEXT}<p>This article was originally published on 26 Sep 2019 at 4:12pm and was updated since.</p>`
    expect(readHtml(page({ top, text })).publishedAt).toMatch(/^2019-09-26/)
    const other = `${TEXT}<p>The novel was first published by a small press, and read by few before 26 Sep 2019.</p>`
    expect(readHtml(page({ top, text: other })).publishedAt).toBe('2022-09-30')
  })

  test('by the clock of its own place where the page prints that too', () => {
    const head = article({ datePublished: '2025-12-19T03:05:00+00:00' })
    const top = (time: string): string => `<h1>Ferry</h1><time datetime="${time}">a day</time>`
    expect(readHtml(page({ head, top: top('2025-12-18T19:05:00-08:00') })).publishedAt).toBe(
      '2025-12-18T19:05:00-08:00',
    )
    expect(readHtml(page({ head, top: top('2025-12-18T18:05:00-08:00') })).publishedAt).toBe(
      '2025-12-19T03:05:00+00:00',
    )
  })

  test('by the address', () => {
    expect(readHtml(page(), { url: 'https://courier.example/2025/03/14/ferry' }).publishedAt).toBe('2025-03-14')
  })

  test('the same minute with its zone goes before the one without', () => {
    const head =
      article({ datePublished: '2025-03-14T09:05:00' }) +
      '<meta property="article:published_time" content="2025-03-14T09:05:00+01:00">'
    expect(readHtml(page({ head })).publishedAt).toBe('2025-03-14T09:05:00+01:00')
  })

  test('a meta tag that is called a date is not publication where it is the change', () => {
    const head = `<meta name="dc.date" content="2024-07-05T14:20:08Z"><meta property="og:updated_time" content="2024-07-05T14:20:08-04:00">`
    const printed = '<h1>Old ferry sails again</h1><p>March 1, 2024</p>'
    expect(readHtml(page({ head, top: printed })).publishedAt).toBe('2024-03-01')
    const other = head.replace('content="2024-07-05T14:20:08Z"', 'content="2024-03-02T09:00:00Z"')
    expect(readHtml(page({ head: other, top: printed })).publishedAt).toBe('2024-03-02T09:00:00Z')
  })

  test('buttons to share between headline and day are no lines', () => {
    const buttons = Array.from({ length: 15 }, () => '<div>Share on Facebook</div>').join('')
    expect(
      readHtml(page({ top: `<h1>Old ferry sails again</h1>${buttons}<div>Updated Feb 11, 2026</div>` })).publishedAt,
    ).toBe('2026-02-11')
  })

  test('a change without a zone has that of another rule for the same minute', () => {
    const head = `${article({ datePublished: '2024-04-25', dateModified: '2024-04-26T15:24:00' })}<meta property="article:modified_time" content="2024-04-26T15:24:00+02:00">`
    expect(readHtml(page({ head })).modifiedAt).toBe('2024-04-26T15:24:00+02:00')
  })

  test('a change is an instant or nothing', () => {
    const changed = (dateModified: string) =>
      readHtml(page({ head: article({ datePublished: '2025-03-14T09:05:00Z', dateModified }) })).modifiedAt
    expect(changed('2025-03-15T10:00:00Z')).toBe('2025-03-15T10:00:00Z')
    expect(changed('2025-03-15')).toBeUndefined()
    expect(changed('2025-03-14T09:05:00Z')).toBeUndefined()
  })
})

describe('the rest', () => {
  test('publisher, section, language, image, own address, usage and counts', () => {
    const head =
      article({
        publisher: { '@type': 'Organization', name: 'Sample Courier', url: 'https://courier.example/' },
        articleSection: ['World', 'Boats'],
        inLanguage: 'en-GB',
      }) + '<link rel="canonical" href="/ferry"><meta property="og:image" content="/ferry.jpg">'
    const bottom = '<footer><p>Sections</p><p>© 2025 Sample Courier. All rights reserved.</p></footer>'
    const top = '<h1>Old ferry sails again</h1><span class="view-count">Views: 86</span>'
    expect(readHtml(page({ head, bottom, top }), { url: 'https://courier.example/ferry?from=feed' })).toMatchObject({
      url: 'https://courier.example/ferry',
      publisher: { name: 'Sample Courier', url: 'https://courier.example/' },
      section: 'World',
      language: 'en-GB',
      image: 'https://courier.example/ferry.jpg',
      usage: { text: '© 2025 Sample Courier. All rights reserved.', attributionRequired: false },
      readerCounts: [{ kind: 'VIEWS', count: 86 }],
    })
  })

  test('the site’s name where JSON-LD names no publisher; the language by the text where the page names none', () => {
    expect(readHtml(page({ head: '<meta property="og:site_name" content="Sample Courier">' }))).toMatchObject({
      publisher: { name: 'Sample Courier' },
      language: 'en',
    })
  })

  test.each([
    ['the one that the address has too', { publisher: { name: 'Coastal Media' } }, 'Sample Courier', 'Sample Courier'],
    ['without the company', { publisher: { name: 'Sample Courier GmbH & Co. KG' } }, '', 'Sample Courier'],
    ['a name rather than an address', { publisher: { name: 'courier.no' } }, 'Coastal News', 'Coastal News'],
    [
      'an address without its country where nothing else is known',
      { publisher: { name: 'Kystavisen.no' } },
      '',
      'Kystavisen',
    ],
    ['a brand keeps its .com', { publisher: { name: 'Harbour.com' } }, '', 'Harbour.com'],
  ])('publisher: %s', (_, fields, site, name) => {
    const head = article(fields) + (site === '' ? '' : `<meta property="og:site_name" content="${site}">`)
    expect(readHtml(page({ head }), { url: 'https://www.sample-courier.co.uk/ferry' }).publisher?.name).toBe(name)
  })

  test('editions in other languages by hreflang, each address once', () => {
    const link = (language: string, href: string): string =>
      `<link rel="alternate" hreflang="${language}" href="${href}">`
    const head =
      link('x-default', '/ferry') +
      link('en-US', '/us/ferry') +
      link('nb_NO', '/no/ferge') +
      link('fr', 'https://fr.courier.example/bac') +
      link('de', '/') +
      link('is', '/no/ferge') +
      link('english', '/uk/ferry') +
      link('da', 'ftp://courier.example/faerge')
    const html = page({ head }).replace('<html>', '<html lang="en">')
    expect(readHtml(html, { url: 'https://courier.example/ferry' }).editions).toEqual([
      { language: 'nb-NO', url: 'https://courier.example/no/ferge' },
      { language: 'fr', url: 'https://fr.courier.example/bac' },
    ])
  })

  test('a section is where the breadcrumbs lead, never what a menu offers', () => {
    const links = (names: string[]): string => names.map((name) => `<a href="/${name}">${name}</a>`).join(' ')
    const menu = `<div class="sections">${links(['World', 'Business', 'Sport', 'Culture', 'Health'])}</div>`
    expect(readHtml(page({ top: `${menu}<h1>Ferry</h1>` })).section).toBeUndefined()
    const crumbs = `<div class="breadcrumb">${links(['Home', 'Business'])}</div>`
    expect(readHtml(page({ top: `${menu}${crumbs}<h1>Ferry</h1>` })).section).toBe('Business')
  })

  test('a licence link asks for attribution', () => {
    const bottom = '<footer><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></footer>'
    expect(readHtml(page({ bottom })).usage).toEqual({
      text: 'CC BY 4.0',
      attributionRequired: true,
      link: 'https://creativecommons.org/licenses/by/4.0/',
    })
  })

  test('a licence and counts that only machines are told', () => {
    const head = article({
      license: 'https://creativecommons.org/licenses/by-sa/4.0/',
      interactionStatistic: [
        {
          '@type': 'InteractionCounter',
          interactionType: 'https://schema.org/ViewAction',
          userInteractionCount: '1204',
        },
        { '@type': 'InteractionCounter', interactionType: { '@type': 'ShareAction' }, userInteractionCount: 0 },
        { '@type': 'InteractionCounter', interactionType: 'https://schema.org/LikeAction', userInteractionCount: 7 },
      ],
      commentCount: 12,
    })
    expect(readHtml(page({ head }))).toMatchObject({
      usage: { attributionRequired: true, link: 'https://creativecommons.org/licenses/by-sa/4.0/' },
      readerCounts: [
        { kind: 'VIEWS', count: 1204 },
        { kind: 'COMMENTS', count: 12 },
      ],
    })
  })

  test('addresses that are no web pages are not taken', () => {
    const head =
      '<link rel="canonical" href="javascript:alert(1)"><meta property="og:image" content="data:image/png;base64,x">'
    const draft = readHtml(page({ head }))
    expect([draft.url, draft.image]).toEqual([undefined, undefined])
  })
})

describe('JSON-LD as it comes', () => {
  test.each([
    [
      'a list of things',
      [
        { '@type': 'WebSite', name: 'Sample' },
        { '@type': ['Thing', 'https://schema.org/NewsArticle'], headline: 'Ferry' },
      ],
    ],
    ['a comment around it', '<!--\n{"@type":"NewsArticle","headline":"Ferry"}\n-->'],
    ['CDATA around it', '//<![CDATA[\n{"@type":"NewsArticle","headline":"Ferry"}\n//]]>'],
    ['raw line ends in strings', '{"@type":"NewsArticle","headline":"Ferry","description":"one\ntwo"}'],
    ['an article inside a page', { '@type': 'WebPage', mainEntity: { '@type': 'NewsArticle', headline: 'Ferry' } }],
  ])('%s', (_, value) => {
    expect(readHtml(page({ head: jsonLd(value) })).headline).toBe('Ferry')
  })

  test.each([
    [
      'a comma before an end',
      '{"@type":"NewsArticle","datePublished":"2025-11-06","author":{"@type":"Person","name":"Jane Roe",},}',
    ],
    [
      'two things without a list',
      '{"@context":"https://schema.org","@type":"WebSite"},{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2025-11-06","author":"Jane Roe"}',
    ],
    [
      'a backslash too many',
      String.raw`{"@type":"NewsArticle","headline":"Ada\'s ferry","datePublished":"2025-11-06","author":"Jane Roe"}`,
    ],
    [
      'quotes as entities',
      '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2025-11-06&quot;,&quot;author&quot;:&quot;Jane Roe&quot;}',
    ],
    [
      'quotes in a headline',
      '{"@type":"NewsArticle","headline":"The "old" ferry","datePublished":"2025-11-06","author":[{"@type":"Person","name":"Jane Roe"}]}',
    ],
    [
      'an end that is cut off',
      '{"@type":"NewsArticle","datePublished":"2025-11-06","author":{"name":"Jane Roe"},"descr',
    ],
  ])('broken by %s still tells day and author', (_, block) => {
    expect(readHtml(page({ head: jsonLd(block) }))).toMatchObject({ publishedAt: '2025-11-06', authors: ['Jane Roe'] })
  })

  test.each([
    ['broken', '{"@type":"NewsArticle",'],
    [
      'hostile keys',
      '{"@type":"NewsArticle","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    ],
    [
      'fields of another kind',
      { '@type': 'NewsArticle', headline: { x: 1 }, author: 7, datePublished: [null], publisher: [[]] },
    ],
    ['a thing that refers to itself', { '@id': '#a', '@type': 'NewsArticle', author: { '@id': '#a' } }],
    ['nesting', '['.repeat(50_000) + ']'.repeat(50_000)],
  ])('%s does no harm', (_, value) => {
    expect(readHtml(page({ head: jsonLd(value) })).headline).toBe('Old ferry sails again')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
