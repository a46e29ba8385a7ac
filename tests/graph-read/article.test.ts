/** Articles: every field, every list and filter, editions, earlier texts, look-up by address, deletion. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { store } from '../graph-write/made-up-articles'
import { article, known } from '../graph-write/plain-article'
import { openGraph, type GraphClient } from './graph-client'
import {
  ARTICLES,
  BODY_1,
  globalId,
  HEADLINE_1,
  PRESS,
  SAID,
  statementId,
  storePress,
  type PressIds,
} from './press-world'

let graph: GraphClient
let ids: PressIds

beforeAll(async () => {
  graph = await openGraph()
  ids = await storePress(graph.db)
})
afterAll(() => graph.drop())

const nameOf = (id: string): string => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? id
const namesOf = (nodes: { id: string }[]): string[] => nodes.map(({ id }) => nameOf(id))

test('every field of an article and of what only it has', async () => {
  const { article: found } = await graph.ask(
    `query($id: ID!) { article(id: $id) {
      __typename id url externalId headline body language section byline publishedAt modifiedAt retrievedAt image
      published { edtf earliest latest precision basis text } usage { text attributionRequired link }
      publisher { id name } authors { name } readerCounts { kind count observedAt } versions { body }
      editions { id language } events { id name status }
      entities { nodes { name } totalCount } statements { nodes { id } totalCount } } }`,
    { id: ids.quay },
  )
  expect(found).toEqual({
    __typename: 'Article',
    id: ids.quay,
    url: 'https://courier.example/quay',
    externalId: 'c-1',
    headline: HEADLINE_1,
    body: BODY_1,
    language: 'en',
    section: 'Harbour',
    byline: 'By Zoë Ångström',
    publishedAt: '2025-11-04T08:00:00.000Z',
    modifiedAt: '2025-11-04T09:00:00.000Z',
    retrievedAt: '2025-11-05T10:00:00.000Z',
    image: 'https://courier.example/quay.jpg',
    published: {
      edtf: '2025-11-04T08:00Z',
      earliest: '2025-11-04T08:00:00.000Z',
      latest: '2025-11-04T08:00:59.999Z',
      precision: 'MINUTE',
      basis: 'ASSUMED_ZONE',
      text: '4 Nov 2025 08:00',
    },
    usage: { text: 'Free with a link to us', attributionRequired: true, link: 'https://courier.example/quay' },
    publisher: { id: globalId(PRESS.courier), name: 'Sample Courier' },
    authors: [{ name: 'Zoë Ångström' }],
    readerCounts: [
      { kind: 'COMMENTS', count: 3, observedAt: '2025-11-05T11:00:00.000Z' },
      { kind: 'VIEWS', count: 700, observedAt: '2025-11-05T10:00:00.000Z' },
    ],
    versions: [],
    editions: [{ id: ids.kajen, language: 'sv' }],
    events: [{ id: globalId(PRESS.meeting), name: 'quay meeting', status: 'OCCURRED' }],
    entities: {
      nodes: ['Eastport', 'Ada Moreau', 'Harbour Council', 'quay meeting', 'Bo Lind', 'Eastland'].map((name) => ({
        name,
      })),
      totalCount: 6,
    },
    statements: { nodes: [SAID.build, SAID.joy].map((said) => ({ id: statementId(said) })), totalCount: 2 },
  })
})

test('what is not known is null or empty', async () => {
  const { article: found } = await graph.ask(
    `query($id: ID!) { article(id: $id) { url externalId section byline publishedAt modifiedAt image published { edtf }
       usage { text } publisher { id } authors { id } readerCounts { count } versions { body } editions { id } events { id } } }`,
    { id: ids.bare },
  )
  expect(found).toEqual({
    url: null,
    externalId: 'b-4',
    section: null,
    byline: null,
    publishedAt: null,
    modifiedAt: null,
    image: null,
    published: null,
    usage: null,
    publisher: null,
    authors: [],
    readerCounts: [],
    versions: [],
    editions: [],
    events: [],
  })
})

describe('one article', () => {
  const BY_URL = 'query($url: URL!) { article(url: $url) { id body } }'

  test('by its address, whatever trackers put behind it', async () => {
    const { article: found } = await graph.ask(BY_URL, { url: 'HTTPS://courier.example:443/quay/?utm_source=x#top' })
    expect(found).toEqual({ id: ids.quay, body: BODY_1 })
  })

  test('an unknown address is null', async () => {
    expect((await graph.ask(BY_URL, { url: 'https://courier.example/other' })).article).toBeNull()
  })

  test.each([
    ['{ article { id } }', 'BAD_ARGUMENT'],
    ['{ article(id: "x", url: "https://a.example") { id } }', 'BAD_ARGUMENT'],
    ['{ article(id: "x") { id } }', 'BAD_ID'],
    ['{ article(id: "statement_0199b1c2-0000-7000-8000-000000000000") { id } }', 'BAD_ID'],
    ['{ article(id: "article_0199b1c2-0000-7000-8000-000000000000") { id } }', 'NOT_FOUND'],
  ])('%s is refused: %s', async (question, code) => expect((await graph.fail(question)).code).toBe(code))

  test('as a node, with the columns that the query selects', async () => {
    const { node } = await graph.ask(
      'query($id: ID!) { node(id: $id) { __typename id ... on Article { ...Text } } } fragment Text on Article { body usage { text } }',
      { id: ids.quay },
    )
    expect(node).toEqual({
      __typename: 'Article',
      id: ids.quay,
      body: BODY_1,
      usage: { text: 'Free with a link to us' },
    })
  })

  test('editions show from either side', async () => {
    const { article: found } = await graph.ask(
      'query($id: ID!) { article(id: $id) { editions { id headline body } } }',
      {
        id: ids.kajen,
      },
    )
    expect(found.editions).toEqual([{ id: ids.quay, headline: HEADLINE_1, body: BODY_1 }])
  })
})

describe('lists', () => {
  const LIST = `query($filter: ArticleFilter, $orderBy: ArticleOrder! = LATEST) {
    articles(filter: $filter, orderBy: $orderBy) { nodes { id } totalCount } }`
  const list = async (filter: object | undefined, orderBy?: string): Promise<string[]> => {
    const { articles } = await graph.ask(LIST, { filter, ...(orderBy && { orderBy }) })
    expect(articles.totalCount).toBe(articles.nodes.length)
    return namesOf(articles.nodes)
  }

  test('are sorted by publication, or by retrieval where that is unknown', async () => {
    const latest = await list(undefined)
    expect([latest.slice(0, 2), latest.slice(2).sort()]).toEqual([
      ['bare', 'post'],
      ['kajen', 'quay'],
    ])
    expect(await list(undefined, 'EARLIEST')).toEqual(latest.reverse())
  })

  test.each<[object, string[]]>([
    [{ mentions: [{ name: 'Harbour Council' }] }, ['quay']],
    [{ mentions: [{ name: 'Harbour Council' }, { name: 'Bo Lind' }] }, ['bare', 'post', 'quay']],
    [{ mentions: [] }, []],
    [{ publisher: [{ name: 'Sample Post' }] }, ['post']],
    [{ publisher: [{ name: 'Sample Post' }, { name: 'Sample Courier' }], language: ['en'] }, ['post', 'quay']],
    [{ publisher: [{ name: 'Sample Post' }], mentions: [{ name: 'Ada Moreau' }, { name: 'Bo Lind' }] }, ['post']],
    [{ language: ['en'] }, ['post', 'quay']],
    [{ language: ['EN-gb', 'sv'] }, ['post', 'kajen']],
    [{ section: ['Harbour'] }, ['post', 'quay']],
    [{ section: ['harbour'] }, []],
    [{ published: { from: '2025-11-05' } }, ['post']],
    [{ published: { to: '2025-11-05', from: '2025-11-05' } }, ['post']],
    [{ published: { to: '2025-11-04' }, language: ['sv'] }, ['kajen']],
    [{ published: {} }, ['post', 'kajen', 'quay']],
    [{ text: 'paid' }, ['post']],
    [{ text: 'listen' }, ['quay']],
    [{ text: 'kajen' }, ['kajen']],
    [{ text: '"quay meeting" or doubts' }, ['bare', 'quay']],
    [{ text: 'quay -meetings' }, ['post']],
    [{ text: 'quay -kajer' }, ['post', 'quay']],
    [{ text: 'angstrom' }, []],
    [{ text: 'Moreau lovar -kaj' }, []],
    [{ text: 'EASTLAND' }, ['quay']],
  ])('%j gives %j', async (filter, names) => {
    const found = await list(filter)
    expect([...found].sort()).toEqual([...names].sort())
    expect(found).toEqual((await list(undefined)).filter((name) => names.includes(name)))
  })

  test('by relevance: a word of the headline weighs more, and all that fits is there', async () => {
    const text = 'quay'
    const ranked = await list({ text }, 'RELEVANCE')
    expect([...ranked].sort()).toEqual((await list({ text })).sort())
    expect(ranked).toContain('quay')
    expect(await list({ text: 'doubts' }, 'RELEVANCE')).toEqual(['bare'])
    expect(await list(undefined, 'RELEVANCE')).toEqual(await list(undefined))
  })

  test.each<[string, object, string]>([
    ['punctuation only', { text: ' ?! ' }, 'BAD_SEARCH_TEXT'],
    ['stop words only', { text: 'nor the', language: ['en'] }, 'BAD_SEARCH_TEXT'],
    ['a long text', { text: 'x '.repeat(501) }, 'BAD_SEARCH_TEXT'],
    ['a word that Postgres would not take', { text: `quay ${'鴉'.repeat(900)}` }, 'BAD_SEARCH_TEXT'],
    ['a range that ends before it begins', { published: { from: '2025-11-05', to: '2025-11-04' } }, 'BAD_DATE_RANGE'],
    ['an unknown entity', { mentions: [{ name: 'Nobody' }] }, 'ENTITY_NOT_FOUND'],
    ['an entity that is not named', { publisher: [{}] }, 'BAD_ENTITY_REF'],
  ])('%s is refused', async (_what, filter, code) => {
    expect((await graph.fail(LIST, { filter })).code).toBe(code)
  })

  test('of an entity and of a publisher', async () => {
    const { entity, organisation } = await graph.ask(
      `{ entity(ref: { name: "Ada Moreau" }) { articles { nodes { id body } totalCount }
           english: articles(filter: { language: ["en"] }) { nodes { id } totalCount } }
         organisation: entity(ref: { name: "Sample Courier" }) {
           articles { totalCount }
           ... on Organisation { publishedArticles { nodes { id } totalCount }
             swedish: publishedArticles(filter: { language: ["sv"] }) { nodes { id } totalCount } } } }`,
    )
    expect(namesOf(entity.articles.nodes).slice(0, 2)).toEqual(['bare', 'post'])
    expect(entity.articles.totalCount).toBe(4)
    expect(entity.articles.nodes[1].body).toBe(ARTICLES.post.body)
    expect([namesOf(entity.english.nodes), entity.english.totalCount]).toEqual([['post', 'quay'], 2])
    expect(organisation.articles.totalCount).toBe(0) // the texts do not name their publisher
    expect(namesOf(organisation.publishedArticles.nodes).sort()).toEqual(['kajen', 'quay'])
    expect(organisation.publishedArticles.totalCount).toBe(2)
    expect([namesOf(organisation.swedish.nodes), organisation.swedish.totalCount]).toEqual([['kajen'], 1])
  })
})

test('a list with nested links sends one statement for each link, whatever the number of rows', async () => {
  const nested = (first: number) => `{ articles(first: ${first}) { nodes { headline body published { edtf }
      versions { headline } readerCounts { count } editions { headline body } authors { name } publisher { name }
      mentions(first: 5) { nodes { text entity { name } standsFor { name } article { headline } evidence { exact article { url } } } }
      statements(first: 5) { nodes { content } } entities(first: 5) { nodes { name } } } } }`
  // articles, versions, readerCounts, editions, authors, publisher, mentions, entity with standsFor, article of both,
  // statements, entities
  for (const first of [2, 3, 4]) expect(await graph.statementsOf(nested(first))).toHaveLength(11)
})

test('totals are counted only where they are asked for', async () => {
  const counts = (sent: string[]) => sent.filter((text) => text.includes('count(*)')).length
  const list = (more: string) => `{ articles { nodes { id mentions { nodes { text } ${more} } } ${more} } }`
  expect(counts(await graph.statementsOf(list('')))).toBe(0)
  const asked = await graph.statementsOf(list('totalCount'))
  expect([counts(asked), asked.length]).toEqual([2, 4])
})

describe('an article that changes', () => {
  let id: string
  const first = article('https://courier.example/changing', { headline: 'First', body: 'The first text.' })
  const second = { ...article('https://courier.example/changing', { headline: 'Second', body: 'Another text.' }) }
  const QUESTION = 'query($id: ID!) { article(id: $id) { headline versions { headline body seenAt contentHash } } }'

  test('keeps its earlier texts, newest first', async () => {
    for (const facts of [first, second, { ...first, factsHash: 'third' }])
      id = `article_${(await store(graph.db, facts)).id}`
    const { article: found } = await graph.ask(QUESTION, { id })
    expect(found.headline).toBe('First')
    expect(found.versions).toEqual([
      { headline: 'Second', body: 'Another text.', contentHash: second.contentHash, seenAt: expect.any(String) },
      { headline: 'First', body: 'The first text.', contentHash: first.contentHash, seenAt: expect.any(String) },
    ])
    expect(found.versions[0].seenAt >= found.versions[1].seenAt).toBe(true)
  })

  test('is taken out with all that only it proves', async () => {
    const DELETE = 'mutation($id: ID!) { deleteArticle(id: $id) { deletedId userErrors { path code message } } }'
    expect((await graph.ask(DELETE, { id })).deleteArticle).toEqual({ deletedId: id, userErrors: [] })
    expect((await graph.fail(QUESTION, { id })).code).toBe('NOT_FOUND')
    const again = (await graph.ask(DELETE, { id })).deleteArticle
    expect(again).toMatchObject({ deletedId: null, userErrors: [{ path: ['id'], code: 'NOT_FOUND' }] })
    const wrong = (await graph.ask(DELETE, { id: statementId(SAID.joy) })).deleteArticle
    expect(wrong).toMatchObject({ deletedId: null, userErrors: [{ path: ['id'], code: 'BAD_ID' }] })
  })

  test('and what others prove stays', async () => {
    const facts = article('https://post.example/2', { entities: [known(PRESS.ada)], publisherId: null })
    const { id: uuid } = await store(graph.db, facts)
    await graph.ask(`mutation { deleteArticle(id: "article_${uuid}") { deletedId } }`)
    expect((await graph.ask('{ entity(ref: { name: "Ada Moreau" }) { articles { totalCount } } }')).entity).toEqual({
      articles: { totalCount: 4 },
    })
  })
})
