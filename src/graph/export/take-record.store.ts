/**
 * Takes a record of an export into the graph: rows as they were, and all that follows from them. What is there already stays as
 * it is. Refuses what refers to things that are not there (NOT_FOUND). Takes the lock of the graph itself.
 */
import type { Sql } from '../../database/database'
import { OPEN_EARLIEST, parseEdtf } from '../../edtf'
import { NewsGraphError } from '../../errors'
import { refreshEntities } from '../entity/entity-refresh.store'
import { keyOfName } from '../entity/entity-totals'
import { refreshEvents } from '../event/event-refresh.store'
import { applyJudgement } from '../judgement/apply-judgement.store'
import { foldName } from '../shared/fold'
import { parseIdOf, type IdKind } from '../shared/ids'
import { insertRows, lockGraph, readClock, type TableRow } from '../shared/writing.store'
import type {
  EntityRecord,
  GraphRecord,
  JudgementRecord,
  StandingRecord,
  StatementRecord,
  VersionRecord,
} from './graph-record'
import { JUDGEMENT_COLUMNS, referred, type RecordColumn } from './judgement-columns'
import { CORRECTION_TABLES } from '../judgement/correction-kinds'

const uuid = (id: string): string => id.slice(id.indexOf('_') + 1)
const uuidOrNull = (id: string | undefined): string | null => (id === undefined ? null : uuid(id))

async function requireRow(tx: Sql, kind: IdKind, id: string): Promise<void> {
  const found = await tx.query(`SELECT FROM ${kind} WHERE id = $1`, [parseIdOf(id, kind)])
  if (found.length === 0) throw new NewsGraphError('NOT_FOUND', `there is no ${kind} ${id}; import it first`)
}

async function takeEntity(tx: Sql, entity: EntityRecord): Promise<void> {
  const id = uuid(entity.id)
  const { type, name, source } = entity
  const [known] = await tx.query<{ type: string }>('SELECT type FROM entity WHERE id = $1', [id])
  if (known && known.type !== type)
    throw new NewsGraphError('CONFLICT', `${entity.id} is a ${known.type} here, not a ${type}`, { path: 'type' })
  if (known) return
  const row: TableRow = {
    id,
    type,
    name,
    own_name: source === undefined ? name : null,
    description: entity.description ?? null,
    wikidata_id: entity.wikidataId ?? null,
    same_as: entity.sameAs ?? [],
    rival_ids: entity.rivals?.map(uuid) ?? null,
    source: source ?? null,
    mention_count: 0,
    article_count: 0,
    own_article_count: 0,
    known_from: await readClock(tx),
  }
  await insertRows(tx, 'entity', [row])
  if (type === 'PLACE')
    await insertRows(tx, 'place', [
      {
        id,
        country_code: entity.countryCode ?? null,
        latitude: entity.latitude ?? null,
        longitude: entity.longitude ?? null,
      },
    ])
  if (type === 'ORGANISATION') await insertRows(tx, 'organisation', [{ id, homepage: entity.homepage ?? null }])
  await insertRows(
    tx,
    'entity_name',
    (entity.names ?? []).map(({ text, language, kind }) => ({
      entity_id: id,
      key: keyOfName(text),
      text,
      language,
      kind,
      source: 'GAZETTEER',
      article_count: 0,
      hidden: false,
    })),
  )
  await refreshEntities(tx, [id])
  if (type === 'EVENT') await refreshEvents(tx, [id])
}

/** The same text seen at the same time is there already. */
async function takeVersion(tx: Sql, { article, headline, body, contentHash, seenAt }: VersionRecord): Promise<void> {
  await requireRow(tx, 'article', article)
  await tx.query(
    `WITH numbered AS (
       UPDATE article a SET next_seq = a.next_seq + 1
       WHERE a.id = $1 AND NOT EXISTS (
         SELECT FROM article_version v WHERE v.article_id = a.id AND v.content_hash = $4 AND v.seen_at = $5
       )
       RETURNING a.id, a.next_seq - 1 AS seq
     )
     INSERT INTO article_version (article_id, seq, headline, body, content_hash, seen_at)
     SELECT id, seq, $2, $3, $4, $5 FROM numbered`,
    [uuid(article), headline, body, contentHash, seenAt],
  )
}

