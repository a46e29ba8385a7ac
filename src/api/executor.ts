/**
 * Runs operations as compiled functions (graphql-jit): each document is compiled once and kept, the least used forgotten.
 * What enters: a valid document; what leaves: an execution result. Falls back to graphql-js where a document cannot be compiled.
 */
import { execute, GraphQLError, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit'
import type { GraphContext } from '../graph/shared/context'
import { runAtItsMoment } from './as-of'
import { operationIn, withDefaults } from './operation'

const MOST_COMPILED = 500

export interface Operation {
  document: DocumentNode
  /** Tells documents apart, e.g. a hash of the text. */
  key: string
  operationName: string | null | undefined
  variables: Record<string, unknown>
  context: GraphContext
}

export function createExecutor(schema: GraphQLSchema): (operation: Operation) => Promise<ExecutionResult> {
  const compiled = new Map<string, CompiledQuery | null>()

  const compile = ({ document, key, operationName }: Operation): CompiledQuery | null => {
    const name = `${operationName ?? ''} ${key}`
    let query = compiled.get(name)
    if (query === undefined) {
      const result = compileQuery(schema, document, operationName ?? undefined, { customJSONSerializer: false })
      query = isCompiledQuery(result) ? result : null
    } else compiled.delete(name)
    compiled.set(name, query)
    if (compiled.size > MOST_COMPILED) compiled.delete(compiled.keys().next().value!)
    return query
  }

  const run = async (operation: Operation): Promise<ExecutionResult> => {
    const query = compile(operation)
    // graphql-jit takes `$n: Int! = 3` for a variable that must be given
    const variables = withDefaults(operationIn(operation.document, operation.operationName), operation.variables)
    if (query) return withPlainErrors(await query.query({}, operation.context, variables))
    return execute({
      schema,
      document: operation.document,
      operationName: operation.operationName,
      variableValues: operation.variables,
      contextValue: operation.context,
    })
  }

  return (operation) => runAtItsMoment(operation, operation.context, (context) => run({ ...operation, context }))
}

/**
 * graphql-jit's errors lack what graphql-js gives its own (extensions, toJSON), which every formatter counts on. Errors
 * without any data are about the variables.
 */
const withPlainErrors = (result: ExecutionResult): ExecutionResult =>
  result.errors
    ? { ...result, errors: result.errors.map((error) => plainError(error, result.data === undefined)) }
    : result

function plainError(
  { message, path, originalError, locations }: GraphQLError,
  isAboutVariables: boolean,
): GraphQLError {
  const extensions = isAboutVariables ? { code: 'BAD_USER_INPUT' } : undefined
  const error = new GraphQLError(message, { path, originalError, extensions })
  return locations ? Object.defineProperty(error, 'locations', { value: locations, enumerable: true }) : error
}
