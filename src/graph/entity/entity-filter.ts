/** EntityFilter and EntityOrder: what a list of people, organisations or places is narrowed to and sorted by. */
import { Field, InputType, registerEnumType } from 'type-graphql'
import type { EntityType } from '../../database/generated/prisma/enums'
import { NewsGraphError } from '../../errors'
import { foldName } from '../shared/fold'
import type { EntityListFilter } from './entity-list.store'

@InputType('EntityFilter', { description: 'Which people, organisations or places; all that is given must hold.' })
export class EntityFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of one of its names; capitals, accents and punctuation do not count.',
  })
  name?: string | null

  @Field(() => [String], {
    nullable: true,
    description:
      'ISO 3166-1 alpha-2, any of these: the country of a place; of others, one they lie in or hold a post for.',
  })
  country?: string[] | null
}

export enum EntityOrder {
  MOST_MENTIONED = 'MOST_MENTIONED',
  NAME = 'NAME',
}

registerEnumType(EntityOrder, {
  name: 'EntityOrder',
  description: 'How a list of entities is sorted.',
  valuesConfig: {
    MOST_MENTIONED: { description: 'By how often articles name them, most often first.' },
    NAME: { description: 'By preferred name.' },
  },
})

/** @throws BAD_ARGUMENT for a name without any letter or digit */
export function readNameFilter(name: string | null | undefined): string | null {
  if (name == null) return null
  const key = foldName(name)
  if (key === '' || key.length > 300)
    throw new NewsGraphError('BAD_ARGUMENT', 'filter.name must hold a letter or a digit, and at most 300 characters')
  return key
}

function readCountry(code: string): string {
  if (/^[a-z]{2}$/i.test(code)) return code.toUpperCase()
  throw new NewsGraphError(
    'BAD_ARGUMENT',
    `filter.country must be ISO 3166-1 alpha-2 codes like UA, but has "${code.slice(0, 40)}"`,
  )
}

/** @throws BAD_ARGUMENT */
export const readEntityFilter = (type: EntityType, filter: EntityFilter | null): EntityListFilter => ({
  type,
  nameKey: readNameFilter(filter?.name),
  countries: filter?.country?.map(readCountry) ?? null,
})
