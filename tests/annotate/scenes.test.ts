import { UNKNOWN_DAY } from '../../src/edtf'
import { annotate, nameOf } from './annotator'

/** Of each statement in the body: to whom, when and where. */
const scenes = (text: string) => {
  const article = annotate(text)
  return article.statements!.map((s) => ({
    to: (s.addressees ?? []).map((key) => nameOf(article, key)),
    said: s.said?.basis === 'PUBLICATION_DATE' ? undefined : s.said?.edtf,
    place: nameOf(article, s.place),
    occasion: nameOf(article, s.event),
  }))
}
const readers = (text: string) => scenes(text).map(({ to }) => to)
const days = (text: string) => scenes(text).map(({ said }) => said)

describe('words that were just reported', () => {
  it.each([
    'She was speaking at the opening of a bridge in Lisbon on Monday.',
    'She said this while addressing reporters in Lisbon on Monday.',
    'She made the comments at a school in Lisbon on Monday.',
    'Moreau made the admission during a live chat in Lisbon on Monday.',
  ])('are told where and when they were said: %s', (text) => {
    expect(scenes(`“The port is closed,” Anna Moreau said.\n\nIt is late, she added.\n\n${text}`)).toMatchObject(
      Array.from({ length: 2 }, () => ({ place: 'Lisbon', said: '2024-05-06' })),
    )
  })
})

describe('several in one room', () => {
  it.each([
    ['These discussions took place at Harbour Books, Lisbon, on Monday.', 'discussions'],
    ['At a council meeting in Lisbon on Monday, members argued over the port.', 'council meeting'],
    ['A council meeting was held in Lisbon on Monday.', 'council meeting'],
  ])('are heard there: %s', (text, occasion) => {
    const [one, other] = scenes(
      `${text}\n\n“The port is closed,” Anna Moreau said.\n\nPeter Novak said that it was late.`,
    )
    for (const scene of [one, other]) {
      expect(scene).toMatchObject({ place: 'Lisbon', said: '2024-05-06' })
      expect(scene?.occasion).toContain(occasion)
    }
  })
})

describe('a conversation', () => {
  it('is heard by a paper that is called a post', () => {
    const text =
      'Anna Moreau made the comments in an interview with the Harbour Post on Monday. “It is late,” she said.'
    expect(scenes(text)).toMatchObject([{ to: ['Harbour Post'], said: '2024-05-06' }])
  })

  it('is a webinar that somebody hosted', () => {
    const [scene] = scenes('On Monday, Anna Moreau hosted a webinar with the Harbour Union. “It is late,” she said.')
    expect(scene?.occasion).toContain('webinar')
  })

  it('dates what was said in it, though only by the year', () => {
    const text = 'Earlier this year, Anna Moreau spoke to the Harbour Post. She said: “The port is closed.”'
    expect(scenes(text)).toEqual([{ to: ['Harbour Post'], said: '2024', place: null, occasion: null }])
  })
})

describe('a letter', () => {
  it.each([
    'In a letter to Peter Novak on Monday, Anna Moreau said that the port was closed.',
    'In a letter obtained by Tide Weekly to Peter Novak on Monday, Anna Moreau said that the port was closed.',
    'Anna Moreau sent a letter to Peter Novak on Monday. “The port is closed,” Moreau wrote.',
    'Anna Moreau, in a Monday letter to Peter Novak, said that the port was closed.',
    'Anna Moreau wrote to Peter Novak on Monday about the port. “It is closed,” Moreau wrote.',
    'A letter to Peter Novak was sent on Monday. “The port is closed,” the sailors wrote.',
  ])('has a reader and a day: %s', (text) => {
    expect(scenes(text)[0]).toMatchObject({ to: ['Peter Novak'], said: '2024-05-06' })
  })

  it('keeps both where the text comes back to it', () => {
    expect(
      scenes(
        `Anna Moreau sent a letter to Peter Novak on Monday.\n\n“The port is closed,” Moreau wrote.\n\nThe port lies in the
        north. Many sail there.\n\nIt opened long ago.\n\n“It must open,” Moreau wrote. The letter said that nobody knew.`,
      ).map(({ to, said }) => [to, said]),
    ).toEqual(Array.from({ length: 3 }, () => [['Peter Novak'], '2024-05-06']))
  })

  it('has them where the text names them last', () => {
    expect(
      scenes(
        '“The port is closed,” Anna Moreau wrote in a letter.\n\nIn the letter, sent on Monday to Peter Novak, Moreau said that it was late.',
      ).map(({ to, said }) => [to, said]),
    ).toEqual(Array.from({ length: 2 }, () => [['Peter Novak'], '2024-05-06']))
  })

  it('that is only spoken of is not read out', () => {
    expect(
      readers('Anna Moreau said that she had sent a letter to Peter Novak. “The port is closed,” Moreau said.'),
    ).toEqual([[], []])
  })

  it('ends where its writer tells somebody else', () => {
    expect(
      readers(
        'In a letter to Peter Novak, Anna Moreau said that the port was closed. Moreau told Reuters that it was late.',
      ),
    ).toEqual([['Peter Novak'], ['Reuters']])
  })

  it('dates what it says by its own date', () => {
    expect(days('The May 7 memo said that the port was closed.')).toEqual(['2024-05-07'])
  })
})

