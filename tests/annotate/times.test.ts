import type { AnnotatedArticle } from '../../src/annotate/annotated-article'
import { UNKNOWN_DAY } from '../../src/edtf'
import { annotate } from './annotator'

const first = (article: AnnotatedArticle) => article.statements![0]!

describe('when', () => {
  // 8 May 2024 is a Wednesday
  it.each([
    ['Anna Moreau said on Monday that the port was closed.', '2024-05-06', 'RESOLVED_RELATIVE'],
    ['Anna Moreau said yesterday that the port was closed.', '2024-05-07', 'RESOLVED_RELATIVE'],
    ['Anna Moreau said last month that the port was closed.', '2024-04', 'RESOLVED_RELATIVE'],
    ['Anna Moreau said last week that the port was closed.', '2024-04-29/2024-05-05', 'RESOLVED_RELATIVE'],
    ['In March, Anna Moreau said that the port was closed.', '2024-03', 'RESOLVED_RELATIVE'],
    ['Anna Moreau said on June 3, 2021 that the port was closed.', '2021-06-03', 'STATED'],
    ['Anna Moreau said over the weekend that the port was closed.', '2024-05-04/2024-05-05', 'RESOLVED_RELATIVE'],
    ['Anna Moreau on Monday told Reuters that the port was closed.', '2024-05-06', 'RESOLVED_RELATIVE'],
    ['In a May 7 letter, Anna Moreau said that the port was closed.', '2024-05-07', 'RESOLVED_RELATIVE'],
    ['In Lisbon yesterday, Anna Moreau said that the port was closed.', '2024-05-07', 'RESOLVED_RELATIVE'],
    ['During Monday’s hearing, Anna Moreau said that the port was closed.', '2024-05-06', 'RESOLVED_RELATIVE'],
    ['At a hearing in Lisbon on Monday, Anna Moreau said that the port was closed.', '2024-05-06', 'RESOLVED_RELATIVE'],
    ['Anna Moreau said two days ago that the port was closed.', '2024-05-06', 'RESOLVED_RELATIVE'],
    ['Anna Moreau said that the port was closed.', '2024-05-08', 'PUBLICATION_DATE'],
  ])('%s', (text, edtf, basis) => expect(first(annotate(text)).said).toMatchObject({ edtf, basis }))

  it.each([
    'Anna Moreau said after Monday’s attack that the port was closed.',
    'By Friday, Anna Moreau said, the port will be closed.',
    'After the port was closed on Monday, Anna Moreau said that it was late.',
    'Anna Moreau, who came on Monday, said that the port was closed.',
  ])('is not when something else was: %s', (text) => expect(first(annotate(text)).said?.basis).toBe('PUBLICATION_DATE'))

  it('gives the words but no date where no day is known', () => {
    const draft = { publishedAt: undefined }
    expect(first(annotate('Anna Moreau said on Monday that the port was closed.', draft)).said).toEqual({
      edtf: UNKNOWN_DAY,
      basis: 'STATED',
      text: 'on Monday',
    })
    expect(first(annotate('Anna Moreau said that the port was closed.', draft)).said).toBeUndefined()
  })

  it('reads the day that the article prints above its text', () => {
    const article = annotate('Friday, July 21, 2017\n\nAnna Moreau said on Tuesday that the port was closed.', {
      publishedAt: undefined,
    })
    expect(first(article).said).toMatchObject({ edtf: '2017-07-18', basis: 'RESOLVED_RELATIVE' })
  })

  it.each([
    ['Anna Moreau said months ago that the port was closed.', 'months ago'],
    ['A few days later, Anna Moreau said that the port was closed.', 'A few days later'],
    ['Anna Moreau later said that the port was closed.', 'later'],
  ])('is another day that nobody knows: %s', (text, words) =>
    expect(first(annotate(text)).said).toEqual({ edtf: UNKNOWN_DAY, basis: 'STATED', text: words }),
  )

  it.each([
    ['In an analysis of the tides published Monday, Anna Moreau said that the port was closed.', '2024-05-06'],
    ['The Harbour Union report, released on Tuesday, said that the port was closed.', '2024-05-07'],
    ['“The port is closed,” wrote Anna Moreau in a Tuesday research report.', '2024-05-07'],
    ['Anna Moreau stopped by “Good Morning Harbour” on Monday, explaining that the port was closed.', '2024-05-06'],
  ])('is when a paper came out, or what one did in saying so: %s', (text, edtf) =>
    expect(first(annotate(text)).said).toMatchObject({ edtf }),
  )

  it('is no stretch of time that something took', () => {
    const text = 'Over the last week, Anna Moreau spoke to the sailors. “The port is closed,” she said.'
    expect(first(annotate(text)).said?.basis).toBe('PUBLICATION_DATE')
  })

  it('does not take a time inside what was said for the time of saying it', () => {
    expect(first(annotate('Anna Moreau said that the port was closed on Monday.')).said?.basis).toBe('PUBLICATION_DATE')
  })
})
