/** One utterance in several outlets, families of outlets and translations: articles in, the API's answers out. */
import { deleteArticle } from '../../src/graph/article/article-deletes.store'
import { openGraph, type GraphClient } from '../graph-read/graph-client'
import { saying, statementsIn, store, type Saying } from './saying'

let graph: GraphClient
beforeEach(async () => {
  graph = await openGraph()
})
afterEach(() => graph.drop())

const LONG = 'We shall rebuild the harbour before the winter storms, and nobody will pay a penny more for it'
const PART = 'We shall rebuild the harbour before the winter storms'

const STATEMENT = `query ($id: ID!) { node(id: $id) { ... on Statement {
  id content appearanceCount publisherCount
  firstAppearance { content article { publisher { name } } }
  appearances { content mode article { publisher { name } } }
  related { kind statement { id } }
} } }`

interface Answer {
  id: string
  content: string
  appearanceCount: number
  publisherCount: number
  firstAppearance: { content: string; article: { publisher: { name: string } } } | null
  appearances: { content: string; article: { publisher: { name: string } } }[]
  related: { kind: string; statement: { id: string } }[]
}

const ask = async (id: string): Promise<Answer | null> =>
  ((await graph.ask(STATEMENT, { id })) as { node: Answer }).node

async function carry(id: string, what: Saying): Promise<{ article: string; statement: string }> {
  const [article] = await store(graph, [saying(id, what)])
  const [[statement]] = (await statementsIn(graph, [article!])) as [[string]]
  return { article: article!, statement }
}

const outletsOf = (answer: Answer | null): string[] => answer!.appearances.map(({ article }) => article.publisher.name)

test('two outlets carry one statement, the first one first, in the fullest words', async () => {
  const late = await carry('1', { words: PART, outlet: 'Sample Courier', day: '2025-11-04' })
  const early = await carry('2', { words: `${LONG}.`, outlet: 'Example Herald', day: '2025-11-03' })
  expect(early.statement).toBe(late.statement)
  const answer = await ask(late.statement)
  expect(answer).toMatchObject({ content: `${LONG}.`, appearanceCount: 2, publisherCount: 2 })
  expect(outletsOf(answer)).toEqual(['Example Herald', 'Sample Courier'])
  expect(answer!.firstAppearance).toEqual(expect.objectContaining({ content: `${LONG}.` }))
})

test('two parts are one statement once the whole is known, and two again without it', async () => {
  const end = 'nobody will pay a penny more for it'
  const [first, second] = [await carry('1', { words: PART }), await carry('2', { words: end })]
  expect(second.statement).not.toBe(first.statement)
  const whole = await carry('3', { words: LONG })
  expect(await ask(first.statement)).toMatchObject({ appearanceCount: 3, content: LONG })
  expect(await ask(second.statement)).toMatchObject({ id: first.statement })
  await graph.db.transaction((tx) => deleteArticle(tx, whole.article))
  const [[one], [two]] = (await statementsIn(graph, [first.article, second.article])) as [[string], [string]]
  expect([one, two]).toEqual([first.statement, second.statement])
  expect(await ask(one)).toMatchObject({ appearanceCount: 1, content: PART })
  expect(await ask(two)).toMatchObject({ appearanceCount: 1, content: end })
})

test('a phrase that two long quotations share leaves them two', async () => {
  const first = await carry('1', {
    words: 'Free and fair elections are what the people of Norrland were promised in May',
  })
  const second = await carry('2', { words: 'Without free and fair elections there can be no peace with the islands' })
  const phrase = await carry('3', { words: 'free and fair elections' })
  expect(first.statement).not.toBe(second.statement)
  expect([first.statement, second.statement]).toContain(phrase.statement)
})

test('a review holds for the statement that the reviewed one became part of, and stays with it', async () => {
  const review = `mutation ($id: ID!) { reviewStatement(input: { id: $id, review: CONFIRMED }) { userErrors { code } } }`
  const reviewOf = async (id: string) =>
    (
      (await graph.ask('query ($id: ID!) { node(id: $id) { ... on Statement { review } } }', { id })) as {
        node: { review: string }
      }
    ).node.review
  const [first, second] = [
    await carry('1', { words: PART }),
    await carry('2', { words: 'nobody will pay a penny more for it' }),
  ]
  await graph.ask(review, { id: second.statement })
  const whole = await carry('3', { words: LONG })
  expect(await reviewOf(first.statement)).toBe('CONFIRMED')
  await graph.db.transaction((tx) => deleteArticle(tx, whole.article))
  expect(await reviewOf(first.statement)).toBe('UNREVIEWED')
  expect(await reviewOf(second.statement)).toBe('CONFIRMED')
})

