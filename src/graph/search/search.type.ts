/** GraphQL's SearchType, and what an edge of a search holds beside its hit. */
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql'

export enum SearchType {
  PERSON = 'PERSON',
  ORGANISATION = 'ORGANISATION',
  PLACE = 'PLACE',
  EVENT = 'EVENT',
  ARTICLE = 'ARTICLE',
  STATEMENT = 'STATEMENT',
}

registerEnumType(SearchType, {
  name: 'SearchType',
  description: 'What can be searched for.',
  valuesConfig: {
    PERSON: { description: 'People, by their names.' },
    ORGANISATION: { description: 'Organisations, by their names.' },
    PLACE: { description: 'Places, by their names.' },
    EVENT: { description: 'Events, by their names.' },
    ARTICLE: { description: 'Articles, by headline and body.' },
    STATEMENT: { description: 'Statements, by what was said.' },
  },
})

@ObjectType({ simpleResolvers: true })
export class ScoredEdge {
  @Field(() => Float, { description: 'How well it fits, 0 to 1; comparable over all types.' })
  score!: number
}
