/**
 * The DOCTYPE of a page or feed in; refuses (TOO_COMPLEX) one that declares entities which grow when they are expanded, or
 * that are fetched. Plain ones are harmless, as nobody expands them.
 */
import { NewsGraphError } from '../errors'

const HOSTILE = /<!ENTITY\s+(?:%\s*)?[^\s>]{1,200}\s+(?:SYSTEM|PUBLIC|"[^"&]{0,1000}&[^#"]|'[^'&]{0,1000}&[^#'])/i

export function refuseHostileEntities(doctype: string, what: 'page' | 'feed'): void {
  if (HOSTILE.test(doctype))
    throw new NewsGraphError(
      'TOO_COMPLEX',
      `the ${what} declares entities made of other entities or of files, which are never expanded; take its DOCTYPE out`,
    )
}
