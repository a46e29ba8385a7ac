/**
 * Who Postgres runs as, and where that user may go. Postgres refuses to run as root, so root starts it as `postgres`,
 * else as `nobody`; everybody else starts it as himself.
 */
import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { NewsGraphError } from '../../errors'

/** Undefined fields: the user who runs this process. Fits child_process's options. */
export interface RunAs {
  uid?: number
  gid?: number
}

export const isRoot = (): boolean => process.getuid?.() === 0

export function unprivilegedUser(): RunAs {
  if (!isRoot()) return {}
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((account) => account[0] === name) ?? []
    if (uid && gid && uid !== '0') return { uid: Number(uid), gid: Number(gid) }
  }
  throw new NewsGraphError(
    'BAD_CONFIG',
    'Postgres does not run as root, and there is no user "postgres" or "nobody" to run it as: start news-graph as an ' +
      'ordinary user, or set DATABASE_URL',
  )
}

/** Whether the user may enter the folder and everything above it. Reads permission bits only, so it may say no too often. */
export function mayEnter(folder: string, user: RunAs): boolean {
  if (user.uid === undefined) return true
  const { mode, uid, gid } = statSync(folder)
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  const parent = dirname(folder)
  return (mode & bit) !== 0 && (parent === folder || mayEnter(parent, user))
}
