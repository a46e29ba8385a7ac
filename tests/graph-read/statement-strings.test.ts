/** Every text that the API takes, holding what no text should: told by a code, over HTTP and WebSocket, never a failure of ours. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isScalarType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql'
import fc from 'fast-check'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { createSchema } from '../../src/api/schema'
import { startTestApi, type TestApi } from '../support/api-server'
import type { Data } from './graph-client'
import { SAID, statementId, storePress } from './press-world'

let api: TestApi
let schema: GraphQLSchema

beforeAll(async () => {
  api = await startTestApi({ NEWS_GRAPH_MAX_ALIASES: '500' })
  schema = await createSchema()
  await storePress(api.db)
})
afterAll(() => api.stop())

/** Makes the value of an argument with a text in one place of it. */
type Filled = { place: string; value: (text: string) => unknown }

/** Every place in a value of the type where a text may stand; known: what else a place wants. */
function placesIn(type: GraphQLInputType, place: string, depth = 0): Filled[] {
  const nullable = getNullableType(type)
  if (isListType(nullable))
    return placesIn(nullable.ofType as GraphQLInputType, place, depth).map(({ place: at, value }) => ({
      place: at,
      value: (text) => [value(text)],
    }))
  if (isScalarType(nullable))
    return ['String', 'ID', 'URL', 'Date', 'DateTime'].includes(nullable.name) ? [{ place, value: (text) => text }] : []
  if (!isInputObjectType(nullable) || depth > 3) return []
  const required: Record<string, unknown> =
    nullable.name === 'StatementReviewInput' ? { id: statementId(SAID.doubt), review: 'CONFIRMED' } : {}
  return Object.values(nullable.getFields()).flatMap((field) =>
    placesIn(field.type, `${place}.${field.name}`, depth + 1).map(({ place: at, value }) => ({
      place: at,
      value: (text) => ({ ...required, [field.name]: value(text) }),
    })),
  )
}

const PLAIN: Record<string, unknown> = {
  ID: statementId(SAID.build),
  EntityRef: { name: 'Ada Moreau' },
  String: 'quay',
  StatementLinkKind: 'REPEATS',
  StatementFacet: 'DAY',
}

const plainValue = ({ type }: GraphQLArgument): unknown => {
  const value = PLAIN[getNamedType(type).name]
  return isListType(getNullableType(type)) ? [value] : value
}

interface Question {
  name: string
  query: string
  variables: (text: string) => Record<string, unknown>
}

function questionsOf(kind: 'query' | 'mutation' | 'subscription'): Question[] {
  const root = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }[kind]!
  return Object.values(root.getFields()).flatMap((field) =>
    field.args.flatMap((argument) =>
      placesIn(argument.type, `${field.name}(${argument.name})`).map(({ place, value }) => {
        const used = field.args.filter((other) => other === argument || isRequiredArgument(other))
        const declared = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')
        const passed = used.map(({ name }) => `${name}: $${name}`).join(', ')
        return {
          name: place,
          query: `${kind}(${declared}) { ${field.name}(${passed}) { __typename ${kind === 'mutation' ? 'userErrors { code }' : ''} } }`,
          variables: (text: string) =>
            Object.fromEntries(used.map((other) => [other.name, other === argument ? value(text) : plainValue(other)])),
        }
      }),
    ),
  )
}

const codeOf = (answer: { errors?: { extensions: { code: string } }[] | null; data?: Data }): string =>
  answer.errors?.[0]?.extensions.code ?? Object.values<Data>(answer.data)[0]?.userErrors?.[0]?.code ?? 'none'

const BAD = { 'U+0000': 'a\0b', 'half of a pair': 'a\ud83d b', 'the other half': '\ude00' }

describe.each(['query', 'mutation'] as const)('a %s', (kind) => {
  test.each(Object.entries(BAD))('with %s in any text is refused', async (_what, text) => {
    const questions = questionsOf(kind)
    expect(questions.length).toBeGreaterThan(kind === 'query' ? 50 : 15)
    for (const { name, query, variables } of questions) {
      const answer = await api.ask(query, variables(text))
      expect([name, codeOf(answer as never)]).toEqual([name, 'BAD_ARGUMENT'])
    }
  })
})

test.each([
  'x'.repeat(200_000),
  '語'.repeat(100_000),
  '\u{10ffff}'.repeat(700),
  'x '.repeat(400),
  `${'('.repeat(400)}a`,
  `${'"a" or -'.repeat(100)}b`,
  '\u202e\u200b\ufeff',
  `%_\\'";--`,
  '{{{[[[',
  '１２３٣٤٥',
])('a query with strange text in any place is answered, or refused by a code (%#)', async (text) => {
  for (const { name, query, variables } of questionsOf('query')) {
    const answer = await api.ask(query, variables(text))
    const code = codeOf(answer as never)
    expect([name, code, /^[A-Z][A-Z_]+$|^none$/.test(code) && code !== 'INTERNAL']).toEqual([name, code, true])
  }
  expect(api.logged).toEqual([])
})

test('whatever is searched for, the database takes it', async () => {
  const [{ most }] = (await api.db.query<{ most: number }>(
    `select max(octet_length(unaccent(chr(i)))) as most from generate_series(1, 65535) i where i not between 55296 and 57343`,
  )) as [{ most: number }]
  expect(200 * most).toBeLessThan(2_046)
  const query =
    'query($text: String) { statements(filter: { text: $text }) { totalCount } articles(filter: { text: $text }, orderBy: RELEVANCE) { totalCount } }'
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 1_000, size: 'max' }), async (text) => {
      expect(codeOf((await api.ask(query, { text })) as never)).toMatch(/^(none|BAD_SEARCH_TEXT|BAD_ARGUMENT)$/)
    }),
    { numRuns: 200 },
  )
})

test('in the text of the query, too', async () => {
  expect(codeOf((await api.ask('{ search(text: "a\\u0000b") { totalCount } }')) as never)).toBe('BAD_ARGUMENT')
  expect(codeOf((await api.ask('{ search(text: "a\\ud83d b") { totalCount } }')) as never)).toBe('GRAPHQL_PARSE_FAILED')
  expect(codeOf((await api.ask('{ statements(filter: { text: """a\0b""" }) { totalCount } }')) as never)).toMatch(
    /^(BAD_ARGUMENT|GRAPHQL_PARSE_FAILED)$/,
  )
})

test('deep and wide variables are looked through without running out of anything', async () => {
  const query = 'query($text: String!) { search(text: $text) { totalCount } }'
  const body = `{"query":${JSON.stringify(query)},"variables":{"text":"quay","more":${'['.repeat(100_000)}"a\\u0000"${']'.repeat(100_000)}}}`
  const response = await fetch(api.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  expect(codeOf((await response.json()) as never)).toBe('BAD_ARGUMENT')
})

test('a subscription over WebSocket likewise', async () => {
  const client = createClient({ url: api.url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 })
  for (const { name, query, variables } of questionsOf('subscription'))
    for (const text of Object.values(BAD)) {
      const errors = await new Promise<Data>((resolve, reject) =>
        client.subscribe(
          { query, variables: variables(text) },
          { next: reject, error: resolve, complete: () => reject(new Error('no error')) },
        ),
      )
      expect([name, errors[0].extensions.code]).toEqual([name, 'BAD_ARGUMENT'])
    }
  await client.dispose()
})
