/** A page in, its byline and the people in it out. */
import {
  authorsOf,
  inSpokenOrder,
  isNamesAlone,
  isOnlyName,
  looksLikeName,
  readByline,
  withoutTitle,
  type Byline,
} from '../../byline'
import { PREFIX_ALONE } from '../../byline-words'
import { outletOn } from '../../known-publisher'
import { oneLine } from '../../text'
import type { DomElement } from '../dom'
import type { Page } from '../page'
import { linesByHeadline } from './by-headline'
import { agency, byNames, capitalised, fromNames, isMostOfSite, jsonLdAuthors } from './described-authors'
import { ownElements } from './own-elements'
import { firstOf, type Rule } from './rule'

/** A byline names no more. */
const MOST_AUTHORS = 8

const META = [
  'author',
  'authors',
  'article:author',
  'article:authors',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'dcsext.author',
  'cxenseparse:author',
  'article.author',
  'article:author_name',
  'article-author',
  'author_name',
  'citation_author',
  'citation_authors',
  'og:author',
  'og:article:author',
  'mediator_author',
  'vr:author',
  'rbauthors',
]

/** Written for library catalogues: 'Roe, Jane'. */
const CATALOGUED: ReadonlySet<string> = new Set([
  'citation_author',
  'citation_authors',
  'dc.creator',
  'dcterms.creator',
])

const metaAuthors: Rule<Byline> = ({ metaAll }) => {
  for (const name of META) {
    const found = fromNames(metaAll(name).map(CATALOGUED.has(name) ? inSpokenOrder : capitalised))
    if (found) return found
  }
  return undefined
}

const WRITTEN_BY =
  /^(?:written )?by\b|^author|^verfasst von|^écrit par|^escrito por|^autor|^scritto da|^geschreven door/i

/** Two fields that a card shows beside the title, each with a label of its own. */
const labelledMeta: Rule<Byline> = (page) =>
  ['1', '2'].flatMap((number) => {
    const label = page.meta(`twitter:label${number}`)
    const value = page.meta(`twitter:data${number}`)
    if (!label || !value || !WRITTEN_BY.test(label)) return []
    return fromNames([value]) ?? (isOnlyName(value) && !isMostOfSite(page, value) ? byNames([value], [value])! : [])
  })[0]

const MARKED = [
  '[itemprop="author"] [itemprop="name"], [itemprop="author"][content]',
  '[itemprop="author"]',
  'a[rel~="author"]',
  '[class*="author-name"], [class*="author__name"], [class*="authorName"], [class*="byline-name"], [class*="byline__name"]',
  '[class*="byline"] a, [class*="Byline"] a',
]

const markedAuthors: Rule<Byline> = (page) => {
  for (const selector of MARKED) {
    const names = ownElements(page, selector).map(
      (element) => element.getAttribute('content') ?? element.textContent ?? '',
    )
    const found = fromNames(names.slice(0, 4))
    if (found) return found
  }
  return undefined
}

const PRINTED =
  '[class*="byline"], [class*="Byline"], [class*="author"], [class*="Author"], [class*="autor"], [rel="author"], address'

const printedByline: Rule<Byline> = (page) => {
  for (const element of ownElements(page, PRINTED, 40)) {
    const found = readByline(oneLine(element.textContent ?? ''))
    if (found && found.authors.length > 0) return found
  }
  return undefined
}

const LINKED =
  'a[href*="/author"], a[href*="author="], a[href*="/autor"], a[href*="/auteur"], a[href*="/journalist"], a[href*="/reporter"], a[href*="/columnist"], a[href*="/contributor"], a[href*="/redakteur"], a[href*="/yazar"], a[href*="/penulis"], [class*="author"], [class*="Author"], [class*="autor"], [class*="auteur"], [class*="reporter"], [class*="writer"], [class*="journalist"]'
const LONGEST_NAMES = 100

/** Between two names; commas stand before what somebody is, too. */
const JOINED = /\s\p{Ll}+\s|&/u

