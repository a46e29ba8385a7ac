/**
 * Which known events an article may speak of: ids, participants and places in, candidates out; read inside the transaction
 * that stores the article. Nothing here is what curators judged: all ids are as identified, before merges.
 */
import type { Sql } from '../../database/database'
import type { EventCategory, EventStatus } from '../../database/generated/prisma/enums'
import { earliestFirst } from '../shared/writing.store'

export interface EventQuestion {
  ids: readonly string[]
  participantIds: readonly string[]
  placeIds: readonly string[]
  categories: readonly EventCategory[]
  /** Only events that articles of this time report are looked at; null for none. */
  reported: { from: Date; until: Date } | null
  /** The stored article that comes again; null for a new one. */
  articleId: string | null
}

/** What one article says of an event. */
export interface CandidateReport {
  name: string
  category: EventCategory
  status: EventStatus
  /** Null where it gives no time. */
  earliest: Date | null
  latest: Date | null
  placeId: string | null
  /** The article's sorted_at. */
  at: Date
  participantIds: string[]
}

export interface EventCandidate {
  id: string
  /** Earliest article first; none where no article reports it now. */
  reports: CandidateReport[]
  /** The stored text of the article that comes again reports it. */
  reportedHere: boolean
}

type ReportRow = { id: string; here: boolean } & { [Key in keyof CandidateReport]: CandidateReport[Key] | null }

const REPORT_OF = 'r.article_id = p.article_id AND r.event_id = p.event_id'

/** In the order of id. */
export async function findEventCandidates(tx: Sql, ask: EventQuestion): Promise<EventCandidate[]> {
  const rows = await tx.query<ReportRow>(
    `WITH found AS (
       SELECT id FROM event WHERE id = ANY($1::uuid[])
       UNION SELECT p.event_id FROM participation p JOIN event_report r ON ${REPORT_OF} AND r.known_until IS NULL
         WHERE p.entity_id = ANY($2::uuid[]) AND p.sorted_at BETWEEN $5 AND $6 AND p.known_until IS NULL
           AND r.category = ANY($4::"EventCategory"[])
       UNION SELECT r.event_id FROM event_report r
         WHERE r.place_id = ANY($7::uuid[]) AND r.sorted_at BETWEEN $5 AND $6 AND r.known_until IS NULL
           AND r.category = ANY($4::"EventCategory"[])
       UNION SELECT r.event_id FROM event_report r WHERE r.article_id = $3::uuid AND r.known_until IS NULL
     )
     SELECT found.id, r.name, r.category, r.status, r.time_earliest AS earliest, r.time_latest AS latest,
       r.place_id AS "placeId", r.sorted_at AS at, coalesce(r.article_id = $3::uuid, false) AS here,
       ARRAY(SELECT DISTINCT p.entity_id FROM participation p WHERE ${REPORT_OF} AND p.known_until IS NULL) AS "participantIds"
     FROM found LEFT JOIN event_report r ON r.event_id = found.id AND r.known_until IS NULL
     ORDER BY found.id, ${earliestFirst('r')}`,
    [
      ask.ids,
      ask.participantIds,
      ask.articleId,
      ask.categories,
      ask.reported?.from ?? null,
      ask.reported?.until ?? null,
      ask.placeIds,
    ],
  )
  const candidates = new Map<string, EventCandidate>()
  for (const { id, here, ...report } of rows) {
    const candidate = candidates.get(id) ?? { id, reports: [], reportedHere: false }
    if (report.at !== null) candidate.reports.push(report as CandidateReport)
    candidate.reportedHere ||= here
    candidates.set(id, candidate)
  }
  return [...candidates.values()]
}
