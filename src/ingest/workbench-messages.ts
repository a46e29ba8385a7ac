/** What the workbench and its workers say to each other. To the worker go jobs (prepare.ts). */
import type { AnnotatedArticle } from '../annotate/annotated-article'
import type { ErrorCode } from '../errors'

export const READY = 'READY'

/** An error of ours, or the text of a bug. */
export type WorkerError =
  { code: ErrorCode; message: string; details: Readonly<Record<string, unknown>> } | { bug: string }

export type Answer = { article: AnnotatedArticle } | { error: WorkerError }

export type FromWorker = typeof READY | Answer