/** 'Jane Roe', 'Jane Roe and John Doe'. */
const namesAloneIn = (element: DomElement): string[] => {
  const text = oneLine(element.textContent ?? '')
  return text.length <= LONGEST_NAMES && (looksLikeName(text) || (JOINED.test(text) && isNamesAlone(text)))
    ? [text]
    : []
}

/** The element in which others like it stand: a list's where it is an item's only child. */
const listAround = (element: DomElement): DomElement | null =>
  element.parentElement?.tagName === 'LI' ? element.parentElement.parentElement : element.parentElement

/** Names and nothing else, in an element that is called the author's or links to a page of authors; and those beside it. */
const nameAlone: Rule<Byline> = (page) => {
  const elements = ownElements(page, LINKED, 40)
  const first = elements.find((element) => namesAloneIn(element).length > 0)
  if (!first) return undefined
  const beside = elements.filter((element) => element === first || listAround(element) === listAround(first))
  return fromNames([...new Set(beside.flatMap(namesAloneIn))].slice(0, MOST_AUTHORS))
}

/** 'By', 'Text:' alone on a line, then the names, a line each. */
function namesAfter(lines: readonly string[], label: number): Byline | undefined {
  const end = lines.findIndex((line, i) => i > label && !looksLikeName(line))
  const names = lines.slice(label + 1, end < 0 ? undefined : end).slice(0, MOST_AUTHORS)
  return names.length > 0
    ? { byline: `${lines[label]} ${names.join(', ')}`, authors: [...new Set(names.flatMap(authorsOf))] }
    : undefined
}

/** 'By Jane Roe' on a line of its own, whatever its element is called. */
const bylineByHeadline: Rule<Byline> = (page) => {
  const lines = linesByHeadline(page)
  return lines
    .flatMap((line, i) => (PREFIX_ALONE.test(line) ? namesAfter(lines, i) : readByline(line)) ?? [])
    .find(({ authors }) => authors.length > 0)
}

const EDITED_BY = /^[（(\[【]?\s?(?:责任编辑|责编|責任編輯|責編)\s?[:：]\s?([^()（）[\]【】]{2,40})[)）\]】]?$/u

/** The editors in charge, whom pages in Chinese name under the text where they name no reporter. */
const chineseEditors: Rule<Byline> = (page) => {
  for (const element of ownElements(page, '[class*="edit"], [class*="Edit"]', 20)) {
    const line = oneLine(element.textContent ?? '')
    const found = line.length <= LONGEST_NAMES ? EDITED_BY.exec(line)?.[1] : undefined
    if (found !== undefined) return fromNames([found])
  }
  return undefined
}

/** 'Courier Web' on the host of the Courier is how its own account is called, and no person. */
function isAccount(page: Page, name: string): boolean {
  const outlet = page.url === undefined ? undefined : outletOn(new URL(page.url).hostname)
  return outlet !== undefined && name.startsWith(`${outlet} `)
}

const withoutAccounts =
  (rule: Rule<Byline>): Rule<Byline> =>
  (page) => {
    const found = rule(page)
    const authors = found?.authors.filter((name) => !isAccount(page, name)) ?? []
    if (!found || authors.length === found.authors.length) return found
    return authors.length > 0 ? { ...found, authors } : undefined
  }

const RULES: readonly Rule<Byline>[] = [
  jsonLdAuthors,
  metaAuthors,
  labelledMeta,
  agency,
  markedAuthors,
  printedByline,
  bylineByHeadline,
  nameAlone,
  chineseEditors,
].map(withoutAccounts)

const isMore = (more: readonly string[], few: readonly string[]): boolean => {
  const names = more.map(withoutTitle)
  return (
    more.length > few.length && more.length <= MOST_AUTHORS && few.every((name) => names.includes(withoutTitle(name)))
  )
}

/** Many systems tell machines of one author only in one place; another, or the byline by the headline, may name more. */
export function readAuthors(page: Page): Byline | undefined {
  const found = firstOf(page, RULES)
  if (found?.authors.length !== 1) return found
  return (
    [metaAuthors, bylineByHeadline]
      .flatMap((rule) => rule(page) ?? [])
      .find((other) => isNamesAlone(other.byline) && isMore(other.authors, found.authors)) ?? found
  )
}
