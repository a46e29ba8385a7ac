/**
 * The part of the journey that needs no database: a document or a draft in, an annotated article out.
 * Refuses what cannot be read (the codes of `read/`); whatever it takes, the same input gives the same output.
 */
import type { AnnotateOptions } from '../annotate/annotate'
import type { AnnotatedArticle } from '../annotate/annotated-article'
import type { AnnotatorSetting } from '../config'
import type { ArticleDraft } from '../read/article-draft'
import { readDocument } from '../read/read-document'
import { createAnnotate } from './annotators/annotator'

/** How a page came: its own address may be another one, and goes before. */
export interface Fetched {
  url?: string
  /** As the HTTP header declares it. */
  charset?: string
  /** ISO 8601 instant. */
  retrievedAt?: string
}

/** Bytes of a page or plain text; what the caller knows better than the text goes before what the text says. */
export interface DocumentJob {
  bytes: Uint8Array
  /** Most bytes that are taken. */
  limit: number
  known?: Partial<ArticleDraft>
  fetched?: Fetched
  /** What is said of it elsewhere, where the text says nothing. */
  otherwise?: Partial<ArticleDraft>
}

export type Job = DocumentJob | { draft: ArticleDraft }

export type Prepare = (job: Job) => AnnotatedArticle | Promise<AnnotatedArticle>

/** What a preparer is made of; handed to worker threads as it is. */
export interface PreparerOptions extends AnnotateOptions {
  annotator: AnnotatorSetting
}

/** Loads the language models where they are needed, which takes some tenths of a second. */
export function createPreparer({ annotator, ...options }: PreparerOptions): Prepare {
  const annotate = createAnnotate(annotator, options)
  return (job) => annotate('draft' in job ? job.draft : readJob(job))
}

/** The reading alone. */
export const readJob = ({
  bytes,
  limit,
  known = {},
  fetched: { retrievedAt, ...fetched } = {},
  otherwise,
}: DocumentJob): ArticleDraft => ({
  ...otherwise,
  ...readDocument(bytes, { limit, ...fetched, ...(known.url !== undefined && { url: known.url }) }),
  ...(retrievedAt !== undefined && { retrievedAt }),
  ...known,
})
