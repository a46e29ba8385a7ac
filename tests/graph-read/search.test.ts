/** Search: names, headlines, bodies and statements in one list; misspelt words and missing accents. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openGraph, type Data, type GraphClient } from './graph-client'
import { storeWorld } from './harbour-world'
import { PAGE, walk } from './pages'

let graph: GraphClient

beforeAll(async () => {
  graph = await openGraph()
  await storeWorld(graph.db)
})
afterAll(() => graph.drop())

const SEARCH = `query($text: String!, $types: [SearchType!]) { search(text: $text, types: $types) {
  totalCount edges { score node { __typename ... on Entity { name } ... on Article { headline } ... on Statement { content } } } } }`

const search = async (text: string, types: string[] | null = null): Promise<{ score: number; name: string }[]> =>
  (await graph.ask(SEARCH, { text, types })).search.edges.map(({ score, node }: Data) => ({
    score,
    name: node.name ?? node.headline ?? node.content,
  }))

test.each([
  ['Ada Moreau', 'Ada Moreau'],
  ['moreau', 'Ada Moreau'],
  ['Morau', 'Ada Moreau'], // misspelt
  ['Ada Morreau', 'Ada Moreau'],
  ['zoe angstrom', 'Zoë Ångström'], // without accents
  ['Angstorm', 'Zoë Ångström'], // without accents and misspelt
  ['Harbor Counsil', 'Harbour Council'],
  ['HC', 'Harbour Council'],
  ['Estport', 'Eastport'],
  ['eastpo', 'Eastport'], // as it is typed
  ['schoolhouse', 'A day in Eastport'], // in a body only
  ['scholhouse', 'A day in Eastport'],
  ['lind says never', 'Lind says never'],
])('"%s" finds %s first', async (text, name) => {
  expect((await search(text))[0]).toMatchObject({ name })
})

test('a statement is found by its words, the article that carries it as well, the person who is named so before both', async () => {
  expect((await search('build', ['STATEMENT']))[0]!.name).toBe('We will build the quay')
  expect((await search('built quay')).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['We will build the quay', 'Eastport to get its quay']),
  )
  const [first, ...rest] = await search('Moreau')
  expect(first!.name).toBe('Ada Moreau')
  expect(rest.map(({ name }) => name)).toContain('A day in Eastport')
})

test('scores lie between 0 and 1 and fall', async () => {
  for (const text of ['Eastport', 'Lind', 'quay', 'Ada Moreau Eastport']) {
    const scores = (await search(text)).map(({ score }) => score)
    expect(scores.length).toBeGreaterThan(0)
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  }
})

test('types narrow it', async () => {
  const types = async (...wanted: string[]) => {
    const { search: found } = await graph.ask(SEARCH, { text: 'Eastport', types: wanted })
    return new Set(found.edges.map(({ node }: Data) => node.__typename))
  }
  expect(await types('PLACE')).toEqual(new Set(['Place']))
  expect(await types('ARTICLE', 'EVENT')).toEqual(new Set(['Article', 'Event']))
})

test('pages, forward and backward, make up one list of totalCount hits', async () => {
  const question = `query($first: Int, $after: String, $last: Int, $before: String) {
    search(text: "Eastport quay", first: $first, after: $after, last: $last, before: $before) { totalCount ${PAGE.replace(
      'node { id }',
      'node { ... on Node { id } }',
    )} } }`
  const whole = await walk(graph, question, (data) => data.search, 100, false)
  expect(new Set(whole).size).toBe(whole.length)
  expect((await graph.ask(question, { first: 1 })).search.totalCount).toBe(whole.length)
  for (const size of [1, 2, 3])
    for (const backward of [false, true])
      expect(await walk(graph, question, (data) => data.search, size, backward)).toEqual(whole)
})

test('takes one statement, and one more for each kind of record that it shows', async () => {
  const question = '{ search(text: "Eastport quay Ada") { edges { score node { __typename } } } }'
  expect((await graph.statementsOf(question)).length).toBeLessThanOrEqual(4)
})

test.each([
  ['…—!?', 'BAD_SEARCH_TEXT'],
  ['', 'BAD_SEARCH_TEXT'],
  ['x'.repeat(1_001), 'BAD_SEARCH_TEXT'],
  ['word '.repeat(21), 'BAD_SEARCH_TEXT'],
])('%j is refused', async (text, code) => expect(await graph.fail(SEARCH, { text })).toMatchObject({ code }))

test.each([
  ["Robert'); drop table article;--"],
  ['% _ \\ %' + 'a'],
  ['a & !b | (c'],
  ['\u0000Ada\u0000'],
  ['\ud800 Ada'],
  ['日本 Ада'],
])('%j does no harm', async (text) => expect(await search(text)).toBeInstanceOf(Array))

test('cursors of other lists and forged ones are refused', async () => {
  const { people } = await graph.ask('{ people(first: 1) { pageInfo { endCursor } } }')
  for (const after of [
    people.pageInfo.endCursor,
    'forged',
    Buffer.from('["search hits","NaN","1"]').toString('base64url'),
  ])
    expect(await graph.fail(`{ search(text: "Ada", after: "${after}") { totalCount } }`)).toMatchObject({
      code: 'BAD_CURSOR',
    })
})
