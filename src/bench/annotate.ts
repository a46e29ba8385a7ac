/**
 * `npm run bench annotate`: how fast articles are annotated in this process, one after the other, and in how much memory.
 * Enter options and perhaps a file of drafts; leave lines of figures: articles and words a second, stages, start-up.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createAnnotator, type Annotator } from '../annotate/annotate'
import { readModels } from '../ingest/model-files'
import type { ArticleDraft } from '../read/article-draft'
import { printLine as print, take, type Benchmark } from './benchmark'
import { hostileTexts } from './hostile-texts'
import { articlesOf, madeUpArticles, wordsIn } from './made-up-articles'
import { stagesOf } from './stages'

const PARTS = 10
/** Articles of the run that tells the stages apart: the profiler slows it down, so it is not the one that is timed. */
const PROFILED = 300
const HOSTILE_SIZE = 1_000_000
const MB = 1024 * 1024

export const annotate: Benchmark = {
  usage: `npm run bench annotate [-- OPTION … [FILE]]

Annotates articles in this process, one after the other, and prints articles and words a second, milliseconds an article
by stage, the start-up of \`news-graph annotate\` until its first line is printed, and the memory in use on the way.
FILE holds drafts (JSON Lines), taken over and over; without it, articles are made up from the sample story.

--count N     articles (5000, so that warming up hardly tells); 100000 show whether memory stays flat
--words N     words of an article (600); those of FILE are cut after so many
--hostile     annotates texts of a million characters that were made to be slow instead, and prints how long each takes

For one core alone: taskset -c 0 npm run bench annotate`,

  async run({ values, file }) {
    const { count = 5000, words = 600, hostile } = values
    const articles = () => (file === undefined ? madeUpArticles(words) : articlesOf(file, words))
    const first = articles().next().value! // a file that holds no drafts is told before anything is loaded
    const annotator = createAnnotator(readModels())
    if (hostile) {
      annotateHostile(annotator)
      return 0
    }
    print(`start-up, first article included: ${(await startUp(first)).toFixed(0)} ms`)
    annotateMany(annotator, articles(), Math.max(count, PARTS))
    await printStages(annotator, articles())
    return 0
  },
}

function annotateMany(annotate: Annotator, articles: Iterator<ArticleDraft>, count: number): void {
  const collect = garbageCollector()
  let words = 0
  let ms = 0
  /** Of the processor, by all threads: where other programs want the core too, it tells more than the clock. */
  let busy = 0
  for (let part = 1; part <= PARTS; part++) {
    const drafts = [...take(articles, Math.round((count * part) / PARTS) - Math.round((count * (part - 1)) / PARTS))]
    const before = ms
    for (const draft of drafts) {
      words += wordsIn(draft.body)
      const start = performance.now()
      const used = process.cpuUsage()
      annotate(draft)
      const { user, system } = process.cpuUsage(used)
      busy += (user + system) / 1000
      ms += performance.now() - start
    }
    // only at the end, as a collection that is asked for throws compiled code away: the articles after it would be read slowly
    if (part === PARTS) collect()
    const { heapUsed, rss } = process.memoryUsage()
    const after = part === PARTS ? ' after a collection' : ''
    const speed = `${((1000 * drafts.length) / (ms - before)).toFixed(1)} articles/s`
    print(
      `${part * PARTS} %: ${speed}, heap ${(heapUsed / MB).toFixed(1)} MB${after}, resident ${(rss / MB).toFixed(0)} MB`,
    )
  }
  print(
    `${count} articles of ${Math.round(words / count)} words: ${((1000 * count) / ms).toFixed(1)} articles/s, ` +
      `${((1000 * words) / ms).toFixed(0)} words/s, ${(ms / count).toFixed(2)} ms an article ` +
      `(${(busy / count).toFixed(2)} ms of processor time: ${((1000 * count) / busy).toFixed(1)} articles/s)`,
  )
}

async function printStages(annotate: Annotator, articles: Iterator<ArticleDraft>): Promise<void> {
  const drafts = [...take(articles, PROFILED)]
  const stages = await stagesOf(() => {
    for (const draft of drafts) annotate(draft)
  })
  print('by stage, ms an article under the profiler:')
  for (const [stage, ms] of stages) print(`  ${(ms / PROFILED).toFixed(2).padStart(6)}  ${stage}`)
}

function annotateHostile(annotate: Annotator): void {
  for (const [kind, body] of Object.entries(hostileTexts(HOSTILE_SIZE))) {
    const start = performance.now()
    const used = process.cpuUsage()
    annotate({ headline: '', body, publishedAt: '2026-01-05T12:00:00Z' })
    const { user, system } = process.cpuUsage(used)
    const busy = ((user + system) / 1000).toFixed(0).padStart(6)
    print(`${(performance.now() - start).toFixed(0).padStart(6)} ms, ${busy} ms of processor time  ${kind}`)
  }
}

/** Milliseconds from the start of \`news-graph annotate -\` to the first line that it prints. */
function startUp(draft: ArticleDraft): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const program = spawn(process.execPath, [join(__dirname, '..', 'main.js'), 'annotate', '-'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    program.on('error', reject)
    program.on('exit', () => reject(new Error('news-graph annotate printed nothing')))
    program.stdout.once('data', () => resolve(performance.now() - start))
    program.stdin.end(`${JSON.stringify(draft)}\n`)
  })
}

/** Memory after a collection tells what is kept; memory before it, how lazy the collector was. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}
