/**
 * A parsed JSON value in, an article draft out (with its annotations, where it has any: their shape is checked here,
 * their offsets and keys by annotate/check-annotations). Refuses what the interchange schema does not allow
 * (BAD_ARTICLE, naming the field and what would be right).
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020'
import { parseEdtf } from '../edtf'
import { NewsGraphError } from '../errors'
import { isWebAddress } from '../web-address'
import type { ArticleDraft } from './article-draft'
import { EARLIEST_YEAR, isNewsYear, LATEST_YEAR } from './iso-time'
import { languageTag } from './language'
import { isCleanText } from './text'

const SCHEMA = join(__dirname, '../../schema/annotated-article.schema.json')

/** Deeper than any article: the schema needs six levels. */
const MOST_NESTING = 32

/** What drafts are without: the larger part of the schema, which is compiled with the first article that has one of them. */
const ANNOTATIONS = ['entities', 'mentions', 'events', 'statements', 'roles']

type Check = ValidateFunction<ArticleDraft>

let draftCheck: Check | undefined
let wholeCheck: Check | undefined

const load = createRequire(__filename)

/** Loaded and compiled at first use: most processes read no JSON. Fields that the schema does not know are taken out. */
const checkFor = (value: object): Check =>
  ANNOTATIONS.some((field) => field in value) ? (wholeCheck ??= compiled([])) : (draftCheck ??= compiled(ANNOTATIONS))

/** The schema's check, without some fields. The schema is ours: that it is one is for the tests to say. */
function compiled(leftOut: readonly string[]): Check {
  const { Ajv2020 } = load('ajv/dist/2020') as typeof import('ajv/dist/2020')
  const { default: addFormats } = load('ajv-formats') as typeof import('ajv-formats')
  const ajv = new Ajv2020({ removeAdditional: 'all', strictTypes: false, validateSchema: false, meta: false })
  addFormats(ajv)
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as { properties: Record<string, unknown> }
  for (const field of leftOut) delete schema.properties[field]
  return ajv.compile<ArticleDraft>(schema)
}

const bad = (path: string, message: string): NewsGraphError =>
  new NewsGraphError('BAD_ARTICLE', path === '' ? message : `${path} ${message}`, { path })

/** '/statements/3/spans/0' becomes 'statements[3].spans[0]'. */
const fieldPath = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step.replaceAll('~1', '/').replaceAll('~0', '~')}`))
    .join('')
    .replace(/^\./, '')

function schemaError(error: ErrorObject): NewsGraphError {
  const path = fieldPath(error.instancePath)
  const params: Record<string, unknown> = error.params
  switch (error.keyword) {
    case 'required':
      return bad(path ? `${path}.${String(params.missingProperty)}` : String(params.missingProperty), 'is missing')
    case 'enum':
      return bad(path, `must be one of ${(params.allowedValues as unknown[]).join(', ')}`)
    case 'format':
      return bad(path, FORMATS[String(params.format)] ?? `must be a ${String(params.format)}`)
    case 'type':
      return bad(path || 'the article', `must be ${[params.type].flat().join(' or ')}`)
    default:
      return bad(path, error.message ?? 'is not allowed')
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  uri: 'must be an absolute address, e.g. https://example.org/story',
  'date-time': 'must be an ISO 8601 instant with a zone, e.g. 2025-11-06T13:24:00Z',
}

/** Every string anywhere in the value, walked without recursion: JSON may nest deeper than the stack. */
function checkStrings(root: object): void {
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value: root, path: '', depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path, depth } = next
    if (typeof value === 'string' && !isCleanText(value))
      throw bad(fieldPath(path), 'holds a NUL or half of a surrogate pair; take it out')
    if (typeof value !== 'object' || value === null) continue
    if (depth === MOST_NESTING)
      throw new NewsGraphError('TOO_COMPLEX', `the article nests deeper than ${MOST_NESTING} levels`)
    for (const [key, inner] of Object.entries(value))
      waiting.push({ value: inner, path: `${path}/${key}`, depth: depth + 1 })
  }
}

/** Characters; the longest headlines and bylines that are printed have a third of it. */
const LONGEST: Readonly<Partial<Record<keyof ArticleDraft, number>>> = { headline: 1000, byline: 1000, section: 200 }
const LONGEST_PUBLISHER = 200

function checkLengths(article: Partial<ArticleDraft>): void {
  const check = (path: string, text: unknown, most: number): void => {
    if (typeof text === 'string' && text.length > most)
      throw bad(path, `must have at most ${most} characters, but has ${text.length}`)
  }
  for (const [field, most] of Object.entries(LONGEST)) check(field, article[field as keyof ArticleDraft], most)
  check('publisher.name', article.publisher?.name, LONGEST_PUBLISHER)
}

function checkAddresses({ url, image, editions = [], usage }: Partial<ArticleDraft>): void {
  const addresses: [path: string, address: string | undefined][] = [
    ['url', url],
    ['image', image],
    ...editions.map((edition, i): [string, string] => [`editions[${i}].url`, edition.url]),
    ['usage.link', usage?.link],
  ]
  for (const [path, address] of addresses)
    if (address !== undefined && !isWebAddress(address)) throw bad(path, 'must be an absolute http(s) address')
}

function checkTimes({ publishedAt, modifiedAt }: Partial<ArticleDraft>): void {
  if (publishedAt !== undefined && !/^(DAY|HOUR|MINUTE)$/.test(parseEdtf(publishedAt)?.precision ?? ''))
    throw bad('publishedAt', 'must be an ISO 8601 date or date and time, e.g. 2025-11-06 or 2025-11-06T13:24:00+04:00')
  for (const [path, time] of Object.entries({ publishedAt, modifiedAt }))
    if (time !== undefined && !isNewsYear(time))
      throw bad(
        path,
        `must lie in the years ${EARLIEST_YEAR} to ${LATEST_YEAR}, but is ${time}; leave out what is not known`,
      )
}

const checkedTag = (path: string, language: string): string => {
  const tag = languageTag(language)
  if (tag === undefined)
    throw bad(path, `must be a BCP 47 language tag, e.g. en or pt-BR, but is ${JSON.stringify(language.slice(0, 40))}`)
  return tag
}

/**
 * What JSON Schema cannot say of a draft's own fields. Language tags are written as BCP 47 writes them.
 * @param article a draft, or what a caller knows of a page that is still to be read
 */
export function checkDraft(article: Partial<ArticleDraft>): void {
  if (article.body?.trim() === '') throw bad('body', 'must hold the text of the article, but is blank')
  if (article.headline?.trim() === '') throw bad('headline', 'must hold the headline, but is blank')
  checkLengths(article)
  checkAddresses(article)
  checkTimes(article)
  if (article.language !== undefined) article.language = checkedTag('language', article.language)
  article.editions?.forEach((edition, i) => {
    edition.language = checkedTag(`editions[${i}].language`, edition.language)
  })
}

/**
 * The same object, typed, without fields that the schema does not know.
 * @param value as JSON.parse gives it; records other than articles (`record`) have checks of their own.
 */
export function checkArticle(value: unknown): ArticleDraft {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw bad('', 'an article must be a JSON object with headline and body')
  checkStrings(value)
  const valid = checkFor(value)
  if (!valid(value)) throw valid.errors?.[0] ? schemaError(valid.errors[0]) : bad('', 'is not an article')
  checkDraft(value)
  return value
}
