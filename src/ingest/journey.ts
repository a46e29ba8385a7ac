/**
 * The journey of one article, a named step a line: read and annotate (at the workbench), then, in one transaction,
 * identify, store and notify. Half an article is never stored; the same again changes nothing.
 */
import type { AnnotatedArticle } from '../annotate/annotated-article'
import type { Database, Sql } from '../database/database'
import { keepStatistics } from '../database/statistics'
import type { StoredArticle } from '../graph/article/article-facts'
import { readStoredArticles } from '../graph/article/article-export.store'
import { findArticleByClaim, notifyStored, storeArticle } from '../graph/article/article-writes.store'
import { lockGraph } from '../graph/shared/writing.store'
import { claimOf, factsHashOf } from '../identify/article-identity'
import { identifyArticle } from '../identify/identify'
import { KeyRegistry, type KeyMeanings } from '../identify/key-registry'
import { toAnnotated } from './export-article'
import { inTurn } from '../database/in-turn'
import type { Job } from './prepare'
import { recallKeys } from './recall-keys'
import type { Workbench } from './workbench'

export interface Services {
  database: Database
  workbench: Workbench
}

/** A page, a text or a draft. @throws NewsGraphError where it cannot be read; nothing of it is stored then */
export async function takeIn(job: Job, { database, workbench }: Services): Promise<StoredArticle> {
  const article = await workbench.prepare(job)
  return storeAnnotated(article, database)
}

/**
 * An article with its annotations, checked before.
 * @param fileKeys of the file it stands in, where that shares keys over its articles
 */
export async function storeAnnotated(
  article: AnnotatedArticle,
  database: Database,
  fileKeys?: KeyRegistry,
): Promise<StoredArticle> {
  const { stored, keys } = await inTurn(database, () =>
    database.transaction((tx) => storeWithin(tx, article, fileKeys)),
  )
  fileKeys?.learn(keys)
  if (stored.outcome !== 'UNCHANGED') await keepStatistics(database)
  return stored
}

/** The steps of one transaction; what the article's keys stand for may be learnt once that is over. */
export async function storeWithin(
  tx: Sql,
  article: AnnotatedArticle,
  fileKeys?: KeyRegistry,
): Promise<{ stored: StoredArticle; keys: KeyMeanings }> {
  await lockGraph(tx, 'FEW')
  const known = await findArticleByClaim(tx, claimOf(article))
  if (known?.factsHash === factsHashOf(article)) return unchanged(tx, article, known.id, fileKeys)
  const { facts, keys } = await identifyArticle(tx, article, {
    keys: fileKeys ?? new KeyRegistry(),
    articleId: known?.id ?? null,
    receivedAt: new Date(),
  })
  const stored = await storeArticle(tx, facts, known)
  await notifyStored(tx, stored)
  return { stored, keys }
}

const NO_KEYS: KeyMeanings = { entities: new Map(), statements: new Map() }

/** What its keys stand for is read from what is stored, as later articles of the file may use them. */
async function unchanged(tx: Sql, article: AnnotatedArticle, id: string, fileKeys: KeyRegistry | undefined) {
  const stored: StoredArticle = { id, outcome: 'UNCHANGED', newStatementIds: [] }
  if (!fileKeys) return { stored, keys: NO_KEYS }
  const [row] = await readStoredArticles(tx, [id])
  return { stored, keys: row ? recallKeys(article, toAnnotated(row)) : NO_KEYS }
}
