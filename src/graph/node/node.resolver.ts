/** Query.node and Query.nodes: any record by its global id. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import { isNewsGraphError, NewsGraphError } from '../../errors'
import type { GraphContext } from '../shared/context'
import { Node, type NodeRow } from '../shared/node.type'
import { loadNode } from './load-node'

const MOST_NODES = 100

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Any record by its global id; an id that no record has is an error.',
  })
  async node(
    @Arg('id', () => ID, { description: 'The global identifier.' }) id: string,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeRow> {
    const row = await loadNode(context, id, info)
    if (row === null) throw new NewsGraphError('NOT_FOUND', `There is no ${id}`)
    return row
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'Records by their global ids, in that order, at most 100; null in the place of an id that no record has.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'The global identifiers.' }) ids: string[],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(NodeRow | null)[]> {
    if (ids.length > MOST_NODES)
      throw new NewsGraphError('BAD_ARGUMENT', `ids must be at most ${MOST_NODES}, but are ${ids.length}`)
    return Promise.all(ids.map((id) => loadNode(context, id, info).catch(nullForBadId)))
  }
}

function nullForBadId(error: unknown): null {
  if (isNewsGraphError(error) && error.code === 'BAD_ID') return null
  throw error
}
