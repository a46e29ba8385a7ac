/**
 * The sample story: the drafts of prisma/sample (JSON Lines) in, taken into the graph where it has no article yet, all of
 * them or none. Two servers that start at once load it once. Refuses a sample that is no draft (BAD_ARTICLE, BAD_JSON).
 */
import { join } from 'node:path'
import { hasArticles } from '../graph/article/article-export.store'
import { lockGraph } from '../graph/shared/writing.store'
import type { IngestServices } from './ingest-article'
import { readInputs } from './inputs'
import type { Item } from './item'
import { storeWithin } from './journey'

/** Beside the migrations, in the sources and in the package alike. */
export const SAMPLE_FOLDER = join(__dirname, '..', '..', 'prisma', 'sample')

async function readSample(folder: string, { workbench, config }: IngestServices) {
  const items = readInputs([folder], { stdin: nothing(), limits: config.limits, readFeed: workbench.prepare })
  const jobs = []
  for await (const item of items) jobs.push(jobOf(item))
  return Promise.all(jobs.map((job) => workbench.prepare(job)))
}

function jobOf(item: Item) {
  if (item.kind === 'REFUSED') throw item.error
  if (item.kind !== 'DRAFT') throw new Error(`${item.name} must hold drafts, a line each`)
  return { draft: item.draft }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Returns how many articles were loaded: 0 where the graph has some already. */
export async function loadSampleWhenEmpty(services: IngestServices, folder = SAMPLE_FOLDER): Promise<number> {
  const { database } = services
  if (await hasArticles(database)) return 0
  const articles = await readSample(folder, services)
  return database.transaction(async (tx) => {
    await lockGraph(tx)
    if (await hasArticles(tx)) return 0
    for (const article of articles) await storeWithin(tx, article)
    return articles.length
  })
}
