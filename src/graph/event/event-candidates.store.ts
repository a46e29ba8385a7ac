/**
 * Which known events an article may speak of: ids and participants in, candidates out; read inside the transaction that
 * stores the article.
 */
import type { Sql } from '../../database/database'
import type { EventCategory } from '../../database/generated/prisma/enums'

export interface Period {
  from: Date
  until: Date
}

export interface EventQuestion {
  ids: readonly string[]
  /** After merges. */
  participantIds: readonly string[]
  categories: readonly EventCategory[]
  /** Only events in the one period, or reported in the other, are looked at; null for none. */
  during: Period | null
  reported: Period | null
  /** The stored article that comes again; null for a new one. */
  articleId: string | null
}

export interface EventCandidate {
  id: string
  name: string
  category: EventCategory
  /** Null where no report gives a time. */
  earliest: Date | null
  latest: Date | null
  placeId: string | null
  /** Those of the asked participants that take part, after merges. */
  participantIds: string[]
  /** sorted_at of the first and the last article that reports it; null where none does now. */
  firstReport: Date | null
  lastReport: Date | null
  /** The stored text of the article that comes again reports it. */
  reportedHere: boolean
}

/** In the order of id; those that a curator merged into another are left out unless asked for by id. */
export const findEventCandidates = (tx: Sql, ask: EventQuestion): Promise<EventCandidate[]> =>
  tx.query<EventCandidate>(
    `WITH found AS (
       SELECT id FROM event WHERE id = ANY($1::uuid[])
       UNION SELECT p.event_id FROM event_participant p
         JOIN entity e ON e.id = p.event_id AND e.merged_into_id IS NULL
         JOIN event v ON v.id = p.event_id
         WHERE p.entity_id = ANY($2::uuid[]) AND v.category = ANY($4::"EventCategory"[])
           AND (v.time_earliest <= $6::timestamptz AND v.time_latest >= $5::timestamptz
             OR EXISTS (
               SELECT FROM event_report r WHERE r.event_id = v.id AND r.known_until IS NULL
                 AND r.sorted_at BETWEEN $7::timestamptz AND $8::timestamptz
             ))
       UNION SELECT r.event_id FROM event_report r WHERE r.article_id = $3::uuid AND r.known_until IS NULL
     )
     SELECT v.id, e.name, v.category, v.time_earliest AS earliest, v.time_latest AS latest, v.place_id AS "placeId",
       ARRAY(
         SELECT p.entity_id FROM event_participant p WHERE p.event_id = v.id AND p.entity_id = ANY($2::uuid[])
       ) AS "participantIds",
       r.first AS "firstReport", r.last AS "lastReport", coalesce(r.here, false) AS "reportedHere"
     FROM found
     JOIN event v USING (id)
     JOIN entity e USING (id)
     LEFT JOIN LATERAL (
       SELECT min(sorted_at) AS first, max(sorted_at) AS last, bool_or(article_id = $3::uuid) AS here
       FROM event_report WHERE event_id = v.id AND known_until IS NULL
     ) r ON true
     ORDER BY v.id`,
    [
      ask.ids,
      ask.participantIds,
      ask.articleId,
      ask.categories,
      ask.during?.from ?? null,
      ask.during?.until ?? null,
      ask.reported?.from ?? null,
      ask.reported?.until ?? null,
    ],
  )
