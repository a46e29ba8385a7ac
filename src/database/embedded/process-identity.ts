/**
 * Which process is meant by a number that an earlier run wrote down. Process numbers are used again (in a container,
 * at nearly every start), so a process is named by its number and the moment it started.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Written to files as `pid start`; start is opaque and compared as a whole. */
export type ProcessIdentity = string

/** What the system says of a running process; undefined when there is none of that number. */
function lookUp(pid: number): { start: string; command: string } | undefined {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
}

function fromProc(pid: number): { start: string; command: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field, the program's name in brackets, may hold spaces: count from behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, start] = [fields[0], fields[19]]
    if (state === undefined || start === undefined || state === 'Z' || state === 'X') return undefined
    return { start, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  }
}

/** No such process, or another user's that we may not look at: then it is none that we wrote down. */
const isGone = (error: unknown): boolean =>
  ['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')

function fromPs(pid: number): { start: string; command: string } | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'lstart=,command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' })
    const match = /^(\w+ +\w+ +\d+ [\d:]+ \d{4}) +(.*)$/m.exec(line.trim())
    return match?.[1] && match[2] !== undefined
      ? { start: match[1].replace(/\s+/g, '_'), command: match[2] }
      : undefined
  } catch (error) {
    if ((error as { status?: number }).status === 1) return undefined // ps: no such process
    throw error
  }
}

export function identityOf(pid: number): ProcessIdentity | undefined {
  const found = lookUp(pid)
  return found && `${pid} ${found.start}`
}

let own: ProcessIdentity | undefined
export function ownIdentity(): ProcessIdentity {
  own ??= identityOf(process.pid)
  if (own === undefined) throw new Error('this process cannot find itself in the process table')
  return own
}

/** Whether the process that wrote this down still runs. Text that is no identity names no process. */
export function isRunning(identity: ProcessIdentity): boolean {
  const pid = Number(identity.split(' ')[0])
  return Number.isInteger(pid) && pid > 0 && identityOf(pid) === identity
}

/** The command line of a running process with spaces between its words; undefined when there is none. */
export const commandOf = (pid: number): string | undefined => lookUp(pid)?.command
