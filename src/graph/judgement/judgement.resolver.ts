/** Mutations about identity: two entities are one, or are not, and taking that back. What is wrong comes as userErrors. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from 'type-graphql'
import { isNewsGraphError, NewsGraphError } from '../../errors'
import { Entity } from '../shared/entity.type'
import { loadEntity } from '../entity/load-entity'
import { NeedsRole } from '../shared/access'
import type { GraphContext } from '../shared/context'
import { parseIdOf } from '../shared/ids'
import { withUserErrors, type UserError } from '../shared/user-error.type'
import { markDifferent, mergeEntities, withdrawJudgement, type Judged } from './judgement-writes.store'
import { createJudgementLoaders, type JudgementRow } from './judgement.store'
import { Judgement, JudgementPayload, MergeEntitiesPayload } from './judgement.type'

type Merged = Partial<Judged> & { userErrors: UserError[] }
type Verdict = Pick<Merged, 'judgementId' | 'userErrors'>

/** @throws BAD_ID, with the argument that it belongs to */
function idOf(argument: string, id: string, kind: 'entity' | 'judgement'): string {
  try {
    return parseIdOf(id, kind)
  } catch (error) {
    if (!isNewsGraphError(error)) throw error
    throw new NewsGraphError(error.code, error.message, { path: [argument] })
  }
}

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
      const ends = { keepId: idOf('keep', keep, 'entity'), mergeId: idOf('merge', merge, 'entity') }
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
      const ends = { leftId: idOf('left', left, 'entity'), rightId: idOf('right', right, 'entity') }
      const { judgementId } = await db.transaction((tx) => markDifferent(tx, { ...ends, madeBy: viewer.name }))
      loaders.forget()
      return { judgementId }
    })
  }

  @NeedsRole('curator')
  @Mutation(() => JudgementPayload, { description: 'Undoes a merge or a verdict exactly.' })
  withdrawJudgement(
    @Arg('id', () => ID, { description: 'The judgement.' }) id: string,
    @Ctx() { db, loaders, viewer }: GraphContext,
  ): Promise<Verdict> {
    return withUserErrors(['id'], async () => {
      const judgementId = idOf('id', id, 'judgement')
      await db.transaction((tx) => withdrawJudgement(tx, { id: judgementId, withdrawnBy: viewer.name }))
      loaders.forget()
      return { judgementId }
    })
  }
}

const readJudgement = async ({ loaders }: GraphContext, { judgementId }: Verdict): Promise<JudgementRow | null> =>
  judgementId === undefined ? null : loaders.use(createJudgementLoaders).judgement.load(judgementId)

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
    description: 'The judgement on record; null where nothing was done.',
  })
  judgement(@Root() verdict: Verdict, @Ctx() context: GraphContext) {
    return readJudgement(context, verdict)
  }
}
