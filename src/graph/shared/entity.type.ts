/** GraphQL's Entity: what people, organisations, places and events have in common. Links to other rooms are theirs. */
import { Field, InterfaceType, registerEnumType } from 'type-graphql'
import { EntityType } from '../../database/generated/prisma/enums'
import { connectionType } from './connection'
import { Node, typeNameOf } from './node.type'
import { URLScalar } from './scalars'

registerEnumType(EntityType, {
  name: 'EntityType',
  description: 'What kind of thing an entity is.',
  valuesConfig: {
    PERSON: { description: 'A human being.' },
    ORGANISATION: { description: 'A company, government, party, newsroom or other body.' },
    PLACE: { description: 'A country, region, city or building.' },
    EVENT: { description: 'Something that happened, is planned, or was called off.' },
  },
})

@InterfaceType('Entity', {
  implements: Node,
  description: 'A person, organisation, place or event that articles write about. schema.org: Thing.',
  resolveType: typeNameOf,
})
export abstract class Entity extends Node {
  @Field(() => EntityType, { description: 'Whether it is a person, an organisation, a place or an event.' })
  type!: EntityType

  @Field(() => String, { description: 'The preferred name, in English where one is known.' })
  name!: string

  @Field(() => [String], { description: 'Every other name it is written under.' })
  aliases!: string[]

  @Field(() => String, {
    nullable: true,
    description: "What it is, in a few words, e.g. 'Secretary of State for Defence of the United Kingdom'.",
  })
  description!: string | null

  @Field(() => String, { nullable: true, description: 'The Wikidata item, e.g. Q22686.' })
  wikidataId!: string | null

  @Field(() => [URLScalar], { description: 'Pages elsewhere that are about the same thing.' })
  sameAs!: string[]
}

export const Entities = connectionType('Entity', () => Entity, 'entities')
