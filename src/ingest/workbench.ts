/**
 * Reads and annotates in worker threads: documents, drafts or feeds in, annotated articles or what a feed lists out. Refuses what takes too long
 * (TIMED_OUT) or too much memory (TOO_COMPLEX), and goes on (worker-pool.ts).
 */
import { availableParallelism } from 'node:os'
import type { AnnotatedArticle } from '../annotate/annotated-article'
import type { AnnotatorSetting, Config } from '../config'
import type { Feed } from '../read/feed/feed'
import type { PreparerOptions } from './prepare'
import type { ResultOf, WorkbenchJob } from './workbench-jobs'
import { createWorkerPool } from './worker-pool'

export interface Workbench {
  /** Jobs that are worth having under way at once. */
  readonly width: number
  /** An article read and annotated, or a feed read. */
  prepare<J extends WorkbenchJob>(job: J): Promise<ResultOf<J>>
  /** Ends the workers; jobs under way are refused. */
  close(): Promise<void>
}

export interface WorkbenchOptions {
  /** Where absent, one for each core but one, or a few that wait for a service of the user's own. */
  workers?: number
  /** Statements tell how they were found. */
  explain?: boolean
  /** Megabytes of JavaScript objects that one worker may hold. */
  heap?: number
}

const HEAP = 1024
/** Articles that a service or a model is asked about at once. */
const ASKED_AT_ONCE = 4

const isAsked = ({ kind }: AnnotatorSetting): boolean => kind === 'SERVICE' || kind === 'CHAT'

export function createWorkbench(
  { limits, annotator }: { limits: Pick<Config['limits'], 'articleTime'>; annotator: AnnotatorSetting },
  {
    workers = isAsked(annotator) ? ASKED_AT_ONCE : Math.max(1, availableParallelism() - 1),
    heap = HEAP,
    explain = false,
  }: WorkbenchOptions = {},
): Workbench {
  const seconds = limits.articleTime / 1000
  const { width, run, close } = createWorkerPool<WorkbenchJob, AnnotatedArticle | Feed>({
    entry: 'workbench.worker',
    workerData: { annotator, explain } satisfies PreparerOptions,
    workers,
    heap,
    jobTime: limits.articleTime,
    tooLong: `the article took longer than the ${seconds} s that one may take (NEWS_GRAPH_MAX_ARTICLE_MS)`,
  })
  const prepare = <J extends WorkbenchJob>(job: J) => run(job) as Promise<ResultOf<J>>
  return { width, prepare, close }
}
