import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import WebSocket from 'ws'
import {
  createClient,
  NewStatementsDocument,
  NewsGraphClientError,
  WhatDidTheySayDocument,
  WhoIsThisDocument,
} from '../../src/client'
import { startTestApi, type TestApi } from '../support/api-server'

/** Beside us, so that the server in this process can answer meanwhile. */
const run = promisify(execFile)

const ROOT = join(__dirname, '..', '..')
let api: TestApi
let folder: string

beforeAll(async () => {
  if (!existsSync(join(ROOT, 'dist', 'client', 'index.mjs'))) throw new Error('the client is not built: npm run build')
  api = await startTestApi({ NEWS_GRAPH_SAMPLE: 'on' })
  folder = mkdtempSync(join(tmpdir(), 'news-graph-user-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(ROOT, join(folder, 'node_modules', 'news-graph'))
  for (const name of ['@graphql-codegen', 'graphql'])
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await api.stop()
})

test('asks a shipped question with types', async () => {
  const client = createClient({ url: api.url })
  const { statements } = await client.request(WhatDidTheySayDocument, { first: 5 })
  expect(statements.totalCount).toBeGreaterThan(0)
  expect(statements.nodes[0]!.speaker?.name).toBe('John Healey')
  expect(statements.nodes[0]!.appearances[0]!.article.publisher?.name).toMatch(/^Sample /)
})

test('throws what the server refuses, with its code', async () => {
  const client = createClient({ url: api.url })
  const refused = client.request(WhoIsThisDocument, { who: { name: 'Healey', id: 'entity_x' } })
  await expect(refused).rejects.toThrow(NewsGraphClientError)
  await expect(refused).rejects.toMatchObject({ code: 'BAD_ENTITY_REF' })
})

test('says where nobody answers', async () => {
  await expect(createClient({ url: 'http://127.0.0.1:9/graphql' }).request(WhoIsThisDocument)).rejects.toThrow(
    'No answer from http://127.0.0.1:9/graphql',
  )
})

test('gets new statements as they are stored', async () => {
  const client = createClient({ url: api.url, webSocket: WebSocket })
  const statements = client.subscribe(NewStatementsDocument, { filter: null })
  const next = statements.next()
  const input = {
    url: 'https://sample-lake.example/1',
    headline: 'Mayor Ana Velasquez opens the bridge',
    body: 'Mayor Ana Velasquez said that the new bridge would open in May.\n\nThe work took three years.',
    publishedAt: '2026-01-05T08:00:00Z',
    publisher: 'Sample Lake News',
  }
  const ingest =
    'mutation($input: IngestArticleInput!) { ingestArticle(input: $input) { outcome userErrors { message } } }'
  // The subscription stands once the server has answered the socket; until then the article is brought again and again.
  const bringing = setInterval(
    () => void api.ask(ingest, { input: { ...input, url: `${input.url}?${Date.now()}` } }),
    500,
  )
  const { value } = await next
  clearInterval(bringing)
  expect((value as { statementAdded: { content: string } }).statementAdded.content).toContain('bridge')
  await statements.return?.()
  await client.close()
})

test('is used from ESM and from CommonJS, without any code of the server', async () => {
  const ask = `createClient({ url: ${JSON.stringify(api.url)} }).request(WhoIsThisDocument, { who: { name: 'Healey' } }).then((d) => console.log(d.entity.name))`
  writeFileSync(
    join(folder, 'user.mjs'),
    `import { createClient, WhoIsThisDocument } from 'news-graph/client'\n${ask}\n`,
  )
  writeFileSync(
    join(folder, 'user.cjs'),
    `const { createClient, WhoIsThisDocument } = require('news-graph/client')\n${ask}\n`,
  )
  for (const file of ['user.mjs', 'user.cjs'])
    expect((await run(process.execPath, [file], { cwd: folder })).stdout.trim()).toBe('John Healey')
  expect(readFileSync(join(ROOT, 'dist', 'client', 'index.mjs'), 'utf8')).not.toMatch(/apollo|prisma|type-graphql/i)
})

test('gives its types to users', async () => {
  writeFileSync(
    join(folder, 'user.ts'),
    `import { createClient, WhoIsThisDocument } from 'news-graph/client'
export async function ask(): Promise<string | undefined> {
  const { entity } = await createClient({ url: 'http://x' }).request(WhoIsThisDocument, { ties: 3 })
  // @ts-expect-error there is no such field
  void entity?.nonsense
  // @ts-expect-error ties is a number
  void createClient({ url: 'http://x' }).request(WhoIsThisDocument, { ties: 'three' })
  return entity?.name
}
`,
  )
  for (const [module, resolution] of [
    ['node20', 'node16'],
    ['esnext', 'bundler'],
  ] as const) {
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--target',
      'es2022',
      '--module',
      module,
      '--moduleResolution',
      resolution,
    ]
    await run(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), ...options, 'user.ts'], {
      cwd: folder,
    })
  }
})

test('tells an address that is no GraphQL API, whatever JSON it answers with', async () => {
  const client = createClient({ url: `${api.origin}/health` })
  await expect(client.request(WhatDidTheySayDocument)).rejects.toThrow('is no GraphQL API')
})

test("makes typed documents of a user's own questions by the codegen lines of the README", async () => {
  writeFileSync(join(folder, 'mine.graphql'), 'query Mine { articles(first: 1) { nodes { headline } } }')
  writeFileSync(
    join(folder, 'codegen.json'),
    JSON.stringify({
      schema: 'node_modules/news-graph/schema/schema.graphql',
      documents: ['mine.graphql'],
      generates: { 'gql/': { preset: 'client', config: { documentMode: 'string' } } },
    }),
  )
  await run(
    process.execPath,
    [join(ROOT, 'node_modules', '@graphql-codegen', 'cli', 'cjs', 'bin.js'), '--config', 'codegen.json', '--silent'],
    { cwd: folder },
  )
  expect(readFileSync(join(folder, 'gql', 'graphql.ts'), 'utf8')).toContain('MineDocument')
})
