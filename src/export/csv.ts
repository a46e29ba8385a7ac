/**
 * A graph as two tables (RFC 4180, UTF-8, a header line each), with the column names that Gephi's spreadsheet import knows.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
import { EDGE_FIELDS, nodeFields, type Field } from './graph-fields'
import type { GraphEdge, GraphNode, GraphStream } from './graph-records'

/** First signs that make a formula, also in their wide forms (OWASP, CSV injection). */
const FORMULA = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/

function cellOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

async function* writeTable<Row>(fields: readonly Field<Row>[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  const line = (cells: readonly (string | number | null)[]): string => `${cells.map(cellOf).join(',')}\r\n`
  yield line(fields.map(({ name }) => name))
  for await (const row of rows) yield line(fields.map(({ of }) => of(row)))
}

const ID_AND_LABEL: readonly Field<GraphNode>[] = [
  { name: 'id', type: 'text', of: ({ id }) => id },
  { name: 'label', type: 'text', of: ({ name }) => name },
]

const ENDS: readonly Field<GraphEdge>[] = [
  { name: 'source', type: 'text', of: ({ from }) => from },
  { name: 'target', type: 'text', of: ({ to }) => to },
  { name: 'type', type: 'text', of: ({ isDirected }) => (isDirected ? 'Directed' : 'Undirected') },
]

export interface Table {
  /** Of its file. */
  name: string
  write: (graph: GraphStream) => AsyncGenerator<string>
}

/** In the order in which a stream gives what they hold. */
export const TABLES: readonly Table[] = [
  { name: 'nodes.csv', write: (graph) => writeTable([...ID_AND_LABEL, ...nodeFields(graph)], graph.nodes) },
  { name: 'edges.csv', write: (graph) => writeTable([...ENDS, ...EDGE_FIELDS], graph.edges) },
]
