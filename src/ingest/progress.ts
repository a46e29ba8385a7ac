/** How far a long run is: counts in, a bar on a terminal out; where nobody watches (no terminal), nothing. */
import { SingleBar } from 'cli-progress'

export interface Progress {
  /** Something was read, stored or refused since. */
  advance(step: { bytes?: number; done?: number; failed?: number }): void
  /** Writes a line that stays, above the bar. */
  say(line: string): void
  stop(): void
}

const CLEAR_LINE = '\r\u001b[K'
/** The bar clears the line that it remembers, which is now a lower one. */
const REMEMBER_LINE = '\u001b7'

/**
 * @param totalBytes undefined where nobody knows how much there is, as on standard input
 * @param things what is counted, as the bar calls it
 */
export function createProgress(
  stderr: NodeJS.WritableStream,
  totalBytes: number | undefined,
  things = 'articles',
): Progress {
  if (!(stderr as NodeJS.WriteStream).isTTY)
    return { advance: () => undefined, say: (line) => void stderr.write(`${line}\n`), stop: () => undefined }
  const bar = new SingleBar({
    stream: stderr,
    format: `${totalBytes === undefined ? '' : '{bar} {percentage}% · '}{done} ${things} · {failed} failed`,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  })
  const counts = { done: 0, failed: 0 }
  bar.start(totalBytes ?? 1, 0, counts)
  return {
    advance: ({ bytes = 0, done = 0, failed = 0 }) => {
      counts.done += done
      counts.failed += failed
      if (totalBytes !== undefined) bar.increment(Math.min(bytes, totalBytes), counts)
      else bar.update(counts)
    },
    say: (line) => void stderr.write(`${CLEAR_LINE}${line}\n${REMEMBER_LINE}`), // the bar is drawn again at its next step
    stop: () => bar.stop(),
  }
}
