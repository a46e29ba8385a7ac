/** What the workbench's workers do, and what comes of it. */
import type { AnnotatedArticle } from '../annotate/annotated-article'
import type { Feed, FeedOrigin } from '../read/feed/feed'
import type { Job } from './prepare'

/** The bytes of a feed or sitemap, which are read, not annotated. */
export interface FeedJob extends FeedOrigin {
  feed: Uint8Array
}

export type WorkbenchJob = Job | FeedJob

/** What comes of a job of that kind. */
export type ResultOf<J extends WorkbenchJob> = J extends FeedJob ? Feed : AnnotatedArticle
