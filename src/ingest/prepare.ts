/**
 * The part of the journey that needs no database: a document or a draft in, an annotated article out.
 * Refuses what cannot be read (the codes of `read/`); whatever it takes, the same input gives the same output.
 */
import { createRequire } from 'node:module'
import type { AnnotateOptions } from '../annotate/annotate'
import type { AnnotatedArticle } from '../annotate/annotated-article'
import type { AnnotatorSetting } from '../config'
import type { ArticleDraft } from '../read/article-draft'
import { createAnnotate } from './annotators/annotator'
import type { DocumentJob } from './read-job'

export type Job = DocumentJob | { draft: ArticleDraft }

export type Prepare = (job: Job) => AnnotatedArticle | Promise<AnnotatedArticle>

/** What a preparer is made of; handed to worker threads as it is. */
export interface PreparerOptions extends AnnotateOptions {
  annotator: AnnotatorSetting
}

const load = createRequire(__filename)

/**
 * Loads the language models where they are needed, which takes some tenths of a second. What reads pages is loaded with
 * the first of them: drafts do without, and need not wait for it.
 */
export function createPreparer({ annotator, ...options }: PreparerOptions): Prepare {
  const annotate = createAnnotate(annotator, options)
  const readJob = (job: DocumentJob) => (load('./read-job') as typeof import('./read-job.js')).readJob(job)
  return (job) => annotate('draft' in job ? job.draft : readJob(job))
}
