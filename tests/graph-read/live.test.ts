/** Subscriptions on a real database: what is stored is told, once, to those whom it fits, through lost connections too. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import { parse, subscribe, type ExecutionResult } from 'graphql'
import { createSchema } from '../../src/api/schema'
import { openClient } from '../../src/database/address'
import type { Database, Sql } from '../../src/database/database'
import { createNotifications, notify, type Notifications } from '../../src/database/notifications'
import { isNewsGraphError } from '../../src/errors'
import { deleteArticle } from '../../src/graph/article/article-deletes.store'
import type { ArticleFacts } from '../../src/graph/article/article-facts'
import {
  ARTICLE_TOPIC,
  notifyStored,
  STATEMENT_TOPIC,
  storeArticle,
} from '../../src/graph/article/article-writes.store'
import { mergeEntities } from '../../src/graph/judgement/judgement-writes.store'
import type { GraphContext } from '../../src/graph/shared/context'
import { Loaders } from '../../src/graph/shared/loaders'
import { Feeds } from '../../src/graph/shared/live'
import { lockGraph } from '../../src/graph/shared/writing.store'
import { article, entity, known, said, spanOf, time } from '../graph-write/plain-article'
import { createTestDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
/** What a server that listens has: in production another process than the one that stores. */
let notifications: Notifications
let feeds: Feeds
let admin: Client
let open: AsyncIterableIterator<ExecutionResult>[]

const ada = entity('PERSON', 'Ada Moreau')
const bo = entity('PERSON', 'Bo Lind')
const courier = entity('ORGANISATION', 'Sample Courier', { outsideText: true })
const BODY = '“Yes,” said Ada Moreau. “No,” said Bo Lind.'

beforeAll(async () => {
  database = await createTestDatabase()
  admin = await openClient(database.url)
  await tell(article('https://courier.example/0', { body: BODY, entities: [ada, bo, courier] }))
})
beforeEach(async () => {
  notifications = await createNotifications(database.url)
  feeds = new Feeds(database.db, notifications)
  open = []
})
afterEach(async () => {
  for (const iterator of open) await iterator.return?.()
  await notifications.close()
})
afterAll(async () => {
  await admin.end()
  await database.drop()
})

const storeIn = async (tx: Sql, facts: ArticleFacts) => {
  await lockGraph(tx)
  return storeArticle(tx, facts)
}

/** Stores an article and tells everybody, as ingesting does. */
const tell = (facts: ArticleFacts) =>
  database.db.transaction(async (tx) => {
    const stored = await storeIn(tx, facts)
    await notifyStored(tx, stored)
    return stored.id
  })

/** Again where the pool had not noticed yet that a connection is gone. */
async function tellSurely(facts: ArticleFacts): Promise<void> {
  try {
    await tell(facts)
  } catch (error) {
    if (!isNewsGraphError(error) || error.code !== 'DATABASE_UNREACHABLE') throw error
    await tellSurely(facts)
  }
}

let count = 0
/** An article that never was, in which Ada says this. */
const saying = (words: string, more: Partial<ArticleFacts> = {}): ArticleFacts =>
  article(`https://courier.example/${++count}`, {
    headline: words,
    body: BODY,
    entities: [ada, bo, courier].map(known),
    appearances: [said(words, { speakerId: ada.id, spans: [spanOf('Yes', BODY)] })],
    ...more,
  })

const changed = (facts: ArticleFacts, more: Partial<ArticleFacts>): ArticleFacts => ({
  ...facts,
  ...more,
  appearances: facts.appearances.map(known),
  factsHash: `${facts.factsHash} ${++count}`,
})

async function ask(document: string, variableValues: Record<string, unknown> = {}) {
  const contextValue: GraphContext = {
    db: database.db,
    loaders: new Loaders(database.db),
    viewer: { name: 'tester', roles: ['admin'] },
    feeds,
  }
  return subscribe({ schema: await createSchema(), document: parse(document), variableValues, contextValue })
}

async function listen(document: string, variables?: Record<string, unknown>) {
  const answer = await ask(document, variables)
  if (!(Symbol.asyncIterator in answer)) throw answer.errors![0]!
  const iterator = answer as AsyncIterableIterator<ExecutionResult>
  open.push(iterator)
  /** What comes next, of one field. */
  return {
    next: async () => {
      const { value, done } = await iterator.next()
      if (done) return 'ended'
      const { data, errors } = value as ExecutionResult
      if (errors) throw errors[0]!
      return JSON.parse(JSON.stringify(Object.values(data!)[0]))
    },
    leave: () => iterator.return!(),
  }
}

const STATEMENTS = 'subscription($filter: StatementFilter) { statementAdded(filter: $filter) { content } }'
const ARTICLES = 'subscription($filter: ArticleFilter) { articleIngested(filter: $filter) { headline } }'

