/**
 * A graph as Cypher for Neo4j 5 and what speaks its language: `cypher-shell < graph.cypher`. Statements of a few hundred rows
 * that merge by id, so that the same graph taken in twice is there once. CO_MENTIONED and TOOK_PART_WITH run either way.
 */
import { EDGE_FIELDS, nodeFields, valuesOf, type Field } from './graph-fields'
import type { GraphEdge, GraphNode, GraphStream } from './graph-records'

const BATCH = 500

const LABELS: Readonly<Record<GraphNode['type'], string>> = {
  PERSON: 'Person',
  ORGANISATION: 'Organisation',
  PLACE: 'Place',
  EVENT: 'Event',
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const codeEscape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/**
 * A string literal. Some parsers read \uXXXX before anything else, even behind an escaped backslash: a text that holds
 * such letters is cut in two between backslash and u.
 */
export const cypherString = (text: string): string =>
  `'${text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\\(?=[uU])|[\\'\n\r\t]|[\0-\x1f\x7f-\x9f\u2028\u2029]/g, (sign, at: number) =>
      sign === '\\' && 'uU'.includes(text[at + 1] ?? ' ') ? "\\\\' + '" : (ESCAPES[sign] ?? codeEscape(sign)),
    )}'`

type Value = string | number

const literal = (value: Value): string => (typeof value === 'number' ? String(value) : cypherString(value))

const map = (entries: readonly (readonly [string, Value])[], further = ''): string =>
  `{${entries.map(([name, value]) => `${name}: ${literal(value)}`).join(', ')}${further}}`

const TIMES = ['firstSeen', 'lastSeen']

const properties = <Row>(fields: readonly Field<Row>[], row: Row): string => {
  const values = valuesOf(fields, row).map(([{ name }, value]) => [name, value] as const)
  const times = values.filter(([name]) => TIMES.includes(name))
  return map(
    values.filter(([name]) => !TIMES.includes(name)),
    times.map(([name, value]) => `, ${name}: datetime(${literal(value)})`).join(''),
  )
}

const EDGE_PROPERTIES = EDGE_FIELDS.filter(({ name }) => name !== 'kind')

const statement = (rows: readonly string[], work: string): string =>
  `UNWIND [\n  ${rows.join(',\n  ')}\n] AS row\n${work};\n`

/** Each batch as one statement for each kind of row in it. */
async function* inBatches<Row>(
  rows: AsyncIterable<Row>,
  kindOf: (row: Row) => string,
  write: (kind: string, rows: Row[]) => string,
): AsyncGenerator<string> {
  let batch: Row[] = []
  const written = (): string => {
    const kinds = [...new Set(batch.map(kindOf))]
    return kinds
      .map((kind) =>
        write(
          kind,
          batch.filter((row) => kindOf(row) === kind),
        ),
      )
      .join('')
  }
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < BATCH) continue
    yield written()
    batch = []
  }
  yield written()
}

export async function* writeCypher(graph: GraphStream): AsyncGenerator<string> {
  const name: Field<GraphNode> = { name: 'name', type: 'text', of: (node) => node.name }
  const fields = [name, ...nodeFields(graph)]
  yield 'CREATE CONSTRAINT news_graph_entity IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;\n'
  const nodeRow = (node: GraphNode): string => `{id: ${cypherString(node.id)}, properties: ${properties(fields, node)}}`
  const edgeRow = (edge: GraphEdge): string =>
    `{from: ${cypherString(edge.from)}, to: ${cypherString(edge.to)}, properties: ${properties(EDGE_PROPERTIES, edge)}}`
  yield* inBatches(
    graph.nodes,
    ({ type }) => LABELS[type],
    (label, nodes) =>
      statement(nodes.map(nodeRow), `MERGE (e:Entity {id: row.id})\nSET e:${label}, e += row.properties`),
  )
  yield* inBatches(
    graph.edges,
    ({ kind }) => kind,
    (kind, edges) =>
      statement(
        edges.map(edgeRow),
        `MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})\nMERGE (a)-[link:${kind}]->(b)\nSET link += row.properties`,
      ),
  )
}
