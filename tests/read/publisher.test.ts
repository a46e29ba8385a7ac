import fc from 'fast-check'
import { draftOfItem } from '../../src/read/feed/draft-of-item'
import { readHtml } from '../../src/read/html/read-html'
import { OUTLETS, outletOn } from '../../src/read/known-publisher'
import { readPlainText } from '../../src/read/plain-text/read-plain-text'

const BODY = [
  'The mayor of Harbour Town said on Monday that the old ferry would sail again in spring, after two years in the yard.',
  'The repairs cost four million crowns, which is twice what the council had planned for them in the beginning.',
  'The council will vote on a second boat in June, and the mayor expects that to be a harder vote than the first one.',
]

const page = (siteName: string): string =>
  `<!doctype html><html><head><title>Old ferry sails again</title><meta property="og:site_name" content="${siteName}">
  </head><body><main><article><h1>Old ferry sails again</h1>${BODY.map((text) => `<p>${text}</p>`).join('')}</article></main></body></html>`

const publisher = (siteName: string, url: string): string | undefined =>
  readHtml(page(siteName), { url }).publisher?.name

describe('an outlet of the catalogue', () => {
  test.each([
    ['BBC News', 'https://www.bbc.co.uk/news/ferry'],
    ['bbc.com', 'https://www.bbc.com/news/ferry'],
    ['Home - BBC News | Breaking news', 'https://m.bbc.co.uk/news/ferry'],
    ['', 'https://www.bbc.com/news/ferry'],
  ])('is one publisher, whether its page prints "%s" or another name', (printed, url) => {
    expect(publisher(printed, url)).toBe('BBC')
  })

  test('is known by the nearest host that it publishes on', () => {
    expect(outletOn('www.folha.uol.com.br')).toBe('Folha de S.Paulo')
    expect(outletOn('noticias.uol.com.br')).toBe('UOL')
  })

  test('is named in feeds and plain texts too', () => {
    const item = { url: 'https://www.bbc.co.uk/ferry', headline: 'Old ferry', authors: [], body: BODY.join('\n\n') }
    expect(draftOfItem({ ...item, publisher: 'BBC News' }).publisher).toEqual({ name: 'BBC' })
    const text = ['Old ferry sails again', ...BODY].join('\n\n')
    expect(readPlainText(text, { url: 'https://www.bbc.co.uk/ferry' }).publisher).toEqual({ name: 'BBC' })
  })

  test('is listed once, with hosts of its own', () => {
    const names = OUTLETS.map(({ name }) => name)
    const hosts = OUTLETS.flatMap((outlet) => outlet.hosts)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    expect(hosts.filter((host, i) => hosts.indexOf(host) !== i)).toEqual([])
    expect(hosts.filter((host) => !/^(?!www\.)[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(host))).toEqual([])
  })

  test('is found on every host below its own, and nowhere else', () => {
    const label = fc.stringMatching(/^[a-z]{1,12}$/)
    fc.assert(
      fc.property(label, label, (left, right) => {
        expect(outletOn(`${left}.${right}.bbc.co.uk`)).toBe('BBC')
        expect(outletOn(`${left}bbc.co.uk`)).toBeUndefined()
        expect(outletOn(`bbc.co.uk.${right}.example`)).toBeUndefined()
      }),
    )
  })
})

describe('any other publisher is named as its page names it', () => {
  test.each([
    ['without a slogan', 'Sample Courier | Latest news from Harbour Town', 'Sample Courier'],
    ['without its front page', 'Home - Sample Courier', 'Sample Courier'],
    ['by the part that its address has too', 'All of the fjord – Courier', 'Courier'],
    [
      'whole where no part says more than another',
      'Sample Courier | Harbour Gazette',
      'Sample Courier | Harbour Gazette',
    ],
    ['without www.', 'www.harbourgazette.example', 'harbourgazette.example'],
  ])('%s', (_, printed, name) => {
    expect(publisher(printed, 'https://www.courier.example/ferry')).toBe(name)
  })
})
