/** Query.linkTimeline: how the tie between two entities grew. */
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { LinkKind } from '../../database/generated/prisma/enums'
import { EntityRef, resolveEntityRefs } from '../entity/entity-ref'
import type { GraphContext } from '../shared/context'
import { DateRange, readDateRange } from '../shared/date-range'
import { checkFirst } from '../shared/page'
import { TimeUnit } from '../shared/time-unit.type'
import { readLinkTimeline, type LinkTimelineRow } from './link-timeline.store'
import { LinkTimeline } from './link-timeline.type'

@Resolver()
export class LinkTimelineResolver {
  @Query(() => [LinkTimeline], {
    description:
      'How the tie of one entity to another grew, for each kind that ties them: how many articles or statements showed it, by when they came out. Kinds with a direction count from the one to the other only.',
  })
  async linkTimeline(
    @Arg('from', () => EntityRef, { description: 'Where the tie starts.' }) from: EntityRef,
    @Arg('to', () => EntityRef, { description: 'Where it leads.' }) to: EntityRef,
    @Arg('kinds', () => [LinkKind], { nullable: true, description: 'Only ties of any of these kinds.' })
    kinds: LinkKind[] | null,
    @Arg('by', () => TimeUnit, { description: 'The span of time to count by.' }) by: TimeUnit,
    @Arg('seen', () => DateRange, { nullable: true, description: 'Only what articles of that time show.' })
    seen: DateRange | null,
    @Arg('first', () => Int, {
      defaultValue: 100,
      description: 'How many spans of time to give, 1 to 100; the latest.',
    })
    first: number,
    @Ctx() { db, loaders }: GraphContext,
  ): Promise<LinkTimeline[]> {
    checkFirst(first)
    const [start, end] = (await resolveEntityRefs(loaders, [from, to])) as [string, string]
    const span = seen == null ? null : readDateRange(seen)
    return byKind(await readLinkTimeline(db, { from: start, to: end, kinds: kinds ?? null, by, seen: span, first }))
  }
}

function byKind(rows: readonly LinkTimelineRow[]): LinkTimeline[] {
  const timelines = new Map<LinkKind, LinkTimeline>()
  for (const { kind, ...count } of rows) {
    const timeline = timelines.get(kind) ?? { kind, counts: [] }
    timeline.counts.push(count)
    timelines.set(kind, timeline)
  }
  return [...timelines.values()]
}
