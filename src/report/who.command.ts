/**
 * `news-graph who`: what somebody said, for people who do not write GraphQL. A name and a few options in, a readable answer
 * or one JSON object out. Where a name fits several, they are listed and nothing is answered.
 */
import { WhoSaidWhatDocument, type WhoSaidWhatQuery, type WhoSaidWhatQueryVariables } from '../client'
import { openDatabase } from '../database/open'
import { readDays } from '../days'
import { NewsGraphError } from '../errors'
import { refOf } from '../graph/entity/ref-text'
import { readArguments, write, type CommandIo } from '../ingest/command-line'
import { askDatabase, askServer, type Ask } from './ask'
import { safe, terminalOf, wrap, type Terminal } from './terminal'
import { candidateLines, statementLines, whoLines, type Candidate } from './who-text'

const HELP = `news-graph who NAME [--about NAME] [--place NAME] [--since DAY] [--until DAY] [--limit N] [--json]

Prints what somebody said: when, where, to whom, which outlets carried it, and the words that they printed, newest first.

NAME      a name as people write it ("Healey"), an id (entity_…) or a Wikidata item (Q22686)
--about   only statements that name or mean it
--place   only what was said there or in a place within it
--since, --until
          days, months or years: 2025-10-31, 2025-10, 2025
--limit   statements at the most, 1 to 100 (10)
--json    the answer as one JSON object

It asks the server at NEWS_GRAPH_URL (with NEWS_GRAPH_KEY), where that is set, else the database as "export" does.
The exit code is 1 where nobody or several are meant, and 0 where nothing was said.
`

const OPTIONS = {
  about: { type: 'string' },
  place: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
  limit: { type: 'string', default: '10' },
  json: { type: 'boolean', default: false },
} as const

interface Question {
  who: string
  about?: string
  place?: string
  since?: string
  until?: string
  limit: number
}

const wrong = (message: string): NewsGraphError => new NewsGraphError('BAD_COMMAND', message)

function readQuestion(args: string[]): { question: Question; json: boolean; help: boolean } {
  const { values, positionals } = readArguments(args, OPTIONS)
  const { help, json, limit, ...narrow } = values
  const [who = '', second] = positionals
  const question = { who, ...narrow, limit: Number(limit) }
  if (help) return { question, json, help }
  if (who === '') throw wrong('who needs a name: news-graph who "John Healey"')
  if (second !== undefined) throw wrong(`who takes one name; put it in quotation marks: "${positionals.join(' ')}"`)
  if (!Number.isInteger(question.limit) || question.limit < 1 || question.limit > 100)
    throw wrong(`--limit must be a whole number from 1 to 100, but is "${limit}"`)
  return { question, json, help }
}

function variablesOf({ who, about, place, since, until, limit }: Question): WhoSaidWhatQueryVariables {
  return {
    who: refOf(who),
    filter: {
      speaker: [refOf(who)],
      ...(about !== undefined && { about: [refOf(about)] }),
      ...(place !== undefined && { place: [refOf(place)] }),
      said: readDays(since, until),
    },
    first: limit,
  }
}

type Answer = { data: WhoSaidWhatQuery } | { candidates: Candidate[]; message: string }

/** @throws NewsGraphError with the code of the first error, but for names that fit several */
async function answerOf(ask: Ask, question: Question): Promise<Answer> {
  const { data, errors = [] } = await ask({ query: WhoSaidWhatDocument.toString(), variables: variablesOf(question) })
  const [error] = errors
  if (!error) return { data: data as WhoSaidWhatQuery }
  const { code = 'INTERNAL', candidates } = error.extensions ?? {}
  if (code === 'AMBIGUOUS_ENTITY') return { candidates: candidates as Candidate[], message: error.message }
  throw new NewsGraphError(code as NewsGraphError['code'], safe(error.message))
}

const FILTERS = ['about', 'place', 'since', 'until'] as const

