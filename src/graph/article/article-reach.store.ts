/** What a stored article speaks of, and bringing that up to date: ids in, derived rows made anew. */
import type { Sql } from '../../database/database'
import { countEntities, readNamedEntities, refreshEntities } from '../entity/entity-refresh.store'
import type { NamedEntity } from '../entity/entity-totals'
import { refreshEvents } from '../event/event-refresh.store'
import { applyTies } from '../link/link-writes.store'
import { readTies, type Tie } from '../link/ties.store'
import { addRoles, refreshRoles } from '../person/role-refresh.store'
import { refreshStatements } from '../statement/statement-refresh.store'
import { NO_REACH, type Reach } from './article-reach'

/** All that the article adds to the graph, as it stands before a change. */
export interface Before {
  /** The article was not there: whatever it adds comes on top, and no other article need be read. */
  isNew: boolean
  reach: Reach
  named: NamedEntity[]
  ties: Tie[]
}

/** Of its closed and former rows too. Publisher, authors and all that its current facts refer to stand in article_entity. */
export async function readReach(tx: Sql, articleId: string): Promise<Reach> {
  const [reach] = await tx.query<Reach>(
    `WITH said AS (SELECT * FROM statement_appearance WHERE article_id = $1),
     reported AS (SELECT event_id, place_id FROM event_report WHERE article_id = $1),
     role AS (SELECT person_id, organisation_id, place_id FROM role_report WHERE article_id = $1),
     part AS (SELECT event_id, entity_id FROM participation WHERE article_id = $1),
     speaks AS (
       SELECT identified_id AS id FROM article_entity WHERE article_id = $1
       UNION SELECT identified_id FROM past.article_entity WHERE article_id = $1
       UNION SELECT unnest(ARRAY[identified_id, stands_for_id, meant_id]) FROM mention WHERE article_id = $1
       UNION SELECT unnest(about_ids || addressee_ids || ARRAY[speaker_id, place_id, event_id]) FROM said
       UNION SELECT entity_id FROM evidence WHERE article_id = $1
       UNION SELECT unnest(ARRAY[event_id, place_id]) FROM reported
       UNION SELECT unnest(ARRAY[event_id, entity_id]) FROM part
       UNION SELECT unnest(ARRAY[person_id, organisation_id, place_id]) FROM role
     ),
     known AS (SELECT e.id, e.type FROM speaks JOIN entity e USING (id))
     SELECT ARRAY(SELECT id FROM known ORDER BY id) AS "entityIds",
       ARRAY(
         SELECT statement_id FROM said UNION SELECT home_id FROM said UNION
         SELECT id FROM statement WHERE translation_group_id IN (
           SELECT s.translation_group_id FROM said JOIN statement s ON s.id = said.statement_id)
         ORDER BY 1
       ) AS "statementIds",
       ARRAY(SELECT id FROM known WHERE type = 'EVENT' ORDER BY id) AS "eventIds",
       ARRAY(SELECT DISTINCT person_id FROM role ORDER BY 1) AS "personIds"`,
    [articleId],
  )
  return reach!
}

/** @param statementIds further statements, which the change will touch */
export async function readBefore(tx: Sql, articleId: string, statementIds: readonly string[]): Promise<Before> {
  const reach = await readReach(tx, articleId)
  return {
    isNew: false,
    reach,
    named: await readNamedEntities(tx, articleId),
    ties: await readTies(tx, articleId, [...new Set([...reach.statementIds, ...statementIds])]),
  }
}

/** Of a new article: only what its statements, where the graph has them, showed already. */
export const nothingBefore = async (tx: Sql, knownStatementIds: readonly string[]): Promise<Before> => ({
  isNew: true,
  reach: NO_REACH,
  named: [],
  ties: knownStatementIds.length > 0 ? await readTies(tx, null, knownStatementIds) : [],
})

/**
 * After the article's rows were written (or deleted): makes anew all that follows from them.
 * @param reach of the article before and after
 */
export async function refreshReach(tx: Sql, articleId: string, before: Before, reach: Reach): Promise<void> {
  await countEntities(tx, before.named, await readNamedEntities(tx, articleId))
  await refreshEntities(tx, reach.entityIds)
  await refreshStatements(tx, reach.statementIds)
  await refreshEvents(tx, reach.eventIds)
  if (!before.isNew) await refreshRoles(tx, reach.personIds)
  else if (reach.personIds.length > 0) await addRoles(tx, articleId)
  await applyTies(tx, before.ties, await readTies(tx, articleId, reach.statementIds))
}
