/** Reads what people said over what was found, of every kind: by id, and in lists, newest first. Withdrawn ones stay on record. */
import type { Sql } from '../../database/database'
import type { ReviewStatus, StatementLinkKind, Verdict } from '../../database/generated/prisma/enums'
import { loadById } from '../shared/batch'
import type { NodeRow } from '../shared/node.type'
import { Page, pageSql, type Keyset, type PageRequest } from '../shared/page'
import { SqlValues } from '../shared/sql-values'
import { CORRECTION_KINDS, CORRECTION_TABLES, type CorrectionKind } from './correction-kinds'

interface Said extends NodeRow {
  uuid: string
  kind: CorrectionKind
  madeBy: string
  madeAt: Date
  withdrawnAt: Date | null
  withdrawnBy: string | null
}

/** Ids are those that were said, before merges; null: nobody, or gone. */
export interface JudgementRow extends Said {
  leftUuid: string | null
  rightUuid: string | null
  leftName: string
  rightName: string
  verdict: Verdict
}

export interface ReviewRow extends Said {
  statementUuid: string
  review: ReviewStatus
  content: string | null
  speakerUuid: string | null
  saidOn: string | null
  placeUuid: string | null
  note: string | null
}

export interface StatementTieRow extends Said {
  fromUuid: string
  toUuid: string
  tie: StatementLinkKind
  note: string | null
}

export interface ReassignmentRow extends Said {
  articleUuid: string
  text: string
  entityUuid: string | null
  entityName: string | null
  formerName: string | null
  note: string | null
}

export interface NameEditRow extends Said {
  entityUuid: string | null
  entityName: string
  preferred: string | null
  added: string[]
  removed: string[]
  description: string | null
  note: string | null
}

export type CorrectionRow = JudgementRow | ReviewRow | StatementTieRow | ReassignmentRow | NameEditRow

interface Table {
  /** Arguments of json_build_object: what only this kind has. */
  details: string
  /** SQL: it is about one of these; null where it can be about no such thing. */
  about: Record<AboutKind, ((ids: string) => string) | null>
}

/** What people may say something about. */
export type AboutKind = 'entity' | 'statement' | 'article'

const anyOf =
  (...columns: string[]) =>
  (ids: string): string =>
    `(${columns.map((column) => `x.${column} = any(${ids}::uuid[])`).join(' or ')})`

const TABLES: Readonly<Record<CorrectionKind, Table>> = {
  judgement: {
    details: `'leftUuid', x.left_id, 'rightUuid', x.right_id, 'leftName', x.left_name, 'rightName', x.right_name,
      'verdict', x.verdict`,
    about: { entity: anyOf('left_id', 'right_id'), statement: null, article: null },
  },
  review: {
    details: `'statementUuid', x.statement_id, 'review', x.review, 'content', x.content, 'speakerUuid', x.speaker_id,
      'saidOn', x.said_edtf, 'placeUuid', x.place_id, 'note', x.note`,
    about: { entity: anyOf('speaker_id', 'place_id'), statement: anyOf('statement_id'), article: null },
  },
  statementlink: {
    details: `'fromUuid', x.from_id, 'toUuid', x.to_id, 'tie', x.kind, 'note', x.note`,
    about: { entity: null, statement: anyOf('from_id', 'to_id'), article: null },
  },
  reassignment: {
    details: `'articleUuid', x.article_id, 'text', x.text, 'entityUuid', x.entity_id, 'entityName', x.entity_name,
      'formerName', x.former_name, 'note', x.note`,
    about: { entity: anyOf('entity_id'), statement: null, article: anyOf('article_id') },
  },
  names: {
    details: `'entityUuid', x.entity_id, 'entityName', x.entity_name, 'preferred', x.preferred, 'added', x.added,
      'removed', x.removed, 'description', x.description, 'note', x.note`,
    about: { entity: anyOf('entity_id'), statement: null, article: null },
  },
}

const select = (kind: CorrectionKind, where: string): string =>
  `select '${kind}_' || x.id as id, x.id as uuid, '${kind}' as kind, x.made_by as "madeBy", x.made_at as "madeAt",
     x.withdrawn_at as "withdrawnAt", x.withdrawn_by as "withdrawnBy", json_build_object(${TABLES[kind].details}) as details
   from ${CORRECTION_TABLES[kind]} x where ${where}`

