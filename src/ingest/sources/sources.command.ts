/**
 * `news-graph sources`: feeds and sitemaps that are followed are added, listed, removed and polled; a JSON object a line
 * out for each. Polling by hand does not wait for the time of a source, but for its host's pauses.
 */
import type { Database } from '../../database/database'
import { openDatabase } from '../../database/open'
import { NewsGraphError } from '../../errors'
import { checkUrl } from '../../fetch/check-url'
import type { PollError } from '../../graph/source/polling.store'
import { claimNextItem, countWaiting } from '../../graph/source/source-item.store'
import {
  addSource,
  createSourceLoaders,
  readSourcesAt,
  removeSource,
  type SourceRow,
} from '../../graph/source/source.store'
import { toGlobalId } from '../../graph/shared/ids'
import { readArguments, writeLine, type CommandIo } from '../command-line'
import { createWorkbench } from '../workbench'
import { createFetching, fetchDisabled } from './fetching'
import { Follower } from './follow'

const HELP = `news-graph sources add URL…      follow feeds (RSS, Atom, JSON Feed) and sitemaps
news-graph sources list          print what is followed, and how the last polls went
news-graph sources remove URL…   stop following; the articles that came stay
news-graph sources poll [URL…]   poll now, all or these, and take in what is new or changed

Each prints a JSON object a line. While "news-graph serve" runs, sources are polled on schedule by themselves.
Fetching is off until NEWS_GRAPH_CONTACT names the e-mail or web address at which sites can reach you (see README.md).
The exit code of poll is 1 where a source or an item failed; its line says why.
`

/** Sources that are worked off side by side. */
const SIDE_BY_SIDE = 8
/** Whoever polls by hand waits for a host's pauses this long. */
const PATIENCE = 600_000

type Run = (urls: readonly string[], database: Database, io: CommandIo) => Promise<number>

/** @throws BAD_COMMAND */
function needUrls(command: string, urls: readonly string[]): void {
  if (urls.length === 0) throw new NewsGraphError('BAD_COMMAND', `sources ${command} needs the address of a source`)
}

const normal = (urls: readonly string[]): string[] => urls.map((url) => checkUrl(url).href)

/** Those of the addresses, all where there are none. @throws NOT_FOUND naming the ones that are not followed */
async function findSources(database: Database, urls: readonly string[]): Promise<SourceRow[]> {
  const wanted = normal(urls)
  const sources = await readSourcesAt(database, wanted.length === 0 ? null : wanted)
  const missing = wanted.filter((url) => !sources.some((source) => source.url === url))
  if (missing.length > 0) throw new NewsGraphError('NOT_FOUND', `not followed: ${missing.join(', ')}; add it first`)
  return sources
}

const add: Run = async (urls, database, { stdout }) => {
  needUrls('add', urls)
  for (const url of normal(urls)) {
    const { id, isNew } = await addSource(database, url)
    await writeLine(stdout, { source: url, id: toGlobalId('source', id), outcome: isNew ? 'ADDED' : 'KNOWN' })
  }
  return 0
}

const remove: Run = async (urls, database, { stdout }) => {
  needUrls('remove', urls)
  for (const { uuid, url } of await findSources(database, urls)) {
    await removeSource(database, uuid)
    await writeLine(stdout, { source: url, outcome: 'REMOVED' })
  }
  return 0
}

const list: Run = async (urls, database, { stdout }) => {
  const { counts } = createSourceLoaders(database)
  const sources = await findSources(database, urls)
  const counted = await Promise.all(sources.map(({ uuid }) => counts.load({ parent: uuid, args: null })))
  for (const [at, { uuid: _, url, ...source }] of sources.entries()) {
    const { seen, waiting } = counted[at]!
    await writeLine(stdout, { source: url, ...source, itemsSeen: seen, itemsWaiting: waiting })
  }
  return 0
}

class HandPoll {
  private failed = false

  constructor(
    private readonly follower: Follower,
    private readonly database: Database,
    private readonly io: CommandIo,
    private readonly stop: AbortSignal,
  ) {}

  private async pollOne({ uuid, url }: SourceRow): Promise<void> {
    const outcome = await this.follower.poll(uuid, true)
    await this.print({ source: url, ...outcome })
    while (!this.stop.aborted) {
      const item = await claimNextItem(this.database, uuid, this.follower.lease)
      if (item === undefined) break
      const { articleId, ...taken } = await this.follower.takeItem(item)
      const article = articleId === undefined ? {} : { article: toGlobalId('article', articleId) }
      await this.print({ source: url, item: item.url ?? (item.entry as { id: string }).id, ...taken, ...article })
    }
    const waiting = await countWaiting(this.database, uuid)
    if (waiting > 0) await this.print({ source: url, outcome: 'WAITING', items: waiting })
  }

  private print(line: { error?: PollError; [field: string]: unknown }): Promise<void> {
    if (line.error !== undefined) this.failed = true
    return writeLine(this.io.stdout, line)
  }

  /** @returns exit code */
  async run(sources: readonly SourceRow[]): Promise<number> {
    const next = sources.values()
    const worker = async (): Promise<void> => {
      for (const source of next) {
        if (this.stop.aborted) return
        await this.pollOne(source)
      }
    }
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker))
    return this.stop.aborted ? 130 : this.failed ? 1 : 0
  }
}

const poll: Run = async (urls, database, io) => {
  const { config, stderr } = io
  if (config.fetch === undefined) throw fetchDisabled()
  const sources = await findSources(database, urls)
  const stop = new AbortController()
  const workbench = createWorkbench(config)
  const fetching = createFetching(config.fetch, database, PATIENCE)
  const interrupt = (): void => {
    stop.abort()
    void fetching.close()
  }
  process.once('SIGINT', interrupt)
  const log = (error: unknown): void =>
    void stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  const services = { database, workbench, fetching, limits: config.limits, log, stop: stop.signal }
  try {
    return await new HandPoll(new Follower(services), database, io, stop.signal).run(sources)
  } finally {
    process.off('SIGINT', interrupt)
    await fetching.close()
    await workbench.close()
  }
}

const COMMANDS: Readonly<Record<string, Run>> = { add, list, remove, poll }

export async function runSources(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = readArguments(args, {})
  const [name = '', ...urls] = positionals
  if (values.help) {
    io.stdout.write(HELP)
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command)
    throw new NewsGraphError('BAD_COMMAND', `sources takes add, list, remove or poll, but got "${name}"\n\n${HELP}`)
  const database = await openDatabase(io.config)
  try {
    return await command(urls, database, io)
  } finally {
    await database.close()
  }
}
