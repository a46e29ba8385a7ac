/**
 * `npm run bench link`: what it takes to link and store one more article while the graph grows. Fills a graph of its own (the
 * embedded Postgres in a temporary folder) with made-up articles that are identified by their names alone.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../config'
import type { Database } from '../database/database'
import { openDatabase } from '../database/open'
import { storeAnnotated } from '../ingest/journey'
import { printLine as print, take, type Benchmark } from './benchmark'
import { madeUpNews } from './made-up-news'

/** The graphs that are compared; the largest is --count. */
const SMALL = 1000
/** Articles that are timed at each size. */
const TIMED = 500
const STEP = 2000

export const link: Benchmark = {
  usage: `npm run bench link [-- --count N]

Stores N made-up articles (100000), one after the other, in a graph of its own, and prints milliseconds an article on the
way: the median and the mean of ${TIMED} articles once the graph holds ${SMALL}, and once it holds N. About 20 minutes for 100000.`,

  async run({ values: { count = 100_000 } }) {
    const dataDir = mkdtempSync(join(tmpdir(), 'news-graph-bench-'))
    try {
      const database = await openDatabase({ ...readConfig(), databaseUrl: undefined, dataDir })
      try {
        await grow(database, Math.max(count, SMALL + TIMED))
      } finally {
        await database.close()
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
    return 0
  },
}

async function grow(database: Database, count: number): Promise<void> {
  const news = madeUpNews()
  const store = async (articles: number): Promise<number[]> => {
    const times: number[] = []
    for (const article of take(news, articles)) {
      const start = performance.now()
      await storeAnnotated(article, database)
      times.push(performance.now() - start)
    }
    return times
  }
  let held = (await store(SMALL)).length
  const small = await store(TIMED)
  tell(held, small)
  held += TIMED
  while (held < count) {
    const times = await store(Math.min(STEP, count - held))
    held += times.length
    print(`  ${held} articles: ${mean(times).toFixed(2)} ms an article`)
  }
  const large = await store(TIMED)
  tell(held, large)
  const ratios = [median(large) / median(small), mean(large) / mean(small)].map((ratio) => ratio.toFixed(2))
  print(
    `with ${held} articles it takes ${ratios[0]} times as long as with ${SMALL} by the median, ${ratios[1]} by the mean`,
  )
}

const mean = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1]!

const tell = (held: number, times: readonly number[]): void =>
  print(
    `one more article in a graph of ${held}: median ${median(times).toFixed(2)} ms, mean ${mean(times).toFixed(2)} ms`,
  )
