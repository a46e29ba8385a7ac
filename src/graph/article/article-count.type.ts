/** GraphQL's ArticleCount and the facets that articles are counted by. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { TIME_UNIT_VALUES } from '../shared/time-unit.type'

export enum ArticleFacet {
  PUBLISHER = 'PUBLISHER',
  LANGUAGE = 'LANGUAGE',
  SECTION = 'SECTION',
  MENTIONS = 'MENTIONS',
  DAY = 'DAY',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}

registerEnumType(ArticleFacet, {
  name: 'ArticleFacet',
  description: 'What articles are counted by. Times are those of publication, UTC.',
  valuesConfig: {
    PUBLISHER: { description: 'Which outlet published it.' },
    LANGUAGE: { description: 'Its language, BCP 47 as it stands: en and en-GB are two.' },
    SECTION: { description: 'The section it stands in, as printed.' },
    MENTIONS: { description: 'Whom or what its text names; an article counts for each.' },
    ...TIME_UNIT_VALUES,
  },
})

@ObjectType('ArticleCount', { simpleResolvers: true, description: 'How many articles fall to one key.' })
export class ArticleCount {
  @Field(() => String, { description: "The entity's id, the language, the section, or the time." })
  key!: string

  @Field(() => Int, { description: 'How many articles.' })
  count!: number
}
