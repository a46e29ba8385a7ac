/** Every operation of the schema with everybody who may knock, over HTTP and over WebSocket. */
import { buildClientSchema, buildSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import WebSocket from 'ws'
import { tellRoles } from '../../src/api/roles'
import { createClient, NewsGraphClientError, type RawResult } from '../../src/client'
import { startTestApi, type TestApi } from '../support/api-server'
import { AUDIENCE, keyOf, ROLES, runKeys, sleep, startIssuer, type Issuer, type RoleName } from './holders'
import { rootOperations, type RootOperation } from './root-operations'

/** What the core of the API asks for, whatever its declarations say; what is added later is held to its declaration. */
const CORE: Readonly<Record<string, RoleName>> = {
  ingestArticle: 'ingester',
  addSource: 'ingester',
  pollSource: 'ingester',
  removeSource: 'ingester',
  mergeEntities: 'curator',
  markDifferent: 'curator',
  withdrawJudgement: 'curator',
  reviewStatement: 'curator',
  linkStatements: 'curator',
  deleteArticle: 'admin',
}

let api: TestApi
let issuer: Issuer
let operations: RootOperation[]
const keys = {} as Record<RoleName, string>
const tokens = {} as Record<RoleName, string>
/** What lets nobody in, by what it is. */
const refused: Record<string, string | undefined> = {}

beforeAll(async () => {
  issuer = await startIssuer()
  api = await startTestApi({ NEWS_GRAPH_JWT_ISSUER: issuer.url, NEWS_GRAPH_JWT_AUDIENCE: AUDIENCE })
  for (const role of ROLES) {
    keys[role] = await keyOf(api, role)
    tokens[role] = await issuer.token({ role })
  }
  refused['nothing'] = undefined
  refused['a word'] = 'admin'
  refused['a key of another server'] = `${keys.admin.slice(0, 11)}_${'A'.repeat(43)}`
  refused['a key without its end'] = keys.admin.slice(0, -1)
  refused['the prefix of a key'] = keys.admin.slice(0, 11)
  refused['an expired key'] = await keyOf(api, 'admin', '--expires', new Date(Date.now() + 1500).toISOString())
  refused['a revoked key'] = await keyOf(api, 'admin')
  await runKeys(api.config, 'revoke', refused['a revoked key'].slice(0, 11))
  for (const [fault, token] of Object.entries(await issuer.counterfeits())) refused[`a token ${fault}`] = token
  await sleep(1500) // until the one key has expired

  const schema = await askAs(keys.reader, getIntrospectionQuery())
  operations = rootOperations(buildClientSchema(schema.body.data as unknown as IntrospectionQuery))
})
afterAll(async () => {
  await api.stop()
  await issuer.stop()
})

interface HttpAnswer {
  status: number
  challenge: string | null
  body: RawResult
}

async function askAs(key: string | undefined, query: string): Promise<HttpAnswer> {
  const response = await fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query }),
  })
  return {
    status: response.status,
    challenge: response.headers.get('www-authenticate'),
    body: (await response.json()) as RawResult,
  }
}

const codesIn = ({ errors = [] }: RawResult): (string | undefined)[] => errors.map((e) => e.extensions?.code)

const isAllowed = ({ declared }: RootOperation, role: RoleName): boolean =>
  declared === undefined || declared === 'reader' || role === declared || role === 'admin'

/** Whatever was not looked at before it was done. */
const BAD_QUERIES = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'INTERNAL']

/** One line for each operation that was not answered as it should be. */
function wrongs(role: RoleName, answers: readonly [RootOperation, RawResult][]): string[] {
  return answers.flatMap(([operation, answer]) => {
    const codes = codesIn(answer)
    const was = codes.includes('FORBIDDEN') ? 'forbidden' : 'allowed'
    const should = isAllowed(operation, role) ? 'allowed' : 'forbidden'
    if (codes.some((code) => BAD_QUERIES.includes(code!))) return [`${operation.query}: ${JSON.stringify(answer)}`]
    const told = Object.values(answer.data ?? {}).filter((value) => value !== null)
    if (was === 'forbidden' && told.length > 0) return [`${operation.field} answered a ${role} beside its refusal`]
    return was === should ? [] : [`${operation.field} was ${was} for ${role}`]
  })
}

