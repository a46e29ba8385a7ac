/** GraphQL's Event and its enums. */
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { EventCategory, EventStatus } from '../../database/generated/prisma/enums'
import { Entity } from '../shared/entity.type'
import { connectionType } from '../shared/connection'
import { Node } from '../shared/node.type'
import { FuzzyTime } from '../shared/time.type'

registerEnumType(EventCategory, {
  name: 'EventCategory',
  description: 'What kind of event it is.',
  valuesConfig: {
    MEETING: { description: 'People or bodies meet.' },
    VISIT: { description: 'Somebody goes to see a place or a host.' },
    TALKS: { description: 'Parties negotiate.' },
    CALL: { description: 'A conversation by telephone or video.' },
    SPEECH: { description: 'Somebody addresses an audience or the press.' },
    AGREEMENT: { description: 'Parties agree on or sign something.' },
    SANCTIONS: { description: 'Penalties are put on a state, body or person, or lifted.' },
    ATTACK: { description: 'Violence: a strike, bombing, shooting or battle.' },
    PROTEST: { description: 'A demonstration or strike of workers.' },
    ELECTION: { description: 'A vote for an office or on a question.' },
    APPOINTMENT: { description: 'Somebody takes or leaves a post.' },
    TRIAL: { description: 'Court proceedings, arrests and verdicts.' },
    TEST: { description: 'A trial of a weapon, vehicle or device.' },
    DISASTER: { description: 'An accident, fire, flood, earthquake or epidemic.' },
    OTHER: { description: 'None of the others.' },
  },
})

registerEnumType(EventStatus, {
  name: 'EventStatus',
  description: 'How far an event has come, by the latest report.',
  valuesConfig: {
    SCHEDULED: { description: 'Planned.' },
    ONGOING: { description: 'Under way.' },
    OCCURRED: { description: 'Over.' },
    POSTPONED: { description: 'Put off.' },
    CANCELLED: { description: 'Called off.' },
    UNCONFIRMED: { description: 'Claimed or expected, but not confirmed.' },
  },
})

@ObjectType('Event', {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: 'Something that happened, is planned, or was called off. schema.org: Event.',
})
export class Event extends Entity {
  @Field(() => EventCategory, { description: 'What kind of event it is.' })
  category!: EventCategory

  @Field(() => EventStatus, { description: 'How far it has come, by the latest report.' })
  status!: EventStatus

  @Field(() => FuzzyTime, { nullable: true, description: 'When it takes place; null where no report says.' })
  time!: FuzzyTime | null
}

export const Events = connectionType('Event', () => Event, 'events')
