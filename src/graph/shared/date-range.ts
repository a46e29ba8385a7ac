/** DateRange: two calendar days in, the instants between them out. Refuses a range that ends before it begins. */
import { Field, InputType } from 'type-graphql'
import { OPEN_EARLIEST, OPEN_LATEST } from '../../edtf'
import { NewsGraphError } from '../../errors'
import { DateScalar } from './scalars'

@InputType('DateRange', { description: 'Both ends are inclusive; days are UTC.' })
export class DateRange {
  @Field(() => DateScalar, { nullable: true, description: 'The first day; open where left out.' })
  from?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The last day; open where left out.' })
  to?: string | null
}

/** Half-open; null where that end is open. */
export interface Span {
  start: Date | null
  end: Date | null
}

const DAY = 86_400_000

export const dayStart = (day: string): Date => new Date(`${day}T00:00:00.000Z`)
export const dayEnd = (day: string): Date => new Date(dayStart(day).getTime() + DAY)

/** Days beyond those that stored times are held to are written in ways that Postgres does not read. */
const within = (time: Date): Date =>
  new Date(Math.min(Math.max(time.getTime(), OPEN_EARLIEST.getTime()), OPEN_LATEST.getTime()))

/** @throws BAD_DATE_RANGE */
export function readDateRange({ from, to }: DateRange): Span {
  if (from != null && to != null && from > to)
    throw new NewsGraphError('BAD_DATE_RANGE', `The range from ${from} to ${to} ends before it begins`)
  return { start: from == null ? null : within(dayStart(from)), end: to == null ? null : within(dayEnd(to)) }
}
