/** One worker of the workbench: documents, drafts or feeds in, annotated articles or what a feed lists out. */
import { workerData } from 'node:worker_threads'
import type { AnnotatedArticle } from '../annotate/annotated-article'
import type { Feed } from '../read/feed/feed'
import { readFeed } from '../read/feed/read-feed'
import { createPreparer, type PreparerOptions } from './prepare'
import { serveJobs } from './serve-jobs'
import type { WorkbenchJob } from './workbench-jobs'

serveJobs<WorkbenchJob, AnnotatedArticle | Feed>(() => {
  const prepare = createPreparer(workerData as PreparerOptions)
  return (job) => ('feed' in job ? readFeed(job.feed, job) : prepare(job))
})
