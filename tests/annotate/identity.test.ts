import { annotate, meant, nameOf, names, said, speakers } from './annotator'

describe('people', () => {
  it('are one under full name, surname and title', () => {
    const article = annotate(
      'French President Anna Moreau spoke in Lyon. Moreau left early. President Moreau will be back.',
    )
    expect(names(article, 'PERSON')).toEqual(['Anna Moreau'])
    expect(meant(article, 'Moreau')).toEqual(['Anna Moreau', 'Anna Moreau'])
  })

  it('stay two where first names differ', () => {
    expect(names(annotate('Peter Novak met Jana Novak in Brno.'), 'PERSON')).toEqual(['Peter Novak', 'Jana Novak'])
  })

  it('are found by pronouns of fitting gender', () => {
    const article = annotate(
      'Anna Moreau met Peter Novak on Monday. She said the talks went well.\n\nHe said they had been hard.',
    )
    expect(speakers(article)).toEqual(['Anna Moreau', 'Peter Novak'])
  })

  it('are found by the post that the article gave them', () => {
    const article = annotate(
      'Czech Prime Minister Peter Novak arrived on Monday. The prime minister said the talks would go on.',
    )
    expect(speakers(article)).toEqual(['Peter Novak'])
    expect(meant(article, 'The prime minister')).toEqual(['Peter Novak'])
  })

  it('are found in apposition', () => {
    expect(speakers(annotate('The chief prosecutor, Peter Novak, said that the trial would go on.'))).toEqual([
      'Peter Novak',
    ])
  })

  it('keep their printed words where nobody is named', () => {
    expect(said(annotate('A senior official said that the talks had failed.'))).toMatchObject([
      { by: null, as: 'A senior official' },
    ])
    expect(said(annotate('Anna Moreau and Peter Novak said that the talks had failed.'))).toMatchObject([
      { by: null, as: 'Anna Moreau and Peter Novak' },
    ])
  })
})

describe('organisations and places', () => {
  it('are one under long form and bracketed acronym', () => {
    const article = annotate('The Northern Harbour Agency (NHA) closed the port. The NHA said it would open soon.')
    expect(names(article, 'ORGANISATION')).toEqual(['Northern Harbour Agency'])
    expect(speakers(article)).toEqual(['Northern Harbour Agency'])
  })

  it('name countries alike, with their codes', () => {
    const article = annotate('The UK and Britain, the U.S. and the United States, Russia and France agreed.')
    expect(Object.fromEntries((article.entities ?? []).map(({ name, countryCode }) => [name, countryCode]))).toEqual({
      'United Kingdom': 'GB',
      'United States': 'US',
      Russia: 'RU',
      France: 'FR',
    })
  })

  it('give cities the country they lie in', () => {
    const article = annotate('She flew from Lisbon to Kraków.')
    expect((article.entities ?? []).map(({ name, countryCode }) => [name, countryCode])).toEqual([
      ['Lisbon', 'PT'],
      ['Kraków', 'PL'],
    ])
  })

  it('take no demonym, weekday or title for a name', () => {
    expect(annotate('The Russian president met a French minister on Tuesday.').entities).toEqual([])
  })

  it('mark a capital that stands for its government, not one that is a place', () => {
    const article = annotate('Tensions between Paris and Berlin grew. She lives in Paris.')
    const standing = article.mentions!.map((m) => [article.body.slice(m.start, m.end), nameOf(article, m.standsFor)])
    expect(standing).toEqual([
      ['Paris', 'France'],
      ['Berlin', 'Germany'],
      ['Paris', null],
    ])
  })
})

describe('roles', () => {
  it.each([
    ['French Foreign Minister Anna Moreau spoke.', 'Foreign Minister', 'France'],
    ['Anna Moreau, director of the Northern Harbour Agency, spoke.', 'director', 'Northern Harbour Agency'],
    ['The former president of Portugal, Anna Moreau, spoke.', 'former president', 'Portugal'],
    ['Anna Moreau, who is the mayor of Lyon, spoke.', 'mayor', 'Lyon'],
  ])('%s', (text, title, holder) => {
    const article = annotate(text)
    const role = article.roles!.find((r) => r.title === title)
    expect(nameOf(article, role?.person)).toBe('Anna Moreau')
    expect(nameOf(article, role?.place ?? role?.organisation)).toBe(holder)
    expect(role!.spans!.every(({ start, end }) => article.body.slice(start, end).includes(title))).toBe(true)
  })
})

describe('keys', () => {
  it('are the same for the same article and others for another, but for countries', () => {
    const keys = (id: string): string[] => annotate('Anna Moreau flew to France.', { id }).entities!.map((e) => e.key)
    expect(keys('a')).toEqual(keys('a'))
    expect(keys('a').filter((key) => keys('b').includes(key))).toEqual(['country:FR'])
  })
})
