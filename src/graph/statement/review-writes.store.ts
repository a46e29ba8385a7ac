/**
 * What curators say of statements: a review with corrections, a tie between two. Enter ids, plain UUIDs, and who says so;
 * leaves a row that stays on record, and the graph as it then is. Takes the lock of the graph itself.
 */
import type { Sql } from '../../database/database'
import type { EntityType, ReviewStatus, StatementLinkKind } from '../../database/generated/prisma/enums'
import { parseEdtf } from '../../edtf'
import { NewsGraphError } from '../../errors'
import { applyTies } from '../link/link-writes.store'
import { readTies } from '../link/ties.store'
import { newId, toGlobalId } from '../shared/ids'
import { lockGraph, readClock } from '../shared/writing.store'
import { readJudged, refreshStatements } from './statement-refresh.store'

export interface Review {
  statementId: string
  review: ReviewStatus
  /** Null leaves what the articles have; likewise below. */
  content: string | null
  speakerId: string | null
  /** EDTF. */
  saidOn: string | null
  placeId: string | null
  note: string | null
  madeBy: string
}

const bad = (field: string, message: string): NewsGraphError =>
  new NewsGraphError('BAD_ARGUMENT', `${field} ${message}`, { path: field })

async function requireStatement(tx: Sql, id: string): Promise<void> {
  const found = await tx.query('SELECT FROM statement WHERE id = $1', [id])
  if (found.length === 0) throw new NewsGraphError('NOT_FOUND', `there is no statement ${toGlobalId('statement', id)}`)
}

async function requireEntity(tx: Sql, field: string, id: string | null, ...allowed: EntityType[]): Promise<void> {
  if (id === null) return
  const [entity] = await tx.query<{ type: EntityType; name: string }>('SELECT type, name FROM entity WHERE id = $1', [
    id,
  ])
  if (!entity)
    throw new NewsGraphError('NOT_FOUND', `${field}: there is no entity ${toGlobalId('entity', id)}`, { path: field })
  if (!allowed.includes(entity.type))
    throw bad(field, `must be a ${allowed.join(' or ')}, but "${entity.name}" is a ${entity.type}`)
}

/**
 * The latest review of a statement counts, alone: what an earlier one corrected and this one leaves open is again as the
 * articles have it. A rejected statement stays, marked, and ties nobody to anybody.
 * @returns id of the review
 * @throws NewsGraphError NOT_FOUND, BAD_ARGUMENT (details.path names the field)
 */
export async function reviewStatement(tx: Sql, given: Review): Promise<string> {
  await lockGraph(tx)
  const { statementId, saidOn } = given
  await requireStatement(tx, statementId)
  await requireEntity(tx, 'speaker', given.speakerId, 'PERSON', 'ORGANISATION', 'PLACE')
  await requireEntity(tx, 'place', given.placeId, 'PLACE')
  if (given.content !== null && given.content.trim() === '') throw bad('content', 'must hold the words that were said')
  if (saidOn !== null && !parseEdtf(saidOn))
    throw bad('saidOn', `must be EDTF (ISO 8601-2), e.g. 2025-11-06 or 2025-11, but is "${saidOn.slice(0, 80)}"`)
  const judged = await readJudged(tx, [statementId])
  const before = await readTies(tx, null, judged)
  const now = await readClock(tx)
  const id = newId(now)
  await tx.query(
    `INSERT INTO statement_review
       (id, statement_id, review, content, speaker_id, said_edtf, place_id, note, made_by, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      statementId,
      given.review,
      given.content,
      given.speakerId,
      saidOn,
      given.placeId,
      given.note,
      given.madeBy,
      now,
    ],
  )
  await refreshStatements(tx, judged)
  await applyTies(tx, before, await readTies(tx, null, judged))
  return id
}

/**
 * @returns id of the tie
 * @throws NewsGraphError NOT_FOUND; BAD_ARGUMENT for a statement and itself; CONFLICT where the tie stands already
 */
export async function linkStatements(
  tx: Sql,
  {
    fromId,
    toId,
    kind,
    note,
    madeBy,
  }: { fromId: string; toId: string; kind: StatementLinkKind; note: string | null; madeBy: string },
): Promise<string> {
  await lockGraph(tx)
  if (fromId === toId) throw bad('to', 'must be another statement than from')
  await requireStatement(tx, fromId)
  await requireStatement(tx, toId)
  const standing = await tx.query(
    'SELECT FROM statement_link WHERE from_id = $1 AND to_id = $2 AND kind = $3 AND withdrawn_at IS NULL',
    [fromId, toId, kind],
  )
  if (standing.length > 0) throw new NewsGraphError('CONFLICT', `these two statements are linked as ${kind} already`)
  const now = await readClock(tx)
  const id = newId(now)
  await tx.query(
    `INSERT INTO statement_link (id, from_id, to_id, kind, note, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, fromId, toId, kind, note, madeBy, now],
  )
  await refreshStatements(tx, await readJudged(tx, [fromId, toId]))
  return id
}
