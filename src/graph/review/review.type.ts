/** GraphQL's review queue: what people should look at. */
import { Field, Float, ObjectType, createUnionType, registerEnumType } from 'type-graphql'
import { DoubtReason } from '../../database/generated/prisma/enums'
import { connectionType } from '../shared/connection'
import type { DoubtRow } from './doubt.store'

registerEnumType(DoubtReason, {
  name: 'DoubtReason',
  description: 'Why somebody should look at it.',
  valuesConfig: {
    RIVALS: { description: 'The name fitted several entities equally well, so a new one was made.' },
    SAME_NAME: { description: 'Two entities are known by one name.' },
    NEAR_NAME: { description: 'Two people are known by names that may be one.' },
    UNSURE_LINK: { description: 'Words are linked to an entity with little confidence.' },
    UNSETTLED_WORDS: { description: 'Words may mean any of several entities, and are linked to none.' },
    UNSURE_STATEMENT: { description: 'A statement was found with little confidence.' },
    TWO_SPEAKERS: { description: 'Articles give different speakers for one statement.' },
  },
})

@ObjectType({ simpleResolvers: true })
class Doubtful {
  @Field(() => DoubtReason, { description: 'Why somebody should look at it.' })
  reason!: DoubtReason

  @Field(() => Float, { description: 'How useful a look is: the doubt, times the logarithm of what hangs on it.' })
  score!: number
}

@ObjectType('EntityPairDoubt', {
  simpleResolvers: true,
  description: 'Two entities that may be one: mergeEntities or markDifferent settles it.',
})
export class EntityPairDoubt extends Doubtful {}

@ObjectType('MentionDoubt', {
  simpleResolvers: true,
  description: 'Words whose meaning is unsure: reassignMention settles it.',
})
export class MentionDoubt extends Doubtful {}

@ObjectType('StatementDoubt', {
  simpleResolvers: true,
  description: 'A statement that may be wrong: reviewStatement settles it.',
})
export class StatementDoubt extends Doubtful {}

export const ReviewItem = createUnionType({
  name: 'ReviewItem',
  description: 'What people should look at.',
  types: () => [EntityPairDoubt, MentionDoubt, StatementDoubt] as const,
  resolveType: (row: unknown) => (row as DoubtRow).typeName,
})

export const ReviewQueue = connectionType('ReviewQueue', () => ReviewItem, 'doubts')
