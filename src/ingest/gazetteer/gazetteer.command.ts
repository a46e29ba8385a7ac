/**
 * `news-graph gazetteer import`: Wikidata dumps in, what is kept of them in the gazetteer, and what the graph has already tied
 * to it. The exit code: 0, 1 where a line or file was refused, 130 where it was interrupted.
 */
import type { Database } from '../../database/database'
import { openDatabase } from '../../database/open'
import { isNewsGraphError, NewsGraphError } from '../../errors'
import type { ImportProgress } from '../../graph/gazetteer/gazetteer-load.store'
import { checkPaths, readArguments, refuseAddresses, type CommandIo } from '../command-line'
import { onInterrupt } from '../interrupt'
import { createProgress } from '../progress'
import { openDump, standardInput } from './dump-file'
import { importDump } from './import-dump'
import { linkKnownEntities } from './link-known'

const HELP = `news-graph gazetteer import FILE…|-

Takes a Wikidata dump (JSON, an item a line; plain, gzip or bzip2; of any size) into the gazetteer, which tells who and what the
names in articles mean. Kept are people, organisations, places and events, by their class (P31) and by what the dump says of
classes (P279), places that lie in a district (P131) at coordinates (P625), and the posts that people hold; of each its names in
all languages, description, country, coordinates, owner, website, and positions with their times. A name that two items fit
equally well means neither.

Whatever interrupts it, the same command goes on where it was; an item that comes again replaces what was known of it.
Nothing is fetched. - is standard input, unpacked, which cannot be gone on with.

For each line that is damaged its file, number, code and reason go to standard error, the rest goes in, and the exit code is 1.
A line may also be an item of your own, as in prisma/gazetteer: {"id":"Q…","type":"PERSON","name":"…","roles":[…]}.
At the end the entities that the graph has already are tied to the items that they are.

--source NAME   the data set, as entities and roles carry it (Wikidata)
`

const INTERRUPTED = 130
const WIKIDATA = 'Wikidata'

interface Run extends CommandIo {
  db: Database
  source: string
  stop: AbortSignal
}

const summary = ({ lines, kept, failed }: ImportProgress): string =>
  `${lines} lines, ${kept} items kept; ${failed} failed`

/** What a file gave; null where it could not be read at all. */
async function importFile(
  path: string,
  { db, source, stop, stdin, stdout, stderr }: Run,
): Promise<ImportProgress | null> {
  try {
    const file = path === '-' ? standardInput(stdin as AsyncIterable<Uint8Array>) : await openDump(path)
    const progress = createProgress(stderr, file.size, 'items')
    let shown = 0
    try {
      const done = await importDump(db, file, {
        source,
        stop,
        onBad: (error) => {
          progress.advance({ failed: 1 })
          progress.say(`${path}: ${error.code}: ${error.message}`)
        },
        onProgress: ({ lines }) => {
          progress.advance({ done: lines - shown })
          shown = lines
        },
        onRead: (bytes) => progress.advance({ bytes }),
      })
      progress.stop()
      stdout.write(`${path}: ${summary(done)}${stop.aborted ? '; interrupted' : ''}\n`)
      return done
    } finally {
      progress.stop()
    }
  } catch (error) {
    if (!isNewsGraphError(error) || error.code === 'DATABASE_UNREACHABLE') throw error
    stderr.write(`${path}: ${error.code}: ${error.message}\n`)
    return null
  }
}

async function runImport(paths: readonly string[], source: string, io: CommandIo): Promise<number> {
  const db = await openDatabase(io.config)
  const stop = new AbortController()
  const forgetInterrupt = onInterrupt(() => stop.abort())
  try {
    let allIn = true
    for (const path of paths) {
      const done = await importFile(path, { ...io, db, source, stop: stop.signal })
      allIn &&= done !== null && done.failed === 0
      if (stop.signal.aborted) return INTERRUPTED
    }
    const linked = await linkKnownEntities(db, stop.signal)
    io.stdout.write(`${linked} ${linked === 1 ? 'entity' : 'entities'} of the graph tied to items\n`)
    return stop.signal.aborted ? INTERRUPTED : allIn ? 0 : 1
  } finally {
    forgetInterrupt()
    await db.close()
  }
}

/** @throws NewsGraphError BAD_COMMAND, and what the database refuses */
export async function runGazetteer([command, ...args]: string[], io: CommandIo): Promise<number> {
  if (command === undefined || command === '--help' || command === '-h') {
    io.stdout.write(HELP)
    return command === undefined ? 2 : 0
  }
  if (command !== 'import')
    throw new NewsGraphError('BAD_COMMAND', `gazetteer knows no "${command}"; it has: gazetteer import FILE`)
  const { values, positionals } = readArguments(args, { source: { type: 'string', default: WIKIDATA } })
  if (values.help) {
    io.stdout.write(HELP)
    return 0
  }
  checkPaths('gazetteer import', positionals)
  refuseAddresses('gazetteer import', positionals)
  return runImport(positionals, values.source, io)
}
