/** Runs commands of the command line: in this process with streams of our own, or as a process of their own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { join, resolve } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { readConfig } from '../../src/config'
import type { CommandIo } from '../../src/ingest/command-line'

export interface Ran {
  code: number
  out: string
  err: string
}

type Command = (args: string[], io: CommandIo) => Promise<number>

interface Surroundings {
  environment?: Record<string, string>
  stdin?: string | Buffer | Readable
  /** Of a terminal; without them it prints into a pipe. */
  columns?: number
}

/** In this process; what it prints as bytes. @throws what the command throws */
export async function runForBytes(
  command: Command,
  args: string[],
  { environment = {}, stdin = '', columns }: Surroundings = {},
): Promise<Omit<Ran, 'out'> & { out: Buffer }> {
  const stdout = Object.assign(new PassThrough(), columns !== undefined && { isTTY: true, columns })
  const stderr = new PassThrough()
  const output = Promise.all([buffer(stdout), text(stderr)])
  const input = stdin instanceof Readable ? stdin : Readable.from([Buffer.from(stdin)])
  try {
    const code = await command(args, { config: readConfig(environment), stdin: input, stdout, stderr })
    stdout.end()
    stderr.end()
    const [out, err] = await output
    return { code, out, err }
  } finally {
    stdout.end()
    stderr.end()
  }
}

export async function runHere(
  command: Command,
  args: string[],
  environment: Record<string, string> = {},
  stdin: string | Buffer | Readable = '',
): Promise<Ran> {
  const { out, ...ran } = await runForBytes(command, args, { environment, stdin })
  return { ...ran, out: out.toString() }
}

export interface Started {
  child: ChildProcess
  ended: Promise<Ran>
}

/** From the sources. code: -1 where it was killed. */
export function startCommand(args: string[], environment: Record<string, string> = {}, stdin = ''): Started {
  const root = resolve(__dirname, '..', '..')
  const child = spawn(process.execPath, ['-r', '@swc-node/register', join(__dirname, 'command-process.ts'), ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
  })
  child.stdin.end(stdin)
  const ended = Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number>((done) => child.once('exit', (code) => done(code ?? -1))),
  ]).then(([out, err, code]) => ({ out, err, code }))
  return { child, ended }
}
