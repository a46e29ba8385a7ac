/** A graph as GraphML (graphml.graphdrawing.org), as yEd, igraph, NetworkX and Gephi read it; parallel edges tell their kind. */
import { EDGE_FIELDS, nodeFields, valuesOf, type Field, type FieldType } from './graph-fields'
import type { GraphNode, GraphStream } from './graph-records'
import { attributes, escapeXml } from './xml'

const TYPES: Readonly<Record<FieldType, string>> = { text: 'string', integer: 'int', number: 'double' }

const LABEL: Field<GraphNode> = { name: 'label', type: 'text', of: ({ name }) => name }

type Owner = 'node' | 'edge'

/** Ids of keys are one space for nodes and edges. */
const keyId = (owner: Owner, name: string): string => `${owner}-${name}`

const declared = <Row>(owner: Owner, fields: readonly Field<Row>[]): string =>
  fields
    .map(({ name, type }) =>
      attributes({ id: keyId(owner, name), for: owner, 'attr.name': name, 'attr.type': TYPES[type] }),
    )
    .map((key) => `  <key${key}/>\n`)
    .join('')

const data = <Row>(owner: Owner, fields: readonly Field<Row>[], row: Row): string =>
  valuesOf(fields, row)
    .map(([{ name }, value]) => `<data${attributes({ key: keyId(owner, name) })}>${escapeXml(value)}</data>`)
    .join('')

export async function* writeGraphml(graph: GraphStream): AsyncGenerator<string> {
  const fields = [LABEL, ...nodeFields(graph)]
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${declared('node', fields)}${declared('edge', EDGE_FIELDS)}  <graph id="news-graph" edgedefault="directed">
`
  for await (const node of graph.nodes)
    yield `    <node${attributes({ id: node.id })}>${data('node', fields, node)}</node>\n`
  let count = 0
  for await (const edge of graph.edges) {
    const ends = { id: `e${++count}`, directed: String(edge.isDirected), source: edge.from, target: edge.to }
    yield `    <edge${attributes(ends)}>${data('edge', EDGE_FIELDS, edge)}</edge>\n`
  }
  yield '  </graph>\n</graphml>\n'
}
