/**
 * SQL for links counted anew from the ties that articles prove, in the shape of the link table: of some span of time, when what
 * only a data set brought is left out, for it belongs to no time; or all of them, as the table would keep them.
 */
import type { Span } from '../shared/date-range'
import { ONCE } from './directions'
import { BOTH_ENDS, UNDIRECTED } from './link-writes.store'
import { TIES_OF_ARTICLES, TIES_OF_STATEMENTS } from './ties.store'

type Param = (value: unknown) => string

const COLUMNS = 'proof, from_id, to_id, kind, first, last, null::text as source'

/** The ties of one statement are dated by those of its articles that lie in the span. statements, articles: SQL that selects ids. */
const tiesOfStatements = (statements: string, inSpan: string): string => `
  select s.proof, s.from_id, s.to_id, s.kind, shown.first, shown.last from (${TIES_OF_STATEMENTS}) s
   cross join lateral (
     select min(a.sorted_at) as first, max(a.sorted_at) as last from statement_appearance a
      where a.statement_id = s.proof and a.known_until is null and ${inSpan}) shown
   where shown.first is not null and s.proof = any(array(${statements}))`

const tiesOfArticles = (articles: string): string =>
  `select * from (${TIES_OF_ARTICLES}) t where t.proof = any(array(${articles}))`

/** SQL: `a`, an article or what is dated like one, came out in the span. */
function isSeen({ start, end }: Span, param: Param): string {
  const bounds = [
    ...(start === null ? [] : [`a.sorted_at >= ${param(start)}::timestamptz`]),
    ...(end === null ? [] : [`a.sorted_at < ${param(end)}::timestamptz`]),
  ]
  return bounds.length === 0 ? 'true' : bounds.join(' and ')
}

/** What data sets say has no history: such a link is there as soon as both ends are. */
const FROM_DATA_SETS = `
  select null::uuid as proof, l.entity_id as from_id, l.other_id as to_id, l.kind, null::timestamptz as first, null::timestamptz as last, l.source
    from link l join entity x on x.id = l.entity_id and x.known_until is null join entity y on y.id = l.other_id and y.known_until is null
   where l.source is not null and ${ONCE}`

/**
 * A relation like the link table, with all links of the given entities.
 *
 * @param entities SQL for a uuid array
 */
export const linksCounted = (entities: string, param: Param): string =>
  counted(entities, { start: null, end: null }, param, FROM_DATA_SETS)

/** Likewise, with what the span shows. */
export const linksSeen = (entities: string, span: Span, param: Param): string => counted(entities, span, param)

function counted(entities: string, span: Span, param: Param, further?: string): string {
  const inSpan = isSeen(span, param)
  const articles = `select a.article_id from article_entity a where a.entity_id = any(${entities}) and a.lead and ${inSpan}`
  const statements = `select id from statement where speaker_id = any(${entities})
     union select statement_id from statement_about where entity_id = any(${entities})
     union select statement_id from statement_addressee where entity_id = any(${entities})`
  // Conditions on arrays, not on subqueries: only these reach into each kind of tie, where an index finds the few.
  const tied = (column: string): string => `
    select ${COLUMNS} from (${tiesOfArticles(articles)}) t where t.${column} = any(${entities})
    union all
    select ${COLUMNS} from (${tiesOfStatements(statements, inSpan)}) t where t.${column} = any(${entities})
    ${further === undefined ? '' : `union all select * from (${further}) t where t.${column} = any(${entities})`}`
  return `(
    select entity_id, other_id, kind, direction, weight, first as first_seen, last as last_seen, source
      from (select from_id, to_id, kind, count(distinct proof)::int as weight, min(first) as first, max(last) as last, max(source) as source
              from (${tied('from_id')} union all ${tied('to_id')}) t
             where from_id <> to_id group by from_id, to_id, kind) counted
      ${BOTH_ENDS} where entity_id = any(${entities}))`
}

/**
 * The ties of one entity to another (those without direction whichever way they run), columns as in ties.store.ts.
 *
 * @param from SQL of an id
 * @param to likewise
 */
export function tiesSeenBetween(from: string, to: string, span: Span, param: Param): string {
  const inSpan = isSeen(span, param)
  const ends = `array[${from}::uuid, ${to}::uuid]`
  // every id that a fact of an article refers to is among the article's entities
  const articles = `select a.article_id from article_entity a join article_entity b on b.article_id = a.article_id
     where a.entity_id = ${from}::uuid and b.entity_id = ${to}::uuid and a.lead and b.lead and ${inSpan}`
  const statements = `select s.id from statement s where s.speaker_id = ${from}::uuid and (
       exists (select from statement_about x where x.statement_id = s.id and x.entity_id = ${to}::uuid)
       or exists (select from statement_addressee x where x.statement_id = s.id and x.entity_id = ${to}::uuid))`
  return `select ${COLUMNS} from (
      select ${COLUMNS} from (${tiesOfArticles(articles)}) t where t.from_id = any(${ends}) and t.to_id = any(${ends})
      union all
      select ${COLUMNS} from (${tiesOfStatements(statements, inSpan)}) t where t.from_id = ${from}::uuid and t.to_id = ${to}::uuid
    ) t where from_id <> to_id and (from_id = ${from}::uuid or kind in (${UNDIRECTED}))`
}
