/** Sources that are followed, polled from the command line: by several processes, and by one that is killed. */
import { setTimeout as pause } from 'node:timers/promises'
import { runIngest } from '../../src/ingest/ingest.command'
import { runSources } from '../../src/ingest/sources/sources.command'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { startPress, type Press } from './press-server'
import { runHere, startCommand } from './run-command'

interface Line {
  source: string
  outcome: string
  item?: string
  items?: number
  error?: { code: string; message: string }
}

jest.setTimeout(60_000)

let database: TestDatabase
let press: Press
let environment: Record<string, string>

beforeEach(async () => {
  database = await createTestDatabase()
  press = await startPress()
  environment = {
    DATABASE_URL: database.url,
    NEWS_GRAPH_CONTACT: 'desk@example.org',
    NEWS_GRAPH_FETCH_ALLOW: '127.0.0.1',
    NEWS_GRAPH_FETCH_MAX_MS: '1500',
    NEWS_GRAPH_MAX_ARTICLE_MS: '3000',
    NEWS_GRAPH_HOST_PAUSE_MS: '0',
    NEWS_GRAPH_RETRY_SECONDS: '1',
  }
})
afterEach(async () => {
  await press.close()
  await database.drop()
})

const linesOf = (out: string): Line[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

const run = async (...args: string[]): Promise<{ code: number; lines: Line[]; err: string }> => {
  const { code, out, err } = await runHere(runSources, args, environment)
  return { code, lines: linesOf(out), err }
}
const pathOf = (url: string): string => (url.startsWith(press.origin) ? url.slice(press.origin.length) : url)

const articles = async (): Promise<{ path: string; body: string }[]> =>
  (await database.db.query<{ url: string; body: string }>('SELECT url, body FROM article WHERE url IS NOT NULL')).map(
    ({ url, body }) => ({ path: pathOf(url), body }),
  )

/** Polls these, all where there are none, and then those that somebody had in hand, until nobody has. */
async function pollUntilDone(...urls: string[]): Promise<Line[]> {
  const { lines } = await run('poll', ...urls)
  const pending = lines.filter(({ outcome }) => outcome === 'BUSY' || outcome === 'WAITING').map(({ source }) => source)
  if (pending.length === 0) return lines
  await pause(300)
  return [...lines, ...(await pollUntilDone(...new Set(pending)))]
}

test('two processes poll 30 sources at once: each item is stored once, what fails is told, what changes is a version', async () => {
  expect(press.sources.length).toBe(30)
  expect((await run('add', ...press.sources)).code).toBe(0)
  press.pageDelay = 30
  const other = startCommand(['sources', 'poll'], environment)
  while (press.asked.size === 0 && other.child.exitCode === null) await pause(5)
  const [{ lines: here }, there] = await Promise.all([run('poll'), other.ended])
  expect(there.err).toBe('')
  const takenBy = [here, linesOf(there.out)].map((lines) => lines.filter(({ outcome }) => outcome === 'CREATED').length)
  expect(Math.min(...takenBy)).toBeGreaterThan(0)
  const first = [...here, ...linesOf(there.out), ...(await pollUntilDone(`${press.origin}/broken-pages`))]

  const created = first.filter(({ outcome }) => outcome === 'CREATED').map(({ item }) => item!)
  expect(new Set(created).size).toBe(created.length)
  expect((await articles()).map(({ path }) => path).sort()).toEqual([...press.pages].sort())
  expect(first.filter(({ outcome }) => outcome === 'UPDATED')).toEqual([])
  for (const path of press.pages) {
    const isListedTwice = /^\/changing\/story-[23]$/.test(path) || path === '/flaky'
    expect([path, press.asked.get(path)]).toEqual([path, isListedTwice ? 2 : 1])
  }

  const failures = first.flatMap(({ source, item, error }) =>
    error && item === undefined ? [`${pathOf(source)} ${error.code}`] : [],
  )
  expect([...new Set(failures)].sort()).toEqual(
    Object.entries(press.failing)
      .map((entry) => entry.join(' '))
      .sort(),
  )
  const items = first.filter(({ outcome, item }) => item !== undefined && outcome === 'FAILED')
  expect(items.map(({ item, error }) => [pathOf(item!), error!.code]).sort()).toEqual([
    ['/empty', 'BAD_ARTICLE'],
    ['/gone', 'FETCH_FAILED'],
    ['/private/story', 'ROBOTS_DISALLOWED'],
    ['http://127.0.0.2/gone-too', 'FETCH_REFUSED'],
  ])
  expect(press.asked.get('/private/story')).toBeUndefined()
  expect(press.asked.get('/private/feed')).toBeUndefined()

  press.edition = 2
  const { code, lines } = await run('poll', ...['/changing', '/tagged', '/atom'].map((path) => press.origin + path))
  expect(code).toBe(0)
  const changes = lines.filter(({ item }) => item !== undefined).map(({ item, outcome }) => [pathOf(item!), outcome])
  expect(changes.sort()).toEqual([
    ['/changing/story-1', 'UPDATED'],
    ['/tagged/story-1', 'UPDATED'],
  ])
  const third = await run('poll', `${press.origin}/tagged`)
  expect(third.lines).toMatchObject([{ outcome: 'UNCHANGED' }])
  const versions = await database.db.query('SELECT FROM article_version')
  expect(versions).toHaveLength(2)
})

test('a process that is killed in the middle loses nothing: the next poll has it all, once', async () => {
  press.pageDelay = 60
  const sources = press.sources.filter((url) => !Object.hasOwn(press.failing, pathOf(url)))
  await run('add', ...sources)
  const killed = startCommand(['sources', 'poll'], environment)
  while (killed.child.exitCode === null && (await articles()).length < 8) await pause(5)
  killed.child.kill('SIGKILL')
  const { code, out } = await killed.ended
  expect(code).toBe(-1)
  const before = (await articles()).length
  expect(before).toBeLessThan(press.pages.length)
  press.pageDelay = 0
  const after = await pollUntilDone()
  const created = [...linesOf(out), ...after].filter(({ outcome }) => outcome === 'CREATED').map(({ item }) => item!)
  expect(new Set(created).size).toBe(created.length)
  expect(after.filter(({ outcome }) => outcome === 'UPDATED')).toEqual([])
  expect((await articles()).map(({ path }) => path).sort()).toEqual([...press.pages].sort())
  const left = await database.db.query<{ url: string }>(`SELECT url FROM source_item WHERE state <> 'STORED'`)
  expect(left.map(({ url }) => pathOf(url)).sort()).toEqual([
    '/empty',
    '/gone',
    '/private/story',
    'http://127.0.0.2/gone-too',
  ])
})

test('adds, lists and removes; refuses what is not followed, no address and, without a contact, fetching', async () => {
  const [url] = press.sources
  expect((await run('add', url!)).lines).toMatchObject([
    { source: url, outcome: 'ADDED', id: expect.stringMatching(/^source_/) },
  ])
  expect((await run('add', url!)).lines).toMatchObject([{ outcome: 'KNOWN' }])
  await run('poll')
  expect((await run('list')).lines).toMatchObject([
    { source: url, kind: 'ATOM', title: 'Invented Atom', failures: 0, lastError: null, itemsSeen: 3, itemsWaiting: 0 },
  ])
  await expect(run('poll', `${press.origin}/other`)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(run('add', 'ftp://127.0.0.1/')).rejects.toMatchObject({ code: 'FETCH_REFUSED' })
  await expect(run('follow')).rejects.toMatchObject({ code: 'BAD_COMMAND' })
  await expect(run('add')).rejects.toMatchObject({ code: 'BAD_COMMAND' })
  expect((await run('remove', url!)).lines).toMatchObject([{ outcome: 'REMOVED' }])
  expect((await run('list')).lines).toEqual([])
  expect(await articles()).toHaveLength(3)
  environment.NEWS_GRAPH_CONTACT = ''
  await expect(run('poll')).rejects.toMatchObject({ code: 'FETCH_DISABLED' })
})

test('ingest takes the address of a page, and says of a feed and of a page that is gone why it does not', async () => {
  const [story] = press.pages
  const paths = [story!, '/atom', '/gone', '/private/story'].map((path) => press.origin + path)
  const { code, out, err } = await runHere(runIngest, paths, environment)
  expect({ code, out }).toEqual({ code: 1, out: '1 article: 1 new, 0 changed, 0 unchanged; 3 failed\n' })
  expect((await articles()).map(({ path }) => path)).toEqual([story])
  expect(err).toMatch(/\/atom: BAD_ARTICLE: .*sources add/)
  expect(err).toMatch(/\/gone: FETCH_FAILED: /)
  expect(err).toMatch(/\/private\/story: ROBOTS_DISALLOWED: /)
})
