/** Event.statusHistory, and what each report in it leads to. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql'
import type { ArticleRow } from '../article/article.store'
import { Article } from '../article/article.type'
import { createEvidenceLoaders, factKey, type EvidenceRow } from '../article/evidence.store'
import { Evidence } from '../article/evidence.type'
import { articleParts, requireArticle } from '../article/load-article'
import type { EntityRow } from '../entity/entity.store'
import type { GraphContext } from '../shared/context'
import { checkLast } from '../shared/page'
import { EventStatusReport } from './event-status-report.type'
import { Event } from './event.type'
import { createStatusHistoryLoaders, type StatusReportRow } from './status-history.store'

@Resolver(() => Event)
export class StatusHistoryOfEventResolver {
  @FieldResolver(() => [EventStatusReport], {
    description: 'What each article says of its status, oldest first; the last one holds.',
  })
  statusHistory(
    @Root() event: EntityRow,
    @Arg('last', () => Int, { defaultValue: 20, description: 'How many to give, 1 to 100, up to the latest.' })
    last: number,
    @Ctx() { loaders }: GraphContext,
  ): Promise<StatusReportRow[]> {
    const args = checkLast(last)
    return loaders.use(createStatusHistoryLoaders).ofEvent.load({ parent: event.uuid, args })
  }
}

@Resolver(() => EventStatusReport)
export class EventStatusReportResolver {
  @FieldResolver(() => Article, { description: 'The article that reports it.' })
  article(
    @Root() report: StatusReportRow,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ArticleRow> {
    return requireArticle(context, report.articleUuid, articleParts(info))
  }

  @FieldResolver(() => [Evidence], { description: 'The words that report the event there.' })
  evidence(@Root() report: StatusReportRow, @Ctx() { loaders }: GraphContext): Promise<EvidenceRow[]> {
    return loaders.use(createEvidenceLoaders).ofEventReport.load({ parent: factKey(report), args: null })
  }
}
