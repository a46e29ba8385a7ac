import { auditServer } from 'graphql-http'
import http from 'node:http'
import { startTestApi, type TestApi } from '../support/api-server'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ NEWS_GRAPH_MAX_REQUEST_BYTES: '20000' })
})
afterAll(() => api.stop())

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(api.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
const codeOf = async (response: Response) =>
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code

/** A request with headers that fetch does not let one set. */
const raw = (path: string, headers: http.OutgoingHttpHeaders): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port: api.port, path, headers }, (response) => {
        let body = ''
        response.on('data', (part: Buffer) => (body += part.toString()))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
      })
      .on('error', reject)
  })

test('passes every MUST and SHOULD of the GraphQL over HTTP audit suite', async () => {
  const results = await auditServer({ url: api.url, fetchFn: fetch })
  expect(results.length).toBeGreaterThanOrEqual(60)
  const failed = results.filter((result) => result.status === 'error' || result.status === 'warn')
  expect(
    failed.map((result) => `${result.status}: ${result.name} (${'reason' in result ? result.reason : ''})`),
  ).toEqual([])
})

test('says that it is up and ready', async () => {
  expect((await fetch(`${api.origin}/health`)).status).toBe(200)
  expect((await fetch(`${api.origin}/ready`)).status).toBe(200)
  expect(await (await fetch(`${api.origin}/metrics`)).text()).toContain('news_graph_http_request_seconds')
})

test('refuses a body over the limit and goes on answering', async () => {
  const response = await post(JSON.stringify({ query: `{ __typename } # ${'x'.repeat(30_000)}` }))
  expect(response.status).toBe(413)
  expect(await codeOf(response)).toBe('BODY_TOO_LARGE')
  expect((await post('{"query":"{__typename}"}')).status).toBe(200)
})

test('refuses a body that is no JSON', async () => {
  const response = await post('{"query": ')
  expect(response.status).toBe(400)
  expect(await codeOf(response)).toBe('BAD_JSON')
})

test('tells which methods there are', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const response = await fetch(api.url, { method, headers: { 'content-type': 'application/json' } })
    expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, 'GET, POST'])
    expect(await codeOf(response)).toBe('METHOD_NOT_ALLOWED')
  }
})

test('refuses simple cross-site requests (CSRF)', async () => {
  const get = await fetch(`${api.url}?query=${encodeURIComponent('{ __typename }')}`)
  expect(get.status).toBe(400)
  const form = await post('{"query":"{__typename}"}', { 'content-type': 'text/plain' })
  expect(form.status).toBeGreaterThanOrEqual(400)
})

test('answers no name but loopback ones, so that no web site can rebind its own to it', async () => {
  expect((await raw('/health', { host: 'evil.example' })).status).toBe(400)
  expect((await raw('/health', { host: `localhost:${api.port}` })).status).toBe(200)
})

test('serves nothing from outside the folder of its pages', async () => {
  for (const path of ['/web/../main.js', '/web/%2e%2e/main.js', '/web/..%2fmain.js', '/web/%00', '/web/%', '/web/']) {
    expect((await raw(path, { host: `127.0.0.1:${api.port}` })).status).toBe(404)
  }
})

test('gives stable codes for syntax, validation and variables', async () => {
  expect((await api.ask('{ nonsense')).errors?.[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED')
  expect((await api.ask('{ nonsense }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  const wrong = await api.ask('query($first: Int) { articles(first: $first) { nodes { id } } }', { first: 'three' })
  expect(wrong.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})

test('logs nothing while clients make mistakes', () => {
  expect(api.logged).toEqual([])
})
