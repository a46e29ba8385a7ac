/**
 * What follows when a row of what people said is written or withdrawn: its kind, its columns and the change in, the graph as it
 * then is out. The same in either direction: everything is made anew from the rows that stand.
 */
import type { Sql } from '../../database/database'
import { reassigning } from '../article/reassign-writes.store'
import { deleteUnnamedEntities } from '../entity/entity-deletes.store'
import { refreshEntities } from '../entity/entity-refresh.store'
import { applyTies } from '../link/link-writes.store'
import { readTies } from '../link/ties.store'
import { readJudged, refreshStatements } from '../statement/statement-refresh.store'
import type { CorrectionKind } from './correction-kinds'
import { applyVerdicts } from './merges.store'
import { findJudgedSame } from './sameness.store'

/** Column names to values, ids as plain UUIDs. */
export type JudgementColumns = Readonly<Record<string, unknown>>

type Apply = (tx: Sql, row: JudgementColumns, change: () => Promise<void>) => Promise<void>

const idsIn = (row: JudgementColumns, ...columns: string[]): string[] =>
  columns.map((column) => row[column]).filter((value) => typeof value === 'string')

const APPLY: Readonly<Record<CorrectionKind, Apply>> = {
  judgement: async (tx, row, change) => {
    const ends = idsIn(row, 'left_id', 'right_id')
    const same = await findJudgedSame(tx, ends)
    await change()
    await applyVerdicts(tx, ends)
    await deleteUnnamedEntities(tx, same)
  },
  review: async (tx, row, change) => {
    const statementIds = await readJudged(tx, idsIn(row, 'statement_id'))
    const before = await readTies(tx, null, statementIds)
    await change()
    await refreshStatements(tx, statementIds)
    await applyTies(tx, before, await readTies(tx, null, statementIds))
    await deleteUnnamedEntities(tx, idsIn(row, 'speaker_id', 'place_id'))
  },
  statementlink: async (tx, row, change) => {
    await change()
    await refreshStatements(tx, await readJudged(tx, idsIn(row, 'from_id', 'to_id')))
  },
  reassignment: async (tx, row, change) => {
    await reassigning(tx, idsIn(row, 'article_id')[0]!, change)
    await deleteUnnamedEntities(tx, idsIn(row, 'entity_id'))
  },
  names: async (tx, row, change) => {
    await change()
    await refreshEntities(tx, idsIn(row, 'entity_id'))
  },
}

/** @param change writes or withdraws the row */
export const applyJudgement = (
  tx: Sql,
  kind: CorrectionKind,
  row: JudgementColumns,
  change: () => Promise<void>,
): Promise<void> => APPLY[kind](tx, row, change)
