/**
 * A crowd of subscribers, each with a filter of its own, while articles come in and the database restarts: each gets what
 * fits, all of it, once, in order. NEWS_GRAPH_CROWD sets how many there are, NEWS_GRAPH_CROWD_SECONDS for how long.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import WebSocket from 'ws'
import { startServer, type RunningServer } from '../../src/api/server'
import { readConfig } from '../../src/config'
import { connectDatabase } from '../../src/database/connect'
import type { Database } from '../../src/database/database'
import { useEmbeddedPostgres, type EmbeddedPostgres } from '../../src/database/embedded/embedded-postgres'
import { isNewsGraphError } from '../../src/errors'
import type { ArticleFacts } from '../../src/graph/article/article-facts'
import { notifyStored, storeArticle } from '../../src/graph/article/article-writes.store'
import { lockGraph } from '../../src/graph/shared/writing.store'
import { article, entity, known, said, spanOf } from '../graph-write/plain-article'
import { restartPostgres } from '../support/restart-postgres'
import { runFolder } from '../support/test-server'

const SUBSCRIBERS = Number(process.env.NEWS_GRAPH_CROWD ?? 1_000)
const SECONDS = Number(process.env.NEWS_GRAPH_CROWD_SECONDS ?? 10)
const ARTICLES_A_SECOND = 50

let folder: string
let postgres: EmbeddedPostgres
let server: RunningServer
/** As another process would have it that stores. */
let writer: Database
const members: Member[] = []

beforeAll(async () => {
  mkdirSync(runFolder(), { recursive: true, mode: 0o755 })
  folder = mkdtempSync(join(runFolder(), 'crowd-'))
  chmodSync(folder, 0o755) // for the user whom Postgres runs as
  postgres = await useEmbeddedPostgres(folder)
  const config = readConfig({ PORT: '0', NEWS_GRAPH_SAMPLE: 'off', DATABASE_URL: postgres.url })
  server = await startServer(config, { log: () => {}, say: () => {} })
  writer = await connectDatabase(postgres.url, { poolSize: 2, statementTime: 30_000 })
})
afterAll(async () => {
  for (const { leave } of members) leave()
  await writer?.close()
  await server?.stop()
  await postgres?.release()
  rmSync(folder, { recursive: true, force: true })
})

const people = Array.from({ length: 20 }, (_, n) => entity('PERSON', `Person ${'ABCDEFGHIJKLMNOPQRST'[n]}`))
const outlets = Array.from({ length: 7 }, (_, n) => entity('ORGANISATION', `Outlet ${n}`, { outsideText: true }))
const WORDS = ['quay', 'harbour', 'ferry', 'lock', 'pier', 'mast', 'buoy', 'crane', 'anchor', 'keel', 'tide']
const LANGUAGES = ['en', 'sv', 'fr']
const SECTIONS = ['Harbour', 'Town', 'Law', 'Money', 'Sport']

/** What the article of that number is about: people, outlet and the rest by their places. */
const traits = (n: number) => ({
  named: [n % 20, (n * 7 + 3) % 20],
  outlet: n % 7,
  word: (n * 5) % 11,
  language: n % 3,
  section: (n >> 1) % 5,
})
type Traits = ReturnType<typeof traits>

const BODY = '“Yes,” said somebody.'

function made(n: number): ArticleFacts {
  const { named, outlet, word, language, section } = traits(n)
  const [speaker, other] = named.map((place) => people[place]!)
  return article(`https://crowd.example/${n}`, {
    headline: `${n} ${WORDS[word]}`,
    body: BODY,
    language: LANGUAGES[language]!,
    section: SECTIONS[section]!,
    publisherId: outlets[outlet]!.id,
    entities: [...new Set([speaker!, other!, outlets[outlet]!])].map(known),
    appearances: [
      said(`${n} ${WORDS[word]}`, {
        speakerId: speaker!.id,
        aboutIds: [other!.id],
        wordingKeys: [n],
        spans: [spanOf('Yes', BODY)],
      }),
    ],
  })
}

const store = (facts: ArticleFacts) =>
  writer.transaction(async (tx) => {
    await lockGraph(tx, 'FEW')
    await notifyStored(tx, await storeArticle(tx, facts))
  })

/** Until it is surely stored: where the answer got lost, the same again changes nothing. */
async function storeSurely(facts: ArticleFacts): Promise<void> {
  for (;;)
    try {
      return await store(facts)
    } catch (error) {
      if (!isNewsGraphError(error) || error.code !== 'DATABASE_UNREACHABLE') throw error
      await pause(100)
    }
}

interface Wish {
  query: string
  filter: object
  fits: (traits: Traits) => boolean
}

const ref = ({ id }: { id: string }): object => ({ id: `entity_${id}` })

