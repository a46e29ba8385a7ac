/**
 * Many rows at once, written by SQL: what storeArticle would make of some thousands of articles, for looking at plans. A
 * tenth of everything belongs to one speaker, one topic, one outlet and one place; the rest is spread.
 */
import type { Database } from '../../src/database/database'

/** Entities of a type are numbered from 0, the one with a tenth of everything. */
export const idOf = (kind: 'person' | 'outlet' | 'place' | 'event', n: number): string => `entity_${uuidOf(kind, n)}`

const KINDS = { person: '1', outlet: '2', place: '3', event: '4' } as const

const uuidOf = (kind: keyof typeof KINDS, n: number): string =>
  `0199000${KINDS[kind]}-0000-7000-8000-${n.toString().padStart(12, '0')}`

/** SQL: the id of the entity of that number. */
const entityId = (kind: keyof typeof KINDS, n: string): string =>
  `('${uuidOf(kind, 0).slice(0, -12)}' || lpad((${n})::text, 12, '0'))::uuid`

/** SQL: 0 for a tenth of the numbers, else one of the others, by a hash of the number and a salt. */
const skewed = (n: string, salt: number, count: number): string =>
  `case when abs(hashint8extended(${n}, ${salt})) % 10 = 0 then 0 else 1 + abs(hashint8extended(${n}, ${salt + 100})) % ${count - 1} end`

const COUNTS = { person: 200, outlet: 40, place: 60, event: 80 } as const
const TYPES = { person: 'PERSON', outlet: 'ORGANISATION', place: 'PLACE', event: 'EVENT' } as const

const articleId = (n: string): string => `md5('article ' || (${n}))::uuid`
const statementId = (n: string): string => `md5('statement ' || (${n}))::uuid`
/** Hours from 2000 on, so that few tie. */
const moment = (n: string): string =>
  `timestamptz '2000-01-01Z' + abs(hashint8extended(${n}, 7)) % 200000 * interval '1 hour'`

/** About 2 statements, 3 appearances, 6 mentions and 4 named entities for each article. */
export async function fillBigGraph(db: Database, articles: number): Promise<void> {
  const statements = 2 * articles
  for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[])
    await db.query(
      `insert into entity (id, type, name, same_as, mention_count, known_from)
       select ${entityId(kind, 'n')}, '${TYPES[kind]}', '${kind} ' || n, '{}', 1000 - n, now()
         from generate_series(0, ${COUNTS[kind] - 1}) n`,
    )
  await db.query(`insert into organisation (id) select id from entity where type = 'ORGANISATION'`)
  await db.query(
    `insert into place (id, part_of_id) select id, case when id <> ${entityId('place', '1')} and right(id::text, 1) in ('0', '5') then ${entityId('place', '1')} end
       from entity where type = 'PLACE'`,
  )
  await db.query(
    `insert into event (id, category, status, time_order) select id, 'MEETING', 'OCCURRED', now() from entity where type = 'EVENT'`,
  )
  await db.query(
    `insert into article (id, headline, body, language, publisher_id, published_at, retrieved_at, sorted_at, content_hash, facts_hash, known_from, text_seen_at, changed_at, search)
     select ${articleId('n')}, 'Headline ' || n, 'Body of number ' || n, 'en', ${entityId('outlet', skewed('n', 1, COUNTS.outlet))},
            ${moment('n')}, now(), ${moment('n')}, n::text, n::text, now(), now(), now(), to_tsvector('news_english', 'headline ' || n % 500)
       from generate_series(1, ${articles}) n`,
  )
  await db.query(
    `insert into article_entity (article_id, identified_id, entity_id, lead, name, aliases, mention_count, rank, sorted_at)
     select distinct on (1, 2) ${articleId('n')}, e, e, true, 'x', '{}'::text[], 1, i, ${moment('n')} from generate_series(1, ${articles}) n,
            generate_series(1, 4) i, lateral (select ${entityId('person', skewed('n * 10 + i', 2, COUNTS.person))} e) x`,
  )
  await db.query(
    `insert into mention (article_id, seq, identified_id, entity_id, type, kind, text, field, start_offset, end_offset, prefix, suffix, confidence, sorted_at, known_from)
     select ${articleId('n')}, i, e, e, 'PERSON', 'NAME', 'x', 'BODY', i, i + 1, '', '', 1, ${moment('n')}, now()
       from generate_series(1, ${articles}) n, generate_series(1, 6) i, lateral (select ${entityId('person', skewed('n * 10 + i', 2, COUNTS.person))} e) x`,
  )
  await db.query(
    `insert into statement (id, mode, content, speaker_id, said_edtf, said_earliest, said_latest, said_precision, said_basis, said_order,
                            place_id, event_id, confidence, appearance_count, publisher_count, first_seen, last_seen, language, search, known_from)
     select ${statementId('n')}, 'DIRECT', 'Content of number ' || n, ${entityId('person', skewed('n', 3, COUNTS.person))}, '2025',
            ${moment('n')}, ${moment('n')}, 'HOUR', 'STATED', ${moment('n')},
            ${entityId('place', skewed('n', 4, COUNTS.place))}, ${entityId('event', skewed('n', 5, COUNTS.event))},
            1, 1 + n % 7, 1 + n % 5, now(), now(), 'en', to_tsvector('news_english', 'content ' || n % 500), now()
       from generate_series(1, ${statements}) n`,
  )
  await db.query(
    `insert into statement_about (statement_id, entity_id, said_order)
     select distinct on (1, 2) ${statementId('n')}, ${entityId('person', skewed('n * 10 + i', 6, COUNTS.person))}, ${moment('n')}
       from generate_series(1, ${statements}) n, generate_series(1, 3) i`,
  )
  await db.query(
    `insert into statement_addressee select * from statement_about where right(statement_id::text, 1) = '0'`,
  )
  await db.query(
    `insert into statement_appearance (article_id, seq, statement_id, home_id, mode, field, content, language, about_ids, addressee_ids, confidence, publisher_id, sorted_at, known_from)
     select ${articleId(`1 + (n * 7 + i) % ${articles}`)}, 1000 + n, ${statementId('n')}, ${statementId('n')}, 'DIRECT', 'BODY', 'x', 'en', '{}', '{}', 1,
            ${entityId('outlet', skewed('n * 10 + i', 8, COUNTS.outlet))}, ${moment('n')}, now()
       from generate_series(1, ${statements}) n, generate_series(1, 1 + (n % 2)::int) i`,
  )
  await db.query('vacuum analyze')
}
