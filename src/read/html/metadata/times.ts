/** A page in, when it was published and changed out: ISO 8601, as precise as the page says it. */
import { addressDay } from '../../address-day'
import { CHANGED, PUBLISHED as PUBLISHED_WORDS } from '../../date-words'
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

const urlDay: Rule<string> = ({ url }) => addressDay(url)

const PRINTED =
  '[class*="date"], [class*="Date"], [class*="time"], [class*="Time"], [class*="publish"], [class*="byline"], [class*="meta"], [id*="date"]'

const languageOf = ({ document }: Page): string | undefined =>
  document.documentElement?.getAttribute('lang')?.slice(0, 2).toLowerCase()

/** @param ofChange whether a line counts that speaks of a change and not of publication */
const printedDay =
  (ofChange: boolean): Rule<string> =>
  (page) => {
    for (const element of ownElements(page, PRINTED)) {
      const line = oneLine(element.textContent ?? '')
      if (line.length >= 200 || (!ofChange && CHANGED.test(line) && !PUBLISHED_WORDS.test(line))) continue
      const found = findPrintedDate(line, languageOf(page))
      if (found) return found.iso
    }
    return undefined
  }

/** What stands between such words and their day: 'on', 'at', 'am', a weekday. */
const FIRST_PUBLISHED =
  /(?:(?:originally|first) published|ursprünglich veröffentlicht|erstmals (?:veröffentlicht|erschienen)|initialement publié|publicado originalmente|pubblicato originariamente)[\s:]/i
const BEFORE_DAY = 25

/** 'This article was originally published on 26 September 2019': printed wherever there is room, after a day of change. */
const dayOfFirstPublication: Rule<string> = (page) => {
  const text = page.document.body?.textContent ?? ''
  const said = FIRST_PUBLISHED.exec(text)
  if (!said) return undefined
  const after = oneLine(text.slice(said.index + said[0].length, said.index + 150))
  const day = findPrintedDate(after, languageOf(page))
  return day && day.start <= BEFORE_DAY ? day.iso : undefined
}

const LONGEST_DATE_LINE = 100

/** A line beside the headline that holds nothing but a day, and whether it or the line before it speaks of a change. */
const dayByHeadline =
  (ofChange: boolean): Rule<string> =>
  (page) => {
    const lines = linesByHeadline(page)
    const found = lines.find(
      (line, i) =>
        line.length <= LONGEST_DATE_LINE &&
        isDateLine(line) &&
        (ofChange || !CHANGED.test(`${(lines[i - 1] ?? '').slice(-40)} ${line}`)),
    )
    return found === undefined ? undefined : findPrintedDate(found, languageOf(page))?.iso
  }

const CHANGES: readonly Rule<string>[] = [
  jsonLdTime('dateModified'),
  metaTime('article:modified_time', 'og:updated_time', 'article:modified', 'datemodified', 'dc.date.modified', 'dcterms.modified', 'lastmod', 'last-modified', 'revised'),
  elementTime('[itemprop="dateModified"]', 'time.updated'),
] // prettier-ignore

/** What is called a date and no more is the change's where it is that to the minute, by whatever clock. */
const vagueTime: Rule<string> = (page) => {
  const time = metaTime('dcterms.date', 'dc.date', 'date')(page)
  return time !== undefined && time.length > 16 && firstOf(page, CHANGES)?.startsWith(time.slice(0, 16))
    ? undefined
    : time
}

/** The last known change where no day of publication is told: an article was out by then. */
const PUBLISHED: readonly Rule<string>[] = [
  (page) => (isRebuilt(page) ? undefined : jsonLdTime('datePublished')(page)),
  metaTime('article:published_time', 'og:published_time', 'og:article:published_time', 'article:published', 'datepublished', 'parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dcterms.created', 'publish-date', 'publish_date', 'publishdate', 'pubdate', 'publication_date', 'publicationdate', 'date.release', 'rnews:datepublished', 'cxenseparse:recs:publishtime', 'article_date_original', 'cxenseparse:publishtime', 'citation_publication_date', 'vr:published_time', 'article.published', 'published_time', 'creation_date', 'published', 'article:publish_date', 'article:post_date', 'og:pubdate', 'sailthru.pubdate', 'citation_date', 'citation_online_date', 'bt:pubdate', 'dc.date.created', 'dcterms.issued', 'dcterms.available', 'prism.publicationdate', 'mediator_published_time', 'shareaholic:article_published_time', 'article:published_date', 'weibo:article:create_at', 'releasedate', 'originalpublicationdate', 'displaydate'),
  vagueTime,
  jsonLdPageTime,
  elementTime('[itemprop="datePublished"]', 'time[pubdate]', 'time.published, time[class*="publish"], time[class*="entry-date"]', 'article time[datetime]', 'time[datetime]'),
  jsonLdTime('dateCreated', 'uploadDate'),
  elementTime('time'),
  urlDay,
  dayOfFirstPublication,
  printedDay(false),
  dayByHeadline(false),
  jsonLdTime('datePublished'),
  ...CHANGES,
  printedDay(true),
  dayByHeadline(true),
] // prettier-ignore

const IN_UTC = /(?:Z|[+-]00:00)$/

/** The same instant as the page prints it by the clock of its own place: the day is that of its readers. */
function byLocalClock(page: Page, instant: string): string {
  const moment = Date.parse(instant)
  for (const element of ownElements(page, 'time[datetime]', 20)) {
    const local = isoTime(element.getAttribute('datetime') ?? undefined)
    if (isInstant(local) && !IN_UTC.test(local) && Date.parse(local) === moment) return local
  }
  return instant
}

/** The first time found; where it has no zone and another rule gives the same minute with one, that. */
function firstWithZone(page: Page, rules: readonly Rule<string>[]): string | undefined {
  const first = firstOf(page, rules)
  const minute = first?.slice(0, 16)
  if (isInstant(first) || minute?.length !== 16) return first
  return rules.map((rule) => rule(page)).find((other) => isInstant(other) && other.startsWith(minute)) ?? first
}

/** Where it is in UTC and the page prints the same instant in another zone, that. */
export function readPublishedAt(page: Page): string | undefined {
  const time = firstWithZone(page, PUBLISHED)
  return isInstant(time) && IN_UTC.test(time) ? byLocalClock(page, time) : time
}

/** An instant later than publication, or nothing. */
export function readModifiedAt(page: Page, publishedAt: string | undefined): string | undefined {
  const found = firstWithZone(page, CHANGES)
  return isInstant(found) && found !== publishedAt ? found : undefined
}
