/**
 * Enters: entities with the posts printed beside their names. Leaves: roles as notes, each post of each person once, with
 * every place in the body that tells of it. A post's body or country is named only where the article names it.
 */
import type { RoleNote } from '../annotated-article'
import type { Entities, Entity } from './entities'
import { joinedSpans } from '../joined-spans'
import type { Reading } from '../reading'

export function rolesOf(body: Reading, entities: Entities): RoleNote[] {
  const roles: RoleNote[] = []
  for (const person of [...entities.all]) {
    const own = new Map<string, RoleNote>()
    for (const { reading, found } of person.affiliations) {
      if (reading !== body) continue
      const title = found.word ?? body.text(found.title).replace(/\s+/g, ' ')
      const holder = ownerOf(entities, body, found)
      const key = `${title.toLowerCase()}|${holder?.key ?? ''}`
      const role = own.get(key) ?? {
        person: person.key,
        title,
        ...(holder && { [holder.type === 'PLACE' ? 'place' : 'organisation']: holder.key }),
        spans: [],
      }
      role.spans?.push(body.span(found.evidence))
      own.set(key, role)
    }
    for (const role of own.values()) roles.push({ ...role, spans: joinedSpans(role.spans ?? []) })
  }
  return roles
}

type Found = Entity['affiliations'][number]['found']

function ownerOf(entities: Entities, r: Reading, { of, demonym }: Found): Entity | undefined {
  if (of) {
    const owner = entities.inBody[r.nameOf[of.first] as number]
    return owner?.type === 'PERSON' ? undefined : owner
  }
  return demonym === undefined ? undefined : entities.country(demonym)
}
