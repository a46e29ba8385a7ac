/** `news-graph ingest`: files, folders, addresses of pages and standard input in, their articles in the graph; see ingest-run.ts. */
import { checkPaths, readArguments, type CommandIo } from './command-line'
import { runIntoGraph } from './ingest-run'

const HELP = `news-graph ingest PATH|URL…|-

Takes articles into the graph. A URL is a page, fetched once NEWS_GRAPH_CONTACT is set (feeds: news-graph sources). A path is a plain text, an HTML page, JSON Lines of article drafts or annotated articles,
a feed (RSS, Atom, JSON Feed; what it prints in full), an archive (WARC as crawlers write it, zip, tar, each of them gzipped
or not) or a folder of such files; - is standard input, told by its first bytes.
What is annotated already (entities, mentions, events, statements or roles) is taken as it is.

The same article again changes nothing; with a changed text it becomes a version. For each file, line or page that fails its
name, code and reason go to standard error, the rest goes in, and the exit code is 1.
`

export async function runIngest(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = readArguments(args, {})
  if (values.help) {
    io.stdout.write(HELP)
    return 0
  }
  checkPaths('ingest', positionals)
  return runIntoGraph(positionals, false, io)
}
