/** The columns of nodes and edges, once for all formats that have columns: their names, types and values. */
import type { GraphEdge, GraphNode, GraphStream } from './graph-records'

export type FieldType = 'text' | 'integer' | 'number'

export interface Field<Row> {
  name: string
  type: FieldType
  /** Null: this row has none. */
  of: (row: Row) => string | number | null
}

/** Beside id and name. */
const NODE_FIELDS: readonly Field<GraphNode>[] = [
  { name: 'type', type: 'text', of: ({ type }) => type },
  { name: 'description', type: 'text', of: ({ description }) => description },
  { name: 'wikidataId', type: 'text', of: ({ wikidataId }) => wikidataId },
  { name: 'mentionCount', type: 'integer', of: ({ mentionCount }) => mentionCount },
  { name: 'articleCount', type: 'integer', of: ({ articleCount }) => articleCount },
  { name: 'countryCode', type: 'text', of: ({ countryCode }) => countryCode },
  { name: 'latitude', type: 'number', of: ({ latitude }) => latitude },
  { name: 'longitude', type: 'number', of: ({ longitude }) => longitude },
  { name: 'category', type: 'text', of: ({ category }) => category },
  { name: 'status', type: 'text', of: ({ status }) => status },
  { name: 'time', type: 'text', of: ({ time }) => time },
]

const MEASURES: readonly Field<GraphNode>[] = [
  { name: 'degree', type: 'integer', of: ({ measures }) => measures?.degree ?? null },
  { name: 'pageRank', type: 'number', of: ({ measures }) => measures?.pageRank ?? null },
  { name: 'community', type: 'integer', of: ({ measures }) => measures?.community ?? null },
]

export const nodeFields = ({ hasMeasures }: Pick<GraphStream, 'hasMeasures'>): readonly Field<GraphNode>[] =>
  hasMeasures ? [...NODE_FIELDS, ...MEASURES] : NODE_FIELDS

/** Beside the two ends and the direction. */
export const EDGE_FIELDS: readonly Field<GraphEdge>[] = [
  { name: 'kind', type: 'text', of: ({ kind }) => kind },
  { name: 'weight', type: 'integer', of: ({ weight }) => weight },
  { name: 'firstSeen', type: 'text', of: ({ firstSeen }) => firstSeen },
  { name: 'lastSeen', type: 'text', of: ({ lastSeen }) => lastSeen },
  { name: 'dataSource', type: 'text', of: ({ source }) => source },
]

/** The fields that a row has, with their values. */
export const valuesOf = <Row>(fields: readonly Field<Row>[], row: Row): [Field<Row>, string | number][] =>
  fields.flatMap((field): [Field<Row>, string | number][] => {
    const value = field.of(row)
    return value === null ? [] : [[field, value]]
  })
