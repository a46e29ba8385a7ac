/** GraphQL's Evidence: the printed words that prove a fact. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { TextField } from '../../database/generated/prisma/enums'

registerEnumType(TextField, {
  name: 'TextField',
  description: 'The part of an article that offsets count in.',
  valuesConfig: {
    HEADLINE: { description: 'The headline.' },
    BODY: { description: 'The body.' },
  },
})

@ObjectType('Evidence', {
  simpleResolvers: true,
  description:
    'The words that prove a fact. Offsets count UTF-16 code units; body.slice(start, end) is exact. They point into the text that the article had when the fact was found.',
})
export class Evidence {
  @Field(() => TextField, { description: 'Whether the words stand in the headline or in the body.' })
  field!: TextField

  @Field(() => Int, { description: 'Where the words begin.' })
  start!: number

  @Field(() => Int, { description: 'Where they end; the character there is the first that does not belong to them.' })
  end!: number

  @Field(() => String, { description: 'The words themselves.' })
  exact!: string

  @Field(() => String, { description: 'What stands right before them (W3C TextQuoteSelector).' })
  prefix!: string

  @Field(() => String, { description: 'What stands right behind them.' })
  suffix!: string
}
