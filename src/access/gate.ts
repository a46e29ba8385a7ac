/**
 * Lets callers in: what enters is an Authorization header (or what came in its place on a WebSocket), what leaves is the
 * viewer. A server on loopback without keys and issuer is open: whoever is on this machine may do everything. It closes for
 * good with the first key. Refuses with UNAUTHENTICATED and the reason.
 */
import type { JwtConfig } from '../config'
import type { Sql } from '../database/database'
import { LOCAL_VIEWER, type Viewer } from '../graph/shared/access'
import { hasKeys, useKey, type KeyRow } from './api-key.store'
import { hashOf, isKey } from './key-text'
import { unauthenticated } from './refusals'
import { createTokenCheck, type CheckToken } from './token'

/** Milliseconds for which what was read of a key is believed: how long a revoked key may still do. */
const BELIEVED = 2_000
const MOST_REMEMBERED = 1_000

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]{1,16000}=*) *$/i

interface Memory {
  until: number
  key: Promise<KeyRow | null>
}

export interface GateOptions {
  /** Undefined: there are no tokens but keys. */
  jwt: JwtConfig | undefined
  /** Whether only this machine reaches the server. */
  isLocal: boolean
}

export class Gate {
  private readonly remembered = new Map<string, Memory>()
  private readonly checkToken: CheckToken | undefined
  private readonly mayBeOpen: boolean
  private knowsKeys = false
  private believedOpenUntil = 0

  constructor(
    private readonly db: Sql,
    { jwt, isLocal }: GateOptions,
  ) {
    this.checkToken = jwt && createTokenCheck(jwt)
    this.mayBeOpen = isLocal && jwt === undefined
  }

  /** @throws NewsGraphError UNAUTHENTICATED, FORBIDDEN (a token without a role), ISSUER_UNREACHABLE */
  async viewerOf(authorization: string | undefined): Promise<Viewer> {
    // Whoever sends a key may have made the first one just now.
    if (authorization !== undefined) this.believedOpenUntil = 0
    if (await this.isOpen()) return LOCAL_VIEWER
    if (authorization === undefined)
      throw unauthenticated('NO_KEY', 'This server asks for a key: send the header Authorization: Bearer KEY')
    const [, credential] = BEARER.exec(authorization) ?? []
    if (credential === undefined)
      throw unauthenticated('UNKNOWN_KEY', 'The header Authorization must be Bearer and a key or token')
    if (isKey(credential)) return this.holderOf(credential)
    if (this.checkToken && credential.includes('.')) return this.checkToken(credential)
    throw unauthenticated(
      'UNKNOWN_KEY',
      'What was sent is not the text of a key, whole as news-graph key create printed it',
    )
  }

  async isOpen(): Promise<boolean> {
    if (!this.mayBeOpen || this.knowsKeys) return false
    if (performance.now() < this.believedOpenUntil) return true
    if (await hasKeys(this.db)) this.knowsKeys = true
    this.believedOpenUntil = performance.now() + BELIEVED
    return !this.knowsKeys
  }

  private async holderOf(key: string): Promise<Viewer> {
    const row = await this.recall(hashOf(key))
    if (row === null) throw unauthenticated('UNKNOWN_KEY', 'The key is not known here')
    if (row.state === 'REVOKED') throw unauthenticated('REVOKED_KEY', 'The key was revoked')
    if (row.state === 'EXPIRED')
      throw unauthenticated('EXPIRED_KEY', `The key expired at ${row.expiresAt!.toISOString()}`)
    return { name: row.name, roles: [row.role] }
  }

  /** Those who ask for one key at one time share one look; what is not found is not remembered, or guesses would fill it. */
  private async recall(hash: Buffer): Promise<KeyRow | null> {
    const id = hash.toString('base64')
    const known = this.remembered.get(id)
    if (known && performance.now() < known.until) return known.key
    const memory = { until: performance.now() + BELIEVED, key: useKey(this.db, hash) }
    this.remembered.delete(id)
    this.remembered.set(id, memory)
    if (this.remembered.size > MOST_REMEMBERED) this.remembered.delete(this.remembered.keys().next().value!)
    let row: KeyRow | null = null
    try {
      return (row = await memory.key)
    } finally {
      if (row === null && this.remembered.get(id) === memory) this.remembered.delete(id)
    }
  }
}
