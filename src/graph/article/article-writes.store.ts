/**
 * Stores one identified article with everything in it. Enter facts, inside a transaction that holds the lock of the graph
 * (lockGraph); leaves what became of the article. Refuses facts that would store a lie (BAD_OFFSETS) or that no table
 * holds (BAD_ARTICLE). A fixed number of statements, whatever the number of facts.
 */
import type { Sql } from '../../database/database'
import { notify } from '../../database/notifications'
import { deleteUnnamedEntities } from '../entity/entity-deletes.store'
import { adoptItems, type Adoption } from '../gazetteer/gazetteer-adopt.store'
import { joinRivals } from '../judgement/sameness.store'
import { refreshDoubts } from '../review/doubt-refresh.store'
import { dropEmptyStatements, moveAppearances } from '../statement/regroup.store'
import { addSearchWords } from '../search/search-words.store'
import { MOST_SEARCHED, beginChange, columnsOf, insertRows, searchConfig } from '../shared/writing.store'
import type { AppearanceFacts, ArticleFacts, StoredArticle } from './article-facts'
import { joinReach, NO_REACH, reachOf } from './article-reach'
import { nothingBefore, readBefore, refreshReach } from './article-reach.store'
import { articleColumns, articleIdOf, newEntityRow, newStatementRow, rowsOf, type NumberedRows } from './article-rows'
import { checkFacts } from './check-facts'
import { hasReassignments, placeMeanings, readMeantOnly } from './meanings.store'

/** What stands of an article that comes again. */
export interface StandingArticle {
  id: string
  contentHash: string
  factsHash: string
}

export async function findArticleByClaim(tx: Sql, claim: Buffer): Promise<StandingArticle | null> {
  const [row] = await tx.query<StandingArticle>(
    `SELECT a.id, a.content_hash AS "contentHash", a.facts_hash AS "factsHash"
     FROM article_claim c JOIN article a ON a.id = c.article_id WHERE c.hash = $1`,
    [claim],
  )
  return row ?? null
}

/**
 * CREATED, UPDATED (other facts; where the text is another one, the old one is kept as a version), or UNCHANGED: the very
 * same facts change nothing.
 * @param existing what findArticleByClaim gave for facts.claim, where the caller has asked already
 * @throws NewsGraphError BAD_OFFSETS, BAD_ARTICLE
 */
export async function storeArticle(
  tx: Sql,
  facts: ArticleFacts,
  existing?: StandingArticle | null,
): Promise<StoredArticle> {
  const standing = existing === undefined ? await findArticleByClaim(tx, facts.claim) : existing
  if (standing?.factsHash === facts.factsHash) return { id: standing.id, outcome: 'UNCHANGED', newStatementIds: [] }
  checkFacts(facts)
  const known = knownStatementsOf(facts)
  const newStatements = firstOfEach(facts.appearances.filter(({ isNew }) => isNew))
  const { now, numbers } = await beginChange(tx, 1 + newStatements.length)
  const id = standing?.id ?? (await freeId(tx, facts.id)) ?? articleIdOf(facts)
  const before = standing ? await readBefore(tx, id, known) : await nothingBefore(tx, known)
  await insertNewEntities(tx, facts, now)
  await adoptItems(tx, adoptionsOf(facts))
  const rootOf = await readRoots(tx, facts)
  const seq = standing ? await closeFacts(tx, standing, facts, now) : 0
  const rows = rowsOf(facts, { articleId: id, now, seq, rootOf })
  const columns = { ...articleColumns(facts, rootOf), next_seq: rows.nextSeq, changed_at: now, change_seq: numbers[0] }
  if (standing) await updateArticle(tx, standing, { ...columns, ...textSeen(standing, facts, now) })
  else await insertArticle(tx, facts.claim, { id, ...columns, known_from: now, text_seen_at: now })
  await insertRows(
    tx,
    'statement',
    newStatements.map((said, n) => ({ ...newStatementRow(said, facts, now), arrival_seq: numbers[n + 1] })),
  )
  await moveAppearances(tx, facts.regrouped, now)
  await insertFacts(tx, rows)
  const meantOnly = await placeOnTop(tx, id, facts)
  await dropEmptyStatements(
    tx,
    facts.regrouped.flatMap(({ fromIds }) => fromIds),
    'KEPT',
  )
  await addSearchWords(tx, `${facts.headline}\n${facts.body}`)
  const reach = joinReach(reachOf(facts), { ...NO_REACH, entityIds: meantOnly })
  await refreshReach(tx, id, before, joinReach(before.reach, reach))
  await refreshDoubts(tx, id, joinReach(before.reach, reach))
  await deleteUnnamedEntities(
    tx,
    before.reach.entityIds.filter((entityId) => !reach.entityIds.includes(entityId)),
  )
  return {
    id,
    outcome: standing ? 'UPDATED' : 'CREATED',
    newStatementIds: newStatements.map(({ statementId }) => statementId),
  }
}

