/**
 * One worker of the workbench: jobs in, annotated articles, feeds or errors out, one at a time. Says READY once the models are
 * loaded, so that loading them is not counted as an article's time.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { isNewsGraphError } from '../errors'
import { readFeed } from '../read/feed/read-feed'
import { createPreparer, type Prepare, type PreparerOptions } from './prepare'
import { READY, type Answer, type ToWorker, type WorkerError } from './workbench-messages'

const tell = (error: unknown): WorkerError => {
  if (isNewsGraphError(error)) return { code: error.code, message: error.message, details: error.details }
  // A stack overflow: the article nests deeper than anything that people write.
  if (error instanceof RangeError && /call stack/.test(error.message))
    return { code: 'TOO_COMPLEX', message: 'the article is too deeply nested to be read', details: {} }
  return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

/** Models that cannot be read are told to whoever brings the next article. */
function loadPreparer(options: PreparerOptions): Prepare {
  try {
    return createPreparer(options)
  } catch (error) {
    return () => {
      throw error
    }
  }
}

async function answerTo(job: ToWorker, prepare: Prepare): Promise<Answer> {
  try {
    return { result: 'feed' in job ? readFeed(job.feed, job) : await prepare(job) }
  } catch (error) {
    return { error: tell(error) }
  }
}

function work(port: NonNullable<typeof parentPort>): void {
  const prepare = loadPreparer(workerData as PreparerOptions)
  port.on('message', (job: ToWorker) => void answerTo(job, prepare).then((answer) => port.postMessage(answer)))
  port.postMessage(READY)
}

if (parentPort) work(parentPort)
