/** Exports of a small world of articles: by the command and over HTTP, whole, narrowed and around somebody. */
import jsonld from 'jsonld'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyOf, sleep } from '../access/holders'
import { globalId, PRESS, SAID, statementId, storePress, type PressIds } from '../graph-read/press-world'
import { startTestApi, type TestApi } from '../support/api-server'
import { complaintsOf } from '../support/xmllint'
import { readGexf, readGraphml, type ReadGraph } from './graph-schemas'
import { runExportOf } from './run-export'
import { readTable, unzip } from './tables'

let api: TestApi
let articles: PressIds
beforeAll(async () => {
  api = await startTestApi()
  articles = await storePress(api.db)
})
afterAll(() => api.stop())

const { ada, bo, council, courier, eastland, eastport, meeting, post, zoe } = PRESS

const run = (...args: string[]) => runExportOf(api.config.databaseUrl!, ...args)

const failOf = async (...args: string[]) =>
  run(...args).then(
    () => expect('no error').toBe('an error'),
    ({ code, message }: { code: string; message: string }) => `${code}: ${message}`,
  )

/** Things by what they are: schema.org's terms without its address, references as `→ id`. */
type Thing = Record<string, unknown>

const iri = (id: string): string => `urn:uuid:${id.slice(id.indexOf('_') + 1)}`

const short = (term: string): string => term.replace(/^https:\/\/schema\.org\/|^http:\/\/www\.w3\.org\/ns\//, '')

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? plain(value[0]) : value.map(plain)
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? short(value) : value
  if ('@value' in value) return value['@value']
  if ('@id' in value && Object.keys(value).length === 1) return `→ ${short(String(value['@id']))}`
  return Object.fromEntries(Object.entries(value).map(([term, inner]) => [short(term), plain(inner)]))
}

/** Flattened, so that what is told in several places is one thing; those without a name of their own by themselves. */
async function thingsOf(document: Buffer): Promise<{ named: Map<string, Thing>; unnamed: Thing[] }> {
  const things = (await jsonld.flatten(JSON.parse(document.toString()) as object)).map((thing) => plain(thing) as Thing)
  const isNamed = ({ '@id': id }: Thing): boolean => String(id).startsWith('urn:')
  return {
    named: new Map(things.filter(isNamed).map((thing) => [String(thing['@id']), thing])),
    unnamed: things.filter((thing) => !isNamed(thing)),
  }
}

const to = (...entities: { id: string }[]): string[] | string => {
  const references = entities.map(({ id }) => `→ ${iri(`entity_${id}`)}`)
  return references.length === 1 ? references[0]! : references
}

const toArticle = (id: string): string => `→ ${iri(id)}`

test('JSON-LD tells the whole graph in the terms of schema.org', async () => {
  const { code, out } = await run('--format', 'jsonld')
  expect(code).toBe(0)
  const { named, unnamed } = await thingsOf(out)
  expect(named.get(iri(globalId(ada)))).toMatchObject({
    '@type': 'Person',
    name: 'Ada Moreau',
    alternateName: 'Moreau',
    description: 'mayor of Eastport',
  })
  expect(named.get(iri(globalId(council)))).toMatchObject({ '@type': 'Organization', name: 'Harbour Council' })
  expect(named.get(iri(globalId(eastport)))).toMatchObject({ '@type': 'Place', containedInPlace: to(eastland) })
  expect(named.get(iri(globalId(meeting)))).toMatchObject({
    '@type': 'Event',
    startDate: '2025-11-04',
    location: to(eastport),
    attendee: to(ada, bo),
  })
  expect(unnamed).toContainEqual(
    expect.objectContaining({
      '@type': 'OrganizationRole',
      memberOf: to(council),
      roleName: 'engineer',
      startDate: '2020',
    }),
  )
  expect(named.get(iri(articles.quay))).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Moreau promises Eastport its quay 🚢',
    url: '→ https://courier.example/quay',
    datePublished: '2025-11-04T08:00Z',
    inLanguage: 'en',
    articleSection: 'Harbour',
    publisher: to(courier),
    author: to(zoe),
    usageInfo: '→ https://courier.example/quay',
  })
  expect(named.get(iri(statementId(SAID.build)))).toMatchObject({
    '@type': 'Quotation',
    text: 'We will build the quay and we will pay for it',
    creator: to(ada),
    spokenByCharacter: to(ada),
    about: expect.arrayContaining([...to(eastport, bo)]),
    dateCreated: '2025-11-04',
    locationCreated: to(eastport),
    recordedAt: to(meeting),
    isPartOf: [toArticle(articles.quay), toArticle(articles.post)],
  })
  // Nobody printed when it was said, nor who.
  expect(named.get(iri(statementId(SAID.never)))).not.toHaveProperty('dateCreated')
  expect(named.get(iri(statementId(SAID.doubt)))).not.toHaveProperty('creator')
  expect(unnamed).toContainEqual(
    expect.objectContaining({
      '@type': 'oa#TextQuoteSelector',
      'oa#exact': 'the quay would be built, and paid for',
      'oa#prefix': expect.stringMatching(/said that $/),
    }),
  )
})

