/**
 * Reads in worker threads without loading what annotating needs: bytes of a page or text in, a draft out; of a feed, what it
 * lists. Refuses what takes too long (TIMED_OUT) or too much memory (TOO_COMPLEX), and goes on (worker-pool.ts).
 */
import { availableParallelism } from 'node:os'
import type { Config } from '../config'
import type { ArticleDraft } from '../read/article-draft'
import type { Feed } from '../read/feed/feed'
import type { DocumentJob, FeedJob } from './read-job'
import { createWorkerPool } from './worker-pool'

/** The largest page that is taken needs less. */
const HEAP = 512
/** Milliseconds; a page of a newspaper takes about 10, the largest that are taken a few thousand. */
const LONGEST = 4500

export interface ReadingRoom {
  /** Jobs that are worth having under way at once. */
  readonly width: number
  read(job: DocumentJob): Promise<ArticleDraft>
  readFeed(job: FeedJob): Promise<Feed>
  /** Ends the workers; jobs under way are refused. */
  close(): Promise<void>
}

export interface ReadingRoomOptions {
  /** Milliseconds that one document may take. */
  time?: number
  heap?: number
}

export function createReadingRoom(
  limits: Pick<Config['limits'], 'articleTime'>,
  { time = LONGEST, heap = HEAP }: ReadingRoomOptions = {},
): ReadingRoom {
  const jobTime = Math.min(time, limits.articleTime)
  const tooLong = (what: string): string =>
    `the ${what} took longer to be read than the ${jobTime / 1000} s that one may take`
  const pages = createWorkerPool<DocumentJob, ArticleDraft>({
    entry: 'reading-room.worker',
    workers: Math.max(1, availableParallelism() - 1),
    heap,
    jobTime,
    tooLong: tooLong('page'),
  })
  const feeds = createWorkerPool<FeedJob, Feed>({
    entry: 'feed-reader.worker', // of its own: the parsers of feeds take longer to load than many a page to read
    workers: 1,
    heap,
    jobTime,
    tooLong: tooLong('feed'),
  })
  return {
    width: pages.width,
    read: pages.run,
    readFeed: feeds.run,
    async close() {
      await Promise.all([pages.close(), feeds.close()])
    },
  }
}
