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

/** What is wrong with an article; plain comparisons, as one matcher a mention would take minutes. */
function faultsOf(article: AnnotatedArticle): string[] {
  const faults: string[] = []
  const keys = new Set([...article.entities!, ...article.events!].map(({ key }) => key))
  const refers = (what: string, key: string | null | undefined): void => {
    if (key !== null && key !== undefined && !keys.has(key)) faults.push(`${what} names no entity: ${key}`)
  }
  const apart = (what: string, field: string | undefined, spans: readonly Span[]): void => {
    const { length } = field === 'HEADLINE' ? article.headline : article.body
    let last = 0
    for (const { start, end } of spans) {
      if (!(last <= start && start < end && end <= length)) faults.push(`${what} at ${start} to ${end}`)
      last = end
    }
  }
  if (keys.size !== article.entities!.length + article.events!.length) faults.push('a key is given twice')
  for (const s of article.statements!) {
    apart('statement', s.field, s.spans)
    for (const key of [s.speaker?.entity, s.place, s.event, ...(s.about ?? []), ...(s.addressees ?? [])])
      refers('statement', key)
  }
  for (const m of article.mentions!) {
    apart('mention', m.field, [m])
    for (const key of [m.entity, m.standsFor]) refers('mention', key)
  }
  for (const e of article.events!) {
    for (const span of e.spans!) apart('event', undefined, [span])
    for (const key of [e.place, ...(e.participants ?? []).map((p) => p.entity)]) refers('event', key)
  }
  for (const role of article.roles!) for (const key of [role.person, role.place, role.organisation]) refers('role', key)
  return faults
}

function checkArticle(article: AnnotatedArticle): void {
  expect(faultsOf(article).slice(0, 3)).toEqual([])
  checkAnnotations(article)
}

describe('on any text at all', () => {
  it('offsets lie in the text, spans are apart and in order, keys exist, and the same text gives the same answer', () => {
    fc.assert(
      fc.property(anyText, anyText, (headline, body) => {
        const article = annotate(body, { headline })
        expect(article.body).toBe(body)
        checkArticle(article)
        expect(JSON.stringify(annotate(body, { headline }))).toBe(JSON.stringify(article))
      }),
      { numRuns: 120 },
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
    checkArticle(annotate(unit.repeat(Math.ceil(20_000 / unit.length))))
  })
})
