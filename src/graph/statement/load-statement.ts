/** How resolvers read statements: with the columns that the query selects, and by filters, orders and pages. */
import type { GraphQLResolveInfo } from 'graphql'
import type { GraphContext } from '../shared/context'
import { readPage, type PageArgs } from '../shared/page'
import { oncePerField, selects } from '../shared/selection'
import { readStatementFilter, type StatementFilter } from './statement-filter'
import { statementKeyset, type StatementPageArgs, type StatementSort, type StatementTie } from './statement-list.store'
import { createStatementLoaders, type StatementRow } from './statement.store'

/** Whether the field being resolved (a statement, a list or a connection) is asked for the time of its statements. */
export const withTime = oncePerField((info) => selects(info, 'saidAt'))

/** Null where no statement has the id, or no article carries it any more. */
export const loadStatement = (
  { loaders }: Pick<GraphContext, 'loaders'>,
  uuid: string,
  wantsTime: boolean,
): Promise<StatementRow | null> => loaders.use(createStatementLoaders).statement.load({ uuid, withTime: wantsTime })

/** What a list field was asked for. */
export interface ListRequest {
  filter: StatementFilter | null | undefined
  /** TEXT: of what an article carries only. */
  sort: StatementSort
  page: PageArgs
}

/**
 * @param tie what the list hangs on; null for the list of all
 * @throws whatever is wrong with filter or page
 */
export async function statementPageArgs(
  tie: StatementTie | null,
  { filter, sort, page }: ListRequest,
  { loaders }: Pick<GraphContext, 'loaders'>,
  info: GraphQLResolveInfo,
): Promise<StatementPageArgs> {
  const keyset = statementKeyset(tie, sort === 'RELEVANCE' && filter?.text == null ? 'LATEST' : sort)
  const request = readPage(page, keyset)
  return { filter: await readStatementFilter(loaders, filter), keyset, request, withTime: withTime(info) }
}
