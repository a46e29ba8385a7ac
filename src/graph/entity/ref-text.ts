/** An entity as people write it in one word or name: a global id, a Wikidata item, or a name. */
import type { EntityRef } from './entity-ref'

export function refOf(text: string): EntityRef {
  if (text.startsWith('entity_')) return { id: text }
  return /^Q[1-9]\d*$/.test(text) ? { wikidataId: text } : { name: text }
}
