/**
 * Search over names, headlines, bodies and statements in one statement. Enters: words and the types wanted; leaves: hits
 * with a score from 0 to 1 that is comparable over types. Words that no text and no name holds are put right first.
 *
 * Names are compared by trigrams (pg_trgm), texts by full text without accents. Of very many texts that match, the latest
 * MOST_RANKED of each type are ranked: reading them all would take longer than anybody waits.
 */
import type { Sql } from '../../database/database'
import type { EntityType } from '../../database/generated/prisma/enums'
import type { IdKind } from '../shared/ids'
import { pageSql, type Keyset, type PageRequest } from '../shared/page'
import { SqlValues } from '../shared/sql-values'

export interface SearchHitRow {
  kind: IdKind
  uuid: string
  score: number
}

export interface SearchQuestion {
  /** Folded words in the order they were typed. */
  words: readonly string[]
  entityTypes: readonly EntityType[]
  articles: boolean
  statements: boolean
}

export const SEARCH_HITS: Keyset = {
  name: 'search hits',
  descending: true,
  columns: [
    { sql: 'hit.score', type: 'float8', of: (row: SearchHitRow) => row.score },
    { sql: 'hit.uuid', type: 'uuid', of: (row: SearchHitRow) => row.uuid },
  ],
}

const MOST_RANKED = 1_000

/** How alike a misspelt word must be to the one it is taken for. */
const LEAST_ALIKE = 0.35

/** Each word as it stands, or the closest one that the texts hold. Numbers and short words are never taken for others. */
const WORDS = (words: string): string => `
  fixed as materialized (
    select string_agg(asked.word, ' ' order by n) as typed, string_agg(coalesce(known.word, near.word, asked.word), ' ' order by n) as key
      from unnest(${words}::text[]) with ordinality asked(word, n)
      left join lateral (
        select asked.word where asked.word !~ '^[[:alpha:]]{3,40}$'
            or exists (select from search_word s where s.word = asked.word)
            or exists (select from entity_name name where name.key like '%' || asked.word || '%')) known on true
      left join lateral (
        select s.word from search_word s
         where known.word is null and s.word % asked.word and similarity(s.word, asked.word) >= ${LEAST_ALIKE}
         order by similarity(s.word, asked.word) desc, s.word limit 1) near on true),
  asked as materialized (
    select typed, key, plainto_tsquery('news_english', key) || plainto_tsquery('news_simple', key) as query,
           case when key = typed then 1 else 0.9 end as trust
      from fixed)`

/** The better known of two that go by like names comes first; a name that only fits once words are put right counts less. */
const NAMES = (types: string): string => `
  select 'entity' as kind, e.id as uuid, max(found.alike) * (1 - 0.15 / (1 + ln(1 + e.mention_count))) as score
    from (
      select name.entity_id,
             (word_similarity(spelt.key, name.key) + similarity(spelt.key, name.key)) / 2 * spelt.trust as alike
        from (select typed as key, 1 as trust from asked union select key, trust from asked) spelt
        join entity_name name on name.key %> spelt.key or name.key % spelt.key or name.key = spelt.key
       where not name.hidden) found
    join entity named on named.id = found.entity_id
    join entity e on e.id = coalesce(named.merged_into_id, named.id)
   where e.known_until is null and e.type = any(${types}::"EntityType"[])
   group by e.id, e.mention_count order by score desc, e.id limit ${MOST_RANKED}`

/** 0.4 to 0.9: a text that holds all words comes behind a name that fits well, before one that fits badly. */
const textScore = (row: string, weights: string): string =>
  `(0.4 + 0.5 * ts_rank('${weights}', ${row}.search, asked.query, 32)) * asked.trust`

/** Matching first, by the text index; only then the latest of them: their order must not tempt the planner to read all. */
const TEXTS = (kind: IdKind, where: string, latest: string, weights: string): string => `
  select '${kind}' as kind, t.id as uuid, ${textScore('t', weights)} as score from asked
    join (select id from (select x.id, ${latest} as latest from ${kind} x, asked where x.search @@ asked.query and ${where} offset 0) m
           order by latest desc, id desc limit ${MOST_RANKED}) matching on true
    join ${kind} t on t.id = matching.id`

function hitsSql(question: SearchQuestion, values: SqlValues): string {
  const { words, entityTypes, articles, statements } = question
  const head = WORDS(values.param(words))
  const parts = [
    ...(entityTypes.length > 0 ? [NAMES(values.param(entityTypes))] : []),
    ...(articles ? [TEXTS('article', 'true', 'x.sorted_at', '{0, 0, 0.4, 1}')] : []),
    ...(statements
      ? [TEXTS('statement', `x.known_until is null and x.review <> 'REJECTED'`, 'x.said_order', '{1, 1, 1, 1}')]
      : []),
  ]
  return `with ${head}, hit as (
    select kind, uuid, round(score::numeric, 6)::float8 as score from (${parts.map((part) => `(${part})`).join(' union all ')}) ranked)`
}

/** @param question with at least one word and one type */
export function searchHits(db: Sql, question: SearchQuestion, request: PageRequest): Promise<SearchHitRow[]> {
  const values = new SqlValues()
  const hits = hitsSql(question, values)
  const { where, orderBy } = pageSql(request, SEARCH_HITS, values.param)
  return db.query<SearchHitRow>(
    `${hits} select * from hit where ${where} order by ${orderBy} limit ${values.param(request.limit)}`,
    values.list,
  )
}

export async function countHits(db: Sql, question: SearchQuestion): Promise<number> {
  const values = new SqlValues()
  const [row] = await db.query<{ count: number }>(
    `${hitsSql(question, values)} select count(*) as count from hit`,
    values.list,
  )
  return row?.count ?? 0
}
