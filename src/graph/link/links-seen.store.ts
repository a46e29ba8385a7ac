/**
 * SQL for links as some span of time shows them: the ties that articles of that time prove, counted anew, in the shape of
 * the link table. What only a data set brought belongs to no time.
 */
import type { Span } from '../shared/date-range'
import { BOTH_ENDS } from './link-writes.store'
import { TIES_OF_ARTICLES, TIES_OF_STATEMENTS } from './ties.store'

type Param = (value: unknown) => string

const COLUMNS = 'proof, from_id, to_id, kind, first, last'

/** The ties of one statement are dated by those of its articles that lie in the span. */
const tiesOfStatements = (entities: string, inSpan: string): string => `
  select s.proof, s.from_id, s.to_id, s.kind, shown.first, shown.last from (${TIES_OF_STATEMENTS}) s
   cross join lateral (
     select min(a.sorted_at) as first, max(a.sorted_at) as last from statement_appearance a
      where a.statement_id = s.proof and a.known_until is null and ${inSpan}) shown
   where shown.first is not null and s.proof = any(array(
     select id from statement where speaker_id = any(${entities})
     union select statement_id from statement_about where entity_id = any(${entities})
     union select statement_id from statement_addressee where entity_id = any(${entities})))`

const tiesOfArticles = (entities: string, inSpan: string): string => `
  select * from (${TIES_OF_ARTICLES}) t where t.proof = any(array(
    select a.article_id from article_entity a where a.entity_id = any(${entities}) and a.lead and ${inSpan}))`

/**
 * A relation like the link table, with the links of the given entities.
 *
 * @param entities SQL for a uuid array
 */
export function linksSeen(entities: string, { start, end }: Span, param: Param): string {
  const bounds = [
    ...(start === null ? [] : [`a.sorted_at >= ${param(start)}::timestamptz`]),
    ...(end === null ? [] : [`a.sorted_at < ${param(end)}::timestamptz`]),
  ]
  const inSpan = bounds.length === 0 ? 'true' : bounds.join(' and ')
  // Conditions on arrays, not on subqueries: only these reach into each kind of tie, where an index finds the few.
  const tied = (column: string): string => `
    select ${COLUMNS} from (${tiesOfArticles(entities, inSpan)}) t where t.${column} = any(${entities})
    union all
    select ${COLUMNS} from (${tiesOfStatements(entities, inSpan)}) t where t.${column} = any(${entities})`
  return `(
    select entity_id, other_id, kind, direction, weight, first as first_seen, last as last_seen, null::text as source
      from (select from_id, to_id, kind, count(distinct proof)::int as weight, min(first) as first, max(last) as last
              from (${tied('from_id')} union all ${tied('to_id')}) t
             where from_id <> to_id group by from_id, to_id, kind) counted
      ${BOTH_ENDS} where entity_id = any(${entities}))`
}
