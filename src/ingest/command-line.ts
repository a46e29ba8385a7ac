/** What the commands of this folder share: arguments and streams in; refuses a wrong use of the command (BAD_COMMAND). */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Config } from '../config'
import { NewsGraphError, OutputClosed } from '../errors'

export interface CommandIo {
  config: Config
  stdin: NodeJS.ReadableStream
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Options and paths of a command; every command has --help. */
export function readArguments<O extends Options>(args: string[], options: O) {
  try {
    const help = { type: 'boolean', short: 'h', default: false } as const
    return parseArgs({ args, allowPositionals: true, options: { ...options, help } })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error
    throw new NewsGraphError('BAD_COMMAND', message, {}, { cause: error })
  }
}

export const isAddress = (path: string): boolean => /^https?:\/\//i.test(path)

/** `-` is standard input, given once at the most. @throws BAD_COMMAND */
export function checkPaths(command: string, paths: readonly string[]): void {
  if (paths.length === 0)
    throw new NewsGraphError('BAD_COMMAND', `${command} needs at least one path, or - for standard input`)
  if (paths.filter((path) => path === '-').length > 1)
    throw new NewsGraphError('BAD_COMMAND', 'standard input (-) can be read only once')
}

/** For commands that read what is there. @throws FETCH_DISABLED */
export function refuseAddresses(command: string, paths: readonly string[]): void {
  const address = paths.find(isAddress)
  if (address !== undefined)
    throw new NewsGraphError('FETCH_DISABLED', `${command} fetches nothing: save ${address} and give the file`)
}

/**
 * Waits until it is written: where the reader of the stream is slower than we are, nothing piles up.
 * @throws OutputClosed where the reader wants no more; what the stream says where it cannot be written
 */
export const write = (stream: NodeJS.WritableStream, chunk: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(chunk, (error?: NodeJS.ErrnoException | null) => {
      if (!error) resolve()
      else reject(error.code === 'EPIPE' ? new OutputClosed() : error)
    })
  })

export const writeLine = (stream: NodeJS.WritableStream, value: unknown): Promise<void> =>
  write(stream, `${JSON.stringify(value)}\n`)
