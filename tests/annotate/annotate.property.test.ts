import fc from 'fast-check'
import type { AnnotatedArticle, Span } from '../../src/annotate/annotated-article'
import { checkAnnotations } from '../../src/annotate/check-annotations'
import { annotate } from './annotator'

const pieces = fc.constantFrom(
  'Anna Moreau', 'Novak', 'the minister', 'NATO', 'Lisbon', 'the UK', 'Russian', 'President', 'he', 'she', 'they', 'it', 'said', 'says', 'told', 'that', 'according to', 'asked', 'whether',
  'denied', 'urged', 'to', 'meeting', 'talks with', 'was cancelled', 'on Monday', 'in May 2024', 'last month', '“', '”', '"', "'", '‘', '’', "''", '(', ')', ',', '.', '?', ':', ';', '—', '-', ' ', '\n\n', '\n',
  '😀', '\ud83d', '\ude00', '\u200b', '\u202e', 'שלום', 'مرحبا', '\u0000', 'e\u0301', 'and', 'but', 'who', 'the', 'a', 'of', 'in', 'at', 'New York Times', 'Mr.', 'U.S.', '__proto__', 'constructor', '2024', '12',
) // prettier-ignore
const anyText = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 120 })
  .map((parts) => parts.join(' '))

function checkSpans(text: string, spans: readonly Span[]): void {
  let last = 0
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
    last = end
  }
}

function checkArticle(article: AnnotatedArticle): void {
  const keys = new Set([...article.entities!, ...article.events!].map(({ key }) => key))
  const refers = (key: string | null | undefined): void => {
    if (key !== null && key !== undefined) expect(keys.has(key)).toBe(true)
  }
  expect(keys.size).toBe(article.entities!.length + article.events!.length)
  for (const statement of article.statements!) {
    checkSpans(statement.field === 'HEADLINE' ? article.headline : article.body, statement.spans)
    ;[
      statement.speaker?.entity,
      statement.place,
      statement.event,
      ...(statement.about ?? []),
      ...(statement.addressees ?? []),
    ].forEach(refers)
  }
  for (const mention of article.mentions!) {
    checkSpans(mention.field === 'HEADLINE' ? article.headline : article.body, [mention])
    refers(mention.entity)
    refers(mention.standsFor)
  }
  for (const event of article.events!) {
    for (const span of event.spans!) checkSpans(article.body, [span])
    ;[event.place, ...(event.participants ?? []).map((p) => p.entity)].forEach(refers)
  }
  for (const role of article.roles!) [role.person, role.place, role.organisation].forEach(refers)
  checkAnnotations(article)
}

describe('on any text at all', () => {
  it('offsets lie in the text, spans are apart and in order, keys exist, and the same text gives the same answer', () => {
    fc.assert(
      fc.property(anyText, anyText, (headline, body) => {
        const article = annotate(body, { headline })
        expect(article.body).toBe(body)
        checkArticle(article)
        expect(annotate(body, { headline })).toEqual(article)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['repeated quotation marks', '“'],
    ['quotations without end', '"a '],
    ['possessives in single marks', '‘as’ as’ '],
    ['open brackets', '( '],
    ['one endless sentence', 'he said that the man '],
    ['names without end', 'John Smith said Mary Jones '],
    ['attributions without end', 'according to X, '],
    ['right-to-left text', 'שלום "עולם" '],
    ['emoji', '😀“😀” '],
    ['invisible characters', '\u200b“\u200d'],
    ['halves of characters', '\ud800“a'],
    ['open paragraphs', '“a b c d e f g h\n\n'],
    ['events without end', 'a meeting with Trump in Paris. '],
  ])('%s are read to the end', (_, unit) => {
    checkArticle(annotate(unit.repeat(Math.ceil(200_000 / unit.length))))
  })
})
