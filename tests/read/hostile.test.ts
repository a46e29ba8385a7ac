/** What no newsroom sends but somebody will: every input ends soon, in a draft or in a coded error. */
import fc from 'fast-check'
import { isNewsGraphError } from '../../src/errors'
import { buildPage } from '../../src/read/html/tree/build'
import { NESTING_LIMITS } from '../../src/read/html/tree/nesting'
import { readDocument } from '../../src/read/read-document'

const LIMIT = 10_000_000

const codeOf = (input: string | Uint8Array): string | undefined => {
  try {
    readDocument(Buffer.from(input), { limit: LIMIT, url: 'https://courier.example/' })
    return undefined
  } catch (error) {
    if (isNewsGraphError(error)) return error.code
    throw error
  }
}

const SENTENCE = 'The mayor said on Monday that the old ferry would sail again in spring, after two years in the yard. '
const ARTICLE = `<h1>Old ferry sails again</h1>${`<p>${SENTENCE}${SENTENCE}</p>`.repeat(5)}`
const inPage = (html: string): string => `<!doctype html><html><body>${html}${ARTICLE}</body></html>`

test.each([
  ['20,000 nested elements', inPage('<div>'.repeat(20_000))],
  ['nesting behind end tags that close nothing', inPage('<b></i>'.repeat(20_000))],
  ['nested bodies', inPage('<body>'.repeat(20_000))],
  ['more elements than any page', inPage('<b>x</b>'.repeat(150_000))],
])('%s are refused before anything is made of them', (_, html) => {
  expect(codeOf(html)).toBe('TOO_COMPLEX')
})

test.each([
  ['lists in lists', inPage('<ul><li>'.repeat(200))],
  ['paragraphs that never end', inPage('<p>words '.repeat(20_000))],
  ['table cells that never end', inPage(`<table>${'<tr><td>words '.repeat(10_000)}</table>`)],
  ['scripts that never end', inPage('<script>'.repeat(200_000))],
  ['comments that never end', inPage('<!--'.repeat(200_000))],
  ['attributes that never end', inPage('<a title="'.repeat(100_000))],
  ['tags that never end', inPage('<'.repeat(1_000_000))],
  [
    'thousands of attributes',
    inPage(`<p ${Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(' ')}>words</p>`),
  ],
  ['thousands of meta tags', inPage('<meta name="author" content="Jane Roe">'.repeat(20_000))],
  ['thousands of times', inPage('<time>x</time>'.repeat(20_000))],
  ['a title of blanks', `<title>a${' '.repeat(1_000_000)}b</title>${inPage('')}`],
  ['a title without end, and no heading', `<title>${SENTENCE.repeat(5_000)}</title><p>${SENTENCE}</p>`.repeat(2)],
  ['thousands of headings', inPage('<h1>Old ferry</h1>'.repeat(10_000))],
  ['class names without end', inPage(`<p class="${'related-'.repeat(50_000)}">words</p>`)],
  ['one word of a million letters', `A headline\n\n${'x'.repeat(1_000_000)}`],
  ['one line of a million words', `A headline\n\n${SENTENCE.repeat(10_000)}`],
  ['a hundred thousand short lines', 'menu\n'.repeat(100_000)],
  ['a hundred thousand chrome lines', `share\nA line\n`.repeat(50_000)],
  ['digits and marks', `A headline\n\n${'1.2,3:4 '.repeat(100_000)}`],
  ['brackets', `A headline\n\n${'('.repeat(500_000)}`],
  ['JSON that nests', `{"headline":"a","body":"b","x":${'['.repeat(500_000)}${']'.repeat(500_000)}}`],
])('%s end in a draft or a coded error', (_, input) => {
  codeOf(input)
})

test('a page with one linked line in a section is read', () => {
  const list = `<ul><li><a href="/a">${SENTENCE}</a></li><li>two</li></ul>`
  expect(
    codeOf(`<html><head><title>Old ferry</title></head><body><section id="comments">${list}</section></body></html>`),
  ).toBeUndefined()
})

test('prototypes are out of reach of what a page says', () => {
  codeOf(
    inPage(
      '<meta name="__proto__" content="x"><meta name="constructor" content="y"><p id="__proto__" class="constructor">words</p>',
    ),
  )
  expect(Object.keys(Object.prototype)).toEqual([])
})

test('what no reader sees is gone, what a reader sees is kept, whatever the tags', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    'words',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<b class="x>y">',
    '</b>',
    '<br/>',
    '<',
    '>',
    '"',
    '<style>',
    '</style>',
    '<svg>',
    '</svg >',
    '<!doctype html>',
    '<?xml?>',
    'ẞİ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { document } = buildPage(pieces.join(''), NESTING_LIMITS)
      expect(document.querySelector('script, style, svg')).toBeNull()
      if (!pieces.some((text) => /^<(?:script|style|svg|!--|\/|b class|!doc|\?xml)|^["<]$/.test(text)))
        expect(document.body?.textContent).toBe(pieces.filter((text) => !text.startsWith('<')).join(''))
    }),
  )
})

test('any bytes, text and markup end in a draft of clean text or in a coded error', () => {
  const markup = fc
    .array(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="share">',
        '</div>',
        '<h1>',
        '</h1>',
        SENTENCE,
        '&amp;',
        '&#0;',
        '&#xd800;',
        '<script type="application/ld+json">',
        '{"@type":"NewsArticle","headline":"x"}',
        '</script>',
        '<meta property="og:title" content="a&#0;b">',
        '<time datetime="2025-03-14">',
        '\u0001',
        '🎉',
        '<table><tr><td>',
        '<ul><li><a href="x">link</a>',
      ),
      { maxLength: 40 },
    )
    .map((pieces) => `<!doctype html><html><body>${pieces.join('')}`)
  const input = fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 400 }), markup)
  fc.assert(
    fc.property(input, (value) => {
      try {
        const draft = readDocument(Buffer.from(value as string), { limit: LIMIT })
        for (const text of [draft.headline, draft.body])
          expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Cs}/u)
        expect(draft.body.trim()).not.toBe('')
      } catch (error) {
        if (!isNewsGraphError(error)) throw error
      }
    }),
    { numRuns: 300 },
  )
})
