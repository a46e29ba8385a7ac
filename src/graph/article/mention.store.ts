/** Reads mentions: those of articles in text order, those of entities newest first. Only what stands now is shown. */
import type { Sql } from '../../database/database'
import type { EntityType, MentionKind } from '../../database/generated/prisma/enums'
import { groupBy, loadById, loadPerParent } from '../shared/batch'
import { Page, pageSql, type Keyset, type PageRequest } from '../shared/page'
import { SqlValues } from '../shared/sql-values'
import { factKey, splitKeys, type EvidenceRow } from './evidence.store'

export interface MentionRow extends EvidenceRow {
  id: string
  text: string
  kind: MentionKind
  type: EntityType
  confidence: number
  /** After merges; null while nobody knows. */
  entityUuid: string | null
  standsForUuid: string | null
  seq: number
  sortedAt: Date
}

const COLUMNS = `'mention_' || m.article_id || '-' || m.seq as id, m.article_id as "articleUuid", m.seq, m.text, m.kind, m.type, m.confidence, m.entity_id as "entityUuid",
  m.stands_for_id as "standsForUuid", m.sorted_at as "sortedAt", m.field, m.start_offset as start, m.end_offset as "end",
  m.text as exact, m.prefix, m.suffix`

/** How mentions hang on a parent, `asked.id`. */
const TIES = {
  /** In text order, the headline first, in whatever order the article's facts were brought. */
  article: {
    condition: 'm.article_id = asked.id',
    keyset: {
      name: 'mentions of an article',
      descending: false,
      columns: [
        { sql: `(m.field = 'BODY')::int4`, type: 'int4', of: (row: MentionRow) => Number(row.field === 'BODY') },
        { sql: 'm.start_offset', type: 'int4', of: (row: MentionRow) => row.start },
        { sql: 'm.seq', type: 'int4', of: (row: MentionRow) => row.seq },
      ],
    },
  },
  /** Newest article first; within one as its facts were brought. */
  entity: {
    condition: 'm.entity_id = asked.id',
    keyset: {
      name: 'mentions of an entity',
      descending: true,
      columns: [
        { sql: 'm.sorted_at', type: 'timestamptz', of: (row: MentionRow) => row.sortedAt },
        { sql: 'm.article_id', type: 'uuid', of: (row: MentionRow) => row.articleUuid },
        { sql: 'm.seq', type: 'int4', of: (row: MentionRow) => row.seq, contrary: true },
      ],
    },
  },
} as const satisfies Record<string, { condition: string; keyset: Keyset }>

type Tie = keyof typeof TIES

export const MENTIONS_OF_ARTICLE: Keyset = TIES.article.keyset
export const MENTIONS_OF_ENTITY: Keyset = TIES.entity.keyset

type Types = readonly EntityType[] | null

interface MentionArgs {
  request: PageRequest
  /** Null: all. */
  types: Types
}

const tiedSql = (tie: Tie, types: string): string =>
  `from mention m where ${TIES[tie].condition} and m.known_until is null
    and (${types}::"EntityType"[] is null or m.type = any(${types}::"EntityType"[]))`

async function readTied(db: Sql, tie: Tie, parents: readonly string[], { request, types }: MentionArgs) {
  const values = new SqlValues()
  const asked = values.param(parents)
  const { where, orderBy } = pageSql(request, TIES[tie].keyset, values.param)
  const rows = await db.query<MentionRow & { parent: string }>(
    `select asked.id as parent, page.* from unnest(${asked}::uuid[]) asked(id) cross join lateral (
       select ${COLUMNS} ${tiedSql(tie, values.param(types))} and ${where}
        order by ${orderBy} limit ${values.param(request.limit)}) page`,
    values.list,
  )
  return groupBy(rows, ({ parent }) => parent)
}

async function countTied(db: Sql, tie: Tie, parents: readonly string[], types: Types) {
  const rows = await db.query<{ parent: string; count: number }>(
    `select asked.id as parent, (select count(*) ${tiedSql(tie, '$2')}) as count from unnest($1::uuid[]) asked(id)`,
    [parents, types],
  )
  return new Map(rows.map(({ parent, count }) => [parent, count]))
}

function tiedLoader(db: Sql, tie: Tie) {
  const counts = loadPerParent<Types, number>(
    (parents, types) => countTied(db, tie, parents, types),
    () => 0,
  )
  const rows = loadPerParent<MentionArgs, MentionRow[]>(
    (parents, args) => readTied(db, tie, parents, args),
    () => [],
  )
  return async (parent: string, request: PageRequest, types: Types = null): Promise<Page<MentionRow>> =>
    new Page(await rows.load({ parent, args: { request, types } }), request, TIES[tie].keyset, () =>
      counts.load({ parent, args: types }),
    )
}

/** @param keys as factKey gives them */
async function readMentions(db: Sql, keys: readonly string[]): Promise<MentionRow[]> {
  const { articles, seqs } = splitKeys(keys)
  return db.query<MentionRow>(
    `select ${COLUMNS} from unnest($1::uuid[], $2::int[]) asked(article_id, seq)
       join mention m on m.article_id = asked.article_id and m.seq = asked.seq where m.known_until is null`,
    [articles, seqs],
  )
}

export const createMentionLoaders = (db: Sql) => ({
  /** By factKey of the mention; null where the article has no such mention now. */
  mention: loadById<MentionRow>((keys) => readMentions(db, keys), factKey),
  ofArticle: tiedLoader(db, 'article'),
  ofEntity: tiedLoader(db, 'entity'),
})