test('JSON-LD is narrowed to quotations by speaker, topic, outlet and time, each with what it needs', async () => {
  const quotations = async (...args: string[]): Promise<unknown[]> => {
    const { named } = await thingsOf((await run('--format', 'jsonld', ...args)).out)
    return [...named.values()].filter((thing) => thing['@type'] === 'Quotation').map(({ text }) => text)
  }
  const { build, joy, never } = SAID
  expect((await quotations('--speaker', 'Ada Moreau')).sort()).toEqual([never.content, build.content])
  expect(await quotations('--speaker', globalId(ada), '--about', 'Eastport')).toEqual([build.content])
  expect(await quotations('--speaker', 'Ada Moreau', '--publisher', 'Sample Courier')).toEqual([build.content])
  expect((await quotations('--since', '2025-11', '--until', '2025')).sort()).toEqual([joy.content, build.content])
  const { named } = await thingsOf((await run('--format', 'jsonld', '--about', 'Eastport')).out)
  expect(named.get(iri(globalId(ada)))).toMatchObject({ '@type': 'Person', name: 'Ada Moreau' })
  expect(named.get(iri(globalId(post)))).toMatchObject({ '@type': 'Organization', name: 'Sample Post' })
})

const KINDS = `kinds: $kinds, minWeight: $minWeight, seen: $seen`
const LINKS = `query($ids: [ID!]!, $kinds: [LinkKind!], $minWeight: Int!, $seen: DateRange) {
  nodes(ids: $ids) { ... on Entity { id links(first: 100, ${KINDS}) { nodes { kind weight firstSeen lastSeen from { id } to { id } } } } } }`

interface ApiLink {
  kind: string
  weight: number
  firstSeen: string | null
  lastSeen: string | null
  from: { id: string }
  to: { id: string }
}

const UNDIRECTED = ['CO_MENTIONED', 'TOOK_PART_WITH']

const linkKey = (from: string, to: string, kind: string): string =>
  [...(UNDIRECTED.includes(kind) ? [from, to].sort() : [from, to]), kind].join(' ')

const edgesOf = ({ edges }: ReadGraph): Record<string, string[]> =>
  Object.fromEntries(edges.map(({ source, target, values, spell }) => [linkKey(source, target, values.kind!), spell!]))

test.each([
  [[], { kinds: null, minWeight: 0, seen: null }],
  [['--kinds', 'spoke_about,TOOK_PART_IN'], { kinds: ['SPOKE_ABOUT', 'TOOK_PART_IN'], minWeight: 0, seen: null }],
  [['--min-weight', '2'], { kinds: null, minWeight: 2, seen: null }],
  [['--since', '2025-11-05'], { kinds: null, minWeight: 0, seen: { from: '2025-11-05' } }],
  [
    ['--since', '2025-11-04', '--until', '2025-11-04', '--kinds', 'CO_MENTIONED'],
    { kinds: ['CO_MENTIONED'], minWeight: 0, seen: { from: '2025-11-04', to: '2025-11-04' } },
  ],
])('GEXF with %j holds the ties that the API shows, and their ends', async (args, variables) => {
  const { out } = await run('--format', 'gexf', ...args)
  expect(complaintsOf(out.toString())).toBe('')
  const graph = readGexf(out.toString())
  const ids = Object.values(PRESS).map(globalId)
  const { data } = await api.ask<{ nodes: { links: { nodes: ApiLink[] } }[] }>(LINKS, { ids, ...variables })
  const links = data!.nodes.flatMap(({ links }) => links.nodes)
  const shown = links.map(({ kind, from, to, firstSeen, lastSeen }) => [
    linkKey(from.id, to.id, kind),
    [firstSeen, lastSeen],
  ])
  expect(edgesOf(graph)).toEqual(Object.fromEntries(shown))
  const ends = links.flatMap(({ from, to }) => [from.id, to.id])
  expect([...graph.nodes.keys()].sort()).toEqual([...new Set(args.length === 0 ? ids : ends)].sort())
})

