import { annotate, nameOf } from './annotator'

/** Person, title, and the body or place of each post. */
const roles = (body: string): (string | null)[][] => {
  const article = annotate(body)
  return article.roles!.map(({ person, title, organisation, place }) => [
    nameOf(article, person),
    title,
    nameOf(article, organisation ?? place),
  ])
}

describe('posts told by a clause', () => {
  it.each([
    ['Peter Vale was elected president of the Harbour Union on Monday.', 'Peter Vale', 'president', 'Harbour Union'],
    ['Anna Brand was sworn in as governor of Texas.', 'Anna Brand', 'governor', 'Texas'],
    ['Anna Brand took over as head of the Harbour Union.', 'Anna Brand', 'head', 'Harbour Union'],
    ['Tom Gray serves as ambassador to France.', 'Tom Gray', 'ambassador', 'France'],
    ['Tom Gray became president of France.', 'Tom Gray', 'president', 'France'],
    ['Rosa Lind, who heads the Harbour Union, left.', 'Rosa Lind', 'head', 'Harbour Union'],
    ['Rosa Lind, who leads the Harbour Union, left.', 'Rosa Lind', 'leader', 'Harbour Union'],
  ])('%s', (body, person, title, holder) => {
    expect(roles(body)).toEqual([[person, title, holder]])
  })

  it.each([
    'Rosa Lind was not elected president.',
    'Peter Vale may become mayor.',
    'Anna Brand wants to be appointed judge.',
    'Critics led by Rosa Lind left.',
    'The Frenchman Tom Gray left.',
  ])('none: %s', (body) => {
    expect(roles(body)).toEqual([])
  })
})

describe('posts beside a name', () => {
  it('keep former and acting, and the country of the post', () => {
    expect(roles('Former finance minister Peter Vale met acting mayor Rosa Lind.')).toEqual([
      ['Peter Vale', 'Former finance minister', null],
      ['Rosa Lind', 'acting mayor', null],
    ])
    expect(roles('France’s foreign minister Peter Vale left.')).toEqual([['Peter Vale', 'foreign minister', 'France']])
  })

  it('prove themselves: the title or its verb stands in the span', () => {
    const article = annotate('Rosa Lind, who heads the Harbour Union, left.')
    const [{ start, end }] = article.roles![0]!.spans as [{ start: number; end: number }]
    expect(article.body.slice(start, end)).toBe('Rosa Lind, who heads the Harbour Union')
  })
})

test('two tellings of one post that share words are one place of evidence', () => {
  const { roles: found } = annotate('Mayor Ada Moreau, the mayor, spoke. Later she saw Mayor Ada Moreau.')
  expect(found!.map(({ spans }) => spans!.map(({ start, end }) => [start, end]))).toEqual([
    [
      [0, 27],
      [50, 66],
    ],
  ])
})
