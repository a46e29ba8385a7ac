/**
 * Apollo Server over the schema: parsing, validation, limits, execution by compiled operations, error formatting and
 * status codes. Cache control, usage reporting and landing page are off: they cost time or call home.
 */
import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Limits } from '../config'
import { NewsGraphError } from '../errors'
import type { GraphContext } from '../graph/shared/context'
import { formatError, type LogError } from './error-format'
import { createExecutor } from './executor'
import { checkLimits } from './limits'
import { checkStrings } from './strings'

/** Tokens in a document; a longer one is refused before it is parsed. */
export const MOST_TOKENS = 5_000

export async function startApollo(
  schema: GraphQLSchema,
  limits: Limits,
  log: LogError,
): Promise<ApolloServer<GraphContext>> {
  const apollo = new ApolloServer<GraphContext>({
    gateway: compiledGateway(schema),
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    formatError: formatError(log),
    plugins: [
      limitsPlugin(schema, limits),
      statusPlugin,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  })
  await apollo.start()
  return apollo
}

type Gateway = NonNullable<ApolloServerOptions<GraphContext>['gateway']>

/** Apollo takes an executor of one's own through its gateway interface only. */
const compiledGateway = (schema: GraphQLSchema): Gateway => {
  const run = createExecutor(schema)
  return {
    load: async () => ({
      executor: async (request) =>
        run({
          document: request.document,
          key: request.queryHash,
          operationName: request.operationName,
          variables: request.request.variables ?? {},
          context: request.context as GraphContext,
        }) as never,
    }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => {}
    },
    stop: async () => {},
  }
}

const noOperation = (name: string | undefined): string =>
  name ? `The document has no operation named "${name}"` : 'The document has several operations; give operationName'

const limitsPlugin = (schema: GraphQLSchema, limits: Limits): ApolloServerPlugin<GraphContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, request }) => {
      try {
        // Without this, a wrong name would have the only operation of a document executed unchecked.
        if (!operation) throw new NewsGraphError('BAD_ARGUMENT', noOperation(request.operationName))
        checkStrings(document, request.variables ?? {})
        checkLimits(schema, document, operation, request.variables ?? {}, limits)
      } catch (error) {
        throw new GraphQLError((error as Error).message, {
          originalError: error as Error,
          extensions: { http: { status: 400 } },
        })
      }
    },
  }),
})

/**
 * GraphQL over HTTP: a response of type application/json is 200 whenever the request was well formed JSON with a query,
 * also where that query does not parse, does not validate or gets wrong variables; application/graphql-response+json
 * tells them by 400. Apollo answers 400 to both.
 */
const statusPlugin: ApolloServerPlugin<GraphContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, source }) => {
      const { body } = response
      if (body.kind !== 'single' || body.singleResult.data !== undefined) return
      const newType = request.http?.headers.get('accept')?.includes('application/graphql-response+json') ?? false
      if (source !== undefined) response.http.status = newType ? 400 : 200
    },
  }),
}
