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
import { compactName, ownLabel } from '../../site-name'
import { oneLine } from '../../text'
import type { DomElement } from '../dom'
import { ARTICLE_TYPES, typesOf, unescapeHtml, type Thing } from '../json-ld'
import type { Page } from '../page'
import { linesByHeadline } from './by-headline'
import { ownElements } from './own-elements'
import { readPublisher } from './publisher'
import { firstOf, type Rule } from './rule'

const LONGEST = 200
/** A byline names no more. */
const MOST_AUTHORS = 8

const byNames = (printed: readonly string[], authors: readonly string[]): Byline | undefined =>
  authors.length > 0 ? { byline: printed.join(', '), authors: [...new Set(authors)] } : undefined

const namesIn = (names: readonly string[]): string[] =>
  names
    .map((name) => oneLine(unescapeHtml(name)))
    .filter((name) => name !== '' && name.length <= LONGEST && !/^https?:/.test(name))

const fromNames = (names: readonly string[]): Byline | undefined => {
  const printed = namesIn(names)
  return byNames(printed, printed.flatMap(authorsOf))
}

const isOrganisation = (thing: Thing): boolean => typesOf(thing).some((type) => /Organization|Corporation/i.test(type))

const isPerson = (thing: Thing): boolean => typesOf(thing).includes('Person')

/** 'jane roe', as some type themselves, is a name where the page says that it is its author's. */
const capitalised = (name: string): string =>
  /^\p{Ll}+(?: \p{Ll}+){1,2}$/u.test(name) ? name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : name

/** Who is named as the author of the article, or of another description of it on the page where this one names nobody. */
function describedAuthors({ article, jsonLd }: Page): unknown[] {
  if (!article) return []
  const headline = jsonLd.textOf(article, 'headline')
  const others = headline === undefined ? [] : jsonLd.ofType(ARTICLE_TYPES)
  const same = others.filter((thing) => jsonLd.textOf(thing, 'headline') === headline)
  return (
    [article, ...same].map((thing) => jsonLd.valuesOf(thing, 'author')).find((authors) => authors.length > 0) ??
    jsonLd.valuesOf(article, 'creator')
  )
}

/** Whether a name is the site's: 'The Courier' and 'courier.example' are one. */
function isSite(page: Page, name: string): boolean {
  const own = [readPublisher(page)?.name ?? '', page.url === undefined ? '' : ownLabel(new URL(page.url).hostname)]
  const one = compactName(name)
  return own.map(compactName).some((site) => one !== '' && site !== '' && (one.includes(site) || site.includes(one)))
}

/** The people that an author's description names. */
function peopleIn(page: Page, value: unknown): { printed: string[]; people: string[] } {
  const thing = value as Thing
  const isThing = typeof value === 'object' && value !== null
  const names =
    typeof value === 'string' ? [value] : isThing && !isOrganisation(thing) ? page.jsonLd.textsOf(thing, 'name') : []
  const printed = namesIn(names.map(capitalised))
  const people = printed.flatMap((name) => {
    const found = authorsOf(name)
    return found.length === 0 && isThing && isPerson(thing) && isOnlyName(name) && !isSite(page, name) ? [name] : found
  })
  return { printed, people }
}

const jsonLdAuthors: Rule<Byline> = (page) => {
  const described = describedAuthors(page).map((value) => peopleIn(page, value))
  return byNames(
    described.flatMap(({ printed }) => printed),
    described.flatMap(({ people }) => people),
  )
}

/**
 * An agency that the page names as its only author, and that is not the site itself: then no person wrote it, and names
 * elsewhere on the page are others'.
 */
const agency: Rule<Byline> = (page) => {
  const authors = describedAuthors(page)
  const names = authors.flatMap((value) =>
    typeof value === 'object' && value !== null && isOrganisation(value as Thing)
      ? page.jsonLd.textsOf(value as Thing, 'name').slice(0, 1)
      : [],
  )
  const isAll = names.length > 0 && names.length === authors.length
  if (!isAll || names.some((name) => isSite(page, name))) return undefined
  return { byline: names.join(', '), authors: [] }
}

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

/** Two fields that a card shows beside the title, each with a label of its own. */
const labelledMeta: Rule<Byline> = ({ meta }) =>
  ['1', '2'].flatMap((number) => {
    const label = meta(`twitter:label${number}`)
    const value = meta(`twitter:data${number}`)
    return label && value && /^(?:written )?by\b|^author|^verfasst von|^écrit par|^escrito por|^autor/i.test(label)
      ? (fromNames([value]) ?? [])
      : []
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
  'a[href*="/author"], a[href*="author="], a[href*="/autor"], a[href*="/auteur"], a[href*="/journalist"], a[href*="/reporter"], a[href*="/columnist"], a[href*="/contributor"], a[href*="/redakteur"], a[href*="/yazar"], a[href*="/penulis"], [class*="author"], [class*="Author"]'
const LONGEST_NAME = 60

const nameIn = (element: DomElement): string[] => {
  const text = oneLine(element.textContent ?? '')
  return text.length <= LONGEST_NAME && looksLikeName(text) ? [text] : []
}

/** The element in which others like it stand: a list's where it is an item's only child. */
const listAround = (element: DomElement): DomElement | null =>
  element.parentElement?.tagName === 'LI' ? element.parentElement.parentElement : element.parentElement

/** A name and nothing else, in an element that is called the author's or links to a page of authors; and those beside it. */
const nameAlone: Rule<Byline> = (page) => {
  const elements = ownElements(page, LINKED, 40)
  const first = elements.find((element) => nameIn(element).length > 0)
  if (!first) return undefined
  const beside = elements.filter((element) => element === first || listAround(element) === listAround(first))
  return fromNames([...new Set(beside.flatMap(nameIn))].slice(0, MOST_AUTHORS))
}

/** 'By', 'Text:' alone on a line, then the names, a line each. */
function namesAfter(lines: readonly string[], label: number): Byline | undefined {
  const end = lines.findIndex((line, i) => i > label && !looksLikeName(line))
  const names = lines.slice(label + 1, end < 0 ? undefined : end).slice(0, MOST_AUTHORS)
  return names.length > 0
    ? { byline: `${lines[label]} ${names.join(', ')}`, authors: names.flatMap(authorsOf) }
    : undefined
}

/** 'By Jane Roe' on a line of its own, whatever its element is called. */
const bylineByHeadline: Rule<Byline> = (page) => {
  const lines = linesByHeadline(page)
  return lines
    .flatMap((line, i) => (PREFIX_ALONE.test(line) ? namesAfter(lines, i) : readByline(line)) ?? [])
    .find(({ authors }) => authors.length > 0)
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
]

const isMore = (more: readonly string[], few: readonly string[]): boolean => {
  const names = more.map(withoutTitle)
  return (
    more.length > few.length && more.length <= MOST_AUTHORS && few.every((name) => names.includes(withoutTitle(name)))
  )
}

/** Many systems tell machines of one author only; the byline printed beside the headline may name more, and then counts. */
export function readAuthors(page: Page): Byline | undefined {
  const found = firstOf(page, RULES)
  if (found?.authors.length !== 1) return found
  const printed = bylineByHeadline(page)
  return printed && isNamesAlone(printed.byline) && isMore(printed.authors, found.authors) ? printed : found
}