describe('several speakers', () => {
  it('are one voice, by whatever they are called', () => {
    expect(
      readers(
        'Sens. Anna Moreau and Rosa Lind said in a letter to Peter Novak that the port was closed.\n\n“It is late,” the senators wrote.\n\n“It must open,” they added.',
      ),
    ).toEqual([['Peter Novak'], ['Peter Novak'], ['Peter Novak']])
  })

  it('with party and state are found', () => {
    const article = annotate(
      'Sens. Anna Moreau, R-Iowa, and Rosa Lind, D-Ohio, said the port was closed. Sen. Anna Moreau, R-Iowa, said it was late.',
    )
    expect(article.statements!.map(({ speaker }) => nameOf(article, speaker?.entity))).toEqual([null, 'Anna Moreau'])
    expect(article.statements![0]!.speaker!.text).toContain('Rosa Lind')
  })

  it('after a letter to somebody else are both found', () => {
    const article = annotate(
      'In a letter to Peter Novak, Sens. Anna Moreau and Rosa Lind said that the port was closed.',
    )
    expect(article.statements![0]!.speaker!.text).toContain('Anna Moreau and Rosa Lind')
  })

  it('are none of those who only lead them', () => {
    const article = annotate('The sailors, led by Sen. Anna Moreau, R-Iowa, said the port was closed.')
    expect(article.statements![0]!.speaker!.text).toBe('The sailors')
  })
})

describe('question and answer', () => {
  it('are said to each other, on one occasion', () => {
    const [question, answer] = scenes(
      'Anna Moreau pressed Peter Novak about the port at a hearing in Lisbon on Monday.\n\n“Is it closed?” Moreau asked.\n\n“It is,” Novak said.',
    )
    expect(question).toMatchObject({ to: ['Peter Novak'], said: '2024-05-06' })
    expect(answer).toMatchObject({ to: ['Anna Moreau'], said: '2024-05-06' })
  })

  it('do not make who asked the audience of what was said before', () => {
    expect(
      readers(
        'The port is closed, Anna Moreau said.\n\nAsked by Peter Novak about the ships, Moreau said that they were late.',
      ),
    ).toEqual([[], ['Peter Novak']])
  })
})

describe('an occasion of several', () => {
  const debate = 'Party leaders held a debate at the university in Lisbon on Monday.'

  it('is where its speakers are heard', () => {
    const [first, second] = scenes(
      `${debate}\n\nAnna Moreau said that the port was closed.\n\nPeter Novak said that it was open.`,
    )
    for (const scene of [first, second]) expect(scene).toMatchObject({ said: '2024-05-06', place: 'Lisbon' })
  })

  it.each([
    ['told a paper', 'Anna Moreau told Reuters that the port was closed.'],
    ['spoke on another day', 'Anna Moreau said on Tuesday that the port was closed.'],
  ])('is not where somebody %s', (_, next) => {
    expect(scenes(`${debate}\n\n${next}`)[0]!.occasion).toBeNull()
  })

  it('is not where those speak who only speak of it', () => {
    expect(
      scenes('The polls moved during Monday’s debate.\n\nAnna Moreau said that the port was closed.')[0]!.occasion,
    ).toBeNull()
  })
})

