/**
 * Where the embedded Postgres keeps its files. Enters: the data folder of the configuration; leaves: a folder that the
 * user whom Postgres runs as can reach, the same one at every start. Refuses folders that cannot be used (BAD_CONFIG).
 *
 * Mostly that is `postgres/` in the data folder. Root's Postgres runs as another user, who may be barred from the data
 * folder (/root is closed to others); its files then lie in /var/lib/news-graph (in the temporary folder where that
 * cannot be written), and `postgres-folder` in the data folder says where.
 */
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { NewsGraphError } from '../../errors'
import { readIfThere } from './files'
import { isRoot, mayEnter, unprivilegedUser, type RunAs } from './run-as'

export interface Home {
  /** Ours: locks, clients, password, log. Others may pass through it but not look into it. */
  folder: string
  /** Postgres's own: its data directory. */
  data: string
  /** Where a copy of the binaries goes when those in node_modules will not do. */
  binaries: string
  runAs: RunAs
}

export const cannotUse = (folder: string, cause: unknown): NewsGraphError =>
  new NewsGraphError(
    'BAD_CONFIG',
    `the data folder ${folder} cannot be used (${(cause as Error).message}): name one that can be written with ` +
      'NEWS_GRAPH_DATA_DIR, or set DATABASE_URL',
    {},
    { cause },
  )

/** A folder open to all users that only root can change: what lies in it may safely be run. */
function sharedFolder(user: RunAs): string {
  for (const folder of ['/var/lib/news-graph', join(tmpdir(), 'news-graph-root')]) {
    try {
      mkdirSync(folder, { mode: 0o755 })
      chmodSync(folder, 0o755)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (!['EEXIST', 'EACCES', 'EROFS', 'EPERM', 'ENOENT'].includes(code ?? '')) throw error
    }
    const stat = lstatSync(folder, { throwIfNoEntry: false })
    if (stat?.isDirectory() && stat.uid === 0 && (stat.mode & 0o022) === 0 && mayEnter(folder, user)) return folder
  }
  throw new NewsGraphError(
    'BAD_CONFIG',
    'no folder can be shared with the user whom Postgres runs as: choose NEWS_GRAPH_DATA_DIR outside folders that are ' +
      'closed to others, or set DATABASE_URL',
  )
}

/** The folder that an earlier start chose outside the data folder. */
function movedTo(pointer: string): string | undefined {
  const folder = readIfThere(pointer)?.trim()
  if (folder === undefined) return undefined
  if (existsSync(folder)) return folder
  throw new NewsGraphError(
    'BAD_CONFIG',
    `the database lay in ${folder}, which is gone: bring it back, or delete ${pointer} to begin with an empty one`,
  )
}

function chooseFolder(dataDir: string, user: RunAs): string {
  const inside = join(dataDir, 'postgres')
  if (mayEnter(dataDir, user)) return inside
  if (existsSync(join(inside, 'data')))
    throw new NewsGraphError(
      'BAD_CONFIG',
      `the user whom Postgres runs as (uid ${user.uid}) may no longer enter ${dataDir}: open the folders above it to ` +
        'others (chmod o+x), or set NEWS_GRAPH_DATA_DIR',
    )
  return join(sharedFolder(user), createHash('sha256').update(dataDir).digest('hex').slice(0, 16))
}

/** Whoever owns an existing data directory must run it. */
function ownerOf(data: string, user: RunAs): RunAs {
  const stat = statSync(data, { throwIfNoEntry: false })
  if (stat === undefined) return user
  if (isRoot()) {
    if (stat.uid !== 0) return { uid: stat.uid, gid: stat.gid }
  } else if (stat.uid === process.getuid?.()) return user
  throw new NewsGraphError(
    'BAD_CONFIG',
    `${data} belongs to another user (uid ${stat.uid}): start news-graph as that user, or set NEWS_GRAPH_DATA_DIR`,
  )
}

export function findHome(dataDir: string): Home {
  try {
    mkdirSync(dataDir, { recursive: true })
    const real = realpathSync(dataDir)
    const pointer = join(real, 'postgres-folder')
    const user = unprivilegedUser()
    const folder = movedTo(pointer) ?? chooseFolder(real, user)
    mkdirSync(folder, { recursive: true })
    // Root's Postgres, another user, must get through to its data directory.
    chmodSync(folder, isRoot() ? 0o711 : 0o700)
    if (dirname(folder) !== real) writeFileSync(pointer, `${folder}\n`)
    const data = join(folder, 'data')
    return { folder, data, binaries: dirname(folder), runAs: ownerOf(data, user) }
  } catch (error) {
    throw error instanceof NewsGraphError ? error : cannotUse(dataDir, error)
  }
}
