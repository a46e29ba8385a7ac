/** GraphQL's Judgement, and what mutations about identity answer with. */
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Verdict } from '../../database/generated/prisma/enums'
import { UserError } from '../shared/user-error.type'
import { Correction } from './correction.type'

registerEnumType(Verdict, {
  name: 'Verdict',
  description: 'Whether two entities are one.',
  valuesConfig: {
    SAME: { description: 'They are one; the right one is merged into the left one.' },
    DIFFERENT: { description: 'They are two.' },
    UNSURE: { description: 'Looked at and left open.' },
  },
})

@ObjectType('Judgement', {
  implements: Correction,
  simpleResolvers: true,
  description:
    "Somebody's decision that two entities are one or are not, shown as they were then. Withdrawn ones stay on record. The id of a merged entity answers with the one it was merged into.",
})
export class Judgement extends Correction {
  @Field(() => String, { description: 'Name of the left entity when it was judged.' })
  leftName!: string

  @Field(() => String, { description: 'Name of the right entity when it was judged.' })
  rightName!: string

  @Field(() => Verdict, { description: 'What was decided.' })
  verdict!: Verdict
}

@ObjectType('MergeEntitiesPayload', { simpleResolvers: true, description: 'What became of a merge.' })
export class MergeEntitiesPayload {
  @Field(() => [UserError], { description: 'What was wrong; empty where the two are one now.' })
  userErrors!: UserError[]
}

@ObjectType('JudgementPayload', { simpleResolvers: true, description: 'What became of a judgement.' })
export class JudgementPayload {
  @Field(() => [UserError], { description: 'What was wrong; empty where it was done.' })
  userErrors!: UserError[]
}
