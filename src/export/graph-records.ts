/**
 * What the writers of graphs take: entities as nodes, links as edges, each once, nodes first. What stands in them is hostile:
 * names and descriptions come from articles that anybody may write.
 */
import type { EntityType, LinkKind } from '../database/generated/prisma/enums'
import type { Measures } from '../graph/link/measures'

export interface GraphNode {
  /** Global id. */
  id: string
  type: EntityType
  name: string
  description: string | null
  wikidataId: string | null
  mentionCount: number
  articleCount: number
  /** Of places: ISO 3166-1 alpha-2, degrees. */
  countryCode: string | null
  latitude: number | null
  longitude: number | null
  /** Of events; time as EDTF. */
  category: string | null
  status: string | null
  time: string | null
  /** Within the exported neighbourhood; absent where all is exported. */
  measures?: Measures
}

export interface GraphEdge {
  /** Global ids of two exported nodes. */
  from: string
  to: string
  kind: LinkKind
  isDirected: boolean
  weight: number
  /** ISO 8601; null without evidence. */
  firstSeen: string | null
  lastSeen: string | null
  /** The data set that a tie without evidence comes from. */
  source: string | null
}

export interface GraphStream {
  nodes: AsyncIterable<GraphNode>
  edges: AsyncIterable<GraphEdge>
  /** All nodes have measures, or none. */
  hasMeasures: boolean
}
