#!/usr/bin/env node
/**
 * The command line: one program, a command a word. Prints data to stdout, everything else to stderr; the exit code is 0
 * only where all that was asked for was done.
 */
import { readConfig } from './config'
import { isNewsGraphError, OutputClosed } from './errors'

const HELP = `news-graph COMMAND [ARGUMENT …]

  serve                 serve the API, the playground and the explorer (npm start)
  ingest PATH…|-        take articles into the graph: text, pages, JSON Lines, folders; - is standard input
  import PATH…|-        take annotated articles (JSON Lines) as they are
  export                print the graph: JSON Lines, GEXF, GraphML, CSV, JSON-LD, Cypher
  who NAME              print what somebody said, with outlets and printed words
  annotate PATH…|-      print what is found in drafts, a line each, storing nothing
  sources add|list|remove|poll
                        follow feeds and sitemaps
  searches add|list|remove|test|resume
                        post what is new and fits a filter to webhooks
  key create|list|revoke
                        make keys for those who may ask or change the graph
  gazetteer import FILE…|-
                        know the people, bodies, places and events of a Wikidata dump
  read PATH…|-          print the articles that files hold as drafts, storing nothing

news-graph COMMAND --help tells more. Settings come from the environment (see README.md).
`

interface Io {
  stdin: NodeJS.ReadStream
  stdout: NodeJS.WriteStream
  stderr: NodeJS.WriteStream
}

type Command = (args: string[], io: Io) => Promise<number>

/** Loaded when asked for, so that `annotate` never waits for the server's code. */
const COMMANDS: Readonly<Record<string, Command>> = {
  serve: async (args, io) => (await import('./api/serve.command.js')).runServe(args, readConfig(), io),
  ingest: async (args, io) =>
    (await import('./ingest/ingest.command.js')).runIngest(args, { config: readConfig(), ...io }),
  import: async (args, io) =>
    (await import('./ingest/import.command.js')).runImport(args, { config: readConfig(), ...io }),
  export: async (args, io) =>
    (await import('./export/export.command.js')).runExport(args, { config: readConfig(), ...io }),
  who: async (args, io) => (await import('./report/who.command.js')).runWho(args, { config: readConfig(), ...io }),
  annotate: async (args, io) =>
    (await import('./ingest/annotate.command.js')).runAnnotate(args, { config: readConfig(), ...io }),
  sources: async (args, io) =>
    (await import('./ingest/sources/sources.command.js')).runSources(args, { config: readConfig(), ...io }),
  searches: async (args, io) =>
    (await import('./report/searches.command.js')).runSearches(args, { config: readConfig(), ...io }),
  key: async (args, io) => (await import('./access/key.command.js')).runKey(args, { config: readConfig(), ...io }),
  gazetteer: async (args, io) =>
    (await import('./ingest/gazetteer/gazetteer.command.js')).runGazetteer(args, { config: readConfig(), ...io }),
  read: async (args, io) => (await import('./ingest/read.command.js')).runRead(args, io),
}

async function main([name, ...args]: string[], io: Io): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(HELP)
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    io.stderr.write(`BAD_COMMAND: there is no command "${name}"\n\n${HELP}`)
    return 2
  }
  return command(args, io)
}

// Not the process itself: it has a property named config, too.
const { stdin, stdout, stderr } = process

// Commands learn of it where they write (ingest/command-line.ts) and end in their own time.
stdout.on('error', () => undefined)

void main(process.argv.slice(2), { stdin, stdout, stderr })
  .catch((error: unknown) => {
    if (error instanceof OutputClosed) return 0
    // Ours says all that helps; anything else is a bug and shows where it happened.
    if (isNewsGraphError(error)) process.stderr.write(`${error.code}: ${error.message}\n`)
    else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return 1
  })
  .then((code) => {
    process.exitCode = code
  })
