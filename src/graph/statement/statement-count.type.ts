/** GraphQL's StatementCount and the facets that statements are counted by. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

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
    DAY: { description: 'The day, e.g. 2025-11-06.' },
    WEEK: { description: 'The ISO week, e.g. 2025-W45.' },
    MONTH: { description: 'The month, e.g. 2025-11.' },
    YEAR: { description: 'The year, e.g. 2025.' },
  },
})

@ObjectType('StatementCount', { simpleResolvers: true, description: 'How many statements fall to one key.' })
export class StatementCount {
  @Field(() => String, { description: "The entity's id, the mode, or the time." })
  key!: string

  @Field(() => Int, { description: 'How many statements.' })
  count!: number
}
