/** A page in, when it was published and changed out: ISO 8601, as precise as the page says it. */
import { CHANGED } from '../../date-words'
import { isInstant, isoTime } from '../../iso-time'
import { isDateLine } from '../../labels'
import { findPrintedDate } from '../../printed-date'
import { oneLine } from '../../text'
import type { Page } from '../page'
import { linesByHeadline } from './by-headline'
import { ownElements } from './own-elements'
import { firstOf, type Rule } from './rule'

const jsonLdTime =
  (...fields: string[]): Rule<string> =>
  ({ article, jsonLd }) =>
    article ? fields.flatMap((field) => isoTime(jsonLd.textOf(article, field)) ?? [])[0] : undefined

/** Pages of other kinds than articles say it of themselves. */
const PAGES: ReadonlySet<string> = new Set(['WebPage', 'ItemPage', 'FAQPage', 'CollectionPage', 'AboutPage'])

const jsonLdPageTime: Rule<string> = ({ jsonLd }) =>
  jsonLd.ofType(PAGES).flatMap((thing) => isoTime(jsonLd.textOf(thing, 'datePublished')) ?? [])[0]

/** Nothing is changed before it is published: there the site was built anew, and calls that the publication. */
const isRebuilt = ({ article, jsonLd }: Page): boolean => {
  if (!article) return false
  const [published, modified] = ['datePublished', 'dateModified'].map((field) => isoTime(jsonLd.textOf(article, field)))
  return published !== undefined && modified !== undefined && published.slice(0, 10) > modified.slice(0, 10)
}

const metaTime =
  (...names: string[]): Rule<string> =>
  ({ meta }) =>
    names.flatMap((name) => isoTime(meta(name)) ?? [])[0]

const elementTime =
  (...selectors: string[]): Rule<string> =>
  (page) => {
    for (const selector of selectors)
      for (const element of ownElements(page, selector)) {
        const found =
          isoTime(element.getAttribute('datetime') ?? element.getAttribute('content') ?? undefined) ??
          isoTime(oneLine(element.textContent ?? '').slice(0, 100))
        if (found) return found
      }
    return undefined
  }

/** '/2024/04/26/', '/2024-04-26-', '/20240426/': a day that the address names. */
const urlDay: Rule<string> = ({ url }) => {
  const match = /[/_-]((?:19|20)\d\d)([/_-]?)(\d{2})\2(\d{2})(?=[/_.-]|$)/.exec(url ?? '')
  return match ? isoTime(`${match[1]}-${match[3]}-${match[4]}`) : undefined
}

const PRINTED =
  '[class*="date"], [class*="Date"], [class*="time"], [class*="Time"], [class*="publish"], [class*="byline"], [class*="meta"], [id*="date"]'

const printedDay: Rule<string> = (page) => {
  const language = page.document.documentElement?.getAttribute('lang')?.slice(0, 2).toLowerCase()
  for (const element of ownElements(page, PRINTED)) {
    const line = oneLine(element.textContent ?? '')
    const found = line.length < 200 ? findPrintedDate(line, language) : undefined
    if (found) return found.iso
  }
  return undefined
}

const LONGEST_DATE_LINE = 100

/** A line beside the headline that holds nothing but a day, unless it or the line before it speaks of a change. */
const dayByHeadline: Rule<string> = (page) => {
  const lines = linesByHeadline(page)
  const language = page.document.documentElement?.getAttribute('lang')?.slice(0, 2).toLowerCase()
  const isPublication = (line: string, i: number): boolean =>
    line.length <= LONGEST_DATE_LINE && isDateLine(line) && !CHANGED.test(`${(lines[i - 1] ?? '').slice(-40)} ${line}`)
  const found = lines.find(isPublication)
  return found === undefined ? undefined : findPrintedDate(found, language)?.iso
}

const PUBLISHED: readonly Rule<string>[] = [
  (page) => (isRebuilt(page) ? undefined : jsonLdTime('datePublished')(page)),
  metaTime('article:published_time', 'og:published_time', 'og:article:published_time', 'article:published', 'datepublished', 'parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dcterms.created', 'dcterms.date', 'dc.date', 'publish-date', 'publish_date', 'publishdate', 'pubdate', 'publication_date', 'publicationdate', 'date.release', 'rnews:datepublished', 'cxenseparse:recs:publishtime', 'article_date_original', 'cxenseparse:publishtime', 'citation_publication_date', 'vr:published_time', 'article.published', 'published_time', 'creation_date', 'published', 'date'),
  jsonLdPageTime,
  elementTime('[itemprop="datePublished"]', 'time[pubdate]', 'time.published, time[class*="publish"], time[class*="entry-date"]', 'article time[datetime]', 'time[datetime]'),
  jsonLdTime('dateCreated', 'uploadDate'),
  elementTime('time'),
  urlDay,
  printedDay,
  dayByHeadline,
  jsonLdTime('datePublished', 'dateModified'),
] // prettier-ignore

const MODIFIED: readonly Rule<string>[] = [
  jsonLdTime('dateModified'),
  metaTime('article:modified_time', 'og:updated_time', 'article:modified', 'datemodified', 'dc.date.modified', 'dcterms.modified', 'lastmod', 'last-modified', 'revised'),
  elementTime('[itemprop="dateModified"]', 'time.updated'),
] // prettier-ignore

/** The first time found; where it has no zone and another rule gives the same minute with one, that. */
export function readPublishedAt(page: Page): string | undefined {
  const first = firstOf(page, PUBLISHED)
  const minute = first?.slice(0, 16)
  if (isInstant(first) || minute?.length !== 16) return first
  return PUBLISHED.map((rule) => rule(page)).find((other) => isInstant(other) && other.startsWith(minute)) ?? first
}

/** An instant later than publication, or nothing. */
export function readModifiedAt(page: Page, publishedAt: string | undefined): string | undefined {
  const found = firstOf(page, MODIFIED)
  return isInstant(found) && found !== publishedAt ? found : undefined
}
