/** The types of the mutation that takes an article in. */
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { Article } from '../graph/article/article.type'
import { DateTimeScalar, URLScalar } from '../graph/shared/scalars'
import { UserError } from '../graph/shared/user-error.type'

export enum IngestOutcome {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  UNCHANGED = 'UNCHANGED',
}

registerEnumType(IngestOutcome, {
  name: 'IngestOutcome',
  description: 'What became of an article that was brought.',
  valuesConfig: {
    CREATED: { description: 'It was not known before.' },
    UPDATED: { description: 'It was known with another text or other facts; the old text is kept as a version.' },
    UNCHANGED: { description: 'It was known just so; nothing changed.' },
  },
})

@InputType({
  description:
    'Give html or body (with headline); url alone has the server fetch the page where that is allowed. The other fields overrule what the text says of itself.',
})
export class IngestArticleInput {
  @Field(() => URLScalar, { nullable: true, description: 'Where the article stands; what it is known by.' })
  url?: string | null

  @Field(() => String, { nullable: true, description: 'Your own identifier of it.' })
  externalId?: string | null

  @Field(() => String, { nullable: true, description: 'The page as it came.' })
  html?: string | null

  @Field(() => String, { nullable: true, description: 'The headline; needed with body.' })
  headline?: string | null

  @Field(() => String, { nullable: true, description: 'The clean text, paragraphs separated by a blank line.' })
  body?: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published.' })
  publishedAt?: Date | null

  @Field(() => String, { nullable: true, description: 'BCP 47; found from the text where absent.' })
  language?: string | null

  @Field(() => String, { nullable: true, description: "The outlet's name." })
  publisher?: string | null

  @Field(() => String, { nullable: true, description: 'The byline as printed.' })
  byline?: string | null

  @Field(() => String, { nullable: true, description: 'The section it stands in.' })
  section?: string | null
}

@ObjectType({ simpleResolvers: true, description: 'What became of the article that was brought.' })
export class IngestArticlePayload {
  @Field(() => Article, { nullable: true, description: 'The article as it stands now; null where it was refused.' })
  article!: Article | null

  @Field(() => IngestOutcome, { nullable: true, description: 'New, changed or known; null where it was refused.' })
  outcome!: IngestOutcome | null

  @Field(() => [UserError], { description: 'What was wrong with the input; empty where it was taken.' })
  userErrors!: UserError[]
}
