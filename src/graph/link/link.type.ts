/** GraphQL's Link, Path and Subgraph: how entities are tied to each other. */
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { LinkDirection, LinkKind } from '../../database/generated/prisma/enums'
import { connectionType } from '../shared/connection'
import { DateTimeScalar } from '../shared/scalars'

registerEnumType(LinkKind, {
  name: 'LinkKind',
  description: 'What ties two entities together.',
  valuesConfig: {
    CO_MENTIONED: {
      description: 'The same article names both. Of an article that names more than 100 entities, the first 100 count.',
    },
    SPOKE_ABOUT: { description: 'The one made a statement about the other.' },
    SPOKE_TO: { description: 'The one addressed a statement to the other.' },
    TOOK_PART_WITH: {
      description: 'Both took part in the same event, as one article tells; of its entities, the first 100 count.',
    },
    TOOK_PART_IN: { description: 'The one took part in the other, an event.' },
    HOLDS_ROLE: { description: 'The one, a person, holds a post at or for the other.' },
    LOCATED_IN: { description: 'The one lies or takes place in the other, a place.' },
  },
})

registerEnumType(LinkDirection, {
  name: 'LinkDirection',
  description: 'Which way a link runs, seen from the entity asked about.',
  valuesConfig: {
    OUT: { description: 'From it to the other.' },
    IN: { description: 'From the other to it.' },
    BOTH: { description: 'Either way, and links without direction.' },
  },
})

@ObjectType('Link', {
  simpleResolvers: true,
  description:
    'How one entity is tied to another, counted over all the evidence. CO_MENTIONED and TOOK_PART_WITH have no direction.',
})
export class Link {
  @Field(() => LinkKind, { description: 'What ties them together.' })
  kind!: LinkKind

  @Field(() => Int, { description: 'How many articles or statements show it; 0 where only a data set does.' })
  weight!: number

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Publication time of the earliest evidence (retrieval where unknown); null without evidence.',
  })
  firstSeen!: Date | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Publication time of the latest evidence (retrieval where unknown); null without evidence.',
  })
  lastSeen!: Date | null

  @Field(() => String, { nullable: true, description: 'The data set that a tie without evidence comes from.' })
  source!: string | null
}

export const Links = connectionType('Link', () => Link, 'links')

@ObjectType('Path', {
  simpleResolvers: true,
  description:
    'A shortest chain of links, walked in either direction; between two neighbours the heaviest kind is shown. entities has one more element than links.',
})
export class Path {
  @Field(() => Int, { description: 'How many links it has.' })
  length!: number

  @Field(() => [Link], { description: 'The links in the order they are walked.' })
  links!: Link[]
}

@ObjectType('SubgraphNode', {
  simpleResolvers: true,
  description: 'An entity in a subgraph; measures are taken within that subgraph.',
})
export class SubgraphNode {
  @Field(() => Int, { description: 'How many others in the subgraph it is tied to.' })
  degree!: number

  @Field(() => Float, { description: 'Its share of a random walk along the ties, by weight; all shares add up to 1.' })
  pageRank!: number

  @Field(() => Int, {
    description: 'Number of the group of closely tied entities it belongs to (Louvain); 0 is the largest.',
  })
  community!: number
}

@ObjectType('Subgraph', { simpleResolvers: true, description: 'Some entities and all the ties between them.' })
export class Subgraph {
  @Field(() => [SubgraphNode], { description: 'The entities: the given ones first, then the most strongly tied ones.' })
  nodes!: SubgraphNode[]

  @Field(() => [Link], { description: 'The ties between them, strongest first.' })
  links!: Link[]

  @Field(() => Boolean, { description: 'True where limit cut it.' })
  truncated!: boolean
}