/** The id that was given, unless another article has it. */
async function freeId(tx: Sql, id: string | undefined): Promise<string | undefined> {
  if (id === undefined) return undefined
  const taken = await tx.query('SELECT FROM article WHERE id = $1', [id])
  return taken.length > 0 ? undefined : id
}

/** What people said of its words lies on top of what was identified. Whom they mean who was not; most articles need nothing. */
async function placeOnTop(tx: Sql, id: string, { mentions }: ArticleFacts): Promise<string[]> {
  const inDoubt = mentions.some(({ rivalIds }) => rivalIds !== undefined && rivalIds.length > 0)
  if (!inDoubt && !(await hasReassignments(tx, id))) return []
  await placeMeanings(tx, [id])
  return readMeantOnly(tx, id)
}

/** Those that change, and stand before. */
const knownStatementsOf = ({ appearances, regrouped }: ArticleFacts): string[] => [
  ...new Set([
    ...appearances.filter(({ isNew }) => !isNew).map(({ statementId }) => statementId),
    ...regrouped.flatMap(({ fromIds, statementId }) => [...fromIds, statementId]),
  ]),
]

/** An article may carry a statement twice. */
const firstOfEach = (appearances: readonly AppearanceFacts[]): AppearanceFacts[] => {
  const seen = new Set<string>()
  return appearances.filter(({ statementId }) => !seen.has(statementId) && seen.add(statementId))
}

const SATELLITES = { PLACE: 'place', ORGANISATION: 'organisation' } as const

async function insertNewEntities(tx: Sql, { entities }: ArticleFacts, now: Date): Promise<void> {
  const fresh = entities.filter(({ isNew }) => isNew)
  await insertRows(
    tx,
    'entity',
    fresh.map((entity) => newEntityRow(entity, now)),
  )
  const doubtful = fresh.filter(({ rivalIds }) => rivalIds !== undefined && rivalIds.length > 0)
  if (doubtful.length > 0)
    await joinRivals(
      tx,
      doubtful.map(({ id }) => id),
    )
  for (const [type, table] of Object.entries(SATELLITES))
    await insertRows(
      tx,
      table,
      fresh.filter((entity) => entity.type === type).map(({ id }) => ({ id })),
    )
}

const adoptionsOf = ({ entities }: ArticleFacts): Adoption[] =>
  entities.flatMap(({ id, itemId }) => (itemId === null ? [] : [{ entityId: id, itemId }]))

