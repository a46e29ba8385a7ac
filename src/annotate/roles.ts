/**
 * Enters: entities with the posts printed beside their names. Leaves: roles as notes, each post of each person once, with
 * every place in the body that tells of it. A post's body or country is named only where the article names it.
 */
import type { RoleNote, Span } from './annotated-article'
import type { Entities, Entity } from './entities'
import type { Reading } from './reading'

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
      role.spans = withSpan(role.spans ?? [], body.span(found.evidence))
      own.set(key, role)
    }
    roles.push(...own.values())
  }
  return roles
}

/** In text order, what overlaps as one span: an apposition and the clause around it may both tell of a post. */
function withSpan(spans: readonly Span[], { start, end }: Span): Span[] {
  const apart = spans.filter((span) => span.end <= start || end <= span.start)
  const joined = spans.filter((span) => !apart.includes(span))
  const whole = {
    start: Math.min(start, ...joined.map((span) => span.start)),
    end: Math.max(end, ...joined.map((span) => span.end)),
  }
  return [...apart, whole].sort((a, b) => a.start - b.start)
}

type Found = Entity['affiliations'][number]['found']

function ownerOf(entities: Entities, r: Reading, { of, demonym }: Found): Entity | undefined {
  if (of) {
    const owner = entities.inBody[r.nameOf[of.first] as number]
    return owner?.type === 'PERSON' ? undefined : owner
  }
  return demonym === undefined ? undefined : entities.country(demonym)
}
