/**
 * Stands in for the `schema-engine` program that Prisma's command line would download: the same arguments, the same
 * JSON-RPC, a request a line on standard input, an answer a line on standard output. Without TypedSQL (`introspectSql`),
 * which this project does not use.
 */
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openClient, partsOf, withDatabase } from '../address'
import type { Datasource } from './adapter'
import { loadEngine, panicMessage, type SchemaEngine } from './engine'

const METHODS = [
  ...[
    'applyMigrations',
    'createMigration',
    'dbExecute',
    'debugPanic',
    'devDiagnostic',
    'diagnoseMigrationHistory',
    'diff',
  ],
  ...['ensureConnectionValidity', 'evaluateDataLoss', 'introspect', 'markMigrationApplied', 'markMigrationRolledBack'],
  ...['reset', 'schemaPush'],
]

interface Request {
  id: number
  method?: string
  params?: object
}

const send = (message: object): void => void process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

/** The command line reads its error from the last such line. */
function log(level: 'INFO' | 'ERROR', message: string, code?: string): void {
  const line = { timestamp: new Date().toISOString(), level, target: 'schema_engine::logger' }
  process.stderr.write(`${JSON.stringify({ ...line, fields: { message, error_code: code } })}\n`)
}

function answerError(id: number, error: unknown): void {
  const panicked = panicMessage()
  const { message, code, meta } = error as { message?: string; code?: string; meta?: unknown }
  const text = panicked ?? message ?? String(error)
  const data = { is_panic: panicked !== undefined, message: text, error_code: code ?? null, meta: meta ?? null }
  send({
    id,
    error: {
      code: 4466,
      message: 'An error happened. Check the data field for details.',
      data: { ...data, error: { message: text } },
    },
  })
  if (panicked === undefined) return
  log('ERROR', text) // after a panic the engine is in no state to go on
  process.exitCode = 101
  process.stdin.destroy()
}

/** @returns what the method answers, or undefined for methods that answer nothing */
async function call(engine: SchemaEngine, method: string, params: Request['params']): Promise<unknown> {
  if (method === 'getDatabaseVersion') return engine.version(params as never)
  if (!METHODS.includes(method)) throw new Error(`the method ${method} is not supported`)
  // The WASM build has no shadow database for these two, only what the engine remembers of the last devDiagnostic.
  if (method === 'evaluateDataLoss' || method === 'createMigration') await engine.devDiagnostic(params as never) // takes of them what it needs: migrations and filters
  return (engine[method as keyof SchemaEngine] as (params: unknown) => unknown)(params)
}

/** The native program has the command line print a difference; the WASM build only returns it. */
function printDifference(id: number, result: unknown): void {
  const content = (result as { stdout?: string | null } | undefined)?.stdout
  if (content != null) send({ id: 1_000_000 + id, method: 'print', params: { content } })
}

async function serve(datasource: Datasource, schemaFiles: readonly string[]): Promise<void> {
  let engine: SchemaEngine | undefined
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line) as Request
    if (method === undefined) continue // the command line's answer to a "print"
    try {
      engine ??= await loadEngine(datasource, schemaFiles)
      const result = await call(engine, method, params)
      if (method === 'diff') printDifference(id, result)
      send({ id, result: result ?? {} })
    } catch (error) {
      answerError(id, error)
    }
  }
}

/** The subcommands of `cli`, which ask about a database that may not exist. */
async function runCommand(command: string | undefined, url: string): Promise<void> {
  const { database } = partsOf(url)
  const name = pg.escapeIdentifier(database)
  if (command === 'can-connect-to-database') return runOn(url, 'select 1')
  if (command === 'create-database') return runOn(withDatabase(url, 'postgres'), `create database ${name}`)
  if (command === 'drop-database') return runOn(withDatabase(url, 'postgres'), `drop database if exists ${name}`)
  throw new Error(`the command ${command} is not supported`)
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = await openClient(url)
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Prisma's code for an error of connecting, by which the command line decides what to do next. */
function prismaCode(error: unknown): string {
  const { code, cause } = error as { code?: string; cause?: { code?: string } }
  const own = cause?.code ?? code
  if (own === '3D000') return 'P1003' // no such database
  if (own === '28P01' || own === '28000') return 'P1000' // user or password
  if (own === '42P04') return 'P1009' // there already
  return 'P1001' // unreachable
}

export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: {
      datasource: { type: 'string' },
      datamodels: { type: 'string', multiple: true },
      version: { type: 'boolean' },
      // not needed here, but their values are no commands
      'enabled-preview-features': { type: 'string' },
      'extension-types': { type: 'string' },
    },
  })
  if (values.version) return void console.log('schema-engine-cli wasm')
  const datasource = JSON.parse(String(values.datasource ?? '{}')) as Datasource
  if (positionals[0] !== 'cli') {
    const files = (values.datamodels as string[] | undefined) ?? []
    await serve(datasource, files)
  } else {
    log('INFO', 'Starting schema engine') // the command line throws the first line away
    try {
      await runCommand(positionals[1], datasource.url)
      console.log('Connection successful')
    } catch (error) {
      log('ERROR', (error as Error).message, prismaCode(error))
      process.exitCode = 1
    }
  }
  // The engine's timer on its lock would keep the process for ten seconds more.
  process.exit()
}