describe('what is stored', () => {
  test('is told with all that a query could ask of it', async () => {
    const statements = await listen(
      'subscription { statementAdded { content speaker { name } saidAt { edtf } appearances { article { headline publisher { name } } evidence { exact } } } }',
    )
    const articles = await listen(
      'subscription { articleIngested { headline body publisher { name mentions { totalCount } } statements { nodes { content } } } }',
    )
    for (const words of ['One', 'Two']) {
      await tell(saying(words, { publisherId: courier.id }))
      expect(await statements.next()).toEqual({
        content: words,
        speaker: { name: 'Ada Moreau' },
        saidAt: null,
        appearances: [
          { article: { headline: words, publisher: { name: 'Sample Courier' } }, evidence: [{ exact: 'Yes' }] },
        ],
      })
      expect(await articles.next()).toEqual({
        headline: words,
        body: BODY,
        publisher: { name: 'Sample Courier', mentions: { totalCount: 0 } },
        statements: { nodes: [{ content: words }] },
      })
    }
  })

  test('is told to those who set no bounds to time in so many words', async () => {
    const open = await listen(STATEMENTS, { filter: { said: { from: '0000-01-01', to: '9999-12-31' } } })
    const all = await listen(ARTICLES)
    const kept = said('Kept', { speakerId: ada.id, said: time('2025-11-06'), spans: [spanOf('Yes', BODY)] })
    await tell(saying('Kept', { appearances: [kept] }))
    expect(await all.next()).toEqual({ headline: 'Kept' })
    expect(await open.next()).toEqual({ content: 'Kept' })
  })

  test('is told to those whom it fits, in the order of the commits', async () => {
    const byBo = await listen(STATEMENTS, { filter: { speaker: [{ name: 'Bo Lind' }] } })
    const byText = await listen(ARTICLES, {
      filter: { text: 'third or fifth', publisher: [{ name: 'Sample Courier' }] },
    })
    const all = await listen(ARTICLES)
    const words = ['First', 'Second', 'Third', 'Fourth', 'Fifth']
    for (const [n, headline] of words.entries())
      await tell(
        saying(headline, {
          publisherId: headline === 'Third' ? null : courier.id,
          appearances: [said(headline, { speakerId: n % 2 ? bo.id : ada.id, spans: [spanOf('No', BODY)] })],
        }),
      )
    expect([await byBo.next(), await byBo.next()]).toEqual([{ content: 'Second' }, { content: 'Fourth' }])
    expect(await byText.next()).toEqual({ headline: 'Fifth' })
    for (const headline of words) expect(await all.next()).toEqual({ headline })
  })

  test('articles are told again when they change, and only then; their statements are new once', async () => {
    const articles = await listen(ARTICLES)
    const statements = await listen(STATEMENTS)
    const facts = saying('Before')
    const id = await tell(facts)
    expect(await articles.next()).toEqual({ headline: 'Before' })
    expect(await statements.next()).toEqual({ content: 'Before' })
    await tell(facts) // the same again
    const after = changed(facts, { headline: 'After' })
    await tell(after)
    expect(await articles.next()).toEqual({ headline: 'After' })
    await tell(changed(after, { section: 'Harbour' })) // the same text, other facts
    expect(await articles.next()).toEqual({ headline: 'After' })
    await database.db.transaction((tx) => deleteArticle(tx, id))
    await tell(facts) // deleted, and here again: statements, too
    expect(await articles.next()).toEqual({ headline: 'Before' })
    expect(await statements.next()).toEqual({ content: 'Before' })
    await tell(saying('Last'))
    expect(await articles.next()).toEqual({ headline: 'Last' })
    expect(await statements.next()).toEqual({ content: 'Last' })
  })

  test('is told to those who asked for an entity under the name it had before a merge', async () => {
    const [left, right] = [entity('PERSON', 'Cleo Paz'), entity('PERSON', 'C. Paz')]
    await tell(saying('Introduction', { entities: [known(ada), left, right] }))
    const byRight = await listen(STATEMENTS, { filter: { speaker: [{ name: 'C. Paz' }] } })
    await database.db.transaction((tx) => mergeEntities(tx, { keepId: left.id, mergeId: right.id, madeBy: 'tester' }))
    await tell(
      saying('After the merge', {
        entities: [known(left)],
        appearances: [said('After the merge', { speakerId: left.id, spans: [spanOf('Yes', BODY)] })],
      }),
    )
    expect(await byRight.next()).toEqual({ content: 'After the merge' })
  })
})

