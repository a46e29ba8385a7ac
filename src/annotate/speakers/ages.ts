/**
 * Ages printed beside names: "Jane Roe, 36,", "Jane Roe (36)". Enters: the mentions read so far. Leaves: who is of an age, and
 * whether anybody's age is told at all.
 */
import type { MentionKind } from '../annotated-article'
import type { Entity } from '../entities/entities'
import type { Range, Reading } from '../reading'

interface Mentioned extends Range {
  entity: Entity
  kind: MentionKind
}

const AGE = /^\d{1,2}$/

function ageBeside(r: Reading, { kind, end }: Mentioned): string | undefined {
  const isBeside = kind === 'NAME' && (r.form(end) === ',' || r.form(end) === '(')
  return isBeside && AGE.test(r.form(end + 1)) && !r.isWord(end + 2) ? r.form(end + 1) : undefined
}

/** The only one of that age. */
export function aged(r: Reading, mentions: readonly Mentioned[], age: string): Entity | undefined {
  const people = new Set<Entity>()
  for (const mention of mentions) if (ageBeside(r, mention) === age) people.add(mention.entity)
  return people.size === 1 ? [...people][0] : undefined
}

export const hasAge = (r: Reading, mentions: readonly Mentioned[], entity: Entity): boolean =>
  mentions.some((mention) => mention.entity === entity && ageBeside(r, mention) !== undefined)
