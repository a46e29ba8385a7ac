/** GraphQL's StatementCount and the facets that statements are counted by. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { TIME_UNIT_VALUES } from '../shared/time-unit.type'

export enum StatementFacet {
  SPEAKER = 'SPEAKER',
  ABOUT = 'ABOUT',
  PUBLISHER = 'PUBLISHER',
  PLACE = 'PLACE',
  MODE = 'MODE',
  DAY = 'DAY',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}

registerEnumType(StatementFacet, {
  name: 'StatementFacet',
  description:
    'What statements are counted by. Times are those of the last instant at which it may have been said, UTC.',
  valuesConfig: {
    SPEAKER: { description: 'Who said it.' },
    ABOUT: { description: 'Whom or what it is about; a statement counts for each.' },
    PUBLISHER: { description: 'Which outlet carries it; a statement counts for each.' },
    PLACE: { description: 'Where it was said.' },
    MODE: { description: 'How much of it stands in quotation marks.' },
    ...TIME_UNIT_VALUES,
  },
})

@ObjectType('StatementCount', { simpleResolvers: true, description: 'How many statements fall to one key.' })
export class StatementCount {
  @Field(() => String, { description: "The entity's id, the mode, or the time." })
  key!: string

  @Field(() => Int, { description: 'How many statements.' })
  count!: number
}
