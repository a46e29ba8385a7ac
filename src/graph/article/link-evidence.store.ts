/**
 * Reads the words that show a link, by its kind: keys `KIND from to` in, spans out, newest article first, all links of a
 * query in one statement. Merges are applied, as in the links themselves.
 */
import type { Sql } from '../../database/database'
import type { LinkKind } from '../../database/generated/prisma/enums'
import { groupBy, loadPerParent } from '../shared/batch'
import type { EvidenceRow } from './evidence.store'

/** A fact's spans as columns of an EvidenceRow, with what they are sorted by. */
const spansOf = (fact: string, row: string): string =>
  `select v.article_id, v.field, v.start_offset, v.end_offset, v.exact, v.prefix, v.suffix, ${row}.sorted_at, v.seq
     from evidence v where v.article_id = ${row}.article_id and v.fact = '${fact}' and v.fact_seq = ${row}.seq`

/** An entity as identified in an article, the one that is asked about after merges. */
const meant = (name: string, row: string, column: string, asked: string): string =>
  `join article_entity ${name} on ${name}.article_id = ${row}.article_id and ${name}.identified_id = ${row}.${column} and ${name}.entity_id = asked.${asked}`

/** The newest articles that name both; in each the first mention of either. */
const TOGETHER = `
  select m.article_id, m.field, m.start_offset, m.end_offset, m.text as exact, m.prefix, m.suffix, m.sorted_at, m.seq
    from (select a.article_id from article_entity a join article_entity b on b.article_id = a.article_id and b.lead and b.entity_id = asked.to_id
           where a.entity_id = asked.from_id and a.lead order by a.sorted_at desc, a.article_id desc limit $2) shared
    cross join lateral (values (asked.from_id), (asked.to_id)) side(id)
    cross join lateral (select * from mention m where m.article_id = shared.article_id and m.entity_id = side.id and m.known_until is null
                         order by m.kind, m.seq limit 1) m`

/** Appearances that tell themselves whom the statement is about, or to whom it was said: another article's may not. */
const statementsBetween = (table: string, column: string): string =>
  `statement s join ${table} tie on tie.statement_id = s.id and tie.entity_id = asked.to_id
     join statement_appearance x on x.statement_id = s.id and x.known_until is null and exists (
       select from article_entity e where e.article_id = x.article_id and e.identified_id = any(x.${column}) and e.entity_id = asked.to_id)`

const SAID = `s.speaker_id = asked.from_id and s.known_until is null and s.review <> 'REJECTED'`

const ABOUT = `select v.* from ${statementsBetween('statement_about', 'about_ids')}
  cross join lateral (${spansOf('APPEARANCE', 'x')}) v where ${SAID}`

/** The words that name the addressee; the content where there are none. */
const TO = `select v.* from ${statementsBetween('statement_addressee', 'addressee_ids')} cross join lateral (
    ${spansOf('ATTRIBUTION', 'x')} and v.part = 'ADDRESSEE'
    union all
    ${spansOf('APPEARANCE', 'x')} and not exists (
      select from evidence named where named.article_id = x.article_id and named.fact = 'ATTRIBUTION' and named.fact_seq = x.seq and named.part = 'ADDRESSEE')
  ) v where ${SAID}`

const TOOK_PART_WITH = `select v.* from participation p ${meant('who', 'p', 'entity_id', 'from_id')}
    cross join lateral (select p.article_id, p.seq, p.sorted_at
      union select q.article_id, q.seq, q.sorted_at from participation q ${meant('other', 'q', 'entity_id', 'to_id')}
       where q.article_id = p.article_id and q.event_id = p.event_id and q.known_until is null) part
    cross join lateral (${spansOf('PARTICIPATION', 'part')}) v
   where p.known_until is null and exists (
     select from participation q ${meant('other', 'q', 'entity_id', 'to_id')}
      where q.article_id = p.article_id and q.event_id = p.event_id and q.known_until is null)`

const TOOK_PART_IN = `select v.* from participation p ${meant('who', 'p', 'entity_id', 'from_id')} ${meant('event', 'p', 'event_id', 'to_id')}
    cross join lateral (${spansOf('PARTICIPATION', 'p')}) v where p.known_until is null`

const HOLDS_ROLE = `select v.* from role_report r ${meant('who', 'r', 'person_id', 'from_id')}
    join article_entity body on body.article_id = r.article_id and body.identified_id in (r.organisation_id, r.place_id) and body.entity_id = asked.to_id
    cross join lateral (${spansOf('ROLE_REPORT', 'r')}) v where r.known_until is null`

const LOCATED_IN = `select v.* from event_report r ${meant('event', 'r', 'event_id', 'from_id')} ${meant('place', 'r', 'place_id', 'to_id')}
    cross join lateral (${spansOf('EVENT_REPORT', 'r')}) v where r.known_until is null`

const BY_KIND: Readonly<Record<LinkKind, string>> = {
  CO_MENTIONED: TOGETHER,
  SPOKE_ABOUT: ABOUT,
  SPOKE_TO: TO,
  TOOK_PART_WITH,
  TOOK_PART_IN,
  HOLDS_ROLE,
  LOCATED_IN,
}

/** The keys of one kind; a span that proves it twice comes once. */
const ofKind = (kind: string, spans: string): string => `
  select asked.key as parent, found.* from asked cross join lateral (
    select distinct on (v.sorted_at, v.article_id, v.start_offset, v.end_offset) v.* from (${spans}) v
     order by v.sorted_at desc, v.article_id desc, v.start_offset, v.end_offset limit $2) found
   where asked.kind = '${kind}'`

const SQL = `with asked as materialized (
    select key, split_part(key, ' ', 1) as kind, split_part(key, ' ', 2)::uuid as from_id, split_part(key, ' ', 3)::uuid as to_id
      from unnest($1::text[]) key)
  select parent, article_id as "articleUuid", field, start_offset as start, end_offset as "end", exact, prefix, suffix from (
    ${Object.entries(BY_KIND)
      .map(([kind, spans]) => ofKind(kind, spans))
      .join(' union all ')}) found
  order by sorted_at desc, article_id desc, start_offset`

export const createLinkEvidenceLoaders = (db: Sql) => ({
  /** Keyed by `KIND from to`, canonical UUIDs; args: how many spans of each. */
  ofLink: loadPerParent<number, EvidenceRow[]>(
    async (keys, first) =>
      groupBy(await db.query<EvidenceRow & { parent: string }>(SQL, [keys, first]), ({ parent }) => parent),
    () => [],
  ),
})