/** Each over one socket; a subscription that is not refused within a moment counts as open. */
async function askOverSocket(key: string, asked: readonly RootOperation[]): Promise<[RootOperation, RawResult][]> {
  const client = createClient({ url: api.url, key, webSocket: WebSocket })
  const answers: [RootOperation, RawResult][] = []
  for (const operation of asked) {
    const results = client.iterate({ query: operation.query })
    const answer = results.next().then(
      ({ value }): RawResult => value as RawResult,
      (error: unknown): RawResult => ({ data: null, errors: (error as NewsGraphClientError).errors }),
    )
    const isOpen = operation.kind === 'subscription' && sleep(150).then((): RawResult => ({ data: {} }))
    answers.push([operation, await (isOpen ? Promise.race([answer, isOpen]) : answer)])
    await results.return?.()
  }
  await client.close()
  return answers
}

test('the core of the API declares what it should', () => {
  const declared = new Map(operations.filter(({ kind }) => kind === 'mutation').map((o) => [o.field, o.declared]))
  expect(Object.fromEntries([...declared].filter(([field]) => Object.hasOwn(CORE, field)))).toEqual(CORE)
  for (const role of declared.values()) expect(ROLES).toContain(role)
})

test('a schema in which a mutation declares no role is not built', () => {
  const forgetful = buildSchema('type Query { calm: Int } type Mutation { burn: Int, drown: Int }')
  expect(() => tellRoles(forgetful)).toThrow('@NeedsRole is missing on the mutations burn, drown')
})

describe.each(ROLES)('a %s may do what it may and nothing else', (role) => {
  const answered = () => operations.filter(({ kind }) => kind !== 'subscription')

  test.each([
    ['key', keys],
    ['token', tokens],
  ])('with a %s, over HTTP', async (_kind, holders) => {
    const answers: [RootOperation, RawResult][] = []
    for (const operation of answered()) {
      const { status, body } = await askAs(holders[role], operation.query)
      expect(status).toBe(200)
      answers.push([operation, body])
    }
    expect(wrongs(role, answers)).toEqual([])
  })

  test.each([
    ['key', keys],
    ['token', tokens],
  ])('with a %s, over WebSocket', async (_kind, holders) => {
    expect(wrongs(role, await askOverSocket(holders[role], operations))).toEqual([])
  })
})

test('what lets nobody in lets nobody do anything, over HTTP', async () => {
  const routes = ['/graphql?query=%7B__typename%7D', '/metrics']
  for (const [what, key] of Object.entries(refused)) {
    for (const { query } of operations) {
      const { status, challenge, body } = await askAs(key, query)
      expect([what, query, status, codesIn(body), body.data]).toEqual([
        what,
        query,
        401,
        ['UNAUTHENTICATED'],
        undefined,
      ])
      expect(challenge).toMatch(key === undefined ? /^Bearer realm="news-graph"$/ : /^Bearer .*error="invalid_token"/)
      expect(JSON.stringify(body) + challenge).not.toContain(key ?? 'Healey')
    }
    for (const route of routes) {
      const headers = { 'apollo-require-preflight': '1', ...(key !== undefined && { authorization: `Bearer ${key}` }) }
      expect([what, route, (await fetch(api.origin + route, { headers })).status]).toEqual([what, route, 401])
    }
  }
})

test('what lets nobody in lets nobody do anything, over WebSocket', async () => {
  for (const [what, key] of Object.entries(refused)) {
    const client = createClient({ url: api.url, key: key ?? '', webSocket: WebSocket })
    for (const { query } of operations) {
      const error = await client
        .iterate({ query })
        .next()
        .catch((e: unknown) => e)
      expect([what, query, (error as NewsGraphClientError).code]).toEqual([what, query, 'UNAUTHENTICATED'])
    }
    await client.close()
  }
})

test('a token that names no role here is known and may do nothing', async () => {
  for (const claims of [
    {},
    { role: 'Admin' },
    { role: ['owner'] },
    { role: { admin: true } },
    { role: 'administrator' },
  ]) {
    const token = await issuer.token(claims)
    const { status, challenge, body } = await askAs(token, '{ __typename }')
    expect([status, codesIn(body)]).toEqual([403, ['FORBIDDEN']])
    expect(challenge).toContain('error="insufficient_scope"')
    const client = createClient({ url: api.url, key: token, webSocket: WebSocket })
    await expect(client.iterate({ query: '{ __typename }' }).next()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await client.close()
  }
})

test('pages, /health and /ready stay open', async () => {
  for (const path of ['/health', '/ready']) expect((await fetch(api.origin + path)).status).toBe(200)
  const page = await fetch(api.url, { headers: { accept: 'text/html' } })
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect((await fetch(`${api.origin}/metrics`, { headers: { authorization: `bearer ${keys.reader}` } })).status).toBe(
    200,
  )
})

test('nothing of it was logged', () => {
  expect(api.logged).toEqual([])
})
