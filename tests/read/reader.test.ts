/** Our reader finds what Mozilla's Readability finds, whose steps it does in other ways. */
import { Readability } from '@mozilla/readability'
import fc from 'fast-check'
import { Reader } from '../../src/read/html/reader'
import { buildPage } from '../../src/read/html/tree/build'
import { NESTING_LIMITS } from '../../src/read/html/tree/nesting'
import { innerTextLength } from '../../src/read/html/tree/text-length'

const SENTENCE = 'The mayor said on Monday that the old ferry would sail again in spring, after two years in the yard. '

const piece = fc.constantFrom(
  '<div>',
  '<div class="content">',
  '<div class="sidebar">',
  '</div>',
  '<section id="comments">',
  '</section>',
  `<p>${SENTENCE}</p>`,
  `<p>${SENTENCE.repeat(3)}</p>`,
  `${SENTENCE}<br><br>\n${SENTENCE}`,
  '<p class="byline">By Jane Roe</p>',
  '<span itemprop="author">\n <b itemprop="name">Jane Roe</b></span>',
  `<ul><li><a href="/a">${SENTENCE}</a></li><li>  two   blanks </li></ul>`,
  '<a href="#top">top</a>',
  '<h1>Old ferry sails again</h1>',
  '<h2>In spring</h2>',
  '<p> \u00a0\n</p>',
  '<hr>',
  '<table><tr><td>one<td>two</table>',
  '<img src="x.jpg">',
)
const page = fc
  .array(piece, { maxLength: 30 })
  .map((pieces) => `<html><head><title>Old ferry sails again</title></head><body>${pieces.join('\n  ')}</body></html>`)

test('the same article, the same byline', () => {
  fc.assert(
    fc.property(page, (html) => {
      const ours = new Reader(buildPage(html, NESTING_LIMITS).document).parse()
      const theirs = new Readability(buildPage(html, NESTING_LIMITS).document as never, {
        keepClasses: true,
        disableJSONLD: true,
      }).parse()
      expect([ours?.textContent, ours?.byline, ours?.excerpt]).toEqual([
        theirs?.textContent,
        theirs?.byline,
        theirs?.excerpt,
      ])
    }),
    { numRuns: 300 },
  )
})

test('the length of a text is that of one with every run of blanks made one', () => {
  const words = fc.array(
    fc.constantFrom('a', 'bc', ' ', '\n', '\t', '\u00a0', '\u3000', '\ufeff', '日本', '<i>', '</i>', '<br>'),
  )
  fc.assert(
    fc.property(words, (pieces) => {
      const { document } = buildPage(pieces.join(''), NESTING_LIMITS)
      expect(innerTextLength(document)).toBe(document.textContent.trim().replace(/\s+/g, ' ').length)
    }),
  )
})
