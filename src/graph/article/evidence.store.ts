/** Reads the spans of text that prove facts: of appearances, attributions, events, participations and roles. */
import type { Sql } from '../../database/database'
import type { AttributionPart, TextField } from '../../database/generated/prisma/enums'
import { groupBy, loadPerParent } from '../shared/batch'

export interface EvidenceRow {
  articleUuid: string
  field: TextField
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
}

export interface AttributionRow {
  part: AttributionPart
  /** As identified. */
  entityUuid: string | null
  evidence: EvidenceRow
}

/** Columns of an EvidenceRow over `evidence v`. */
const COLUMNS = `v.article_id as "articleUuid", v.field, v.start_offset as start, v.end_offset as "end", v.exact, v.prefix, v.suffix`

/** A fact of an article, as loaders name it: rows are keyed by article and seq. */
export interface FactKey {
  articleUuid: string
  seq: number
}

export const factKey = ({ articleUuid, seq }: FactKey): string => `${articleUuid} ${seq}`

/** What factKey made, taken apart. */
export const splitKeys = (keys: readonly string[]): { articles: string[]; seqs: number[] } => {
  const parts = keys.map((key) => key.split(' '))
  return { articles: parts.map(([article]) => article!), seqs: parts.map(([, seq]) => Number(seq)) }
}

async function readOfFacts(db: Sql, keys: readonly string[], fact: 'APPEARANCE' | 'ATTRIBUTION' | 'EVENT_REPORT') {
  const { articles, seqs } = splitKeys(keys)
  return db.query<EvidenceRow & { seq: number; part: AttributionPart; entityUuid: string | null }>(
    `select ${COLUMNS}, v.fact_seq as seq, v.part, v.entity_id as "entityUuid"
       from unnest($1::uuid[], $2::int[]) asked(article_id, seq)
       join evidence v on v.article_id = asked.article_id and v.fact = $3::"FactKind" and v.fact_seq = asked.seq
      order by v.article_id, v.seq`,
    [articles, seqs, fact],
  )
}

/**
 * The first spans over all current reports of a thing, newest article first, in text order within one; words that prove it
 * twice come once.
 * @param reports SQL of parent, article_id, seq, sorted_at, fact for the parents, $1
 */
const overReports = (db: Sql, reports: string) =>
  loadPerParent<number, (EvidenceRow & { parent: string })[]>(
    async (parents, first) =>
      groupBy(
        await db.query<EvidenceRow & { parent: string }>(
          `with report as materialized (${reports})
           select asked.parent, v.* from (select distinct parent from report) asked cross join lateral (
             select distinct on (report.sorted_at, v.article_id, v.field, v.start_offset, v.end_offset) ${COLUMNS}
               from report join evidence v on v.article_id = report.article_id and v.fact = report.fact and v.fact_seq = report.seq
              where report.parent = asked.parent
              order by report.sorted_at desc, v.article_id desc, v.field, v.start_offset, v.end_offset limit $2) v`,
          [parents, first],
        ),
        ({ parent }) => parent,
      ),
    () => [],
  )

/** The reports of an event: its own, and those of the events that were merged into it. */
const OF_EVENT = `select event.id as parent, report.article_id, report.seq, report.sorted_at, 'EVENT_REPORT'::"FactKind" as fact
  from unnest($1::uuid[]) event(id) join entity member on member.id = event.id or member.merged_into_id = event.id
  join event_report report on report.event_id = member.id and report.known_until is null`

/** Parent: "event participant", both after merges. */
const OF_PARTICIPATION = `select asked.event || ' ' || asked.entity as parent, part.article_id, part.seq, part.sorted_at, 'PARTICIPATION'::"FactKind" as fact
  from (select split_part(key, ' ', 1)::uuid as event, split_part(key, ' ', 2)::uuid as entity from unnest($1::text[]) key) asked
  join entity event on event.id = asked.event or event.merged_into_id = asked.event
  join participation part on part.event_id = event.id and part.known_until is null
  join entity who on who.id = part.entity_id and coalesce(who.merged_into_id, who.id) = asked.entity`

/** A data set's term of a post is proved by what articles report of that post, without a time of their own, meanwhile. */
const OF_ROLE = `select report.role_id as parent, report.article_id, report.seq, report.sorted_at, 'ROLE_REPORT'::"FactKind" as fact
  from role_report report where report.role_id = any($1::uuid[]) and report.known_until is null
  union all
  select term.id, report.article_id, report.seq, report.sorted_at, 'ROLE_REPORT'::"FactKind"
  from role term
  join role told on told.person_id = term.person_id and told.source is null and told.title_key = term.title_key
    and told.organisation_id is not distinct from term.organisation_id and told.place_id is not distinct from term.place_id
  join role_report report on report.role_id = told.id and report.known_until is null
    and report.sorted_at >= coalesce(term.from_earliest, '-infinity') and report.sorted_at <= coalesce(term.until_latest, 'infinity')
  where term.id = any($1::uuid[]) and term.source is not null`

export const createEvidenceLoaders = (db: Sql) => ({
  /** Keyed by factKey of the appearance; in text order. */
  ofAppearance: loadPerParent<null, EvidenceRow[]>(
    async (keys) => groupBy(await readOfFacts(db, keys, 'APPEARANCE'), factKey),
    () => [],
  ),
  /** Keyed by factKey of the report; in text order. */
  ofEventReport: loadPerParent<null, EvidenceRow[]>(
    async (keys) => groupBy(await readOfFacts(db, keys, 'EVENT_REPORT'), factKey),
    () => [],
  ),
  attribution: loadPerParent<null, AttributionRow[]>(
    async (keys) => {
      const rows = await readOfFacts(db, keys, 'ATTRIBUTION')
      const byKey = groupBy(rows, factKey)
      return new Map(
        [...byKey].map(([key, found]) => [
          key,
          found.map((row) => ({ part: row.part, entityUuid: row.entityUuid, evidence: row })),
        ]),
      )
    },
    () => [],
  ),
  ofEvent: overReports(db, OF_EVENT),
  /** Keyed by "event participant". */
  ofParticipation: overReports(db, OF_PARTICIPATION),
  ofRole: overReports(db, OF_ROLE),
})
