/**
 * The worker's side of a pool: jobs in, results or errors out, one at a time. Says READY once what it needs is loaded, so
 * that loading it is not counted as a job's time.
 */
import { parentPort } from 'node:worker_threads'
import { isNewsGraphError } from '../errors'
import { READY, type Answer, type WorkerError } from './worker-messages'

type Work<Job, Result> = (job: Job) => Result | Promise<Result>

const tell = (error: unknown): WorkerError => {
  if (isNewsGraphError(error)) return { code: error.code, message: error.message, details: error.details }
  // A stack overflow: the article nests deeper than anything that people write.
  if (error instanceof RangeError && /call stack/.test(error.message))
    return { code: 'TOO_COMPLEX', message: 'the article is too deeply nested to be read', details: {} }
  return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

/** What cannot be loaded is told to whoever brings the next job. */
function loaded<Job, Result>(load: () => Work<Job, Result>): Work<Job, Result> {
  try {
    return load()
  } catch (error) {
    return () => {
      throw error
    }
  }
}

async function answerTo<Job, Result>(job: Job, work: Work<Job, Result>): Promise<Answer<Result>> {
  try {
    return { result: await work(job) }
  } catch (error) {
    return { error: tell(error) }
  }
}

/** Does nothing outside a worker thread. */
export function serveJobs<Job, Result>(load: () => Work<Job, Result>): void {
  const port = parentPort
  if (!port) return
  const work = loaded(load)
  port.on('message', (job: Job) => void answerTo(job, work).then((answer) => port.postMessage(answer)))
  port.postMessage(READY)
}
