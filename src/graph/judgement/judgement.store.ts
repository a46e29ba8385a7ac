/** Reads judgements by id, those that were withdrawn included. */
import type { Sql } from '../../database/database'
import type { Verdict } from '../../database/generated/prisma/enums'
import { loadById } from '../shared/batch'
import type { NodeRow } from '../shared/node.type'

export interface JudgementRow extends NodeRow {
  uuid: string
  leftUuid: string | null
  rightUuid: string | null
  leftName: string
  rightName: string
  verdict: Verdict
  madeBy: string
  madeAt: Date
  withdrawnAt: Date | null
}

const readJudgements = (db: Sql, ids: readonly string[]): Promise<JudgementRow[]> =>
  db.query<JudgementRow>(
    `select 'judgement_' || id as id, id as uuid, left_id as "leftUuid", right_id as "rightUuid", left_name as "leftName",
            right_name as "rightName", verdict, made_by as "madeBy", made_at as "madeAt", withdrawn_at as "withdrawnAt"
       from judgement where id = any($1::uuid[])`,
    [ids],
  )

export const createJudgementLoaders = (db: Sql) => ({
  judgement: loadById(
    (ids) => readJudgements(db, ids),
    ({ uuid }) => uuid,
  ),
})
