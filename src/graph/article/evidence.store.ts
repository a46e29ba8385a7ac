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

const splitKeys = (keys: readonly string[]): { articles: string[]; seqs: number[] } => {
  const parts = keys.map((key) => key.split(' '))
  return { articles: parts.map(([article]) => article!), seqs: parts.map(([, seq]) => Number(seq)) }
}

async function readOfAppearances(db: Sql, keys: readonly string[], fact: 'APPEARANCE' | 'ATTRIBUTION') {
  const { articles, seqs } = splitKeys(keys)
  return db.query<EvidenceRow & { seq: number; part: AttributionPart; entityUuid: string | null }>(
    `select ${COLUMNS}, v.fact_seq as seq, v.part, v.entity_id as "entityUuid"
       from unnest($1::uuid[], $2::int[]) asked(article_id, seq)
       join evidence v on v.article_id = asked.article_id and v.fact = $3::"FactKind" and v.fact_seq = asked.seq
      order by v.article_id, v.seq`,
    [articles, seqs, fact],
  )
}

/** Evidence over all current reports of a thing, newest article first. tie: SQL that gives `parent`, article and seq. */
const overReports = (db: Sql, tie: string) =>
  loadPerParent<null, (EvidenceRow & { parent: string })[]>(
    async (parents) =>
      groupBy(
        await db.query<EvidenceRow & { parent: string }>(
          `select tie.parent, ${COLUMNS} from (${tie}) tie
             join evidence v on v.article_id = tie.article_id and v.fact = tie.fact and v.fact_seq = tie.seq
            order by tie.sorted_at desc, v.article_id desc, v.seq`,
          [parents],
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

const OF_ROLE = `select report.role_id as parent, report.article_id, report.seq, report.sorted_at, 'ROLE_REPORT'::"FactKind" as fact
  from role_report report where report.role_id = any($1::uuid[]) and report.known_until is null`

export const createEvidenceLoaders = (db: Sql) => ({
  /** Keyed by factKey of the appearance; in text order. */
  ofAppearance: loadPerParent<null, EvidenceRow[]>(
    async (keys) => groupBy(await readOfAppearances(db, keys, 'APPEARANCE'), factKey),
    () => [],
  ),
  attribution: loadPerParent<null, AttributionRow[]>(
    async (keys) => {
      const rows = await readOfAppearances(db, keys, 'ATTRIBUTION')
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
