/**
 * `news-graph annotate`: drafts in, a line each; annotated articles out, a line each, in the same order. Needs no
 * database. Few lines are annotated in this process, as starting workers takes longer; many by workers, where there are
 * cores for them.
 */
import { availableParallelism } from 'node:os'
import type { AnnotatedArticle } from '../annotate/annotated-article'
import type { Feed } from '../read/feed/feed'
import { checkPaths, readArguments, refuseAddresses, writeLine, type CommandIo } from './command-line'
import { failureLine, failureOf } from './failure'
import { readInputs } from './inputs'
import type { Item } from './item'
import { noArticle, withoutAnnotations } from './json-items'
import { createPreparer, type Job, type Prepare } from './prepare'
import type { FeedJob } from './read-job'
import { createWorkbench, type Workbench } from './workbench'

const HELP = `news-graph annotate [--explain] PATH…|-

Prints what is found in articles, storing nothing: JSON Lines of drafts in ({"headline", "body", "id"?, "publishedAt"?, …};
plain texts and pages too), JSON Lines of annotated articles out (schema/annotated-article.schema.json), in the same order,
body unchanged and id kept. Annotations that a line brings along are made anew. The annotator that is built in reads English:
an article whose language is known to be another one comes back as it came.

--explain             each statement has an "explanation" too: the rule that found its words, and how its speaker was found
                      (of the annotator that is built in)

NEWS_GRAPH_ANNOTATOR names an annotator of your own in place of the one that is built in (see README.md).

For each line that fails its file, number, code and reason go to standard error, the rest is printed, and the exit code is 1.
`

/** From so many lines on, workers are worth their start where two or more can run beside this process. */
const MANY_LINES = 100

function jobOf(item: Item, limit: number): Job {
  switch (item.kind) {
    case 'REFUSED':
      throw item.error
    case 'DOCUMENT':
      return { bytes: item.bytes, limit, fetched: item.fetched }
    case 'DRAFT':
      return { draft: item.draft }
    case 'ANNOTATED':
      return { draft: withoutAnnotations(item.article) }
    case 'RECORD':
      throw noArticle(item.record.record)
  }
}

type Prepared = { item: Item } & ({ article: AnnotatedArticle } | { error: unknown })

/** Here for the first lines, at a workbench for the others. */
class Annotating {
  private here: Prepare | undefined
  private bench: Workbench | undefined
  private count = 0

  constructor(
    private readonly config: CommandIo['config'],
    private readonly explain: boolean,
  ) {}

  get width(): number {
    return this.bench?.width ?? 1
  }

  private async article(item: Item): Promise<AnnotatedArticle> {
    const job = jobOf(item, this.config.limits.articleBytes)
    const { config, explain } = this
    this.count += 1
    if (this.isWorthWorkers()) this.bench ??= createWorkbench(config, { explain })
    if (this.bench) return this.bench.prepare(job)
    this.here ??= createPreparer({ annotator: config.annotator, explain })
    return this.here(job)
  }

  /** An annotator of the user's own may hang, and may be asked several things at once. */
  private isWorthWorkers(): boolean {
    return this.config.annotator.kind !== 'BUILT_IN' || (this.count > MANY_LINES && availableParallelism() > 2)
  }

  /** Never here: a hostile feed would hold up everything. */
  readFeed(job: FeedJob): Promise<Feed> {
    this.bench ??= createWorkbench(this.config, { explain: this.explain })
    return this.bench.prepare(job)
  }

  prepare(item: Item): Promise<Prepared> {
    return this.article(item).then(
      (article) => ({ item, article }),
      (error: unknown) => ({ item, error }),
    )
  }

  async close(): Promise<void> {
    await this.bench?.close()
  }
}

export async function runAnnotate(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = readArguments(args, { explain: { type: 'boolean', default: false } })
  if (values.help) {
    io.stdout.write(HELP)
    return 0
  }
  checkPaths('annotate', positionals)
  refuseAddresses('annotate', positionals)
  const annotating = new Annotating(io.config, values.explain)
  const underWay: Promise<Prepared>[] = []
  let failed = 0
  const finish = async (): Promise<void> => {
    const prepared = await underWay.shift()!
    if ('article' in prepared) return writeLine(io.stdout, prepared.article)
    failed += 1
    io.stderr.write(`${failureLine(failureOf(prepared.item, prepared.error))}\n`)
  }
  try {
    const items = readInputs(positionals, {
      stdin: io.stdin as AsyncIterable<Uint8Array>,
      limits: io.config.limits,
      readFeed: (job) => annotating.readFeed(job),
    })
    for await (const item of items) {
      underWay.push(annotating.prepare(item))
      while (underWay.length >= annotating.width) await finish()
    }
    while (underWay.length > 0) await finish()
  } finally {
    await annotating.close()
  }
  return failed > 0 ? 1 : 0
}
