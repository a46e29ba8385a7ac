/**
 * A line of a gazetteer of one's own, one object an item, as prisma/gazetteer has them: parsed JSON in, an item of the gazetteer
 * out. Refuses what is none (BAD_JSON), naming the field.
 *
 *   {"id": "Q212", "type": "PLACE", "name": "Ukraine", "aliases": [], "description": "country", "code": "UA"}
 *   {"id": "Q1899", "type": "PLACE", "name": "Kyiv", "country": "Q212"}
 *   {"id": …, "type": "PERSON", "name": …, "country": "Q212", "roles": [{"title": "President", "of": "Q212", "from": "2019-05-20"}]}
 *   {"id": …, "type": "ORGANISATION", "name": …, "owner": "Q…", "homepage": "https://…"}
 *
 * partOf: the next larger place. alone: false where many things have that name, so that more must say which is meant.
 */
import { parseEdtf } from '../../edtf'
import { NewsGraphError } from '../../errors'
import {
  itemIdOf,
  LONGEST_NAME,
  type GazetteerItem,
  type ItemFacts,
  type ItemId,
  type ItemRole,
} from '../../graph/gazetteer/gazetteer-item'
import { isWebAddress } from '../../web-address'

const TYPES = ['PERSON', 'ORGANISATION', 'PLACE', 'EVENT'] as const

/** Whoever writes an item down by hand means it: as if so many Wikipedias wrote about it; where its name is common, so few. */
const MEANT = 60
const COMMON = 5

type Fields = Readonly<Record<string, unknown>>

const wrong = (field: string, right: string): NewsGraphError =>
  new NewsGraphError('BAD_JSON', `${field} must be ${right}`, { path: field })

function text(fields: Fields, field: string): string | undefined {
  const value = fields[field]
  if (value === undefined) return undefined
  if (typeof value !== 'string' || value.trim() === '') throw wrong(field, 'a text')
  return value
}

function item(fields: Fields, field: string): ItemId | undefined {
  const value = text(fields, field)
  if (value === undefined) return undefined
  const id = itemIdOf(value)
  if (id === null) throw wrong(field, 'the id of a Wikidata item, e.g. "Q212"')
  return id
}

function day(fields: Fields, field: string): string | undefined {
  const value = text(fields, field)
  if (value !== undefined && parseEdtf(value) === null) throw wrong(field, 'a day, month or year, e.g. "2025-11-06"')
  return value
}

function list(fields: Fields, field: string): readonly unknown[] {
  const value = fields[field] ?? []
  if (!Array.isArray(value)) throw wrong(field, 'a list')
  return value
}

/** Without what is not given. */
const given = <T extends object>(facts: T): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T

function roleOf(value: unknown): ItemRole {
  const fields = (value ?? {}) as Fields
  const post = text(fields, 'title')
  if (post === undefined) throw wrong('roles', 'a list of objects with a title')
  return given({ post, of: item(fields, 'of'), from: day(fields, 'from'), until: day(fields, 'until') }) as ItemRole
}

function namesOf(fields: Fields, name: string): Record<string, string> {
  const names = [name, ...list(fields, 'aliases')]
  if (!names.every((alias) => typeof alias === 'string' && alias.length <= LONGEST_NAME))
    throw wrong('aliases', `texts of at most ${LONGEST_NAME} characters`)
  return Object.fromEntries(names.map((alias) => [alias as string, 'en']))
}

/** Whether a line is of this kind: a dump's own items have claims. */
export const isOwnLine = (line: string): boolean => line.startsWith('{"id":"Q') && !line.includes('"claims":')

function addressIn(fields: Fields, field: string): string | undefined {
  const address = text(fields, field)
  if (address !== undefined && !isWebAddress(address)) throw wrong(field, 'an http(s) address')
  return address
}

/** @throws BAD_JSON */
export function readOwnItem(json: unknown): GazetteerItem {
  const fields = json as Fields
  const id = item(fields, 'id')
  const name = text(fields, 'name')
  const type = TYPES.find((known) => known === fields.type)
  if (id === undefined) throw wrong('id', 'the id of a Wikidata item, e.g. "Q212"')
  if (name === undefined) throw wrong('name', 'a text')
  if (type === undefined) throw wrong('type', `one of ${TYPES.join(', ')}`)
  const country = item(fields, 'country')
  const roles = list(fields, 'roles').map(roleOf)
  const facts: Partial<ItemFacts> = {
    names: namesOf(fields, name),
    code: text(fields, 'code'),
    countries: country === undefined ? undefined : [country],
    partOf: item(fields, 'partOf'),
    owner: item(fields, 'owner'),
    homepage: addressIn(fields, 'homepage'),
    roles: roles.length > 0 ? roles : undefined,
  }
  return {
    id,
    type,
    name,
    description: text(fields, 'description') ?? null,
    sitelinks: fields.alone === false ? COMMON : MEANT,
    facts: given(facts) as ItemFacts,
  }
}