const AROUND = `{ neighbourhood(of: [{ name: "Ada Moreau" }], depth: 2, limit: 4) {
  truncated nodes { degree pageRank community entity { id } } links { kind weight from { id } to { id } } } }`

test.each([
  ['gexf', readGexf],
  ['graphml', readGraphml],
] as const)('a neighbourhood over HTTP is that of the API: %s', async (format, read) => {
  const { data } = await api.ask<{
    neighbourhood: {
      truncated: boolean
      nodes: { degree: number; pageRank: number; community: number; entity: { id: string } }[]
      links: ApiLink[]
    }
  }>(AROUND)
  const { nodes, links, truncated } = data!.neighbourhood
  const response = await fetch(`${api.origin}/export/${format}?of=Ada+Moreau&depth=2&limit=4`)
  expect([response.status, response.headers.get('news-graph-truncated')]).toEqual([200, String(truncated)])
  const graph = read(await response.text())
  expect([...graph.nodes].map(([id, { values }]) => [id, values.degree, values.pageRank, values.community])).toEqual(
    nodes.map(({ entity, degree, pageRank, community }) => [
      entity.id,
      String(degree),
      String(pageRank),
      String(community),
    ]),
  )
  expect(graph.edges.map(({ source, target, values }) => [source, target, values.kind])).toEqual(
    links.map(({ from, to, kind }) => [from.id, to.id, kind]),
  )
})

test('the command prints the same neighbourhood, and tells that it is cut', async () => {
  const { out, err } = await run('--format', 'graphml', '--of', 'Ada Moreau', '--depth', '2', '--limit', '4')
  const response = await fetch(`${api.origin}/export/graphml?of=${globalId(ada)}&depth=2&limit=4`)
  expect(out.toString()).toBe(await response.text())
  expect(err).toContain('--limit')
})

test('every format goes out over HTTP with its type and a file name', async () => {
  const files: Record<string, string> = {
    gexf: 'news-graph.gexf',
    graphml: 'news-graph.graphml',
    csv: 'news-graph.zip',
    cypher: 'news-graph.cypher',
    jsonld: 'news-graph.jsonld',
  }
  for (const [format, file] of Object.entries(files)) {
    const response = await fetch(`${api.origin}/export/${format}?of=Ada+Moreau&of=Bo+Lind&kinds=SPOKE_ABOUT`)
    expect([format, response.status]).toEqual([format, 200])
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${file}"`)
    const bytes = Buffer.from(await response.arrayBuffer())
    if (format === 'csv') expect(Object.keys(await unzip(bytes))).toEqual(['nodes.csv', 'edges.csv'])
    else expect(bytes.toString()).toContain('Ada Moreau')
  }
  const { named } = await thingsOf(
    (await run('--format', 'jsonld', '--of', 'Ada Moreau', '--kinds', 'SPOKE_ABOUT')).out,
  )
  expect(named.get(iri(statementId(SAID.build)))).toMatchObject({ '@type': 'Quotation', creator: to(ada) })
})

