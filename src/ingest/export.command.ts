/** `news-graph export`: the graph's articles out, an annotated article a line, read batch by batch. */
import { readStoredArticlesAfter } from '../graph/article/article-export.store'
import { openDatabase } from '../database/open'
import { NewsGraphError } from '../errors'
import { readArguments, writeLine, type CommandIo } from './command-line'
import { toAnnotated } from './export-article'

const HELP = `news-graph export [--format jsonl]

Prints every article of the graph with all that was found in it, one JSON object a line (JSON Lines,
schema/annotated-article.schema.json). Keys are global ids: import into an empty graph gives the same entities, statements
and events. Merges and reviews of curators and earlier texts are not in it.
`

const BATCH = 50

export async function runExport(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = readArguments(args, { format: { type: 'string', default: 'jsonl' } })
  if (values.help) {
    io.stdout.write(HELP)
    return 0
  }
  if (positionals.length > 0)
    throw new NewsGraphError(
      'BAD_COMMAND',
      `export takes no paths, but got "${positionals[0]}"; it prints to standard output`,
    )
  if (values.format !== 'jsonl')
    throw new NewsGraphError('BAD_COMMAND', `--format must be jsonl, but is "${String(values.format)}"`)
  const database = await openDatabase(io.config)
  try {
    let after: string | null = null
    for (;;) {
      const rows = await readStoredArticlesAfter(database, after, BATCH)
      for (const row of rows) await writeLine(io.stdout, toAnnotated(row))
      if (rows.length < BATCH) return 0
      after = rows.at(-1)!.id
    }
  } finally {
    await database.close()
  }
}
