/**
 * What a subgraph's shape says of its entities: degree, PageRank (Page et al. 1999) and community (Louvain: Blondel et al.
 * 2008), ties weighted by all links between the two. Enter ids and links; leave numbers, the same ones every time. Pure.
 */
import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import pagerank from 'graphology-metrics/centrality/pagerank'
import type { LinkRow } from './link.store'

export interface Measures {
  /** How many others it is tied to. */
  degree: number
  /** All add up to 1. */
  pageRank: number
  /** 0 is the largest; of equally large ones the one that holds the earlier entity. */
  community: number
}

type Tied = Pick<LinkRow, 'fromUuid' | 'toUuid' | 'weight'>

function graphOf(entities: readonly string[], links: readonly Tied[]): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (const id of entities) graph.addNode(id)
  for (const { fromUuid, toUuid, weight } of links)
    // A tie that only a data set shows weighs 0, but it is there.
    graph.updateEdge(fromUuid, toUuid, ({ weight: sum = 0 }) => ({ weight: (sum as number) + Math.max(weight, 1) }))
  return graph
}

/** Communities numbered anew, by size and then by their first entity. */
function numbered(entities: readonly string[], communities: Readonly<Record<string, number>>): Map<string, number> {
  const sizes = new Map<number, number>()
  for (const id of entities) sizes.set(communities[id]!, (sizes.get(communities[id]!) ?? 0) + 1)
  const order = [...sizes.keys()].sort((a, b) => sizes.get(b)! - sizes.get(a)!) // stable: else as they were met
  return new Map(entities.map((id) => [id, order.indexOf(communities[id]!)]))
}

/** A tie in the middle of what Math.random gives; Louvain uses it to choose where to begin. */
const always = (): number => 0.5

/** @param links both ends of each among the entities */
export function measure(entities: readonly string[], links: readonly Tied[]): Map<string, Measures> {
  const graph = graphOf(entities, links)
  const ranks =
    entities.length === 0 ? {} : pagerank(graph, { getEdgeWeight: 'weight', maxIterations: 1_000, tolerance: 1e-9 })
  const alone = Object.fromEntries(entities.map((id, n) => [id, n]))
  const communities = graph.size === 0 ? alone : louvain(graph, { getEdgeWeight: 'weight', rng: always })
  const community = numbered(entities, communities)
  return new Map(
    entities.map((id) => [id, { degree: graph.degree(id), pageRank: ranks[id]!, community: community.get(id)! }]),
  )
}
