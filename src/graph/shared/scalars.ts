/** The scalars of the API: instants, calendar dates, web addresses, JSON. Inside, a Date is a Date, the others are strings. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { GraphQLDateTime, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars'

/** Resolvers get and give JavaScript Dates. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  name: 'DateTime',
  description: 'An instant, ISO 8601 with an offset.',
  // Rows carry a Date, or ISO text that SQL wrote: neither is worth reading again.
  serialize: (value) => (value instanceof Date ? value.toISOString() : value) as never,
})

/** Resolvers get and give `YYYY-MM-DD`. */
export const DateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'A calendar date, ISO 8601, e.g. 2025-11-06.',
})

const webAddress = (value: unknown): string => {
  if (typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value
  throw new GraphQLError(`${JSON.stringify(value)} is not an absolute http(s) address`)
}

/** Resolvers get and give the address as it was written. */
export const URLScalar = new GraphQLScalarType<string, string>({
  name: 'URL',
  description: 'An absolute http(s) address.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  serialize: String,
  parseValue: webAddress,
  parseLiteral: (node) => webAddress(node.kind === Kind.STRING ? node.value : null),
})

/** Resolvers give any JSON value. */
export const JSONScalar = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: 'JSON',
  description: 'Any JSON value.',
})
