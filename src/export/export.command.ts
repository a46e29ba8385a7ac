/**
 * `news-graph export`: the graph out in the format asked for, streamed. JSON Lines, which import takes back, are written by
 * ingest/export.command.ts; everything else here.
 */
import 'reflect-metadata' // before any class with decorators
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { openDatabase } from '../database/open'
import { NewsGraphError } from '../errors'
import { beginExport } from '../graph/export/lines.store'
import { Loaders } from '../graph/shared/loaders'
import { readArguments, write, type CommandIo } from '../ingest/command-line'
import { runExport as runJsonLines } from '../ingest/export.command'
import { TABLES } from './csv'
import { FORMAT_NAMES, FORMATS, formatOf, inChunks, type ExportSource } from './formats'
import { select, type Asked } from './selection'

const HELP = `news-graph export [--format FORMAT] [FILTER …]

Prints the graph to standard output. FORMAT is one of
  jsonl      all of it, as import takes it back (default; "export --format jsonl --help" tells of it and of --canonical)
  gexf       entities and ties for Gephi (GEXF 1.3), ties with the time in which they were seen
  graphml    entities and ties for yEd, igraph, NetworkX
  csv        entities and ties as two tables in a zip archive, or with --out FOLDER as nodes.csv and edges.csv
  cypher     entities and ties for Neo4j: news-graph export --format cypher | cypher-shell
  jsonld     people, organisations, places, events, articles and quotations in the terms of schema.org

A part of it (not of jsonl); ENTITY is a name, an id or a Wikidata item:
  --of ENTITY        the strongest ties around it; give it again for more than one
    --depth N          ties away from it, 1 to 3 (1)
    --limit N          entities at the most, 1 to 1000 (100)
  --kinds KIND,…     ties of these kinds: CO_MENTIONED, SPOKE_ABOUT, SPOKE_TO, TOOK_PART_WITH, TOOK_PART_IN,
                     HOLDS_ROLE, LOCATED_IN
  --min-weight N     ties that at least so many articles or statements show
  --since, --until   ties that articles of that time show; quotations said then: 2025-10-31, 2025-10 or 2025
  --speaker ENTITY, --about ENTITY, --publisher ENTITY
                     quotations made by, about or carried by it (jsonld without --of)
`

const OPTIONS = {
  format: { type: 'string', default: 'jsonl' },
  out: { type: 'string' },
  of: { type: 'string', multiple: true },
  depth: { type: 'string' },
  limit: { type: 'string' },
  kinds: { type: 'string' },
  'min-weight': { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
  speaker: { type: 'string', multiple: true },
  about: { type: 'string', multiple: true },
  publisher: { type: 'string', multiple: true },
} as const

const wrong = (message: string): NewsGraphError => new NewsGraphError('BAD_COMMAND', message)

/** Before anything else is read, as each format has options of its own; undefined: none is named. */
const formatNamed = (args: string[]): string | boolean | undefined =>
  parseArgs({ args, strict: false, allowPositionals: true, options: { format: { type: 'string' } } }).values.format

async function writeTables(source: ExportSource, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const graph = await source.graph()
  for (const { name, write } of TABLES)
    await pipeline(Readable.from(inChunks(write(graph))), createWriteStream(join(folder, name)))
}

export async function runExport(args: string[], io: CommandIo): Promise<number> {
  const named = formatNamed(args)
  if (named === 'jsonl' || (named === undefined && !args.some((arg) => ['--help', '-h'].includes(arg))))
    return runJsonLines(args, io)
  const { values, positionals } = readArguments(args, OPTIONS)
  if (values.help) {
    io.stdout.write(HELP)
    return 0
  }
  if (positionals.length > 0) throw wrong(`export takes options only, but got "${positionals[0]}"`)
  if (!FORMAT_NAMES.some((name) => name === values.format))
    throw wrong(`--format must be one of jsonl, ${FORMAT_NAMES.join(', ')}, but is "${values.format}"`)
  const format = formatOf(values.format)
  const { out: folder, 'min-weight': minWeight, ...others } = values
  if (folder !== undefined && format !== 'csv') throw wrong(`--out goes with --format csv; ${format} is printed`)
  if (format === 'csv' && folder === undefined && (io.stdout as { isTTY?: boolean }).isTTY)
    throw wrong('--format csv gives a zip archive: send it to a file (> graph.zip) or give --out FOLDER')
  const asked: Asked = { ...others, minWeight }

  const database = await openDatabase(io.config)
  try {
    await database.transaction(async (db) => {
      await beginExport(db)
      const { source, truncated } = await select({ db, loaders: new Loaders(db) }, asked, format)
      if (truncated) io.stderr.write('There is more around than --limit allows: the strongest ties are given.\n')
      if (folder !== undefined) return writeTables(source, folder)
      for await (const chunk of inChunks(FORMATS[format].write(source))) await write(io.stdout, chunk)
    })
    return 0
  } finally {
    await database.close()
  }
}
