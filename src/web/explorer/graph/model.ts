/**
 * The graph as the page shows it: entities, and between each two that are tied one tie, whose strands are the links of
 * different kinds and directions. `foldLinks` makes ties of links; the order in which links come does not matter.
 */
import type { EntityType, LinkKind } from '../../../client'
import { KINDS } from '../state/view'

export interface Entity {
  id: string
  type: EntityType
  name: string
}

/** One kind of link between two entities, as the API gives it. */
export interface Strand {
  kind: LinkKind
  from: string
  to: string
  /** Articles or statements that show it. */
  weight: number
  /** ISO 8601; null where nothing printed shows it. */
  firstSeen: string | null
  lastSeen: string | null
}

export interface Tie {
  key: string
  /** a < b: a tie has no beginning. */
  a: string
  b: string
  /** The most telling one first. */
  strands: readonly [Strand, ...Strand[]]
  /** Of its heaviest strand. */
  weight: number
}

export interface Graph {
  /** In the order in which they came in. */
  entities: ReadonlyMap<string, Entity>
  ties: ReadonlyMap<string, Tie>
  /** For the layout: what each opened entity brought along, in order. */
  steps: readonly { id: string; brought: readonly string[] }[]
  /** Opened entities that have more neighbours than are shown. */
  hasMore: ReadonlySet<string>
  /** Ids that were asked for and now answer as another entity: merged ones. */
  renamed: ReadonlyMap<string, string>
  /** Opened entities that the graph no longer knows. */
  missing: readonly string[]
  path: Path | null
}

/** The chain that was asked for; no entities where there is none. */
export interface Path {
  entities: readonly string[]
  ties: ReadonlySet<string>
}

export const EMPTY_GRAPH: Graph = {
  entities: new Map(),
  ties: new Map(),
  steps: [],
  hasMore: new Set(),
  renamed: new Map(),
  missing: [],
  path: null,
}

export const tieKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** Links of either direction have none of their own: their from is only where they were reached from. */
export const isDirected = (kind: LinkKind): boolean => kind !== 'CO_MENTIONED' && kind !== 'TOOK_PART_WITH'

export function foldLinks(strands: Iterable<Strand>): Map<string, Tie> {
  const groups = new Map<string, Map<string, Strand>>()
  for (const strand of strands) {
    const key = tieKey(strand.from, strand.to)
    const group = groups.get(key) ?? new Map<string, Strand>()
    group.set(isDirected(strand.kind) ? `${strand.kind} ${strand.from}` : strand.kind, strand)
    groups.set(key, group)
  }
  return new Map([...groups].map(([key, group]) => [key, toTie(key, [...group.values()])]))
}

function toTie(key: string, strands: Strand[]): Tie {
  const [first, ...rest] = strands.sort(
    (s, t) => KINDS.indexOf(s.kind) - KINDS.indexOf(t.kind) || t.weight - s.weight || (s.from < t.from ? -1 : 1),
  )
  const [a, b] = key.split(' ') as [string, string]
  return { key, a, b, strands: [first!, ...rest], weight: Math.max(...strands.map(({ weight }) => weight)) }
}

export const otherEnd = (tie: Tie, id: string): string => (tie.a === id ? tie.b : tie.a)

/** The ties of one entity, strongest first. */
export const tiesOf = (graph: Graph, id: string): Tie[] =>
  [...graph.ties.values()].filter(({ a, b }) => a === id || b === id).sort(compareTies)

/** Strongest first, then the more telling, then by the entities: always one order. */
export const compareTies = (s: Tie, t: Tie): number =>
  t.weight - s.weight || KINDS.indexOf(s.strands[0].kind) - KINDS.indexOf(t.strands[0].kind) || (s.key < t.key ? -1 : 1)
