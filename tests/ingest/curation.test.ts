/** What curators do through the API: words that mean somebody else, names, who is implied to be one, what to look at next. */
import type { AnnotatedArticle } from '../../src/annotate/annotated-article'
import { storeAnnotated } from '../../src/ingest/journey'
import { telling, withStatement, type Told } from '../identify/telling'
import { startTestApi, type TestApi } from '../support/api-server'

let api: TestApi
beforeEach(async () => {
  api = await startTestApi()
})
afterEach(() => api.stop())

const take = (article: AnnotatedArticle) => storeAnnotated(article, api.db)
const tell = (id: string, told: readonly (Told | string)[], more: Partial<AnnotatedArticle> = {}) =>
  take(telling(id, told, { url: `https://sample.example/${id}`, publishedAt: '2025-11-04T10:00:00Z', ...more }))

async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await api.ask<Data>(query, variables)
  expect(errors).toBeUndefined()
  return data!
}

interface Done {
  correction: { id: string } | null
  judgement?: { id: string } | null
  userErrors: { path: string[]; code: string; message: string }[]
}
const DONE = 'userErrors { path code message }'
const reassign = async (mention: string, to: object | null): Promise<Done> =>
  (
    await ask<{ done: Done }>(
      `mutation($mention: ID!, $to: EntityRef) { done: reassignMention(mention: $mention, to: $to) { correction { id } ${DONE} } }`,
      { mention, to },
    )
  ).done
const editNames = async (input: object): Promise<Done> =>
  (
    await ask<{ done: Done }>(
      `mutation($input: EditNamesInput!) { done: editNames(input: $input) { correction { id } ${DONE} } }`,
      { input },
    )
  ).done
const merge = async (a: string, b: string): Promise<Done> =>
  (
    await ask<{ done: Done }>(
      `mutation($a: ID!, $b: ID!) { done: mergeEntities(keep: $a, merge: $b) { judgement { id } ${DONE} } }`,
      { a, b },
    )
  ).done
const differ = async (a: string, b: string): Promise<Done> =>
  (
    await ask<{ done: Done }>(
      `mutation($a: ID!, $b: ID!) { done: markDifferent(left: $a, right: $b) { judgement { id } ${DONE} } }`,
      { a, b },
    )
  ).done
const withdraw = async (id: string): Promise<Done> =>
  (
    await ask<{ done: Done }>(
      `mutation($id: ID!) { done: withdrawJudgement(id: $id) { correction { id withdrawnBy } ${DONE} } }`,
      { id },
    )
  ).done

interface SeenMention {
  id: string
  text: string
  entity: { id: string; name: string } | null
}
const mentionsOf = async (url: string): Promise<SeenMention[]> =>
  (
    await ask<{ article: { mentions: { nodes: SeenMention[] } } }>(
      `query($url: URL!) { article(url: $url) { mentions(first: 100) { nodes { id text entity { id name } } } } }`,
      { url },
    )
  ).article.mentions.nodes

interface SeenPerson {
  id: string
  name: string
  aliases: string[]
  description: string | null
  mentions: { totalCount: number }
  articles: { totalCount: number }
  links: { edges: { node: { kind: string; weight: number }; other: { name: string } }[] }
}
const person = async (ref: object): Promise<SeenPerson | null> =>
  (
    await ask<{ entity: SeenPerson | null }>(
      `query($ref: EntityRef!) { entity(ref: $ref) { id name aliases description mentions { totalCount }
         articles { totalCount } links(kinds: [CO_MENTIONED]) { edges { node { kind weight } other { name } } } } }`,
      { ref },
    )
  ).entity

const companyOf = (seen: SeenPerson | null): string[] => seen!.links.edges.map(({ other }) => other.name).sort()

