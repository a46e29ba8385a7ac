/** What the workbench's workers do, and what comes of it. */
import type { AnnotatedArticle } from '../annotate/annotated-article'
import type { Feed } from '../read/feed/feed'
import type { Job } from './prepare'
import type { FeedJob } from './read-job'

/** Feeds are read, not annotated. */
export type WorkbenchJob = Job | FeedJob

/** What comes of a job of that kind. */
export type ResultOf<J extends WorkbenchJob> = J extends FeedJob ? Feed : AnnotatedArticle
