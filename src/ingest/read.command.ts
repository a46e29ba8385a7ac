/**
 * `news-graph read`: files in, the articles that they hold as drafts out, a JSON object a line; nothing is stored.
 * `read -` answers a request a line, `{"id","path" or "html","url"?}`, with a draft or `{"id","error"}`, in order.
 */
import { parseArgs } from 'node:util'
import { readConfig } from '../config'
import { isNewsGraphError, NewsGraphError } from '../errors'
import type { ArticleDraft } from '../read/article-draft'
import { readFileBytes } from '../read/file'
import { readJsonLines } from '../read/json-lines'
import { sniffArchive } from '../read/archive/sniff-archive'
import { isFeed } from '../read/feed/sniff-feed'
import { writeLine } from './command-line'
import { failureLine, failureOf } from './failure'
import type { Item } from './item'
import { peek } from './peek'
import { createReadingRoom, type ReadingRoom } from './reading-room'

export interface ReadIo {
  stdin: AsyncIterable<Uint8Array>
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream
}

const HELP = `news-graph read PATH…|-

Prints the articles that files hold as drafts, a JSON object a line, storing nothing. A path is a plain text, a page, JSON
Lines, a feed, an archive (WARC, zip, tar, each of them gzipped or not) or a folder of such files.
With - each line of standard input asks for one: {"id", "path" or "html", "url"?}; each is answered by a line, in order:
a draft with that id, or {"id", "error": {"code", "message"}}. The exit code is 0 when every line was answered.
Standard input that does not begin with { is read like a file.
`

interface ReadRequest {
  id?: string
  path?: string
  html?: string
  url?: string
}

const FIELDS = ['id', 'path', 'html', 'url'] as const

/** @throws NewsGraphError BAD_ARGUMENT */
function checkRequest(value: unknown): ReadRequest {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new NewsGraphError('BAD_ARGUMENT', 'a request must be a JSON object: {"id", "path" or "html", "url"?}')
  const request = value as Record<string, unknown>
  for (const field of FIELDS)
    if (request[field] !== undefined && typeof request[field] !== 'string')
      throw new NewsGraphError('BAD_ARGUMENT', `${field} must be a string`)
  const { path, html, url } = request as ReadRequest
  if ((path === undefined) === (html === undefined))
    throw new NewsGraphError('BAD_ARGUMENT', 'a request must name either a path or html')
  if (url !== undefined && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
    throw new NewsGraphError('BAD_ARGUMENT', `url must be an absolute http(s) address, but is "${url.slice(0, 200)}"`)
  return request as ReadRequest
}

const refusal = (error: unknown): { error: { code: string; message: string } } => {
  if (!isNewsGraphError(error)) throw error
  return { error: { code: error.code, message: error.message } }
}

const idOf = (value: unknown): { id?: string } => {
  const id =
    typeof value === 'object' && value !== null && Object.hasOwn(value, 'id')
      ? (value as { id: unknown }).id
      : undefined
  return typeof id === 'string' ? { id } : {}
}

const severalArticles = (path: string | undefined): NewsGraphError =>
  new NewsGraphError(
    'BAD_ARTICLE',
    `${path ?? 'html'} is a feed or an archive, which holds several articles: read it as news-graph read PATH`,
  )

class Reading {
  constructor(
    private readonly io: ReadIo,
    private readonly limit: number,
    private readonly room: ReadingRoom,
  ) {}

  private print(line: object): Promise<void> {
    return writeLine(this.io.stdout, line)
  }

  private async read({ path, html, url }: ReadRequest): Promise<ArticleDraft> {
    const bytes = path === undefined ? Buffer.from(html ?? '') : await readFileBytes(path, this.limit)
    if (sniffArchive(bytes) !== undefined || isFeed(bytes)) throw severalArticles(path)
    return this.room.read({ bytes, limit: this.limit, ...(url !== undefined && { fetched: { url } }) })
  }

  private async answer(value: unknown): Promise<object> {
    try {
      return { ...idOf(value), ...(await this.read(checkRequest(value))), ...idOf(value) }
    } catch (error) {
      return { ...idOf(value), ...refusal(error) }
    }
  }

  /** Several are read at once; answers keep the order of the requests. */
  private async requests(lines: AsyncIterable<Uint8Array>): Promise<number> {
    const underWay: Promise<object>[] = []
    for await (const row of readJsonLines(lines, this.limit * 2)) {
      underWay.push('error' in row ? Promise.resolve(refusal(row.error)) : this.answer(row.value))
      if (underWay.length >= this.room.width) await this.print(await underWay.shift()!)
    }
    for (const answer of underWay) await this.print(await answer)
    return 0
  }

  private async draftOf(item: Item): Promise<ArticleDraft> {
    const { noArticle, withoutAnnotations } = await import('./json-items.js') // loads what checks annotations
    switch (item.kind) {
      case 'REFUSED':
        throw item.error
      case 'DOCUMENT':
        return this.room.read({ bytes: item.bytes, limit: this.limit, ...(item.fetched && { fetched: item.fetched }) })
      case 'DRAFT':
        return item.draft
      case 'ANNOTATED':
        return withoutAnnotations(item.article)
      case 'RECORD':
        throw noArticle(item.record.record)
    }
  }

  async files(paths: readonly string[], stdin: AsyncIterable<Uint8Array> = this.io.stdin): Promise<number> {
    let failed = false
    const { readInputs } = await import('./inputs.js') // whoever asks line by line does not wait for archives and feeds
    const options = { stdin, limits: { articleBytes: this.limit }, readFeed: this.room.readFeed }
    for await (const item of readInputs(paths, options)) {
      try {
        await this.print(await this.draftOf(item))
      } catch (error) {
        if (!isNewsGraphError(error)) throw error
        this.io.stderr.write(`${failureLine(failureOf(item, error))}\n`)
        failed = true
      }
    }
    return failed ? 1 : 0
  }

  async standardInput(): Promise<number> {
    const { isJsonLines, head, chunks } = await peek(this.io.stdin, this.limit)
    return head.length === 0 || (isJsonLines && !isFeed(head)) ? this.requests(chunks) : this.files(['-'], chunks)
  }
}

/** @returns exit code */
export async function runRead(args: string[], io: ReadIo): Promise<number> {
  let parsed
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } })
  } catch (error) {
    throw new NewsGraphError(
      'BAD_COMMAND',
      `${(error as Error).message}; see news-graph read --help`,
      {},
      { cause: error },
    )
  }
  const { values, positionals } = parsed
  if (values.help) {
    io.stdout.write(HELP)
    return 0
  }
  if (positionals.length === 0)
    throw new NewsGraphError('BAD_COMMAND', 'read needs the paths of files, or - for standard input')
  const { limits } = readConfig()
  const room = createReadingRoom(limits)
  try {
    const reading = new Reading(io, limits.articleBytes, room)
    return await (positionals.length === 1 && positionals[0] === '-'
      ? reading.standardInput()
      : reading.files(positionals))
  } finally {
    await room.close()
  }
}
