/** How resolvers read statements: with the columns that the query selects, and by filters, orders and pages. */
import type { GraphQLResolveInfo } from 'graphql'
import type { GraphContext } from '../shared/context'
import { readPage, type Keyset, type PageArgs } from '../shared/page'
import { selects } from '../shared/selection'
import { readStatementFilter, StatementOrder, type StatementFilter } from './statement-filter'
import { STATEMENT_ORDERS, type StatementPageArgs } from './statement-list.store'
import { createStatementLoaders, type StatementRow } from './statement.store'

/** One answer for each field of a query, however many rows it is resolved for. */
const known = new WeakMap<GraphQLResolveInfo['fieldNodes'], boolean>()

/** Whether the field being resolved is asked for the time of its statements. */
export function withTime(info: GraphQLResolveInfo): boolean {
  const wanted = known.get(info.fieldNodes) ?? selects(info, 'saidAt')
  known.set(info.fieldNodes, wanted)
  return wanted
}

/** Null where no statement has the id. */
export const loadStatement = (
  { loaders }: Pick<GraphContext, 'loaders'>,
  uuid: string,
  wantsTime: boolean,
): Promise<StatementRow | null> => loaders.use(createStatementLoaders).statement.load({ uuid, withTime: wantsTime })

/** What a list field was asked for. keyset: an order of its own, where the field has no orderBy. */
export interface ListRequest {
  filter: StatementFilter | null
  order: StatementOrder | Keyset
  page: PageArgs
}

/** @throws whatever is wrong with filter or page */
export async function statementPageArgs(
  { filter, order, page }: ListRequest,
  { loaders }: Pick<GraphContext, 'loaders'>,
  info: GraphQLResolveInfo,
): Promise<StatementPageArgs> {
  const byText = filter?.text != null
  const named = order === StatementOrder.RELEVANCE && !byText ? StatementOrder.LATEST : order
  const keyset = typeof named === 'string' ? STATEMENT_ORDERS[named] : named
  const request = readPage(page, keyset)
  return { filter: await readStatementFilter(loaders, filter), keyset, request, withTime: withTime(info) }
}
