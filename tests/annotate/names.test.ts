import { annotate, names, said, speakers } from './annotator'

describe('a name', () => {
  it.each([
    ['The hall of the National Bridge and Tunnel Museum opened.', 'PLACE', 'National Bridge and Tunnel Museum'],
    ['They flew from Kelvar International Airport on Monday.', 'PLACE', 'Kelvar International Airport'],
    ['Voters in the State of Texas go to the polls in May.', 'PLACE', 'State of Texas'],
    ['The bridge was designed by Dale Marsh Productions in 2004.', 'ORGANISATION', 'Dale Marsh Productions'],
  ] as const)('%s', (body, type, name) => {
    expect(names(annotate(body), type)).toContain(name)
  })

  it('keeps the capitalised word that always stands before it', () => {
    const article = annotate(
      'She sued Green Lantor in May. Shares in Green Lantor fell. The judge ordered Green Lantor, which is bankrupt, to pay.',
    )
    expect(names(article, 'ORGANISATION')).toEqual(['Green Lantor'])
  })

  it.each([
    ['Singer Tom Early opened the show. While the songs are new, Early says there may be more.', ['Tom Early']],
    ['Coach Tom Sturness left.\n\nSturness would not say why.', ['Tom Sturness']],
  ])('is a surname told before that stands before its verb: %s', (body, people) => {
    const article = annotate(body)
    expect(names(article, 'PERSON')).toEqual(people)
    expect(article.mentions!.filter((m) => m.kind === 'NAME' && m.type === 'PERSON')).toHaveLength(2)
  })

  it('ends before the post of its bearer, and begins after a body', () => {
    const article = annotate(
      'NASA Administrator Peter Novak spoke on Monday. A photograph by NASA Peter Ingols shows him. Novak left early.',
    )
    expect(names(article, 'ORGANISATION')).toEqual(['NASA'])
    expect(names(article, 'PERSON')).toEqual(['Peter Novak', 'Peter Ingols'])
  })

  it('is that of a body where the noun beside it says so', () => {
    const article = annotate(
      'The company that runs the prize, Tarn Brook Lights, denied that it was over. “We have no comment,” they said.',
    )
    expect(names(article, 'ORGANISATION')).toEqual(['Tarn Brook Lights'])
    expect(speakers(article)).toEqual(['Tarn Brook Lights', 'Tarn Brook Lights'])
  })
})

describe('who speaks', () => {
  it('is the name after a post in a country', () => {
    const article = annotate(
      'Another diplomat, the former envoy to Norway Peter Novak, said that the talks had failed.',
    )
    expect(said(article)).toMatchObject([{ by: 'Peter Novak' }])
  })

  it.each(['Creator', 'Narrator'])('is the name after any capitalised noun: %s', (noun) => {
    expect(speakers(annotate(`${noun} Sam Boyle wrote on Monday that the door was always open.`))).toEqual([
      'Sam Boyle',
    ])
  })

  it('is nobody whom a preposition only brings in', () => {
    expect(speakers(annotate('A critic of the minister Peter Novak said that the talks had failed.'))).toEqual([null])
  })
})

describe('a newspaper', () => {
  it('is one by the article of its title', () => {
    const article = annotate('The diver spoke in an interview with The Marden about his work.')
    expect(names(article, 'ORGANISATION')).toEqual(['Marden'])
    expect(names(article, 'PERSON')).toEqual([])
  })

  it('has the day in its name on which it comes out', () => {
    const article = annotate('Anna Moreau told The Mail on Sunday that the port was closed.')
    expect(names(article, 'ORGANISATION')).toEqual(['Mail on Sunday'])
    expect(article.statements![0]!.said?.basis).toBe('PUBLICATION_DATE')
  })
})
