/** Mutations about identity: two entities are one, or are not; and taking back any correction. What is wrong comes as userErrors. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from 'type-graphql'
import { Entity } from '../shared/entity.type'
import { loadEntity } from '../entity/load-entity'
import { NeedsRole } from '../shared/access'
import type { GraphContext } from '../shared/context'
import { parseGlobalId, parseIdOf } from '../shared/ids'
import { toldAt, withUserErrors, type UserError } from '../shared/user-error.type'
import { CORRECTION_KINDS, type CorrectionKind } from './correction-kinds'
import { createCorrectionLoaders, type CorrectionRow } from './correction.store'
import { Correction } from './correction.type'
import { markDifferent, mergeEntities, type Judged } from './judgement-writes.store'
import { Judgement, JudgementPayload, MergeEntitiesPayload } from './judgement.type'
import { withdraw } from './withdraw.store'

type Merged = Partial<Judged> & { userErrors: UserError[] }
type Verdict = Pick<Merged, 'judgementId' | 'userErrors'> & { kind?: CorrectionKind }

/** @throws BAD_ID, with the argument that it belongs to */
const idOf = (argument: string, id: string): Promise<string> => toldAt([argument], () => parseIdOf(id, 'entity'))

@Resolver()
export class JudgementResolver {
  @NeedsRole('curator')
  @Mutation(() => MergeEntitiesPayload, {
    description: 'Judges that two entities are one: from now on keep answers for merge. withdrawJudgement undoes it.',
  })
  mergeEntities(
    @Arg('keep', () => ID, { description: 'The entity that stays.' }) keep: string,
    @Arg('merge', () => ID, { description: 'The entity that becomes part of it.' }) merge: string,
    @Ctx() { db, loaders, viewer }: GraphContext,
  ): Promise<Merged> {
    return withUserErrors(['merge'], async () => {
      const ends = { keepId: await idOf('keep', keep), mergeId: await idOf('merge', merge) }
      const judged = await db.transaction((tx) => mergeEntities(tx, { ...ends, madeBy: viewer.name }))
      loaders.forget()
      return judged
    })
  }

  @NeedsRole('curator')
  @Mutation(() => JudgementPayload, { description: 'Judges that two entities are not one, so that they stay apart.' })
  markDifferent(
    @Arg('left', () => ID, { description: 'The one entity.' }) left: string,
    @Arg('right', () => ID, { description: 'The other entity.' }) right: string,
    @Ctx() { db, loaders, viewer }: GraphContext,
  ): Promise<Verdict> {
    return withUserErrors(['right'], async () => {
      const ends = { leftId: await idOf('left', left), rightId: await idOf('right', right) }
      const { judgementId } = await db.transaction((tx) => markDifferent(tx, { ...ends, madeBy: viewer.name }))
      loaders.forget()
      return { judgementId }
    })
  }

  @NeedsRole('curator')
  @Mutation(() => JudgementPayload, {
    description:
      'Undoes a merge, a verdict or any other correction exactly: the graph is what it would be had it never been made.',
  })
  withdrawJudgement(
    @Arg('id', () => ID, { description: 'The judgement, review, tie, reassignment or edit of names.' }) id: string,
    @Ctx() { db, loaders, viewer }: GraphContext,
  ): Promise<Verdict> {
    return withUserErrors(['id'], async () => {
      const { kind, uuid } = await toldAt(['id'], () => parseGlobalId(id, CORRECTION_KINDS))
      await db.transaction((tx) => withdraw(tx, { kind: kind as CorrectionKind, id: uuid, withdrawnBy: viewer.name }))
      loaders.forget()
      return { judgementId: uuid, kind: kind as CorrectionKind }
    })
  }
}

const readJudgement = async (
  { loaders }: GraphContext,
  { judgementId, kind = 'judgement' }: Verdict,
): Promise<CorrectionRow | null> =>
  judgementId === undefined || kind !== 'judgement'
    ? null
    : loaders.use(createCorrectionLoaders).judgement.load(judgementId)

@Resolver(() => MergeEntitiesPayload)
export class MergedResolver {
  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'The entity that answers for both; null where nothing was done.',
  })
  entity(@Root() merged: Merged, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, merged.entityId ?? null, info)
  }

  @FieldResolver(() => Judgement, {
    nullable: true,
    description: 'The judgement on record; null where nothing was done.',
  })
  judgement(@Root() merged: Merged, @Ctx() context: GraphContext) {
    return readJudgement(context, merged)
  }
}

@Resolver(() => JudgementPayload)
export class JudgedResolver {
  @FieldResolver(() => Judgement, {
    nullable: true,
    description: 'The judgement on record; null where nothing was done, or what was withdrawn is of another kind.',
  })
  judgement(@Root() verdict: Verdict, @Ctx() context: GraphContext) {
    return readJudgement(context, verdict)
  }

  @FieldResolver(() => Correction, {
    nullable: true,
    description: 'Likewise, of whatever kind it is.',
  })
  correction(@Root() { judgementId, kind = 'judgement' }: Verdict, @Ctx() { loaders }: GraphContext) {
    return judgementId === undefined ? null : loaders.use(createCorrectionLoaders)[kind].load(judgementId)
  }
}
