/** Whatever names articles bring, each format stays what it is and gives the names back. */
import fc from 'fast-check'
import jsonld from 'jsonld'
import { gidOf, isDirected } from '../graph-read/random-graph'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { complaintsOf } from '../support/xmllint'
import { decodedFirst, readCypher, STATEMENTS } from './cypher-reader'
import { readGexf, readGraphml, type ReadGraph } from './graph-schemas'
import { hostileGraphs, storeHostile, type HostileGraph } from './hostile-graph'
import { runExportOf } from './run-export'
import { readTable, unzip } from './tables'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

async function exported(format: string): Promise<Buffer> {
  const { code, out } = await runExportOf(database.url, '--format', format)
  expect(code).toBe(0)
  return out
}

/** Each format on the same graphs. */
const holds = (format: string, check: (document: Buffer, graph: HostileGraph) => void | Promise<void>) => async () =>
  fc.assert(
    fc.asyncProperty(hostileGraphs, async (graph) => {
      await storeHostile(database.db, graph)
      await check(await exported(format), graph)
    }),
    { numRuns: 25 },
  )

/** What XML cannot hold comes back as U+FFFD. */
const inXml = (text: string): string => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')

function sameGraph(read: ReadGraph, { entities, links, source }: HostileGraph, weightOf: (weight: number) => number) {
  expect([...read.nodes]).toEqual(
    entities.map(({ name, type, description, wikidataId }, n) => [
      gidOf(n),
      {
        label: inXml(name),
        values: {
          type,
          ...(description !== null && { description: inXml(description) }),
          ...(wikidataId !== null && { wikidataId }),
          mentionCount: '1',
          articleCount: '0',
        },
      },
    ]),
  )
  const key = (edge: { source: string; target: string; kind: string }) =>
    [edge.source, edge.target, edge.kind].join(' ')
  const found = new Map(read.edges.map((edge) => [key({ ...edge, kind: edge.values.kind! }), edge]))
  expect(found.size).toBe(links.length)
  for (const link of links) {
    const edge = found.get(key({ source: gidOf(link.from), target: gidOf(link.to), kind: link.kind }))!
    const weight = link.weight - 1
    expect(edge.directed).toBe(isDirected(link))
    expect(edge.values.weight).toBe(String(weightOf(weight)))
    expect(edge.values.dataSource).toBe(weight === 0 ? inXml(source) : undefined)
  }
}

test(
  'GEXF is well-formed and keeps the rules of its schema',
  holds('gexf', (bytes, graph) => {
    const document = bytes.toString()
    expect(complaintsOf(document)).toBe('')
    const read = readGexf(document)
    sameGraph(read, graph, (weight) => Math.max(weight, 1))
    for (const { values, spell } of read.edges)
      expect(spell).toEqual(
        values.dataSource === undefined ? ['2025-11-04T08:00:00.000Z', '2025-11-05T08:00:00.000Z'] : undefined,
      )
  }),
)

test(
  'GraphML is well-formed and keeps the rules of its schema',
  holds('graphml', (bytes, graph) => {
    const document = bytes.toString()
    expect(complaintsOf(document)).toBe('')
    sameGraph(readGraphml(document), graph, (weight) => weight)
  }),
)

test(
  'CSV is two tables in a zip archive, without formulas',
  holds('csv', async (bytes, { entities, links }) => {
    const files = await unzip(bytes)
    expect(Object.keys(files)).toEqual(['nodes.csv', 'edges.csv'])
    const [nodes, edges] = [readTable(files['nodes.csv']!), readTable(files['edges.csv']!)]
    expect(nodes.map(({ id }) => id)).toEqual(entities.map((_, n) => gidOf(n)))
    nodes.forEach(({ label }, n) => expect([entities[n]!.name, `'${entities[n]!.name}`]).toContain(label))
    for (const cell of [...nodes, ...edges].flatMap((row) => Object.values(row)))
      expect(cell).not.toMatch(/^[\t\r\n]|^\s*[=+\-@＝＋－＠]/)
    expect(edges.length).toBe(links.length)
    for (const { source, target, type } of edges) {
      expect(nodes.filter(({ id }) => id === source || id === target).length).toBe(2)
      expect(['Directed', 'Undirected']).toContain(type)
    }
  }),
)

test(
  'Cypher holds no statement but ours, however \\u is read',
  holds('cypher', (bytes, { entities }) => {
    const document = bytes.toString()
    const read = readCypher(document)
    for (const statement of read.statements) expect(STATEMENTS.some((known) => known.test(statement))).toBe(true)
    for (const { name, description } of entities) {
      expect(read.strings).toContain(name)
      if (description !== null) expect(read.strings).toContain(description)
    }
    expect(readCypher(decodedFirst(document))).toEqual(read)
  }),
)

test(
  'JSON-LD expands to the terms of schema.org',
  holds('jsonld', async (bytes, { entities }) => {
    const document = JSON.parse(bytes.toString()) as jsonld.JsonLdDocument
    const expanded = await jsonld.expand(document)
    const types = { PERSON: 'Person', ORGANISATION: 'Organization', PLACE: 'Place' }
    expect(expanded).toEqual(
      entities.map(({ name, type, description, wikidataId }, n) => ({
        '@id': gidOf(n).replace('entity_', 'urn:uuid:'),
        '@type': [`https://schema.org/${types[type]}`],
        'https://schema.org/identifier': [{ '@value': gidOf(n) }],
        'https://schema.org/name': [{ '@value': name }],
        ...(description !== null && { 'https://schema.org/description': [{ '@value': description }] }),
        ...(wikidataId !== null && {
          'https://schema.org/sameAs': [{ '@id': `http://www.wikidata.org/entity/${wikidataId}` }],
        }),
      })),
    )
  }),
)