/** A different one for each number, each kind of condition among them; some fit everything about a person, some hardly anything. */
function wish(k: number): Wish {
  const [person, outlet, word] = [k % 20, (k >> 2) % 7, (k >> 1) % 11]
  const minConfidence = (k + 1) / 100_000 // fits everything, and makes the filter another one
  if (k % 2 === 0)
    return {
      query:
        'subscription($filter: ArticleFilter) { articleIngested(filter: $filter) { headline publisher { name } } }',
      ...[
        {
          filter: {
            mentions: [ref(people[person]!)],
            publisher: [ref(outlets[outlet]!)],
            section: [...SECTIONS, `${k}`],
          },
          fits: (t: Traits) => t.named.includes(person) && t.outlet === outlet,
        },
        {
          filter: { text: `${WORDS[word]} -nothing${k}`, language: ['sv'], mentions: [ref(people[person]!)] },
          fits: (t: Traits) => t.word === word && t.language === 1 && t.named.includes(person),
        },
      ][(k >> 1) % 2]!,
    }
  return {
    query: 'subscription($filter: StatementFilter) { statementAdded(filter: $filter) { content speaker { name } } }',
    ...[
      {
        filter: { speaker: [ref(people[person]!)], publisher: [ref(outlets[outlet]!)], minConfidence },
        fits: (t: Traits) => t.named[0] === person && t.outlet === outlet,
      },
      {
        filter: { about: [ref(people[person]!)], text: WORDS[word], minConfidence },
        fits: (t: Traits) => t.named[1] === person && t.word === word,
      },
    ][(k >> 1) % 2]!,
  }
}

interface Member extends Wish {
  /** Numbers of the articles that came, in the order in which they did. */
  got: number[]
  errors: string[]
  leave: () => void
}

/** Resolves once the server has answered that it lets us in, and the subscription is sent. */
function enter(k: number): Promise<Member> {
  const socket = new WebSocket(server.url.replace('http', 'ws'), 'graphql-transport-ws')
  const member: Member = { ...wish(k), got: [], errors: [], leave: () => socket.close() }
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('close', (code) => member.errors.push(`closed ${code}`))
    socket.once('open', () => socket.send('{"type":"connection_init"}'))
    socket.on('message', (data) => {
      const { type, payload } = JSON.parse(String(data))
      if (type === 'connection_ack') {
        const { query, filter } = member
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables: { filter } } }))
        resolve(member)
      } else if (type === 'next' && payload.data) {
        const [told] = Object.values<{ headline?: string; content?: string }>(payload.data)
        member.got.push(Number.parseInt((told!.headline ?? told!.content)!))
      } else if (type === 'ping') socket.send('{"type":"pong"}')
      else member.errors.push(String(data))
    })
  })
}

/** Until a new article reaches everybody nobody knows who listens already: these do not count. */
async function untilAllListen(members: readonly Member[]): Promise<void> {
  const count = async (): Promise<number> => {
    const [row] = await writer.query<{ n: number }>(
      `select count(*) as n from pg_stat_activity where datname = current_database() and state = 'active'`,
    )
    return row!.n
  }
  await pause(1_000)
  while ((await count()) > 1) await pause(100)
  await pause(1_000)
  for (const { errors } of members) expect(errors).toEqual([])
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const heap = (): number => {
  collectGarbage()
  return process.memoryUsage().heapUsed / 1e6
}

test('each gets exactly what fits, in order, through a restart of the database', async () => {
  await store(article('https://crowd.example/cast', { entities: [...people, ...outlets], body: BODY }))
  for (let k = 0; k < SUBSCRIBERS; k += 50)
    members.push(...(await Promise.all(Array.from({ length: Math.min(50, SUBSCRIBERS - k) }, (_, n) => enter(k + n)))))
  await untilAllListen(members)

  const [{ data } = { data: '' }] = await writer.query<{ data: string }>(
    `select current_setting('data_directory') as data`,
  )
  const articles = ARTICLES_A_SECOND * SECONDS
  let restarted: Promise<void> | undefined
  let warm = 0
  const start = performance.now()
  for (let n = 0; n < articles; n++) {
    await pause(Math.max(0, start + (n * 1000) / ARTICLES_A_SECOND - performance.now()))
    await storeSurely(made(n))
    if (n === articles >> 2) warm = heap()
    if (n === articles >> 1) restarted = restartPostgres(data, 1_000)
  }
  const seconds = (performance.now() - start) / 1000
  await restarted

  const expected = members.map(({ fits }) =>
    Array.from({ length: articles }, (_, n) => n).filter((n) => fits(traits(n))),
  )
  const sum = (lists: readonly { length: number }[]): number => lists.reduce((all, { length }) => all + length, 0)
  const isThere = () => sum(members.map(({ got }) => got)) >= sum(expected)
  for (let waited = 0; waited < 60_000 && !isThere(); waited += 100) await pause(100)
  await pause(500) // what comes twice would come now
  const now = heap()
  const told = `${members.length} subscribers, ${articles} articles in ${seconds.toFixed(1)} s, ${sum(expected)} items; heap ${warm.toFixed(0)} MB, then ${now.toFixed(0)} MB`
  process.stdout.write(`${told}\n`)

  expect(members.map(({ got }) => got)).toEqual(expected)
  expect(members.flatMap(({ errors }) => errors)).toEqual([])
  expect(sum(expected)).toBeGreaterThan(0)
  expect(now - warm).toBeLessThan(30)
})
