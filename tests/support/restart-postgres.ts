/** Stops the Postgres of a data directory as an administrator would, and starts it again as it was. */
import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const isThere = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined

/**
 * @param data as `show data_directory` gives it
 * @param milliseconds how long it stays away
 */
export async function restartPostgres(data: string, milliseconds: number): Promise<void> {
  const [program, ...options] = readFileSync(join(data, 'postmaster.opts'), 'utf8')
    .trim()
    .split(/\s+(?=")/)
  const pidFile = join(data, 'postmaster.pid')
  process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGINT')
  while (isThere(pidFile)) await pause(20)
  await pause(milliseconds)
  const { uid, gid } = statSync(data)
  spawn(
    program!,
    options.map((option) => option.slice(1, -1)),
    { uid, gid, detached: true, stdio: 'ignore', cwd: data },
  ).unref()
}