test('a family of outlets counts once, whoever owns whom', async () => {
  const idOf = async (name: string): Promise<string> =>
    (
      (await graph.ask('query ($name: String!) { entity(ref: { name: $name }) { id } }', { name })) as {
        entity: { id: string }
      }
    ).entity.id
  const own = async (owned: string, owner: string) =>
    graph.db.query('UPDATE organisation SET owned_by_id = $1 WHERE id = $2', [
      (await idOf(owner)).replace('organisation_', '').replace('entity_', ''),
      (await idOf(owned)).replace('organisation_', '').replace('entity_', ''),
    ])
  const { statement } = await carry('1', { words: LONG, outlet: 'Sample Courier' })
  await carry('2', { words: LONG, outlet: 'Sample Evening Courier' })
  await carry('3', { words: LONG, outlet: 'Example Herald' })
  await carry('4', { words: LONG, outlet: 'Sample Holding' })
  expect(await ask(statement)).toMatchObject({ publisherCount: 4, appearanceCount: 4 })
  await own('Sample Evening Courier', 'Sample Courier')
  await own('Sample Courier', 'Sample Holding')
  await own('Sample Holding', 'Sample Courier')
  await carry('5', { words: LONG, outlet: 'Example Herald' })
  expect(await ask(statement)).toMatchObject({ publisherCount: 2, appearanceCount: 5 })
  await graph.ask(
    'mutation ($keep: ID!, $merge: ID!) { mergeEntities(keep: $keep, merge: $merge) { userErrors { code } } }',
    {
      keep: await idOf('Sample Evening Courier'),
      merge: await idOf('Sample Courier'),
    },
  )
  expect(await ask(statement)).toMatchObject({ publisherCount: 2 })
  await own('Example Herald', 'Example Herald')
  await carry('6', { words: LONG, outlet: 'Example Herald' })
  expect(await ask(statement)).toMatchObject({ publisherCount: 2, appearanceCount: 6 })
})

describe('a translation', () => {
  const SWEDISH = 'Vi ska bygga om hamnen före vinterstormarna'
  const LINK = `mutation ($from: ID!, $to: ID!) {
    linkStatements(from: $from, to: $to, kind: TRANSLATES) { userErrors { code } }
  }`

  test('counts only where a curator says so, for both, and for what is tied to either', async () => {
    const english = await carry('1', { words: LONG, outlet: 'Sample Courier', day: '2025-11-04' })
    const swedish = await carry('2', { words: SWEDISH, outlet: 'Prov Posten', language: 'sv', day: '2025-11-03' })
    const german = await carry('3', {
      words: 'Wir bauen den Hafen vor den Winterstürmen um',
      outlet: 'Prov Posten',
      language: 'de',
    })
    expect(await ask(english.statement)).toMatchObject({ appearanceCount: 1 })
    await graph.ask(LINK, { from: swedish.statement, to: english.statement })
    await graph.ask(LINK, { from: german.statement, to: swedish.statement })
    for (const { statement } of [english, swedish, german]) {
      const answer = await ask(statement)
      expect(answer).toMatchObject({ appearanceCount: 3, publisherCount: 2 })
      expect(outletsOf(answer)).toEqual(['Prov Posten', 'Prov Posten', 'Sample Courier'])
    }
    await carry('4', { words: PART, outlet: 'Example Herald' })
    expect(await ask(german.statement)).toMatchObject({ appearanceCount: 4, publisherCount: 3 })
    await graph.db.transaction((tx) => deleteArticle(tx, swedish.article))
    expect(await ask(german.statement)).toMatchObject({ appearanceCount: 1, publisherCount: 1 })
    expect(await ask(english.statement)).toMatchObject({ appearanceCount: 2, publisherCount: 2 })
  })
})

test('all statements of a page are asked for in as many SQL statements as one', async () => {
  await store(
    graph,
    [0, 1, 2, 3, 4, 5].map((n) => saying(String(n), { words: LONG, speaker: `Ada Moreau ${'ABCDEF'[n % 3]!}son` })),
  )
  const list = (first: number) =>
    graph.statementsOf(
      `{ statements(first: ${first}) { nodes { appearanceCount firstAppearance { content } appearances { content } } } }`,
    )
  expect((await list(3)).length).toBe((await list(1)).length)
})