describe('a scene', () => {
  it('is set by an entrance', () => {
    expect(
      scenes('Anna Moreau took the stage at a convention in Lisbon on Monday and said that the port was closed.')[0],
    ).toMatchObject({ said: '2024-05-06', place: 'Lisbon' })
  })

  it('is come back to after a long report of other things', () => {
    const report = Array.from({ length: 20 }, (_, i) => `The pier lies ${i + 2} miles off.`).join('\n\n')
    expect(
      scenes(
        `Anna Moreau said in a speech in Lisbon that the port was closed.\n\n${report}\n\nMoreau said it was late.`,
      ).map(({ place }) => place),
    ).toEqual(['Lisbon', 'Lisbon'])
  })

  it('does not reach what was said earlier on that day', () => {
    expect(
      scenes(
        '“The port is closed,” Anna Moreau told the crowd in Lisbon.\n\nEarlier on Monday, Moreau said that it was late.',
      ).map(({ place, said }) => [place, said]),
    ).toEqual([
      ['Lisbon', undefined],
      [null, '2024-05-06'],
    ])
  })

  it('is heard by the broadcaster whose programme it is', () => {
    expect(readers('Anna Moreau told the BBC’s Harbour programme that the port was closed.')).toEqual([['BBC']])
    expect(readers('Anna Moreau told Harbour Bank’s lawyer that the port was closed.')).toEqual([[]])
  })
})

describe('what the speaker did in saying so', () => {
  it.each([
    'Anna Moreau attacked the plan on Monday, saying that the port was closed.',
    'Anna Moreau drew cheers on Monday when she said that the port was closed.',
  ])('dates it: %s', (text) => expect(days(text)).toEqual(['2024-05-06']))

  it('does not where it was done before', () => {
    expect(days('Anna Moreau, who left the port on Monday, said that it was closed.')).toEqual([undefined])
    expect(
      days('Anna Moreau drew cheers after the ships left on Monday when she said that the port was closed.'),
    ).toEqual([undefined])
  })
})

describe('without a day of publication', () => {
  it('a weekday gives no date, but its words are kept', () => {
    const article = annotate('Anna Moreau said on Monday that the port was closed.', { publishedAt: undefined })
    expect(article.statements![0]!.said?.edtf).toBe(UNKNOWN_DAY)
    expect(article.statements![0]!.attribution!.map(({ part }) => part)).toContain('TIME')
  })
})

describe('a letter of a body', () => {
  const letter = (sender: string) =>
    annotate(
      `${sender} sent a letter to Rosa Lind on Monday.\n\n“We need more time,” the members wrote. The harbour is old.`,
    ).statements!.map(({ addressees = [], said }) => [addressees.length, said?.basis])

  it('is what its people write', () => {
    expect(letter('The Tallgrass Harbour Committee')).toEqual([[1, 'RESOLVED_RELATIVE']])
  })

  it('is not what others write after one of a person', () => {
    expect(letter('Peter Stone')).toEqual([[0, 'PUBLICATION_DATE']])
  })
})

describe('a spokesperson', () => {
  it('speaks for the body that spoke last', () => {
    expect(
      readers(
        'The Kelvar Port Authority told the Lakeside Courier that the port was closed.\n\n“It will open,” a spokesperson said.',
      ),
    ).toEqual([['Lakeside Courier'], ['Lakeside Courier']])
  })

  it('of another body does not', () => {
    expect(
      readers(
        'The Kelvar Port Authority told the Lakeside Courier that the port was closed.\n\n“It will open,” a spokesperson for the Tallgrass Bank said.',
      ),
    ).toEqual([['Lakeside Courier'], []])
  })
})

describe('what accompanies an attribution', () => {
  it('does not take its place', () => {
    const article = annotate('“For that reason, we told them to wait,” the members wrote, asking for answers in May.')
    expect(article.statements![0]).toMatchObject({ mode: 'DIRECT', cue: 'wrote' })
  })
})

