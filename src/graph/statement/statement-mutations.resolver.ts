/** What curators do to statements: review them, and tie them to each other. */
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { ReviewStatus, StatementLinkKind } from '../../database/generated/prisma/enums'
import { NewsGraphError } from '../../errors'
import { EntityRef, resolveEntityRefs } from '../entity/entity-ref'
import { NeedsRole } from '../shared/access'
import type { GraphContext } from '../shared/context'
import { parseIdOf, toGlobalId } from '../shared/ids'
import { toldAt, UserError, withUserErrors } from '../shared/user-error.type'
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

  /** Id of the review or tie; absent where nothing was done. */
  correctionId?: string
}

/** Reads the id of a statement that stands. @throws BAD_ID, NOT_FOUND */
async function requireStatement(context: GraphContext, id: string): Promise<string> {
  const uuid = parseIdOf(id, 'statement')
  if ((await loadStatement(context, uuid, false)) === null)
    throw new NewsGraphError('NOT_FOUND', `There is no statement ${id}`)
  return uuid
}

const findNamed = async ({ loaders }: GraphContext, ref: EntityRef | null | undefined): Promise<string | null> =>
  ref == null ? null : (await resolveEntityRefs(loaders, [ref]))[0]!

@Resolver()
export class StatementMutationsResolver {
  @NeedsRole('curator')
  @Mutation(() => StatementPayload, {
    description: 'Confirms, corrects or rejects a statement. The latest review counts; earlier ones stay on record.',
  })
  reviewStatement(
    @Arg('input', () => StatementReviewInput, { description: 'The review.' }) input: StatementReviewInput,
    @Ctx() context: GraphContext,
  ): Promise<Partial<StatementPayload>> {
    const at = <T>(field: string, work: () => Promise<T>): Promise<T> => toldAt(['input', field], work)
    return withUserErrors(['input'], async () => {
      const statementId = await at('id', () => requireStatement(context, input.id))
      const review = {
        statementId,
        review: input.review,
        content: input.content ?? null,
        speakerId: await at('speaker', () => findNamed(context, input.speaker)),
        saidOn: input.saidOn ?? null,
        placeId: await at('place', () => findNamed(context, input.place)),
        note: input.note ?? null,
        madeBy: context.viewer.name,
      }
      const id = await toldAt(['input'], () => context.db.transaction((tx) => reviewStatement(tx, review)))
      context.loaders.forget()
      return { statement: await loadStatement(context, statementId, true), correctionId: toGlobalId('review', id) }
    })
  }

  @NeedsRole('curator')
  @Mutation(() => StatementPayload, { description: 'Ties one statement to another, e.g. as its retraction.' })
  linkStatements(
    @Arg('from', () => ID, { description: 'The statement that repeats, contradicts … the other.' }) from: string,
    @Arg('to', () => ID, { description: 'The other statement.' }) to: string,
    @Arg('kind', () => StatementLinkKind, { description: 'How they are tied.' }) kind: StatementLinkKind,
    @Arg('note', () => String, { nullable: true, description: 'Why, for those who come later.' })
    note: string | null | undefined,
    @Ctx() context: GraphContext,
  ): Promise<Partial<StatementPayload>> {
    return withUserErrors([], async () => {
      const fromId = await toldAt(['from'], () => requireStatement(context, from))
      const toId = await toldAt(['to'], () => requireStatement(context, to))
      const link = { fromId, toId, kind, note: note ?? null, madeBy: context.viewer.name }
      const id = await toldAt([], () => context.db.transaction((tx) => linkStatements(tx, link)))
      context.loaders.forget()
      return { statement: await loadStatement(context, fromId, true), correctionId: toGlobalId('statementlink', id) }
    })
  }
}
