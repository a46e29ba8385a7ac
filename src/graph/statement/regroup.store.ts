/**
 * Moves appearances to the statement whose they are, and takes away statements that nothing is left of. Enter what
 * group-utterances found; leaves rows, no derived columns: the caller refreshes the statements that were touched.
 */
import type { Sql } from '../../database/database'
import type { Regrouped } from '../article/article-facts'
import { groupUtterances, movesTo, type Printed } from './group-utterances'
import { readWordings, type StatementCandidate } from './statement-candidates.store'
import { wordingOf } from './wording/same-wording'

export const printedOf = (known: StatementCandidate): Printed => ({
  speakerId: known.speakerId,
  language: known.language,
  said:
    known.earliest && known.latest && known.basis
      ? { earliest: known.earliest, latest: known.latest, basis: known.basis }
      : null,
  wording: wordingOf(known.content, known.mode),
  content: known.content,
  homeIds: known.homeIds,
  statementId: known.statementId,
})

/** A statement that does not stand yet is made of what is moved to it. */
export async function moveAppearances(tx: Sql, moves: readonly Regrouped[], now: Date): Promise<void> {
  if (moves.length === 0) return
  const homes = moves.flatMap(({ homeIds }) => homeIds)
  const targets = moves.flatMap(({ homeIds, statementId }) => homeIds.map(() => statementId))
  await tx.query(
    `INSERT INTO statement (id, mode, content, said_order, confidence, first_seen, last_seen, language, known_from)
     SELECT DISTINCT ON (m.target) m.target, a.mode, a.content, a.sorted_at, a.confidence, a.sorted_at, a.sorted_at,
       a.language, $3 FROM unnest($1::uuid[], $2::uuid[]) AS m (home, target)
     JOIN statement_appearance a ON a.home_id = m.home ORDER BY m.target
     ON CONFLICT (id) DO NOTHING`,
    [homes, targets, now],
  )
  await tx.query(
    `UPDATE statement_appearance a SET statement_id = m.target FROM unnest($1::uuid[], $2::uuid[]) AS m (home, target)
     WHERE a.home_id = m.home AND a.statement_id <> m.target`,
    [homes, targets],
  )
}

/**
 * Statements without appearance go, with reviews and ties; one that a curator reviewed or tied stays, closed, as long as an
 * appearance has its home there: what was judged holds for the statement that the appearance is part of now. So does one that
 * an appearance was part of at some earlier moment.
 * @param past DROPPED where an article is deleted for good, whose words it may hold
 */
export async function dropEmptyStatements(tx: Sql, ids: readonly string[], past: 'KEPT' | 'DROPPED'): Promise<void> {
  await tx.query(
    `WITH empty AS (
       SELECT s.id, EXISTS (SELECT FROM statement_appearance a WHERE a.home_id = s.id) AND (
           EXISTS (SELECT FROM statement_review r WHERE r.statement_id = s.id)
           OR EXISTS (SELECT FROM statement_link l WHERE l.from_id = s.id) OR EXISTS (SELECT FROM statement_link l WHERE l.to_id = s.id)
         ) OR $2 AND EXISTS (SELECT FROM past.statement_appearance p WHERE p.statement_id = s.id) AS stays
       FROM statement s WHERE s.id = ANY($1::uuid[])
         AND NOT EXISTS (SELECT FROM statement_appearance a WHERE a.statement_id = s.id)
     ),
     closed AS (
       UPDATE statement s SET known_until = coalesce(s.known_until, past.now()), appearance_count = 0, publisher_count = 0
       FROM empty WHERE s.id = empty.id AND empty.stays
     )
     DELETE FROM statement s USING empty WHERE s.id = empty.id AND NOT empty.stays`,
    [ids, past === 'KEPT'],
  )
}

/** After an article went: what it alone held together falls apart again. Returns every statement that was touched. */
export async function regroupStatements(tx: Sql, ids: readonly string[], now: Date): Promise<string[]> {
  const printed = (await readWordings(tx, ids)).map(printedOf)
  const moves = movesTo(groupUtterances(printed), printed)
  await moveAppearances(tx, moves, now)
  return [...new Set([...ids, ...moves.flatMap(({ fromIds, statementId }) => [...fromIds, statementId])])]
}
