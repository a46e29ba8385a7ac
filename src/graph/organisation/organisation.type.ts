/** GraphQL's Organisation. */
import { ObjectType } from 'type-graphql'
import { Entity } from '../shared/entity.type'
import { connectionType } from '../shared/connection'
import { Node } from '../shared/node.type'

@ObjectType('Organisation', {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: 'A company, government, party, newsroom or other body. schema.org: Organization.',
})
export class Organisation extends Entity {}

export const Organisations = connectionType('Organisation', () => Organisation, 'organisations')
