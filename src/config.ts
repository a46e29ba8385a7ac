/**
 * Every environment variable that news-graph knows, read and checked once. The only file that touches `process.env`.
 * Refuses a value it does not understand (BAD_CONFIG) rather than falling back to a default.
 */
import { resolve } from 'node:path'
import { NewsGraphError } from './errors'
import { parseAllowed, type Allowed } from './fetch/public-address'
import { isSecureAddress, isWebAddress } from './web-address'

export interface Config {
  /** 0 lets the system choose; default 4000. */
  port: number
  host: string
  /** Undefined: the embedded Postgres in dataDir. */
  databaseUrl: string | undefined
  dataDir: string
  /** Load the sample story into an empty graph when the server starts. */
  sample: boolean
  /** Of a server's API, for commands that ask one that runs; undefined: they read the database. */
  url: string | undefined
  /** A client's key, for commands that ask a running server. */
  key: string | undefined
  /** What is printed has no colours, wherever it is printed (no-color.org). */
  noColour: boolean
  /** Undefined: whoever asks needs a key of ours. */
  jwt: JwtConfig | undefined
  /** Connections that one process opens to Postgres. */
  poolSize: number
  /** What finds the statements of an article. */
  annotator: AnnotatorSetting
  /** Undefined: nothing is fetched. */
  fetch: FetchConfig | undefined
  limits: Limits
}

/** Whose JSON Web Tokens let in. */
export interface JwtConfig {
  issuer: string
  /** What the tokens must be made for. */
  audience: string
  /** Where the issuer's keys stand; undefined: where its metadata says. */
  jwksUrl: string | undefined
  /** The claim that names roles, or the path to it. */
  roleClaim: string
}

/** How pages and sources are fetched. */
export interface FetchConfig {
  /** Says who asks and how to reach them. */
  userAgent: string
  /** What may be called although it is not public. */
  allowed: Allowed
  /** Milliseconds of one request. */
  requestTime: number
  /** Milliseconds between two requests to one host. */
  hostPause: number
  /** Milliseconds between two polls of a source. */
  pollInterval: number
  /** Milliseconds until what failed is tried again; twice as long each time. */
  retryPause: number
  /** Milliseconds until a delivery that failed is tried again; twice as long each time. */
  webhookPause: number
}

/** The annotator that is built in, or one of the user's own (ingest/annotators). */
export type AnnotatorSetting =
  | { kind: 'BUILT_IN' }
  /** A path of a module that exports a function, or the name of a package. */
  | { kind: 'MODULE'; module: string }
  /** A service that speaks the interchange format. */
  | { kind: 'SERVICE'; url: string; key: string | undefined }
  /** A language model behind an endpoint as OpenAI defined it; url without /chat/completions. */
  | { kind: 'CHAT'; url: string; model: string; key: string | undefined }

/** What one request and one article may ask of the server. */
export interface Limits {
  /** Bytes of one HTTP request body. */
  requestBytes: number
  /** Bytes of one article's file or text. */
  articleBytes: number
  /** Nesting of fields in a query. */
  depth: number
  /** Aliased fields in a query. */
  aliases: number
  /** Points of a query: about the rows that it may fetch. */
  cost: number
  /** Milliseconds that one article may take to be read and annotated. */
  articleTime: number
  /** Milliseconds that one SQL statement may take. */
  statementTime: number
}

type Environment = Readonly<Record<string, string | undefined>>

const wholeNumber = (env: Environment, name: string, fallback: number, least: number, most: number): number => {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most)
    throw new NewsGraphError('BAD_CONFIG', `${name} must be a whole number from ${least} to ${most}, but is "${text}"`)
  return value
}

const onOff = (env: Environment, name: string, fallback: boolean): boolean => {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  if (text !== 'on' && text !== 'off')
    throw new NewsGraphError('BAD_CONFIG', `${name} must be on or off, but is "${text}"`)
  return text === 'on'
}

const databaseUrl = (env: Environment): string | undefined => {
  const text = env.DATABASE_URL
  if (text === undefined || text === '') return undefined
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol))
    throw new NewsGraphError(
      'BAD_CONFIG',
      'DATABASE_URL must be an address like postgresql://user:password@host:5432/database',
    )
  return text
}

const CHAT = 'chat:'

const annotator = (env: Environment): AnnotatorSetting => {
  const text = env.NEWS_GRAPH_ANNOTATOR || 'built-in'
  const key = env.NEWS_GRAPH_ANNOTATOR_KEY || undefined
  if (text === 'built-in') return { kind: 'BUILT_IN' }
  if (isWebAddress(text)) return { kind: 'SERVICE', url: text, key }
  if (!text.startsWith(CHAT)) return { kind: 'MODULE', module: text }
  const url = text.slice(CHAT.length).replace(/\/+$/, '')
  if (!isWebAddress(url))
    throw new NewsGraphError(
      'BAD_CONFIG',
      `NEWS_GRAPH_ANNOTATOR must name an address after "${CHAT}", e.g. chat:http://127.0.0.1:11434/v1, but is "${text}"`,
    )
  const model = env.NEWS_GRAPH_ANNOTATOR_MODEL
  if (!model) throw new NewsGraphError('BAD_CONFIG', 'NEWS_GRAPH_ANNOTATOR_MODEL must name the model that annotates')
  return { kind: 'CHAT', url, model, key }
}

