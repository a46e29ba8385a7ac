/**
 * One dump into the gazetteer: a file in, how much of it is kept out. While Postgres takes one batch, the next one is read.
 * Where an import of the same file was cut off, it goes on there.
 */
import type { Database } from '../../database/database'
import type { NewsGraphError } from '../../errors'
import {
  finishImport,
  loadBatch,
  NOTHING_YET,
  readClasses,
  readProgress,
  type ImportProgress,
} from '../../graph/gazetteer/gazetteer-load.store'
import { knownClasses } from './classes'
import { dumpBatches } from './dump-batches'
import type { DumpFile } from './dump-file'

export interface ImportOptions {
  source: string
  /** Aborted: the batch under way is stored, the rest left. */
  stop: AbortSignal
  onBad: (error: NewsGraphError) => void
  /** Where it begins, and after each batch. */
  onProgress: (progress: ImportProgress) => void
  /** Bytes read from disk since the last call. */
  onRead: (bytes: number) => void
}

export async function importDump(db: Database, file: DumpFile, options: ImportOptions): Promise<ImportProgress> {
  const { source, stop, onBad, onProgress, onRead } = options
  const from = file.identity ? await readProgress(db, file.identity) : NOTHING_YET
  const classes = knownClasses()
  for (const [id, type] of await readClasses(db)) classes.set(id, type)
  onProgress(from)
  let last = from
  let loading: Promise<void> = Promise.resolve()
  try {
    for await (const batch of dumpBatches(file.read(from.position, onRead), { from, classes, source, onBad })) {
      await loading
      onProgress(last)
      if (stop.aborted) return last
      last = batch.progress
      loading = loadBatch(db, { ...batch, file: file.identity })
      loading.catch(() => undefined) // told when it is waited for
    }
  } finally {
    await loading // whatever the file said: a database that fails is told first
  }
  onProgress(last)
  await finishImport(db, file.identity)
  return last
}
