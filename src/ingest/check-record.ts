/**
 * A parsed JSON value that says which record of an export it is in, the record out. Refuses what such a record cannot hold
 * (BAD_ARTICLE, naming the field); what it refers to is looked up when it is taken.
 */
import addFormats from 'ajv-formats'
import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020'
import { NewsGraphError } from '../errors'
import { LinkKind, QuoteMode, ReviewStatus, TimeBasis } from '../database/generated/prisma/enums'
import { parseEdtf } from '../edtf'
import type { GraphRecord } from '../graph/export/graph-record'
import { JUDGEMENT_COLUMNS, type ColumnType } from '../graph/export/judgement-columns'
import { CORRECTION_KINDS } from '../graph/judgement/correction-kinds'

const id = (kind: string) => ({ type: 'string', pattern: `^${kind}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$` })
const text = { type: 'string', minLength: 1, maxLength: 2_000_000, pattern: '^[^\\u0000]*$' }
/** It may be empty. */
const anyText = { ...text, minLength: 0 }
const time = { type: 'string', format: 'date-time' }
const edtf = { type: 'string', format: 'edtf' }
const listOf = (items: object) => ({ type: 'array', items, maxItems: 100_000 })
const object = (needed: object, optional: object = {}) => ({
  type: 'object',
  required: Object.keys(needed),
  properties: { ...needed, ...optional },
})

const OF_COLUMN: Readonly<Record<ColumnType, object>> = {
  entity: id('entity'),
  statement: id('statement'),
  article: id('article'),
  text: anyText,
  texts: listOf(text),
  number: { type: 'integer', minimum: 0 },
  time,
  edtf,
}

const ENTITY = object(
  { id: id('entity'), type: { enum: ['PERSON', 'ORGANISATION', 'PLACE', 'EVENT'] }, name: text },
  {
    rivals: listOf(id('entity')),
    source: text,
    description: text,
    wikidataId: text,
    sameAs: listOf({ ...text, pattern: '^https?://[^\\u0000\\s]+$' }),
    names: listOf(object({ text, language: text, kind: { enum: ['PREFERRED', 'ALIAS', 'ACRONYM'] } })),
    countryCode: { type: 'string', pattern: '^[A-Z]{2}$' },
    latitude: { type: 'number' },
    longitude: { type: 'number' },
    homepage: text,
  },
)

const STANDING = object(
  { entity: id('entity') },
  {
    partOf: id('entity'),
    ownedBy: id('entity'),
    roles: listOf(
      object(
        { id: { type: 'string', format: 'uuid' }, title: text, source: text, firstSeen: time, lastSeen: time },
        { organisation: id('entity'), place: id('entity'), from: text, until: text },
      ),
    ),
    links: listOf(
      object({
        other: id('entity'),
        kind: { enum: Object.values(LinkKind) },
        direction: { enum: ['OUT', 'IN', 'BOTH'] },
        source: text,
      }),
    ),
  },
)

const STATEMENT = {
  ...object(
    { id: id('statement') },
    {
      key: text,
      homes: listOf(object({ article: id('article'), place: { type: 'integer', minimum: 0 }, home: id('statement') })),
      gone: object({ firstSeen: time, lastSeen: time, knownFrom: time, knownUntil: time }),
      mode: { enum: Object.values(QuoteMode) },
      content: text,
      language: text,
      speaker: id('entity'),
      speakerText: text,
      said: object({ edtf, basis: { enum: Object.values(TimeBasis) } }, { text }),
      place: id('entity'),
      event: id('entity'),
      confidence: { type: 'number', minimum: 0, maximum: 1 },
      review: { enum: Object.values(ReviewStatus) },
    },
  ),
  dependentRequired: { gone: ['mode', 'content', 'language', 'confidence', 'review'] },
}

const SCHEMAS: Readonly<Record<string, object>> = {
  entity: ENTITY,
  version: object({
    article: id('article'),
    headline: anyText,
    body: anyText,
    contentHash: text,
    seenAt: time,
  }),
  statement: STATEMENT,
  standing: STANDING,
  ...Object.fromEntries(
    CORRECTION_KINDS.map((kind) => {
      const fields = JUDGEMENT_COLUMNS[kind]
      const schemaOf = (wanted: boolean) =>
        Object.fromEntries(
          fields
            .filter(({ optional = false }) => optional !== wanted)
            .map(({ field, type, values }) => [field, values ? { enum: values } : OF_COLUMN[type]]),
        )
      return [`judgement ${kind}`, object({ id: id(kind), ...schemaOf(true) }, schemaOf(false))]
    }),
  ),
}

const FORMATS = { edtf: (given: string) => parseEdtf(given) !== null }

const compiled = new Map<string, ValidateFunction>()

/** Compiled at first use: most files hold articles alone. */
function checkOf(name: string): ValidateFunction | undefined {
  const schema = SCHEMAS[name]
  if (schema === undefined) return undefined
  if (!compiled.has(name))
    compiled.set(name, addFormats(new Ajv2020({ strictTypes: false, formats: FORMATS })).compile(schema))
  return compiled.get(name)
}

function bad({ instancePath, message, params }: ErrorObject): NewsGraphError {
  const missing = (params as { missingProperty?: string }).missingProperty
  const path = [...instancePath.split('/').slice(1), ...(missing === undefined ? [] : [missing])].join('.')
  return new NewsGraphError(
    'BAD_ARTICLE',
    `${path} ${missing === undefined ? (message ?? 'is not allowed') : 'is missing'}`,
    {
      path,
    },
  )
}

/** @throws NewsGraphError BAD_ARTICLE */
export function checkRecord(value: unknown): GraphRecord {
  const { record, kind } = value as { record: unknown; kind?: unknown }
  const check = checkOf(record === 'judgement' ? `judgement ${String(kind)}` : String(record))
  if (!check) {
    const [field, given, known] =
      record === 'judgement'
        ? ['kind', kind, CORRECTION_KINDS]
        : ['record', record, ['article', 'entity', 'version', 'statement', 'standing', 'judgement']]
    throw new NewsGraphError(
      'BAD_ARTICLE',
      `${field} must be one of ${known.join(', ')}, but is ${JSON.stringify(given)}`,
      { path: field },
    )
  }
  if (!check(value)) throw bad(check.errors![0]!)
  return value as GraphRecord
}