/** What is there already stays as it is. */
async function takeGoneStatement(tx: Sql, statement: StatementRecord): Promise<void> {
  const { id, gone, said, speaker, place, event } = statement
  for (const entity of [speaker, place, event]) if (entity !== undefined) await requireRow(tx, 'entity', entity)
  const span = said && parseEdtf(said.edtf)
  const row = {
    id: uuid(id),
    mode: statement.mode,
    content: statement.content,
    language: statement.language,
    speaker_id: uuidOrNull(speaker),
    speaker_text: statement.speakerText ?? null,
    said_edtf: said?.edtf ?? null,
    said_earliest: span?.earliest ?? null,
    said_latest: span?.latest ?? null,
    said_precision: span?.precision ?? null,
    said_basis: said?.basis ?? null,
    said_text: said?.text ?? null,
    said_order: span?.latest ?? OPEN_EARLIEST,
    place_id: uuidOrNull(place),
    event_id: uuidOrNull(event),
    confidence: statement.confidence,
    review: statement.review,
    first_seen: gone!.firstSeen,
    last_seen: gone!.lastSeen,
    known_from: gone!.knownFrom,
    known_until: gone!.knownUntil,
  }
  const names = Object.keys(row).join(', ')
  await tx.query(
    `INSERT INTO statement (${names}) SELECT ${names} FROM json_populate_record(NULL::statement, $1::json)
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(row)],
  )
}

/** Appearances that another statement has by now stay as they are. */
const takeHomes = (tx: Sql, id: string, homes: NonNullable<StatementRecord['homes']>): Promise<unknown> =>
  tx.query(
    `UPDATE statement_appearance a SET home_id = told.home
     FROM json_to_recordset($2::json) AS told (article uuid, place int, home uuid)
     WHERE a.article_id = told.article AND a.statement_id = $1 AND a.known_until IS NULL AND a.home_id <> told.home
       AND told.place = (
         SELECT count(*) FROM statement_appearance b
         WHERE b.article_id = a.article_id AND b.known_until IS NULL AND b.seq < a.seq
       )`,
    [
      uuid(id),
      JSON.stringify(homes.map(({ article, place, home }) => ({ article: uuid(article), place, home: uuid(home) }))),
    ],
  )

/** A key that another statement has stays with that. */
async function takeStatement(tx: Sql, statement: StatementRecord): Promise<void> {
  const { id, key, homes, gone } = statement
  if (gone) await takeGoneStatement(tx, statement)
  else await requireRow(tx, 'statement', id)
  if (homes) await takeHomes(tx, id, homes)
  if (key === undefined) return
  await tx.query(
    `UPDATE statement SET key = $2 WHERE id = $1 AND key IS NULL AND NOT EXISTS (SELECT FROM statement WHERE key = $2)`,
    [uuid(id), key],
  )
}

async function takeStanding(
  tx: Sql,
  { entity, partOf, ownedBy, roles = [], links = [] }: StandingRecord,
): Promise<void> {
  const others = [
    partOf,
    ownedBy,
    ...roles.flatMap((role) => [role.organisation, role.place]),
    ...links.map(({ other }) => other),
  ]
  for (const id of new Set([entity, ...others])) if (id !== undefined) await requireRow(tx, 'entity', id)
  const id = uuid(entity)
  if (partOf !== undefined) await tx.query('UPDATE place SET part_of_id = $2 WHERE id = $1', [id, uuid(partOf)])
  if (ownedBy !== undefined)
    await tx.query('UPDATE organisation SET owned_by_id = $2 WHERE id = $1', [id, uuid(ownedBy)])
  const rows = roles.map((role) => ({
    id: role.id,
    person_id: id,
    title: role.title,
    title_key: foldName(role.title),
    organisation_id: uuidOrNull(role.organisation),
    place_id: uuidOrNull(role.place),
    from_edtf: role.from ?? null,
    until_edtf: role.until ?? null,
    first_seen: role.firstSeen,
    last_seen: role.lastSeen,
    article_count: 0,
    source: role.source,
  }))
  await tx.query(
    `INSERT INTO role SELECT * FROM json_populate_recordset(NULL::role, $1::json)
     ON CONFLICT (id) DO UPDATE SET source = excluded.source`,
    [JSON.stringify(rows)],
  )
  await tx.query(
    `INSERT INTO link SELECT * FROM json_populate_recordset(NULL::link, $1::json)
     ON CONFLICT (entity_id, other_id, kind, direction) DO UPDATE SET source = excluded.source`,
    [JSON.stringify(links.map(({ other, ...link }) => ({ entity_id: id, other_id: uuid(other), weight: 0, ...link })))],
  )
}

/** As the mutations refuse it: what is one must be of one type. */
async function refuseTwoTypes(tx: Sql, { left, right }: JudgementRecord): Promise<void> {
  if (typeof left !== 'string' || typeof right !== 'string') return
  const types = await tx.query('SELECT DISTINCT type FROM entity WHERE id = ANY($1::uuid[])', [[left, right].map(uuid)])
  if (left === right || types.length > 1)
    throw new NewsGraphError('CONFLICT', `${left} and ${right} must be two entities of one type to be judged`, {
      path: 'right',
    })
}

async function takeJudgement(tx: Sql, judgement: JudgementRecord): Promise<void> {
  const { kind, id } = judgement
  const [table, columns] = [CORRECTION_TABLES[kind], JUDGEMENT_COLUMNS[kind]]
  for (const column of columns) {
    const [refersTo, value] = [referred(column), judgement[column.field]]
    if (refersTo !== null && typeof value === 'string') await requireRow(tx, refersTo, value)
  }
  if (kind === 'judgement') await refuseTwoTypes(tx, judgement)
  const valueOf = (column: RecordColumn): unknown => {
    const value = judgement[column.field] ?? null
    return referred(column) !== null && typeof value === 'string' ? uuid(value) : value
  }
  const row = { id: uuid(id), ...Object.fromEntries(columns.map((column) => [column.column, valueOf(column)])) }
  const names = ['id', ...columns.map(({ column }) => column)].join(', ')
  await applyJudgement(tx, kind, row, async () => {
    await tx.query(
      `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_record(NULL::${table}, $1::json)
       ON CONFLICT (id) DO NOTHING`,
      [JSON.stringify(row)],
    )
  })
}

/** @throws NewsGraphError NOT_FOUND, CONFLICT */
export async function takeRecord(tx: Sql, record: GraphRecord): Promise<void> {
  await lockGraph(tx)
  switch (record.record) {
    case 'entity':
      return takeEntity(tx, record)
    case 'version':
      return takeVersion(tx, record)
    case 'statement':
      return takeStatement(tx, record)
    case 'standing':
      return takeStanding(tx, record)
    case 'judgement':
      return takeJudgement(tx, record)
  }
}
