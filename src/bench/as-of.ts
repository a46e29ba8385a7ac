/**
 * `npm run bench as-of`: what it takes to answer questions of the present, and the same as of earlier moments. Fills a graph of
 * its own (the embedded Postgres in a temporary folder) with made-up articles; asks about who speaks most.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'graphql'
import { createExecutor } from '../api/executor'
import { createSchema } from '../api/schema'
import { readConfig } from '../config'
import type { Database } from '../database/database'
import { openDatabase } from '../database/open'
import { Loaders } from '../graph/shared/loaders'
import { readClock } from '../graph/shared/writing.store'
import { storeAnnotated } from '../ingest/journey'
import { printLine as print, take, type Benchmark } from './benchmark'
import { madeUpNews } from './made-up-news'

const TIMES = 5

const QUESTIONS: Readonly<Record<string, string>> = {
  "a speaker's statements": `statements(filter: { speaker: [$who] }, asOf: $asOf) { totalCount nodes { content saidAt { edtf }
    place { name } about { name } appearances { article { headline publisher { name } } evidence { exact } } } }`,
  'the latest articles': `articles(asOf: $asOf) { nodes { headline entities { nodes { name } } statements { nodes { content } } } }`,
  'the people most named': 'people(asOf: $asOf) { nodes { name aliases roles { title organisation { name } } } }',
  "an entity's ties": 'entity(ref: $who, asOf: $asOf) { name links { edges { node { kind weight } other { name } } } }',
  'who speaks most': 'statementCounts(by: SPEAKER, asOf: $asOf) { count entity { name } }',
  'words in texts and names': 'search(text: "harbour talks", asOf: $asOf) { edges { score } }',
  'what is around': 'neighbourhood(of: [$who], limit: 30, asOf: $asOf) { nodes { entity { name } } }',
}

export const asOf: Benchmark = {
  usage: `npm run bench as-of [-- --count N]

Stores N made-up articles (10000) in a graph of its own, and prints the milliseconds that questions take of the present, as
of now, and as of when half of the articles were there: the best of ${TIMES}. About 5 minutes for 10000.`,

  async run({ values: { count = 10_000 } }) {
    const dataDir = mkdtempSync(join(tmpdir(), 'news-graph-bench-'))
    try {
      const database = await openDatabase({ ...readConfig(), databaseUrl: undefined, dataDir })
      try {
        const news = madeUpNews()
        const fill = async (articles: number): Promise<Date> => {
          for (const article of take(news, articles)) await storeAnnotated(article, database)
          return readClock(database)
        }
        const moments = { 'half way': await fill(count >> 1), 'as of now': await fill(count - (count >> 1)) }
        await ask(database, { present: null, ...moments })
      } finally {
        await database.close()
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
    return 0
  },
}

async function ask(database: Database, moments: Readonly<Record<string, Date | null>>): Promise<void> {
  const run = createExecutor(await createSchema())
  const [most] = await database.query<{ id: string }>(
    `select 'entity_' || speaker_id as id from statement where speaker_id is not null group by speaker_id order by count(*) desc limit 1`,
  )
  for (const [name, field] of Object.entries(QUESTIONS)) {
    const text = `query($asOf: DateTime${field.includes('$who') ? ', $who: EntityRef!' : ''}) { ${field} }`
    const document = parse(text)
    const told: string[] = []
    for (const [when, moment] of Object.entries(moments)) {
      const variables = { asOf: moment?.toISOString() ?? null, who: { id: most!.id } }
      const times: number[] = []
      for (let i = 0; i < TIMES; i++) {
        const context = {
          db: database,
          loaders: new Loaders(database),
          viewer: { name: 'bench', roles: [] },
          feeds: null as never,
        }
        const start = performance.now()
        const { errors } = await run({ document, key: text, operationName: null, variables, context })
        times.push(performance.now() - start)
        if (errors) throw errors[0]!
      }
      told.push(`${when} ${Math.min(...times).toFixed(1)} ms`)
    }
    print(`${name}: ${told.join(', ')}`)
  }
}
