/** What the workbench and its workers say to each other. */
import type { AnnotatedArticle } from '../annotate/annotated-article'
import type { ErrorCode } from '../errors'
import type { Feed, FeedOrigin } from '../read/feed/feed'
import type { Job } from './prepare'

/** The bytes of a feed or sitemap, which are read, not annotated. */
export interface FeedJob extends FeedOrigin {
  feed: Uint8Array
}

export type ToWorker = Job | FeedJob

/** What comes of a job of that kind. */
export type ResultOf<J extends ToWorker> = J extends FeedJob ? Feed : AnnotatedArticle

export const READY = 'READY'

/** An error of ours, or the text of a bug. */
export type WorkerError =
  { code: ErrorCode; message: string; details: Readonly<Record<string, unknown>> } | { bug: string }

export type Answer = { result: AnnotatedArticle | Feed } | { error: WorkerError }

export type FromWorker = typeof READY | Answer
