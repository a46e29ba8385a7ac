/** GraphQL's Statement, its appearances in articles, the words that attribute it, and curators' ties between statements. */
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { AttributionPart, QuoteMode, ReviewStatus, StatementLinkKind } from '../../database/generated/prisma/enums'
import { connectionType } from '../shared/connection'
import { Node } from '../shared/node.type'
import { FuzzyTime } from '../shared/time.type'

registerEnumType(QuoteMode, {
  name: 'QuoteMode',
  description: 'DIRECT: all in quotation marks. INDIRECT: none. MIXED: some.',
  valuesConfig: {
    DIRECT: { description: 'All of it stands in quotation marks.' },
    INDIRECT: { description: 'None of it stands in quotation marks.' },
    MIXED: { description: 'Some of it stands in quotation marks.' },
  },
})

registerEnumType(ReviewStatus, {
  name: 'ReviewStatus',
  description: 'What a curator made of a statement.',
  valuesConfig: {
    UNREVIEWED: { description: 'Nobody has looked at it.' },
    CONFIRMED: { description: 'It is right as it stands.' },
    CORRECTED: { description: 'It was put right.' },
    REJECTED: { description: 'It is no statement, or not as it stands; kept on record.' },
  },
})

registerEnumType(AttributionPart, {
  name: 'AttributionPart',
  description: 'What the words tell of a statement.',
  valuesConfig: {
    SPEAKER: { description: 'Who said it.' },
    CUE: { description: 'That it was said, and how.' },
    ADDRESSEE: { description: 'To whom.' },
    PLACE: { description: 'Where.' },
    TIME: { description: 'When.' },
    EVENT: { description: 'At what, or on what occasion.' },
  },
})

registerEnumType(StatementLinkKind, {
  name: 'StatementLinkKind',
  description: 'How one statement is tied to another.',
  valuesConfig: {
    REPEATS: { description: 'It says the same again.' },
    TRANSLATES: { description: 'It is the other in another language.' },
    CONTRADICTS: { description: 'Both cannot be true.' },
    CLARIFIES: { description: 'It explains the other.' },
    RETRACTS: { description: 'It takes the other back.' },
    RESPONDS_TO: { description: 'It answers the other.' },
  },
})

@ObjectType('AttributionEvidence', {
  simpleResolvers: true,
  description: 'Words that tell who said a statement, to whom, where, when or at what.',
})
export class AttributionEvidence {
  @Field(() => AttributionPart, { description: 'What the words tell.' })
  part!: AttributionPart
}

@ObjectType('StatementAppearance', {
  simpleResolvers: true,
  description: 'The occurrence of a statement in one article.',
})
export class StatementAppearance {
  @Field(() => QuoteMode, { description: 'How much of it this article puts in quotation marks.' })
  mode!: QuoteMode

  @Field(() => String, { description: 'What was said, as this article has it.' })
  content!: string

  @Field(() => String, { nullable: true, description: 'The speaker as this article prints it.' })
  speakerText!: string | null

  @Field(() => String, {
    nullable: true,
    description: "The words that report the speech, e.g. 'insists', 'according to'.",
  })
  cue!: string | null
}

@ObjectType('StatementLink', { simpleResolvers: true, description: "A curator's tie to another statement." })
export class StatementLink {
  @Field(() => StatementLinkKind, { description: 'How the statement asked about is tied to the other.' })
  kind!: StatementLinkKind

  @Field(() => String, { nullable: true, description: "The curator's note." })
  note!: string | null
}

@ObjectType('Statement', {
  implements: Node,
  simpleResolvers: true,
  description: 'One utterance by one speaker, however many articles carry it. schema.org: Quotation.',
})
export class Statement extends Node {
  @Field(() => QuoteMode, { description: 'How much of its fullest appearance stands in quotation marks.' })
  mode!: QuoteMode

  @Field(() => String, {
    description: 'What was said, as fully as any article gives it, without the quotation marks around it.',
  })
  content!: string

  @Field(() => String, {
    nullable: true,
    description:
      "The speaker as printed at first appearance, e.g. 'UK Defence Secretary John Healey' or 'he'. Null where none is printed.",
  })
  speakerText!: string | null

  @Field(() => FuzzyTime, {
    nullable: true,
    description:
      'When it was said. Basis PUBLICATION_DATE: no time is stated, so on or before that day. Null where neither the text nor the article gives a time.',
  })
  saidAt!: FuzzyTime | null

  @Field(() => Int, { description: 'How many articles carry it, or a translation of it that a curator tied to it.' })
  appearanceCount!: number

  @Field(() => Int, { description: 'How many publishers carry it; a family of publishers counts once.' })
  publisherCount!: number

  @Field(() => Float, { description: 'How sure the finding is, 0 to 1.' })
  confidence!: number

  @Field(() => ReviewStatus, { description: 'What a curator made of it.' })
  review!: ReviewStatus

  @Field(() => String, {
    nullable: true,
    description:
      'Where its arrival stands in the order in which things were stored: a subscription goes on from there (after). Null for a former state of it, and for what was stored before positions were.',
  })
  position!: string | null
}

export const Statements = connectionType('Statement', () => Statement, 'statements')
