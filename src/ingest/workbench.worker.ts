/**
 * One worker of the workbench: jobs in, annotated articles or errors out, one at a time. Says READY once the models are
 * loaded, so that loading them is not counted as an article's time.
 */
import { parentPort } from 'node:worker_threads'
import { isNewsGraphError } from '../errors'
import { createPreparer, type Job, type Prepare } from './prepare'
import { READY, type Answer, type WorkerError } from './workbench-messages'

const tell = (error: unknown): WorkerError => {
  if (isNewsGraphError(error)) return { code: error.code, message: error.message, details: error.details }
  // A stack overflow: the article nests deeper than anything that people write.
  if (error instanceof RangeError && /call stack/.test(error.message))
    return { code: 'TOO_COMPLEX', message: 'the article is too deeply nested to be read', details: {} }
  return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

/** Models that cannot be read are told to whoever brings the next article. */
function loadPreparer(): Prepare {
  try {
    return createPreparer()
  } catch (error) {
    return () => {
      throw error
    }
  }
}

function work(port: NonNullable<typeof parentPort>): void {
  const prepare = loadPreparer()
  port.on('message', (job: Job) => {
    let answer: Answer
    try {
      answer = { article: prepare(job) }
    } catch (error) {
      answer = { error: tell(error) }
    }
    port.postMessage(answer)
  })
  port.postMessage(READY)
}

if (parentPort) work(parentPort)
