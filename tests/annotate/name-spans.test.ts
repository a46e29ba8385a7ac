import { annotate, names } from './annotator'

const bodies = (text: string): string[] => names(annotate(text), 'ORGANISATION')
const people = (text: string): string[] => names(annotate(text), 'PERSON')
const places = (text: string): string[] => names(annotate(text), 'PLACE')

describe('an acronym in brackets', () => {
  it('and the body before it are names of one body', () => {
    const article = annotate(
      'The Harbour Lights Agency (HLA) closed two piers. An internal HLA memo blamed the storm, and the HLA agreed.',
    )
    expect(names(article, 'ORGANISATION')).toEqual(['Harbour Lights Agency'])
  })

  it('may have its letters in the order of another language', () => {
    const article = annotate('The secretary of BTL (Lowland Book Tradition) spoke. BTL will meet on Monday.')
    expect(names(article, 'ORGANISATION')).toEqual(['Lowland Book Tradition'])
  })

  it('may come first', () => {
    expect(bodies('The head of TBU (Tallgrass Bakers Union), Rosa Lind, resigned on Monday.')).toEqual([
      'Tallgrass Bakers Union',
    ])
  })

  it.each([
    'Divers fitted a rapid tide alarm (RTA) in March. The RTA rang twice, and the RTA was right.',
    'Clubs teach Certified Kettle Repair (CKR) in March. Few pass CKR twice.',
  ])('stands for no body: %s', (text) => {
    expect(bodies(text)).toEqual([])
  })
})

describe('a name with what it is called by', () => {
  it.each([
    ['She reads at the National Library of the Netherlands every day.', 'National Library of the Netherlands'],
    ['He spoke for the Republican party on Sunday.', 'Republican party'],
    ['The request of the Municipality of Lisbon was refused.', 'Municipality of Lisbon'],
  ])('%s', (text, name) => {
    expect(bodies(text)).toEqual([name])
  })

  it('is a place where it is a part of one', () => {
    expect(places('They met in Kuwait City on Monday.')).toEqual(['Kuwait City'])
  })

  it('is two where a country and whoever is posted to it stand together', () => {
    const article = annotate('The ambassador to the United States Oskar Lindgren spoke on Monday.')
    expect(names(article, 'PERSON')).toEqual(['Oskar Lindgren'])
    expect(names(article, 'PLACE')).toEqual(['United States'])
  })

  it('is a site or the body that governs one by its words', () => {
    const article = annotate('They left the Kelvar Convention Centre on a request from the Municipality of Kelvar.')
    expect(names(article, 'PLACE')).toEqual(['Kelvar Convention Centre'])
    expect(names(article, 'ORGANISATION')).toEqual(['Municipality of Kelvar'])
  })

  it('has its number', () => {
    expect(people('King Ottokar IV opened the port. Ottokar IV left early.')).toEqual(['Ottokar IV'])
  })

  it('keeps the syllable after a hyphen', () => {
    expect(people('Han Seo-jin opened the hall. Mayor Lin Mei-hua praised Han Seo-jin.')).toEqual([
      'Han Seo-jin',
      'Lin Mei-hua',
    ])
  })

  it('ends before a hyphen that makes an adjective of it', () => {
    expect(people('Rosa Lind resigned. The Rosa Lind-led council and a Rosa Lind-backed plan fell.')).toEqual([
      'Rosa Lind',
    ])
  })

  it('is not followed by another where letters of honour are', () => {
    const article = annotate('Rosa Lind, KC, spoke for the family on Monday.')
    expect([...names(article, 'PERSON'), ...names(article, 'ORGANISATION')]).toEqual(['Rosa Lind'])
  })

  it('goes on where it would break off after "of"', () => {
    expect(bodies('Police searched the Church of the Lantern on Monday, the Church of the Lantern said.')).toEqual([
      'Church of the Lantern',
    ])
  })

  it('is found again where its word is also a common one', () => {
    const article = annotate('Actor Peter Cross left the film on Monday. The studio kept the Cross scenes.')
    const at = article.body.indexOf('Cross scenes')
    expect(article.mentions?.some(({ start }) => start === at)).toBe(true)
  })

  it('is one of two bodies joined by "and"', () => {
    expect(bodies('Scientists of the Lakeside Institute of Tides and Ottery State University met.')).toEqual([
      'Lakeside Institute of Tides',
      'Ottery State University',
    ])
  })

  it('takes in no word for the people of a party', () => {
    const article = annotate(
      'Republican Smith won in May. On Monday Republican Smith spoke. Later Republican Smith left.',
    )
    expect(names(article, 'PERSON')).toEqual(['Smith'])
  })
})

describe('a law, a prize, an occasion', () => {
  it.each([
    ['The Lisbon Jazz Festival opens in May.', ['Lisbon']],
    ['Judges quoted the Constitution twice.', []],
    ['The Ottery Press sponsors the Ottery Press Book Fair. The Ottery Press pays for it.', ['Ottery Press']],
    ['Both signed the Treaty of Lisbon in a tent.', ['Lisbon']],
  ])('is no entity: %s', (text, found) => {
    expect([...places(text), ...bodies(text), ...people(text)]).toEqual(found)
  })

  it('is not a body that is called after one', () => {
    expect(bodies('The Society for the Prevention of War said on Monday that it would move.')).toHaveLength(1)
  })
})

describe('a site', () => {
  it('that speaks is a body', () => {
    expect(
      bodies('The Port Ellery Museum said on Friday that it would close. The Port Ellery Museum owns the pier.'),
    ).toEqual(['Port Ellery Museum'])
  })

  it('where something is stays a place', () => {
    expect(
      places('Talks were held at the Port Ellery Museum. The Port Ellery Museum said that they went well.'),
    ).toContain('Port Ellery Museum')
  })
})

it('a name that two people bear is a name, of nobody in particular', () => {
  const { body, mentions } = annotate(
    'Anna Reed and Paul Reed run the bakery. The neighbours say that Reed opens at six.',
  )
  const last = mentions?.filter(({ kind }) => kind === 'NAME').at(-1)
  expect(body.slice(last?.start, last?.end)).toBe('Reed')
  expect(last).toMatchObject({ entity: null, type: 'PERSON' })
})

describe('a ship, a spacecraft, a storm', () => {
  it('lends nothing to who is named behind it', () => {
    const text = 'After the storm Mayor Rosa Lind left. Before the storm Lisbon was dry. Peter Vale came by boat.'
    expect(people(text)).toEqual(['Rosa Lind', 'Peter Vale'])
    expect(places(text)).toEqual(['Lisbon'])
  })

  it.each([
    'The ferry Princess Ottilie left Lisbon on Monday. The Princess Ottilie was late.',
    'HMS Lantern left Lisbon on Monday.',
    'Hurricane Rosa left Lisbon in ruins. Rosa was a storm of the worst kind.',
  ])('is no entity: %s', (text) => {
    const article = annotate(text)
    expect((article.entities ?? []).map(({ name }) => name)).toEqual(['Lisbon'])
  })
})
