/** `news-graph export`: the graph out, a record a line, read batch by batch. */
import type { Database, Sql } from '../database/database'
import { openDatabase } from '../database/open'
import { NewsGraphError } from '../errors'
import { readStoredArticlesAfter } from '../graph/article/article-export.store'
import { canonicalLines } from '../graph/export/canonical.store'
import { beginExport } from '../graph/export/lines.store'
import { linesAfterArticles, linesBeforeArticles } from '../graph/export/records.store'
import { readArguments, write, writeLine, type CommandIo } from './command-line'
import { toAnnotated } from './export-article'

const HELP = `news-graph export [--format jsonl] [--canonical]

Prints the whole graph, a JSON object a line (JSON Lines). First entities that articles do not tell whole; then every article
with all that was found in it (schema/annotated-article.schema.json), keys being global ids; then, told by the field record:
earlier texts, statements over all articles, what data sets say of entities, and everything that people said over it, withdrawn
or not. Import into an empty graph gives the same graph, and its export the same bytes.

--canonical  prints what the graph knows now, to compare two graphs: ids are replaced by what they stand for, times of
             retrieval and of judging left out, all in one order. Two graphs that took the same articles in the same
             order, and whose judgements are the same or withdrawn, print the same bytes. It is not read by import.
`

const BATCH = 50

export async function runExport(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'jsonl' },
    canonical: { type: 'boolean', default: false },
  })
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
    await (values.canonical ? exportCanonical(database, io.stdout) : exportWhole(database, io.stdout))
    return 0
  } finally {
    await database.close()
  }
}

const exportCanonical = (database: Database, stdout: NodeJS.WritableStream): Promise<void> =>
  database.transaction(async (tx) => {
    for await (const line of canonicalLines(tx)) await write(stdout, `${line}\n`)
  })

const exportWhole = (database: Database, stdout: NodeJS.WritableStream): Promise<void> =>
  database.transaction(async (tx) => {
    await beginExport(tx)
    for await (const line of linesBeforeArticles(tx)) await write(stdout, `${line}\n`)
    await exportArticles(tx, stdout)
    for await (const line of linesAfterArticles(tx)) await write(stdout, `${line}\n`)
  })

async function exportArticles(tx: Sql, stdout: NodeJS.WritableStream): Promise<void> {
  let after: string | null = null
  for (;;) {
    const rows = await readStoredArticlesAfter(tx, after, BATCH)
    for (const row of rows) await writeLine(stdout, toAnnotated(row))
    if (rows.length < BATCH) return
    after = rows.at(-1)!.id
  }
}
