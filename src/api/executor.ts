/**
 * Runs operations as compiled functions (graphql-jit): each document is compiled once and kept, the least used forgotten.
 * What enters: a valid document; what leaves: an execution result. Falls back to graphql-js where a document cannot be compiled.
 */
import { execute, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit'

const MOST_COMPILED = 500

export interface Operation {
  document: DocumentNode
  /** Tells documents apart, e.g. a hash of the text. */
  key: string
  operationName: string | null | undefined
  variables: Record<string, unknown>
  context: unknown
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

  return async (operation) => {
    const query = compile(operation)
    if (query) return query.query({}, operation.context, operation.variables)
    return execute({
      schema,
      document: operation.document,
      operationName: operation.operationName,
      variableValues: operation.variables,
      contextValue: operation.context,
    })
  }
}
