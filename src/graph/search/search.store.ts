/**
 * Search over names, headlines, bodies and statements in one statement. Enters: words and the types wanted; leaves: hits
 * with a score from 0 to 1 that is comparable over types. Texts are found by full text without accents, words that no text
 * holds put right first; names by name-hits.store. Of very many texts that match, the latest MOST_RANKED of each type are
 * ranked: reading them all would take longer than anybody waits.
 */
import type { Sql } from '../../database/database'
import type { EntityType } from '../../database/generated/prisma/enums'
import type { IdKind } from '../shared/ids'
import { pageSql, type Keyset, type PageRequest } from '../shared/page'
import { SqlValues } from '../shared/sql-values'
import { LEAST_ALIKE, MAY_BE_MISSPELT, nameHits, namesAsked, TRUST_IN_FIXED } from './name-hits.store'

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

/** Each word as it stands, or the closest one that the texts hold. Numbers and short words are never taken for others. */
const ASKED = (words: string): string => `
  fixed as materialized (
    select string_agg(asked.word, ' ' order by n) as typed, string_agg(coalesce(near.word, asked.word), ' ' order by n) as key
      from unnest(${words}::text[]) with ordinality asked(word, n)
      left join lateral (
        select s.word from search_word s
         where asked.word ~ '${MAY_BE_MISSPELT}' and not exists (select from search_word known where known.word = asked.word)
           and s.word % asked.word and similarity(s.word, asked.word) >= ${LEAST_ALIKE}
         order by similarity(s.word, asked.word) desc, s.word limit 1) near on true),
  asked as materialized (
    select plainto_tsquery('news_english', key) || plainto_tsquery('news_simple', key) as query,
           case when key = typed then 1 else ${TRUST_IN_FIXED} end as trust
      from fixed)`

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
  const typed = values.param(words)
  const heads = [
    ...(entityTypes.length > 0 ? [namesAsked(typed)] : []),
    ...(articles || statements ? [ASKED(typed)] : []),
  ]
  const parts = [
    ...(entityTypes.length > 0 ? [nameHits(values.param(entityTypes))] : []),
    ...(articles ? [TEXTS('article', 'true', 'x.sorted_at', '{0, 0, 0.4, 1}')] : []),
    ...(statements
      ? [TEXTS('statement', `x.known_until is null and x.review <> 'REJECTED'`, 'x.said_order', '{1, 1, 1, 1}')]
      : []),
  ]
  return `with ${heads.join(', ')}, hit as (
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
