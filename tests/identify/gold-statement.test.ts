/** The same of the quotations of the development articles, where they stand beside this checkout: pairs by a seeded script. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openGraph, type GraphClient } from '../graph-read/graph-client'
import { readGoldQuotations } from './gold-quotations'
import { makePairs } from './made-pairs'
import { areJoined, score } from './saying'

const EVALUATION = join(__dirname, '..', '..', '..', 'shared', 'eval')

let graph: GraphClient
beforeEach(async () => {
  graph = await openGraph()
})
afterEach(() => graph.drop())

const evaluated = existsSync(join(EVALUATION, 'quotes', 'pages-news.dev.jsonl')) ? test : test.skip
if (evaluated === test.skip) console.warn('skipped: the evaluation data is not beside this checkout')

evaluated.each([
  ['gum-news.dev.jsonl', 20251103],
  ['pages-news.dev.jsonl', 20251104],
])('200 pairs of the quotations in %s', async (file, seed) => {
  const pairs = makePairs(readGoldQuotations(EVALUATION, [file]), seed, 200)
  expect(pairs).toHaveLength(200)
  const { precision, recall, wrong } = score(pairs, await areJoined(graph, pairs))
  expect({ wrong, precise: precision >= 0.98, complete: recall >= 0.9 }).toMatchObject({
    precise: true,
    complete: true,
  })
})
