/**
 * Worker threads, so that neither a long article nor a malicious one holds up whoever asked: jobs in, their results out.
 * Refuses what takes too long (TIMED_OUT) or too much memory (TOO_COMPLEX); the worker is then replaced and the next job goes
 * on. Workers start with the first jobs and never keep the process alive by themselves.
 */
import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { NewsGraphError } from '../errors'
import { READY, type FromWorker, type WorkerError } from './worker-messages'

export interface WorkerPool<Job, Result> {
  /** Jobs that are worth having under way at once. */
  readonly width: number
  run(job: Job): Promise<Result>
  /** Ends the workers; jobs under way are refused. */
  close(): Promise<void>
}

export interface PoolOptions {
  /** The file beside this one that the workers run, without its extension. */
  entry: string
  workerData?: unknown
  workers: number
  /** Megabytes of JavaScript objects that one worker may hold. */
  heap: number
  /** Milliseconds that one job may take once its worker is ready. */
  jobTime: number
  /** Told to whoever brought a job that took longer. */
  tooLong: string
}

/** Megabytes of what was made last: a page's tree fits into it whole, and is thrown away without being copied. */
const YOUNG_HEAP = 64

/** Beside the compiled code; run from its sources (in tests) it compiles itself. */
function startWorker({ entry, heap, workerData }: PoolOptions): Worker {
  const path = join(__dirname, `${entry}${extname(__filename)}`)
  const resourceLimits = { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: YOUNG_HEAP }
  const options = { resourceLimits, workerData }
  return extname(__filename) === '.ts'
    ? new Worker(`require('@swc-node/register'); require(${JSON.stringify(path)})`, { eval: true, ...options })
    : new Worker(path, options)
}

interface Task<Job, Result> {
  job: Job
  resolve: (result: Result) => void
  reject: (error: Error) => void
}

const toError = (error: WorkerError): Error =>
  'bug' in error ? new Error(error.bug) : new NewsGraphError(error.code, error.message, error.details)

const tooComplex = (cause: Error): NewsGraphError =>
  new NewsGraphError('TOO_COMPLEX', 'the article takes more memory than one article may', {}, { cause })

/** One worker thread and the task that it has in hand. */
class Bench<Job, Result> {
  private readonly worker: Worker
  private task: Task<Job, Result> | undefined
  private ready = false
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly options: PoolOptions,
    private readonly onFree: () => void,
    private readonly onGone: (bench: Bench<Job, Result>) => void,
  ) {
    this.worker = startWorker(options)
    this.worker.on('message', (message: FromWorker<Result>) => this.hear(message))
    this.worker.on('error', (error: NodeJS.ErrnoException) =>
      this.lose(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex(error) : error),
    )
    this.worker.on('exit', (code) => this.lose(new Error(`a worker ended with code ${code}`)))
  }

  get isFree(): boolean {
    return this.task === undefined
  }

  give(task: Task<Job, Result>): void {
    this.task = task
    this.worker.ref()
    if (this.ready) this.begin(task)
  }

  /** The job's time counts from here, not from when it was brought. */
  private begin({ job }: Task<Job, Result>): void {
    this.worker.postMessage(job)
    this.timer = setTimeout(() => void this.giveUp(), this.options.jobTime)
  }

  private hear(message: FromWorker<Result>): void {
    if (message === READY) {
      this.ready = true
      if (this.task) this.begin(this.task)
      return
    }
    const task = this.letGo()
    if ('result' in message) task?.resolve(message.result)
    else task?.reject(toError(message.error))
    this.worker.unref()
    this.onFree()
  }

  private letGo(): Task<Job, Result> | undefined {
    const { task } = this
    clearTimeout(this.timer)
    this.task = undefined
    return task
  }

  private giveUp(): Promise<unknown> {
    this.lose(new NewsGraphError('TIMED_OUT', this.options.tooLong))
    return this.worker.terminate()
  }

  private lose(error: Error): void {
    this.letGo()?.reject(error)
    this.onGone(this)
  }

  async end(): Promise<void> {
    this.letGo()?.reject(closed())
    await this.worker.terminate()
  }
}

const closed = (): Error => new Error('the workbench was closed')

export function createWorkerPool<Job, Result>(options: PoolOptions): WorkerPool<Job, Result> {
  const benches = new Set<Bench<Job, Result>>()
  const waiting: Task<Job, Result>[] = []
  let open = true

  const onGone = (bench: Bench<Job, Result>): void => {
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
  const start = (): Bench<Job, Result> | undefined => {
    if (benches.size >= options.workers) return undefined
    const bench = new Bench<Job, Result>(options, next, onGone)
    benches.add(bench)
    return bench
  }

  return {
    width: options.workers * 2 + 1,
    run: (job) =>
      new Promise((resolve, reject) => {
        if (!open) return reject(closed())
        waiting.push({ job, resolve, reject })
        next()
      }),
    close: async () => {
      open = false
      for (const { reject } of waiting.splice(0)) reject(closed())
      await Promise.all([...benches].map((bench) => bench.end()))
    },
  }
}
