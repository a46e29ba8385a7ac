import { annotate, meant, said, speakers } from './annotator'

const by = (body: string): (string | null)[] => speakers(annotate(body))

describe('a speaker whom the text does not name', () => {
  it.each(['one minister', 'another minister', 'a minister'])('%s is not the minister named before', (words) => {
    const article = annotate(`Critics say Prime Minister Rosa Lind has failed. “She is finished,” ${words} said.`)
    expect(said(article).at(-1)).toMatchObject({ by: null, as: words })
    expect(meant(article, words)).toEqual([])
  })

  it('stays unnamed when a pronoun goes on with it', () => {
    expect(
      by('President Bob Vale spoke on Monday. “It is over,” a senior official said. He said more would follow.'),
    ).toEqual([null, null])
  })

  it.each([
    ['The harbour service said the port was shut. Two piers were damaged, it said.', 'The harbour service'],
    ['Divers said the port was shut. They said two piers were damaged.', 'Divers'],
    ['A senior official said the port was shut. He said two piers were damaged.', 'A senior official'],
  ])('keeps its words where a pronoun goes on with it: %s', (body, words) => {
    expect(said(annotate(body)).map(({ as }) => as)).toEqual([words, words])
  })

  it('does not keep them where the pronoun differs in number', () => {
    expect(
      said(annotate('A study said the port was shut. They said two piers were damaged.')).map(({ as }) => as),
    ).toEqual(['A study', 'They'])
  })

  it('is meant by the pronoun right after, whatever work is told of them', () => {
    const article = annotate(
      'Sara Lund wrote to the staff. One worker, who asked not to be named, said it was a shock. “We found out late,” she said.',
    )
    expect(said(article)).toMatchObject([
      { by: null, as: 'One worker' },
      { by: null, as: 'One worker' },
    ])
  })

  it.each(['A spokesman for Rosa Lind', 'The lawyer of Rosa Lind', 'Relatives of Rosa Lind'])(
    '%s is not Rosa Lind',
    (words) => {
      expect(said(annotate(`${words} said the trial would go on.`))).toMatchObject([{ by: null, as: words }])
    },
  )

  it('is nobody of several named together, nor "they" after them', () => {
    expect(by('Rosa Lind and Peter Stone said the plan was good. They said it would cost little.')).toEqual([
      null,
      null,
    ])
  })
})

describe('a body', () => {
  it.each([
    ['Chelsea’s striker Tom Gray scored twice. “We are happy,” the club said.', 'Chelsea'],
    ['Shares in Veltrona rose. Veltrona said it would buy a rival. “We are proud,” the company said.', 'Veltrona'],
  ])('%s', (body, name) => {
    expect(by(body).at(-1)).toBe(name)
  })

  it('is the seat of a government that speaks', () => {
    const article = annotate('Downing Street said the talks were useful.')
    expect(speakers(article)).toEqual(['Downing Street'])
    const standing = article.mentions!.find((m) => m.standsFor !== undefined)
    expect(standing?.standsFor).toBe('country:GB')
  })

  it('is meant by "it" where a person spoke last', () => {
    expect(
      by(
        'Veltrona will sell power to homes. Veltrona likened it to water. “Why build your own?” asked Tom Gray, a manager. The company needs partners but it said that it had found two.',
      ),
    ).toEqual(['Tom Gray', 'Veltrona'])
  })

  it('is left open where two are as likely', () => {
    expect(by('Veltrona Group met Orbita Group on Monday. “We agree,” the firm said.').at(-1)).toBeNull()
  })
})

describe('a quotation without attribution', () => {
  it('goes on with the speaker before', () => {
    expect(by('“The bridge is safe,” Rosa Lind said.\n\n“We have looked at every part of it.”')).toEqual([
      'Rosa Lind',
      'Rosa Lind',
    ])
  })

  it('belongs to whoever acts right behind its comma, whatever the verb', () => {
    expect(
      said(annotate('Rosa Lind met Anna Brand. Brand left.\n\n“She was the best of us,” Lind beamed. “I miss her.”')),
    ).toMatchObject([{ by: 'Rosa Lind', as: 'Lind', words: ['She was the best of us,', 'I miss her.'] }])
  })

  it.each([
    ['“You just act,” he shrugs.', 'Ivo Lima', 'he'],
    ['“He has never been happier,” the insider dished.', null, 'the insider'],
  ])('belongs to the pronoun or noun that acts so: %s', (quote, name, words) => {
    expect(said(annotate(`Ivo Lima carried her to the roof. He did not wait.\n\n${quote}`))).toMatchObject([
      { by: name, as: words },
    ])
  })

  it('belongs to who signs it in the line below', () => {
    expect(
      by('Rosa Lind wrote a film about it.\n\n“We built it, and we lost it.”\n\n— Anna Brand, Lisbon, May 2021'),
    ).toEqual(['Anna Brand'])
  })

  it('belongs to a person who became the subject in between', () => {
    expect(
      by('Rosa Lind said the bridge was safe.\n\nPeter Vale inspected it in May.\n\n“I saw no cracks at all.”'),
    ).toEqual(['Rosa Lind', 'Peter Vale'])
  })
})

