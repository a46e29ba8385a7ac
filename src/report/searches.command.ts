/**
 * `news-graph searches`: saved searches are added, listed, removed, tested and resumed by the API's own operations; a JSON
 * object a line out for each. Refuses what the API refuses, with its code and the field that is wrong.
 */
import {
  AddSavedSearchDocument,
  ListSavedSearchesDocument,
  RemoveSavedSearchDocument,
  ResumeSavedSearchDocument,
  TestSavedSearchDocument,
  type AddSavedSearchMutation,
  type ListSavedSearchesQuery,
  type RemoveSavedSearchMutation,
  type ResumeSavedSearchMutation,
  type SavedSearchInput,
  type TestSavedSearchMutation,
} from '../client'
import { openDatabase } from '../database/open'
import { NewsGraphError } from '../errors'
import { readArguments, writeLine, type CommandIo } from '../ingest/command-line'
import { createWebhooks } from '../webhooks/start-webhooks'
import { askDatabase, askServer, type Ask } from './ask'

const HELP = `news-graph searches add --name NAME --url URL --statements FILTER
news-graph searches add --name NAME --url URL --articles FILTER
                                 post what is new and fits to a webhook, from now on; prints its secret this once
news-graph searches list         print the searches there are, and how the last deliveries went
news-graph searches remove ID…   end searches; what was found and not delivered goes with them
news-graph searches test ID…     post a delivery without items now, and print what the receiver answers
news-graph searches resume ID…   deliver now what was stopped or waits for its next try

FILTER is the API's StatementFilter or ArticleFilter as JSON, {} for all: '{"speaker": {"name": "Healey"}}'
It works on the database as "sources" does, or asks the server at NEWS_GRAPH_URL (with NEWS_GRAPH_KEY), where that is set.
While "news-graph serve" runs, what is found is delivered. Nothing is posted until NEWS_GRAPH_CONTACT is set (see README.md).
The exit code of test is 1 where a receiver did not take it.
`

const OPTIONS = {
  name: { type: 'string' },
  url: { type: 'string' },
  statements: { type: 'string' },
  articles: { type: 'string' },
} as const

type Options = { [Name in keyof typeof OPTIONS]?: string }

/** @returns exit code */
type Run = (options: Options, ids: readonly string[], ask: Ask, io: CommandIo) => Promise<number>

const PAGE = 100

const wrong = (message: string): NewsGraphError => new NewsGraphError('BAD_COMMAND', message)

/** @throws NewsGraphError with the code of the first error, also one of the input */
async function answerOf<Data>(ask: Ask, document: { toString(): string }, variables: object): Promise<Data> {
  const { data, errors = [] } = await ask({ query: document.toString(), variables: { ...variables } })
  const [error] = errors
  if (error) throw new NewsGraphError((error.extensions?.code ?? 'INTERNAL') as NewsGraphError['code'], error.message)
  for (const answer of Object.values(data as Record<string, { userErrors?: UserError[] }>)) {
    const [mistake] = answer.userErrors ?? []
    if (mistake)
      throw new NewsGraphError(mistake.code as NewsGraphError['code'], `${mistake.path.join('.')}: ${mistake.message}`)
  }
  return data as Data
}

interface UserError {
  path: string[]
  code: string
  message: string
}

/** @throws BAD_COMMAND */
function parseFilter(option: string, text: string): object {
  try {
    const filter = JSON.parse(text) as unknown
    if (typeof filter === 'object' && filter !== null && !Array.isArray(filter)) return filter
  } catch (error) {
    throw wrong(`--${option} must be a filter as JSON: ${(error as Error).message}`)
  }
  throw wrong(`--${option} must be a JSON object, e.g. {"text": "harbour"}`)
}

const add: Run = async ({ name, url, statements, articles }, ids, ask, { stdout, stderr }) => {
  if (ids.length > 0) throw wrong(`searches add takes options only, but got "${ids[0]}"`)
  if (name === undefined || url === undefined) throw wrong('searches add needs --name and --url')
  const input: SavedSearchInput = {
    name,
    url,
    ...(statements !== undefined && { statements: parseFilter('statements', statements) }),
    ...(articles !== undefined && { articles: parseFilter('articles', articles) }),
  }
  const { addSavedSearch } = await answerOf<AddSavedSearchMutation>(ask, AddSavedSearchDocument, { input })
  await writeLine(stdout, { ...addSavedSearch.savedSearch, secret: addSavedSearch.secret })
  stderr.write('Keep the secret now: the receiver needs it to check signatures, and nobody can show it again.\n')
  return 0
}

const list: Run = async (_options, ids, ask, { stdout }) => {
  if (ids.length > 0) throw wrong(`searches list takes no words, but got "${ids[0]}"`)
  for (let after: string | null = null; ;) {
    const { savedSearches }: ListSavedSearchesQuery = await answerOf(ask, ListSavedSearchesDocument, {
      first: PAGE,
      after,
    })
    for (const search of savedSearches.nodes) await writeLine(stdout, search)
    if (!savedSearches.pageInfo.hasNextPage) return 0
    after = savedSearches.pageInfo.endCursor ?? null
  }
}

function needIds(command: string, ids: readonly string[]): void {
  if (ids.length === 0) throw wrong(`searches ${command} needs the id of a search; news-graph searches list tells them`)
}

const remove: Run = async (_options, ids, ask, { stdout }) => {
  needIds('remove', ids)
  for (const id of ids) {
    await answerOf<RemoveSavedSearchMutation>(ask, RemoveSavedSearchDocument, { id })
    await writeLine(stdout, { id, outcome: 'REMOVED' })
  }
  return 0
}

const test: Run = async (_options, ids, ask, { stdout }) => {
  needIds('test', ids)
  let code = 0
  for (const id of ids) {
    const { testSavedSearch } = await answerOf<TestSavedSearchMutation>(ask, TestSavedSearchDocument, { id })
    const { delivered, status, answer } = testSavedSearch
    if (!delivered) code = 1
    await writeLine(stdout, { id, delivered, status, answer })
  }
  return code
}

const resume: Run = async (_options, ids, ask, { stdout }) => {
  needIds('resume', ids)
  for (const id of ids) {
    const { resumeSavedSearch } = await answerOf<ResumeSavedSearchMutation>(ask, ResumeSavedSearchDocument, { id })
    await writeLine(stdout, resumeSavedSearch.savedSearch)
  }
  return 0
}

const COMMANDS: Readonly<Record<string, Run>> = { add, list, remove, test, resume }

export async function runSearches(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  const [name = '', ...ids] = positionals
  const { help, ...options } = values
  if (help) {
    io.stdout.write(HELP)
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw wrong(`searches takes add, list, remove, test or resume, but got "${name}"\n\n${HELP}`)
  const { url, key, fetch } = io.config
  if (url !== undefined) return command(options, ids, askServer(url, key), io)
  const database = await openDatabase(io.config)
  const out = fetch && createWebhooks(fetch)
  try {
    const log = (error: unknown): unknown => io.stderr.write(`${String(error)}\n`)
    return await command(options, ids, await askDatabase(database, log, out && { webhooks: out.webhooks }), io)
  } finally {
    await out?.close()
    await database.close()
  }
}
