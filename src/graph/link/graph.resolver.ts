/** Query.paths and Query.neighbourhood: the links as a graph. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql'
import { LinkKind } from '../../database/generated/prisma/enums'
import { EntityRef, resolveEntityRefs } from '../entity/entity-ref'
import type { GraphContext } from '../shared/context'
import { DateRange } from '../shared/date-range'
import { checkFirst } from '../shared/page'
import { selects } from '../shared/selection'
import type { LinkRow } from './link.store'
import { Path, Subgraph } from './link.type'
import { findPaths, type FoundPath } from './paths.store'
import { checkRange, readSubgraph, type SubgraphRows } from './subgraph'

interface PathShape {
  length: number
  uuids: string[]
  links: LinkRow[]
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
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubgraphRows> {
    const question = { of, depth, kinds: kinds ?? null, minWeight, seen: seen ?? null, limit }
    return readSubgraph(context, question, selects(info, 'links', 'degree', 'pageRank', 'community'))
  }
}
