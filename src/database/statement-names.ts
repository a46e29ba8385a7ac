/**
 * Names for prepared statements: Postgres plans a named statement once for each connection, which makes it about one
 * and a half times as fast. Every name costs memory in every connection until that closes, so texts that come once
 * (Prisma writes a new one for every length of a list) get none, and there is an upper bound.
 */
import { createHash } from 'node:crypto'

const MOST_NAMES = 500
const MOST_WAITING = 1_000

export class StatementNames {
  private readonly names = new Map<string, string>()
  /** Texts seen once, oldest first. */
  private readonly seenOnce = new Set<string>()

  /** The empty name, Postgres's own for "not kept", the first time a text is seen and when all names are taken. */
  nameOf(text: string): string {
    const name = this.names.get(text)
    if (name !== undefined) return name
    if (this.names.size >= MOST_NAMES || !this.seenBefore(text)) return ''
    const fresh = createHash('sha256').update(text).digest('base64url').slice(0, 22)
    this.names.set(text, fresh)
    return fresh
  }

  private seenBefore(text: string): boolean {
    if (this.seenOnce.delete(text)) return true
    this.seenOnce.add(text)
    if (this.seenOnce.size > MOST_WAITING)
      for (const oldest of this.seenOnce.values()) return !this.seenOnce.delete(oldest)
    return false
  }
}
