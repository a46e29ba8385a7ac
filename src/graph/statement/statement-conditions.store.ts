/** StatementListFilter as SQL conditions over `statement s`, for lists, counts and subscriptions alike. */
import type { QuoteMode, ReviewStatus } from '../../database/generated/prisma/enums'
import type { Span } from '../shared/date-range'
import { textFits } from '../shared/text-query'

/** All that is given must hold; null: any. Ids are canonical UUIDs, any of them will do. */
export interface StatementListFilter {
  speakers: readonly string[] | null
  about: readonly string[] | null
  addressees: readonly string[] | null
  /** With those that lie within them. */
  places: readonly string[] | null
  events: readonly string[] | null
  publishers: readonly string[] | null
  text: string | null
  modes: readonly QuoteMode[] | null
  /** Overlaps the time it was said. */
  said: Span | null
  minConfidence: number | null
  reviews: readonly ReviewStatus[] | null
  minPublishers: number | null
}

/** What a filter says that says nothing. */
export const ANY_STATEMENT: StatementListFilter = {
  speakers: null,
  about: null,
  addressees: null,
  places: null,
  events: null,
  publishers: null,
  text: null,
  modes: null,
  said: null,
  minConfidence: null,
  reviews: null,
  minPublishers: null,
}

type Param = (value: unknown) => string

const tiedTo = (table: string, ids: readonly string[], param: Param): string =>
  `exists (select from ${table} tie where tie.statement_id = s.id and tie.entity_id = any(${param(ids)}::uuid[]))`

const saidWithin = ({ start, end }: Span, param: Param): string[] => [
  's.said_edtf is not null',
  // said_order is said_latest where there is one, and stands in the indexes that lists are read from
  ...(start === null ? [] : [`s.said_order >= ${param(start)}::timestamptz`]),
  ...(end === null ? [] : [`s.said_earliest < ${param(end)}::timestamptz`]),
]

/** Only statements that an article carries now. */
export function statementConditions(filter: StatementListFilter, param: Param): string[] {
  const conditions = ['s.known_until is null']
  const anyOf = (column: string, type: string, values: readonly string[] | null): void => {
    if (values !== null) conditions.push(`${column} = any(${param(values)}::${type}[])`)
  }
  anyOf('s.speaker_id', 'uuid', filter.speakers)
  if (filter.about !== null) conditions.push(tiedTo('statement_about', filter.about, param))
  if (filter.addressees !== null) conditions.push(tiedTo('statement_addressee', filter.addressees, param))
  anyOf('s.place_id', 'uuid', filter.places)
  anyOf('s.event_id', 'uuid', filter.events)
  if (filter.publishers !== null)
    conditions.push(
      `exists (select from statement_appearance a where a.statement_id = s.id and a.known_until is null and a.publisher_id = any(${param(filter.publishers)}::uuid[]))`,
    )
  if (filter.text !== null) conditions.push(textFits('s', param(filter.text)))
  anyOf('s.mode', '"QuoteMode"', filter.modes)
  if (filter.said !== null) conditions.push(...saidWithin(filter.said, param))
  if (filter.minConfidence !== null) conditions.push(`s.confidence >= ${param(filter.minConfidence)}::float8`)
  anyOf('s.review', '"ReviewStatus"', filter.reviews)
  if (filter.minPublishers !== null) conditions.push(`s.publisher_count >= ${param(filter.minPublishers)}::int`)
  return conditions
}