function secureAddress(env: Environment, name: string): string | undefined {
  const text = env[name]
  if (text === undefined || text === '') return undefined
  if (!isSecureAddress(text))
    throw new NewsGraphError(
      'BAD_CONFIG',
      `${name} must be an https address, or http on this machine, but is "${text}"`,
    )
  return text
}

const JWT_DETAILS = ['NEWS_GRAPH_JWT_AUDIENCE', 'NEWS_GRAPH_JWKS_URL', 'NEWS_GRAPH_JWT_ROLE_CLAIM']

function jwt(env: Environment): JwtConfig | undefined {
  const issuer = secureAddress(env, 'NEWS_GRAPH_JWT_ISSUER')
  const audience = env.NEWS_GRAPH_JWT_AUDIENCE
  const lonely = JWT_DETAILS.find((name) => env[name])
  if (issuer === undefined && lonely)
    throw new NewsGraphError('BAD_CONFIG', `${lonely} is set without NEWS_GRAPH_JWT_ISSUER, the issuer of the tokens`)
  if (issuer === undefined) return undefined
  // Without it, what the issuer gave out for any other service would do here too.
  if (!audience) throw new NewsGraphError('BAD_CONFIG', 'NEWS_GRAPH_JWT_AUDIENCE must say what tokens are made for')
  const jwksUrl = secureAddress(env, 'NEWS_GRAPH_JWKS_URL')
  return { issuer, audience, jwksUrl, roleClaim: env.NEWS_GRAPH_JWT_ROLE_CLAIM || 'role' }
}

/** Whoever runs a site must be able to reach who fetches from it. */
const CONTACT = /^[\x21-\x7e]{3,200}$/

function contact(env: Environment): string | undefined {
  const text = env.NEWS_GRAPH_CONTACT
  if (text === undefined || text === '') return undefined
  const isMail = /^[^@()<>]+@[^@()<>]+$/.test(text)
  if (!CONTACT.test(text) || !(isMail || isWebAddress(text)))
    throw new NewsGraphError(
      'BAD_CONFIG',
      `NEWS_GRAPH_CONTACT must be an e-mail or web address at which sites can reach you, but is "${text}"`,
    )
  return isMail ? `mailto:${text}` : text
}

function allowed(env: Environment): Allowed {
  const list = parseAllowed(env.NEWS_GRAPH_FETCH_ALLOW ?? '')
  if ('wrong' in list)
    throw new NewsGraphError(
      'BAD_CONFIG',
      `NEWS_GRAPH_FETCH_ALLOW must name hosts or networks, e.g. feeds.example.org,10.1.0.0/16, but has "${list.wrong}"`,
    )
  return list
}

function fetchConfig(env: Environment): FetchConfig | undefined {
  const reach = contact(env)
  const config = {
    userAgent: `news-graph (+${reach})`,
    allowed: allowed(env),
    requestTime: wholeNumber(env, 'NEWS_GRAPH_FETCH_MAX_MS', 20_000, 100, 600_000),
    hostPause: wholeNumber(env, 'NEWS_GRAPH_HOST_PAUSE_MS', 2_000, 0, 600_000),
    pollInterval: 1000 * wholeNumber(env, 'NEWS_GRAPH_POLL_SECONDS', 900, 1, 604_800),
    retryPause: 1000 * wholeNumber(env, 'NEWS_GRAPH_RETRY_SECONDS', 60, 1, 86_400),
    webhookPause: 1000 * wholeNumber(env, 'NEWS_GRAPH_WEBHOOK_RETRY_SECONDS', 5, 1, 86_400),
  }
  return reach === undefined ? undefined : config
}

export function readConfig(env: Environment = process.env): Config {
  return {
    port: wholeNumber(env, 'PORT', 4000, 0, 65535),
    host: env.HOST || '127.0.0.1',
    databaseUrl: databaseUrl(env),
    dataDir: resolve(env.NEWS_GRAPH_DATA_DIR || '.news-graph'),
    sample: onOff(env, 'NEWS_GRAPH_SAMPLE', true),
    url: secureAddress(env, 'NEWS_GRAPH_URL'),
    key: env.NEWS_GRAPH_KEY || undefined,
    noColour: Boolean(env.NO_COLOR),
    jwt: jwt(env),
    poolSize: wholeNumber(env, 'NEWS_GRAPH_POOL', 10, 1, 200),
    annotator: annotator(env),
    fetch: fetchConfig(env),
    limits: {
      requestBytes: wholeNumber(env, 'NEWS_GRAPH_MAX_REQUEST_BYTES', 12_000_000, 1_000, 200_000_000),
      articleBytes: wholeNumber(env, 'NEWS_GRAPH_MAX_ARTICLE_BYTES', 10_000_000, 1_000, 100_000_000),
      depth: wholeNumber(env, 'NEWS_GRAPH_MAX_DEPTH', 14, 1, 50),
      aliases: wholeNumber(env, 'NEWS_GRAPH_MAX_ALIASES', 30, 1, 1_000),
      cost: wholeNumber(env, 'NEWS_GRAPH_MAX_COST', 200_000, 100, 100_000_000),
      articleTime: wholeNumber(env, 'NEWS_GRAPH_MAX_ARTICLE_MS', 20_000, 100, 600_000),
      statementTime: wholeNumber(env, 'NEWS_GRAPH_MAX_STATEMENT_MS', 15_000, 100, 600_000),
    },
  }
}