/** Who answers for each entity after merges. An unknown id or another type is a bug of identification. */
async function readRoots(tx: Sql, { entities }: ArticleFacts): Promise<(id: string) => string> {
  const rows = await tx.query<{ id: string; type: string; root: string }>(
    'SELECT id, type, coalesce(merged_into_id, id) AS root FROM entity WHERE id = ANY($1::uuid[])',
    [entities.map(({ id }) => id)],
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  for (const { id, type, name } of entities)
    if (known.get(id)?.type !== type) throw new Error(`"${name}" is no ${type} in the graph under the id ${id}`)
  return (id) => known.get(id)!.root
}

const insertArticle = async (tx: Sql, claim: Buffer, columns: Record<string, unknown>): Promise<void> => {
  const names = Object.keys(columns)
  await tx.query(
    `WITH made AS (SELECT * FROM json_populate_recordset(NULL::article, $1::json)),
     claimed AS (INSERT INTO article_claim (hash, article_id) SELECT $2, id FROM made)
     INSERT INTO article (${names.join(', ')}, search) SELECT ${columnsOf('m', names)}, ${SEARCH} FROM made m`,
    [JSON.stringify([columns]), claim],
  )
}

const updateArticle = async (tx: Sql, { id }: StandingArticle, columns: Record<string, unknown>): Promise<void> => {
  const names = Object.keys(columns)
  await tx.query(
    `UPDATE article a SET (${names.join(', ')}) = (${columnsOf('m', names)}), search = ${SEARCH}
     FROM json_populate_recordset(NULL::article, $1::json) m WHERE a.id = $2`,
    [JSON.stringify([columns]), id],
  )
}

/** The headline weighs more. */
const SEARCH = `setweight(to_tsvector(${searchConfig('m.language')}, m.headline), 'A')
  || setweight(to_tsvector(${searchConfig('m.language')}, left(m.body, ${MOST_SEARCHED})), 'B')`

const isNewText = (standing: StandingArticle, facts: ArticleFacts): boolean =>
  standing.contentHash !== facts.contentHash

const textSeen = (standing: StandingArticle, facts: ArticleFacts, now: Date) =>
  isNewText(standing, facts) ? { text_seen_at: now } : {}

/** What the article said until now becomes history; another text is kept as a version. Returns the next free seq. */
async function closeFacts(tx: Sql, standing: StandingArticle, facts: ArticleFacts, now: Date): Promise<number> {
  const close = (table: string): string =>
    `${table}_closed AS (UPDATE ${table} SET known_until = $2 WHERE article_id = $1 AND known_until IS NULL)`
  const [row] = await tx.query<{ next_seq: number }>(
    `WITH ${['mention', 'statement_appearance', 'event_report', 'participation', 'role_report'].map(close).join(', ')},
     entities AS (DELETE FROM article_entity WHERE article_id = $1),
     authors AS (DELETE FROM article_author WHERE article_id = $1),
     editions AS (DELETE FROM article_edition WHERE article_id = $1),
     version AS (
       INSERT INTO article_version (article_id, seq, headline, body, content_hash, seen_at)
       SELECT id, next_seq, headline, body, content_hash, text_seen_at FROM article WHERE id = $1 AND $3
     )
     SELECT next_seq + 1 AS next_seq FROM article WHERE id = $1`,
    [standing.id, now, isNewText(standing, facts)],
  )
  return row!.next_seq
}

async function insertFacts(tx: Sql, rows: NumberedRows): Promise<void> {
  await insertRows(tx, 'article_entity', rows.entities)
  await insertRows(tx, 'article_author', rows.authors)
  await insertRows(tx, 'article_edition', rows.editions)
  await insertReaderCounts(tx, rows.readerCounts)
  await insertRows(tx, 'mention', rows.mentions)
  await insertRows(tx, 'statement_appearance', rows.appearances)
  await insertRows(tx, 'event_report', rows.eventReports)
  await insertRows(tx, 'participation', rows.participations)
  await insertRows(tx, 'role_report', rows.roleReports)
  await insertRows(tx, 'evidence', rows.evidence)
}

/** A count stays on record beside the later ones; the same observation is not written twice. */
async function insertReaderCounts(tx: Sql, rows: NumberedRows['readerCounts']): Promise<void> {
  if (rows.length === 0) return
  await tx.query(
    `INSERT INTO reader_count (article_id, seq, kind, count, observed_at)
     SELECT n.article_id, n.seq, n.kind, n.count, n.observed_at FROM json_populate_recordset(NULL::reader_count, $1::json) n
     WHERE NOT EXISTS (
       SELECT FROM reader_count o
       WHERE (o.article_id, o.kind, o.count, o.observed_at) = (n.article_id, n.kind, n.count, n.observed_at)
     )`,
    [JSON.stringify(rows)],
  )
}

/** Topics of what was stored. */
export const ARTICLE_TOPIC = 'article'
export const STATEMENT_TOPIC = 'statement'

/** Tells every process once the transaction commits; of an unchanged article there is nothing to tell. */
export async function notifyStored(tx: Sql, { outcome, newStatementIds }: StoredArticle): Promise<void> {
  if (outcome === 'UNCHANGED') return
  await notify(tx, newStatementIds.length > 0 ? [ARTICLE_TOPIC, STATEMENT_TOPIC] : [ARTICLE_TOPIC])
}
