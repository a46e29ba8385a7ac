/** One worker of the workbench: documents or drafts in, annotated articles out. */
import { workerData } from 'node:worker_threads'
import { createPreparer, type PreparerOptions } from './prepare'
import { serveJobs } from './serve-jobs'

serveJobs(() => createPreparer(workerData as PreparerOptions))
