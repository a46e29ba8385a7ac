/**
 * What a client sees of an error: the message and stable code of ours and of GraphQL's own (syntax, validation); of
 * anything else only INTERNAL and a reference, while the log gets the whole of it.
 */
import { randomUUID } from 'node:crypto'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { isNewsGraphError, type NewsGraphError } from '../errors'

/** Codes that Apollo and graphql-js give to mistakes of the client. */
const CLIENT_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

export type LogError = (reference: string, error: unknown) => void

const ours = (error: unknown): NewsGraphError | null => {
  for (let at: unknown = error, steps = 0; at instanceof Error && steps < 5; steps++) {
    if (isNewsGraphError(at)) return at
    at = (at as GraphQLError).originalError ?? at.cause
  }
  return null
}

/** formatted: as Apollo made it; error: as it was thrown. */
export const formatError =
  (log: LogError) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const known = ours(error)
    const place = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    }
    if (known) return { message: known.message, ...place, extensions: { ...known.details, code: known.code } }
    const code = formatted.extensions?.code
    if (typeof code === 'string' && CLIENT_CODES.has(code))
      return { message: formatted.message, ...place, extensions: { code } }
    const reference = randomUUID()
    log(reference, error)
    return {
      message: `Something went wrong on the server (reference ${reference})`,
      ...place,
      extensions: { code: 'INTERNAL', reference },
    }
  }

/** Of a document or its variables, or of what graphql-js could not make of a resolver's result. */
const isOfGraphQL = ({ originalError }: GraphQLError): boolean =>
  originalError === undefined || (originalError instanceof GraphQLError && isOfGraphQL(originalError))

/** For channels that Apollo does not serve (WebSocket): the same formatting of a GraphQLError. */
export const formatGraphQLError = (log: LogError, error: GraphQLError): GraphQLFormattedError => {
  const formatted = error.toJSON()
  // what has a path went wrong while it was answered
  const isClients = error.path === undefined && isOfGraphQL(error) && formatted.extensions?.code === undefined
  return formatError(log)(isClients ? { ...formatted, extensions: { code: 'BAD_USER_INPUT' } } : formatted, error)
}
