/** What a search found, in groups that keep the server's order, best first. */
import type { EntityType, SearchAsYouTypeQuery } from '../../../client'
import type { Focus } from '../state/view'
import { dayOf } from '../words'

export interface Found {
  kind: Exclude<Focus['kind'], 'tie'>
  id: string
  type?: EntityType
  text: string
  /** What tells it from others of the same name. */
  note: string
}

export interface FoundGroup {
  name: 'Entities' | 'Articles' | 'Statements'
  found: Found[]
}

export function toGroups({ entities, articles, statements }: SearchAsYouTypeQuery): FoundGroup[] {
  const groups: FoundGroup[] = [
    { name: 'Entities', found: entities.nodes.flatMap(foundEntity) },
    { name: 'Articles', found: articles?.nodes.flatMap(foundArticle) ?? [] },
    { name: 'Statements', found: statements?.nodes.flatMap(foundStatement) ?? [] },
  ]
  return groups.filter(({ found }) => found.length > 0)
}

type Hit<Of extends keyof SearchAsYouTypeQuery> = NonNullable<SearchAsYouTypeQuery[Of]>['nodes'][number]

const foundEntity = (hit: Hit<'entities'>): Found[] =>
  'name' in hit ? [{ kind: 'entity', id: hit.id, type: hit.type, text: hit.name, note: hit.description ?? '' }] : []

const foundArticle = (hit: Hit<'articles'>): Found[] => {
  if (!('headline' in hit)) return []
  const note = [hit.publisher?.name, hit.publishedAt && dayOf(hit.publishedAt)].filter(Boolean).join(', ')
  return [{ kind: 'article', id: hit.id, text: hit.headline, note }]
}

const foundStatement = (hit: Hit<'statements'>): Found[] =>
  'content' in hit
    ? [{ kind: 'statement', id: hit.id, text: `“${hit.content}”`, note: hit.speaker?.name ?? hit.speakerText ?? '' }]
    : []
