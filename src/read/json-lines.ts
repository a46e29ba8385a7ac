/**
 * JSON Lines in (bytes as they come), one value or one coded error a line out, never holding more than one line.
 * Refuses per line, and goes on: BAD_JSON, BAD_ENCODING, TOO_LARGE. Blank lines are passed over.
 */
import { NewsGraphError } from '../errors'
import { tooLarge } from './decode'

/** Line numbers count from 1, blank lines included. */
export type JsonLine = { line: number; value: unknown } | { line: number; error: NewsGraphError }

type RawLine = { line: number; bytes: Buffer } | { line: number; error: NewsGraphError }

const NEWLINE = 0x0a

/** Cuts a stream into lines; one that is longer than the limit is told once and skipped without being kept. */
async function* cutLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<RawLine> {
  let line = 1
  let size = 0
  let parts: Uint8Array[] = []
  const take = (part: Uint8Array): void => {
    size += part.length
    if (size > limit) parts = []
    else if (part.length > 0) parts.push(part)
  }
  const finish = (): RawLine => {
    const result =
      size > limit
        ? { line, error: atLine(line, tooLarge(size, limit, 'the line')) }
        : { line, bytes: Buffer.concat(parts) }
    line += 1
    size = 0
    parts = []
    return result
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, end))
      yield finish()
      from = end + 1
    }
    take(chunk.subarray(from))
  }
  if (size > 0) yield finish()
}

/** The same error, its line named. */
export const atLine = (line: number, error: NewsGraphError): NewsGraphError =>
  new NewsGraphError(error.code, `line ${line}: ${error.message}`, { ...error.details, line }, { cause: error })

function parseLine(bytes: Buffer): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new NewsGraphError('BAD_ENCODING', 'the line is not UTF-8, as JSON is', {}, { cause: error })
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = (error as SyntaxError).message.slice(0, 160)
    throw new NewsGraphError(
      'BAD_JSON',
      `not JSON (${reason}); JSON Lines have one whole object a line`,
      {},
      { cause: error },
    )
  }
}

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)

/** @param lineBytes most bytes of one line; a longer one is an error and the next line is read. */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>, lineBytes: number): AsyncGenerator<JsonLine> {
  for await (const raw of cutLines(chunks, lineBytes)) {
    if ('error' in raw) {
      yield raw
      continue
    }
    const { line, bytes } = raw
    if (isBlank(bytes)) continue
    try {
      yield { line, value: parseLine(bytes) }
    } catch (error) {
      if (!(error instanceof NewsGraphError)) throw error
      yield { line, error: atLine(line, error) }
    }
  }
}
