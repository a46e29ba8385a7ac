/** Query.judgements, and what corrections are about. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import { Article } from '../article/article.type'
import { articleParts, requireArticle } from '../article/load-article'
import { loadEntity } from '../entity/load-entity'
import { Place } from '../place/place.type'
import type { GraphContext } from '../shared/context'
import { Entity } from '../shared/entity.type'
import { parseGlobalId } from '../shared/ids'
import { PageArgs, readPage, type Page } from '../shared/page'
import { loadStatement, withTime } from '../statement/load-statement'
import { StatementPayload } from '../statement/statement-mutations.resolver'
import { Statement } from '../statement/statement.type'
import {
  CORRECTIONS,
  listCorrections,
  type AboutKind,
  type CorrectionRow,
  type NameEditRow,
  type ReassignmentRow,
  type ReviewRow,
  type StatementTieRow,
} from './correction.store'
import { loadCorrection } from './load-correction'
import {
  Correction,
  Corrections,
  MentionReassignment,
  NameEdit,
  StatementReview,
  StatementTie,
} from './correction.type'

const ABOUT_KINDS = ['entity', 'statement', 'article'] as const satisfies readonly AboutKind[]

@Resolver()
export class CorrectionsResolver {
  @Query(() => Corrections.Connection, {
    description: 'What people said over what was found, newest first: judgements, reviews, ties, reassignments, names.',
  })
  judgements(
    @Arg('of', () => ID, {
      nullable: true,
      description: 'An entity, a statement or an article that they are about; those merged into an entity included.',
    })
    of: string | null | undefined,
    @Arg('madeBy', () => String, { nullable: true, description: 'Who made them, exactly.' })
    madeBy: string | null | undefined,
    @Arg('standing', () => Boolean, {
      nullable: true,
      description: 'True: only those that stand; false: only those that were withdrawn.',
    })
    standing: boolean | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { db }: GraphContext,
  ): Promise<Page<CorrectionRow>> {
    const about = of == null ? null : parseGlobalId(of, ABOUT_KINDS)
    return listCorrections(
      db,
      {
        about: about && { kind: about.kind as AboutKind, id: about.uuid },
        madeBy: madeBy ?? null,
        standing: standing ?? null,
      },
      readPage(page, CORRECTIONS),
    )
  }
}

@Resolver(() => StatementPayload)
export class CorrectionOfStatementResolver {
  @FieldResolver(() => Correction, {
    nullable: true,
    description: 'The review or tie on record, whose id withdrawJudgement takes; null where nothing was done.',
  })
  correction(@Root() { correctionId }: StatementPayload, @Ctx() context: GraphContext) {
    return loadCorrection(context, correctionId)
  }
}

@Resolver(() => StatementReview)
export class StatementReviewResolver {
  @FieldResolver(() => Statement, {
    nullable: true,
    description: 'The statement; null where no article carries it now.',
  })
  statement(@Root() row: ReviewRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadStatement(context, row.statementUuid, withTime(info))
  }

  @FieldResolver(() => Entity, { nullable: true, description: 'Who really said it; null: as the articles have it.' })
  speaker(@Root() row: ReviewRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, row.speakerUuid, info)
  }

  @FieldResolver(() => Place, {
    nullable: true,
    description: 'Where it was really said; null: as the articles have it.',
  })
  place(@Root() row: ReviewRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, row.placeUuid, info)
  }
}

@Resolver(() => StatementTie)
export class StatementTieResolver {
  @FieldResolver(() => Statement, { nullable: true, description: 'The first; null where no article carries it now.' })
  from(@Root() row: StatementTieRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadStatement(context, row.fromUuid, withTime(info))
  }

  @FieldResolver(() => Statement, { nullable: true, description: 'The second; null where no article carries it now.' })
  to(@Root() row: StatementTieRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadStatement(context, row.toUuid, withTime(info))
  }
}

@Resolver(() => MentionReassignment)
export class MentionReassignmentResolver {
  @FieldResolver(() => Article, { description: 'The article in which the words stand.' })
  article(@Root() row: ReassignmentRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return requireArticle(context, row.articleUuid, articleParts(info))
  }

  @FieldResolver(() => Entity, { nullable: true, description: 'What the words mean; null: nobody, or it is gone.' })
  entity(@Root() row: ReassignmentRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, row.entityUuid, info)
  }
}

@Resolver(() => NameEdit)
export class NameEditResolver {
  @FieldResolver(() => Entity, { nullable: true, description: 'The entity; null where the graph lost it.' })
  entity(@Root() row: NameEditRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, row.entityUuid, info)
  }
}
