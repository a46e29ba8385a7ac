/** One worker of the reading room: bytes of a page or text in, a draft out. */
import { readJob } from './read-job'
import { serveJobs } from './serve-jobs'

serveJobs(() => readJob)
