/**
 * What `ingest` and `import` share: paths in, articles in the graph, failures and a summary printed, the exit code out
 * (0 where every article went in, 1 where some did not, 130 where it was interrupted).
 */
import { openDatabase } from '../database/open'
import { isAddress, type CommandIo } from './command-line'
import { failureLine } from './failure'
import { readInputs, type InputOptions } from './inputs'
import { onInterrupt } from './interrupt'
import type { Address, Item } from './item'
import { createProgress, type Progress } from './progress'
import { createFetching, fetchDisabled } from './sources/fetching'
import { takeAll, type Tally } from './take-all'
import { walk } from './walk'
import { createWorkbench } from './workbench'

const INTERRUPTED = 130

/** Bytes of all files; undefined where standard input is among them. Only worth asking where somebody watches. */
async function countBytes(paths: readonly string[], watched: boolean): Promise<number | undefined> {
  if (!watched || paths.includes('-')) return undefined
  let bytes = 0
  for (const path of paths.filter((path) => !isAddress(path)))
    for await (const found of walk(path)) if ('size' in found) bytes += found.size
  return bytes
}

const summary = ({ outcomes, records, failed }: Tally): string => {
  const { CREATED, UPDATED, UNCHANGED } = outcomes
  const articles = CREATED + UPDATED + UNCHANGED
  const counts = `${CREATED} new, ${UPDATED} changed, ${UNCHANGED} unchanged; ${failed} failed`
  const others = records > 0 ? `; ${records} other ${records === 1 ? 'record' : 'records'}` : ''
  return `${articles} ${articles === 1 ? 'article' : 'articles'}: ${counts}${others}`
}

/** In the order given. */
async function* inputsOf(paths: readonly string[], options: InputOptions): AsyncGenerator<Item | Address> {
  for (const path of paths)
    if (isAddress(path)) yield { name: path, kind: 'ADDRESS' }
    else yield* readInputs([path], options)
}

async function run(paths: readonly string[], annotatedOnly: boolean, io: CommandIo, progress: Progress) {
  const { config, stdin } = io
  if (!config.fetch && paths.some(isAddress)) throw fetchDisabled()
  const database = await openDatabase(config)
  const workbench = createWorkbench(config)
  const fetching = config.fetch && createFetching(config.fetch, database)
  const stop = new AbortController()
  const forgetInterrupt = onInterrupt(() => stop.abort())
  try {
    const items = inputsOf(paths, {
      stdin: stdin as AsyncIterable<Uint8Array>,
      limits: config.limits,
      readFeed: workbench.prepare,
      annotatedOnly,
      onBytes: (bytes) => progress.advance({ bytes }),
    })
    const tally = await takeAll(items, {
      database,
      workbench,
      ...(fetching && { fetching }),
      limits: config.limits,
      stop: stop.signal,
      onStored: () => progress.advance({ done: 1 }),
      onFailed: (failure) => {
        progress.advance({ failed: 1 })
        progress.say(failureLine(failure))
      },
    })
    return { tally, interrupted: stop.signal.aborted }
  } finally {
    forgetInterrupt()
    await fetching?.close()
    await workbench.close()
    await database.close()
  }
}

/** @param annotatedOnly nothing is annotated anew */
export async function runIntoGraph(paths: readonly string[], annotatedOnly: boolean, io: CommandIo): Promise<number> {
  const watched = (io.stderr as NodeJS.WriteStream).isTTY === true
  const progress = createProgress(io.stderr, await countBytes(paths, watched))
  try {
    const { tally, interrupted } = await run(paths, annotatedOnly, io, progress)
    progress.stop()
    io.stdout.write(`${summary(tally)}${interrupted ? '; interrupted' : ''}\n`)
    if (interrupted) (io.stdin as Partial<NodeJS.ReadStream>).destroy?.()
    return interrupted ? INTERRUPTED : tally.failed > 0 ? 1 : 0
  } finally {
    progress.stop()
  }
}
