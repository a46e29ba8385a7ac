/** Runs Prisma's command line, on our schema engine, as a developer does. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

const root = resolve(__dirname, '../..')

export interface PrismaRun {
  code: number | null
  output: string
}

/** @param cwd another project's folder with a prisma.config.ts of its own */
export async function prisma(args: readonly string[], databaseUrl?: string, cwd = root): Promise<PrismaRun> {
  const program = require.resolve('prisma/build/index.js')
  const env = { ...process.env, DATABASE_URL: databaseUrl, CHECKPOINT_DISABLE: '1', NO_COLOR: '1' }
  const child = spawn(process.execPath, [program, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output }
}
