/** `news-graph import`: JSON Lines of annotated articles and other records of an export into the graph, as they are; see ingest-run.ts. */
import { checkPaths, readArguments, refuseAddresses, type CommandIo } from './command-line'
import { runIntoGraph } from './ingest-run'

const HELP = `news-graph import PATH…|-

Takes annotated articles (JSON Lines, schema/annotated-article.schema.json) into the graph; nothing is annotated anew.
Articles of one file that use one key speak of one entity, event or statement; keys that export wrote are kept as ids.
Every other record that export writes is taken, too: into an empty graph, all of an export gives the graph it came from.

For each line that fails its file, number, code and reason go to standard error, the rest goes in, and the exit code is 1.
`

export async function runImport(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = readArguments(args, {})
  if (values.help) {
    io.stdout.write(HELP)
    return 0
  }
  checkPaths('import', positionals)
  refuseAddresses('import', positionals)
  return runIntoGraph(positionals, true, io)
}
