/** GraphQL's Article and what only it has: usage terms, reader counts, earlier texts. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ReaderCountKind } from '../../database/generated/prisma/enums'
import { connectionType } from '../shared/connection'
import { Node } from '../shared/node.type'
import { DateTimeScalar, URLScalar } from '../shared/scalars'
import { FuzzyTime } from '../shared/time.type'

registerEnumType(ReaderCountKind, {
  name: 'ReaderCountKind',
  description: 'What was counted.',
  valuesConfig: {
    VIEWS: { description: 'How often it was opened.' },
    SHARES: { description: 'How often it was passed on.' },
    COMMENTS: { description: 'How many comments it has.' },
  },
})

@ObjectType('UsageTerms', { simpleResolvers: true, description: 'What the publisher asks of those who use the text.' })
export class UsageTerms {
  @Field(() => String, { description: 'The terms as printed.' })
  text!: string

  @Field(() => Boolean, { description: 'Whether the source must be named or linked.' })
  attributionRequired!: boolean

  @Field(() => URLScalar, { nullable: true, description: 'The link to show, where the terms ask for one.' })
  link!: string | null
}

@ObjectType('ReaderCount', { simpleResolvers: true, description: 'How many readers did something, as of a moment.' })
export class ReaderCount {
  @Field(() => ReaderCountKind, { description: 'What was counted.' })
  kind!: ReaderCountKind

  @Field(() => Int, { description: 'The count.' })
  count!: number

  @Field(() => DateTimeScalar, { description: 'When the page showed it.' })
  observedAt!: Date
}

@ObjectType('ArticleVersion', { simpleResolvers: true, description: 'An earlier text of an article.' })
export class ArticleVersion {
  @Field(() => String, { description: 'The headline that it had.' })
  headline!: string

  @Field(() => String, { description: 'The body that it had.' })
  body!: string

  @Field(() => DateTimeScalar, { description: 'When this text was first seen.' })
  seenAt!: Date

  @Field(() => String, { description: 'SHA-256 of headline and body.' })
  contentHash!: string
}

@ObjectType('Article', {
  implements: Node,
  simpleResolvers: true,
  description: 'One edition of one news article. schema.org: NewsArticle.',
})
export class Article extends Node {
  @Field(() => URLScalar, { nullable: true, description: 'Where it was published.' })
  url!: string | null

  @Field(() => String, { nullable: true, description: 'The identifier that whoever brought the article gave it.' })
  externalId!: string | null

  @Field(() => String, { description: 'The headline.' })
  headline!: string

  @Field(() => String, { description: 'The text, paragraphs separated by a blank line.' })
  body!: string

  @Field(() => String, { description: 'BCP 47; und where it is unknown.' })
  language!: string

  @Field(() => String, { nullable: true, description: 'The section it stands in.' })
  section!: string | null

  @Field(() => String, { nullable: true, description: 'The byline as printed; the people in it are authors.' })
  byline!: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was published; the start of the day where no time is printed.',
  })
  publishedAt!: Date | null

  @Field(() => FuzzyTime, {
    nullable: true,
    description:
      "The publication time as printed; basis ASSUMED_ZONE where no zone was printed: the outlet's configured one, else UTC.",
  })
  published!: FuzzyTime | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the publisher last changed it.' })
  modifiedAt!: Date | null

  @Field(() => DateTimeScalar, { description: 'When it was fetched or brought.' })
  retrievedAt!: Date

  @Field(() => URLScalar, { nullable: true, description: 'Its lead image.' })
  image!: string | null

  @Field(() => UsageTerms, {
    nullable: true,
    description: 'What the publisher asks of those who use the text, with the link to show.',
  })
  usage!: UsageTerms | null

  @Field(() => String, {
    nullable: true,
    description:
      'Where its last change stands in the order in which things were stored: a subscription goes on from there (after). Null for a former state of it, and for what was stored before positions were.',
  })
  position!: string | null
}

export const Articles = connectionType('Article', () => Article, 'articles')
