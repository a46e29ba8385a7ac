/** Query.paths and Query.neighbourhood: the links as a graph. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql'
import { LinkKind } from '../../database/generated/prisma/enums'
import { NewsGraphError } from '../../errors'
import { EntityRef, resolveEntityRefs } from '../entity/entity-ref'
import type { GraphContext } from '../shared/context'
import { DateRange, readDateRange } from '../shared/date-range'
import { checkFirst } from '../shared/page'
import { selects } from '../shared/selection'
import type { LinkRow } from './link.store'
import { Path, Subgraph } from './link.type'
import { measure, type Measures } from './measures'
import { findNeighbourhood, readLinksBetween } from './neighbourhood.store'
import { findPaths, type FoundPath } from './paths.store'

interface PathShape {
  length: number
  uuids: string[]
  links: LinkRow[]
}

interface SubgraphShape {
  /** Without measures where a query reads none of them. */
  nodes: ({ entityUuid: string } & Partial<Measures>)[]
  links: LinkRow[]
  truncated: boolean
}

/** @throws BAD_ARGUMENT */
function checkRange(name: string, value: number, least: number, most: number): void {
  if (value < least || value > most)
    throw new NewsGraphError('BAD_ARGUMENT', `${name} must be from ${least} to ${most}, but is ${value}`)
}

const KINDS = { nullable: true, description: 'Only links of any of these kinds.' } as const
const MIN_WEIGHT = { defaultValue: 1, description: 'Only links of at least this weight.' } as const

@Resolver()
export class GraphResolver {
  @Query(() => [Path], {
    description:
      'Shortest chains between two entities, strongest first (largest smallest weight, then sum), one for each chain of entities. Empty where none is as short as maxLength (1 to 6).',
  })
  async paths(
    @Arg('from', () => EntityRef, { description: 'The one end.' }) from: EntityRef,
    @Arg('to', () => EntityRef, { description: 'The other end.' }) to: EntityRef,
    @Arg('kinds', () => [LinkKind], KINDS) kinds: LinkKind[] | null,
    @Arg('maxLength', () => Int, { defaultValue: 4, description: 'How many links at the most, 1 to 6.' })
    maxLength: number,
    @Arg('minWeight', () => Int, MIN_WEIGHT) minWeight: number,
    @Arg('first', () => Int, { defaultValue: 1, description: 'How many paths at the most, 1 to 100.' }) first: number,
    @Ctx() { db, loaders }: GraphContext,
  ): Promise<PathShape[]> {
    checkRange('maxLength', maxLength, 1, 6)
    checkFirst(first)
    const [start, end] = (await resolveEntityRefs(loaders, [from, to])) as [string, string]
    const filter = { kinds: kinds ?? null, minWeight }
    const found = await findPaths(db, { from: start, to: end, filter, maxLength, most: first })
    return found.map(({ entities, links }: FoundPath) => ({ length: links.length, uuids: entities, links }))
  }

  @Query(() => Subgraph, {
    description:
      'The strongest ties around some entities: at most limit (1 to 1000) nodes, the given ones included, depth 1 to 3.',
  })
  async neighbourhood(
    @Arg('of', () => [EntityRef], { description: 'The entities in the middle.' }) of: EntityRef[],
    @Arg('depth', () => Int, { defaultValue: 1, description: 'How many links away from them at the most, 1 to 3.' })
    depth: number,
    @Arg('kinds', () => [LinkKind], KINDS) kinds: LinkKind[] | null,
    @Arg('minWeight', () => Int, MIN_WEIGHT) minWeight: number,
    @Arg('seen', () => DateRange, {
      nullable: true,
      description: 'Only what articles of that time show, counted over that time.',
    })
    seen: DateRange | null,
    @Arg('limit', () => Int, { defaultValue: 100, description: 'How many nodes at the most, 1 to 1000.' })
    limit: number,
    @Ctx() { db, loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubgraphShape> {
    checkRange('depth', depth, 1, 3)
    checkRange('limit', limit, 1, 1_000)
    checkRange('The number of entities in of', of.length, 1, limit)
    const filter = { kinds: kinds ?? null, minWeight, seen: seen == null ? null : readDateRange(seen) }
    const middle = [...new Set(await resolveEntityRefs(loaders, of))]
    const { entities, truncated } = await findNeighbourhood(db, middle, filter, depth, limit)
    if (!selects(info, 'links', 'degree', 'pageRank', 'community'))
      return { nodes: entities.map((entityUuid) => ({ entityUuid })), links: [], truncated }
    const between = await readLinksBetween(db, entities, filter)
    const measures = measure(entities, between.links)
    return {
      nodes: entities.map((entityUuid) => ({ entityUuid, ...measures.get(entityUuid) })),
      links: between.links,
      truncated: truncated || between.truncated,
    }
  }
}