describe('words that mean another one', () => {
  const told = ['Ada Moreau', 'Bo Lind', 'Ciro Paz']

  test('count for that one, in its company, until it is taken back', async () => {
    await tell('1', told)
    await tell('2', ['Dana Okafor', 'Emil Varga'])
    const dana = (await person({ name: 'Dana Okafor' }))!
    const before = { ada: await person({ name: 'Ada Moreau' }), dana }
    const [ada] = await mentionsOf('https://sample.example/1')
    const { correction } = await reassign(ada!.id, { id: dana.id })
    expect((await mentionsOf('https://sample.example/1'))[0]).toEqual({
      ...ada,
      entity: { id: dana.id, name: 'Dana Okafor' },
    })
    const now = await person({ id: dana.id })
    expect(now).toMatchObject({ mentions: { totalCount: 2 }, articles: { totalCount: 2 } })
    expect(companyOf(now)).toEqual(['Bo Lind', 'Ciro Paz', 'Emil Varga'])
    const left = await person({ id: before.ada!.id })
    expect(left).toMatchObject({ mentions: { totalCount: 0 }, articles: { totalCount: 0 } })
    expect(companyOf(left)).toEqual([])
    expect((await withdraw(correction!.id)).userErrors).toEqual([])
    expect({ ada: await person({ id: before.ada!.id }), dana: await person({ id: dana.id }) }).toEqual(before)
  })

  test('or nobody, go on to do so when the article comes again, as long as they stand in the same words', async () => {
    await tell('1', told)
    const [ada] = await mentionsOf('https://sample.example/1')
    await reassign(ada!.id, null)
    await tell('1', [...told, 'Dana Okafor'])
    const meant = (mentions: SeenMention[]) => mentions.map(({ text, entity }) => [text, entity?.name ?? null])
    expect(meant(await mentionsOf('https://sample.example/1'))).toEqual([
      ['Ada Moreau', null],
      ['Bo Lind', 'Bo Lind'],
      ['Ciro Paz', 'Ciro Paz'],
      ['Dana Okafor', 'Dana Okafor'],
    ])
    await tell('1', ['Bo Lind', 'Ada Moreau'])
    expect(meant(await mentionsOf('https://sample.example/1'))).toEqual([
      ['Bo Lind', 'Bo Lind'],
      ['Ada Moreau', 'Ada Moreau'],
    ])
  })

  test('do not teach linking anything', async () => {
    await tell('1', told)
    await tell('2', ['Dana Okafor', 'Emil Varga'])
    const [ada] = await mentionsOf('https://sample.example/1')
    await reassign(ada!.id, { name: 'Dana Okafor' })
    await tell('3', ['Ada Moreau', 'Bo Lind'])
    const [again] = await mentionsOf('https://sample.example/3')
    expect(again!.entity).toEqual(ada!.entity)
  })

  test.each([
    ['mention_nonsense', null, 'mention', 'BAD_ID'],
    ['mention_01990000-0000-7000-8000-000000000000-1', null, 'mention', 'NOT_FOUND'],
    [null, { name: 'Nobody Known' }, 'to', 'ENTITY_NOT_FOUND'],
  ])('%s to %p is refused', async (mention, to, field, code) => {
    await tell('1', told)
    const [ada] = await mentionsOf('https://sample.example/1')
    expect(await reassign(mention ?? ada!.id, to)).toMatchObject({
      correction: null,
      userErrors: [{ path: [field], code }],
    })
  })
})

describe('names', () => {
  test('that a curator gives, adds and removes are those it goes by, until they are taken back', async () => {
    await tell('1', [{ name: 'Ada Moreau', aliases: ['A. Moreau', 'Red Ada'] }, 'Bo Lind'])
    const before = (await person({ name: 'Ada Moreau' }))!
    const { correction } = await editNames({
      entity: { id: before.id },
      preferred: 'Ada Moreau-Lind',
      add: ['The Harbour Fox'],
      remove: ['Red Ada'],
      description: 'a shipowner',
    })
    expect(await person({ id: before.id })).toMatchObject({
      name: 'Ada Moreau-Lind',
      aliases: expect.not.arrayContaining(['Red Ada']),
      description: 'a shipowner',
    })
    expect((await person({ name: 'the harbour fox' }))!.id).toBe(before.id)
    expect(await person({ name: 'Red Ada' })).toBeNull()
    await tell('2', ['The Harbour Fox', 'Bo Lind'])
    const [fox] = await mentionsOf('https://sample.example/2')
    expect(fox!.entity!.id).not.toBe(before.id) // linking reads what articles say, alone
    await withdraw(correction!.id)
    const after = await person({ id: before.id })
    expect(after).toMatchObject({ name: before.name, aliases: before.aliases, description: before.description })
  })

  test.each([
    [{}, ['input']],
    [{ add: [' … '] }, ['input', 'add']],
    [{ remove: ['Ada Moreau'] }, ['input', 'remove']],
    [{ description: ' ' }, ['input', 'description']],
  ])('%p is refused', async (edit, path) => {
    await tell('1', ['Ada Moreau'])
    expect((await editNames({ entity: { name: 'Ada Moreau' }, ...edit })).userErrors).toMatchObject([
      { path, code: 'BAD_ARGUMENT' },
    ])
  })
})

