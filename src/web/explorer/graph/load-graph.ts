/**
 * The graph of a view, asked from the API: the strongest neighbours of each opened entity, the path that was asked for, and
 * all ties between those. Opened entities and ends of the path that are gone are told as missing; any other failure is thrown.
 */
import {
  ShortestPathDocument,
  StrongestTiesAroundDocument,
  type LinkKind,
  type StrongestTiesAroundQuery,
} from '../../../client'
import { GONE, orGone, type Ask } from '../api'
import { KINDS, type Filter, type Opened, type View } from '../state/view'
import { foldLinks, groupTies, type Entity, type Graph, type Path, type Strand } from './model'

/** The server gives neighbourhoods of so many entities at most. */
const MOST_ENTITIES = 1000
/** And so many links between them: the strongest. */
const MOST_LINKS = 20_000

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
export async function loadGraph(asked: Asked, ask: Ask): Promise<Graph> {
  const filter = askedFilter(asked.filter)
  const [rounds, path] = await Promise.all([
    Promise.all(asked.open.map((opened) => loadAround(opened, filter, ask))),
    asked.path && loadPath(asked.path, filter, ask),
  ])
  const hidden = new Set(asked.hidden)
  const entities = new Map<string, Entity>()
  const renamed = new Map<string, string>()
  const steps: Graph['steps'][number][] = []
  const hasMore = new Set<string>()
  let isCut = false
  const take = (entity: Entity): boolean => {
    if (hidden.has(entity.id)) return false
    if (entities.size >= MOST_ENTITIES && !entities.has(entity.id)) {
      isCut = true
      return false
    }
    entities.set(entity.id, entity)
    return true
  }
  const rename = (id: string, now: Entity | undefined) => now && now.id !== id && renamed.set(id, now.id)
  /** What stands around what was taken out comes all the same. */
  const takeAll = ([self, ...others]: readonly Entity[]) => {
    if (!self) return
    const [first, ...rest] = [self, ...others].filter(take)
    if (first) steps.push({ id: first.id, brought: rest.map(({ id }) => id) })
  }
  asked.open.forEach(({ id }, n) => {
    const round = rounds[n]!
    if (round === GONE) return
    const around = round.nodes.map(({ entity }) => entity)
    rename(id, around[0])
    takeAll(around)
    if (round.truncated) hasMore.add(around[0]!.id)
  })
  if (asked.path && path) {
    const chain = [...path.entities.values()]
    rename(asked.path.from, chain[0])
    rename(asked.path.to, chain.at(-1))
    takeAll(chain)
  }
  const between = await loadBetween([...entities.keys()], filter, ask)
  const onPath = [...(path?.ties.values() ?? [])].flatMap(({ strands }) => strands)
  const ties = foldLinks([...onPath, ...between].filter(({ from, to }) => entities.has(from) && entities.has(to)))
  return {
    entities,
    ties,
    tiesOf: groupTies(ties),
    steps,
    hasMore,
    renamed,
    missing: asked.open.filter((_, n) => rounds[n] === GONE).map(({ id }) => id),
    isCut: isCut || between.length >= MOST_LINKS,
    path,
  }
}

type Round = StrongestTiesAroundQuery['neighbourhood']

async function loadAround({ id, around }: Opened, filter: AskedFilter, ask: Ask): Promise<Round | typeof GONE> {
  const answer = await orGone(ask(StrongestTiesAroundDocument, { ...filter, of: [{ id }], limit: around + 1 }))
  return answer === GONE ? GONE : answer.neighbourhood
}

async function loadBetween(ids: string[], filter: AskedFilter, ask: Ask): Promise<Strand[]> {
  if (ids.length < 2) return []
  const of = ids.map((id) => ({ id }))
  const { neighbourhood } = await ask(StrongestTiesAroundDocument, { ...filter, of, limit: ids.length })
  return neighbourhood.links.map(toStrand)
}

const toStrand = (link: Round['links'][number]): Strand => ({ ...link, from: link.from.id, to: link.to.id })

async function loadPath({ from, to }: Asked['path'] & {}, filter: AskedFilter, ask: Ask): Promise<Path> {
  const { kinds, minWeight } = filter
  const answer = await orGone(ask(ShortestPathDocument, { from, to, kinds, minWeight }))
  const path = answer === GONE ? undefined : answer.paths[0]
  return {
    entities: new Map(path?.entities.map((entity) => [entity.id, entity])),
    ties: foldLinks((path?.links ?? []).map(toStrand)),
    isEndMissing: answer === GONE,
  }
}
