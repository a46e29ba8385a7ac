/** EventFilter and EventOrder: what a list of events is narrowed to and sorted by; entities named in it are looked up. */
import { Field, InputType, registerEnumType } from 'type-graphql'
import { EventCategory, EventStatus } from '../../database/generated/prisma/enums'
import { readNameFilter } from '../entity/entity-filter'
import { EntityRef, resolveEntityRefs } from '../entity/entity-ref'
import { loadPlacesWithin } from '../place/places-within.store'
import { DateRange, readDateRange } from '../shared/date-range'
import type { Loaders } from '../shared/loaders'
import type { EventListFilter } from './event-list.store'

@InputType('EventFilter', { description: 'Which events; all that is given must hold.' })
export class EventFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of one of its names; capitals, accents and punctuation do not count.',
  })
  name?: string | null

  @Field(() => [EventCategory], { nullable: true, description: 'Any of these.' })
  category?: EventCategory[] | null

  @Field(() => [EventStatus], { nullable: true, description: 'Any of these.' })
  status?: EventStatus[] | null

  @Field(() => [EntityRef], { nullable: true, description: 'Any of these takes part.' })
  participant?: EntityRef[] | null

  @Field(() => [EntityRef], { nullable: true, description: 'At any of these places or in a place within it.' })
  place?: EntityRef[] | null

  @Field(() => DateRange, { nullable: true, description: 'Overlaps its time.' })
  time?: DateRange | null
}

export enum EventOrder {
  LATEST = 'LATEST',
  EARLIEST = 'EARLIEST',
  MOST_MENTIONED = 'MOST_MENTIONED',
}

registerEnumType(EventOrder, {
  name: 'EventOrder',
  description: 'How a list of events is sorted.',
  valuesConfig: {
    LATEST: { description: 'By time (of the latest report where none is known), latest first.' },
    EARLIEST: { description: 'By time (of the latest report where none is known), earliest first.' },
    MOST_MENTIONED: { description: 'By how often articles name them, most often first.' },
  },
})

const entitiesOf = async (loaders: Loaders, refs: EntityRef[] | null | undefined): Promise<string[] | null> =>
  refs == null ? null : resolveEntityRefs(loaders, refs)

/** @throws BAD_ARGUMENT, BAD_DATE_RANGE, and what resolveEntityRefs throws */
export async function readEventFilter(loaders: Loaders, filter: EventFilter | null): Promise<EventListFilter> {
  const time = filter?.time == null ? null : readDateRange(filter.time)
  const nameKey = readNameFilter(filter?.name)
  const [participants, places] = await Promise.all([
    entitiesOf(loaders, filter?.participant),
    entitiesOf(loaders, filter?.place),
  ])
  return {
    nameKey,
    categories: filter?.category ?? null,
    statuses: filter?.status ?? null,
    participants,
    places: await loadPlacesWithin(loaders, places),
    time,
  }
}