describe('a listener that comes back', () => {
  const ARTICLES_AFTER =
    'subscription($filter: ArticleFilter, $after: String) { articleIngested(filter: $filter, after: $after) { headline position } }'
  const STATEMENTS_AFTER =
    'subscription($filter: StatementFilter, $after: String) { statementAdded(filter: $filter, after: $after) { content position } }'

  test('with the position of its last item is given what came since and fits, then what comes, each once', async () => {
    const articles = await listen(ARTICLES_AFTER)
    await tell(saying('Left here'))
    const { position } = await articles.next()
    await articles.leave()
    const facts = saying('Changed soon')
    await tell(facts)
    await tell(changed(facts, { headline: 'Changed' }))
    const gone = await tell(saying('Gone soon'))
    await tell(
      saying('Said by Bo', { appearances: [said('By Bo', { speakerId: bo.id, spans: [spanOf('No', BODY)] })] }),
    )
    await database.db.transaction((tx) => deleteArticle(tx, gone))

    const [back, byBo] = [
      await listen(ARTICLES_AFTER, { after: position }),
      await listen(STATEMENTS_AFTER, { after: position, filter: { speaker: [{ name: 'Bo Lind' }] } }),
    ]
    await tell(saying('From now on'))
    const came = [await back.next(), await back.next(), await back.next()]
    expect(came.map(({ headline }) => headline)).toEqual(['Changed', 'Said by Bo', 'From now on'])
    const positions = came.map((item) => Number(item.position))
    expect(positions).toEqual([...positions].sort((a, b) => a - b))
    expect((await byBo.next()).content).toBe('By Bo')
    const again = await listen(ARTICLES_AFTER, { after: came[1].position })
    expect((await again.next()).headline).toBe('From now on')
  })

  test('while others store and leave misses nothing and is told nothing twice', async () => {
    const first = await listen(ARTICLES_AFTER)
    await tell(saying('Start'))
    const { position } = await first.next()
    await first.leave()
    const words = Array.from({ length: 250 }, (_, n) => `Story ${n}`)
    const storing = (async () => {
      for (const headline of words) await tell(saying(headline))
    })()
    const follow = async (wait: number): Promise<string[]> => {
      await new Promise((resolve) => setTimeout(resolve, wait))
      const got: string[] = []
      let after = position
      while (got.length < words.length) {
        const listener = await listen(ARTICLES_AFTER, { after })
        for (let n = 0; n < 60 && got.length < words.length; n++) {
          const item = await listener.next()
          got.push(item.headline)
          after = item.position
        }
        await listener.leave()
      }
      return got
    }
    for (const got of await Promise.all([0, 100, 300, 900].map(follow))) expect(got).toEqual(words)
    await storing
  })

  test('and leaves while it is told of the past ends', async () => {
    await tell(saying('Past'))
    const back = await listen(ARTICLES_AFTER, { after: '0' })
    expect((await back.next()).position).not.toBeNull()
    await back.leave()
    expect(await back.next()).toBe('ended')
  })

  test.each([
    ['yesterday', 'BAD_CURSOR'],
    ['-1', 'BAD_CURSOR'],
    ['99999999', 'BAD_CURSOR'],
  ])('with no position of this graph is refused: %s', async (after, code) => {
    const answer = (await ask(ARTICLES_AFTER, { after })) as ExecutionResult
    expect(answer.errors?.[0]?.originalError).toMatchObject({ code })
  })

  test('after too much has come is told so', async () => {
    const { rows } = await admin.query<{ last: string }>(
      `select last_value as last, setval('graph_change', last_value + 100001) from graph_change`,
    )
    const answer = (await ask(ARTICLES_AFTER, { after: rows[0]!.last })) as ExecutionResult
    expect(answer.errors?.[0]?.originalError).toMatchObject({ code: 'POSITION_TOO_OLD' })
  })
})

test('who comes while another looks where to begin misses nothing that was stored since', async () => {
  /** Answers to the first look, and to what is read then, are held until they are let go. */
  const held = { look: gate(), reading: gate() }
  let looks = 0
  const slow: Database = {
    ...database.db,
    query: async <Row>(text: string, values?: readonly unknown[]): Promise<Row[]> => {
      const rows = await database.db.query<Row>(text, values)
      if (text.includes('as newest') && looks++ === 0) await held.look.opened
      if (text.includes('order by a.change_seq')) await held.reading.opened
      return rows
    },
  }
  feeds = new Feeds(slow, notifications)
  const early = listen(ARTICLES)
  while (looks === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await tell(saying('Between'))
  const late = listen(ARTICLES)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await tell(saying('Behind'))
  await new Promise((resolve) => setTimeout(resolve, 100))
  held.look.open()
  const first = await early
  held.reading.open()
  expect([await first.next(), await first.next()]).toEqual([{ headline: 'Between' }, { headline: 'Behind' }])
  await late
})

function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}