describe('a name right after a quotation', () => {
  it.each([
    '“We had delays that did not make me feel good,” Lind, the chair of retail and direct repairs, said Tuesday at the Lakeside Media conference in Kelvar.',
    '“We had delays,” Rosa Lind, who runs the port of Kelvar, said in Lisbon.',
    '“We had delays,” Rosa Lind, the mayor, said Monday.',
    '“We had delays,” Rosa Lind, a fellow at the Harbour Institute in Munich, Germany, and an author of the study, said.',
  ])('speaks, whatever follows the verb: %s', (body) => {
    expect(by(body)).toEqual([expect.stringContaining('Lind')])
  })
})

it('who said one thing adds another, however long the first was', () => {
  expect(
    by(
      'During his talks with Anna Moreau, Peter Vale said Norway and the United States are working together to end the dispute in Kelvar, but added that “sometimes, you have to let them quarrel.”',
    ),
  ).toEqual(['Peter Vale', 'Peter Vale'])
})

describe('a paper', () => {
  it.each([
    'The Port Commission issued a statement saying the port was closed.',
    'The Port Commission, which oversees trade, issued a statement warning that the port was closed.',
    'The Port Commission put out a statement that said the port was closed.',
  ])('speaks for who sends it out: %s', (body) => {
    expect(by(body)).toEqual(['Port Commission'])
  })

  it('speaks for itself where somebody only got it', () => {
    expect(by('Rosa Lind wrote that it was late. She received a letter saying the port was closed.')).toEqual([
      'Rosa Lind',
      null,
    ])
  })
})

describe('the subject of a verb of speech', () => {
  it('is not the place that opens the report', () => {
    const body = 'PORTO, Portugal (WN) — Two harbour pilots were charged Tuesday, stating they had checked the ships.'
    expect(said(annotate(body))).toMatchObject([{ by: null, as: 'Two harbour pilots' }])
  })

  it('is not the place and day that open it, with the agency between brackets', () => {
    expect(
      said(
        annotate(
          'LISBON, May 8 (Delta) -- Portugal’s official newspaper blasted Spain on Wednesday, warning that Madrid would pay for it.',
        ),
      ),
    ).toMatchObject([{ as: 'Portugal’s official newspaper' }])
  })

  it('is who is named after the comma that ends a post', () => {
    expect(by('Bank of Lisbon’s managing director for Spanish rates, Peter Novak, said the port would grow.')).toEqual([
      'Peter Novak',
    ])
  })

  it('is not the time right before it', () => {
    const body =
      'The group, the Harbour Coalition, met in early spring and sent a letter to the owners last month stating that they were tired.'
    expect(said(annotate(body))).toMatchObject([{ as: expect.stringContaining('The group') }])
  })

  it('is not what follows a preposition', () => {
    const body = 'A spokesperson who asked not to be named because of port policy said in a statement that it was so.'
    expect(said(annotate(body))).toMatchObject([{ as: 'A spokesperson' }])
  })

  it('is not the place that ends its post', () => {
    expect(
      by('“Nobody is looking for the boat any more,” Sheriff John McAdam of San Benito County said on Monday.'),
    ).toEqual(['John McAdam'])
  })

  it('is who was named right after the quotation, however long the description', () => {
    const body =
      '“This is due to the wind,” Nadia Kessler, an analyst at the Lisbon-based Council on Energy, Ports and Water think tank told the Courier.'
    expect(by(body)).toEqual(['Nadia Kessler'])
  })
})

describe('a speaker without a name', () => {
  it.each([
    [
      'A group representing harbour towns in the north said the port was closed.',
      'A group representing harbour towns in the north',
    ],
    ['According to evidence presented at trial, the boat sank at noon.', 'evidence presented at trial'],
  ])('keeps the participle that tells who is meant: %s', (body, words) => {
    expect(said(annotate(body))).toMatchObject([{ by: null, as: words }])
  })
})

it('speaks in the report that it is said to have made', () => {
  const body = 'The ferry is sold, according to the first report by Tide News.'
  expect(said(annotate(body))).toMatchObject([{ by: 'Tide News', as: 'the first report by Tide News' }])
})