test('CSV goes into a folder, too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'news-graph-csv-'))
  try {
    const { out } = await run('--format', 'csv')
    expect((await run('--format', 'csv', '--out', join(folder, 'new'))).out.length).toBe(0)
    const files = await unzip(out)
    for (const [name, contents] of Object.entries(files))
      expect(readFileSync(join(folder, 'new', name), 'utf8')).toBe(contents)
    expect(readTable(files['nodes.csv']!).find(({ id }) => id === globalId(zoe))).toMatchObject({
      label: 'Zoë Ångström',
      type: 'PERSON',
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('JSON Lines stay what is printed where nothing else is asked for', async () => {
  const [plainly, named] = [await run(), await run('--format', 'jsonl')]
  const lines = plainly.out.toString().trim().split('\n')
  const records = lines.map((line) => JSON.parse(line) as { record?: string })
  expect(records.filter(({ record }) => record === undefined).length).toBe(Object.keys(articles).length)
  expect(named.out.equals(plainly.out)).toBe(true)
})

test('the command refuses what it does not heed', async () => {
  expect(await failOf('--format', 'gxf')).toMatch(/^BAD_COMMAND: --format must be one of jsonl, gexf/)
  expect(await failOf('--format', 'gexf', 'graph.gexf')).toMatch(/^BAD_COMMAND: export takes options only/)
  expect(await failOf('--format', 'gexf', '--out', 'x')).toMatch(/^BAD_COMMAND: --out goes with --format csv/)
  expect(await failOf('--format', 'gexf', '--speaker', 'Ada')).toMatch(/^BAD_ARGUMENT: speaker narrows statements/)
  expect(await failOf('--format', 'jsonld', '--kinds', 'SPOKE_TO')).toMatch(/^BAD_ARGUMENT: kinds narrows ties/)
  expect(await failOf('--format', 'gexf', '--depth', '2')).toMatch(/^BAD_ARGUMENT: depth goes with of/)
  expect(await failOf('--format', 'gexf', '--kinds', 'LIKES')).toMatch(/^BAD_ARGUMENT: kinds are CO_MENTIONED/)
  expect(await failOf('--format', 'gexf', '--since', '2025-13')).toMatch(/^BAD_DATE_RANGE: since must be a day/)
  expect(await failOf('--format', 'gexf', '--since', '2026', '--until', '2025')).toMatch(/^BAD_DATE_RANGE/)
  expect(await failOf('--format', 'gexf', '--of', 'Nobody')).toMatch(/^ENTITY_NOT_FOUND/)
})

const askedFor = async (path: string, init?: RequestInit): Promise<[number, string | undefined]> => {
  const response = await fetch(`${api.origin}/export/${path}`, init)
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
  return [response.status, errors[0]?.extensions.code]
}

test('the route refuses what it does not know, each with status and code', async () => {
  expect(await askedFor('gexf')).toEqual([400, 'BAD_ARGUMENT'])
  expect(await askedFor('jsonl?of=Ada+Moreau')).toEqual([400, 'BAD_ARGUMENT'])
  expect(await askedFor('gexf?of=Ada+Moreau&dept=2')).toEqual([400, 'BAD_ARGUMENT'])
  expect(await askedFor('gexf?of=Ada+Moreau&depth=1&depth=2')).toEqual([400, 'BAD_ARGUMENT'])
  expect(await askedFor('gexf?of=Ada+Moreau&depth=4')).toEqual([400, 'BAD_ARGUMENT'])
  expect(await askedFor('gexf?of=Ada+Moreau&limit=1001')).toEqual([400, 'BAD_ARGUMENT'])
  expect(await askedFor('gexf?of=Nobody')).toEqual([404, 'ENTITY_NOT_FOUND'])
  expect(await askedFor('gexf?of=entity_1')).toEqual([400, 'BAD_ID'])
  expect(await askedFor('gexf?of=Ada+Moreau', { method: 'POST' })).toEqual([405, 'METHOD_NOT_ALLOWED'])
})

test('once there is a key, the route asks for one, and every role will do', async () => {
  const reader = await keyOf(api, 'reader')
  const path = `${api.origin}/export/gexf?of=Ada+Moreau`
  while ((await fetch(path)).status !== 401) await sleep(200) // heeded within seconds
  expect(await askedFor('gexf?of=Ada+Moreau', { headers: { authorization: 'Bearer ng_1' } })).toEqual([
    401,
    'UNAUTHENTICATED',
  ])
  const response = await fetch(path, { headers: { authorization: `Bearer ${reader}` } })
  expect(response.status).toBe(200)
  expect(readGexf(await response.text()).nodes.has(globalId(ada))).toBe(true)
})
