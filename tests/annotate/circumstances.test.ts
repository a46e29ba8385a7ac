import { UNKNOWN_DAY } from '../../src/edtf'
import type { AnnotatedArticle, AttributionPart, StatementNote } from '../../src/annotate/annotated-article'
import { annotate, nameOf } from './annotator'

const first = (article: AnnotatedArticle) => article.statements![0]!
const addressees = (text: string) => {
  const article = annotate(text)
  return article.statements!.map((s) => (s.addressees ?? []).map((key) => nameOf(article, key)))
}
const wordsFor = ({ body }: AnnotatedArticle, { attribution }: StatementNote, part: AttributionPart) =>
  attribution!
    .filter((note) => note.part === part)
    .flatMap(({ spans }) => spans.map(({ start, end }) => body.slice(start, end)))
const events = (text: string) => {
  const article = annotate(text)
  return article.events!.map((event) => ({
    category: event.category,
    status: event.status,
    place: nameOf(article, event.place),
    who: (event.participants ?? []).map((p) => nameOf(article, p.entity)).sort(),
  }))
}

describe('where and on what occasion', () => {
  it.each([
    ['Speaking at the university in Lisbon on Friday, Anna Moreau said that the port was closed.', 'Lisbon'],
    ['“The port is closed,” Anna Moreau said outside the court in Lisbon.', 'Lisbon'],
    ['“The port is closed,” Anna Moreau told journalists outside parliament in Lisbon.', 'Lisbon'],
    ['Addressing a crowd in Lisbon on Sunday, Anna Moreau said that the port was closed.', 'Lisbon'],
    ['While opening a school in Lisbon, Anna Moreau said that the port was closed.', 'Lisbon'],
    ['“The port is closed,” Anna Moreau said on the sidelines of a summit in Lisbon.', 'Lisbon'],
    ['In Lisbon, Anna Moreau said that the port was closed.', 'Lisbon'],
    ['At the White House, Anna Moreau said that the port was closed.', 'White House'],
    ['Speaking about the war in Ukraine, Anna Moreau said that the port was closed.', null],
    ['“The port is closed,” Anna Moreau told reporters on a flight from Norway after a summit in Lisbon.', null],
    ['Anna Moreau said that the port in Lisbon was closed.', null],
  ])('%s', (text, place) => {
    const article = annotate(text)
    expect(nameOf(article, first(article).place)).toBe(place)
  })

  it('is an event that was told something', () => {
    const article = annotate('Anna Moreau told a news conference in Lisbon that the port was closed.')
    expect(nameOf(article, first(article).event)).toContain('news conference')
    expect(first(article).addressees).toBeUndefined()
  })

  it('is a press briefing that was told something', () => {
    const article = annotate('Anna Moreau told a press briefing in Lisbon: “The port is closed.”')
    expect(article.statements).toHaveLength(1)
    expect(nameOf(article, first(article).event)).toContain('briefing')
    expect(nameOf(article, first(article).place)).toBe('Lisbon')
  })

  it('is one at whose edge something is said', () => {
    const article = annotate('“The port is closed,” Anna Moreau said on the sidelines of the Harbour summit in Lisbon.')
    expect(nameOf(article, first(article).event)).toContain('summit')
  })

  it.each(['an online chat', 'a webcast', 'a livestream'])('is %s', (occasion) => {
    const article = annotate(`“The port is closed,” Anna Moreau said in ${occasion} in Lisbon on Monday.`)
    expect(nameOf(article, first(article).event)).toContain(occasion.split(' ').at(-1))
  })

  it('is not where another event is to be', () => {
    const article = annotate(
      'In an interview with the Harbour Post, ahead of a concert in Lisbon, Anna Moreau spoke of the port. She said: “It is closed.”',
    )
    expect(nameOf(article, first(article).event)).toContain('interview')
    expect(first(article).place).toBeUndefined()
  })

  it('is a call of several', () => {
    const article = annotate('“The port is closed,” Anna Moreau said in a teleconference with reporters.')
    expect(nameOf(article, first(article).event)).toContain('teleconference')
  })

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
    'Anna Moreau said in a phone interview on Tuesday with Reuters that the port was closed.',
    'Asked by Reuters about the port, Anna Moreau said that it was closed.',
    'Speaking exclusively to Reuters, Anna Moreau said that the port was closed.',
    'Anna Moreau said in a letter sent to Reuters that the port was closed.',
    'Reuters spoke with Anna Moreau on Monday.\n\n“The port is closed,” Moreau said.',
    'Anna Moreau gave an interview to Reuters. “The port is closed,” she said.',
  ])('%s', (text) => expect(addressees(text)[0]).toEqual(['Reuters']))

  it.each([
    ['Anna Moreau told The Harbour last month that the port was closed.', 'The Harbour'],
    ['Anna Moreau told the Porto Courier on Monday that the port was closed.', 'Porto Courier'],
    ['“The port is closed,” Anna Moreau told Tide of Porto.', 'Tide of Porto'],
    ['Anna Moreau told the United Nations that the port was closed.', 'United Nations'],
    ['Anna Moreau urged Portugal to open the port.', 'Portugal'],
    ['Anna Moreau told CNN’s Peter Novak that the port was closed.', 'Peter Novak'],
  ])('is a name that only this sentence prints: %s', (text, name) => expect(addressees(text)[0]).toEqual([name]))

  it.each([
    'Anna Moreau told reporters in Lisbon that the port was closed.',
    'Anna Moreau told investors of Harbour Media that the port was closed.',
    'Anna Moreau told the Portuguese government that the port was closed.',
    'Anna Moreau assured herself that the port was closed.',
    'Anna Moreau pointed to Portugal, which had closed the port.',
  ])('is nobody by name: %s', (text) => expect(addressees(text).flat()).toEqual([]))

  it('keeps the words for those without a name', () => {
    const article = annotate('Anna Moreau told reporters in Lisbon that the port was closed.')
    expect(wordsFor(article, first(article), 'ADDRESSEE')).toEqual(['reporters'])
    expect(nameOf(article, first(article).place)).toBe('Lisbon')
  })

  it('of an answer is who asked', () => {
    expect(
      addressees('Peter Novak asked Anna Moreau why the port was closed.\n\n“It was late,” Moreau replied.'),
    ).toEqual([['Anna Moreau'], ['Peter Novak']])
  })
})

