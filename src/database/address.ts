/**
 * From a database address to a connection, and from a failed connection to an error that says what to do. The
 * address holds a password: nothing that leaves here names more of it than host, port, user and database.
 */
import pg from 'pg'
import { isNewsGraphError, NewsGraphError } from '../errors'

/** Milliseconds until a server that does not answer counts as unreachable. */
const CONNECT_TIME = 8_000

export interface Address {
  host: string
  port: number
  user: string
  database: string
}

/** What libpq would make of the address. */
export function partsOf(url: string): Address {
  const client = new pg.Client({ connectionString: url })
  return { host: client.host, port: client.port, user: client.user ?? '', database: client.database ?? '' }
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${encodeURIComponent(database)}`
  return other.href
}

/** Prisma's addresses may name a schema; our SQL names none, so it would be split between two. */
function refuseSchema(url: URL): void {
  const schema = url.searchParams.get('schema')
  if (schema !== null && schema !== 'public')
    throw new NewsGraphError(
      'BAD_CONFIG',
      `DATABASE_URL asks for the schema "${schema}", but news-graph keeps its tables in "public": give it a database of its own`,
    )
}

/**
 * Settings of a session, for pg.Client and pg.Pool. Its time zone is UTC: Prisma writes times without a zone.
 * @throws NewsGraphError BAD_CONFIG
 */
export function sessionOf(url: string): pg.ClientConfig {
  const address = new URL(url)
  refuseSchema(address)
  const options = address.searchParams.get('options') ?? ''
  address.searchParams.set('options', `-c timezone=UTC ${options}`.trim())
  return {
    connectionString: address.href,
    connectionTimeoutMillis: CONNECT_TIME,
    application_name: 'news-graph',
    keepAlive: true,
  }
}

const NETWORK = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
]

interface ConnectionError {
  code?: string
  message?: string
  /** Of an AggregateError: one for each address of the host. */
  errors?: { code?: string }[]
}

function reasonOf({ code: ownCode, message = '', errors }: ConnectionError): string | undefined {
  const code = ownCode ?? errors?.[0]?.code ?? ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no host of that name'
  if (code === 'ECONNREFUSED') return 'nothing listens there'
  if (NETWORK.includes(code)) return `the connection failed: ${code}`
  if (code === '28P01' || code === '28000') return `the server refuses the user or the password: ${message}`
  if (/^(53|57P|08)/.test(code)) return message
  // pg has no codes for these.
  if (/timeout|terminated|SSL|SASL|certificate/i.test(message)) return message
  return undefined
}

/** DATABASE_UNREACHABLE with host and port where the error is about reaching the server; else the error as it is. */
export function explainConnection(error: unknown, url: string): unknown {
  const reason = isNewsGraphError(error) ? undefined : reasonOf(error as ConnectionError)
  if (reason === undefined) return error
  const { host, port } = partsOf(url)
  return new NewsGraphError(
    'DATABASE_UNREACHABLE',
    `the database at ${host}:${port} cannot be reached (${reason}): check DATABASE_URL and that PostgreSQL runs there, ` +
      'or unset DATABASE_URL to use the embedded Postgres',
    { host, port },
    { cause: error },
  )
}

/**
 * One connection of its own, to be ended by the caller.
 * @throws NewsGraphError DATABASE_UNREACHABLE, BAD_CONFIG; pg's DatabaseError for anything else (a missing database)
 */
export async function openClient(url: string): Promise<pg.Client> {
  const client = new pg.Client(sessionOf(url))
  // A dropped connection also fails the query that is running; without a listener it would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end()
    throw explainConnection(error, url)
  }
}
