import fc from 'fast-check'
import { isNewsGraphError } from '../../src/errors'
import { readPlainText } from '../../src/read/plain-text/read-plain-text'

const PARAGRAPHS = [
  'The mayor of Harbour Town said on Monday that the old ferry would sail again in spring, after two years in the yard.',
  '“We have waited long enough for this boat,” Ada Lund told a crowd of about two hundred people on the quay.',
  'The repairs cost four million crowns, which is twice what the council had planned for them in the beginning.',
  'Short and true.',
  'Critics say that the money should have gone to the road along the fjord, where three people died last winter.',
]

const MORE = [
  'The boat was built in 1938 and carried mail, sheep and two kings before it was laid up in the autumn of 2022.',
  'Its engine comes from a museum, where a group of pensioners kept it running for the visitors on Sundays.',
]

const PAGE = [
  'facebook',
  'telegram',
  'search',
  'Home',
  'Weather',
  'Any use of materials is allowed only with a hyperlink to Courier.example',
  'Courier.example © 2025.',
  'WORLD',
  'A+',
  'Old ferry will sail again in spring, mayor says',
  '14 March 2025 09:05',
  ...PARAGRAPHS,
  'By Jane Roe',
  'Courier.Example',
  'Views: 1,204',
  'Liked the story? Share it on social media!',
  'copy link',
  'WORLD',
  'The most important world news',
  'loading',
].join('\n\n')

test('an article is freed of the site around it, and what its lines print is told', () => {
  expect(readPlainText(PAGE)).toEqual({
    headline: 'Old ferry will sail again in spring, mayor says',
    body: PARAGRAPHS.join('\n\n'),
    language: 'en',
    section: 'WORLD',
    publishedAt: '2025-03-14T09:05',
    publisher: { name: 'Courier.Example' },
    byline: 'By Jane Roe',
    authors: ['Jane Roe'],
    usage: {
      text: 'Any use of materials is allowed only with a hyperlink to Courier.example',
      attributionRequired: true,
      link: 'https://courier.example',
    },
    readerCounts: [{ kind: 'VIEWS', count: 1204 }],
  })
})

test('one block a line, without blank lines between, reads the same', () => {
  expect(readPlainText(PAGE.replaceAll('\n\n', '\n'))).toEqual(readPlainText(PAGE))
})

test('widgets inside the article are left out, its sub-headlines are kept', () => {
  const [first, second, third, ...rest] = PARAGRAPHS
  const more = MORE.slice(0, 2)
  const text = [
    'A ferry sails again',
    first,
    'Advertisement',
    second,
    third,
    'Read more',
    'Ten boats that you should see',
    ...more,
    'A road by the fjord',
    ...rest,
  ]
  expect(readPlainText(text.join('\n\n')).body.split('\n\n')).toEqual([
    first,
    second,
    third,
    ...more,
    'A road by the fjord',
    ...rest,
  ])
})

test('teasers of other articles under the article are no part of it', () => {
  const teasers = [
    'Latest news',
    'Two cats found',
    'A family from the north has found two cats that were lost in the long winter storm.',
    'Sun returns',
    'The sun will return to the valley on Tuesday, the weather service of the county says.',
  ]
  expect(readPlainText([PAGE, ...teasers].join('\n\n')).body).toBe(PARAGRAPHS.join('\n\n'))
})

test('the publication date goes before dates of change; a label may stand alone before the name', () => {
  const text = [
    'A ferry sails again',
    'Updated: 16 March 2025 10:00',
    'Published: 14 March 2025',
    'By',
    'Jane Roe',
    ...PARAGRAPHS,
  ].join('\n')
  expect(readPlainText(text)).toMatchObject({ publishedAt: '2025-03-14', authors: ['Jane Roe'] })
})

test('of several days the one that the address names too; else that one', () => {
  const text = ['A ferry sails again', '3 March 2025', '14 March 2025 09:05', ...PARAGRAPHS].join('\n\n')
  const published = (url: string) => readPlainText(text, { url }).publishedAt
  expect(published('https://courier.example/2025/03/14/ferry')).toBe('2025-03-14T09:05')
  expect(published('https://courier.example/news/2025-03/15/ferry')).toBe('2025-03-15')
  expect(published('https://courier.example/ferry-20250314.html')).toBe('2025-03-14T09:05')
  expect(published('https://courier.example/ferry-20259914.html')).toBe('2025-03-03')
})

test('of lines above the body the one in the words of the address is the headline', () => {
  const lines = [
    'A crossing is back by the harbour of the Grünau',
    ...Array<string>(30).fill('Old'),
    'The mayor of Harbour Town on the old ferry',
  ]
  const headline = (url: string) => readPlainText([...lines, ...PARAGRAPHS].join('\n\n'), { url }).headline
  expect(headline('https://courier.example/town/crossing-back-harbour-gruenau-1204.html')).toBe(lines[0])
  expect(headline('https://courier.example/crossing/120425')).toBe(lines.at(-1))
})

test('neither a time ago nor what leads back to a video is a headline', () => {
  const lines = [
    'The ferry sails',
    'Mayor of Harbour Town speaks of the ferry Back to video',
    'Harbour Town ferry council 2 hours ago',
  ]
  expect(readPlainText([...lines, ...PARAGRAPHS].join('\n\n')).headline).toBe('The ferry sails')
})

