/**
 * asOf, which every question about the graph takes: what was believed at a moment. Enters: an operation with its variables;
 * leaves: the one moment it asks about, and its context bound to that. Refuses two moments in one operation (BAD_ARGUMENT).
 */
import {
  GraphQLError,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { isNewsGraphError, NewsGraphError } from '../errors'
import type { GraphContext } from '../graph/shared/context'
import { Loaders } from '../graph/shared/loaders'
import { DateTimeScalar } from '../graph/shared/scalars'
import { operationIn, withDefaults, type Variables } from './operation'

const AS_OF = 'asOf'

/** Root fields that answer from what was known at a moment. What is followed and how it fares is kept for the present only. */
const FIELDS = [
  'article',
  'articleCounts',
  'articles',
  'entity',
  'events',
  'linkTimeline',
  'neighbourhood',
  'node',
  'nodes',
  'organisations',
  'paths',
  'people',
  'places',
  'search',
  'statementCounts',
  'statements',
]

/** Gives those fields the argument. */
export function withAsOf(schema: GraphQLSchema): GraphQLSchema {
  const fields = schema.getQueryType()!.getFields()
  for (const name of FIELDS)
    fields[name]!.args = [
      ...fields[name]!.args,
      {
        name: AS_OF,
        description:
          'What was known at that moment, with everything below: merges, reviews, texts, counts. One moment for a whole operation. Now where left out; what was deleted since is gone.',
        type: DateTimeScalar,
        defaultValue: undefined,
        deprecationReason: null,
        extensions: {},
        astNode: null,
      },
    ]
  return schema
}

export interface AskedOperation {
  document: DocumentNode
  operationName: string | null | undefined
  /** As the client sent them. */
  variables: Variables
}

/** Null: the present. @throws NewsGraphError BAD_ARGUMENT where fields ask about several moments */
function momentOf({ document, operationName, variables }: AskedOperation): Date | null {
  const operation = operationIn(document, operationName)
  if (operation?.operation !== 'query') return null
  const all = withDefaults(operation, variables)
  const moments = new Map<number | null, Date | null>()
  for (const field of rootFields(document, operation.selectionSet, all)) {
    if (!FIELDS.includes(field.name.value)) continue
    const moment = momentAsked(field, all)
    moments.set(moment?.getTime() ?? null, moment)
  }
  if (moments.size > 1)
    throw new NewsGraphError(
      'BAD_ARGUMENT',
      `One operation has one moment, but this one has ${[...moments.values()].map((moment) => moment?.toISOString() ?? 'now').join(' and ')}: ask in several requests`,
      { path: [AS_OF] },
    )
  return [...moments.values()][0] ?? null
}

/** Runs the operation with a context that reads the moment it asks about; what is refused comes as the result. */
export async function runAtItsMoment(
  operation: AskedOperation,
  context: GraphContext,
  run: (context: GraphContext) => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  try {
    const moment = momentOf(operation)
    if (moment === null) return await run(context)
    return await context.db.atMoment(moment, (db) => run({ ...context, db, loaders: new Loaders(db) }))
  } catch (error) {
    if (!isNewsGraphError(error)) throw error
    return { errors: [new GraphQLError(error.message, { originalError: error })] }
  }
}

/** A value that is no DateTime counts as none here: that it is wrong is told when the operation runs. */
function momentAsked(field: FieldNode, variables: Variables): Date | null {
  const node = field.arguments?.find(({ name }) => name.value === AS_OF)?.value
  const value = node && valueFromASTUntyped(node, variables)
  if (value === undefined || value === null) return null
  try {
    return DateTimeScalar.parseValue(value) as Date
  } catch {
    return null
  }
}

/** Those that are not left out by a directive, fragments unfolded; each fragment once, for what it holds is the same again. */
function* rootFields(
  document: DocumentNode,
  set: SelectionSetNode,
  variables: Variables,
  met = new Set<string>(),
): Generator<FieldNode> {
  for (const selection of set.selections) {
    if (isLeftOut(selection, variables)) continue
    if (selection.kind === Kind.FIELD) yield selection
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      yield* rootFields(document, selection.selectionSet, variables, met)
    else if (!met.has(selection.name.value)) {
      met.add(selection.name.value)
      const fragment = document.definitions.find(
        (d): d is FragmentDefinitionNode =>
          d.kind === Kind.FRAGMENT_DEFINITION && d.name.value === selection.name.value,
      )
      if (fragment) yield* rootFields(document, fragment.selectionSet, variables, met)
    }
  }
}

/** What a directive's only argument says; that it is wrong or missing is told when the operation runs, too. */
function conditionOf({ directives }: SelectionNode, name: string, variables: Variables): unknown {
  const node = directives?.find((directive) => directive.name.value === name)?.arguments?.[0]?.value
  return node && valueFromASTUntyped(node, variables)
}

const isLeftOut = (selection: SelectionNode, variables: Variables): boolean =>
  conditionOf(selection, 'skip', variables) === true || conditionOf(selection, 'include', variables) === false
