/**
 * An operation as it comes over a channel that stays open (WebSocket, event stream): parsed, validated and measured before
 * anything runs, as Apollo does it for plain requests. Enters what a client sent; leaves an operation that may run, or why not.
 */
import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import type { Limits } from '../config'
import type { GraphContext } from '../graph/shared/context'
import { MOST_TOKENS } from './apollo'
import { runAtItsMoment } from './as-of'
import { checkLimits } from './limits'
import { checkStrings } from './strings'

export interface OperationRequest {
  query: string
  operationName?: string | null
  variables?: Record<string, unknown> | null
}

export interface PreparedOperation {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  operationName: string | null | undefined
  variableValues: Record<string, unknown>
}

/** Errors, at least one, where it is refused. */
export function prepareOperation(
  schema: GraphQLSchema,
  limits: Limits,
  { query, operationName, variables }: OperationRequest,
): PreparedOperation | readonly GraphQLError[] {
  try {
    const document = parse(query, { maxTokens: MOST_TOKENS })
    const errors = validate(schema, document)
    if (errors.length > 0) return errors
    const operation = getOperationAST(document, operationName)
    if (!operation)
      return [new GraphQLError('The document has no operation of that name, or several and no name is given')]
    const variableValues = variables ?? {}
    checkStrings(document, variableValues)
    checkLimits(schema, document, operation, variableValues, limits)
    return { schema, document, operation, operationName, variableValues }
  } catch (error) {
    return [asGraphQLError(error)]
  }
}

export const isRefused = (prepared: PreparedOperation | readonly GraphQLError[]): prepared is readonly GraphQLError[] =>
  Array.isArray(prepared)

export const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError((error as Error).message, { originalError: error as Error })

/** Reads what was known at the moment that the operation asks about. args.contextValue: a GraphContext. */
export const executeAtItsMoment = (args: ExecutionArgs): Promise<ExecutionResult> =>
  runAtItsMoment(
    { document: args.document, operationName: args.operationName, variables: args.variableValues ?? {} },
    args.contextValue as GraphContext,
    async (contextValue) => execute({ ...args, contextValue }),
  )
