/** GraphQL's Place. */
import { Field, Float, ObjectType } from 'type-graphql'
import { Entity } from '../shared/entity.type'
import { connectionType } from '../shared/connection'
import { Node } from '../shared/node.type'

@ObjectType('Place', {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: 'A country, region, city or building. schema.org: Place.',
})
export class Place extends Entity {
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  countryCode!: string | null

  @Field(() => Float, { nullable: true, description: 'Degrees north of the equator.' })
  latitude!: number | null

  @Field(() => Float, { nullable: true, description: 'Degrees east of Greenwich.' })
  longitude!: number | null
}

export const Places = connectionType('Place', () => Place, 'places')
