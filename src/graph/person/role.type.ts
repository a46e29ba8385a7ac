/** GraphQL's Role. */
import { Field, ObjectType } from 'type-graphql'
import { FuzzyTime } from '../shared/time.type'

@ObjectType('Role', {
  simpleResolvers: true,
  description: 'A post that a person holds for a time. FollowTheMoney: Occupancy of a Position.',
})
export class Role {
  @Field(() => String, { description: "The post, e.g. 'Defence Secretary'." })
  title!: string

  @Field(() => FuzzyTime, { nullable: true, description: 'When it was taken up; null where not known.' })
  from!: FuzzyTime | null

  @Field(() => FuzzyTime, { nullable: true, description: 'When it was left; null where not known or not yet.' })
  until!: FuzzyTime | null

  @Field(() => String, { nullable: true, description: 'The data set that a post without evidence comes from.' })
  source!: string | null
}
