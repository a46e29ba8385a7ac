/**
 * The graph as the page shows it: entities, and between each two that are tied one tie, whose strands are the links of
 * different kinds and directions. `foldLinks` makes ties of links; the order in which links come does not matter.
 */
import type { EntityType, LinkKind } from '../../../client'
import { compareKinds, type Opened } from '../state/view'

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
  /** Of each entity that has any: strongest first. */
  tiesOf: ReadonlyMap<string, readonly Tie[]>
  /** For the layout: what each opened entity brought along, in order. */
  steps: readonly { id: string; brought: readonly string[] }[]
  /** Opened entities that have more neighbours than are shown. */
  hasMore: ReadonlySet<string>
  /** Ids that were asked for and now answer as another entity: merged ones. */
  renamed: ReadonlyMap<string, string>
  /** Opened entities that the graph does not know: no longer, or not yet at the moment that is looked at. */
  missing: readonly string[]
  /** More was asked for than can be shown. */
  isCut: boolean
  path: Path | null
}

/** The chain that was asked for, whole, also where some of it was taken out of the graph; empty where there is none. */
export interface Path {
  /** In the order of the chain. */
  entities: ReadonlyMap<string, Entity>
  ties: ReadonlyMap<string, Tie>
  /** One of its ends is not in the graph: no chain was looked for. */
  isEndMissing: boolean
}

export const EMPTY_GRAPH: Graph = {
  entities: new Map(),
  ties: new Map(),
  tiesOf: new Map(),
  steps: [],
  hasMore: new Set(),
  renamed: new Map(),
  missing: [],
  isCut: false,
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
    (s, t) => compareKinds(s.kind, t.kind) || t.weight - s.weight || (s.from < t.from ? -1 : 1),
  )
  const [a, b] = key.split(' ') as [string, string]
  return { key, a, b, strands: [first!, ...rest], weight: Math.max(...strands.map(({ weight }) => weight)) }
}

export const otherEnd = (tie: Tie, id: string): string => (tie.a === id ? tie.b : tie.a)

/** The ties of each entity that has any, strongest first. */
export function groupTies(ties: ReadonlyMap<string, Tie>): Map<string, Tie[]> {
  const groups = new Map<string, Tie[]>()
  for (const tie of [...ties.values()].sort(compareTies))
    for (const end of [tie.a, tie.b]) {
      const group = groups.get(end)
      if (group) group.push(tie)
      else groups.set(end, [tie])
    }
  return groups
}

/** The id by which an entity is in the graph, whichever of its ids was asked for. */
export const idNow = ({ renamed }: Pick<Graph, 'renamed'>, id: string): string => renamed.get(id) ?? id

/** All ids by which a view may name an entity of the graph: its own first, then those that now answer as it. */
export const idsOf = ({ renamed }: Pick<Graph, 'renamed'>, id: string): string[] => [
  id,
  ...[...renamed].flatMap(([asked, now]) => (now === id ? [asked] : [])),
]

/** Strongest first, then the more telling, then by the entities: always one order. */
export const compareTies = (s: Tie, t: Tie): number =>
  t.weight - s.weight || compareKinds(s.strands[0].kind, t.strands[0].kind) || (s.key < t.key ? -1 : 1)

/** What of a view brought an entity in, if it was opened; where two that are one now both were, the wider. */
export const openedAs = (open: readonly Opened[], graph: Pick<Graph, 'renamed'>, id: string): Opened | undefined =>
  open
    .filter((opened) => idNow(graph, opened.id) === id)
    .reduce<Opened | undefined>((wider, next) => (wider && wider.around >= next.around ? wider : next), undefined)
