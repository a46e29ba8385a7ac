/** `news-graph export …` in this process; what it prints as bytes, as an archive may be among it. */
import { runExport } from '../../src/export/export.command'
import { runForBytes } from '../ingest/run-command'

export const runExportOf = (databaseUrl: string, ...args: string[]) =>
  runForBytes(runExport, args, { environment: { DATABASE_URL: databaseUrl } })
