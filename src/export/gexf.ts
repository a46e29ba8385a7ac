/**
 * A graph as GEXF 1.3 (gexf.net), as Gephi reads it: several kinds of edge between two nodes, each with the time in which
 * articles showed it as a spell. Nodes are there all the time.
 */
import { EDGE_FIELDS, nodeFields, valuesOf, type Field, type FieldType } from './graph-fields'
import type { GraphEdge, GraphStream } from './graph-records'
import { attributes } from './xml'

const TYPES: Readonly<Record<FieldType, string>> = { text: 'string', integer: 'integer', number: 'double' }

/** What GEXF says with attributes of its own or with spells is not said again. */
const FURTHER = EDGE_FIELDS.filter(({ name }) => ['kind', 'dataSource'].includes(name))

const declared = <Row>(owner: 'node' | 'edge', fields: readonly Field<Row>[]): string =>
  `    <attributes class="${owner}" mode="static">\n${fields
    .map(({ name, type }) => `      <attribute${attributes({ id: name, title: name, type: TYPES[type] })}/>\n`)
    .join('')}    </attributes>\n`

const attvalues = <Row>(fields: readonly Field<Row>[], row: Row): string =>
  `<attvalues>${valuesOf(fields, row)
    .map(([{ name }, value]) => `<attvalue${attributes({ for: name, value })}/>`)
    .join('')}</attvalues>`

const spells = ({ firstSeen, lastSeen }: GraphEdge): string =>
  firstSeen === null && lastSeen === null
    ? ''
    : `<spells><spell${attributes({ start: firstSeen, end: lastSeen })}/></spells>`

function edgeElement(edge: GraphEdge, id: string): string {
  const head = attributes({
    id,
    source: edge.from,
    target: edge.to,
    type: edge.isDirected ? 'directed' : 'undirected',
    kind: edge.kind,
    // Gephi drops what weighs nothing: a tie that only a data set shows is drawn as if one article did.
    weight: Math.max(edge.weight, 1),
  })
  return `      <edge${head}>${attvalues(FURTHER, edge)}${spells(edge)}</edge>\n`
}

export async function* writeGexf(graph: GraphStream): AsyncGenerator<string> {
  const fields = nodeFields(graph)
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta><creator>news-graph</creator></meta>
  <graph mode="dynamic" defaultedgetype="directed" idtype="string" timeformat="dateTime" timerepresentation="interval">
${declared('node', fields)}${declared('edge', FURTHER)}    <nodes>
`
  for await (const node of graph.nodes)
    yield `      <node${attributes({ id: node.id, label: node.name })}>${attvalues(fields, node)}</node>\n`
  yield '    </nodes>\n    <edges>\n'
  let count = 0
  for await (const edge of graph.edges) yield edgeElement(edge, `e${++count}`)
  yield '    </edges>\n  </graph>\n</gexf>\n'
}
