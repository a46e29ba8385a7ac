/** GraphQL's LinkTimeline: how a tie grew. */
import { Field, Int, ObjectType } from 'type-graphql'
import { LinkKind } from '../../database/generated/prisma/enums'

@ObjectType('TimeCount', { simpleResolvers: true, description: 'How many fall to one span of time.' })
export class TimeCount {
  @Field(() => String, { description: 'The time, e.g. 2025-11-06, 2025-W45, 2025-11, 2025.' })
  key!: string

  @Field(() => Int, { description: 'How many articles or statements showed the tie for the first time.' })
  count!: number
}

@ObjectType('LinkTimeline', {
  simpleResolvers: true,
  description: 'How one entity became tied to another in one way: what showed it, by the time at which it came out.',
})
export class LinkTimeline {
  @Field(() => LinkKind, { description: 'What ties them together.' })
  kind!: LinkKind

  @Field(() => [TimeCount], {
    description: 'In order, without a gap; the spans are the same for all kinds. Over all time they add up to weight.',
  })
  counts!: TimeCount[]
}
