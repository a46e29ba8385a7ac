/** GraphQL's Correction: what a person said over what was found. Entity pairs: judgement.type.ts. */
import { Field, InterfaceType, ObjectType } from 'type-graphql'
import { ReviewStatus, StatementLinkKind } from '../../database/generated/prisma/enums'
import { connectionType } from '../shared/connection'
import { Node, typeNameOf } from '../shared/node.type'
import { DateTimeScalar } from '../shared/scalars'
import { UserError } from '../shared/user-error.type'

@InterfaceType('Correction', {
  implements: Node,
  description:
    'What a person said over what was found: a judgement on two entities, a review, a tie, what words mean, names. It lies on top, and withdrawJudgement takes it back exactly; withdrawn ones stay on record.',
  resolveType: typeNameOf,
})
export abstract class Correction extends Node {
  @Field(() => String, { description: 'Who said so.' })
  madeBy!: string

  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  madeAt!: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  withdrawnAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Who withdrew it; null while it stands.' })
  withdrawnBy!: string | null
}

@ObjectType('StatementReview', {
  implements: Correction,
  simpleResolvers: true,
  description: 'A review of a statement, with what it corrected. The latest that stands counts.',
})
export class StatementReview extends Correction {
  @Field(() => ReviewStatus, { description: 'What was made of the statement.' })
  review!: ReviewStatus

  @Field(() => String, { nullable: true, description: 'What was really said; null: as the articles have it.' })
  content!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'When it was really said, EDTF; null: as the articles have it.',
  })
  saidOn!: string | null

  @Field(() => String, { nullable: true, description: 'Why.' })
  note!: string | null
}

@ObjectType('StatementTie', {
  implements: Correction,
  simpleResolvers: true,
  description: 'A tie that somebody put between two statements.',
})
export class StatementTie extends Correction {
  @Field(() => StatementLinkKind, { name: 'kind', description: 'How the first is tied to the second.' })
  tie!: StatementLinkKind

  @Field(() => String, { nullable: true, description: 'Why.' })
  note!: string | null
}

@ObjectType('MentionReassignment', {
  implements: Correction,
  simpleResolvers: true,
  description: 'What somebody said that words of an article mean.',
})
export class MentionReassignment extends Correction {
  @Field(() => String, { description: 'The words.' })
  text!: string

  @Field(() => String, {
    nullable: true,
    description: 'Name of the entity that the words mean, as it was then; null: they mean nobody.',
  })
  entityName!: string | null

  @Field(() => String, { nullable: true, description: 'Name of what they meant until then; null: nobody.' })
  formerName!: string | null

  @Field(() => String, { nullable: true, description: 'Why.' })
  note!: string | null
}

@ObjectType('NameEdit', {
  implements: Correction,
  simpleResolvers: true,
  description: 'What somebody said an entity is called, and is.',
})
export class NameEdit extends Correction {
  @Field(() => String, { description: 'As the entity was called until then.' })
  entityName!: string

  @Field(() => String, { nullable: true, description: 'The preferred name; null: as it is.' })
  preferred!: string | null

  @Field(() => [String], { description: 'Names that it goes by, too.' })
  added!: string[]

  @Field(() => [String], { description: 'Names that it does not go by.' })
  removed!: string[]

  @Field(() => String, { nullable: true, description: 'What it is; null: as it is described.' })
  description!: string | null

  @Field(() => String, { nullable: true, description: 'Why.' })
  note!: string | null
}

@ObjectType('ReassignMentionPayload', { simpleResolvers: true, description: 'What became of a reassigned mention.' })
export class ReassignMentionPayload {
  @Field(() => [UserError], { description: 'What was wrong; empty where it was done.' })
  userErrors!: UserError[]
}

@ObjectType('EditNamesPayload', { simpleResolvers: true, description: 'What became of an edit of names.' })
export class EditNamesPayload {
  @Field(() => [UserError], { description: 'What was wrong; empty where it was done.' })
  userErrors!: UserError[]
}

export const Corrections = connectionType('Correction', () => Correction, 'judgements')
