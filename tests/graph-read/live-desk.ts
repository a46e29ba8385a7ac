/** Subscriptions on a real database: articles that are stored and told, and listeners that the test's end lets go. */
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals'
import type { Client } from 'pg'
import { parse, subscribe, type ExecutionResult } from 'graphql'
import { createSchema } from '../../src/api/schema'
import { openClient } from '../../src/database/address'
import type { Sql } from '../../src/database/database'
import { createNotifications, type Notifications } from '../../src/database/notifications'
import { isNewsGraphError } from '../../src/errors'
import type { ArticleFacts } from '../../src/graph/article/article-facts'
import { notifyStored, storeArticle } from '../../src/graph/article/article-writes.store'
import type { GraphContext } from '../../src/graph/shared/context'
import { Loaders } from '../../src/graph/shared/loaders'
import { Feeds } from '../../src/graph/shared/live'
import { lockGraph } from '../../src/graph/shared/writing.store'
import { article, entity, known, said, spanOf } from '../graph-write/plain-article'
import { createTestDatabase, type TestDatabase } from '../support/database'

export let database: TestDatabase
/** What a server that listens has: in production another process than the one that stores. */
export let notifications: Notifications
export let feeds: Feeds
export let admin: Client
let open: AsyncIterableIterator<ExecutionResult>[]

export const ada = entity('PERSON', 'Ada Moreau')
export const bo = entity('PERSON', 'Bo Lind')
export const courier = entity('ORGANISATION', 'Sample Courier', { outsideText: true })
export const BODY = '“Yes,” said Ada Moreau. “No,” said Bo Lind.'

/** A database and a server's feeds for the tests of a file. */
export function useLiveDesk(): void {
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
}

export const storeIn = async (tx: Sql, facts: ArticleFacts) => {
  await lockGraph(tx)
  return storeArticle(tx, facts)
}

/** Stores an article and tells everybody, as ingesting does. */
export const tell = (facts: ArticleFacts) =>
  database.db.transaction(async (tx) => {
    const stored = await storeIn(tx, facts)
    await notifyStored(tx, stored)
    return stored.id
  })

/** Again where the pool had not noticed yet that a connection is gone. */
export async function tellSurely(facts: ArticleFacts): Promise<void> {
  try {
    await tell(facts)
  } catch (error) {
    if (!isNewsGraphError(error) || error.code !== 'DATABASE_UNREACHABLE') throw error
    await tellSurely(facts)
  }
}

let count = 0
/** An article that never was, in which Ada says this. */
export const saying = (words: string, more: Partial<ArticleFacts> = {}): ArticleFacts =>
  article(`https://courier.example/${++count}`, {
    headline: words,
    body: BODY,
    entities: [ada, bo, courier].map(known),
    appearances: [said(words, { speakerId: ada.id, spans: [spanOf('Yes', BODY)] })],
    ...more,
  })

export const changed = (facts: ArticleFacts, more: Partial<ArticleFacts>): ArticleFacts => ({
  ...facts,
  ...more,
  appearances: facts.appearances.map(known),
  factsHash: `${facts.factsHash} ${++count}`,
})

export async function ask(document: string, variableValues: Record<string, unknown> = {}, over = feeds) {
  const contextValue: GraphContext = {
    db: database.db,
    loaders: new Loaders(database.db),
    viewer: { name: 'tester', roles: ['admin'] },
    feeds: over,
  }
  return subscribe({ schema: await createSchema(), document: parse(document), variableValues, contextValue })
}

/** over: feeds other than those of the file. */
export async function listen(document: string, variables?: Record<string, unknown>, over = feeds) {
  const answer = await ask(document, variables, over)
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
