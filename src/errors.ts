/**
 * Every error that a user of news-graph can meet: a stable code, a message that says what, where and what would be right.
 * Whatever is not a NewsGraphError is a bug: the API masks it, the command line prints it whole.
 */

export const ERROR_CODES = [
  // articles and files
  'EMPTY_INPUT',
  'NOT_TEXT',
  'BAD_ENCODING',
  'TOO_LARGE',
  'TOO_COMPLEX',
  'BAD_JSON',
  'BAD_ARTICLE',
  'BAD_FEED',
  'BAD_ARCHIVE',
  'BAD_OFFSETS',
  'UNKNOWN_KEY',
  'NOT_FOUND_ON_DISK',
  'READ_FAILED',
  'TIMED_OUT',
  'FETCH_DISABLED',
  'FETCH_REFUSED',
  'FETCH_FAILED',
  'ROBOTS_DISALLOWED',
  'ANNOTATOR_FAILED',
  'DELIVERY_FAILED',
  // asking
  'BAD_ID',
  'NOT_FOUND',
  'BAD_ENTITY_REF',
  'ENTITY_NOT_FOUND',
  'AMBIGUOUS_ENTITY',
  'BAD_PAGE_SIZE',
  'BAD_CURSOR',
  'POSITION_TOO_OLD',
  'BAD_SEARCH_TEXT',
  'BAD_DATE_RANGE',
  'BAD_ARGUMENT',
  'QUERY_TOO_DEEP',
  'QUERY_TOO_COSTLY',
  'TOO_MANY_ALIASES',
  'BODY_TOO_LARGE',
  'METHOD_NOT_ALLOWED',
  'SERVER_UNREACHABLE',
  'TOO_SLOW',
  // who may
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'ISSUER_UNREACHABLE',
  'KEY_NEEDED',
  // changing
  'CONFLICT',
  // running
  'BAD_CONFIG',
  'DATABASE_UNREACHABLE',
  'DATABASE_TOO_OLD',
  'MIGRATION_FAILED',
  'PORT_IN_USE',
  'BAD_COMMAND',
  'INTERNAL',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

export class NewsGraphError extends Error {
  /** details goes to the client beside the code (GraphQL: extensions), so it holds nothing private. */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options)
    this.name = 'NewsGraphError'
  }
}

export const isNewsGraphError = (error: unknown): error is NewsGraphError => error instanceof NewsGraphError

/** Whoever read our output has enough of it (`export | head`): a command ends, and nothing is wrong. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}
