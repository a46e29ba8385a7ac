/** The union SearchHit and its connection: the one place that knows every type that a search may find. */
import { createUnionType } from 'type-graphql'
import { Article } from '../article/article.type'
import { Event } from '../event/event.type'
import { Organisation } from '../organisation/organisation.type'
import { Person } from '../person/person.type'
import { Place } from '../place/place.type'
import { connectionType } from '../shared/connection'
import { typeNameOf, type NodeRow } from '../shared/node.type'
import { Statement } from '../statement/statement.type'
import { ScoredEdge } from './search.type'

export const SearchHit = createUnionType({
  name: 'SearchHit',
  description: 'What a search may find.',
  types: () => [Person, Organisation, Place, Event, Article, Statement] as const,
  resolveType: (row: unknown) => typeNameOf(row as NodeRow),
})

export const SearchHits = connectionType('Search', () => SearchHit, 'hits', ScoredEdge)
