/** GraphQL's Source: a feed or sitemap that is followed, how its polls went, and what mutations about it answer with. */
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { SourceKind } from '../../database/generated/prisma/enums'
import { connectionType } from '../shared/connection'
import { Node } from '../shared/node.type'
import { DateTimeScalar, URLScalar } from '../shared/scalars'
import { UserError } from '../shared/user-error.type'

registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'What a source is written in.',
  valuesConfig: {
    RSS: { description: 'RSS 0.9x, 1.0 or 2.0.' },
    ATOM: { description: 'Atom (RFC 4287).' },
    JSON_FEED: { description: 'JSON Feed.' },
    SITEMAP: { description: 'A sitemap, with or without news.' },
    SITEMAP_INDEX: { description: 'A list of sitemaps, which are read too.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'Why something could not be fetched.' })
export class SourceError {
  @Field(() => String, { description: 'Stable code, e.g. FETCH_FAILED.' })
  code!: string

  @Field(() => String, { description: 'What went wrong.' })
  message!: string

  @Field(() => DateTimeScalar, { description: 'When it went wrong.' })
  at!: Date
}

@ObjectType({ simpleResolvers: true, description: 'An item of a source whose article was given up.' })
export class FailedItem {
  @Field(() => URLScalar, { nullable: true, description: 'Where the article should stand; null where it has no page.' })
  url!: string | null

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number

  @Field(() => SourceError, { description: 'Why it was given up. It is tried again when the source shows it changed.' })
  error!: SourceError
}

@ObjectType('Source', {
  implements: Node,
  simpleResolvers: true,
  description: 'A feed or sitemap that is followed: polled on a schedule, each of its items taken in once.',
})
export class Source extends Node {
  @Field(() => URLScalar, { description: 'Where it is polled.' })
  url!: string

  @Field(() => SourceKind, { nullable: true, description: 'What it is written in; null until it was read.' })
  kind!: SourceKind | null

  @Field(() => String, {
    nullable: true,
    description: 'What it calls itself; null where it does not or was never read.',
  })
  title!: string | null

  @Field(() => DateTimeScalar, { description: 'Since when it is followed.' })
  addedAt!: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last read; null where it never was.' })
  lastSuccessAt!: Date | null

  @Field(() => SourceError, {
    nullable: true,
    description: 'Why a poll last failed, also where later ones went well; null where none failed.',
  })
  lastError!: SourceError | null

  @Field(() => Int, { description: 'Polls that failed since the last success; 0 where the last one went well.' })
  failures!: number

  @Field(() => DateTimeScalar, { description: 'When it is polled next.' })
  nextPollAt!: Date
}

export const Sources = connectionType('Source', () => Source, 'sources')

@ObjectType('SourcePayload', { simpleResolvers: true, description: 'What became of a source.' })
export class SourcePayload {
  @Field(() => Source, { nullable: true, description: 'The source as it stands; null where nothing was done.' })
  source!: Source | null

  @Field(() => [UserError], { description: 'What was wrong; empty where it was done.' })
  userErrors!: UserError[]
}

@ObjectType('RemoveSourcePayload', { simpleResolvers: true, description: 'What became of a source that is to go.' })
export class RemoveSourcePayload {
  @Field(() => ID, { nullable: true, description: 'The id it had; null where nothing was removed.' })
  removedId!: string | null

  @Field(() => [UserError], { description: 'What was wrong; empty where it was done.' })
  userErrors!: UserError[]
}