describe('a name that fits two', () => {
  const ada = (title: string, of?: string): Told[] => [
    { name: 'Ada Moreau', title, ...(of && { of }) },
    ...(of ? [{ name: of, type: 'ORGANISATION' as const }] : []),
  ]
  const town = (countryCode?: string): Told[] => [
    { name: 'Springfield', type: 'PLACE', ...(countryCode && { countryCode }) },
  ]
  const firstOf = async (id: string) =>
    (await mentionsOf(`https://sample.example/${id}`))[0]!.entity?.id ?? `words of ${id}`

  async function three(first: Told[], second: Told[], open: Told[]): Promise<[string, string, string]> {
    await tell('first', [...first, 'Bo Lind'])
    await tell('second', [...second, 'Ciro Paz'])
    await tell('open', open)
    const ids = [await firstOf('first'), await firstOf('second'), await firstOf('open')]
    expect(new Set(ids).size).toBe(3)
    return ids as [string, string, string]
  }
  /** Of the third more is told than the name. */
  const people = [ada('mayor', 'Harbour Council'), ada('striker', 'Norrland United'), ada('judge')] as const
  const threePeople = () => three(...people)

  test.each([
    ['words', town('US'), town('CA'), town()],
    ['somebody', ...people],
  ])('is %s, is that one while the two are one, and neither again', async (_what, one, two, unclear) => {
    const [first, second, open] = await three(one, two, unclear)
    const { judgement } = await merge(first, second)
    expect(await firstOf('open')).toBe(first)
    await tell('later', unclear)
    expect(await firstOf('later')).toBe(first)
    await withdraw(judgement!.id)
    expect(await firstOf('open')).toBe(open)
    expect([first, second]).not.toContain(await firstOf('later'))
  })

  test('is never that one against a judgement that it is another', async () => {
    const [first, second, open] = await threePeople()
    const { judgement } = await merge(first, second)
    expect((await differ(open, first)).userErrors).toEqual([])
    expect(await firstOf('open')).toBe(open)
    await withdraw(judgement!.id)
    await merge(second, first)
    expect(await firstOf('open')).toBe(open)
  })

  test('is worth a look, until somebody has settled it', async () => {
    const [us, , open] = await threePeople()
    const QUEUE = `{ reviewQueue(first: 50) { totalCount nodes { __typename
      ... on EntityPairDoubt { reason score left { id } right { id } }
      ... on MentionDoubt { reason mention { text } } ... on StatementDoubt { reason statement { content } } } } }`
    interface Pair {
      __typename: string
      reason: string
      left?: { id: string }
      right?: { id: string }
    }
    const pairs = async () =>
      (await ask<{ reviewQueue: { nodes: Pair[] } }>(QUEUE)).reviewQueue.nodes.map(({ reason, left, right }) =>
        [reason, left?.id, right?.id].join(' '),
      )
    expect(await pairs()).toContain(`RIVALS ${us} ${open}`)
    const { judgement } = await differ(us, open)
    expect(await pairs()).not.toContain(`RIVALS ${us} ${open}`)
    await withdraw(judgement!.id)
    await tell('upper', ['Ula Harbour'])
    const upper = await firstOf('upper')
    await merge(upper, us)
    expect(await pairs()).toContain(`RIVALS ${upper} ${open}`)
    await differ(upper, open)
    expect(await pairs()).not.toContain(`RIVALS ${upper} ${open}`)
  })
})

test('everything that people said is listed, newest first, by what it is about, by whom and whether it stands', async () => {
  await take(withStatement(telling('1', ['Ada Moreau', 'Bo Lind'], { url: 'https://sample.example/1' })))
  await tell('2', ['Ciro Paz', 'Dana Okafor'])
  const [ada, bo] = [await person({ name: 'Ada Moreau' }), await person({ name: 'Bo Lind' })]
  const { statements } = await ask<{ statements: { nodes: { id: string }[] } }>('{ statements { nodes { id } } }')
  const [mention] = await mentionsOf('https://sample.example/1')
  await differ(ada!.id, bo!.id)
  await editNames({ entity: { id: ada!.id }, add: ['Red Ada'] })
  const reviewed = await ask<{ done: Done }>(
    `mutation($id: ID!) { done: reviewStatement(input: {id: $id, review: CONFIRMED}) { correction { id } ${DONE} } }`,
    { id: statements.nodes[0]!.id },
  )
  await reassign(mention!.id, { id: bo!.id })
  await withdraw(reviewed.done.correction!.id)
  const list = async (args: string) =>
    (
      await ask<{ judgements: { totalCount: number; nodes: { __typename: string }[] } }>(
        `{ judgements${args} { totalCount nodes { __typename id madeBy madeAt withdrawnAt } } }`,
      )
    ).judgements
  const kinds = async (args: string) => (await list(args)).nodes.map(({ __typename }) => __typename)
  expect(await kinds('')).toEqual(['MentionReassignment', 'StatementReview', 'NameEdit', 'Judgement'])
  expect(await kinds(`(of: "${ada!.id}")`)).toEqual(['NameEdit', 'Judgement'])
  expect(await kinds(`(of: "${statements.nodes[0]!.id}")`)).toEqual(['StatementReview'])
  expect(await kinds('(standing: false)')).toEqual(['StatementReview'])
  expect(await kinds('(madeBy: "nobody")')).toEqual([])
  expect(await list('(standing: true, first: 1)')).toMatchObject({
    totalCount: 3,
    nodes: [{ __typename: 'MentionReassignment' }],
  })
  const first = await ask<{ judgements: { pageInfo: { endCursor: string } } }>(
    '{ judgements(first: 2) { pageInfo { endCursor } } }',
  )
  expect(await kinds(`(first: 2, after: "${first.judgements.pageInfo.endCursor}")`)).toEqual(['NameEdit', 'Judgement'])
})
