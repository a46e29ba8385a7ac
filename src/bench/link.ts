/**
 * `npm run bench link`: what it takes to link and store one more article in a large graph and in a small one. Fills graphs of
 * its own (the embedded Postgres in temporary folders) with made-up articles that are identified by their names alone.
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

const SMALL = 1000
/** Articles that are timed in each graph, in turns, so that whatever else the machine does slows both. */
const TIMED = 500
const STEP = 2000

export const link: Benchmark = {
  usage: `npm run bench link [-- --count N]

Stores N made-up articles (100000) in one graph and ${SMALL} in another, then ${TIMED} more in each, in turns, and prints how many
milliseconds an article takes in the one and in the other. About 25 minutes for 100000.`,

  run: ({ values: { count = 100_000 } }) =>
    withGraph((large) =>
      withGraph(async (small) => {
        await large.fill(count)
        await small.fill(SMALL)
        const [inSmall, inLarge]: [number[], number[]] = [[], []]
        for (let i = 0; i < TIMED; i++) {
          inSmall.push(await small.storeOne())
          inLarge.push(await large.storeOne())
        }
        tell(SMALL, inSmall)
        tell(count, inLarge)
        const ratio = (of: typeof median) => (of(inLarge) / of(inSmall)).toFixed(2)
        print(
          `${count} articles: ${ratio(median)} times as long as with ${SMALL} by the median, ${ratio(mean)} by the mean`,
        )
        return 0
      }),
    ),
}

class Graph {
  private readonly news = madeUpNews()

  constructor(private readonly database: Database) {}

  /** @returns milliseconds */
  async storeOne(): Promise<number> {
    const [article] = take(this.news, 1)
    const start = performance.now()
    await storeAnnotated(article!, this.database)
    return performance.now() - start
  }

  async fill(count: number): Promise<void> {
    for (let held = 0; held < count;) {
      const times: number[] = []
      for (const end = Math.min(count, held + STEP); held < end; held++) times.push(await this.storeOne())
      print(`  ${held} articles: ${mean(times).toFixed(2)} ms an article`)
    }
  }
}

async function withGraph<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'news-graph-bench-'))
  try {
    const database = await openDatabase({ ...readConfig(), databaseUrl: undefined, dataDir })
    try {
      return await work(new Graph(database))
    } finally {
      await database.close()
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const mean = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1]!

const tell = (held: number, times: readonly number[]): void =>
  print(
    `one more article in a graph of ${held}: median ${median(times).toFixed(2)} ms, mean ${mean(times).toFixed(2)} ms`,
  )
