/** GraphQL's Mention: an entity named in an article. */
import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql'
import { EntityType, MentionKind } from '../../database/generated/prisma/enums'
import { connectionType } from '../shared/connection'

registerEnumType(MentionKind, {
  name: 'MentionKind',
  description: 'How the words name their entity.',
  valuesConfig: {
    NAME: { description: 'By a name.' },
    NOMINAL: { description: "By what it is, e.g. 'the minister'." },
    PRONOUN: { description: "By a pronoun, e.g. 'she'." },
  },
})

@ObjectType('Mention', { simpleResolvers: true, description: 'An entity named in an article.' })
export class Mention {
  @Field(() => ID, { description: 'Names it to reassignMention, as long as the text of the article stays as it is.' })
  id!: string

  @Field(() => String, { description: 'The words as printed.' })
  text!: string

  @Field(() => MentionKind, { description: 'How the words name it.' })
  kind!: MentionKind

  @Field(() => EntityType, { description: 'What kind of thing the words name.' })
  type!: EntityType

  @Field(() => Float, { description: 'How sure the naming is, 0 to 1.' })
  confidence!: number
}

export const Mentions = connectionType('Mention', () => Mention, 'mentions')
