/** The feed of statements: each statement that is new in the graph, once, whatever becomes of it. */
import { STATEMENT_TOPIC } from '../article/article-writes.store'
import { placesWithinEach } from '../place/places-within.store'
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
  ties: {
    speakers: 'select s.speaker_id',
    about: 'select tie.entity_id from statement_about tie where tie.statement_id = s.id',
    addressees: 'select tie.entity_id from statement_addressee tie where tie.statement_id = s.id',
    events: 'select s.event_id',
    publishers:
      'select a.publisher_id from statement_appearance a where a.statement_id = s.id and a.known_until is null',
  },
  entities: ['speakers', 'about', 'addressees', 'places', 'events', 'publishers'],
  widen: async (db, filters) => {
    const within = await placesWithinEach(
      db,
      filters.map(({ places }) => places),
    )
    return filters.map((filter, n) => ({ ...filter, places: within[n] ?? null }))
  },
}
