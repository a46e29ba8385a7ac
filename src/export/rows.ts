/** Rows of the graph in, nodes and edges of its writers out. */
import { UNDIRECTED_KINDS } from '../graph/link/directions'
import type { LinkRow } from '../graph/link/link.store'
import type { Measures } from '../graph/link/measures'
import { toGlobalId } from '../graph/shared/ids'
import type { GraphEdge, GraphNode } from './graph-records'
import type { ExportedEntity } from './graph.store'

export const nodeOf = (row: ExportedEntity, measures?: Measures): GraphNode => ({
  id: row.id,
  type: row.type,
  name: row.name,
  description: row.description,
  wikidataId: row.wikidataId,
  mentionCount: row.mentionCount,
  articleCount: row.articleCount,
  countryCode: row.countryCode ?? null,
  latitude: row.latitude ?? null,
  longitude: row.longitude ?? null,
  category: row.category ?? null,
  status: row.status ?? null,
  time: row.time?.edtf ?? null,
  ...(measures && { measures }),
})

const isoOrNull = (time: Date | null): string | null => time && time.toISOString()

export const edgeOf = ({ fromUuid, toUuid, kind, weight, firstSeen, lastSeen, source }: LinkRow): GraphEdge => ({
  from: toGlobalId('entity', fromUuid),
  to: toGlobalId('entity', toUuid),
  kind,
  isDirected: !UNDIRECTED_KINDS.includes(kind),
  weight,
  firstSeen: isoOrNull(firstSeen),
  lastSeen: isoOrNull(lastSeen),
  source,
})
