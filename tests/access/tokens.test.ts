/** Tokens of an issuer: where its keys are found, which claims give roles, and what happens while it does not answer. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { readConfig } from '../../src/config'
import { startTestApi, type TestApi } from '../support/api-server'
import { AUDIENCE, keyOf, startIssuer, type Issuer } from './holders'

const INGEST = `mutation { ingestArticle(input: { headline: "A bridge", body: "Ana Velasquez opened it. Bo Lindqvist said that it was strong." }) { outcome } }`

const settings = (issuer: string, more: Record<string, string> = {}) => ({
  NEWS_GRAPH_JWT_ISSUER: issuer,
  NEWS_GRAPH_JWT_AUDIENCE: AUDIENCE,
  ...more,
})

interface Asked {
  status: number
  data?: Record<string, unknown> | null
  code?: string
  message?: string
}

async function ask(api: TestApi, token: string, query = '{ __typename }'): Promise<Asked> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const response = await fetch(api.url, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data, errors } = (await response.json()) as {
    data?: Record<string, unknown>
    errors?: { message: string; extensions: { code: string } }[]
  }
  return { status: response.status, data, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message }
}

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

async function issuerAndApi(
  options: { hasMetadata?: boolean },
  more?: (issuer: Issuer) => Record<string, string>,
): Promise<[Issuer, TestApi]> {
  const issuer = await startIssuer(options)
  stops.push(() => issuer.stop())
  const api = await startTestApi(settings(issuer.url, more?.(issuer)))
  stops.push(() => api.stop())
  return [issuer, api]
}

test('the keys are found by the metadata of the issuer, and asked for once', async () => {
  const [issuer, api] = await issuerAndApi({})
  expect(issuer.asked).toEqual([])
  const token = await issuer.token({ role: 'reader' })
  for (let n = 0; n < 5; n++) expect((await ask(api, token)).status).toBe(200)
  expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys'])
})

test('or at jwks.json where it has no metadata, or where it is said', async () => {
  const [plain, first] = await issuerAndApi({ hasMetadata: false })
  expect((await ask(first, await plain.token({ role: 'reader' }))).status).toBe(200)
  expect(plain.asked).toEqual(['/.well-known/openid-configuration', '/.well-known/jwks.json'])

  const [told, second] = await issuerAndApi({}, ({ url }) => ({ NEWS_GRAPH_JWKS_URL: `${url}/keys` }))
  expect((await ask(second, await told.token({ role: 'reader' }))).status).toBe(200)
  expect(told.asked).toEqual(['/keys'])
})

test('with an issuer nobody comes in without a token, and keys work beside it', async () => {
  const [, api] = await issuerAndApi({})
  expect((await fetch(`${api.origin}/metrics`)).status).toBe(401)
  expect((await ask(api, await keyOf(api, 'reader'))).status).toBe(200)
})

test.each<[string, string, Record<string, unknown>, string[]]>([
  ['a list', 'role', { role: ['reader', 'curator'] }, ['curator']],
  ['several roles', 'roles', { roles: ['ingester', 'curator', 'owner'] }, ['ingester', 'curator']],
  ['a scope', 'scope', { scope: 'openid curator' }, ['curator']],
  ['a path', 'realm_access.roles', { realm_access: { roles: ['offline', 'ingester'] } }, ['ingester']],
  ['an address', 'https://graph.example/role', { 'https://graph.example/role': 'curator' }, ['curator']],
  ['a clock that differs', 'role', { role: 'curator', exp: Math.floor(Date.now() / 1000) - 5 }, ['curator']],
])('roles come from %s', async (_what, claim, claims, roles) => {
  const [issuer, api] = await issuerAndApi({}, () => ({ NEWS_GRAPH_JWT_ROLE_CLAIM: claim }))
  const token = await issuer.token(claims)
  const ingested = await ask(api, token, INGEST)
  expect(ingested.code).toBe(roles.includes('ingester') ? undefined : 'FORBIDDEN')
  const judged = await ask(api, token, 'mutation { withdrawJudgement(id: "judgement_x") { __typename } }')
  expect(judged.code).toBe(roles.includes('curator') ? undefined : 'FORBIDDEN')
})

test('judgements bear the subject of the token', async () => {
  const [issuer, api] = await issuerAndApi({})
  const token = await issuer.token({ role: 'admin' })
  await ask(api, token, INGEST)
  const { data } = await ask(api, token, '{ people(first: 2) { nodes { id } } }')
  const [left, right] = (data as { people: { nodes: { id: string }[] } }).people.nodes
  const judge = `mutation { markDifferent(left: "${left!.id}", right: "${right!.id}") { judgement { madeBy } } }`
  expect((await ask(api, token, judge)).data).toEqual({
    markDifferent: { judgement: { madeBy: 'ines@desk.example' } },
  })
})

test('while the issuer does not answer, its tokens wait and keys work; then they come in', async () => {
  const real = await startIssuer()
  stops.push(() => real.stop())
  let isUp = false
  const front = http.createServer(async (request, response) => {
    if (!isUp) return void request.socket.destroy()
    const keys = await (await fetch(`${real.url}/keys`)).text()
    const metadata = JSON.stringify({ issuer: url, jwks_uri: `${url}/keys` })
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(request.url === '/keys' ? keys : metadata)
  })
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`
  stops.push(() => new Promise((resolve) => front.close(() => resolve())))
  const api = await startTestApi(settings(url))
  stops.push(() => api.stop())

  const token = await real.token({ iss: url, role: 'reader' })
  const waiting = await ask(api, token)
  expect([waiting.status, waiting.code]).toEqual([503, 'ISSUER_UNREACHABLE'])
  expect(waiting.message).not.toContain(url)
  expect(api.logged.length).toBe(1)
  expect((await ask(api, await keyOf(api, 'reader'))).status).toBe(200)
  isUp = true
  expect((await ask(api, token)).status).toBe(200)
})

test('metadata of another issuer is not followed', async () => {
  const real = await startIssuer()
  stops.push(() => real.stop())
  const front = http.createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ issuer: real.url, jwks_uri: `${real.url}/keys` }))
  })
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`
  stops.push(() => new Promise((resolve) => front.close(() => resolve())))
  const api = await startTestApi(settings(url))
  stops.push(() => api.stop())
  expect((await ask(api, await real.token({ iss: url, role: 'admin' }))).status).toBe(503)
  expect(real.asked).toEqual([])
})

test.each<[string, Record<string, string>]>([
  ['NEWS_GRAPH_JWT_AUDIENCE', { NEWS_GRAPH_JWT_ISSUER: 'https://login.example' }],
  ['NEWS_GRAPH_JWT_ISSUER', settings('login.example')],
  ['NEWS_GRAPH_JWT_ISSUER', settings('http://login.example')],
  ['NEWS_GRAPH_JWKS_URL', settings('https://login.example', { NEWS_GRAPH_JWKS_URL: 'http://login.example/keys' })],
  ['NEWS_GRAPH_JWKS_URL is set without NEWS_GRAPH_JWT_ISSUER', { NEWS_GRAPH_JWKS_URL: 'https://login.example/keys' }],
  ['NEWS_GRAPH_JWT_AUDIENCE is set without NEWS_GRAPH_JWT_ISSUER', { NEWS_GRAPH_JWT_AUDIENCE: AUDIENCE }],
])('a start with a wrong %s is refused', (name, environment) => {
  expect(() => readConfig(environment)).toThrow(name)
})
