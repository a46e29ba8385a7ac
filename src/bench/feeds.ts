/** Feeds whose entries are known in, how well they are read out: shares of titles, links and times (`npm run bench feeds`). */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseEdtf } from '../edtf'
import { isNewsGraphError } from '../errors'
import type { Feed, FeedItem } from '../read/feed/feed'
import { plainLine } from '../read/feed/feed-text'
import { feedTime } from '../read/feed/feed-time'
import { readFeed } from '../read/feed/read-feed'
import { isWebAddress } from '../web-address'
import { printLine as print, type Benchmark } from './benchmark'

interface KnownEntry {
  title: string | null
  link: string | null
  published: string | null
}

interface KnownFeed {
  id: string
  feed_file: string
  expected: { format: string; entries: KnownEntry[] }
}

type Field = 'titles' | 'links' | 'times'

class Score {
  private readonly counts: Record<Field, { right: number; all: number }> = {
    titles: { right: 0, all: 0 },
    links: { right: 0, all: 0 },
    times: { right: 0, all: 0 },
  }
  refused = 0
  readonly wrong: string[] = []

  note(field: Field, where: string, known: string, read: string | undefined, isRight: boolean): void {
    this.counts[field].all += 1
    if (isRight) this.counts[field].right += 1
    else this.wrong.push(`${where} ${field}: ${read ?? 'nothing'} for ${known}`)
  }

  *lines(): Generator<string> {
    for (const [field, { right, all }] of Object.entries(this.counts))
      yield `${field}: ${right} of ${all} right (${(right / Math.max(1, all)).toFixed(4)})`
  }
}

function read({ feed_file }: KnownFeed, folder: string): Feed | string {
  const bytes = readFileSync(join(folder, feed_file))
  try {
    return readFeed(feed_file.endsWith('.gz') ? gunzipSync(bytes) : bytes, {})
  } catch (error) {
    if (!isNewsGraphError(error)) throw error
    return `${error.code}: ${error.message}`
  }
}

/** Tags without an end make entries that hold nothing. */
const saysSomething = ({ title, link, published }: KnownEntry): boolean => (title ?? link ?? published) !== null

/** A link that the feed prints relative is known by its end only. */
const sameLink = (known: string, read: string | undefined): boolean =>
  read !== undefined && (isWebAddress(known) ? read === new URL(known).href : read.endsWith(encodeURI(known)))

/**
 * The known times are cut to whole seconds and have no zone of their own: those of feeds without a zone were taken for UTC.
 */
function sameTime(known: string, read: string | undefined): boolean {
  const [one, other] = [parseEdtf(feedTime(known) ?? ''), parseEdtf(read ?? '')]
  return one !== null && other !== null && one.earliest <= other.latest && other.earliest <= one.latest
}

function compare(score: Score, where: string, known: KnownEntry, item: FeedItem | undefined): void {
  const title = plainLine(known.title ?? undefined)
  if (title !== undefined) score.note('titles', where, title, item?.headline, title === item?.headline)
  if (known.link !== null && (isWebAddress(known.link) || known.link.startsWith('/')))
    score.note('links', where, known.link, item?.url, sameLink(known.link, item?.url))
  if (known.published !== null)
    score.note('times', where, known.published, item?.publishedAt, sameTime(known.published, item?.publishedAt))
}

export const feeds: Benchmark = {
  usage: `npm run bench feeds -- FEEDS.jsonl

Reads feeds whose entries are known and prints which share of titles, links and times is right. A line of FEEDS.jsonl is
{"id", "feed_file" (beside it, gzipped or not), "expected": {"format", "entries": [{"title", "link", "published"}]}};
an empty format: it is no feed, and must be refused. Exit code 1 where a feed could not be read.`,

  run: ({ file }) => {
    if (file === undefined) throw new Error('feeds needs the path of a FEEDS.jsonl')
    return Promise.resolve(scoreFeeds(file))
  },
}

function scoreFeeds(path: string): number {
  const all = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as KnownFeed)
  const score = new Score()
  for (const known of all) {
    const feed = read(known, dirname(path))
    const isFeed = known.expected.format !== ''
    if (typeof feed === 'string') {
      if (isFeed) score.refused += 1
      print(`${known.id}: ${feed}${isFeed ? '' : ' (rightly)'}`)
    }
    const items = typeof feed === 'string' ? [] : feed.items
    const entries = known.expected.entries.filter(saysSomething)
    if (items.length !== entries.length) score.wrong.push(`${known.id}: ${items.length} items for ${entries.length}`)
    entries.forEach((entry, i) => compare(score, `${known.id} ${i}`, entry, items[i]))
  }
  for (const line of score.wrong) print(line)
  for (const line of score.lines()) print(line)
  print(`${all.length - score.refused} of ${all.length} feeds read or rightly refused`)
  return score.refused > 0 ? 1 : 0
}
