/** GraphQL's EventStatusReport: how far an event had come, as one article has it. */
import { Field, ObjectType } from 'type-graphql'
import { EventStatus } from '../../database/generated/prisma/enums'
import { DateTimeScalar } from '../shared/scalars'

@ObjectType('EventStatusReport', {
  simpleResolvers: true,
  description: 'How far an event had come, as one article reports it.',
})
export class EventStatusReport {
  @Field(() => EventStatus, { description: 'What the article says of it.' })
  status!: EventStatus

  @Field(() => DateTimeScalar, { description: 'When the article was published; retrieved, where that is not known.' })
  reportedAt!: Date
}
