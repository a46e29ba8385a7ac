/**
 * SQL that finds entities by their names: words in, scored entities out. A name fits where it holds every word, whole or
 * begun; where no name does, one that holds words spelt nearly so. It fits less where it holds one of the words, as long as
 * few names hold that. Where nothing fits by words, the whole of it is compared by trigrams (pg_trgm), which finds parts of
 * words, but reads more.
 */

/** How alike a misspelt word must be to the one it is taken for. */
export const LEAST_ALIKE = 0.35
/** What a hit counts that came by words put right. */
export const TRUST_IN_FIXED = 0.9
/** Numbers and short words are never taken for others. */
export const MAY_BE_MISSPELT = '^[[:alpha:]]{3,40}$'

/** Names that are compared letter by letter, those that most articles use first. */
const MOST_COMPARED = 1_000
/** A word that more names hold says too little by itself. */
const MOST_HOLDERS = 300
/** Words that one word may be misspelt for. */
const MOST_NEAR = 10
/** A name that fits worse is none. */
const LEAST_FITTING = 0.3
/** Lexemes are bounded. */
const MOST_LETTERS = 400

/** Names that curators took away stand in the table, and fit nothing. */
const SHOWN = 'not name.hidden'
/** As the index entity_name_words has it. */
const WORDS_OF_NAME = `array_to_tsvector(string_to_array(name.key, ' '))`

const lexeme = (word: string): string => `quote_literal(left(${word}, ${MOST_LETTERS}))`
/** As it is typed; a single letter begins too many. */
const begun = (word: string): string =>
  `(${lexeme(word)} || case when length(${word}) > 1 then ':*' else '' end)::tsquery`

/** Names that fit a query, those that most articles use first. */
const bestUsed = (query: string, where = 'true'): string => `
  select name.entity_id, name.key from entity_name name where ${WORDS_OF_NAME} @@ ${query} and ${SHOWN} and ${where}
   order by name.article_count desc, name.entity_id, name.key limit ${MOST_COMPARED}`

/** Names that fit a query of a row before, one more than few. */
const holding = (query: string): string => `
  lateral (select name.entity_id, name.key from entity_name name where ${WORDS_OF_NAME} @@ ${query} and ${SHOWN} limit ${MOST_HOLDERS + 1}) name`

const NO_EXACT = 'not exists (select from name_exact)'
const NOT_HELD = 'not exists (select from name_held held where held.n = name_near.n)'

/**
 * Common table expressions, of which nameHits reads the last ones: `spelt` (key, trust: the words as typed, and as put
 * right), `name_found` (entity_id, key).
 *
 * @param words SQL for folded words, a text array
 */
export const namesAsked = (words: string): string => `
  typed as materialized (
    select n, word, ${begun('word')} as query from unnest(${words}::text[]) with ordinality given(word, n)),
  name_exact as materialized (${bestUsed(`(select string_agg(query::text, ' & ')::tsquery from typed)`)}),
  name_held as materialized (
    select n, name.* from typed cross join ${holding('typed.query')}),
  name_near as materialized (
    select n, near.*, row_number() over (partition by n order by alike desc, near.word) as place
      from typed cross join lateral (
        select s.word, similarity(s.word, typed.word) as alike from name_word s
         where typed.word ~ '${MAY_BE_MISSPELT}' and s.word % typed.word
           and similarity(s.word, typed.word) >= ${LEAST_ALIKE}
         order by alike desc, s.word limit ${MOST_NEAR}) near
     where ${NO_EXACT}),
  name_fixed as materialized (
    select n, word, ${lexeme('word')}::tsquery as query from name_near where place = 1 and ${NOT_HELD}),
  name_wide as materialized (
    select (${begun('word')}::text || coalesce((select string_agg(' | ' || ${lexeme('near.word')}, '') from name_near near
             where near.n = typed.n), '')) as query from typed),
  name_by_word as materialized (
    select * from name_exact
    union
    (${bestUsed(`(select string_agg('(' || query || ')', ' & ')::tsquery from name_wide)`, NO_EXACT)})
    union
    select entity_id, key
      from (select *, count(*) over (partition by n) as holders
              from (select * from name_held
                    union all
                    select n, name.* from name_fixed cross join ${holding('name_fixed.query')}) one) one
     where holders <= ${MOST_HOLDERS}),
  spelt as materialized (
    select string_agg(word, ' ' order by n) as key, 1 as trust from typed
    union all
    select string_agg(coalesce(name_fixed.word, typed.word), ' ' order by n), ${TRUST_IN_FIXED}
      from typed left join name_fixed using (n) having count(name_fixed.word) > 0),
  name_found as materialized (
    select * from name_by_word
    union all
    select name.entity_id, name.key from spelt join entity_name name on name.key %> spelt.key
     where ${SHOWN} and not exists (select from name_by_word))`

/**
 * Of two that go by like names the better known comes first; a name that only fits once words are put right counts less.
 *
 * @param types SQL for types of entities, an array
 */
export const nameHits = (types: string): string => `
  select 'entity' as kind, e.id as uuid, max(found.alike) * (1 - 0.15 / (1 + ln(1 + e.mention_count))) as score
    from (select name.entity_id,
                 max((word_similarity(spelt.key, name.key) + similarity(spelt.key, name.key)) / 2 * spelt.trust) as alike
            from name_found name cross join spelt group by name.entity_id) found
    join entity named on named.id = found.entity_id
    join entity e on e.id = coalesce(named.merged_into_id, named.id)
   where found.alike >= ${LEAST_FITTING} and e.known_until is null and e.type = any(${types}::"EntityType"[])
   group by e.id, e.mention_count order by score desc, e.id limit ${MOST_COMPARED}`