const rowOf = ({ details, ...said }: Said & { details: object }): CorrectionRow =>
  ({ ...said, ...details }) as CorrectionRow

async function readByIds(db: Sql, kind: CorrectionKind, ids: readonly string[]): Promise<CorrectionRow[]> {
  const rows = await db.query<Said & { details: object }>(select(kind, 'x.id = any($1::uuid[])'), [ids])
  return rows.map(rowOf)
}

export const createCorrectionLoaders = (db: Sql) =>
  Object.fromEntries(
    CORRECTION_KINDS.map((kind) => [
      kind,
      loadById(
        (ids) => readByIds(db, kind, ids),
        ({ uuid }) => uuid,
      ),
    ]),
  ) as Record<CorrectionKind, ReturnType<typeof loadById<CorrectionRow>>>

export interface CorrectionFilter {
  /** Null: about anything. */
  about: { kind: AboutKind; id: string } | null
  madeBy: string | null
  /** True: not withdrawn; null: either. */
  standing: boolean | null
}

export const CORRECTIONS: Keyset = {
  name: 'judgements',
  descending: true,
  columns: [
    { sql: 'x.made_at', type: 'timestamptz', of: (row: CorrectionRow) => row.madeAt },
    { sql: 'x.id', type: 'uuid', of: (row: CorrectionRow) => row.uuid },
  ],
}

/** An entity with all that answer as it does: what was said of any of them was said of it. */
async function readAbout(db: Sql, { kind, id }: { kind: AboutKind; id: string }): Promise<string[]> {
  if (kind !== 'entity') return [id]
  const rows = await db.query<{ id: string }>(
    `select m.id from entity e join entity m on m.id = coalesce(e.merged_into_id, e.id)
         or m.merged_into_id = coalesce(e.merged_into_id, e.id)
      where e.id = $1`,
    [id],
  )
  return rows.length > 0 ? rows.map((row) => row.id) : [id]
}

/** The conditions of each kind that can have rows. */
function conditionsOf({ about, madeBy, standing }: CorrectionFilter, ids: string[], param: SqlValues['param']) {
  const shared = [
    ...(madeBy === null ? [] : [`x.made_by = ${param(madeBy)}`]),
    ...(standing === null ? [] : [`x.withdrawn_at is ${standing ? '' : 'not '}null`]),
  ]
  const given = about && param(ids)
  return CORRECTION_KINDS.flatMap((kind) => {
    const isAbout = about && TABLES[kind].about[about.kind]
    if (about && !isAbout) return []
    return [{ kind, conditions: [...(isAbout && given ? [isAbout(given)] : []), ...shared] }]
  })
}

export async function listCorrections(
  db: Sql,
  filter: CorrectionFilter,
  request: PageRequest,
): Promise<Page<CorrectionRow>> {
  const ids = filter.about ? await readAbout(db, filter.about) : []
  const values = new SqlValues()
  const kinds = conditionsOf(filter, ids, values.param)
  const { where, orderBy } = pageSql(request, CORRECTIONS, values.param)
  const limit = values.param(request.limit)
  const pages = kinds.map(
    ({ kind, conditions }) =>
      `(${select(kind, [...conditions, where].join(' and '))} order by ${orderBy} limit ${limit})`,
  )
  const order = orderBy.replaceAll('x.made_at', '"madeAt"').replaceAll('x.id', 'uuid')
  const rows = await db.query<Said & { details: object }>(
    `${pages.join(' union all ')} order by ${order} limit ${limit}`,
    values.list,
  )
  return new Page(rows.map(rowOf), request, CORRECTIONS, () => countCorrections(db, filter, ids))
}

async function countCorrections(db: Sql, filter: CorrectionFilter, ids: string[]): Promise<number> {
  const values = new SqlValues()
  const counts = conditionsOf(filter, ids, values.param).map(
    ({ kind, conditions }) =>
      `(select count(*) from ${CORRECTION_TABLES[kind]} x where ${['true', ...conditions].join(' and ')})`,
  )
  const [row] = await db.query<{ count: number }>(`select ${counts.join(' + ')} as count`, values.list)
  return row!.count
}
