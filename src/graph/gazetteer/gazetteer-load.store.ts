/**
 * Items into the gazetteer, batch by batch: each in one transaction with how far the file is, so that an import that was cut
 * off goes on where it was. An item that comes again replaces what stood of it.
 */
import type { Database, Transaction } from '../../database/database'
import type { EntityType } from '../../database/generated/prisma/enums'
import { keysOf, type GazetteerItem, type ItemId } from './gazetteer-item'

/** How far a file is, from its beginning. */
export interface ImportProgress {
  /** Bytes, unpacked. */
  position: number
  lines: number
  kept: number
  failed: number
}

/** Which kinds of things the classes of a data set are; null: posts. */
export type Classes = Map<ItemId, EntityType | null>

export const NOTHING_YET: Readonly<ImportProgress> = { position: 0, lines: 0, kept: 0, failed: 0 }

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** As COPY's text format wants it; U+0000 is no text for Postgres. */
const copyText = (text: string): string =>
  /[\\\t\n\r\0]/.test(text) ? text.replace(/\0/g, '').replace(/[\\\t\n\r]/g, (unit) => ESCAPES[unit]!) : text

/** JSON escapes everything of it but the backslash itself. */
const copyJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/\\(u0000|.)/g, (escape, sign) => (sign === 'u0000' ? '' : escape))
    .replace(/\\/g, '\\\\')

const NULL = '\\N'

/** An item as a line of COPY. */
export function itemLine(item: GazetteerItem, source: string): string {
  const { id, type, name, description, sitelinks, facts } = item
  const texts = `${copyText(name)}\t${description === null ? NULL : copyText(description)}`
  return `${id}\t${type ?? NULL}\t${texts}\t${sitelinks}\t{${keysOf(item).join()}}\t${copyJson(facts)}\t${copyText(source)}\n`
}

const COPY = 'COPY gazetteer_item (id, type, name, description, sitelinks, keys, facts, source) FROM STDIN'

/** @param lines of COPY by item, so that none comes twice */
export async function replaceItems(tx: Transaction, lines: ReadonlyMap<ItemId, Buffer>): Promise<void> {
  await tx.query('DELETE FROM gazetteer_item WHERE id = ANY($1::bigint[])', [[...lines.keys()]])
  await tx.copy(COPY, Buffer.concat([...lines.values()]))
}

export interface LoadedBatch {
  lines: ReadonlyMap<ItemId, Buffer>
  /** Learnt since the last batch. */
  classes: Classes
  /** Undefined for a file that cannot be gone on with. */
  file: Buffer | undefined
  progress: ImportProgress
}

/** A crash of the machine may lose the last batches, with their progress: they are read again. */
export const loadBatch = (db: Database, { lines, classes, file, progress }: LoadedBatch): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.query(
      `SELECT set_config('synchronous_commit', 'off', true), set_config('statement_timeout', '0', true),
         set_config('gin_pending_list_limit', '16MB', true)`,
    )
    if (lines.size > 0) await replaceItems(tx, lines)
    if (classes.size > 0)
      await tx.query(
        `INSERT INTO gazetteer_class (id, type) SELECT id, type::"EntityType" FROM unnest($1::bigint[], $2::text[]) AS c(id, type)
         ON CONFLICT (id) DO UPDATE SET type = excluded.type`,
        [[...classes.keys()], [...classes.values()]],
      )
    if (file) await writeProgress(tx, file, progress)
  })

const writeProgress = (tx: Transaction, file: Buffer, { position, lines, kept, failed }: ImportProgress) =>
  tx.query(
    `INSERT INTO gazetteer_import (file, position, lines, kept, failed) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (file) DO UPDATE SET position = excluded.position, lines = excluded.lines, kept = excluded.kept,
       failed = excluded.failed, finished_at = NULL`,
    [file, position, lines, kept, failed],
  )

/** Where an import of the file was cut off; from the beginning where there was none, or it was finished. */
export async function readProgress(db: Database, file: Buffer): Promise<ImportProgress> {
  const [row] = await db.query<ImportProgress>(
    'SELECT position, lines, kept, failed FROM gazetteer_import WHERE file = $1 AND finished_at IS NULL',
    [file],
  )
  return row ?? NOTHING_YET
}

/** What waits to be put in the order of the index is put there, or every lookup would have to read it. */
export async function finishImport(db: Database, file: Buffer | undefined): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query(`SELECT set_config('statement_timeout', '0', true)`)
    await tx.query(`SELECT gin_clean_pending_list('gazetteer_item_keys_idx')`)
    await tx.query('UPDATE gazetteer_import SET finished_at = clock_timestamp() WHERE file = $1', [file ?? null])
  })
}

export async function hasItems(db: Database): Promise<boolean> {
  const [row] = await db.query<{ has: boolean }>('SELECT EXISTS (SELECT FROM gazetteer_item) AS has')
  return row!.has
}

export async function readClasses(db: Database): Promise<Classes> {
  const rows = await db.query<{ id: ItemId; type: EntityType | null }>('SELECT id, type FROM gazetteer_class')
  return new Map(rows.map(({ id, type }) => [id, type]))
}
