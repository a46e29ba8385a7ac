import { startTestApi, type TestApi } from '../support/api-server'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ NEWS_GRAPH_MAX_DEPTH: '8', NEWS_GRAPH_MAX_ALIASES: '5', NEWS_GRAPH_MAX_COST: '20000' })
})
afterAll(() => api.stop())

const codeOf = async (query: string, variables?: Record<string, unknown>) =>
  (await api.ask(query, variables)).errors?.[0]?.extensions.code

const nested = (levels: number): string =>
  levels === 0 ? '{ id }' : `{ articles(first: 1) { nodes { entities(first: 1) { nodes ${nested(levels - 1)} } } } }`

test('refuses what nests too deep', async () => {
  expect(await codeOf(`{ articles(first: 1) { nodes { entities(first: 1) { nodes ${nested(2)} } } } }`)).toBe(
    'QUERY_TOO_DEEP',
  )
  expect(await codeOf('{ articles(first: 1) { nodes { entities(first: 1) { nodes { id } } } } }')).toBeUndefined()
})

test('refuses too many aliases', async () => {
  const query = (count: number) =>
    `{ ${Array.from({ length: count }, (_, i) => `a${i}: articles(first: 1) { nodes { id } }`).join(' ')} }`
  expect(await codeOf(query(6))).toBe('TOO_MANY_ALIASES')
  expect(await codeOf(query(5))).toBeUndefined()
})

test('reckons the cost with the sizes that variables ask for, through fragments', async () => {
  const query = `query($n: Int = 100) { articles(first: $n) { nodes { ...Deep } } }
    fragment Deep on Article { statements(first: $n) { nodes { id appearances(first: 100) { cue } } } }`
  expect(await codeOf(query)).toBe('QUERY_TOO_COSTLY')
  expect(await codeOf(query, { n: 3 })).toBeUndefined()
})

test('refuses a small document whose fragments spread to millions of fields', async () => {
  const bomb = Array.from({ length: 25 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join('\n')
  expect(await codeOf(`{ ...F0 }\n${bomb}\nfragment F25 on Query { articles { pageInfo { hasNextPage } } }`)).toBe(
    'QUERY_TOO_COSTLY',
  )
})

test('runs nothing of a document that has no operation of the name asked for, also by GET', async () => {
  const mutation = 'mutation { ingestArticle(input: { headline: "By GET", body: "Ann Field said no." }) { outcome } }'
  const address = new URL(api.url)
  address.searchParams.set('query', mutation)
  address.searchParams.set('operationName', 'Other')
  const answers = [
    await fetch(address, { headers: { 'apollo-require-preflight': 'yes' } }),
    await fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: nested(3), operationName: 'Other' }),
    }),
  ]
  for (const answer of answers) expect(JSON.stringify(await answer.json())).toContain('BAD_ARGUMENT')
  const { data } = await api.ask('{ articles { totalCount } }')
  expect(data).toEqual({ articles: { totalCount: 0 } })
})

test('refuses a document of too many tokens before reading it all', async () => {
  expect(await codeOf(`{ ${'__typename '.repeat(6_000)} }`)).toBe('GRAPHQL_PARSE_FAILED')
})

test.each(['first: 0', 'first: 1000', 'first: -1', 'last: 0', 'first: 2, last: 2'])(
  'refuses the page %s',
  async (page) => {
    expect(await codeOf(`{ articles(${page}) { nodes { id } } }`)).toBe('BAD_PAGE_SIZE')
  },
)

test.each(['nonsense', Buffer.from('["x"]').toString('base64url'), Buffer.from('{}').toString('base64url'), ''])(
  'refuses the forged cursor "%s"',
  async (after) => {
    expect(await codeOf('query($after: String) { articles(after: $after) { nodes { id } } }', { after })).toBe(
      'BAD_CURSOR',
    )
  },
)