describe('a scene', () => {
  const told = 'Anna Moreau told Reuters in Lisbon on Monday that the port was closed.'

  it('goes on over what the same speaker says next, and keeps the words that state it', () => {
    const article = annotate(`${told}\n\n“We will open it again,” she said. “It is a good port.”`)
    expect(article.statements).toHaveLength(2)
    const [stated, carried] = article.statements!
    expect(carried).toMatchObject({ addressees: stated!.addressees, place: stated!.place, said: stated!.said })
    expect(wordsFor(article, carried!, 'TIME')).toEqual(['on Monday'])
    expect(wordsFor(article, carried!, 'PLACE')).toEqual(['Lisbon'])
  })

  it.each([
    ['another speaker', '“It was late,” Peter Novak said.'],
    ['another time', '“It was late,” Moreau said in March.'],
    ['another paper', '“It was late,” Moreau said in a statement.'],
    ['what was said at other times', 'Moreau has said that it was late.'],
    ['a journey', '“It was late,” Moreau said on a flight from Norway.'],
  ])('does not reach %s', (_, next) => {
    const article = annotate(`${told}\n\n${next}`)
    expect(article.statements).toHaveLength(2)
    expect(article.statements![1]!.place).toBeUndefined()
    expect(article.statements![1]!.addressees).toBeUndefined()
  })

  it('is shared by the summary that opens the article', () => {
    const article = annotate(
      'The port is closed, Anna Moreau said on Monday.\n\nSpeaking at a news conference in Lisbon, Moreau said that it was late.',
    )
    expect(article.statements!.map((s) => [nameOf(article, s.place), s.said?.edtf])).toEqual([
      ['Lisbon', '2024-05-06'],
      ['Lisbon', '2024-05-06'],
    ])
    expect(nameOf(article, first(article).event)).toContain('news conference')
  })

  it('is set by a sentence that attributes nothing', () => {
    const article = annotate(
      'Anna Moreau held a news conference in Lisbon on Monday.\n\n“The port is closed,” Moreau said.',
    )
    expect(nameOf(article, first(article).place)).toBe('Lisbon')
    expect(first(article).said?.edtf).toBe('2024-05-06')
    expect(nameOf(article, first(article).event)).toContain('news conference')
  })

  it('goes on over speakers without a name', () => {
    expect(
      addressees(
        'A sailor told Reuters on Monday that the port was closed.\n\n“It was late,” he said. The sailor said he was tired.',
      ),
    ).toEqual([['Reuters'], ['Reuters'], ['Reuters']])
  })

  it.each([
    [
      'the words of what it sums up',
      'Anna Moreau told Reuters that it was late.\n\n“It is late,” she said.',
      ['Reuters'],
    ],
    [
      'not what is reported after them',
      '“It is late,” Anna Moreau told Reuters.\n\nMoreau said that it was closed.',
      [],
    ],
    ['not what is quoted anew', '“It is late,” Anna Moreau told Reuters.\n\n“It is closed,” Moreau added.', []],
  ])('that is only told to somebody holds for %s', (_, text, heard) => {
    expect(addressees(text)).toEqual([['Reuters'], heard])
  })

  it('that is years ago does not', () => {
    const article = annotate('In 2009, Anna Moreau said that the port was closed.\n\n“It is late,” Moreau said.')
    expect(article.statements!.map((s) => s.said?.basis)).toEqual(['STATED', 'PUBLICATION_DATE'])
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

describe('when something was said', () => {
  const saidOf = (text: string) => annotate(text).statements![0]!.said

  it.each([
    ['“We have never forgotten,” Rosa Lind told the Courier previously.', 'previously'],
    ['Rosa Lind, who recently said that the port was closed, left.', 'recently'],
    ['At the time, Rosa Lind said the port was closed.', 'At the time'],
  ])('is another day than that of the report, though none is known: %s', (text, words) => {
    expect(saidOf(text)).toEqual({ edtf: UNKNOWN_DAY, basis: 'STATED', text: words })
  })

  it('is not told by the name of who is spoken to', () => {
    expect(saidOf('Rosa Lind told USA Today that the port was closed.')).toMatchObject({ basis: 'PUBLICATION_DATE' })
  })
})
