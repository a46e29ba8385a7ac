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
  /** As many as were asked for: there may be more. */
  isFull: boolean
}

/** So many of each are asked for. */
export const MOST_FOUND = { entities: 6, articles: 4, statements: 4 } as const

export function toGroups({ entities, articles, statements }: SearchAsYouTypeQuery): FoundGroup[] {
  const groups = [
    toGroup('Entities', entities.nodes.flatMap(foundEntity), MOST_FOUND.entities),
    toGroup('Articles', articles?.nodes.flatMap(foundArticle) ?? [], MOST_FOUND.articles),
    toGroup('Statements', statements?.nodes.flatMap(foundStatement) ?? [], MOST_FOUND.statements),
  ]
  return groups.filter(({ found }) => found.length > 0)
}

const toGroup = (name: FoundGroup['name'], found: Found[], most: number): FoundGroup => ({
  name,
  found,
  isFull: found.length >= most,
})

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
