/**
 * A parsed JSON value in, an article draft out (with its annotations, where it has any: their shape is checked here,
 * their offsets and keys by annotate/check-annotations). Refuses what the interchange schema does not allow
 * (BAD_ARTICLE, naming the field and what would be right).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import addFormats from 'ajv-formats'
import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020'
import { parseEdtf } from '../edtf'
import { NewsGraphError } from '../errors'
import { isWebAddress } from '../web-address'
import type { ArticleDraft } from './article-draft'
import { isCleanText } from './text'

const SCHEMA = join(__dirname, '../../schema/annotated-article.schema.json')

/** Deeper than any article: the schema needs six levels. */
const MOST_NESTING = 32

let compiled: ValidateFunction<ArticleDraft> | undefined

/** Compiled at first use: most processes read no JSON. Fields that the schema does not know are taken out. */
function schemaCheck(): ValidateFunction<ArticleDraft> {
  if (compiled) return compiled
  const ajv = new Ajv2020({ removeAdditional: 'all', strictTypes: false })
  addFormats(ajv)
  compiled = ajv.compile<ArticleDraft>(JSON.parse(readFileSync(SCHEMA, 'utf8')))
  return compiled
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

/** What JSON Schema cannot say of a draft's own fields. */
function checkDraft(article: ArticleDraft): void {
  if (article.body.trim() === '') throw bad('body', 'must hold the text of the article, but is blank')
  if (article.headline.trim() === '') throw bad('headline', 'must hold the headline, but is blank')
  if (article.url !== undefined && !isWebAddress(article.url)) throw bad('url', 'must be an absolute http(s) address')
  if (article.image !== undefined && !isWebAddress(article.image))
    throw bad('image', 'must be an absolute http(s) address')
  article.editions?.forEach(({ url }, i) => {
    if (!isWebAddress(url)) throw bad(`editions[${i}].url`, 'must be an absolute http(s) address')
  })
  if (article.usage?.link !== undefined && !isWebAddress(article.usage.link))
    throw bad('usage.link', 'must be an absolute http(s) address')
  if (article.publishedAt !== undefined && !/^(DAY|HOUR|MINUTE)$/.test(parseEdtf(article.publishedAt)?.precision ?? ''))
    throw bad('publishedAt', 'must be an ISO 8601 date or date and time, e.g. 2025-11-06 or 2025-11-06T13:24:00+04:00')
}

/**
 * The same object, typed, without fields that the schema does not know.
 * @param value as JSON.parse gives it; records other than articles (`record`) have checks of their own.
 */
export function checkArticle(value: unknown): ArticleDraft {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw bad('', 'an article must be a JSON object with headline and body')
  checkStrings(value)
  const valid = schemaCheck()
  if (!valid(value)) throw valid.errors?.[0] ? schemaError(valid.errors[0]) : bad('', 'is not an article')
  checkDraft(value)
  return value
}