test('a headline may end like a sentence', () => {
  expect(readPlainText(['Will the old ferry ever sail again?', ...PARAGRAPHS].join('\n\n'))).toMatchObject({
    headline: 'Will the old ferry ever sail again?',
    body: PARAGRAPHS.join('\n\n'),
  })
})

test('a text that was wrapped to a width is read in its paragraphs', () => {
  const wrap = (text: string): string => text.replace(/(.{50,70}) /g, '$1\n')
  expect(readPlainText(['A ferry sails again', ...PARAGRAPHS.map(wrap)].join('\n\n')).body).toBe(
    PARAGRAPHS.join('\n\n'),
  )
})

test('a byline or date between paragraphs is no part of the body', () => {
  const [first, ...rest] = PARAGRAPHS
  const text = ['A ferry sails again', first, 'By Jane Roe', ...rest].join('\n\n')
  expect(readPlainText(text)).toMatchObject({ authors: ['Jane Roe'], body: PARAGRAPHS.join('\n\n') })
})

test('terms that the article speaks of are not its own', () => {
  const line =
    'The museum told its visitors that any use of the materials is allowed only with a hyperlink to its archive.'
  expect(
    readPlainText(['A ferry sails again', ...PARAGRAPHS.slice(0, 3), line, ...PARAGRAPHS.slice(3)].join('\n\n')).usage,
  ).toBeUndefined()
})

test('what no line prints is not there', () => {
  const draft = readPlainText(['A ferry sails again', ...PARAGRAPHS].join('\n\n'))
  expect(Object.keys(draft).sort()).toEqual(['body', 'headline', 'language'])
})

test('a text without a headline is called by its first sentence', () => {
  expect(readPlainText(PARAGRAPHS.join('\n\n')).headline).toBe(PARAGRAPHS[0])
})

test('the address that the text came from is kept', () => {
  expect(readPlainText(PAGE, { url: 'https://courier.example/1' }).url).toBe('https://courier.example/1')
})

test.each(['menu', 'facebook\ntwitter\nshare', '42'])('%j holds no article', (text) => {
  expect(() => readPlainText(text)).toThrow(expect.objectContaining({ code: 'BAD_ARTICLE' }))
})

test('any text is an article of printed words or is refused', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom(...PAGE.split('\n')),
    fc.lorem({ mode: 'sentences' }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      try {
        const draft = readPlainText(lines.join('\n'))
        expect(draft.headline.trim()).not.toBe('')
        expect(draft.body).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Cs}|\n{3}|^\s|\s$/u)
      } catch (error) {
        if (!isNewsGraphError(error)) throw error
        expect(error.code).toBe('BAD_ARTICLE')
      }
    }),
    { numRuns: 200 },
  )
})

test('the publisher is the site’s name as its address has it, else the holder of rights outside the article', () => {
  const text = (foot: string, top = 'Menu'): string =>
    [
      top,
      'Old ferry will sail again in spring, mayor says',
      ...PARAGRAPHS,
      '© 2025 Jane Roe / Agency',
      ...MORE,
      foot,
    ].join('\n\n')
  const name = (input: string, url?: string) => readPlainText(input, url === undefined ? {} : { url }).publisher?.name
  expect(name(text('© 2025 Coastal Media Ltd', 'Sample Courier'), 'https://www.sample-courier.example/x')).toBe(
    'Sample Courier',
  )
  expect(name(text('© 2025 Coastal Media Ltd. All rights reserved.'))).toBe('Coastal Media')
  expect(name(text('Contact us'))).toBeUndefined()
})

describe('a byline without By', () => {
  const authors = (...lines: string[]) =>
    readPlainText(['A ferry sails again', ...lines, ...PARAGRAPHS].join('\n\n')).authors

  test.each([
    ['beside a time that is no date', ['Jane Roe', 'Publicerad 22:31']],
    ['beside a time ago', ['Jane Roe', '3 hours ago']],
    ['beside an hour of publication', ['Jane Roe', 'Publiziert heute um 12:19 Uhr']],
    ['before a place and the date', ['Jane Roe', 'Hafenstadt', '25/04/2026']],
    ['in the line of the date', ['27. Januar 2026 • Jane Roe • 3 Minuten']],
    ['run together with a time ago', ['Jane Roe2 minutes ago']],
    ['alone under the headline', ['Jane Roe', 'Ferryman']],
  ])('%s', (_, lines) => {
    expect(authors(...lines)).toEqual(['Jane Roe'])
  })

  test('of two people, on a line or on two under their label', () => {
    expect(authors('Jane Roe og John Doe', 'Publisert 12:15')).toEqual(['Jane Roe', 'John Doe'])
    expect(authors('Von', 'Jane Roe', 'John Doe')).toEqual(['Jane Roe', 'John Doe'])
  })

  test.each([
    ['of whom the text speaks', ['Ada Lund']],
    ['of a site’s labels', ['Top Stories']],
    ['beside another', ['Harbour Coast', 'Old Quay']],
    ['of a place before the date', ['Old Town, March 3, 2025']],
    ['of words that are not parted', ['再び 船が出る']],
  ])('is no name %s', (_, lines) => {
    expect(authors(...lines)).toBeUndefined()
  })
})