const narrowed = ({ about, place, since, until }: Question): string =>
  [
    about === undefined ? '' : ` about ${safe(about)}`,
    place === undefined ? '' : ` in ${safe(place)}`,
    since === undefined ? '' : ` since ${safe(since)}`,
    until === undefined ? '' : ` until ${safe(until)}`,
  ].join('')

/** How many statements there are without some of the options. */
async function countWithout(ask: Ask, question: Question, options: readonly (keyof Question)[]): Promise<number> {
  const left = Object.fromEntries(options.map((name) => [name, undefined]))
  const answer = await answerOf(ask, { ...question, ...left, limit: 1 })
  return 'data' in answer ? (answer.data.statements.totalCount ?? 0) : 0
}

/** What leaving out one option would bring, or else all of them. */
async function wideningLines(ask: Ask, question: Question): Promise<string[]> {
  const given = FILTERS.filter((name) => question[name] !== undefined)
  const tries = [...given.map((name) => [name]), ...(given.length > 1 ? [given] : [])]
  const lines: string[] = []
  for (const options of tries) {
    if (options.length > 1 && lines.length > 0) break
    const count = await countWithout(ask, question, options)
    const names = options.map((name) => `--${name}`).join(' and ')
    if (count > 0) lines.push(`Without ${names} there ${count === 1 ? 'is 1' : `are ${count}`}.`)
  }
  return lines.length > 0 ? lines : ['Articles that carry one may not have been taken in.']
}

async function linesOf(ask: Ask, question: Question, data: WhoSaidWhatQuery, terminal: Terminal): Promise<string[]> {
  const { entity, statements } = data
  const { totalCount, nodes } = statements
  const head = [...whoLines(entity!, terminal), '']
  if (nodes.length === 0) {
    const said = [`No statement${narrowed(question)} is known.`, ...(await wideningLines(ask, question))]
    return [...head, ...said.flatMap((line) => wrap(line, terminal))]
  }
  const left = totalCount - nodes.length
  return [
    ...head,
    ...wrap(
      `${totalCount} ${totalCount === 1 ? 'statement' : 'statements'}${narrowed(question)}, newest first`,
      terminal,
    ),
    ...nodes.flatMap((statement) => ['', ...statementLines(statement, terminal)]),
    ...(left > 0 ? ['', `${left} more: give --limit ${Math.min(totalCount, 100)}`] : []),
  ]
}

async function print(ask: Ask, question: Question, json: boolean, io: CommandIo): Promise<number> {
  const terminal = terminalOf(io.stdout as { isTTY?: boolean }, io.config.noColour)
  const answer = await answerOf(ask, question)
  if ('candidates' in answer) {
    const { candidates, message } = answer
    if (json) await write(io.stdout, `${JSON.stringify({ candidates })}\n`)
    else {
      const lines = [...wrap(safe(message), terminal), ...candidateLines(candidates, terminal)]
      await write(io.stderr, `AMBIGUOUS_ENTITY: ${lines.join('\n')}\n`)
    }
    return 1
  }
  if (answer.data.entity == null)
    throw new NewsGraphError('ENTITY_NOT_FOUND', `The graph does not know ${question.who}`)
  const text = json ? JSON.stringify(answer.data) : (await linesOf(ask, question, answer.data, terminal)).join('\n')
  await write(io.stdout, `${text}\n`)
  return 0
}

export async function runWho(args: string[], io: CommandIo): Promise<number> {
  const { question, json, help } = readQuestion(args)
  if (help) {
    io.stdout.write(HELP)
    return 0
  }
  const { url, key } = io.config
  if (url !== undefined) return print(askServer(url, key), question, json, io)
  const database = await openDatabase(io.config)
  try {
    const ask = await askDatabase(database, (error) => io.stderr.write(`${String(error)}\n`))
    return await print(ask, question, json, io)
  } finally {
    await database.close()
  }
}
