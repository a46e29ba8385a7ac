/** GraphQL's SavedSearch: a filter, where what fits is posted, how that went, and what mutations about it answer with. */
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { SavedSearchKind } from '../../database/generated/prisma/enums'
import { connectionType } from '../shared/connection'
import { Node } from '../shared/node.type'
import { DateTimeScalar, JSONScalar, URLScalar } from '../shared/scalars'
import { UserError } from '../shared/user-error.type'

registerEnumType(SavedSearchKind, {
  name: 'SavedSearchKind',
  description: 'What a search looks for.',
  valuesConfig: {
    STATEMENTS: { description: 'Each statement that is new, as statementAdded tells them.' },
    ARTICLES: { description: 'Each article that is new or changed, as articleIngested tells them.' },
  },
})

export enum SavedSearchState {
  ACTIVE = 'ACTIVE',
  FAILING = 'FAILING',
  STOPPED = 'STOPPED',
}

registerEnumType(SavedSearchState, {
  name: 'SavedSearchState',
  description: 'Whether what is found gets through.',
  valuesConfig: {
    ACTIVE: { description: 'It is delivered, or tried again after a failure.' },
    FAILING: { description: 'Every try of a day or longer failed. It is tried every few hours, and nothing is lost.' },
    STOPPED: {
      description:
        'The receiver answered 410 Gone: nothing is posted until it is resumed, and then all that came meanwhile.',
    },
  },
})

@ObjectType({ simpleResolvers: true, description: 'Why something was not delivered.' })
export class DeliveryError {
  @Field(() => String, { description: 'Stable code, e.g. DELIVERY_FAILED.' })
  code!: string

  @Field(() => String, { description: 'What went wrong, with the first words of what the receiver answered.' })
  message!: string

  @Field(() => DateTimeScalar, { description: 'When it went wrong.' })
  at!: Date
}

@ObjectType('SavedSearch', {
  implements: Node,
  simpleResolvers: true,
  description: `A filter, and the webhook that is told of what is new and fits it. Seen by its maker and by admins.

A delivery is posted as JSON: \`{"id", "search": {"id", "name"}, "items": [...]}\`, 1 to 100 items in the order in which they were stored, each as the query WebhookItems in schema/operations gives it. Header X-News-Graph-Delivery carries the id, the same in each try; X-News-Graph-Signature is \`t=SECONDS,v1=HEX\`, with the HMAC-SHA256 of \`SECONDS.BODY\` by the secret. Every answer of 2xx takes it; 410 stops the search; after anything else it comes again, after growing pauses or the Retry-After that is asked for, and what follows waits. What was deleted meanwhile is left out, the rest is told as it stands.`,
})
export class SavedSearch extends Node {
  @Field(() => String, { description: 'What its maker calls it.' })
  name!: string

  @Field(() => SavedSearchKind, { description: 'What it looks for.' })
  kind!: SavedSearchKind

  @Field(() => JSONScalar, {
    description:
      'The StatementFilter or ArticleFilter as it was given. Those whom a name in it meant then are meant for good.',
  })
  filter!: unknown

  @Field(() => URLScalar, { description: 'Where it is posted.' })
  url!: string

  @Field(() => DateTimeScalar, { description: 'Since when it is kept: what was stored later is posted.' })
  createdAt!: Date

  @Field(() => String, { description: 'Who made it: the name of a key, or the subject of a token.' })
  createdBy!: string

  @Field(() => SavedSearchState, { description: 'Whether what it finds gets through.' })
  state!: SavedSearchState

  @Field(() => String, {
    description: 'Everything up to this position was delivered or did not fit; positions are those of items.',
  })
  position!: string

  @Field(() => DateTimeScalar, { nullable: true, description: 'When something was last delivered; null for never.' })
  lastDeliveredAt!: Date | null

  @Field(() => Int, { description: 'Tries that failed since the last success.' })
  failures!: number

  @Field(() => DeliveryError, {
    nullable: true,
    description: 'Why a try last failed, also where later ones went well; null where none failed.',
  })
  lastError!: DeliveryError | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When what failed is tried again; null where nothing failed, or nothing is tried any more.',
  })
  nextTryAt!: Date | null
}

export const SavedSearches = connectionType('SavedSearch', () => SavedSearch, 'saved searches')

@ObjectType('SavedSearchPayload', { simpleResolvers: true, description: 'What became of a saved search.' })
export class SavedSearchPayload {
  @Field(() => SavedSearch, { nullable: true, description: 'The search as it stands; null where nothing was done.' })
  savedSearch!: SavedSearch | null

  @Field(() => [UserError], { description: 'What was wrong; empty where it was done.' })
  userErrors!: UserError[]
}

@ObjectType('AddSavedSearchPayload', { simpleResolvers: true, description: 'A search that is kept from now on.' })
export class AddSavedSearchPayload extends SavedSearchPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'What its deliveries are signed with, shown this once: the key of the HMAC is this text, whole. The database keeps it as it is, since signing needs it: whoever reads that can post to the receiver in the name of this server, and can do nothing here with it.',
  })
  secret!: string | null
}

@ObjectType('RemoveSavedSearchPayload', {
  simpleResolvers: true,
  description: 'What became of a search that is to go.',
})
export class RemoveSavedSearchPayload {
  @Field(() => ID, { nullable: true, description: 'The id it had; null where nothing was removed.' })
  removedId!: string | null

  @Field(() => [UserError], { description: 'What was wrong; empty where it was done.' })
  userErrors!: UserError[]
}

@ObjectType('TestSavedSearchPayload', { simpleResolvers: true, description: 'How a receiver took a test.' })
export class TestSavedSearchPayload {
  @Field(() => Boolean, { nullable: true, description: 'Whether it answered with 2xx; null where nothing was posted.' })
  delivered!: boolean | null

  @Field(() => Int, { nullable: true, description: 'The status of its answer; null where none came.' })
  status!: number | null

  @Field(() => String, {
    nullable: true,
    description: 'The first words of its answer, or why none came; null where nothing was posted.',
  })
  answer!: string | null

  @Field(() => [UserError], { description: 'What was wrong; empty where it was posted.' })
  userErrors!: UserError[]
}
