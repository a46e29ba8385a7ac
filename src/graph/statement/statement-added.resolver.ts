/** Subscription.statementAdded: each new statement that fits, whichever process stored its article. */
import { Arg, Resolver, Root, Subscription } from 'type-graphql'
import { STATEMENT_TOPIC } from '../article/article-writes.store'
import type { GraphContext } from '../shared/context'
import { live } from '../shared/live'
import { readStatementFilter, StatementFilter } from './statement-filter'
import { readFitting, readStatementsSince } from './statement-live.store'
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
        once: true,
        read: (ids) => readFitting(db, ids, filter),
        since: (time) => readStatementsSince(db, time),
      })
    },
  })
  statementAdded(
    @Root() statement: StatementRow,
    @Arg('filter', () => StatementFilter, { nullable: true, description: 'Only these.' })
    _filter: StatementFilter | null,
  ): StatementRow {
    return statement
  }
}

interface Asked {
  args: { filter?: StatementFilter | null }
  context: GraphContext
}
