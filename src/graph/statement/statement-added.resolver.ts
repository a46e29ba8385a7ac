/** Subscription.statementAdded: each new statement that fits, whichever process stored its article. */
import { Arg, Ctx, Resolver, Root, Subscription } from 'type-graphql'
import { STATEMENT_TOPIC } from '../article/article-writes.store'
import type { GraphContext } from '../shared/context'
import { live } from '../shared/live'
import { readClock } from '../shared/writing.store'
import { readStatementFilter, StatementFilter } from './statement-filter'
import { readFittingStatements, readStatementsSince } from './statement-live.store'
import { Statement } from './statement.type'
import type { StatementRow } from './statement.store'

@Resolver()
export class StatementAddedResolver {
  @Subscription(() => Statement, {
    description: 'Each new statement that fits, once its article is stored.',
    subscribe: async ({ args, context: { db, loaders, notifications } }: Asked) => {
      const filter = await readStatementFilter(loaders, args.filter ?? null)
      return live(notifications, {
        topic: STATEMENT_TOPIC,
        from: await readClock(db),
        read: (ids) => readFittingStatements(db, ids, filter),
        since: (time) => readStatementsSince(db, time),
      })
    },
  })
  statementAdded(
    @Root() statement: StatementRow,
    @Arg('filter', () => StatementFilter, { nullable: true, description: 'Only these.' })
    _filter: StatementFilter | null,
    @Ctx() { loaders }: GraphContext,
  ): StatementRow {
    loaders.forget() // they live as long as the subscription: what was read for an earlier statement may be out of date
    return statement
  }
}

interface Asked {
  args: { filter?: StatementFilter | null }
  context: GraphContext
}
