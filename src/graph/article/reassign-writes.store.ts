/**
 * What curators say that the words of a mention mean: another entity, or nobody. Enter the mention and who says so; leaves a
 * row that stays on record, and counts, co-mentions and links as they then are. Takes the lock of the graph itself.
 */
import type { Sql } from '../../database/database'
import { NewsGraphError } from '../../errors'
import { readNamedEntities } from '../entity/entity-refresh.store'
import { readTies } from '../link/ties.store'
import { newId, toGlobalId } from '../shared/ids'
import { lockGraph, readClock } from '../shared/writing.store'
import { NO_REACH } from './article-reach'
import { refreshReach } from './article-reach.store'
import { placeMeanings, readMeantOnly } from './meanings.store'

export interface Reassignment {
  articleId: string
  /** Of the mention. */
  seq: number
  /** Null: nobody. */
  entityId: string | null
  note: string | null
  madeBy: string
}

/** Runs a change of what people said of one article's mentions, then makes anew all that follows. */
export async function reassigning(tx: Sql, articleId: string, change: () => Promise<void>): Promise<void> {
  const before = {
    isNew: false,
    reach: NO_REACH,
    named: await readNamedEntities(tx, articleId),
    ties: await readTies(tx, articleId, []),
  }
  const meantBefore = await readMeantOnly(tx, articleId)
  await change()
  await placeMeanings(tx, [articleId])
  const entityIds = [...new Set([...meantBefore, ...(await readMeantOnly(tx, articleId))])].sort()
  await refreshReach(tx, articleId, before, { ...NO_REACH, entityIds })
}

/**
 * The words mean it from now on, whatever linking finds when the article comes again, as long as they stand in the same
 * surroundings.
 * @returns id of the reassignment
 * @throws NewsGraphError NOT_FOUND (details.path: mention, entity)
 */
export async function reassignMention(tx: Sql, given: Reassignment): Promise<string> {
  await lockGraph(tx)
  const { articleId, seq, entityId } = given
  const [mention] = await tx.query<{ meant: string | null }>(
    `SELECT e.name AS meant FROM mention m LEFT JOIN entity e ON e.id = m.entity_id
     WHERE m.article_id = $1 AND m.seq = $2 AND m.known_until IS NULL`,
    [articleId, seq],
  )
  if (!mention)
    throw new NewsGraphError('NOT_FOUND', `the article has no such mention any more; ask for its mentions again`, {
      path: 'mention',
    })
  const [entity] = entityId
    ? await tx.query<{ name: string }>(
        'SELECT root.name FROM entity e JOIN entity root ON root.id = coalesce(e.merged_into_id, e.id) WHERE e.id = $1',
        [entityId],
      )
    : []
  if (entityId !== null && !entity)
    throw new NewsGraphError('NOT_FOUND', `there is no entity ${toGlobalId('entity', entityId)}`, { path: 'entity' })
  const now = await readClock(tx)
  const id = newId(now)
  await reassigning(tx, articleId, async () => {
    await tx.query(
      `INSERT INTO mention_reassignment (id, article_id, field, start_offset, text, prefix, suffix, entity_id, entity_name,
         former_name, note, made_by, made_at)
       SELECT $3, article_id, field, start_offset, text, prefix, suffix, $4, $5, $6, $7, $8, $9
       FROM mention WHERE article_id = $1 AND seq = $2`,
      [articleId, seq, id, entityId, entity?.name ?? null, mention.meant, given.note, given.madeBy, now],
    )
  })
  return id
}
