/** The reading room's worker for feeds: the bytes of a feed in, what it lists out. */
import type { Feed } from '../read/feed/feed'
import { readFeed } from '../read/feed/read-feed'
import type { FeedJob } from './read-job'
import { serveJobs } from './serve-jobs'

serveJobs<FeedJob, Feed>(() => (job) => readFeed(job.feed, job))
