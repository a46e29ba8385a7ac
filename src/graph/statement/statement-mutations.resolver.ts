/** What curators do to statements: review them, and tie them to each other. */
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { ReviewStatus, StatementLinkKind } from '../../database/generated/prisma/enums'
import { EntityRef, resolveEntityRefs } from '../entity/entity-ref'
import type { GraphContext } from '../shared/context'
import { parseIdOf } from '../shared/ids'
import { Loaders } from '../shared/loaders'
import { UserError, withUserErrors } from '../shared/user-error.type'
import { loadStatement } from './load-statement'
import { linkStatements, reviewStatement } from './review-writes.store'
import { Statement } from './statement.type'
import type { StatementRow } from './statement.store'

@InputType('StatementReviewInput', {
  description: 'A review, with what it corrects; what is left out stays as the articles have it.',
})
export class StatementReviewInput {
  @Field(() => ID, { description: 'The statement.' })
  id!: string

  @Field(() => ReviewStatus, { description: 'What you make of it.' })
  review!: ReviewStatus

  @Field(() => String, { nullable: true, description: 'What was really said.' })
  content?: string | null

  @Field(() => EntityRef, { nullable: true, description: 'Who really said it.' })
  speaker?: EntityRef | null

  @Field(() => String, { nullable: true, description: 'When it was really said, EDTF.' })
  saidOn?: string | null

  @Field(() => EntityRef, { nullable: true, description: 'Where it was really said.' })
  place?: EntityRef | null

  @Field(() => String, { nullable: true, description: 'Why, for those who come later.' })
  note?: string | null
}

@ObjectType('StatementPayload', { simpleResolvers: true, description: 'The statement as it stands now.' })
export class StatementPayload {
  @Field(() => Statement, { nullable: true, description: 'The statement; null where nothing was done.' })
  statement!: StatementRow | null

  @Field(() => [UserError], { description: 'What was wrong with the input; empty where it was done.' })
  userErrors!: UserError[]
}

/** Read anew: the loaders of the request may hold what it was before. */
const readAfterwards = async (db: GraphContext['db'], uuid: string) => ({
  statement: await loadStatement({ loaders: new Loaders(db) }, uuid, true),
})

@Resolver()
export class StatementMutationsResolver {
  @Mutation(() => StatementPayload, {
    description: 'Confirms, corrects or rejects a statement. The latest review counts; earlier ones stay on record.',
  })
  reviewStatement(
    @Arg('input', () => StatementReviewInput, { description: 'The review.' }) input: StatementReviewInput,
    @Ctx() { db, loaders, viewer }: GraphContext,
  ): Promise<Partial<StatementPayload>> {
    return withUserErrors(['input'], async () => {
      const statementId = parseIdOf(input.id, 'statement')
      const named = async (ref: EntityRef | null | undefined): Promise<string | null> =>
        ref == null ? null : (await resolveEntityRefs(loaders, [ref]))[0]!
      const review = {
        statementId,
        review: input.review,
        content: input.content ?? null,
        speakerId: await named(input.speaker),
        saidOn: input.saidOn ?? null,
        placeId: await named(input.place),
        note: input.note ?? null,
        madeBy: viewer.name,
      }
      await db.transaction((tx) => reviewStatement(tx, review))
      return readAfterwards(db, statementId)
    })
  }

  @Mutation(() => StatementPayload, { description: 'Ties one statement to another, e.g. as its retraction.' })
  linkStatements(
    @Arg('from', () => ID, { description: 'The statement that repeats, contradicts … the other.' }) from: string,
    @Arg('to', () => ID, { description: 'The other statement.' }) to: string,
    @Arg('kind', () => StatementLinkKind, { description: 'How they are tied.' }) kind: StatementLinkKind,
    @Arg('note', () => String, { nullable: true, description: 'Why, for those who come later.' }) note: string | null,
    @Ctx() { db, viewer }: GraphContext,
  ): Promise<Partial<StatementPayload>> {
    return withUserErrors(['from'], async () => {
      const link = {
        fromId: parseIdOf(from, 'statement'),
        toId: parseIdOf(to, 'statement'),
        kind,
        note: note ?? null,
        madeBy: viewer.name,
      }
      await db.transaction((tx) => linkStatements(tx, link))
      return readAfterwards(db, link.fromId)
    })
  }
}
