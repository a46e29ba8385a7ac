/** GraphQL's Participation. */
import { Field, ObjectType } from 'type-graphql'

@ObjectType('Participation', { simpleResolvers: true, description: 'The part that an entity plays in an event.' })
export class Participation {
  @Field(() => String, {
    nullable: true,
    description: "The part played, in the article's words, e.g. 'host', 'signatory'.",
  })
  role!: string | null
}
