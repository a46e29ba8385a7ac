/** `npm run bench NAME`: the name of a benchmark and its options in, its figures out (one file each beside this one). */
import { parseArgs } from 'node:util'
import { annotate } from './annotate'
import { asOf } from './as-of'
import type { Benchmark } from './benchmark'
import { feeds } from './feeds'
import { gazetteer } from './gazetteer'
import { graph } from './graph'
import { link } from './link'

const BENCHMARKS: Readonly<Record<string, Benchmark>> = { annotate, 'as-of': asOf, feeds, gazetteer, graph, link }

const USAGE = Object.values(BENCHMARKS)
  .map(({ usage }) => `usage: ${usage}\n`)
  .join('\n')

/** @throws Error naming the option */
function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${option} must be a whole number from 1 on, but is "${text}"`)
  return Number(text)
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      count: { type: 'string' },
      words: { type: 'string' },
      hostile: { type: 'boolean' },
      kill: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const [name, file] = positionals
  const benchmark = BENCHMARKS[name ?? '']
  if (values.help || !benchmark) {
    process.stderr.write(benchmark ? `usage: ${benchmark.usage}\n` : USAGE)
    return values.help ? 0 : 2
  }
  const { hostile, kill } = values
  const count = wholeNumber('count', values.count)
  const words = wholeNumber('words', values.words)
  return benchmark.run({ values: { count, words, hostile, kill }, file })
}

void main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
