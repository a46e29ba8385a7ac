/**
 * A key's text: `ng_`, eight hexadecimal digits that tell keys apart, `_`, and 256 random bits. Of these bits a hash is all
 * that is ever stored, and a fast one does: slow hashes (scrypt, argon2) guard what people think up, which can be guessed;
 * nobody guesses 256 random bits, however fast a guess is tried.
 */
import { createHash, randomBytes } from 'node:crypto'

export interface NewKey {
  /** The whole of it, for its holder only. */
  key: string
  /** Its beginning, by which it is listed and revoked. */
  prefix: string
}

const KEY = /^ng_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$/

export function makeKey(): NewKey {
  const prefix = `ng_${randomBytes(4).toString('hex')}`
  return { key: `${prefix}_${randomBytes(32).toString('base64url')}`, prefix }
}

export const isKey = (text: string): boolean => KEY.test(text)

/** Keys are looked up by it, so that no comparison can tell by its time how much of a guess was right. */
export const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest()
