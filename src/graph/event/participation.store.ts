/** Reads who takes part in events. */
import type { Sql } from '../../database/database'
import { groupBy, loadPerParent } from '../shared/batch'

export interface ParticipationRow {
  eventUuid: string
  entityUuid: string
  role: string | null
}

async function readParticipants(db: Sql, events: readonly string[]): Promise<Map<string, ParticipationRow[]>> {
  const rows = await db.query<ParticipationRow>(
    `select event_id as "eventUuid", entity_id as "entityUuid", role from event_participant
      where event_id = any($1::uuid[]) order by rank, entity_id`,
    [events],
  )
  return groupBy(rows, ({ eventUuid }) => eventUuid)
}

export const createParticipationLoaders = (db: Sql) => ({
  /** In the order in which the reports name them. */
  ofEvent: loadPerParent<null, ParticipationRow[]>(
    (events) => readParticipants(db, events),
    () => [],
  ),
})
