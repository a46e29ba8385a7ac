/** A page in, its byline and the people in it out. */
import { authorsOf, inSpokenOrder, looksLikeName, readByline, type Byline } from '../../byline'
import { oneLine } from '../../text'
import { typesOf, unescapeHtml, type Thing } from '../json-ld'
import type { Page } from '../page'
import { linesByHeadline } from './by-headline'
import { ownElements } from './own-elements'
import { firstOf, type Rule } from './rule'

const LONGEST = 200

const fromNames = (names: readonly string[]): Byline | undefined => {
  const printed = names
    .map((name) => oneLine(unescapeHtml(name)))
    .filter((name) => name !== '' && name.length <= LONGEST && !/^https?:/.test(name))
  const authors = [...new Set(printed.flatMap(authorsOf))]
  return authors.length > 0 ? { byline: printed.join(', '), authors } : undefined
}

const isOrganisation = (thing: Thing): boolean => typesOf(thing).some((type) => /Organization|Corporation/i.test(type))

const isPerson = (thing: Thing): boolean => typesOf(thing).includes('Person')

/** 'jane roe', as some type themselves, is a name where the page says that it is a person's. */
const capitalised = (name: string): string =>
  /^\p{Ll}+(?: \p{Ll}+){1,2}$/u.test(name) ? name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : name

function jsonLdAuthors({ article, jsonLd }: Page): Byline | undefined {
  if (!article) return undefined
  const names = jsonLd.valuesOf(article, 'author').flatMap((value) => {
    if (typeof value === 'string') return value
    const thing = value as Thing
    if (typeof value !== 'object' || value === null || isOrganisation(thing)) return []
    const printed = jsonLd.textsOf(thing, 'name')
    return isPerson(thing) ? printed.map(capitalised) : printed
  })
  return fromNames(names)
}

const META = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'dcsext.author',
  'cxenseparse:author',
  'article.author',
  'article:author_name',
  'citation_author',
  'vr:author',
  'rbauthors',
]

/** Written for library catalogues: 'Roe, Jane'. */
const CATALOGUED: ReadonlySet<string> = new Set(['citation_author', 'dc.creator', 'dcterms.creator'])

const metaAuthors: Rule<Byline> = ({ metaAll }) => {
  for (const name of META) {
    const found = fromNames(metaAll(name).map(CATALOGUED.has(name) ? inSpokenOrder : (printed) => printed))
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

const LINKED = 'a[href*="/author"], a[href*="/autor"], a[href*="/auteur"], [class*="author"], [class*="Author"]'
const LONGEST_NAME = 60

/** A name and nothing else, in an element that is called the author's or links to a page of authors. */
const nameAlone: Rule<Byline> = (page) => {
  for (const element of ownElements(page, LINKED, 40)) {
    const text = oneLine(element.textContent ?? '')
    if (text.length <= LONGEST_NAME && looksLikeName(text)) return fromNames([text])
  }
  return undefined
}

/** 'By Jane Roe' on a line of its own, whatever its element is called. */
const bylineByHeadline: Rule<Byline> = (page) =>
  linesByHeadline(page)
    .flatMap((line) => readByline(line) ?? [])
    .find(({ authors }) => authors.length > 0)

const RULES: readonly Rule<Byline>[] = [
  jsonLdAuthors,
  metaAuthors,
  labelledMeta,
  markedAuthors,
  printedByline,
  bylineByHeadline,
  nameAlone,
]

export const readAuthors = (page: Page): Byline | undefined => firstOf(page, RULES)
