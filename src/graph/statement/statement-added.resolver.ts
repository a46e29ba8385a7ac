/** Subscription.statementAdded: each new statement that fits, whichever process stored its article. */
import { Arg, Ctx, Resolver, Root, Subscription } from 'type-graphql'
import type { GraphContext } from '../shared/context'
import type { Told } from '../shared/live'
import { AFTER } from '../shared/position'
import { readStatementFilter, StatementFilter } from './statement-filter'
import { STATEMENT_FEED } from './statement-live.store'
import { Statement } from './statement.type'
import type { StatementRow } from './statement.store'

@Resolver()
export class StatementAddedResolver {
  @Subscription(() => Statement, {
    description: 'Each new statement that fits, once its article is stored.',
    subscribe: async ({ args, context: { loaders, feeds, hangUp, goOnFrom } }: Asked) => {
      const filter = await readStatementFilter(loaders, args.filter ?? null)
      return feeds
        .use<StatementRow, typeof filter>(STATEMENT_FEED)
        .subscribe(filter, { after: goOnFrom ?? args.after, onCutOff: hangUp })
    },
  })
  statementAdded(
    @Root() told: Told<StatementRow>,
    @Arg('filter', () => StatementFilter, { nullable: true, description: 'Only these.' })
    _filter: StatementFilter | null,
    @Arg('after', () => String, { nullable: true, description: AFTER }) _after: string | null,
    @Ctx() { loaders, toldUpTo }: GraphContext,
  ): StatementRow {
    loaders.share(told.loaders)
    toldUpTo?.(String(told.number))
    return told.row
  }
}

interface Asked {
  args: { filter?: StatementFilter | null; after?: string | null }
  context: GraphContext
}