describe('a testimony', () => {
  const text = 'Anna Moreau testified before the Harbour Committee in Lisbon on Tuesday about the closed port.\n\n'

  it('goes on over what the witness says', () => {
    expect(scenes(`${text}Moreau said the port was safe.`)).toMatchObject([
      {
        to: ['Harbour Committee'],
        said: '2024-05-07',
        place: 'Lisbon',
        occasion: expect.stringContaining('testified before the Harbour Committee'),
      },
    ])
  })

  it('is that of all who testified', () => {
    expect(
      days(
        'Anna Moreau, the envoy, and Peter Novak, an aide, testified before the Harbour Committee on Tuesday.\n\nMoreau said the port was safe.\n\nNovak said the pier had been repaired.',
      ),
    ).toEqual(['2024-05-07', '2024-05-07'])
  })

  it('is where legislators speak, and nobody else', () => {
    expect(scenes(`${text}Sen. Tom Gray said the port must open.`)).toMatchObject([
      { to: [], said: '2024-05-07', place: 'Lisbon' },
    ])
    expect(scenes(`${text}Baker Tom Gray said the port must open.`)).toMatchObject([{ said: undefined, place: null }])
  })

  it('goes on for legislators as long as others speak there', () => {
    const between = Array.from({ length: 10 }, (_, i) => `The pier lies ${i + 2} miles off.`)
    const middle = 'Moreau said the pier was safe.'
    const paragraphs = [...between.slice(0, 5), middle, ...between.slice(5), 'Sen. Tom Gray said the port must open.']
    expect(scenes(text + paragraphs.join('\n\n')).at(-1)).toMatchObject({ place: 'Lisbon' })
  })

  it('is held before those who are named behind how it was given', () => {
    const [first] = scenes(
      'Anna Moreau, the envoy, and Peter Novak, a former harbour official, testified back-to-back before the Harbour Committee Tuesday.\n\nMoreau said the port was safe.',
    )
    expect(first).toMatchObject({
      to: ['Harbour Committee'],
      occasion: 'testified back-to-back before the Harbour Committee',
    })
  })

  it('that is only asked about sets no scene', () => {
    expect(
      scenes('Tom Gray met Anna Moreau about her closed-door testimony.\n\nMoreau said the port was safe.'),
    ).toMatchObject([{ occasion: null }])
  })

  it('about a meeting is not held where the meeting was', () => {
    expect(
      scenes(
        'Moreau said it was late. She testified about a May 2 meeting at the Lisbon Forum. “It was over,” she testified.',
      ).at(-1),
    ).toMatchObject({ occasion: null, place: null })
  })

  it('ends before a statement that is issued after it', () => {
    expect(
      scenes(
        'Anna Moreau testified before the Harbour Committee in Lisbon. After the hearing, Moreau issued a statement about it, saying, “I am sure of it.”',
      ).at(-1),
    ).toMatchObject({ occasion: null })
  })

  it('is where remarks are issued right after it', () => {
    expect(
      scenes('“It is safe,” Anna Moreau said.\n\nMoreau issued her remarks after a Harbour Union meeting in Lisbon.'),
    ).toMatchObject([{ place: 'Lisbon', occasion: 'Harbour Union meeting' }])
  })

  it('may open with a statement that is spoken', () => {
    expect(
      scenes(`${text}“It is safe,” Moreau said in her opening statement.\n\n“It is,” she told lawmakers.`).map(
        ({ said }) => said,
      ),
    ).toEqual(['2024-05-07', '2024-05-07'])
  })
})

describe('an interview told of with its length', () => {
  it('is the occasion', () => {
    expect(
      scenes('In a two-day filmed interview with the Harbour Police, Tom Gray admitted that he had lied.'),
    ).toMatchObject([{ occasion: 'interview with the Harbour Police' }])
  })
})

describe('a talk', () => {
  const between = 'Sailors bought the port in 2019. Carl Marsh, who sold it, said it was cheap.'
  it('goes on over what others are heard to say between', () => {
    const text = `Anna Moreau spoke at length to Peter Novak.\n\n“It is sad,” Moreau said.\n\n${between}\n\n“I wept,” Moreau said.`
    expect(readers(text)).toEqual([['Peter Novak'], [], ['Peter Novak']])
  })

  it('is not dated by what was done before it', () => {
    const text = 'Days before selling the port on Monday, Anna Moreau spoke to Peter Novak. “It is sad,” Moreau said.'
    expect(scenes(text)[0]).toMatchObject({ to: ['Peter Novak'], said: undefined })
  })
})
