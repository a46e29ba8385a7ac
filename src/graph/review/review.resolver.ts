/** Query.reviewQueue, and what its items are about. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import { DoubtReason } from '../../database/generated/prisma/enums'
import { factKey } from '../article/evidence.store'
import { createMentionLoaders } from '../article/mention.store'
import { Mention } from '../article/mention.type'
import { requireEntity } from '../entity/load-entity'
import type { GraphContext } from '../shared/context'
import { Entity } from '../shared/entity.type'
import { PageArgs, readPage, type Page } from '../shared/page'
import { loadStatement, withTime } from '../statement/load-statement'
import { Statement } from '../statement/statement.type'
import { DOUBTS, listDoubts, type DoubtRow } from './doubt.store'
import { EntityPairDoubt, MentionDoubt, ReviewQueue, StatementDoubt } from './review.type'

@Resolver()
export class ReviewQueueResolver {
  @Query(() => ReviewQueue.Connection, {
    description: 'What people should look at, the most useful first; what somebody has settled is left out.',
  })
  reviewQueue(
    @Arg('reasons', () => [DoubtReason], { nullable: true, description: 'Only for any of these reasons.' })
    reasons: DoubtReason[] | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { db }: GraphContext,
  ): Promise<Page<DoubtRow>> {
    return listDoubts(db, reasons ?? null, readPage(page, DOUBTS))
  }
}

@Resolver(() => EntityPairDoubt)
export class EntityPairDoubtResolver {
  @FieldResolver(() => Entity, { description: 'The one that was known first.' })
  left(@Root() doubt: DoubtRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return requireEntity(context, doubt.leftUuid!, info)
  }

  @FieldResolver(() => Entity, { description: 'The other one.' })
  right(@Root() doubt: DoubtRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return requireEntity(context, doubt.rightUuid!, info)
  }
}

@Resolver(() => MentionDoubt)
export class MentionDoubtResolver {
  @FieldResolver(() => Mention, { nullable: true, description: 'The words; null where the article just changed.' })
  mention(@Root() { articleUuid, seq }: DoubtRow, @Ctx() { loaders }: GraphContext) {
    return loaders.use(createMentionLoaders).mention.load(factKey({ articleUuid: articleUuid!, seq: seq! }))
  }
}

@Resolver(() => StatementDoubt)
export class StatementDoubtResolver {
  @FieldResolver(() => Statement, {
    nullable: true,
    description: 'The statement; null where no article carries it any more.',
  })
  statement(@Root() doubt: DoubtRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadStatement(context, doubt.statementUuid!, withTime(info))
  }
}
