/**
 * How much one operation may ask: depth, aliases and cost, worked out from the document and its variables before anything
 * runs. Cost is about the number of objects that the answer may hold: every page counts for its size, everything in it
 * likewise. Refuses with QUERY_TOO_DEEP, TOO_MANY_ALIASES, QUERY_TOO_COSTLY, each naming the limit and what was asked.
 */
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import type { Limits } from '../config'
import { NewsGraphError } from '../errors'
import { DEFAULT_PAGE_SIZE } from '../graph/shared/page'

type QueryLimits = Pick<Limits, 'depth' | 'aliases' | 'cost'>
type Variables = Readonly<Record<string, unknown>>

/** Arguments that say how many objects a field gives. */
const SIZE_ARGUMENTS = new Set(['first', 'last', 'limit'])
/** What a list without such an argument is reckoned at. */
const PLAIN_LIST = 5

interface Walk {
  schema: GraphQLSchema
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  variables: Variables
  limits: QueryLimits
  aliases: number
  cost: number
  /** Fields visited: fragments spread in fragments can make a small document ask for millions. */
  visited: number
}

const MOST_FIELDS = 20_000

/** document must be valid for the schema; variables as the client sent them. */
export function checkLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  limits: QueryLimits,
): void {
  const fragments = new Map(
    document.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]),
  )
  const walk: Walk = {
    schema,
    fragments,
    variables: withDefaults(operation, variables),
    limits,
    aliases: 0,
    cost: 0,
    visited: 0,
  }
  const root = schema.getRootType(operation.operation)
  if (root) walkSelections(walk, operation.selectionSet, root, 0, 1)
}

const withDefaults = (operation: OperationDefinitionNode, variables: Variables): Variables => {
  const all: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value
    all[name] =
      variables[name] ??
      (definition.defaultValue?.kind === Kind.INT ? Number(definition.defaultValue.value) : undefined)
  }
  return all
}

function walkSelections(walk: Walk, set: SelectionSetNode, type: GraphQLNamedType, depth: number, times: number): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) walkField(walk, selection, type, depth, times)
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition ? walk.schema.getType(selection.typeCondition.name.value) : type
      if (on) walkSelections(walk, selection.selectionSet, on, depth, times)
    } else {
      const fragment = walk.fragments.get(selection.name.value)
      const on = fragment && walk.schema.getType(fragment.typeCondition.name.value)
      if (on) walkSelections(walk, fragment.selectionSet, on, depth, times)
    }
  }
}

function walkField(walk: Walk, field: FieldNode, parent: GraphQLNamedType, depth: number, times: number): void {
  if (++walk.visited > MOST_FIELDS)
    throw new NewsGraphError(
      'QUERY_TOO_COSTLY',
      `The query spreads to more than ${MOST_FIELDS} fields; ask for fewer at a time`,
    )
  if (field.alias && ++walk.aliases > walk.limits.aliases)
    throw new NewsGraphError(
      'TOO_MANY_ALIASES',
      `The query has more than ${walk.limits.aliases} aliases; send several queries`,
    )
  if (field.name.value.startsWith('__')) return
  const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined
  if (!definition || !field.selectionSet) return
  const named = getNamedType(definition.type)
  if (!isCompositeType(named)) return
  if (depth + 1 > walk.limits.depth)
    throw new NewsGraphError(
      'QUERY_TOO_DEEP',
      `The query nests deeper than ${walk.limits.depth} levels, at "${field.name.value}"`,
    )
  const count = times * sizeOf(walk, field, definition.type)
  walk.cost += count
  if (walk.cost > walk.limits.cost)
    throw new NewsGraphError(
      'QUERY_TOO_COSTLY',
      `The query may fetch more than ${walk.limits.cost} objects (at "${field.name.value}"); ask for smaller pages or fewer levels`,
    )
  walkSelections(walk, field.selectionSet, named, depth + 1, count)
}

/** How many objects stand below one parent. The nodes of a page were counted at the page itself. */
function sizeOf(walk: Walk, field: FieldNode, type: GraphQLOutputType): number {
  const sizes = (field.arguments ?? [])
    .filter((argument) => SIZE_ARGUMENTS.has(argument.name.value))
    .map((argument) => numberOf(argument.value, walk.variables))
    .filter((size) => size !== null)
  if (sizes.length > 0) return Math.max(1, ...sizes)
  if (getNamedType(type).name.endsWith('Connection')) return DEFAULT_PAGE_SIZE
  if (field.name.value === 'nodes' || field.name.value === 'edges') return 1
  return isListType(getNullableType(type)) ? PLAIN_LIST : 1
}

const numberOf = (value: ValueNode, variables: Variables): number | null => {
  if (value.kind === Kind.INT) return Number(value.value)
  const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : null
  return typeof given === 'number' && Number.isFinite(given) ? given : null
}
