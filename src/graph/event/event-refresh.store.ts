/**
 * What the graph knows of an event, made of its current reports (of the closed ones where nothing names it any more): the
 * latest word counts. Enter ids of touched events; those that answer for them after merges are made anew too. Deterministic,
 * whatever the order in which the articles came.
 */
import type { Sql } from '../../database/database'
import {
  TARGETS_AND_MEMBERS,
  columnsOf,
  earliestFirst,
  latestFirst,
  rootOf,
  surestFirst,
} from '../shared/writing.store'

const MADE = [
  'category',
  'status',
  'time_edtf',
  'time_earliest',
  'time_latest',
  'time_precision',
  'time_basis',
  'time_text',
  'time_order',
  'place_id',
]

/**
 * status: the latest report's; category and place: the latest that says more than OTHER or nothing; time: the surest, then
 * most exact, then latest. An event that is named but reported by nobody is UNCONFIRMED.
 */
export async function refreshEvents(tx: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await refreshEventRows(tx, ids)
  await refreshParticipants(tx, ids)
}

const refreshEventRows = (tx: Sql, ids: readonly string[]): Promise<unknown> =>
  tx.query(
    `WITH ${TARGETS_AND_MEMBERS},
     named AS (
       SELECT m.id, max(a.sorted_at) AS at FROM member m JOIN article_entity a ON a.identified_id = m.member_id GROUP BY m.id
     ),
     picked AS (
       SELECT m.id,
         (array_agg(r.status ORDER BY ${latestFirst('r')}))[1] AS status,
         (array_agg(r.category ORDER BY ${latestFirst('r')}) FILTER (WHERE r.category <> 'OTHER'))[1] AS category,
         (array_agg(r.place_id ORDER BY ${latestFirst('r')}) FILTER (WHERE r.place_id IS NOT NULL))[1] AS place_id,
         (array_agg(r ORDER BY ${surestFirst('r', 'time')}, ${latestFirst('r')})
           FILTER (WHERE r.time_edtf IS NOT NULL))[1] AS timed,
         max(r.sorted_at) AS reported
       FROM member m
       JOIN event_report r ON r.event_id = m.member_id
       WHERE r.known_until IS NULL OR m.id NOT IN (SELECT id FROM named)
       GROUP BY m.id
     ),
     made AS (
       SELECT t.id, coalesce(p.category, 'OTHER') AS category, coalesce(p.status, 'UNCONFIRMED') AS status,
         (p.timed).time_edtf, (p.timed).time_earliest, (p.timed).time_latest, (p.timed).time_precision,
         (p.timed).time_basis, (p.timed).time_text,
         coalesce((p.timed).time_latest, p.reported, n.at, '0001-01-01T00:00:00Z') AS time_order,
         ${rootOf('place')} AS place_id
       FROM target t
       JOIN entity e ON e.id = t.id AND e.type = 'EVENT'
       LEFT JOIN picked p ON p.id = t.id
       LEFT JOIN named n ON n.id = t.id
       LEFT JOIN entity place ON place.id = p.place_id
     )
     INSERT INTO event (id, ${MADE.join(', ')}) SELECT id, ${MADE.join(', ')} FROM made
     ON CONFLICT (id) DO UPDATE SET (${MADE.join(', ')}) = (${columnsOf('excluded', MADE)})
     WHERE (${columnsOf('event', MADE)}) IS DISTINCT FROM (${columnsOf('excluded', MADE)})`,
    [ids],
  )

/** In the order in which articles name them; role: as the earliest article that gives one has it. Of a merged event none. */
const refreshParticipants = (tx: Sql, ids: readonly string[]): Promise<unknown> =>
  tx.query(
    `WITH ${TARGETS_AND_MEMBERS},
     taking_part AS (
       SELECT m.id AS event_id, ${rootOf('e')} AS entity_id, p.role, p.article_id, p.sorted_at, p.seq
       FROM member m
       JOIN entity answering ON answering.id = m.id AND answering.merged_into_id IS NULL
       JOIN participation p ON p.event_id = m.member_id AND p.known_until IS NULL
       JOIN entity e ON e.id = p.entity_id
     ),
     first AS (
       SELECT DISTINCT ON (event_id, entity_id) * FROM taking_part t ORDER BY event_id, entity_id, ${earliestFirst('t')}
     ),
     role AS (
       SELECT DISTINCT ON (event_id, entity_id) event_id, entity_id, role FROM taking_part t
       WHERE role IS NOT NULL ORDER BY event_id, entity_id, ${earliestFirst('t')}
     ),
     want AS (
       SELECT f.event_id, f.entity_id, r.role,
         row_number() OVER (PARTITION BY f.event_id ORDER BY ${earliestFirst('f')}) - 1 AS rank
       FROM first f LEFT JOIN role r USING (event_id, entity_id)
     ),
     gone AS (
       DELETE FROM event_participant t USING target
       WHERE t.event_id = target.id
         AND NOT EXISTS (SELECT FROM want w WHERE (w.event_id, w.entity_id) = (t.event_id, t.entity_id))
     )
     INSERT INTO event_participant (event_id, entity_id, role, rank) SELECT event_id, entity_id, role, rank FROM want
     ON CONFLICT (event_id, entity_id) DO UPDATE SET role = excluded.role, rank = excluded.rank
     WHERE (event_participant.role, event_participant.rank) IS DISTINCT FROM (excluded.role, excluded.rank)`,
    [ids],
  )
