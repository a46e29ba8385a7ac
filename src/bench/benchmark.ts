/** What the benchmarks share: how each is described and run, and how it prints. */

export interface BenchmarkInput {
  /** Undefined where the option is not given. */
  values: { count?: number; words?: number; hostile?: boolean; kill?: boolean }
  /** The path behind the options. */
  file: string | undefined
}

export interface Benchmark {
  /** Its command line, what it measures and its options. */
  usage: string
  /** Prints figures, a line each. Speed is told, never judged. Gives the exit code. */
  run(input: BenchmarkInput): Promise<number>
}

export const printLine = (line: string): void => void process.stdout.write(`${line}\n`)

export function* take<T>(items: Iterator<T>, count: number): Generator<T> {
  for (let i = 0; i < count; i++) {
    const item = items.next()
    if (item.done) return
    yield item.value
  }
}
