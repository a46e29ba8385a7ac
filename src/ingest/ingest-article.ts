/**
 * One article brought through the API: its fields in, the stored article out. Refuses, naming the field (details.path):
 * nothing given (EMPTY_INPUT), an address alone where nothing is fetched (FETCH_DISABLED), fields that do not go together or hold no article
 * (BAD_ARTICLE), too much (TOO_LARGE), and whatever reading and annotating refuse.
 */
import type { Config } from '../config'
import { isNewsGraphError, NewsGraphError, type ErrorCode } from '../errors'
import type { StoredArticle } from '../graph/article/article-facts'
import type { ArticleDraft } from '../read/article-draft'
import { checkArticle, checkDraft } from '../read/check-article'
import type { PoliteFetcher } from '../fetch/polite-fetcher'
import { fetchArticle } from './fetched-page'
import { storeAnnotated, takeIn, type Services } from './journey'
import type { Job } from './prepare'

/** As IngestArticleInput of the API; null and undefined: not given. */
export interface ArticleInput {
  url?: string | URL | null
  externalId?: string | null
  html?: string | null
  headline?: string | null
  body?: string | null
  publishedAt?: Date | null
  language?: string | null
  publisher?: string | null
  byline?: string | null
  section?: string | null
}

export interface IngestServices extends Services {
  config: Pick<Config, 'limits'>
  /** Absent: nothing is fetched. */
  fetching?: PoliteFetcher
}

const refuse = (code: ErrorCode, field: keyof ArticleInput | null, message: string): never => {
  throw new NewsGraphError(code, message, { path: field === null ? ['input'] : ['input', field] })
}

/** Blank is as good as not given. */
const given = (text: string | null | undefined): text is string => text != null && text.trim() !== ''

/** What the caller says of the article, in the draft's words. */
function knownOf(input: ArticleInput): Partial<ArticleDraft> {
  const { url, externalId, headline, publishedAt, language, publisher, byline, section } = input
  return {
    ...(url != null && { url: String(url) }),
    ...(given(externalId) && { id: externalId }),
    ...(given(headline) && { headline }),
    ...(publishedAt != null && { publishedAt: publishedAt.toISOString() }),
    ...(given(language) && { language }),
    ...(given(publisher) && { publisher: { name: publisher } }),
    ...(given(byline) && { byline }),
    ...(given(section) && { section }),
  }
}

/** The draft's field of a wrong value, as the input calls it. */
const INPUT_FIELDS: Readonly<Record<string, keyof ArticleInput>> = { id: 'externalId', 'publisher.name': 'publisher' }

/** An error that names a field of the draft, told of the input's field. */
function atInput(error: unknown, fallback: keyof ArticleInput): unknown {
  if (!isNewsGraphError(error) || Array.isArray(error.details.path)) return error
  const path = typeof error.details.path === 'string' ? error.details.path : fallback
  const details = { ...error.details, path: ['input', INPUT_FIELDS[path] ?? path] }
  return new NewsGraphError(error.code, error.message, details, { cause: error })
}

/** The field that holds the article itself. @throws NewsGraphError where it is not one of the two, or blank */
function contentOf({ html, body }: ArticleInput): { field: 'html' | 'body'; text: string } {
  if (given(html) && given(body)) return refuse('BAD_ARTICLE', 'html', 'give either html or body, not both')
  if (given(html)) return { field: 'html', text: html }
  if (given(body)) return { field: 'body', text: body }
  if (html != null) return refuse('EMPTY_INPUT', 'html', 'html is blank; it must hold the page')
  if (body != null) return refuse('EMPTY_INPUT', 'body', 'body is blank; it must hold the text')
  return refuse('EMPTY_INPUT', null, 'give html, or headline and body, or url alone')
}

function jobOf(input: ArticleInput, field: 'html' | 'body', text: string, limit: number): Job {
  const size = Buffer.byteLength(text)
  if (size > limit) return refuse('TOO_LARGE', field, `${field} has ${size} bytes; at most ${limit} are taken`)
  const known = knownOf(input)
  if (field === 'html') {
    checkDraft(known)
    return { bytes: Buffer.from(text), limit, known }
  }
  if (known.headline === undefined) return refuse('BAD_ARTICLE', 'headline', 'headline must be given beside body')
  return { draft: checkArticle({ ...known, body: text }) }
}

/** The page at an address; what else was given goes before what it says. */
async function ingestPage(url: string, input: ArticleInput, services: IngestServices): Promise<StoredArticle> {
  const { fetching, workbench, database, config } = services
  if (fetching === undefined)
    return refuse('FETCH_DISABLED', 'url', 'pages are not fetched here: give html, or headline and body, beside url')
  const known = knownOf({ ...input, url: undefined })
  checkDraft(known)
  const article = await fetchArticle(url, { known }, { fetching, workbench, limit: config.limits.articleBytes })
  return storeAnnotated(article, database)
}

async function ingestGiven(input: ArticleInput, services: IngestServices): Promise<StoredArticle> {
  const { field, text } = contentOf(input)
  try {
    return await takeIn(jobOf(input, field, text, services.config.limits.articleBytes), services)
  } catch (error) {
    throw atInput(error, field)
  }
}

export async function ingestOne(input: ArticleInput, services: IngestServices): Promise<StoredArticle> {
  const { url, html, body } = input
  if (url == null || html != null || body != null) return ingestGiven(input, services)
  try {
    return await ingestPage(String(url), input, services)
  } catch (error) {
    throw atInput(error, 'url')
  }
}
