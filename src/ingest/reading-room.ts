/**
 * Reads in worker threads without loading what annotating needs: bytes of a page or text in, drafts out. Refuses what
 * takes too long (TIMED_OUT) or too much memory (TOO_COMPLEX), and goes on (worker-pool.ts).
 */
import { availableParallelism } from 'node:os'
import type { Config } from '../config'
import type { ArticleDraft } from '../read/article-draft'
import type { DocumentJob } from './read-job'
import { createWorkerPool, type WorkerPool } from './worker-pool'

/** The largest page that is taken needs less. */
const HEAP = 512
/** Milliseconds; a page of a newspaper takes about 10, the largest that are taken a few thousand. */
const LONGEST = 4500

export interface ReadingRoomOptions {
  /** Milliseconds that one document may take. */
  time?: number
  heap?: number
}

export function createReadingRoom(
  limits: Pick<Config['limits'], 'articleTime'>,
  { time = LONGEST, heap = HEAP }: ReadingRoomOptions = {},
): WorkerPool<DocumentJob, ArticleDraft> {
  const jobTime = Math.min(time, limits.articleTime)
  return createWorkerPool({
    entry: 'reading-room.worker',
    workers: Math.max(1, availableParallelism() - 1),
    heap,
    jobTime,
    tooLong: `the page took longer to be read than the ${jobTime / 1000} s that one may take`,
  })
}
