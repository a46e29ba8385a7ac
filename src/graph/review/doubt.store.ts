/** Reads what people should look at, the most useful first. What somebody has settled meanwhile is left out. */
import type { Sql } from '../../database/database'
import type { DoubtReason } from '../../database/generated/prisma/enums'
import type { TypedRow } from '../shared/node.type'
import { Page, pageSql, type Keyset, type PageRequest } from '../shared/page'
import { SqlValues } from '../shared/sql-values'
import { rootOf } from '../shared/writing.store'

export interface DoubtRow extends TypedRow {
  typeName: 'EntityPairDoubt' | 'MentionDoubt' | 'StatementDoubt'
  uuid: string
  reason: DoubtReason
  score: number
  /** Of two entities; as identified, likewise below. */
  leftUuid: string | null
  rightUuid: string | null
  /** Of a mention. */
  articleUuid: string | null
  seq: number | null
  statementUuid: string | null
}

export const DOUBTS: Keyset = {
  name: 'review queue',
  descending: true,
  columns: [
    { sql: 'd.score', type: 'float8', of: (row: DoubtRow) => row.score },
    { sql: 'd.id', type: 'uuid', of: (row: DoubtRow) => row.uuid },
  ],
}

/** Two that are one, or are judged to be different; words that somebody explained; statements that somebody reviewed. */
const OPEN = `
  case
    when d.left_id is not null then (
      select coalesce(l.merged_into_id, l.id) <> coalesce(r.merged_into_id, r.id)
         and l.known_until is null and r.known_until is null
        from entity l, entity r where l.id = d.left_id and r.id = d.right_id
    ) and not exists (
      select from entity a join entity l on l.id = ${rootOf('a')} or l.merged_into_id = ${rootOf('a')},
        entity b join entity r on r.id = ${rootOf('b')} or r.merged_into_id = ${rootOf('b')}, judgement j
       where a.id = d.left_id and b.id = d.right_id and j.withdrawn_at is null and j.verdict <> 'SAME'
         and (j.left_id = l.id and j.right_id = r.id or j.left_id = r.id and j.right_id = l.id)
    )
    when d.article_id is not null then exists (
      select from mention m where m.article_id = d.article_id and m.seq = d.seq and m.meant_id is not distinct from m.identified_id
    ) and not exists (
      select from mention_reassignment r join mention m on m.article_id = d.article_id and m.seq = d.seq
       where r.article_id = d.article_id and r.withdrawn_at is null
         and (r.field, r.text, r.prefix, r.suffix) = (m.field, m.text, m.prefix, m.suffix)
    )
    else not exists (select from statement_review v where v.statement_id = d.statement_id and v.withdrawn_at is null)
  end`

const conditionsOf = (reasons: readonly DoubtReason[] | null, param: SqlValues['param']): string =>
  `${OPEN} and (${param(reasons)}::"DoubtReason"[] is null or d.reason = any(${param(reasons)}::"DoubtReason"[]))`

/** @param reasons null: all */
export async function listDoubts(
  db: Sql,
  reasons: readonly DoubtReason[] | null,
  request: PageRequest,
): Promise<Page<DoubtRow>> {
  const values = new SqlValues()
  const conditions = conditionsOf(reasons, values.param)
  const { where, orderBy } = pageSql(request, DOUBTS, values.param)
  const rows = await db.query<DoubtRow>(
    `select d.id as uuid, d.reason, d.score, d.left_id as "leftUuid", d.right_id as "rightUuid",
            d.article_id as "articleUuid", d.seq, d.statement_id as "statementUuid",
            case when d.left_id is not null then 'EntityPairDoubt' when d.article_id is not null then 'MentionDoubt'
                 else 'StatementDoubt' end as "typeName"
       from doubt d where ${conditions} and ${where} order by ${orderBy} limit ${values.param(request.limit)}`,
    values.list,
  )
  return new Page(rows, request, DOUBTS, async () => {
    const counted = new SqlValues()
    const [row] = await db.query<{ count: number }>(
      `select count(*) as count from doubt d where ${conditionsOf(reasons, counted.param)}`,
      counted.list,
    )
    return row!.count
  })
}
