/** The gazetteer that comes along (prisma/gazetteer), taken in where there is none yet. */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../../database/database'
import { hasItems, loadBatch, NOTHING_YET, type Classes } from '../../graph/gazetteer/gazetteer-load.store'
import { dumpBatches } from './dump-batches'

/** Beside the migrations, in the sources and in the package alike. */
const FILE = join(__dirname, '..', '..', '..', 'prisma', 'gazetteer', 'gazetteer.jsonl')

/** As entities and roles carry it. */
const SOURCE = 'news-graph'

/** Returns how many items were taken in: 0 where the gazetteer has some. Two servers that start at once write the same. */
export async function loadOwnGazetteerWhenEmpty(db: Database, path = FILE): Promise<number> {
  if (await hasItems(db)) return 0
  const classes: Classes = new Map()
  const refuse = (error: Error): never => {
    throw error
  }
  let kept = 0
  for await (const batch of dumpBatches(createReadStream(path) as AsyncIterable<Buffer>, {
    from: NOTHING_YET,
    classes,
    source: SOURCE,
    onBad: refuse,
  })) {
    await loadBatch(db, { ...batch, file: undefined })
    kept = batch.progress.kept
  }
  return kept
}
