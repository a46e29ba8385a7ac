/** The feed of statements: each statement that is new in the graph, once, whatever becomes of it. */
import { STATEMENT_TOPIC } from '../article/article-writes.store'
import type { FeedSource } from '../shared/live'
import { statementConditions, type StatementListFilter } from './statement-conditions.store'
import { statementColumns } from './statement.store'

/** Rows are StatementRows with their time. */
export const STATEMENT_FEED: FeedSource<StatementListFilter> = {
  topic: STATEMENT_TOPIC,
  from: 'statement s',
  id: 's.id',
  number: 's.arrival_seq',
  columns: statementColumns(true),
  conditions: statementConditions,
  entities: ['speakers', 'about', 'addressees', 'places', 'events', 'publishers'],
}
