/** StatementFilter and StatementOrder: what a list of statements is narrowed to and sorted by; entities named in it are looked up. */
import { Field, Float, InputType, Int, registerEnumType } from 'type-graphql'
import { QuoteMode, ReviewStatus } from '../../database/generated/prisma/enums'
import { NewsGraphError } from '../../errors'
import { EntityRef, resolveEntityRefs } from '../entity/entity-ref'
import { loadPlacesWithin } from '../place/places-within.store'
import { DateRange, readDateRange } from '../shared/date-range'
import type { Loaders } from '../shared/loaders'
import { readSearchText } from '../shared/text-query'
import { ANY_STATEMENT, type StatementListFilter } from './statement-conditions.store'

@InputType('StatementFilter', { description: 'Which statements; all that is given must hold.' })
export class StatementFilter {
  @Field(() => [EntityRef], { nullable: true, description: 'Made by any of these; likewise below.' })
  speaker?: EntityRef[] | null

  @Field(() => [EntityRef], { nullable: true, description: 'The content names or means it.' })
  about?: EntityRef[] | null

  @Field(() => [EntityRef], { nullable: true, description: 'It was said to.' })
  addressee?: EntityRef[] | null

  @Field(() => [EntityRef], { nullable: true, description: 'Said there or in a place within it.' })
  place?: EntityRef[] | null

  @Field(() => [EntityRef], { nullable: true, description: 'Said at it or on its occasion.' })
  event?: EntityRef[] | null

  @Field(() => [EntityRef], { nullable: true, description: 'It carries the statement.' })
  publisher?: EntityRef[] | null

  @Field(() => String, { nullable: true, description: 'Full-text search in the content, in web-search syntax.' })
  text?: string | null

  @Field(() => [QuoteMode], { nullable: true, description: 'Any of these.' })
  mode?: QuoteMode[] | null

  @Field(() => DateRange, { nullable: true, description: 'Overlaps saidAt.' })
  said?: DateRange | null

  @Field(() => Float, { nullable: true, description: 'At least this confidence, 0 to 1.' })
  minConfidence?: number | null

  @Field(() => [ReviewStatus], {
    nullable: true,
    description: 'Any of these; where it is left out, all but what a curator rejected.',
  })
  review?: ReviewStatus[] | null

  @Field(() => Int, { nullable: true, description: 'At least this many publishers carry it.' })
  minPublishers?: number | null
}

export enum StatementOrder {
  LATEST = 'LATEST',
  EARLIEST = 'EARLIEST',
  MOST_CARRIED = 'MOST_CARRIED',
  RELEVANCE = 'RELEVANCE',
}

registerEnumType(StatementOrder, {
  name: 'StatementOrder',
  description: 'How a list of statements is sorted.',
  valuesConfig: {
    LATEST: { description: 'By when it was said, latest first; those without a time last.' },
    EARLIEST: { description: 'By when it was said, earliest first; those without a time last.' },
    MOST_CARRIED: { description: 'By how many publishers, then how many articles carry it.' },
    RELEVANCE: { description: 'By how well the text fits; as LATEST where no text is searched.' },
  },
})

/** What is shown where a query does not say which reviews it wants. */
const NOT_REJECTED: ReviewStatus[] = ['UNREVIEWED', 'CONFIRMED', 'CORRECTED']

const checkConfidence = (value: number): number => {
  if (value >= 0 && value <= 1) return value
  throw new NewsGraphError('BAD_ARGUMENT', `filter.minConfidence must be from 0 to 1, but is ${value}`)
}

/** @throws BAD_SEARCH_TEXT, BAD_DATE_RANGE, BAD_ARGUMENT, and what resolveEntityRefs throws */
export async function readStatementFilter(
  loaders: Loaders,
  filter: StatementFilter | null | undefined,
): Promise<StatementListFilter> {
  if (filter == null) return { ...ANY_STATEMENT, reviews: NOT_REJECTED }
  const text = filter.text == null ? null : readSearchText(filter.text, 'filter.text')
  const said = filter.said == null ? null : readDateRange(filter.said)
  const minConfidence = filter.minConfidence == null ? null : checkConfidence(filter.minConfidence)
  const entities = async (refs: EntityRef[] | null | undefined) =>
    refs == null ? null : resolveEntityRefs(loaders, refs)
  const [speakers, about, addressees, places, events, publishers] = await Promise.all(
    [filter.speaker, filter.about, filter.addressee, filter.place, filter.event, filter.publisher].map(entities),
  )
  return {
    speakers: speakers!,
    about: about!,
    addressees: addressees!,
    places: await loadPlacesWithin(loaders, places!),
    events: events!,
    publishers: publishers!,
    text,
    modes: filter.mode ?? null,
    said,
    minConfidence,
    reviews: filter.review ?? NOT_REJECTED,
    minPublishers: filter.minPublishers ?? null,
  }
}
