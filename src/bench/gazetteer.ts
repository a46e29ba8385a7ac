/**
 * `npm run bench gazetteer`: how fast a dump goes into the gazetteer, in how much memory, and what a kill -9 on the way costs.
 * The dump is made up beforehand; the import runs as a user runs it, as a program of its own on a database of its own.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printLine as print, type Benchmark } from './benchmark'
import { madeUpDump } from './made-up-dump'

/** Any number: the same dump each time. */
const SEED = 1
const MB = 1024 * 1024
/** Milliseconds between two looks at the memory. */
const PAUSE = 50

export const gazetteer: Benchmark = {
  usage: `npm run bench gazetteer [-- --count N --kill]

Makes up a Wikidata dump of N items (1000000) and takes it into a database of its own; prints items a second, start-up included,
and the most memory that the import held. --kill imports it once more, kills that halfway (kill -9) and has it go on.`,

  async run({ values: { count = 1_000_000, kill = false } }) {
    const folder = mkdtempSync(join(tmpdir(), 'news-graph-bench-'))
    try {
      const dump = join(folder, 'dump.json')
      await writeDump(dump, count)
      print(`dump: ${count} items, ${(statSync(dump).size / MB).toFixed(0)} MB`)
      const first = await runImport(dump, folder)
      print(`import: ${Math.round((count / first.ms) * 1000)} items a second; ${told(first)}`)
      if (kill) await killHalfway(dump, folder, first.ms / 2)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    return 0
  },
}

async function writeDump(path: string, count: number): Promise<void> {
  const file = createWriteStream(path)
  for (const piece of madeUpDump(count, SEED)) if (!file.write(piece)) await once(file, 'drain')
  file.end()
  await once(file, 'finish')
}

async function killHalfway(dump: string, folder: string, after: number): Promise<void> {
  const killed = await runImport(dump, folder, after)
  print(`again, killed after ${(killed.ms / 1000).toFixed(1)} s`)
  print(`gone on with: ${told(await runImport(dump, folder))}`)
}

interface Run {
  ms: number
  /** Bytes at the most; 0 where the system does not say, as below. */
  memory: number
  /** Seconds of the processor: where other programs want it too, they tell more than the clock. */
  busy: number
  output: string
}

const told = ({ ms, memory, busy, output }: Run): string =>
  `${(ms / 1000).toFixed(1)} s, ${busy.toFixed(1)} s of processor time without Postgres, ${(memory / MB).toFixed(0)} MB at the most; ${output.replace(/^.*\.json: /, '').replaceAll('\n', '; ')}`

/** In the folder's own data folder. @param killAfter milliseconds */
async function runImport(dump: string, folder: string, killAfter?: number): Promise<Run> {
  const start = performance.now()
  const program = spawn(process.execPath, [join(__dirname, '..', 'main.js'), 'gazetteer', 'import', dump], {
    cwd: folder,
    env: {}, // no DATABASE_URL: the database of the folder
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  let [memory, busy] = [0, 0]
  program.stdout.on('data', (text) => (output += text))
  const watching = setInterval(() => {
    memory = Math.max(memory, mostMemory(program.pid))
    busy = Math.max(busy, processorTime(program.pid))
  }, PAUSE)
  const killing = killAfter === undefined ? undefined : setTimeout(() => program.kill('SIGKILL'), killAfter)
  await once(program, 'close')
  clearInterval(watching)
  clearTimeout(killing)
  return { ms: performance.now() - start, memory, busy, output: output.trim() }
}

function mostMemory(pid: number | undefined): number {
  try {
    return 1024 * Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0)
  } catch {
    return 0 // it has ended, or this is no Linux
  }
}

/** Linux counts in hundredths of a second, of all threads. */
function processorTime(pid: number | undefined): number {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]!.split(' ').slice(11, 13)
    return (Number(user) + Number(system)) / 100
  } catch {
    return 0
  }
}