test.each([
  [STATEMENTS, { speaker: [{ name: 'Nobody' }] }, 'ENTITY_NOT_FOUND'],
  [STATEMENTS, { said: { from: '2025-11-05', to: '2025-11-04' } }, 'BAD_DATE_RANGE'],
  [ARTICLES, { text: '?' }, 'BAD_SEARCH_TEXT'],
])('a filter that cannot be is refused: %s %j', async (document, filter, code) => {
  const answer = (await ask(document, { filter })) as ExecutionResult
  expect(answer.errors?.[0]?.originalError).toMatchObject({ code })
})

describe('a listener that leaves', () => {
  test('while it waits ends at once', async () => {
    const statements = await listen(STATEMENTS)
    const waiting = statements.next()
    await statements.leave()
    expect(await waiting).toBe('ended')
    await tell(saying('Too late'))
    expect(await statements.next()).toBe('ended')
  })

  test('before it has asked for anything gets nothing', async () => {
    const articles = await listen(ARTICLES)
    await tell(saying('Unheard'))
    await articles.leave()
    expect(await articles.next()).toBe('ended')
  })
})

/** Ends the connections of this database that a condition picks, and waits until they are gone. */
async function kill(condition: string): Promise<number> {
  const { rowCount } = await admin.query(
    `select pg_terminate_backend(pid, 10000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and (${condition})`,
  )
  return rowCount ?? 0
}

/** The query that a listening connection sent last. */
const LISTENS = `query like 'listen %'`

describe('a connection that is lost', () => {
  test('loses nothing: what was committed meanwhile is told, and nothing twice', async () => {
    const statements = await listen(STATEMENTS)
    const articles = await listen(ARTICLES)
    const facts = saying('Heard')
    await tell(facts)
    expect(await statements.next()).toEqual({ content: 'Heard' })
    expect(await articles.next()).toEqual({ headline: 'Heard' })

    expect(await kill(LISTENS)).toBeGreaterThan(0)
    await tell(saying('Missed'))
    await tell(changed(facts, { headline: 'Heard again' }))
    expect(await statements.next()).toEqual({ content: 'Missed' })
    expect(await articles.next()).toEqual({ headline: 'Missed' })
    expect(await articles.next()).toEqual({ headline: 'Heard again' })

    await tell(saying('Later'))
    expect(await statements.next()).toEqual({ content: 'Later' })
    expect(await articles.next()).toEqual({ headline: 'Later' })
  })

  test('again and again, with every other connection', async () => {
    const articles = await listen(ARTICLES)
    for (const headline of ['A', 'B', 'C', 'D']) {
      await kill('true')
      await tellSurely(saying(headline))
      expect(await articles.next()).toEqual({ headline })
    }
  })

  /** Lets nobody read statements until the lock is let go. */
  async function lockStatements(): Promise<() => Promise<void>> {
    const holder = await openClient(database.url)
    await holder.query('begin')
    await holder.query('lock table statement in access exclusive mode')
    return () => holder.end()
  }

  const killReader = async (): Promise<void> => {
    while ((await kill(`wait_event_type = 'Lock'`)) === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  }

  test('while rows are read is read again', async () => {
    const statements = await listen(STATEMENTS)
    await database.db.transaction((tx) => storeIn(tx, saying('Read twice')))
    const unlock = await lockStatements()
    await notify(database.db, [STATEMENT_TOPIC])
    const coming = statements.next()
    await killReader()
    await unlock()
    expect(await coming).toEqual({ content: 'Read twice' })
  })

  test('while rows are read does not hold a listener that leaves', async () => {
    const statements = await listen(STATEMENTS)
    const unlock = await lockStatements()
    await notify(database.db, [STATEMENT_TOPIC])
    const coming = statements.next()
    await killReader()
    await killReader()
    await killReader() // now it rests for a second
    await statements.leave()
    expect(await coming).toBe('ended')
    await unlock()
  })
})

test('a listener that falls too far behind is told to subscribe again, and holds nobody else up', async () => {
  const [slow, quick] = [await listen(ARTICLES), await listen(ARTICLES)]
  const first = saying('First')
  await tell(first)
  expect([await slow.next(), await quick.next()]).toEqual([{ headline: 'First' }, { headline: 'First' }])
  // copies of one row are as good as articles
  await database.db.query(
    `insert into article select (json_populate_record(a, json_build_object('id', gen_random_uuid(), 'headline', 'Copy ' || n,
       'change_seq', nextval('graph_change')))).* from article a, generate_series(1, 2500) n where a.headline = 'First'`,
  )
  await notify(database.db, [ARTICLE_TOPIC])
  for (let n = 1; n <= 2_500; n++) expect(await quick.next()).toEqual({ headline: `Copy ${n}` })
  await expect(slow.next()).rejects.toMatchObject({ code: 'TOO_SLOW' })
  expect(await slow.next()).toBe('ended')
})
