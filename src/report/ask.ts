/**
 * Whom a report asks: a server that runs (NEWS_GRAPH_URL), through the client, or else the database itself, through the
 * same schema in this process. Either way a request goes in and a result with the same error codes comes out.
 */
import 'reflect-metadata' // before any class with decorators
import { parse } from 'graphql'
import { formatGraphQLError } from '../api/error-format'
import { executeAtItsMoment } from '../api/prepare-operation'
import { createSchema } from '../api/schema'
import { createClient, NewsGraphClientError, type RawRequest, type RawResult } from '../client'
import type { Database } from '../database/database'
import { NewsGraphError } from '../errors'
import { LOCAL_VIEWER } from '../graph/shared/access'
import type { GraphContext } from '../graph/shared/context'
import { Loaders } from '../graph/shared/loaders'

export type Ask = (request: RawRequest) => Promise<RawResult>

/** @throws SERVER_UNREACHABLE where no GraphQL API answers */
export const askServer =
  (url: string, key: string | undefined): Ask =>
  async (request) => {
    try {
      return await createClient({ url, ...(key !== undefined && { key }) }).execute(request)
    } catch (error) {
      if (!(error instanceof NewsGraphClientError)) throw error
      const message = `${error.message}; NEWS_GRAPH_URL must be the address of a news-graph API, e.g. http://127.0.0.1:4000/graphql`
      throw new NewsGraphError('SERVER_UNREACHABLE', message, {}, { cause: error })
    }
  }

/**
 * @param log what is wrong with us, not with the request
 * @param more what the request may use beside the database
 */
export async function askDatabase(
  database: Database,
  log: (error: unknown) => void,
  more: Partial<GraphContext> = {},
): Promise<Ask> {
  const schema = await createSchema()
  return async ({ query, variables }) => {
    // Nobody subscribes: nothing is told when something changes.
    const context = { ...more, db: database, loaders: new Loaders(database), viewer: LOCAL_VIEWER } as GraphContext
    const { data, errors } = await executeAtItsMoment({
      schema,
      document: parse(query),
      variableValues: variables,
      contextValue: context,
    })
    if (!errors) return { data }
    return {
      data,
      errors: errors.map((error) => {
        const { message, path, extensions } = formatGraphQLError((_reference, cause) => log(cause), error)
        return { message, ...(path && { path }), ...(extensions && { extensions }) }
      }),
    }
  }
}
