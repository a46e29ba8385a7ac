/**
 * `news-graph key`: makes, lists and revokes API keys, a JSON object a line out for each. It works on the database itself,
 * so whoever may use that needs no key for it; servers that run heed it within seconds.
 */
import type { Database } from '../database/database'
import { openDatabase } from '../database/open'
import { NewsGraphError } from '../errors'
import { ACCESS_ROLES, type AccessRole } from '../graph/shared/access'
import { readArguments, writeLine, type CommandIo } from '../ingest/command-line'
import { addKey, readKeys, revokeKey } from './api-key.store'
import { parseExpiry } from './expiry'
import { hashOf, isKey, makeKey } from './key-text'

const HELP = `news-graph key create --role ROLE --name NAME [--expires DAYS|DATE]
                                 make a key; it is printed this once
news-graph key list              print the keys there are, without their secret part
news-graph key revoke PREFIX…    end keys for good, by what they begin with (ng_ and 8 digits)

Roles: reader (asks), ingester (asks, brings articles and sources), curator (asks, judges), admin (everything).
NAME is shown as the author of judgements made with the key, and has the saved searches that were added with it: keys of one
name share them. Without --expires a key ends when it is revoked.
The first key closes a server that was open to this machine; also when all keys are revoked it stays closed.
`

const OPTIONS = { role: { type: 'string' }, name: { type: 'string' }, expires: { type: 'string' } } as const

interface Options {
  role?: string
  name?: string
  expires?: string
}

type Run = (options: Options, words: readonly string[], io: CommandIo) => Promise<number>

const wrong = (message: string): NewsGraphError => new NewsGraphError('BAD_COMMAND', message)

function checkRole(text: string | undefined): AccessRole {
  const role = ACCESS_ROLES.find((known) => known === text)
  if (role) return role
  throw wrong(
    `key create needs --role, one of ${ACCESS_ROLES.join(', ')}${text === undefined ? '' : `, not "${text}"`}`,
  )
}

function checkName(text: string | undefined): string {
  const name = text?.trim() ?? ''
  if (/^[^\p{Cc}\p{Cs}]{1,100}$/u.test(name)) return name
  throw wrong('key create needs --name, 1 to 100 characters that say who holds the key')
}

async function withDatabase<T>(io: CommandIo, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(io.config)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

const create: Run = async ({ role, name, expires }, words, io) => {
  if (words.length > 0) throw wrong(`key create takes options only, but got "${words[0]}"`)
  const facts = { role: checkRole(role), name: checkName(name), expiresAt: parseExpiry(expires, new Date()) }
  const { key, prefix } = makeKey()
  const row = await withDatabase(io, (database) => addKey(database, { ...facts, prefix, hash: hashOf(key) }))
  await writeLine(io.stdout, { key, ...row })
  io.stderr.write('Keep the key now: only its hash is stored, and nobody can show it again.\n')
  return 0
}

const list: Run = async (_options, words, io) => {
  if (words.length > 0) throw wrong(`key list takes no words, but got "${words[0]}"`)
  for (const row of await withDatabase(io, readKeys)) await writeLine(io.stdout, row)
  return 0
}

const revoke: Run = async (_options, words, io) => {
  if (words.length === 0) throw wrong('key revoke needs the beginning of a key; news-graph key list tells them')
  // Whoever gives the whole key wants that one gone; its secret part is not said again.
  const prefixes = words.map((word) => (isKey(word) ? word.slice(0, 'ng_12345678'.length) : word))
  await withDatabase(io, async (database) => {
    for (const prefix of prefixes) await writeLine(io.stdout, await revokeKey(database, prefix))
  })
  return 0
}

const COMMANDS: Readonly<Record<string, Run>> = { create, list, revoke }

export async function runKey(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  const [name = '', ...words] = positionals
  if (values.help) {
    io.stdout.write(HELP)
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw wrong(`key takes create, list or revoke, but got "${name}"\n\n${HELP}`)
  return command(values as Options, words, io)
}
