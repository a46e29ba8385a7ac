/** Makes, lists, revokes and finds API keys. Takes and gives hashes and prefixes; no key's text comes here. */
import type { Sql } from '../database/database'
import { NewsGraphError } from '../errors'
import type { AccessRole } from '../graph/shared/access'

export type KeyState = 'ACTIVE' | 'EXPIRED' | 'REVOKED'

export interface KeyRow {
  prefix: string
  name: string
  role: AccessRole
  state: KeyState
  createdAt: Date
  /** Null: never. */
  expiresAt: Date | null
  revokedAt: Date | null
  /** Exact to a minute. */
  lastUsedAt: Date | null
}

const COLUMNS = `prefix, name, role,
  case when revoked_at is not null then 'REVOKED' when expires_at <= now() then 'EXPIRED' else 'ACTIVE' end as state,
  created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt", last_used_at as "lastUsedAt"`

export interface KeyFacts {
  prefix: string
  hash: Uint8Array
  name: string
  role: AccessRole
  expiresAt: Date | null
}

export async function addKey(db: Sql, { prefix, hash, name, role, expiresAt }: KeyFacts): Promise<KeyRow> {
  const rows = await db.query<KeyRow>(
    `insert into api_key (prefix, hash, name, role, created_at, expires_at) values ($1, $2, $3, $4, now(), $5)
     returning ${COLUMNS}`,
    [prefix, hash, name, role, expiresAt],
  )
  return rows[0]!
}

/** Every key there ever was, oldest first. */
export const readKeys = (db: Sql): Promise<KeyRow[]> =>
  db.query<KeyRow>(`select ${COLUMNS} from api_key order by created_at, prefix`)

/** For good; one that is revoked already keeps its time. @throws NewsGraphError NOT_FOUND */
export async function revokeKey(db: Sql, prefix: string): Promise<KeyRow> {
  const rows = await db.query<KeyRow>(
    `update api_key set revoked_at = coalesce(revoked_at, now()) where prefix = $1 returning ${COLUMNS}`,
    [prefix],
  )
  if (!rows[0])
    throw new NewsGraphError('NOT_FOUND', `there is no key ${prefix.slice(0, 11)}; news-graph key list tells which are`)
  return rows[0]
}

/** The key of a hash, also one that is not valid any more; a valid one is marked as used. */
export async function useKey(db: Sql, hash: Uint8Array): Promise<KeyRow | null> {
  const rows = await db.query<KeyRow>(
    `with used as (
       update api_key set last_used_at = now()
        where hash = $1 and revoked_at is null and (expires_at is null or expires_at > now())
          and (last_used_at is null or last_used_at < now() - interval '1 minute'))
     select ${COLUMNS} from api_key where hash = $1`,
    [hash],
  )
  return rows[0] ?? null
}

/** Whether a key was ever made, valid or not. */
export async function hasKeys(db: Sql): Promise<boolean> {
  const rows = await db.query<{ has: boolean }>('select exists (select from api_key) as has')
  return rows[0]!.has
}
