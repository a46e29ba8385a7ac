/** Query.events and the links that lead to events and to the parts played in them. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import type { ArticleRow } from '../article/article.store'
import { Article } from '../article/article.type'
import type { EntityRow } from '../entity/entity.store'
import { entityParts, loadEntity } from '../entity/load-entity'
import { Place } from '../place/place.type'
import type { GraphContext } from '../shared/context'
import { PageArgs, readPage, type Page } from '../shared/page'
import type { StatementRow } from '../statement/statement.store'
import { Statement } from '../statement/statement.type'
import { EventFilter, EventOrder, readEventFilter } from './event-filter'
import { createEventLoaders, EVENT_ORDERS, listEvents, type EventRow } from './event-list.store'
import { Event, Events } from './event.type'
import { createParticipationLoaders, type ParticipationRow } from './participation.store'
import { Participation } from './participation.type'

@Resolver()
export class EventResolver {
  @Query(() => Events.Connection, { description: 'The events that articles report.' })
  async events(
    @Arg('filter', () => EventFilter, { nullable: true, description: 'Only these.' }) filter: EventFilter | null,
    @Arg('orderBy', () => EventOrder, { defaultValue: EventOrder.LATEST, description: 'Sorted by this.' })
    orderBy: EventOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { db, loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<EventRow, EntityRow>> {
    const keyset = EVENT_ORDERS[orderBy]
    const request = readPage(page, keyset)
    return listEvents(db, { filter: await readEventFilter(loaders, filter), keyset, request, parts: entityParts(info) })
  }
}

@Resolver(() => Place)
export class EventsOfPlaceResolver {
  @FieldResolver(() => Events.Connection, { description: 'Events here or in a place within it, latest first.' })
  async events(
    @Root() place: EntityRow,
    @Arg('filter', () => EventFilter, { nullable: true, description: 'Only these.' }) filter: EventFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<EventRow, EntityRow>> {
    const keyset = EVENT_ORDERS.LATEST
    const request = readPage(page, keyset)
    const args = { filter: await readEventFilter(loaders, filter), keyset, request, parts: entityParts(info) }
    return loaders.use(createEventLoaders).atPlace(place.uuid, args)
  }
}

@Resolver(() => Event)
export class ParticipantsOfEventResolver {
  @FieldResolver(() => [Participation], { description: 'Who takes part, in the order in which the reports name them.' })
  participants(@Root() event: EntityRow, @Ctx() { loaders }: GraphContext): Promise<ParticipationRow[]> {
    return loaders.use(createParticipationLoaders).ofEvent.load({ parent: event.uuid, args: null })
  }
}

@Resolver(() => Article)
export class EventsOfArticleResolver {
  @FieldResolver(() => [Event], { description: 'The events that it reports, in its order.' })
  events(
    @Root() article: ArticleRow,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntityRow[]> {
    return loaders.use(createEventLoaders).ofArticle.load({ parent: article.uuid, args: entityParts(info) })
  }
}

@Resolver(() => Statement)
export class EventOfStatementResolver {
  @FieldResolver(() => Event, {
    nullable: true,
    description: 'The event it was said at or on the occasion of.',
  })
  event(@Root() statement: StatementRow, @Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo) {
    return loadEntity(context, statement.eventUuid, info)
  }
}
