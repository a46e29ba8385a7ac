/**
 * EntityRef: how a query names an entity, and how such a name becomes an entity. Enters: references of one operation, all
 * looked up by one statement; leaves: canonical UUIDs. Refuses what names nothing or several (AMBIGUOUS_ENTITY).
 */
import { Field, ID, InputType } from 'type-graphql'
import { EntityType } from '../../database/generated/prisma/enums'
import { NewsGraphError } from '../../errors'
import { foldName } from '../shared/fold'
import { parseIdOf, toGlobalId } from '../shared/ids'
import type { Loaders } from '../shared/loaders'
import { createEntityRefLoaders, MOST_CANDIDATES, type RefKey } from './entity-ref.store'
import type { EntityParts, EntityRow } from './entity.store'

@InputType('EntityRef', {
  description:
    'Names one entity by exactly one of its fields. A name that fits several entities is an AMBIGUOUS_ENTITY error that lists them.',
})
export class EntityRef {
  @Field(() => ID, { nullable: true, description: 'The global identifier.' })
  id?: string | null

  @Field(() => String, { nullable: true, description: 'The Wikidata item, e.g. Q22686.' })
  wikidataId?: string | null

  @Field(() => String, {
    nullable: true,
    description: "A name it goes by, or a person's surname; capitals, accents and punctuation do not count.",
  })
  name?: string | null

  @Field(() => EntityType, { nullable: true, description: 'Beside name only: the type it must have.' })
  type?: EntityType | null
}

const LONGEST_NAME = 300

const refuse = (why: string): never => {
  throw new NewsGraphError(
    'BAD_ENTITY_REF',
    `${why}; name one entity by id, by wikidataId or by name (with or without type)`,
  )
}

const nameKeyOf = (name: string): string => {
  if (name.length > LONGEST_NAME) return refuse(`A name of ${name.length} characters is longer than ${LONGEST_NAME}`)
  return foldName(name) || refuse(`The name ${JSON.stringify(name)} holds no letter and no digit`)
}

/** @throws BAD_ENTITY_REF, BAD_ID */
function readRef(ref: EntityRef, parts: EntityParts): RefKey {
  const given = (['id', 'wikidataId', 'name'] as const).filter((field) => ref[field] != null)
  if (given.length !== 1)
    refuse(given.length === 0 ? 'This EntityRef names nothing' : `This EntityRef has ${given.join(' and ')} at once`)
  if (ref.type != null && ref.name == null) refuse(`type goes with name only, not with ${given[0]}`)
  if (ref.wikidataId != null && !/^Q[1-9]\d{0,11}$/.test(ref.wikidataId))
    refuse(`"${ref.wikidataId.slice(0, 40)}" is no Wikidata item like Q22686`)
  return {
    uuid: ref.id == null ? null : parseIdOf(ref.id, 'entity'),
    wikidataId: ref.wikidataId ?? null,
    nameKey: ref.name == null ? null : nameKeyOf(ref.name),
    type: ref.type ?? null,
    parts,
  }
}

const describe = ({ name, type, description }: EntityRow): string =>
  `${name} (${type.toLowerCase()}${description === null ? '' : `, ${description}`})`

function ambiguous(ref: EntityRef, candidates: EntityRow[]): NewsGraphError {
  const listed = candidates.slice(0, MOST_CANDIDATES)
  const many = candidates.length > listed.length
  return new NewsGraphError(
    'AMBIGUOUS_ENTITY',
    `"${ref.name ?? ref.wikidataId}" may be ${many ? 'any of many, among them ' : ''}${listed.map(describe).join('; ')}. ` +
      'Give the id of the one that is meant, its full name, or its type',
    {
      candidates: listed.map(({ uuid, name, type, description }) => ({
        id: toGlobalId('entity', uuid),
        name,
        type,
        description,
      })),
    },
  )
}

/**
 * The entity that a reference names, with the parts asked for; null where there is none.
 * @throws BAD_ENTITY_REF, BAD_ID, AMBIGUOUS_ENTITY
 */
export async function findEntity(loaders: Loaders, ref: EntityRef, parts: EntityParts): Promise<EntityRow | null> {
  const candidates = await loaders.use(createEntityRefLoaders).candidates.load(readRef(ref, parts))
  if (candidates.length > 1) throw ambiguous(ref, candidates)
  return candidates[0] ?? null
}

async function notFound(loaders: Loaders, ref: EntityRef): Promise<NewsGraphError> {
  const what = ref.name ?? ref.wikidataId ?? ref.id
  const suggestions = ref.name == null ? [] : await loaders.use(createEntityRefLoaders).suggestions(nameKeyOf(ref.name))
  const hint = suggestions.length === 0 ? '' : `; did you mean ${suggestions.join(' or ')}?`
  return new NewsGraphError(
    'ENTITY_NOT_FOUND',
    `The graph knows no ${ref.type?.toLowerCase() ?? 'entity'} "${what}"${hint}`,
    { suggestions },
  )
}

/**
 * Canonical UUIDs in the order of the references.
 * @throws BAD_ENTITY_REF, BAD_ID, AMBIGUOUS_ENTITY (details.candidates), ENTITY_NOT_FOUND (details.suggestions)
 */
export const resolveEntityRefs = (loaders: Loaders, refs: readonly EntityRef[]): Promise<string[]> =>
  Promise.all(
    refs.map(async (ref) => {
      const entity = await findEntity(loaders, ref, 0)
      if (entity === null) throw await notFound(loaders, ref)
      return entity.uuid
    }),
  )
