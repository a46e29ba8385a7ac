/** Mutations that say what words mean and what entities are called. What is wrong comes as userErrors. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, Resolver, Root } from 'type-graphql'
import { factKey } from '../article/evidence.store'
import { createMentionLoaders, type MentionRow } from '../article/mention.store'
import { Mention } from '../article/mention.type'
import { reassignMention } from '../article/reassign-writes.store'
import { EntityRef, resolveEntityRefs } from '../entity/entity-ref'
import { loadEntity } from '../entity/load-entity'
import { editNames } from '../entity/name-edits.store'
import { NeedsRole } from '../shared/access'
import type { GraphContext } from '../shared/context'
import { Entity } from '../shared/entity.type'
import { parseMentionId, toGlobalId } from '../shared/ids'
import { toldAt, withUserErrors, type UserError } from '../shared/user-error.type'
import { EditNamesPayload, MentionReassignment, NameEdit, ReassignMentionPayload } from './correction.type'
import { loadCorrection } from './load-correction'

@InputType('EditNamesInput', { description: 'What an entity is called; what is left out stays as it is.' })
export class EditNamesInput {
  @Field(() => EntityRef, { description: 'The entity.' })
  entity!: EntityRef

  @Field(() => String, { nullable: true, description: 'The name that it is shown under.' })
  preferred?: string | null

  @Field(() => [String], { nullable: true, description: 'Names that it goes by, too.' })
  add?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Names that it does not go by.' })
  remove?: string[] | null

  @Field(() => String, { nullable: true, description: 'What it is, in a few words.' })
  description?: string | null

  @Field(() => String, { nullable: true, description: 'Why, for those who come later.' })
  note?: string | null
}

type Corrected = { correctionId?: string; userErrors: UserError[] }
type Reassigned = Corrected & { mention?: { articleId: string; seq: number } }
type Edited = Corrected & { entityUuid?: string }

const findNamed = async ({ loaders }: GraphContext, ref: EntityRef): Promise<string> =>
  (await resolveEntityRefs(loaders, [ref]))[0]!

@Resolver()
export class CorrectingResolver {
  @NeedsRole('curator')
  @Mutation(() => ReassignMentionPayload, {
    description:
      'Says that the words of a mention mean another entity, or nobody. Counts, co-mentions and links follow; it holds as long as the same words stand in the same surroundings, whatever linking finds when the article comes again.',
  })
  reassignMention(
    @Arg('mention', () => ID, { description: 'Mention.id.' }) mention: string,
    @Arg('to', () => EntityRef, { nullable: true, description: 'What the words mean; left out: nobody.' })
    to: EntityRef | null | undefined,
    @Arg('note', () => String, { nullable: true, description: 'Why, for those who come later.' })
    note: string | null | undefined,
    @Ctx() context: GraphContext,
  ): Promise<Reassigned> {
    return withUserErrors(['mention'], async () => {
      const place = await toldAt(['mention'], () => parseMentionId(mention))
      const entityId = to == null ? null : await toldAt(['to'], () => findNamed(context, to))
      const given = { ...place, entityId, note: note ?? null, madeBy: context.viewer.name }
      const id = await toldAt([], () => context.db.transaction((tx) => reassignMention(tx, given)))
      context.loaders.forget()
      return { mention: place, correctionId: toGlobalId('reassignment', id) }
    })
  }

  @NeedsRole('curator')
  @Mutation(() => EditNamesPayload, {
    description:
      'Says what an entity is called and is. Of each name the latest word counts; names that articles use stay on record, hidden.',
  })
  editNames(
    @Arg('input', () => EditNamesInput, { description: 'The edit.' }) input: EditNamesInput,
    @Ctx() context: GraphContext,
  ): Promise<Edited> {
    return withUserErrors(['input'], async () => {
      const edit = {
        entityId: await toldAt(['input', 'entity'], () => findNamed(context, input.entity)),
        preferred: input.preferred ?? null,
        added: input.add ?? [],
        removed: input.remove ?? [],
        description: input.description ?? null,
        note: input.note ?? null,
        madeBy: context.viewer.name,
      }
      const done = await toldAt(['input'], () => context.db.transaction((tx) => editNames(tx, edit)))
      context.loaders.forget()
      return { entityUuid: done.entityId, correctionId: toGlobalId('names', done.id) }
    })
  }
}

@Resolver(() => ReassignMentionPayload)
export class ReassignedResolver {
  @FieldResolver(() => Mention, {
    nullable: true,
    description: 'The mention as it is now; null where nothing was done.',
  })
  async mention(@Root() { mention }: Reassigned, @Ctx() { loaders }: GraphContext): Promise<MentionRow | null> {
    if (!mention) return null
    return loaders.use(createMentionLoaders).mention.load(factKey({ articleUuid: mention.articleId, seq: mention.seq }))
  }

  @FieldResolver(() => MentionReassignment, { nullable: true, description: 'What stands on record now.' })
  correction(@Root() { correctionId }: Reassigned, @Ctx() context: GraphContext) {
    return loadCorrection(context, correctionId)
  }
}

@Resolver(() => EditNamesPayload)
export class EditedResolver {
  @FieldResolver(() => Entity, { nullable: true, description: 'The entity as it is now; null where nothing was done.' })
  entity(@Root() { entityUuid }: Edited, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, entityUuid ?? null, info)
  }

  @FieldResolver(() => NameEdit, { nullable: true, description: 'What stands on record now.' })
  correction(@Root() { correctionId }: Edited, @Ctx() context: GraphContext) {
    return loadCorrection(context, correctionId)
  }
}
