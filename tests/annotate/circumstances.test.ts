import type { AnnotatedArticle } from '../../src/annotate/annotated-article'
import { annotate, nameOf } from './annotator'

const first = (article: AnnotatedArticle) => article.statements![0]!
const events = (text: string) => {
  const article = annotate(text)
  return article.events!.map((event) => ({
    category: event.category,
    status: event.status,
    place: nameOf(article, event.place),
    who: (event.participants ?? []).map((p) => nameOf(article, p.entity)).sort(),
  }))
}

describe('when', () => {
  // 8 May 2024 is a Wednesday
  it.each([
    ['Anna Moreau said on Monday that the port was closed.', '2024-05-06', 'RESOLVED_RELATIVE'],
    ['Anna Moreau said yesterday that the port was closed.', '2024-05-07', 'RESOLVED_RELATIVE'],
    ['Anna Moreau said last month that the port was closed.', '2024-04', 'RESOLVED_RELATIVE'],
    ['Anna Moreau said last week that the port was closed.', '2024-04-29/2024-05-05', 'RESOLVED_RELATIVE'],
    ['In March, Anna Moreau said that the port was closed.', '2024-03', 'RESOLVED_RELATIVE'],
    ['Anna Moreau said on June 3, 2021 that the port was closed.', '2021-06-03', 'STATED'],
    ['Anna Moreau said two days ago that the port was closed.', '2024-05-06', 'RESOLVED_RELATIVE'],
    ['Anna Moreau said that the port was closed.', '2024-05-08', 'PUBLICATION_DATE'],
  ])('%s', (text, edtf, basis) => expect(first(annotate(text)).said).toMatchObject({ edtf, basis }))

  it('says nothing where no day is known', () => {
    const draft = { publishedAt: undefined }
    expect(first(annotate('Anna Moreau said on Monday that the port was closed.', draft)).said).toBeUndefined()
    expect(first(annotate('Anna Moreau said that the port was closed.', draft)).said).toBeUndefined()
  })

  it('reads the day that the article prints above its text', () => {
    const article = annotate('Friday, July 21, 2017\n\nAnna Moreau said on Tuesday that the port was closed.', {
      publishedAt: undefined,
    })
    expect(first(article).said).toMatchObject({ edtf: '2017-07-18', basis: 'RESOLVED_RELATIVE' })
  })

  it('does not take a time inside what was said for the time of saying it', () => {
    expect(first(annotate('Anna Moreau said that the port was closed on Monday.')).said?.basis).toBe('PUBLICATION_DATE')
  })
})

describe('where and on what occasion', () => {
  it('is read from the sentence of the statement', () => {
    const article = annotate('Speaking in Lisbon, Anna Moreau said that the port was closed.')
    expect(nameOf(article, first(article).place)).toBe('Lisbon')
  })

  it('is an event that the statement points at', () => {
    const article = annotate('During talks with Peter Novak in Lisbon, Anna Moreau said that the port was closed.')
    expect(nameOf(article, first(article).event)).toContain('talks with Peter Novak')
    expect(nameOf(article, first(article).place)).toBe('Lisbon')
    expect(first(article).attribution!.map(({ part }) => part)).toEqual(
      expect.arrayContaining(['SPEAKER', 'CUE', 'PLACE', 'EVENT']),
    )
  })

  it('holds for what the same speaker says after it', () => {
    const article = annotate(
      'Anna Moreau said at a summit in Lisbon that the port was closed.\n\n“We will open it again,” Moreau said.',
    )
    expect(article.statements!.map((s) => nameOf(article, s.place))).toEqual(['Lisbon', 'Lisbon'])
  })

  it('is also told by a sentence about the remarks', () => {
    const article = annotate(
      '“The port is closed,” Anna Moreau said.\n\nMoreau made her remarks after a Harbour Council meeting in Lisbon.',
    )
    expect(nameOf(article, first(article).place)).toBe('Lisbon')
    expect(nameOf(article, first(article).event)).toContain('Harbour Council meeting')
  })
})

describe('to whom', () => {
  it.each([
    'Anna Moreau told Reuters that the port was closed.',
    'Anna Moreau said in an interview with Reuters that the port was closed.',
    'Asked by Reuters about the port, Anna Moreau said that it was closed.',
  ])('%s', (text) => {
    const article = annotate(text)
    expect(first(article).addressees?.map((key) => nameOf(article, key))).toEqual(['Reuters'])
  })
})

describe('events', () => {
  it('that were called off, are planned, or took place', () => {
    expect(events('A planned meeting with Peter Novak in Lisbon was cancelled.')).toEqual([
      { category: 'MEETING', status: 'CANCELLED', place: 'Lisbon', who: ['Peter Novak'] },
    ])
    expect(events('Anna Moreau will hold talks with Peter Novak in Lisbon.')).toMatchObject([
      { category: 'TALKS', status: 'SCHEDULED', place: 'Lisbon' },
    ])
    expect(events('Anna Moreau met Peter Novak in Lisbon.')).toMatchObject([
      { category: 'MEETING', status: 'OCCURRED', who: ['Anna Moreau', 'Peter Novak'] },
    ])
    expect(events('France imposed sanctions on Russia.')).toMatchObject([
      { category: 'SANCTIONS', status: 'OCCURRED', who: ['France', 'Russia'] },
    ])
    expect(events('The summit in Lisbon has been postponed.')).toMatchObject([
      { category: 'MEETING', status: 'POSTPONED', place: 'Lisbon' },
    ])
  })

  it('are told of once, however often they are named', () => {
    expect(events('Anna Moreau attended a summit in Lisbon. The summit ended on Monday.')).toHaveLength(1)
  })

  it('are not made of kinds of events', () => {
    expect(events('Meetings are dull. A trial takes time.')).toEqual([])
  })
})
