/** `news-graph export …` in this process; what it prints as bytes, as an archive may be among it. */
import { PassThrough, Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { readConfig } from '../../src/config'
import { runExport } from '../../src/export/export.command'

export interface Exported {
  code: number
  out: Buffer
  err: string
}

export async function runExportOf(databaseUrl: string, ...args: string[]): Promise<Exported> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const output = Promise.all([buffer(stdout), text(stderr)])
  try {
    const config = readConfig({ DATABASE_URL: databaseUrl })
    const code = await runExport(args, { config, stdin: Readable.from([]), stdout, stderr })
    stdout.end()
    stderr.end()
    const [out, err] = await output
    return { code, out, err }
  } finally {
    stdout.end()
    stderr.end()
  }
}
