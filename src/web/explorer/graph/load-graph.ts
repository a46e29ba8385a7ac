/**
 * The graph of a view, asked from the API: the strongest neighbours of each opened entity, the path that was asked for, and
 * all ties between those. Opened entities that are gone are told as missing; any other failure is thrown.
 */
import {
  NewsGraphClientError,
  ShortestPathDocument,
  StrongestTiesAroundDocument,
  type LinkKind,
  type StrongestTiesAroundQuery,
} from '../../../client'
import { ask } from '../api'
import { KINDS, type Filter, type Opened, type View } from '../state/view'
import { foldLinks, tieKey, type Entity, type Graph, type Path, type Strand } from './model'

/** The server gives neighbourhoods of so many entities at most. */
const MOST_ENTITIES = 1000

type Asked = Pick<View, 'open' | 'hidden' | 'path' | 'filter'>

export interface AskedFilter {
  kinds: LinkKind[] | null
  minWeight: number
  seen: { from: string | null; to: string | null } | null
}

export const askedFilter = ({ without, minWeight, from, to }: Filter): AskedFilter => ({
  kinds: without.length === 0 ? null : KINDS.filter((kind) => !without.includes(kind)),
  minWeight,
  seen: from === null && to === null ? null : { from, to },
})

/** Tells everything that the graph depends on. */
export const graphKey = ({ open, hidden, path, filter }: Asked): string | null =>
  open.length === 0 && path === null ? null : JSON.stringify([open, hidden, path, filter])

/** @throws NewsGraphClientError */
export async function loadGraph(asked: Asked): Promise<Graph> {
  const filter = askedFilter(asked.filter)
  const [rounds, chain] = await Promise.all([
    Promise.all(asked.open.map((opened) => loadAround(opened, filter))),
    asked.path && loadPath(asked.path, filter),
  ])
  const entities = new Map<string, Entity>()
  const renamed = new Map<string, string>()
  const steps: Graph['steps'][number][] = []
  const hasMore = new Set<string>()
  const take = (entity: Entity): boolean => {
    if (asked.hidden.includes(entity.id) || (entities.size >= MOST_ENTITIES && !entities.has(entity.id))) return false
    entities.set(entity.id, entity)
    return true
  }
  asked.open.forEach(({ id: askedId }, n) => {
    const round = rounds[n]
    if (!round) return
    const [self, ...others] = round.nodes.map(({ entity }) => entity) as [Entity, ...Entity[]]
    if (self.id !== askedId) renamed.set(askedId, self.id)
    take(self)
    steps.push({ id: self.id, brought: others.filter(take).map(({ id }) => id) })
    if (round.truncated) hasMore.add(self.id)
  })
  if (chain) {
    chain.entities.forEach(take)
    const [first, ...rest] = chain.entities
    if (first) steps.push({ id: first.id, brought: rest.map(({ id }) => id) })
  }
  const between = await loadBetween([...entities.keys()], filter)
  return {
    entities,
    ties: foldLinks(
      [...(chain?.strands ?? []), ...between].filter(({ from, to }) => entities.has(from) && entities.has(to)),
    ),
    steps,
    hasMore,
    renamed,
    missing: asked.open.filter((_, n) => !rounds[n]).map(({ id }) => id),
    path: chain && toPath(chain.entities),
  }
}

type Round = StrongestTiesAroundQuery['neighbourhood']

/** Null where the graph knows no such entity any more. */
async function loadAround({ id, around }: Opened, filter: AskedFilter): Promise<Round | null> {
  try {
    return (await ask(StrongestTiesAroundDocument, { ...filter, of: [{ id }], limit: around + 1 })).neighbourhood
  } catch (error) {
    if (error instanceof NewsGraphClientError && ['ENTITY_NOT_FOUND', 'NOT_FOUND', 'BAD_ID'].includes(error.code ?? ''))
      return null
    throw error
  }
}

async function loadBetween(ids: string[], filter: AskedFilter): Promise<Strand[]> {
  if (ids.length < 2) return []
  const of = ids.map((id) => ({ id }))
  const { neighbourhood } = await ask(StrongestTiesAroundDocument, { ...filter, of, limit: ids.length })
  return neighbourhood.links.map(toStrand)
}

const toStrand = (link: Round['links'][number]): Strand => ({ ...link, from: link.from.id, to: link.to.id })

async function loadPath(
  { from, to }: { from: string; to: string },
  { kinds, minWeight }: AskedFilter,
): Promise<{ entities: Entity[]; strands: Strand[] }> {
  const [path] = (await ask(ShortestPathDocument, { from, to, kinds, minWeight })).paths
  return { entities: path?.entities ?? [], strands: (path?.links ?? []).map(toStrand) }
}

const toPath = (entities: readonly Entity[]): Path => ({
  entities: entities.map(({ id }) => id),
  ties: new Set(entities.slice(1).map(({ id }, n) => tieKey(entities[n]!.id, id))),
})
