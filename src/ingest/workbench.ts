/**
 * Reads and annotates in worker threads, so that neither a long article nor a malicious one holds up whoever asked:
 * jobs in, annotated articles (of feeds: what they list) out. Refuses what takes too long (TIMED_OUT) or too much memory (TOO_COMPLEX); the worker is
 * then replaced and the next job goes on. Workers start with the first jobs and never keep the process alive by themselves.
 */
import { availableParallelism } from 'node:os'
import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { AnnotatorSetting, Config } from '../config'
import { NewsGraphError } from '../errors'
import type { PreparerOptions } from './prepare'
import { READY, type FromWorker, type ResultOf, type ToWorker, type WorkerError } from './workbench-messages'

export interface Workbench {
  /** Jobs that are worth having under way at once. */
  readonly width: number
  /** An article read and annotated, or a feed read. */
  prepare<J extends ToWorker>(job: J): Promise<ResultOf<J>>
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

/** Beside the compiled code; run from its sources (in tests) it compiles itself. */
function startWorker(heap: number, workerData: PreparerOptions): Worker {
  const entry = join(__dirname, `workbench.worker${extname(__filename)}`)
  const options = { resourceLimits: { maxOldGenerationSizeMb: heap }, workerData }
  return extname(__filename) === '.ts'
    ? new Worker(`require('@swc-node/register'); require(${JSON.stringify(entry)})`, { eval: true, ...options })
    : new Worker(entry, options)
}

interface Task {
  job: ToWorker
  resolve: (result: never) => void
  reject: (error: Error) => void
}

const toError = (error: WorkerError): Error =>
  'bug' in error ? new Error(error.bug) : new NewsGraphError(error.code, error.message, error.details)

const tooComplex = (cause: Error): NewsGraphError =>
  new NewsGraphError('TOO_COMPLEX', 'the article takes more memory than one article may', {}, { cause })

/** One worker thread and the task that it has in hand. */
class Bench {
  private readonly worker: Worker
  private task: Task | undefined
  private ready = false
  private timer: NodeJS.Timeout | undefined

  constructor(
    heap: number,
    preparer: PreparerOptions,
    private readonly articleTime: number,
    private readonly onFree: (bench: Bench) => void,
    private readonly onGone: (bench: Bench) => void,
  ) {
    this.worker = startWorker(heap, preparer)
    this.worker.on('message', (message: FromWorker) => this.hear(message))
    this.worker.on('error', (error: NodeJS.ErrnoException) =>
      this.lose(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex(error) : error),
    )
    this.worker.on('exit', (code) => this.lose(new Error(`a worker ended with code ${code}`)))
  }

  get isFree(): boolean {
    return this.task === undefined
  }

  give(task: Task): void {
    this.task = task
    this.worker.ref()
    if (this.ready) this.begin(task)
  }

  /** The article's time counts from here, not from when it was brought. */
  private begin({ job }: Task): void {
    this.worker.postMessage(job)
    this.timer = setTimeout(() => void this.giveUp(), this.articleTime)
  }

  private hear(message: FromWorker): void {
    if (message === READY) {
      this.ready = true
      if (this.task) this.begin(this.task)
      return
    }
    const task = this.letGo()
    if ('result' in message) task?.resolve(message.result as never)
    else task?.reject(toError(message.error))
    this.worker.unref()
    this.onFree(this)
  }

  private letGo(): Task | undefined {
    const { task } = this
    clearTimeout(this.timer)
    this.task = undefined
    return task
  }

  private giveUp(): Promise<unknown> {
    const seconds = this.articleTime / 1000
    const error = new NewsGraphError(
      'TIMED_OUT',
      `the article took longer than the ${seconds} s that one may take (NEWS_GRAPH_MAX_ARTICLE_MS)`,
    )
    this.lose(error)
    return this.worker.terminate()
  }

  private lose(error: Error): void {
    this.letGo()?.reject(error)
    this.onGone(this)
  }

  async end(): Promise<void> {
    this.letGo()?.reject(new Error('the workbench was closed'))
    await this.worker.terminate()
  }
}

const isAsked = ({ kind }: AnnotatorSetting): boolean => kind === 'SERVICE' || kind === 'CHAT'

export function createWorkbench(
  { limits, annotator }: { limits: Pick<Config['limits'], 'articleTime'>; annotator: AnnotatorSetting },
  {
    workers = isAsked(annotator) ? ASKED_AT_ONCE : Math.max(1, availableParallelism() - 1),
    heap = HEAP,
    explain = false,
  }: WorkbenchOptions = {},
): Workbench {
  const benches = new Set<Bench>()
  const waiting: Task[] = []
  let open = true

  const onGone = (bench: Bench): void => {
    benches.delete(bench)
    next()
  }
  const next = (): void => {
    while (open && waiting.length > 0) {
      const bench = [...benches].find(({ isFree }) => isFree) ?? start()
      if (!bench) return
      bench.give(waiting.shift()!)
    }
  }
  const start = (): Bench | undefined => {
    if (benches.size >= workers) return undefined
    const bench = new Bench(heap, { annotator, explain }, limits.articleTime, next, onGone)
    benches.add(bench)
    return bench
  }

  return {
    width: workers * 2 + 1,
    prepare: (job) =>
      new Promise((resolve, reject) => {
        if (!open) return reject(new Error('the workbench was closed'))
        waiting.push({ job, resolve, reject })
        next()
      }),
    close: async () => {
      open = false
      for (const { reject } of waiting.splice(0)) reject(new Error('the workbench was closed'))
      await Promise.all([...benches].map((bench) => bench.end()))
    },
  }
}
