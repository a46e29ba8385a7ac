/** GraphQL's Person. */
import { ObjectType } from 'type-graphql'
import { Entity } from '../shared/entity.type'
import { connectionType } from '../shared/connection'
import { Node } from '../shared/node.type'

@ObjectType('Person', {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: 'A human being that articles name. schema.org: Person.',
})
export class Person extends Entity {}

export const People = connectionType('Person', () => Person, 'people')
