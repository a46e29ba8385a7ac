/** What a pool of workers and its workers say to each other. To the worker go jobs. */
import type { ErrorCode } from '../errors'

export const READY = 'READY'

/** An error of ours, or the text of a bug. */
export type WorkerError =
  { code: ErrorCode; message: string; details: Readonly<Record<string, unknown>> } | { bug: string }

export type Answer<Result> = { result: Result } | { error: WorkerError }

export type FromWorker<Result> = typeof READY | Answer<Result>
