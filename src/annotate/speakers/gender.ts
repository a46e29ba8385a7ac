/** Enters: a pronoun, an entity. Leaves: whom the pronoun can mean by gender and kind. */
import type { Entity } from '../entities/entities'
import { table } from '../lexicon/table'

export type Gender = 'f' | 'm' | 'n' | 'any'

export const GENDER: Readonly<Record<string, Gender>> = table({
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
  it: 'n',
  its: 'n',
  itself: 'n',
})

/** 'any': a person, whoever. */
export function fits(entity: Entity, gender: Gender): boolean {
  if (gender === 'n') return entity.type === 'ORGANISATION'
  return entity.type === 'PERSON' && (gender === 'any' || entity.gender === undefined || entity.gender === gender)
}
