/** The commands of `ingest/` as a process of their own, from the sources: what main.ts does of them. */
import { readConfig } from '../../src/config'
import { runAnnotate } from '../../src/ingest/annotate.command'
import { runExport } from '../../src/ingest/export.command'
import { runImport } from '../../src/ingest/import.command'
import { runIngest } from '../../src/ingest/ingest.command'
import { runGazetteer } from '../../src/ingest/gazetteer/gazetteer.command'
import { runSources } from '../../src/ingest/sources/sources.command'

const COMMANDS: Record<string, typeof runIngest> = {
  annotate: runAnnotate,
  ingest: runIngest,
  import: runImport,
  export: runExport,
  gazetteer: runGazetteer,
  sources: runSources,
}

const { stdin, stdout, stderr, argv } = process
const [name = '', ...args] = argv.slice(2)

void COMMANDS[name]!(args, { config: readConfig(), stdin, stdout, stderr }).then((code) => (process.exitCode = code))
