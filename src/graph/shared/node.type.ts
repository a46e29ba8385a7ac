/**
 * GraphQL's Node, and how a row behind Node, Entity or SearchHit tells its type: an entity by its `type`, everything else
 * by the kind of its global id.
 */
import { Field, ID, InterfaceType } from 'type-graphql'
import type { EntityType } from '../../database/generated/prisma/enums'
import { parseGlobalId, type IdKind } from './ids'

/** What every row that GraphQL shows as a Node carries. */
export interface NodeRow {
  /** Global id, e.g. `entity_0199…`. */
  id: string
  /** Of entities only. */
  type?: EntityType
}

const BY_ENTITY_TYPE: Readonly<Record<EntityType, string>> = {
  PERSON: 'Person',
  ORGANISATION: 'Organisation',
  PLACE: 'Place',
  EVENT: 'Event',
}

const BY_ID_KIND: Readonly<Record<Exclude<IdKind, 'entity'>, string>> = {
  article: 'Article',
  statement: 'Statement',
  judgement: 'Judgement',
  review: 'StatementReview',
  statementlink: 'StatementTie',
  reassignment: 'MentionReassignment',
  names: 'NameEdit',
  source: 'Source',
  search: 'SavedSearch',
}

/** What is no record of its own, but stands beside others in a union, tells its type itself. */
export interface TypedRow {
  typeName: string
}

/** The name of the object type that shows a row. @throws BAD_ID, which only a bug can cause */
export function typeNameOf(row: NodeRow | TypedRow): string {
  if ('typeName' in row) return row.typeName
  if (row.type !== undefined) return BY_ENTITY_TYPE[row.type]
  const { kind } = parseGlobalId(row.id, Object.keys(BY_ID_KIND) as (keyof typeof BY_ID_KIND)[])
  return BY_ID_KIND[kind as keyof typeof BY_ID_KIND]
}

@InterfaceType('Node', { description: 'Any record that has a global identifier.', resolveType: typeNameOf })
export abstract class Node {
  @Field(() => ID, { description: 'Global identifier; it names the same record for ever.' })
  id!: string
}
