/** Reads statements by id, their appearances and the ties that curators put between them, each level in one statement. */
import DataLoader from 'dataloader'
import type { Sql } from '../../database/database'
import type { QuoteMode, ReviewStatus, StatementLinkKind } from '../../database/generated/prisma/enums'
import { groupBy, loadPerParent } from '../shared/batch'
import type { NodeRow } from '../shared/node.type'
import { timeSql, type FuzzyTime } from '../shared/time.type'
import { atHome } from './homes'

export interface StatementRow extends NodeRow {
  uuid: string
  mode: QuoteMode
  content: string
  speakerText: string | null
  appearanceCount: number
  publisherCount: number
  confidence: number
  review: ReviewStatus
  position: string | null
  /** After merges, as the others. */
  speakerUuid: string | null
  placeUuid: string | null
  eventUuid: string | null
  /** What lists are sorted by. */
  saidOrder: Date
  saidAt?: FuzzyTime | null
}

/** Columns of a StatementRow over `statement s`. withTime: whether the query selects saidAt. */
export const statementColumns = (withTime: boolean): string =>
  `'statement_' || s.id as id, s.id as uuid, s.mode, s.content, s.speaker_text as "speakerText",
   s.appearance_count as "appearanceCount", s.publisher_count as "publisherCount", s.confidence, s.review, s.arrival_seq::text as position,
   s.speaker_id as "speakerUuid", s.place_id as "placeUuid", s.event_id as "eventUuid", s.said_order as "saidOrder"` +
  (withTime ? `, ${timeSql('s', 'said')} as "saidAt"` : '')

export interface StatementKey {
  uuid: string
  withTime: boolean
}

async function readStatements(db: Sql, keys: readonly StatementKey[]): Promise<(StatementRow | null)[]> {
  const columns = statementColumns(keys.some(({ withTime }) => withTime))
  const rows = await db.query<StatementRow>(
    `select ${columns} from statement s where s.id = any($1::uuid[]) and s.known_until is null`,
    [[...new Set(keys.map(({ uuid }) => uuid))]],
  )
  const byId = new Map(rows.map((row) => [row.uuid, row]))
  const missing = keys.filter(({ uuid }) => !byId.has(uuid)).map(({ uuid }) => uuid)
  const joined = missing.length > 0 ? await readJoined(db, missing, columns) : new Map<string, StatementRow>()
  return keys.map(({ uuid }) => byId.get(uuid) ?? joined.get(uuid) ?? null)
}

/** What became one with another statement answers as that one. */
async function readJoined(db: Sql, ids: readonly string[], columns: string): Promise<Map<string, StatementRow>> {
  const rows = await db.query<StatementRow & { asked: string }>(
    `select distinct on (home.home_id) home.home_id as asked, ${columns} from statement_appearance home
       join statement s on s.id = home.statement_id and s.known_until is null
      where home.home_id = any($1::uuid[]) and home.known_until is null order by home.home_id, s.id`,
    [ids],
  )
  return new Map(rows.map(({ asked, ...row }) => [asked, row]))
}

export interface AppearanceRow {
  articleUuid: string
  seq: number
  mode: QuoteMode
  content: string
  speakerText: string | null
  cue: string | null
}

/** Its own and those of its translations, earliest article first; first: how many of each statement. */
async function readAppearances(db: Sql, statements: readonly string[], first: number) {
  const rows = await db.query<AppearanceRow & { parent: string }>(
    `select asked.id as parent, x.* from unnest($1::uuid[]) asked(id)
     left join statement s on s.id = asked.id and s.translation_group_id is not null cross join lateral (
       select a.article_id as "articleUuid", a.seq, a.mode, a.content, a.speaker_text as "speakerText", a.cue
         from statement_appearance a where a.known_until is null and a.statement_id = any(
          array(select t.id from statement t where t.translation_group_id = s.translation_group_id) || asked.id)
        order by a.sorted_at, a.article_id, a.seq limit $2) x`,
    [statements, first],
  )
  return groupBy(rows, ({ parent }) => parent)
}

export interface StatementLinkRow {
  kind: StatementLinkKind
  note: string | null
  statement: StatementRow
}

/** Ties of a statement in the order in which they were put. Those that hold both ways show at either end. */
async function readRelated(db: Sql, statements: readonly string[], withTime: boolean) {
  const rows = await db.query<StatementRow & { parent: string; kind: StatementLinkKind; note: string | null }>(
    `select tie.parent, tie.kind, tie.note, ${statementColumns(withTime)} from (
       select l.from_id as parent, l.to_id as other, l.kind, l.note, l.made_at from statement_link l
        where l.from_id = any($1::uuid[]) and l.withdrawn_at is null
       union all
       select l.to_id, l.from_id, l.kind, l.note, l.made_at from statement_link l
        where l.to_id = any($1::uuid[]) and l.withdrawn_at is null
          and l.kind in ('REPEATS', 'TRANSLATES', 'CONTRADICTS')) tie
     join statement s on s.id = ${atHome('tie.other')} and s.known_until is null order by tie.made_at, s.id`,
    [statements],
  )
  const links = rows.map(({ parent, kind, note, ...statement }) => ({ parent, kind, note, statement }))
  return groupBy(links, ({ parent }) => parent)
}

export const createStatementLoaders = (db: Sql) => ({
  /** Null for an id that no statement has, or one that no article carries any more. */
  statement: new DataLoader<StatementKey, StatementRow | null, string>((keys) => readStatements(db, keys), {
    cacheKeyFn: ({ uuid, withTime }) => `${uuid} ${withTime}`,
  }),
  /** args: how many, from the earliest on. */
  appearances: loadPerParent<number, AppearanceRow[]>(
    (statements, first) => readAppearances(db, statements, first),
    () => [],
  ),
  /** args: whether saidAt of the other statement is wanted. */
  related: loadPerParent<boolean, StatementLinkRow[]>(
    (statements, withTime) => readRelated(db, statements, withTime),
    () => [],
  ),
})
